"""A sentence that leads to where its fields are: "See the [kitten object](#the-kitten-object) for its fields"."""

from __future__ import annotations

from slatewright.lexicon import has_word, is_small
from slatewright.regex import regex

_LONGEST = 160
_WORD = regex(r"\w+")


def led_on(sentence: str, links: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The anchor to which a sentence leads that says nothing else; none where it is about a call or an error.

    Args:
        sentence: What follows a sentence that says what comes back.
        links: Words and anchors of the links in the paragraph.
    """
    refers = has_word(sentence, "REFERS") if links and len(sentence) <= _LONGEST else None
    if refers is None:
        return ()
    within = [(words, anchor) for words, anchor in links if words in sentence[refers.end() :]]
    if len(within) != 1:
        return ()
    words, anchor = within[0]
    before, _, after = sentence[refers.end() :].partition(words)
    if not all(map(is_small, _WORD.findall(before))):
        return ()
    rest = f"{sentence[: refers.start()]} {after}"
    told = has_word(rest, "KIND", "noun") or has_word(rest, "ATTRIBUTES") or not _WORD.search(rest)
    of_others = has_word(sentence, "ERROR") or has_word(sentence, "REQUEST")
    return (anchor,) if told and not of_others else ()
