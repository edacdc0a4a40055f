"""Links to what several operations share: "### Query Parameters - [pagination](#pagination)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from slatewright.lexicon import has_word
from slatewright.model.document import Link, Text
from slatewright.recognise.toolkit.view import SectionView, every_text

_NEAR = 60
_END = re.compile(r"[.!?;](?:\s|\Z)|\n\s*\n")


def parameter_links(looked: SectionView) -> tuple[str, ...]:
    """The anchors of links in the title and the running text whose sentence speaks of parameters."""
    texts = [*([looked.section.title] if looked.section.title else []), *every_text(looked.section)]
    return tuple(dict.fromkeys(anchor for text in texts for anchor in _anchors(text)))


def _anchors(text: Text) -> Iterator[str]:
    for link in text.links:
        if link.target.startswith(("#", "/#")) and _speaks_of_parameters(text, link):
            yield link.target.rpartition("#")[2]


def _speaks_of_parameters(text: Text, link: Link) -> bool:
    at = text.plain.find(link.text)
    before = _END.split(text.plain[max(0, at - _NEAR) : max(0, at)])[-1]
    after = _END.split(text.plain[max(0, at) + len(link.text) :][:_NEAR])[0]
    words = f"{before} {link.text} {after}"
    return bool(has_word(words, "PARAMETERS") or has_word(words, "PLACES", "query"))
