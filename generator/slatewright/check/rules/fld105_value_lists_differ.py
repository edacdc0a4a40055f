"""Two lists of values for the same field differ.

## Why it matters
One of the lists is out of date, and readers cannot tell which.

## Example
## Add a kite

`POST /kites`

| Parameter | Description                           |
|-----------|---------------------------------------|
| colour    | One of: `red`, `blue`, `green`        |

## Change a kite

`PUT /kites/<id>`

| Parameter | Description                           |
|-----------|---------------------------------------|
| colour    | One of: `red`, `blue`                 |

## Instead
## Add a kite

`POST /kites`

| Parameter | Description                           |
|-----------|---------------------------------------|
| colour    | One of: `red`, `blue`, `green`        |

## Change a kite

`PUT /kites/<id>`

| Parameter | Description                           |
|-----------|---------------------------------------|
| colour    | One of: `red`, `blue`, `green`        |
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import leaf
from slatewright.check.toolkit.wording import alike, listed
from slatewright.http.names import OF_ANY_OBJECT
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, FieldFact, FieldsFact
from slatewright.regex import regex

_WORD = regex(r"[\w-]+")
_FEW = 3
"""Words beside values that say no more than that they are some."""
_PART = 4
"""A list that lacks more than such a part of another is one of its own; one value is always missed easily."""
_LONG = 6
"""Values that no two things share by chance."""
_MOST = 50
"""Lists of one name that another is held against."""


@rule("FLD105", reads=FactSet, severity=Severity.INFO)
def value_lists_differ(facts: FactSet) -> Iterable[Finding]:
    """Where a name means one thing and at one level of indentation; told of the shorter list, where the other has all of its values and less than twice as many.

    One that the docs give twice is no slip: each call takes values of its own.
    """
    valued = [(file, row) for file, row in _rows(facts) if len(row.enum) >= 2]
    times = Counter(_said(file, row) for file, row in valued)
    known: dict[tuple[str, str, int], list[FieldFact]] = {}
    for file, row in valued:
        rows = known.setdefault((file, leaf(row.name).lower(), row.depth), [])
        other = next((each for each in rows if _near(row, each)), None)
        if len(rows) < _MOST and (other is None or set(other.enum) != set(row.enum)):
            rows.append(row)
        if other is None or not _missing(row, other):
            continue
        shorter, _ = _ordered(row, other)
        if times[_said(file, shorter)] == 1:
            yield _finding(row, other)


def _said(file: str, row: FieldFact) -> tuple[str, str, frozenset[str]]:
    """A list of values, to be told from the others of its name."""
    return file, leaf(row.name).lower(), frozenset(row.enum)


def _rows(facts: FactSet) -> Iterator[tuple[str, FieldFact]]:
    """Each row with where its name means one thing: its file, and for a short list of what anything may have the chapter.

    A list that comes back to a name says when what is so: "`kind` is `a` or `b`:".
    """
    chapter = 0
    for section in facts.sections:
        chapter += section.level == 1
        for fact in section.facts:
            if not isinstance(fact, FieldsFact):
                continue
            often = Counter(row.name for row in fact.fields)
            for row in fact.fields:
                if fact.tabular or often[row.name] == 1:
                    vague = leaf(row.name).lower() in OF_ANY_OBJECT and len(row.enum) < _LONG
                    yield f"{section.span.file} {chapter if vague else ''}", row


def _near(row: FieldFact, other: FieldFact) -> bool:
    mine, theirs = set(row.enum), set(other.enum)
    shared = len(mine & theirs)
    longer = max(len(mine), len(theirs))
    close = (mine <= theirs or theirs <= mine) and shared >= 2 and longer < 2 * shared
    few = longer - shared <= max(1, shared // _PART)
    return close and few and _speak_alike(row, other)


def _speak_alike(row: FieldFact, other: FieldFact) -> bool:
    """Whether the words beside the values are the same, or too few to tell: another call may take others."""
    values = {*row.enum, *other.enum}
    left, right = (
        [word for word in _WORD.findall(each.description) if word not in values]
        for each in (row, other)
    )
    return min(len(left), len(right)) <= _FEW or alike(" ".join(left), " ".join(right))


def _ordered(row: FieldFact, other: FieldFact) -> tuple[FieldFact, FieldFact]:
    return (row, other) if len(row.enum) <= len(other.enum) else (other, row)


def _missing(row: FieldFact, other: FieldFact) -> list[str]:
    """The values that the shorter list lacks; one of which the longer says more may be so only there."""
    shorter, longer = _ordered(row, other)
    said = Counter(_WORD.findall(longer.description))
    return [each for each in longer.enum if each not in shorter.enum and said[each] < 2]


def _finding(row: FieldFact, other: FieldFact) -> Finding:
    shorter, longer = _ordered(row, other)
    missing = _missing(row, other)
    label = Label(first_line(longer.evidence.span), "the other list")
    message = f"this list of values for `{row.name}` lacks {listed(missing)}, which another has"
    return Finding(message, first_line(shorter.evidence.span), (label,))
