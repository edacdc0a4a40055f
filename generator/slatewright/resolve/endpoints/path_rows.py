"""Tables that explain the placeholders of several paths at once.

`GET /kittens`

`GET /kittens/{name}`

`GET /homes/{town}/kittens`

Parameter | Description
--------- | -----------
name      | Of the kitten.
town      | Where the home is.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from slatewright.model.facts import FieldsFact, Place
from slatewright.resolve.endpoints.defined import Definition, Key
from slatewright.resolve.urls.target import names_in


def with_named_paths(
    tables: Iterable[FieldsFact], here: list[Definition], nearest: Container[Key]
) -> tuple[Key, ...]:
    """The operations whose paths have what the rows of tables name.

    None where a row names no placeholder of any, or where the nearest ones have them all.
    """
    sent = [table for table in tables if table.place not in (Place.RESPONSE, Place.BODY)]
    rows = {row.name for table in sent for row in table.fields}
    inside = {definition.key: {*names_in(definition.path)} for definition in here}
    if not rows or not rows <= set().union(*inside.values()):
        return ()
    if rows <= {name for key, names in inside.items() if key in nearest for name in names}:
        return ()
    return tuple(key for key, names in inside.items() if names & rows)
