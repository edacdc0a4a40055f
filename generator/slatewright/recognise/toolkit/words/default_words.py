"""The default that a description states in words."""

from __future__ import annotations

import re

from slatewright.lexicon import any_of, has_word, is_small
from slatewright.model.document import Text
from slatewright.regex import regex

_PUNCT = " \t\n.,;:!()[]{}*_`-–—|/\u00a0"
_VALUE = r"[\"'“`]([^\"'”`\n]{0,60})[\"'”`]|(-?\d+(?:\.\d+)?|true|false|null)(?![\w-])"
_AHEAD = regex(_VALUE, re.IGNORECASE)
_LEADING = regex(rf"\A{any_of('BETWEEN')}\s+", re.IGNORECASE)
_BEHIND = regex(
    r"[\"'“`]([^\"'”`\n]{0,60})[\"'”`]\Z|(?<![\w.-])(-?\d+(?:\.\d+)?|true|false|null)\Z",
    re.IGNORECASE,
)
_BARE = regex(r"([\w.+-]{1,40}?)\.?\s*(?:[,;)\n]|\Z)")
_REMARK = regex(rf"(?:{any_of('COLUMNS', 'value')}\s{{0,4}})?\)", re.IGNORECASE)
"""What ends a remark in brackets that says no more than that the value before it is the default."""
_CONSTANT = regex(r"(?=.*[A-Z\d])[A-Z\d_]{2,}\Z|[a-z]+_[a-z_]+\Z")
_WORDS = regex(r"[A-Z]?[a-z]+|[A-Z\d]+|[^\W\d_]+")
_NEAR = 80


def default_in_words(text: Text | None, values: tuple[str, ...] = (), name: str = "") -> str | None:
    """The value behind "Default:", "defaults to" and the like, or before "is the default" or "(default)".

    Args:
        text: the description.
        values: those that the field may have; one of them needs no quotes.
        name: what the field is called; its last word may stand between, as in "the default limit `20`".
    """
    if text is None:
        return None
    plain = text.plain
    match = has_word(plain, "DEFAULT")
    if match is None:
        return None
    rest = plain[match.end() : match.end() + _NEAR].lstrip(" :=\t")
    named = _past_name(rest, name)
    before = plain[max(0, match.start() - _NEAR) : match.start()]
    behind = _behind(text, before, beside=named is not None)
    if behind is not None:
        return behind
    rest = _LEADING.sub("", rest if named is None else named)
    for code in text.codes:
        if code.content and rest.startswith(code.content):
            return code.content
    if _enclosing(plain, match.start()):
        if _REMARK.match(rest) and before.endswith("("):
            return _ending(text, before[:-1].rstrip())
        if not rest.strip(_PUNCT):
            return None
    token = _AHEAD.match(rest)
    return (token.group(1) or token.group(2)) if token else _bare(rest, values)


def _past_name(rest: str, name: str) -> str | None:
    """What follows the last word of the field's name; None where the words do not begin with it."""
    last = _WORDS.findall(name)[-1:]
    word, _, behind = rest.partition(" ")
    bare = word.rstrip(".;,")
    if not last or bare.lower() != last[0].lower():
        return None
    return behind.lstrip(" :=\t") if bare == word else ""


def _behind(text: Text, before: str, *, beside: bool) -> str | None:
    """The value that a sentence calls the default: "1 is default", "`asc` is the default".

    It may stand right before where the field's name follows, `beside` the words: "the 0 default offset".
    """
    words = before.rstrip()
    linked = beside
    while (last := words.rpartition(" ")[2]) and is_small(last, "article", "copula", "role"):
        linked = linked or is_small(last, "copula", "role")
        words = words[: -len(last)].rstrip()
    return _ending(text, words) if linked else None


def _ending(text: Text, words: str) -> str | None:
    """The value with which words end."""
    for code in text.codes:
        if code.content and words.endswith(code.content):
            return code.content
    token = _BEHIND.search(words)
    return (token.group(1) or token.group(2)) if token else None


def _bare(rest: str, values: tuple[str, ...]) -> str | None:
    """A word without quotes that fills its clause, where it is one of the values or looks like a constant."""
    word = _BARE.match(rest)
    if word is None:
        return None
    return word.group(1) if word.group(1) in values or _CONSTANT.match(word.group(1)) else None


def _enclosing(plain: str, at: int) -> bool:
    return plain.rfind("(", 0, at) > plain.rfind(")", 0, at)
