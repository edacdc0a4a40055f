"""A description names a field that does not exist, and that looks like a slip of one nearby.

## Why it matters
Readers look for the field and do not find it, or send a name that the API does not know.

## Example
## Add a kite

`POST /kites`

| Parameter   | Description                                     |
|-------------|-------------------------------------------------|
| tail_colour | The colour of its tail                          |
| tail_length | The length of the tail, needs `tail_color` too  |

## Instead
## Add a kite

`POST /kites`

| Parameter   | Description                                     |
|-------------|-------------------------------------------------|
| tail_colour | The colour of its tail                          |
| tail_length | The length of the tail, needs `tail_colour` too |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.places import Files, files
from slatewright.check.toolkit.rows import every_row
from slatewright.check.toolkit.wording import misspelt, parts_of_name, plainly
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, FieldFact
from slatewright.model.source import Span
from slatewright.regex import regex

_NAME = regex(
    r"(?<![\w/.#<{\[:?&@$-])[a-z][a-z0-9]{0,30}(?:(?:_[a-z0-9]{1,30}){1,6}|(?:[A-Z][a-z0-9]{1,30}){1,6})"
    r"(?![\w/<(\[*-]|\.\w)"
)
"""A name of several words: a word alone is a word of the sentence."""
_MOST = 2
"""How often docs use a name that is a slip; what they use more often is something of its own."""
_CUT = 4
"""Letters from which on the beginning of a word stands for the whole."""


@rule("FLD111", reads=Docs, severity=Severity.WARNING)
def description_names_no_field(docs: Docs) -> Iterable[Finding]:
    """Two styles of one name are no slip, nor are a name and its plural."""
    if docs.facts is None or docs.sources is None:
        return
    lines_of, homes = files(docs.sources), _homes(docs.facts)
    for file, row in every_row(docs.facts):
        here = homes[file]
        for name in dict.fromkeys(_NAME.findall(row.description)):
            meant = None if name in here.get(_start(name), {}) else _meant(name, here)
            if meant is not None and _uses(docs, name) <= _MOST:
                message = f"no field is called `{name}`: is it `{meant.name}`?"
                labels = (Label(meant.evidence.span, f"`{meant.name}`"),)
                yield Finding(message, _place(row, name, lines_of), labels)


def _homes(facts: FactSet) -> dict[str, dict[str, dict[str, FieldFact]]]:
    """The rows of each file by the letters that their names begin with, which slips seldom hit."""
    homes: dict[str, dict[str, dict[str, FieldFact]]] = {}
    for file, row in every_row(facts):
        starts = homes.setdefault(file, {})
        starts.setdefault(_start(row.name), {}).setdefault(row.name, row)
    return homes


def _start(name: str) -> str:
    return name[:2].lower()


def _meant(name: str, here: Mapping[str, Mapping[str, FieldFact]]) -> FieldFact | None:
    others = here.get(_start(name), {})
    return next((row for other, row in others.items() if _is_slip(name, other)), None)


def _is_slip(name: str, other: str) -> bool:
    if plainly(name) == plainly(other) or name.removesuffix("s") == other.removesuffix("s"):
        return False
    return misspelt(name, other) or _is_cut(parts_of_name(name), parts_of_name(other))


def _is_cut(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one of their words is cut short: `ship_method` of `shipping_method`."""
    odd = [pair for pair in zip(name, other, strict=False) if pair[0] != pair[1]]
    if len(name) != len(other) or len(odd) != 1:
        return False
    shorter, longer = sorted(odd[0], key=len)
    return len(shorter) >= _CUT and longer.startswith(shorter)


def _uses(docs: Docs, name: str) -> int:
    sources = docs.sources.files if docs.sources is not None else ()
    return sum(source.text.count(name) for source in sources)


def _place(row: FieldFact, name: str, lines_of: Files) -> Span:
    """Where the name stands in its row; the row's own place where it is broken over lines."""
    place = row.evidence.span
    lines = lines_of.lines(place.file)
    column = lines.line(place.line).find(name) + 1 if lines is not None else 0
    end = column + len(name)
    return Span(place.file, place.line, column, place.line, end) if column else place
