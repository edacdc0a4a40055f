"""Several tables for one body, each of which describes a form of it.

A token is given for a code, or for an older token:

| Parameter | | | Parameter | |
|---|---|---|---|---|
| grant | required | | grant | required |
| code | required | | old_token | required |
"""

from __future__ import annotations

from collections import Counter

from msgspec import Struct
from msgspec.structs import replace

from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.resolve.tables.placing import Placed

_Table = tuple[str, int]
"""File and line of a table."""


def body_rows(placed: list[Placed]) -> list[FieldFact]:
    """The rows of the body; where tables are its forms, what some of them lack is not said to be needed in all."""
    rows = [row for row in placed if row.place is Place.BODY]
    forms = _forms(rows)
    known = Counter(name for form in forms for name in form.names)
    described = {place for form in forms for place in form.tables}
    return [
        (
            replace(row.fact, required=None)
            if row.fact.required
            and not row.fact.depth
            and _place(row.table) in described
            and known[row.fact.name] < len(forms)
            else row.fact
        )
        for row in rows
    ]


class _Form(Struct):
    """The names of one form, and the tables that describe it."""

    tables: list[_Table]
    names: set[str]


def _forms(rows: list[Placed]) -> list[_Form]:
    """The forms: all have something needed in common, and none has what the others have.

    Each begins with a table that has the common name; a table without it, such as one of what may be left out, belongs
    to the form before it.
    """
    tables: dict[_Table, set[str]] = {}
    for row in rows:
        if not row.fact.depth and not row.table.subject:
            tables.setdefault(_place(row.table), set()).add(row.fact.name)
    needed = sorted({row.fact.name for row in rows if row.fact.required and not row.fact.depth})
    shared = Counter(name for names in tables.values() for name in needed if name in names)
    common = max(shared, key=lambda name: shared[name], default="")
    forms: list[_Form] = []
    for place, names in tables.items():
        if common in names:
            forms.append(_Form([place], set(names)))
        elif forms:
            forms[-1].tables.append(place)
            forms[-1].names |= names
    whole = set().union(*(form.names for form in forms))
    return [] if len(forms) < 2 or any(form.names == whole for form in forms) else forms


def _place(table: FieldsFact) -> _Table:
    return table.evidence.span.file, table.evidence.span.line
