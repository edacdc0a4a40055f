"""The name at the head of a list item, with the type and the need that stand behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from slatewright.lexicon import any_of, has_word, scalar_type
from slatewright.model.document import Text
from slatewright.recognise.toolkit.field_name import is_identifier

_NAME = r"\s*(?P<name>[\w$@.:\[\]*/-]{1,80}?)(?P<star>\*?)"
_HEAD = re.compile(
    rf"{_NAME}\s*"
    rf"(?:[(\[（](?P<remark>[^()\[\]（）]{{1,80}})[)\]）]|(?::|=| [-–—]|,| {any_of('SMALL', 'copula')} |\Z))"
)
_LED = re.compile(rf"{_NAME}[ \t\u00a0]+(?=\S)")
_NEED = re.compile(
    rf"[\s,;|]*(?:{any_of('OPTIONAL')}|(?P<yes>{any_of('REQUIRED')}))(?=[\s.,;:|]|\Z)[\s.,;:|]*",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\w\[\]<>/|-]+(?:[ \t][\w\[\]<>/|-]+){0,2}")
_GENERIC = re.compile(r"[A-Za-z]+<[\w ]+>")
"""`List<String>`, as programs write the type of a list."""
_CLOSED = re.compile(r"\s*(?:[.,;:(|\n]|[-–—]\s|\Z)")


@dataclass(frozen=True, slots=True)
class ItemHead:
    """What the head of an item says of a field."""

    name: str
    starred: bool
    remark: str | None
    """What stands in brackets, or the words that give the type."""
    required: bool | None
    end: int
    """Where the description begins, in characters of the plain text."""


def item_head(text: Text) -> ItemHead | None:
    """The name at the head of an item, when it is set in code or bold or has a type in brackets.

    `limit` (integer): ..., **limit** - ..., **limit** `integer` REQUIRED ..., page.**limit** integer, ...
    """
    if match := _HEAD.match(text.plain):
        remark = match["remark"]
        typed = remark is not None and is_type_remark(remark)
        if is_identifier(match["name"]) and (_is_marked(match["name"], text) or typed):
            return ItemHead(match["name"], bool(match["star"]), remark, None, match.end())
    return _led(text)


def _led(text: Text) -> ItemHead | None:
    """A marked name with its type or need right behind it."""
    match = _LED.match(text.plain)
    if not match or not is_identifier(match["name"]) or not _is_marked(match["name"], text):
        return None
    words = _type_at(text, match.end())
    end = match.end() + len(words)
    need = _NEED.match(text.plain, end)
    if not words and not need:
        return None
    required = None if need is None else need["yes"] is not None
    return ItemHead(
        match["name"], bool(match["star"]), words or None, required, need.end() if need else end
    )


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
    if marked and _names_type(marked):
        return marked
    match = _WORDS.match(text.plain, start)
    words = match.group().split() if match else []
    for count in range(len(words), 0, -1):
        candidate = " ".join(words[:count])
        after = start + len(candidate)
        marks = any(f"{mark}{candidate}{mark}" in text.raw for mark in "*_")
        marks = marks or f">{candidate}</" in text.raw.replace("\\", "")
        closed = _is_end(text.plain, after) or _NEED.match(text.plain, after)
        if (scalar_type(candidate) or _GENERIC.fullmatch(candidate)) and (
            marks or candidate.islower() and closed
        ):
            return candidate
    return ""


def _is_end(plain: str, at: int) -> bool:
    """Whether a phrase ends here: at a mark, or where a sentence begins with a capital letter."""
    return bool(_CLOSED.match(plain, at)) or plain[at:].lstrip()[:1].isupper()


def _names_type(words: str) -> bool:
    return scalar_type(words) is not None or any(map(scalar_type, re.findall(r"\w+", words)))


def is_type_remark(remark: str) -> bool:
    """Whether a remark in brackets speaks of a type or a need."""
    words = [word.strip() for word in re.split(r"[,;|/]", remark)]
    named = any(scalar_type(word) or _GENERIC.fullmatch(word) for word in words)
    return named or has_word(remark, "REQUIRED") is not None
