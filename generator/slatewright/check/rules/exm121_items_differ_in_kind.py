"""The items of an array in a sample have different types, or fields with different types.

## Why it matters
Readers cannot tell what the array holds, and a client that was made for one kind fails on the other.

## Example
## Get a kite

```json
{"colours": ["red", ["blue"]]}
```

## Instead
## Get a kite

```json
{"colours": ["red", "blue"]}
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.kinds import shown_kind, with_article
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.samples import samples
from slatewright.check.toolkit.wording import listed
from slatewright.http.names import OF_ANYTHING
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FactSet
from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject
from slatewright.model.source import Span

_LONGEST = 4
"""Items of an array that is told of; a row of a table of data is longer, and rightly mixed."""
_MOST = 50
"""Items of an array whose members are compared."""
_SCALARS = frozenset({"string", "number", "integer", "boolean"})
_NAMES = frozenset({"name", "key", "label", "code"})
"""Members that say what the value beside them is."""


@rule("EXM121", reads=FactSet, severity=Severity.INFO)
def items_differ_in_kind(facts: FactSet) -> Iterable[Finding]:
    for sample in samples(facts):
        fact = sample.fact
        rows = {id(row) for array in sample.arrays for row in _rows(array)}
        for array in sample.arrays:
            odd = _odd(array) if id(array) not in rows else None
            if odd is not None:
                item, kind, usual = odd
                place = Span(
                    fact.evidence.span.file, item.line, item.column, item.line, item.column
                )
                message = f"this item is {with_article(kind)}, beside {with_article(usual)} in the same array"
                yield Finding(message, place if item.line else first_line(fact.evidence.span))
            alike: dict[tuple[str, str], list[JsonMember]] = {}
            for member, kind, usual in _odd_members(array):
                alike.setdefault((kind, usual), []).append(member)
            for (kind, usual), members in alike.items():
                members.sort(key=lambda member: member.line)
                verb = "is" if len(members) == 1 else "are each"
                message = (
                    f"{listed([member.name for member in members])} {verb} {with_article(kind)} in "
                    f"this item, {with_article(usual)} in others of the same array"
                )
                yield Finding(message, name_span(fact.evidence.span.file, members[0]))


def _rows(array: JsonArray) -> tuple[Json, ...]:
    """The items of an array that are arrays of one form, as the rows of a table are: `[["red", 1], ["blue", 2]]`."""
    forms = {
        tuple(map(shown_kind, item.items)) if isinstance(item, JsonArray) else ()
        for item in array.items
    }
    return array.items if len(array.items) > 1 and len(forms) == 1 and () not in forms else ()


def _odd(array: JsonArray) -> tuple[Json, str, str] | None:
    """The first item of the rarest kind, with its kind and the usual one."""
    kinds = [
        (item, kind)
        for item in array.items
        if (kind := shown_kind(item)) is not None and not _is_empty(item)
    ]
    counts = Counter(kind for _, kind in kinds)
    if len(counts) != 2 or len(array.items) > _LONGEST:
        return None
    (usual, _), (rare, _) = counts.most_common()
    return next((item, kind, usual) for item, kind in kinds if kind == rare)


def _is_empty(item: Json) -> bool:
    """Whether an item holds nothing that would show what it is for."""
    return (isinstance(item, JsonArray) and not item.items) or (
        isinstance(item, JsonObject) and not item.members
    )


def _odd_members(array: JsonArray) -> Iterator[tuple[JsonMember, str, str]]:
    """Members that one item gives as text and another as a number or a boolean.

    What is a setting or the like, a value beside its name, may rightly be of any kind.
    """
    kinds: dict[str, list[tuple[JsonMember, str]]] = {}
    for item in array.items[:_MOST]:
        members = item.members if isinstance(item, JsonObject) else ()
        open_value = any(member.name in _NAMES for member in members)
        for member in members:
            kind = shown_kind(member.value)
            if kind in _SCALARS and not (open_value and member.name in OF_ANYTHING):
                kinds.setdefault(member.name, []).append((member, kind))
    for found in kinds.values():
        counts = Counter(kind for _, kind in found).most_common()
        if len(counts) == 2 and "string" in (counts[0][0], counts[1][0]):
            rare = counts[1][0]
            yield next((member, rare, counts[0][0]) for member, kind in found if kind == rare)
