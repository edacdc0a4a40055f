"""A command uses an invalid HTTP method.

## Why it matters
curl sends the word as it stands, and methods are upper case: servers refuse `delete`.

## Example
```shell
curl -X delete https://api.example.com/kites/1
```

## Instead
```shell
curl -X DELETE https://api.example.com/kites/1
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.commands import commands
from slatewright.check.toolkit.places import in_fence
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Fence
from slatewright.regex import regex

_SHIFTED = regex(r"[A-Za-z]-\Z")
_METHOD = regex(r"[A-Z]+\Z")


@rule("CMD107", reads=Fence, severity=Severity.WARNING)
def method_malformed(fence: Fence) -> Iterable[Finding]:
    for command in commands(fence):
        for word in command.words:
            if _SHIFTED.match(word.text) and not word.quoted:
                message = f"`{word.text}` is not an option of curl; did you mean `-{word.text[0]}`?"
                yield Finding(message, in_fence(fence, word.start, word.end))
        for word in command.options("-X", "--request"):
            if word.text.isalpha() and not _METHOD.match(word.text):
                message = f"curl sends `{word.text}` as it is: write `{word.text.upper()}`"
                place = in_fence(fence, word.start, word.end)
                yield Finding(message, place, habit=True)
