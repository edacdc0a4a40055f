"""The space after `curl` is missing.

## Why it matters
The shell looks for a program with that name and finds none.

## Example
```shell
curl'https://api.example.com/kites'
```

## Instead
```shell
curl 'https://api.example.com/kites'
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import in_fence
from slatewright.model.diagnostics import Edit, Severity
from slatewright.model.document import Fence
from slatewright.regex import regex

_GLUED = regex(r"^[ \t]*(?:[$>#%][ \t]+)?(curl(?:['\"]|-[A-Za-z-]|https?:))", re.MULTILINE)


@rule("CMD106", reads=Fence, severity=Severity.WARNING)
def command_glued(fence: Fence) -> Iterable[Finding]:
    for match in _GLUED.finditer(fence.content) if "curl" in fence.content else ():
        start = match.start(1)
        name = in_fence(fence, start, start + len("curl"))
        place = in_fence(fence, *match.span(1))
        yield Finding("a space is missing after `curl`", place, fix=(Edit(name, "curl "),))
