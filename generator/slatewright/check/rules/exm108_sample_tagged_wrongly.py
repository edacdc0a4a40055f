"""A JSON sample is tagged as a different language.

## Why it matters
It is highlighted as that language, and tools that look for JSON skip it.

## Example
## Kites

> Sample response

```shell
{"id": 1, "colour": "red"}
```

## Instead
## Kites

> Sample response

```json
{"id": 1, "colour": "red"}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import ExampleFact, SectionFacts
from slatewright.model.sample_data import JsonArray, JsonObject

_FITTING = frozenset(
    {"", "json", "json5", "jsonc", "javascript", "js", "http", "text", "plaintext"}
)


@rule("EXM108", reads=SectionFacts, severity=Severity.INFO)
def sample_tagged_wrongly(section: SectionFacts) -> Iterable[Finding]:
    """A habit of whole docs, so it is told once for each language; what stands in several tabs has to have their tags."""
    tabs = {fact.language for fact in section.facts if isinstance(fact, ExampleFact)} - {""}
    for fact in section.facts:
        if not isinstance(fact, ExampleFact) or not isinstance(fact.value, JsonObject | JsonArray):
            continue
        if fact.language in tabs and len(tabs) > 1:
            continue
        if fact.language not in _FITTING and fact.text.lstrip()[:1] in ("{", "["):
            message = f"this JSON sample is tagged `{fact.language}`"
            yield Finding(message, first_line(fact.evidence.span), group=fact.language)
