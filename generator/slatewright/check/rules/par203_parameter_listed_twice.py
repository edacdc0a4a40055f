"""A parameter stands twice in one table.

## Why it matters
The rows may contradict each other, and often the second was meant to be another parameter.

## Example
| Parameter | Description   |
|-----------|---------------|
| colour    | Its colour    |
| colour    | Its main line |

## Instead
| Parameter | Description   |
|-----------|---------------|
| colour    | Its colour    |
| line      | Its main line |
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.kinds import stated_kind
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FieldFact, FieldsFact, SectionFacts

_MOST = 3
"""Times that a name may come back by mistake."""
_Place = tuple[object, ...]
"""What stands above a row, and last its name."""


@rule("PAR203", reads=SectionFacts, severity=Severity.WARNING)
def parameter_listed_twice(section: SectionFacts) -> Iterable[Finding]:
    """Tables only: in lists of sentences a name may come back with another condition."""
    for fact in section.facts:
        if isinstance(fact, FieldsFact) and fact.tabular:
            yield from _repeated(fact)


def _repeated(table: FieldsFact) -> Iterator[Finding]:
    """A name that comes back too often to be a mistake tells of the whole table."""
    placed = list(_placed(table))
    often = Counter(place for place, _ in placed).most_common(1)
    if often and often[0][1] > _MOST:
        place, count = often[0]
        name = str(place[-1])
        if stated_kind(name) is None:
            message = f"`{name}` names {count} rows of this table: another column seems to hold the fields' names"
            yield Finding(message, first_line(table.evidence.span))
        return  # where the name is a type, a column of its own holds the types
    seen: dict[_Place, FieldFact] = {}
    for place, field in placed:
        first = seen.setdefault(place, field)
        if first is not field:
            label = Label(first.evidence.span, "here")
            message = f"`{field.name}` is already in this table"
            group = f"{table.evidence.span} {field.name}"
            yield Finding(message, field.evidence.span, (label,), group=group)


def _placed(table: FieldsFact) -> Iterator[tuple[_Place, FieldFact]]:
    """The rows; those below different rows are different fields: indented, or behind a row that is an object."""
    parents: list[FieldFact] = []
    above: list[str] = []
    for field in table.fields:
        above[field.depth :] = [field.name]
        if not field.depth and stated_kind(field.type_text) in ("object", "array"):
            parents.append(field)
        inside = [each for each in parents[-1:] if each is not field]
        yield (field.place, *map(id, inside), *above), field
