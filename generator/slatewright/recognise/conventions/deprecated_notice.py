"""A notice that what the section describes is deprecated.

    <aside class="warning">This endpoint is deprecated.</aside>

    ## Feed a kitten (deprecated)

    ~~`DELETE /kittens/<ID>`~~

It stands in an aside, in a short paragraph, or in the heading itself; or the heading or request line is struck through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.document import Html, Paragraph, Text
from slatewright.model.facts import NoticeFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.request_line import request_line
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, is_label

NAME = "deprecated-notice"
_STRUCK = re.compile(r"~~[^~\n]{1,400}~~")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[NoticeFact]:
    """The heading, an aside, or a short paragraph that calls the whole thing deprecated."""
    title = section.section.title
    if title and (has_word(title.plain, "DEPRECATED") or _is_struck(title)):
        yield NoticeFact("deprecated", title.plain, stated(title, NAME))
    for block in section.section.blocks:
        if not isinstance(block, Html | Paragraph):
            continue
        struck = _is_struck(block.text) and request_line(block.text.plain) is not None
        if struck or _deprecates(block.text, isinstance(block, Html)):
            yield NoticeFact("deprecated", block.text.plain, stated(block.text, NAME))
            return


def _is_struck(text: Text) -> bool:
    return bool(_STRUCK.fullmatch(text.raw.strip()))


def _deprecates(text: Text, aside: bool) -> bool:
    match = has_word(text.plain, "DEPRECATED")
    if match is None:
        return False
    sentence = text.plain[: match.end()].rpartition(". ")[2]
    if text.codes and any(
        code.content in sentence and "/" not in code.content for code in text.codes
    ):
        return False
    return is_label(text) or (
        len(sentence.split()) <= 12 and (aside or has_word(sentence, "ENDPOINT") is not None)
    )
