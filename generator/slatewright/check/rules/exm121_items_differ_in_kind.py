"""The items of one array in a sample are of different kinds.

## Why it matters
Readers cannot tell what the array holds, and a client that was made for one kind fails on the other.

## Example
## Get a kite

```json
{"colours": ["red", ["blue"]]}
```

## Instead
## Get a kite

```json
{"colours": ["red", "blue"]}
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.kinds import shown_kind, with_article
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.samples import samples
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FactSet
from slatewright.model.sample_data import Json, JsonArray
from slatewright.model.source import Span

_LONGEST = 4
"""Items of an array that is told of; a row of a table of data is longer, and rightly mixed."""


@rule("EXM121", reads=FactSet, severity=Severity.INFO)
def items_differ_in_kind(facts: FactSet) -> Iterable[Finding]:
    for sample in samples(facts):
        fact = sample.fact
        for array in sample.arrays:
            odd = _odd(array)
            if odd is not None:
                item, kind, usual = odd
                place = Span(
                    fact.evidence.span.file, item.line, item.column, item.line, item.column
                )
                message = f"this item is {with_article(kind)}, beside {with_article(usual)} in the same array"
                yield Finding(message, place if item.line else first_line(fact.evidence.span))


def _odd(array: JsonArray) -> tuple[Json, str, str] | None:
    """The first item of the rarest kind, with its kind and the usual one."""
    kinds = [(item, kind) for item in array.items if (kind := shown_kind(item)) is not None]
    counts = Counter(kind for _, kind in kinds)
    if len(counts) != 2 or len(array.items) > _LONGEST:
        return None
    (usual, _), (rare, _) = counts.most_common()
    return next((item, kind, usual) for item, kind in kinds if kind == rare)
