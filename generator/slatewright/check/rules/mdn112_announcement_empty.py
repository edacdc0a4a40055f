"""A sentence introduces something, but nothing follows.

## Why it matters
A list, sample or table is probably missing.

## Example
## Kites

These parts come with a kite:

## Lines

A line.

## Instead
## Kites

These parts come with a kite:

* a tail

## Lines

A line.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.walk import span_of
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Annotation, Block, Document, Html, Paragraph


@rule("MDN112", reads=Document, severity=Severity.INFO)
def announcement_empty(document: Document) -> Iterable[Finding]:
    following = [*document.sections[1:], None]
    for section, after in zip(document.sections, following, strict=False):
        blocks = [block for block in section.blocks if not _comment(block)]
        last = blocks[-1] if blocks else None
        if not isinstance(last, Paragraph | Annotation) or (after and after.level > section.level):
            continue
        if after is not None and last.text.plain.rstrip().endswith((":", "\N{FULLWIDTH COLON}")):
            yield Finding(
                "this introduces something, but nothing follows", span_of(last), habit=True
            )


def _comment(block: Block) -> bool:
    return isinstance(block, Html) and block.tag == "!--"
