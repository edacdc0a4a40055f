r"""A command continues on the next line without a backslash.

## Why it matters
The shell runs the first line by itself, without the body or the headers, and then stumbles over the
second.

## Example
```shell
curl https://api.example.com/kites
  -H "X-Key: 1"
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
from slatewright.model.source import Span
from slatewright.regex import regex

_NEXT = regex(r"\n[ \t]*(?:--?[A-Za-z][\w-]*(?=[\s'\"=]|$)|['\"]https?:)")


@rule("CMD101", reads=Fence, severity=Severity.WARNING)
def line_continuation_missing(fence: Fence) -> Iterable[Finding]:
    for command in commands(fence):
        if command.open_quote is None and _NEXT.match(fence.content, command.end):
            head = fence.content.rfind("\n", 0, command.end) + 1
            line = fence.content[head : command.end]
            message = "the command ends here: this line needs a backslash at its end"
            place = in_fence(fence, head, command.end)
            end, fixed = place.end_column, " \\"
            if line.rstrip().endswith("\\"):
                message = "the command ends here: a space stands behind the backslash"
                end, fixed = place.end_column - (len(line) - len(line.rstrip())), ""
            edit = Edit(Span(place.file, place.line, end, place.line, place.end_column), fixed)
            yield Finding(message, place, fix=(edit,), habit=True)
