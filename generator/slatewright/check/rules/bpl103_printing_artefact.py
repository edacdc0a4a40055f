"""The docs contain text that a program printed by mistake.

## Why it matters
The text that should stand there is lost, or its letters are damaged: bytes that are not UTF-8 are lost, too.

## Example
The address is https://files.example.com/kite%!D(MISSING).png.

## Instead
The address is https://files.example.com/kite%2Dred.png.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import Lines
from slatewright.model.diagnostics import Severity
from slatewright.model.source import SourceFile
from slatewright.regex import regex

_ARTEFACT = regex(
    r"%!.?\((?:MISSING|EXTRA|BADINDEX)[^)\n]{0,40}\)"
    r"|\[object Object\]"
    r"|\.{3}\(line truncated\)"
    r"|\N{REPLACEMENT CHARACTER}+"
    r"|â€[™œ\x9d]|Ã[©¨¤¶¼]"
)

_MARKS = ("%!", "[object", "(line", "\N{REPLACEMENT CHARACTER}", "â€", "Ã")
"""Parts of the pattern that are quick to look for."""


@rule("BPL103", reads=SourceFile, severity=Severity.WARNING)
def printing_artefact(file: SourceFile) -> Iterable[Finding]:
    if not any(mark in file.text for mark in _MARKS):
        return
    if (match := _ARTEFACT.search(file.text)) is not None:
        message = f"`{match.group()}` was printed by a program by mistake"
        if match.group()[0] == "\N{REPLACEMENT CHARACTER}":
            message = "a letter is lost here: the file is not saved as UTF-8, or was damaged before"
        yield Finding(message, Lines(file).span(*match.span()))
