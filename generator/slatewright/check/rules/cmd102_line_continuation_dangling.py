r"""A command ends with a backslash.

## Why it matters
The shell waits for another line, or treats what is pasted next as part of the command.

## Example
```shell
curl https://api.example.com/kites \
  -H "X-Key: 1" \
```

## Instead
```shell
curl https://api.example.com/kites \
  -H "X-Key: 1"
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.commands import commands
from slatewright.check.toolkit.places import in_fence
from slatewright.model.diagnostics import Edit, Severity
from slatewright.model.document import Fence


@rule("CMD102", reads=Fence, severity=Severity.WARNING, unless=("CMD101",))
def line_continuation_dangling(fence: Fence) -> Iterable[Finding]:
    for command in commands(fence):
        body = fence.content[command.start : command.end].rstrip()
        if command.open_quote is None and body.endswith("\\"):
            place = command.start + len(body) - 1
            message = "the command ends in a backslash, so the shell waits for another line"
            span = in_fence(fence, place, place + 1)
            yield Finding(message, span, fix=(Edit(span, ""),), habit=True)
