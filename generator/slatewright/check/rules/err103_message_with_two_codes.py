"""Two error codes have the same message.

## Why it matters
One of the codes is likely a slip, and programs wait for the wrong one.

## Example
| Error code | Description                |
|------------|----------------------------|
| 8011       | The source is not valid    |

Elsewhere:

| Error code | Description                |
|------------|----------------------------|
| 8012       | The source is not valid    |

## Instead
| Error code | Description                |
|------------|----------------------------|
| 8011       | The source is not valid    |
| 8012       | The source is not active   |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.errors import http_status, listed
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import ErrorFact, FactSet

_MOST = 2
"""Messages of a file with more codes than one, up to which that is a slip; more are its way to tell of a cause."""
_SHORTEST = 3
"""Words of a message from which on two of them are hardly alike by chance."""


@rule("ERR103", reads=FactSet, severity=Severity.INFO)
def message_with_two_codes(facts: FactSet) -> Iterable[Finding]:
    """Within one file: parts of an API may number their errors anew."""
    told: dict[str, list[Finding]] = {}
    for finding in _shared(facts):
        told.setdefault(finding.span.file, []).append(finding)
    for those in told.values():
        if len({finding.group for finding in those}) <= _MOST:
            yield from those


def _shared(facts: FactSet) -> Iterator[Finding]:
    seen: dict[str, ErrorFact] = {}
    for code, found in listed(facts).items():
        for fact in found:
            words = fact.message.lower().rstrip(". ").split()
            if http_status(code) or len(words) < _SHORTEST:
                continue
            first = seen.setdefault(f"{fact.evidence.span.file} {' '.join(words)}", fact)
            if first.code != code:
                label = Label(first.evidence.span, "and here")
                message = f"this is the message of error code `{first.code}` elsewhere"
                yield Finding(message, fact.evidence.span, (label,), group=" ".join(words))
