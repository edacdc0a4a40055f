"""A sample shows an error code that is missing from the list of error codes.

## Why it matters
Readers who meet the code look it up and find nothing.

## Example
## Errors

| Code       | Message              |
|------------|----------------------|
| no_wind    | There is no wind     |
| no_line    | The line is missing  |
| no_tail    | The tail is missing  |

```json
{"error": {"code": "no_wind", "message": "There is no wind"}}
```

```json
{"error": {"code": "no_kite", "message": "There is no kite"}}
```

## Instead
## Errors

| Code       | Message              |
|------------|----------------------|
| no_wind    | There is no wind     |
| no_line    | The line is missing  |
| no_kite    | There is no kite     |

```json
{"error": {"code": "no_kite", "message": "There is no kite"}}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.errors import http_status, listed
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.kinds import stand_in
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.samples import Sample, samples
from slatewright.check.toolkit.wording import plainly
from slatewright.lexicon import beginnings_of, is_word
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet
from slatewright.model.sample_data import JsonMember, JsonScalar
from slatewright.regex import regex

_FEWEST = 3
_FINE = regex(rf"\W*(?:{beginnings_of('SUCCESS').pattern})", re.IGNORECASE)
_DIGITS = regex(r"\d+")
_LETTERS = regex(r"[^\W\d_]+(?:_[^\W\d_]+)*")


@rule("ERR104", reads=FactSet, severity=Severity.INFO)
def code_not_listed(facts: FactSet) -> Iterable[Finding]:
    """Only where the samples show listed codes too, so that the list is of the codes that they mean."""
    codes = {code: found for code, found in listed(facts).items() if not http_status(code)}
    shown = [found for sample in samples(facts) for found in _codes(sample)]
    texts = {_text(member) for _, member in shown}
    if len(codes) < _FEWEST or not texts & codes.keys():
        return
    forms = {_form(code) for code in codes}
    place = first_line(next(iter(codes.values()))[0].evidence.span)
    for file, member in shown:
        code = _text(member)
        if code in codes or http_status(code) or stand_in(code) or code == "0":
            continue
        if _form(code) in forms:
            message = f"code `{code}` is in no list of codes"
            label = Label(place, "the first list")
            yield Finding(message, name_span(file, member), (label,), group=code)


def _codes(sample: Sample) -> Iterator[tuple[str, JsonMember]]:
    """The codes of objects that also say in words what went wrong."""
    for each in sample.objects:
        codes = [
            member for member in each.members if is_word(plainly(member.name), "COLUMNS", "code")
        ]
        said = [
            _text(member)
            for member in each.members
            if is_word(plainly(member.name), "COLUMNS", "message", "description")
        ]
        if codes and any(said) and not any(_FINE.match(words) for words in said):
            for member in codes:
                if isinstance(member.value, JsonScalar):
                    yield sample.file, member


def _form(code: str) -> str:
    """Digits as 9 and runs of letters as a, so that codes of one list look alike."""
    return _LETTERS.sub("a", _DIGITS.sub("9", code))


def _text(member: JsonMember) -> str:
    value = member.value.value if isinstance(member.value, JsonScalar) else None
    return "" if value is None else str(value)
