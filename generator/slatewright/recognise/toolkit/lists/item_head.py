"""The name at the head of a list item, with the type and the need that stand behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from slatewright.lexicon import any_of, has_word, is_no, is_word, is_yes
from slatewright.model.api import Scalar
from slatewright.model.document import Text
from slatewright.recognise.toolkit.tables.field_name import is_identifier
from slatewright.regex import regex
from slatewright.type_words import is_type, read_type

_NAME = r"\s*(?P<name>[\w$@.:\[\]*/-]{1,80}?)(?P<star>\*?)"
_REMARK = (
    r"[(（](?P<round>(?:[^()（）\n]|\([^()（）\n]{0,60}\)){1,160})[)）]"
    r"|\[(?P<square>(?:[^\[\]\n]|\[[^\[\]\n]{0,40}\]){1,120})\]"
)
_BEHIND = rf"\s*(?:{_REMARK}|(?::|=| [-–—]|,| {any_of('SMALL', 'copula')} |\Z))"
_HEAD = regex(_NAME + _BEHIND)
_SUBSCRIPTED = regex(
    r"\s*(?P<name>[\w$@.:-]{1,60}(?:\[[\w$@.:-]{0,40}\][\w$@.:-]{0,40}){1,4})(?P<star>\*?)"
    + _BEHIND
)
"""A name whose brackets are its own, as long as they stand in its code span: `page[number]`."""
_BRACKET = regex(rf"\s*(?:{_REMARK})")
_URL = regex(r"\s*https?:/", re.IGNORECASE)
_LED = regex(rf"{_NAME}[ \t\u00a0]+(?=\S)")
_SEGMENT = regex(r"\s*(?P<words>[^—–\n.:,;]{1,60}?)\s*(?:\s[-–—]\s|[—–.:,;\n]|\Z)")
_NEED = regex(
    rf"[\s,;|]*(?:{any_of('OPTIONAL')}|(?P<yes>{any_of('REQUIRED')}))(?=[\s.,;:|]|\Z)[\s.,;:|]*",
    re.IGNORECASE,
)
_WORDS = regex(r"[\w\[\]<>/|?-]+(?:[ \t][\w\[\]<>/|?-]+){0,4}")
_CLOSED = regex(r"\s*(?:[.,;:(|\n]|[-–—]\s|\Z)")
_COLONS = (":", "：")
_FEWEST_WORDS = 3
"""Of a phrase on a field: what a call needs is answered in one or two."""
_OPEN, _CLOSE = "([{<", ")]}>"


class ItemHead(Struct, frozen=True):
    """What the head of an item says of a field."""

    name: str
    starred: bool
    type_text: str | None
    """The words that give the type, with what else stands in their brackets."""
    required: bool | None
    end: int
    """Where the description begins, in characters of the plain text."""


def item_head(text: Text) -> ItemHead | None:
    """The name at the head of an item, when it is set in code or bold or has a type with it.

    `limit` (integer): ..., **limit** - ..., **limit** `integer` REQUIRED ..., page.**limit** integer, `limit` - integer - ...
    """
    if _URL.match(text.plain):
        return None
    match = _subscripted(text) or _HEAD.match(text.plain)
    if match is None or not is_identifier(match["name"]):
        return _led(text)
    marked = _is_marked(match["name"], text)
    remark = match["round"] or match["square"]
    if remark is not None:
        typed = is_type_remark(remark) or _names_object(remark, text)
        if marked or typed or _speaks_of_need(remark):
            return _needed(text, match, remark if typed else None, match.end())
        return _led(text)
    return _parted(text, match, marked=marked) or (
        _head(match, None, None, match.end()) if marked else _led(text)
    )


def _subscripted(text: Text) -> re.Match[str] | None:
    match = _SUBSCRIPTED.match(text.plain) if text.codes or text.strongs else None
    return match if match and _is_marked(match["name"], text) else None


def _head(match: re.Match[str], words: str | None, required: bool | None, end: int) -> ItemHead:
    return ItemHead(match["name"], bool(match["star"]), words, required, end)


def _parted(text: Text, match: re.Match[str], *, marked: bool) -> ItemHead | None:
    """A name with its type behind a mark: `limit` - integer - ..., `limit`: string, required. ..., `limit`: (string) ..."""
    if not marked and match["name"][:1].isupper():
        return None
    start = match.end()
    if bracket := _BRACKET.match(text.plain, start):
        remark = bracket["round"] or bracket["square"]
        return _head(match, remark, None, bracket.end()) if is_type_remark(remark) else None
    segment = _SEGMENT.match(text.plain, start)
    if segment is None or not is_type(segment["words"]):
        return None
    return _needed(text, match, segment["words"], segment.end("words"))


def _led(text: Text) -> ItemHead | None:
    """A marked name with its type or need right behind it."""
    match = _LED.match(text.plain)
    if not match or not is_identifier(match["name"]) or not _is_marked(match["name"], text):
        return None
    if _is_label(match["name"], text):
        return None
    words = _type_at(text, match.end())
    if not words and not _is_need(text, match.end()):
        return None
    return _needed(text, match, words or None, match.end() + len(words))


def _is_label(name: str, text: Text) -> bool:
    """Whether the name is the first of several bold words with a capital and a colon: "**Template file:** `a.html`".

    It is none if what a program calls a type follows it, or a need in words on the field: "**Name required**: Of the kitten".
    """
    words = text.strongs[0].text if text.strongs and name[:1].isupper() else ""
    if not words.startswith(f"{name} "):
        return False
    behind = text.plain.partition(words)[2].lstrip()
    inside = words.rstrip().endswith(_COLONS)
    if not inside and not behind.startswith(_COLONS):
        return False
    rest = words.removeprefix(name).strip(" :：*")
    typed = is_word(_NEED.sub("", f" {rest}").strip(), "PLAIN_TYPES")
    if typed and isinstance(read_type(rest).shape, Scalar):
        return False
    return inside or not _NEED.fullmatch(rest) or not _is_on_field(words, behind)


def _is_on_field(words: str, behind: str) -> bool:
    """Whether what stands behind a need is on a field, and no answer to whether a call has it: "**Auth required**: yes"."""
    said = behind.strip(" :：\t\n*").split()
    answers = any(map(is_yes, said[:1])) or any(map(is_no, said[:1]))
    of_caller = any(has_word(words, table) for table in ("AUTH", "AUTH_NOUN", "PERMISSION"))
    return len(said) >= _FEWEST_WORDS and not answers and not of_caller


def _is_need(text: Text, at: int) -> bool:
    """Whether a need stands here for itself, and is no word of a sentence: "**Note** required reading for all"."""
    need = _NEED.match(text.plain, at)
    if need is None:
        return False
    said = need.group().strip(" \t\u00a0")
    if not said.islower() or not said[-1].isalpha() or _is_end(text.plain, need.end()):
        return True
    return any(f"{mark}{said}{mark}" in text.raw for mark in "`*_")


def _needed(text: Text, match: re.Match[str], words: str | None, end: int) -> ItemHead:
    """A head whose type ends at `end`, with the need that may follow."""
    need = _NEED.match(text.plain, end)
    required = None if need is None else need["yes"] is not None
    return _head(match, words, required, need.end() if need else end)


def _is_marked(name: str, text: Text) -> bool:
    """Whether the item starts with the name in code or bold, or its last part is set so: page.**limit**."""
    marked = [code.content for code in text.codes[:1]]
    marked += [strong.text for strong in text.strongs[:1]]
    first, bare = text.plain.strip(), name.strip("*")
    return any(
        word and (first.startswith(word) and bare in word or bare.endswith(f".{word}"))
        for word in marked
    )


def _type_at(text: Text, start: int) -> str:
    """The words at `start` that name a type: marked ones, or plain ones with which a phrase ends."""
    marked = next((c.content for c in text.codes if text.plain.startswith(c.content, start)), "")
    if marked and is_type(marked):
        return marked
    match = _WORDS.match(text.plain, start)
    words = match.group().split() if match else []
    for count in range(len(words), 0, -1):
        candidate = " ".join(words[:count])
        after = start + len(candidate)
        marks = any(f"{mark}{candidate}{end}" in text.raw for mark in "*_" for end in (mark, ","))
        marks = marks or f">{candidate}</" in text.raw.replace("\\", "")
        closed = _is_end(text.plain, after) or _NEED.match(text.plain, after)
        if (marks or candidate.islower() and closed) and is_type(candidate):
            return candidate
    return ""


def _is_end(plain: str, at: int) -> bool:
    """Whether a phrase ends here: at a mark, or where a sentence begins with a capital letter."""
    return bool(_CLOSED.match(plain, at)) or plain[at:].lstrip()[:1].isupper()


def is_type_remark(remark: str) -> bool:
    """Whether a remark in brackets gives a type, alone or beside other things: "string, required, at most 20"."""
    return is_type(remark) or any(map(is_type, _parts(remark)))


def _names_object(remark: str, text: Text) -> bool:
    """Whether a remark in brackets gives an object of the page as the type: "array of [Owner](#owner)"."""
    linked = (link.text for link in text.links if link.target.startswith("#"))
    return any(
        words and words in remark and is_type_remark(remark.replace(words, "object"))
        for words in linked
    )


def _speaks_of_need(remark: str) -> bool:
    return any(has_word(remark, table) is not None for table in ("REQUIRED", "OPTIONAL", "DEFAULT"))


def _parts(remark: str) -> Iterator[str]:
    """What commas and the like set apart, but for those within brackets."""
    start = depth = 0
    for at, mark in enumerate(remark):
        if mark in _OPEN:
            depth += 1
        elif mark in _CLOSE:
            depth -= 1
        elif mark in ",;|、，" and depth <= 0:
            yield remark[start:at]
            start = at + 1
    yield remark[start:]
