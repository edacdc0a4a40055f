"""A command sends JSON without a JSON content type.

## Why it matters
With `-d` alone, curl says that the body is a form. Many servers then do not read the JSON.

## Example
```shell
curl -d '{"colour": "red"}' https://api.example.com/kites
```

## Instead
```shell
curl -H "Content-Type: application/json" -d '{"colour": "red"}' https://api.example.com/kites
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.commands import Command, commands
from slatewright.check.toolkit.places import in_fence
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Fence
from slatewright.regex import regex

_DATA = ("-d", "--data", "--data-raw", "--data-binary", "--data-ascii")
_HEADER = regex(r"(?:[ \t]+-[^\n]*\n)*[ \t]+(?:-H|--header)\s*['\"]?content-type", re.IGNORECASE)
_JSON = regex(r"\s*[{\[]\s*[\"}\]]")


@rule("CMD108", reads=Fence, severity=Severity.INFO)
def json_without_content_type(fence: Fence) -> Iterable[Finding]:
    for command in commands(fence):
        if _silent(command) and not _goes_on(fence, command):
            message = "this command sends JSON without the header `Content-Type: application/json`"
            yield Finding(message, in_fence(fence, command.start, command.end), habit=True)


def _silent(command: Command) -> bool:
    headers = [word.text.lower() for word in command.options("-H", "--header")]
    return any(_JSON.match(word.text) for word in command.options(*_DATA)) and not any(
        header.startswith("content-type") for header in headers
    )


def _goes_on(fence: Fence, command: Command) -> bool:
    """Whether the header stands in a line below, cut off for want of a backslash."""
    rest = fence.content[command.end :].lstrip("\n")
    return _HEADER.match(rest) is not None
