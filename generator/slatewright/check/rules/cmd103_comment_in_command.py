r"""There is a comment between the lines of a command.

## Why it matters
A backslash joins the next line to the command, so the comment swallows it and the command ends there.

## Example
```shell
curl https://api.example.com/kites \
  # only the red ones
  -d colour=red
```

## Instead
```shell
# only the red ones
curl https://api.example.com/kites \
  -d colour=red
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import in_fence
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Fence
from slatewright.regex import regex

_COMMENT = regex(r"\\\n[ \t]*(#[^\n]*)")
_SHELLS = frozenset({"shell", "bash", "sh", "console", "curl", "zsh", "http", ""})


@rule("CMD103", reads=Fence, severity=Severity.WARNING)
def comment_in_command(fence: Fence) -> Iterable[Finding]:
    if fence.language in _SHELLS:
        for match in _COMMENT.finditer(fence.content):
            message = "this comment ends the command, though the line before it goes on"
            yield Finding(message, in_fence(fence, *match.span(1)))
