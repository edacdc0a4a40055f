"""A URL with `&` in a command is not quoted.

## Why it matters
The shell treats `&` as the end of the command, so the parameters after it are never sent.

## Example
```shell
curl https://api.example.com/kites?colour=red&limit=2
```

## Instead
```shell
curl "https://api.example.com/kites?colour=red&limit=2"
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.commands import Word, commands
from slatewright.check.toolkit.places import in_fence
from slatewright.model.diagnostics import Edit, Severity
from slatewright.model.document import Fence

_SPECIAL = frozenset("\"'`\\!<>|;\n")


@rule("CMD104", reads=Fence, severity=Severity.WARNING)
def ampersand_unquoted(fence: Fence) -> Iterable[Finding]:
    for command in commands(fence):
        for word in command.words:
            if not word.quoted and "&" in word.text and "?" in word.text:
                message = "this address needs quotes: the shell ends the command at the `&`"
                place = in_fence(fence, word.start, word.end)
                fix = (Edit(place, f'"{word.text}"'),) if _plain(word, fence) else ()
                yield Finding(message, place, fix=fix, habit=True)


def _plain(word: Word, fence: Fence) -> bool:
    """Whether the address means the same between quotes."""
    return fence.content[word.start : word.end] == word.text and not _SPECIAL & set(word.text)
