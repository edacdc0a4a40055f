"""An annotation is inside the sample that it should introduce.

## Why it matters
Slate shows it as part of the code, and a reader who copies the sample copies it too.

## Example
```json
> Sample response
{"id": 1}
```

## Instead
> Sample response

```json
{"id": 1}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import in_fence
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Fence
from slatewright.regex import regex

_QUOTE = regex(r"^[ \t]*>[ \t]+\w[^\n]*", re.MULTILINE)
_DATA = frozenset({"json", "javascript", "http", "xml"})


@rule("MDN106", reads=Fence, severity=Severity.WARNING)
def prose_in_sample(fence: Fence) -> Iterable[Finding]:
    if fence.language in _DATA and (match := _QUOTE.search(fence.content)):
        yield Finding("this annotation stands inside the sample", in_fence(fence, *match.span()))
