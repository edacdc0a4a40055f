"""Several tables for one body, each of which describes a form of it.

A token is given for a code, or for an older token:

| Parameter | | | Parameter | |
|---|---|---|---|---|
| grant | required | | grant | required |
| code | required | | old_token | required |
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.resolve.placing import Placed


def body_rows(placed: list[Placed]) -> list[FieldFact]:
    """The rows of the body; where tables are its forms, what some of them lack is not said to be needed in all."""
    rows = [row for row in placed if row.place is Place.BODY]
    forms = _forms(rows)
    known = Counter(name for names in forms.values() for name in names)
    return [
        (
            replace(row.fact, required=None)
            if row.fact.required
            and not row.fact.depth
            and _place(row.table) in forms
            and known[row.fact.name] < len(forms)
            else row.fact
        )
        for row in rows
    ]


def _forms(rows: list[Placed]) -> dict[tuple[str, int], set[str]]:
    """The names in each table that is a form: all have something needed in common, and none has what the others have."""
    tables: dict[tuple[str, int], set[str]] = {}
    for row in rows:
        if not row.fact.depth and not row.table.subject:
            tables.setdefault(_place(row.table), set()).add(row.fact.name)
    needed = sorted({row.fact.name for row in rows if row.fact.required and not row.fact.depth})
    shared = Counter(name for names in tables.values() for name in needed if name in names)
    common = max(shared, key=lambda name: shared[name], default="")
    forms = {place: names for place, names in tables.items() if common in names}
    whole = set().union(*forms.values())
    return {} if len(forms) < 2 or whole in forms.values() else forms


def _place(table: FieldsFact) -> tuple[str, int]:
    return table.evidence.span.file, table.evidence.span.line
