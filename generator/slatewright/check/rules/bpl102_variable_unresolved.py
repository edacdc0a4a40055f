"""A sample contains a `{{variable}}` that was never filled in.

## Why it matters
It was copied out of a tool that fills in such variables. Readers do not know what to put there.

## Example
```shell
curl "https://api.example.com/kites?owner={{owner1}}"
```

## Instead
```shell
curl "https://api.example.com/kites?owner=42"
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.places import in_fence
from slatewright.check.walk import every_block, texts
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Block, Fence
from slatewright.regex import regex

_VARIABLE = regex(r"\{\{ {0,3}([\w.$-]{0,60}) {0,3}\}\}")

_NEAR = 60
"""Characters on either side that are looked at for words."""
_WORDS_BEFORE = regex(r"[^\W\d_]+[:,]? [^\W\d_]+[:,]? ?\Z")
_WORDS_BEHIND = regex(r" ?[,.!]?[^\W\d_]* [^\W\d_]+ [^\W\d_]+")


@rule("BPL102", reads=Docs, severity=Severity.WARNING)
def variable_unresolved(docs: Docs) -> Iterable[Finding]:
    """Docs that write `{{id}}` in their running text mean it as a placeholder, as does `{{ID}}`."""
    flat = list(every_block(docs.documents))
    if any(_in_words(block) for block in flat):
        return
    for block in flat:
        if isinstance(block, Fence):
            for match in _VARIABLE.finditer(block.content):
                if not match.group(1).isupper() and not _of_a_text(block.content, match):
                    message = f"`{match.group()}` is a variable that was never filled in"
                    place = in_fence(block, *match.span())
                    yield Finding(message, place, group=f"{place.file} {match.group(1)}")


def _of_a_text(content: str, match: re.Match[str]) -> bool:
    """Whether it stands between words on its line: a text with gaps that the API itself fills in."""
    before = content[max(0, match.start() - _NEAR) : match.start()].rpartition("\n")[2]
    behind = content[match.end() : match.end() + _NEAR].partition("\n")[0]
    return _WORDS_BEFORE.search(before) is not None or _WORDS_BEHIND.match(behind) is not None


def _in_words(block: Block) -> bool:
    return any(match.group(1) for text in texts(block) for match in _VARIABLE.finditer(text.raw))
