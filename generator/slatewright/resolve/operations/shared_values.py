"""Values of a field that several sections of one operation describe, each for a purpose of its own.

## Rename a kitten `PUT /kittens`

| by | enum | How to find it. |

## Move a kitten `PUT /kittens`

| by | enum | Pass `chip` to find it by its chip. |

That one section wants one value of it does not mean that calls for the other take no more.
"""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.operations.shared_needs import purposes
from slatewright.resolve.tables.field_names import last_name
from slatewright.resolve.tables.placing import Placed


def with_shared_values(outline: Outline, scope: Scope, placed: list[Placed]) -> list[Placed]:
    """The rows; one value that a section alone wants is one of those of all sections, or open as it is in another."""
    where = purposes(outline, scope)
    told: dict[object, dict[int, tuple[str, ...]]] = defaultdict(dict)
    for row in placed:
        if row.table.evidence in where:
            rows, home = told[_key(row)], where[row.table.evidence]
            rows[home] = tuple(dict.fromkeys((*rows.get(home, ()), *row.fact.enum)))
    return [
        (
            replace(row, fact=replace(row.fact, enum=_of_all(told[_key(row)])))
            if len(row.fact.enum) == 1 and len(told[_key(row)]) > 1
            else row
        )
        for row in placed
    ]


def _key(row: Placed) -> object:
    return row.place, last_name(row.fact.name)


def _of_all(told: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
    if not all(told.values()):
        return ()
    return tuple(dict.fromkeys(value for values in told.values() for value in values))
