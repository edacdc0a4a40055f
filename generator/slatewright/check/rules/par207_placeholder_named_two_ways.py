"""A path parameter has different names in two request lines.

## Why it matters
Readers take `KITE_ID` and `YOUR_KITE_ID` for two things, and a client gets two names for one argument.

## Example
## Get a kite

`GET /kites/<kite_id>`

## Change a kite

`PUT /kites/<kite_id>`

## Delete a kite

`DELETE /kites/<id_of_kite>`

## Instead
## Get a kite

`GET /kites/<kite_id>`

## Change a kite

`PUT /kites/<kite_id>`

## Delete a kite

`DELETE /kites/<kite_id>`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.outline import STATED
from slatewright.check.toolkit.paths import segments
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import plainly
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, FactSet
from slatewright.regex import regex

_NAME = regex(r"[{<\[]{1,2}([^{}<>\[\]/]+)[}>\]]{1,2}|:(\w+)|([A-Z][A-Z_]+)")

_ID = "id"
_SUFFIX = regex(r"\.[a-z]{2,5}\Z")


@rule("PAR207", reads=FactSet, severity=Severity.INFO)
def placeholder_named_two_ways(facts: FactSet) -> Iterable[Finding]:
    """Within one file, told of the rarer name; spellings that a client would not tell apart are one.

    What is `id` in its own paths may be `kite_id` in those of what is below it.
    """
    uses: dict[tuple[object, ...], dict[str, list[tuple[str, EndpointFact]]]] = {}
    for section in facts.sections:
        for fact in section.facts:
            if isinstance(fact, EndpointFact) and fact.form in STATED:
                for before, name in _names(fact.target):
                    names = uses.setdefault((section.span.file, before), {})
                    names.setdefault(plainly(name), []).append((name, fact))
    for names in uses.values():
        usual = max(names.values(), key=len)
        for found in names.values():
            own = {plainly(found[0][0]), plainly(usual[0][0])}
            if found is not usual and len(found) < len(usual) and not _is_short_form(own):
                yield _finding(found[0], usual[0])


def _is_short_form(names: set[str]) -> bool:
    """Whether one of two names is the id of a thing, and the other merely `id`."""
    return _ID in names and all(name.endswith(_ID) for name in names)


def _finding(here: tuple[str, EndpointFact], there: tuple[str, EndpointFact]) -> Finding:
    (name, fact), (usual, other) = here, there
    label = Label(first_line(other.evidence.span), "such as here")
    message = f"`{name}` is called `{usual}` in other paths that begin so"
    return Finding(message, first_line(fact.evidence.span), (label,))


def _names(target: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each placeholder of a path that is a segment by itself, with the segments before it."""
    parts = [part for part in target.partition("?")[0].strip("`'\" ").split("/") if part]
    plain = segments(target)
    offset = len(parts) - len(plain)
    for at, part in enumerate(plain):
        match = (
            _NAME.fullmatch(_SUFFIX.sub("", parts[at + offset]))
            if not part and offset >= 0
            else None
        )
        if match is not None and at:
            yield plain[:at], next(group for group in match.groups() if group)
