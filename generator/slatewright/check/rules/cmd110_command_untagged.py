"""A sample command is not tagged as shell.

## Why it matters
It is shown without highlighting, and in every language tab of the page.

## Example
```
curl https://api.example.com/kites
```

## Instead
```shell
curl https://api.example.com/kites
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Fence
from slatewright.regex import regex

_COMMAND = regex(r"\s*(?:\$ )?(?:curl\s|https? (?:GET|POST|PUT|PATCH|DELETE)\s)")


@rule("CMD110", reads=Fence, severity=Severity.INFO)
def command_untagged(fence: Fence) -> Iterable[Finding]:
    if not fence.language and _COMMAND.match(fence.content):
        yield Finding("this command is not tagged `shell`", first_line(fence.span), habit=True)
