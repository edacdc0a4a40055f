"""A notice that what the section describes is deprecated.

    <aside class="warning">This endpoint is deprecated.</aside>

    ## Feed a kitten (deprecated)

    **Deprecated.** It will be gone in May.

    ~~`DELETE /kittens/<ID>`~~

It stands in an aside, in a short paragraph or block quote, or in the heading itself; or the heading or request line is struck through.
A paragraph that begins with the word alone ("Deprecated.", "Deprecated since 2.1") speaks of the whole thing as long as
no field has been described.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from slatewright.lexicon import has_word, is_small
from slatewright.model.document import (
    Annotation,
    Block,
    Bullets,
    Fence,
    Html,
    Paragraph,
    Table,
    Text,
)
from slatewright.model.facts import NoticeFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.request_line import request_line
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, is_label
from slatewright.regex import regex

NAME = "deprecated-notice"
_NAME = regex(r"[\w.\[\]-]{1,60}")
_WORD = regex(r"(?:[(:]\s{0,3})?(\w+)")
_APART = regex(r":|[-–—]\s")
_VERSION = regex(r"(?:\w{1,20}\s+){1,2}v?\d")
_STRUCK = regex(r"~~[^~\n]{1,400}~~")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[NoticeFact]:
    """The heading, an aside, or a short paragraph that calls the whole thing deprecated."""
    title = section.section.title
    if title and (has_word(title.plain, "DEPRECATED") or _is_struck(title)):
        yield NoticeFact("deprecated", title.plain, stated(title, NAME))
    before: Block | None = None
    fields = False
    for block, after in pairwise((*section.section.blocks, None)):
        fields = fields or isinstance(block, Table | Bullets) or _is_field(before)
        before = block
        if not isinstance(block, Html | Paragraph | Annotation):
            continue
        if isinstance(block, Annotation) and isinstance(after, Fence):
            continue  # a caption, which tells of the sample below
        struck = _is_struck(block.text) and request_line(block.text.plain) is not None
        opens = not fields and _opens_with_it(block.text)
        if struck or opens or _deprecates(block.text, isinstance(block, Html)):
            yield NoticeFact("deprecated", block.text.plain, stated(block.text, NAME))
            return


def _is_field(block: Block | None) -> bool:
    """Whether a paragraph begins with a name in bold or code, which the next may describe."""
    if not isinstance(block, Paragraph) or request_line(block.text.plain):
        return False
    names = (*block.text.codes[:1], *block.text.strongs[:1])
    heads = (getattr(name, "content", "") or getattr(name, "text", "") for name in names)
    return any(_NAME.fullmatch(head) and block.text.plain.startswith(head) for head in heads)


def _opens_with_it(text: Text) -> bool:
    """Whether a text begins with the word as a sentence of its own, or one that goes on with when or why."""
    match = has_word(text.plain[:40], "DEPRECATED")
    if match is None or text.plain[: match.start()].strip():
        return False
    rest = text.plain[match.end() :].lstrip()
    word = _WORD.match(rest)
    return (
        not word
        or _VERSION.match(rest) is not None
        or is_small(word.group(1).lower(), "preposition", "conjunction")
        or _APART.match(rest) is not None
        and has_word(rest, "REPLACEMENT") is not None
    )


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
