"""A quote in a command is never closed.

## Why it matters
The shell waits for the closing quote, or closes it in the middle of the next argument.

## Example
```shell
curl "https://api.example.com/kites -H "X-Key: 1"
```

## Instead
```shell
curl "https://api.example.com/kites" -H "X-Key: 1"
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.commands import commands, unclosed
from slatewright.check.toolkit.places import in_fence
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Fence


@rule("CMD105", reads=Fence, severity=Severity.WARNING)
def quote_unbalanced(fence: Fence) -> Iterable[Finding]:
    for command in commands(fence):
        quote = unclosed(fence, command)
        if quote is not None:
            yield Finding(_message(fence.content, quote), in_fence(fence, quote, quote + 1))


def _message(content: str, quote: int) -> str:
    if content[quote - 1 : quote].isalpha() and content[quote] == "'":
        return "this apostrophe ends the text in single quotes: write `'\\''`"
    return "the quotes of this command do not match: this one is never closed"
