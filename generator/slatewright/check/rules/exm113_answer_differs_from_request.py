"""A sample response shows different values from the sample request above it.

## Why it matters
Readers compare the two to learn what a field does. A test made of the samples cannot pass.

## Example
## Add a kite

`POST /kites`

> Sample request

```json
{"colour": "red", "length": 3}
```

> Sample response

```json
{"id": 1, "colour": "blue", "length": 3}
```

## Instead
## Add a kite

`POST /kites`

> Sample request

```json
{"colour": "red", "length": 3}
```

> Sample response

```json
{"id": 1, "colour": "red", "length": 3}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.json_values import name_span, objects
from slatewright.check.toolkit.kinds import stand_in
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import listed
from slatewright.http.names import IDENTIFIERS
from slatewright.model.api import Example, Operation
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.sample_data import Json, JsonMember, JsonObject, JsonScalar
from slatewright.regex import regex

_WRITES = frozenset({"POST", "PUT", "PATCH"})
_LINES = 150
"""How far below the request its answer may stand."""
_TIME = regex(r"\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}")
_ADDRESS = regex(r"https?://([^/?#\s]+)")
_STEM = 3
"""Letters of a value that its label may begin with."""
_FEWEST = 2
"""Names that request and answer have to share before they can be held against each other."""


@rule("EXM113", reads=Operation, severity=Severity.INFO)
def answer_differs_from_request(operation: Operation) -> Iterable[Finding]:
    """Only the first request and the answer next below it; formats of numbers and dates aside."""
    if operation.method.value not in _WRITES:
        return
    sent = next((example for body in operation.bodies for example in body.examples), None)
    answers = [
        example
        for response in operation.responses
        if response.status.value.startswith("2")
        for example in response.examples
    ]
    below = _below(sent, answers) if sent is not None else []
    if sent is not None and below and not (below[1:] and _asks_again(sent, below[0])):
        yield from _compare(sent, below[0])


def _below(sent: Example, answers: list[Example]) -> list[Example]:
    """The answers near below the request, the next one first."""
    start = sent.evidence.span
    near = [
        each
        for each in answers
        if each.evidence.span.file == start.file
        and 0 <= each.evidence.span.line - start.line <= _LINES
    ]
    return sorted(near, key=lambda each: each.evidence.span.line)


def _asks_again(sent: Example, shown: Example) -> bool:
    """Whether it is another request rather than an answer: all that was sent, with no more than one thing of its own."""
    if not isinstance(sent.value, JsonObject) or not isinstance(shown.value, JsonObject):
        return False
    asked = {member.name for member in sent.value.members}
    given = {member.name for member in shown.value.members}
    return asked <= given and len(given - asked) <= 1 and not given & {*IDENTIFIERS} - asked


def _compare(sent: Example, answer: Example) -> Iterator[Finding]:
    for given in objects(sent.value):
        other = _counterpart(given, answer.value)
        pairs = list(_shared(given, other)) if other is not None else []
        differing = [(mine, theirs) for mine, theirs in pairs if not _same(mine, theirs)]
        if differing and len(differing) < len(pairs):
            wrong = [pair for pair in differing if not _repeats(answer.value, pair[0])]
            if not wrong:
                return
            mine, theirs = min(wrong, key=lambda pair: pair[1].line)
            file = answer.evidence.span.file
            label = Label(name_span(sent.evidence.span.file, mine), "sent here")
            names = listed([member.name for _, member in wrong])
            verb = "has another value" if len(wrong) == 1 else "have other values"
            message = f"{names} {verb} in this answer than in the request"
            place = name_span(file, theirs)
            yield Finding(
                message, place if theirs.line else first_line(answer.evidence.span), (label,)
            )
            return


def _counterpart(given: JsonObject, answer: Json) -> JsonObject | None:
    """The object of the answer that shares most names, and then most values, with the one that was sent."""
    names = {member.name for member in given.members if isinstance(member.value, JsonScalar)}
    values = {(member.name, _text(member.value)) for member in given.members}

    def likeness(each: JsonObject) -> tuple[int, int]:
        same = sum((member.name, _text(member.value)) in values for member in each.members)
        return len(names & {member.name for member in each.members}), same

    best = max(objects(answer), key=likeness, default=None)
    if best is None or len(names & {member.name for member in best.members}) < _FEWEST:
        return None
    return best


def _repeats(answer: Json, mine: JsonMember) -> bool:
    """Whether another object of the answer has what was sent: the kite's `name` and not its owner's."""
    return any(
        member.name == mine.name and _text(member.value) == _text(mine.value)
        for each in objects(answer)
        for member in each.members
    )


def _shared(given: JsonObject, other: JsonObject) -> Iterator[tuple[JsonMember, JsonMember]]:
    theirs = {member.name: member for member in other.members}
    for mine in given.members:
        found = theirs.get(mine.name)
        if mine.name == "id":  # the server gives its own
            continue
        if found is not None and _plain(mine.value) and _plain(found.value):
            yield mine, found


def _plain(value: Json) -> bool:
    """Whether the value can be compared: no list, no object, no `"string"` or 0 of a form."""
    if not isinstance(value, JsonScalar) or value.value is None:
        return False
    if isinstance(value.value, str):
        return not stand_in(value.value) and value.value.lower() != "string"
    return value.value != 0 or isinstance(value.value, bool)


def _same(mine: JsonMember, theirs: JsonMember) -> bool:
    left, right = _text(mine.value), _text(theirs.value)
    if _cut(mine.value, theirs.value) or _labels(mine.value, theirs.value):
        return True
    if _host(left) != _host(right):
        return True  # a file that the server has taken to a place of its own
    if _TIME.match(left) and _TIME.match(right) and left[:7] == right[:7]:
        return True  # the server may give the time of another zone
    return left == right or left[:10] == right[:10] or _number(left, right)


def _cut(mine: Json, theirs: Json) -> bool:
    """Whether an apostrophe ended what was sent, as it does between the quotes of a shell."""
    left, right = (each.value if isinstance(each, JsonScalar) else None for each in (mine, theirs))
    if not isinstance(left, str) or not isinstance(right, str) or "'" not in right:
        return False
    return right.replace("'", "").startswith(left)


def _labels(mine: Json, theirs: Json) -> bool:
    """Whether the answer shows a word for the short form that was sent: "Minimum" for `min`."""
    left, right = (each.value if isinstance(each, JsonScalar) else None for each in (mine, theirs))
    if not isinstance(left, str) or not isinstance(right, str) or len(left) < _STEM:
        return False
    return left.islower() and right.istitle() and right.lower().startswith(left)


def _host(text: str) -> str:
    """The host of an address; empty where the text is none."""
    match = _ADDRESS.match(text)
    return match.group(1) if match is not None else ""


def _text(value: Json) -> str:
    return (
        str(value.value).replace("'", "").strip().lower() if isinstance(value, JsonScalar) else ""
    )


def _number(left: str, right: str) -> bool:
    try:
        return float(left) == float(right)
    except ValueError:
        return False
