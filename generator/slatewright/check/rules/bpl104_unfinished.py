"""The docs say that something still has to be written.

## Why it matters
Readers look for it and cannot know whether it will ever come.

## Example
TODO: describe the colours.

## Instead
The colours are red and blue.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import within, without_code
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Text
from slatewright.regex import regex

_UNFINISHED = regex(
    r"\b(?:TODO|FIXME|TBD)\b(?=\s*:|\s*$)"
    r"|\blorem ipsum\b|\b(?:will|to) be (?:added|documented)(?: here)? (?:soon|later)\b",
)

_MARKS = regex(r"(?=[TFlb])(?:TODO|FIXME|TBD|lorem|be added|be documented)")
"""Parts of the pattern that are quick to look for."""


@rule("BPL104", reads=Text, severity=Severity.INFO)
def unfinished(text: Text) -> Iterable[Finding]:
    if _MARKS.search(text.raw) is None:
        return
    if (match := _UNFINISHED.search(without_code(text))) is not None:
        message = f"`{match.group()}`: this part is still to be written"
        yield Finding(message, within(text, *match.span()))
