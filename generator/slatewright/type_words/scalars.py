"""The part of a type that is one word or phrase, with the remark behind it: `string(28)`, "ISO 8601 datetime"."""

from __future__ import annotations

import re
from functools import lru_cache

from slatewright.lexicon import any_of, has_word, is_word, scalar_type
from slatewright.model.api import ListOf, ObjectOf, Scalar, Shape, Unknown
from slatewright.regex import regex

_LIMIT = regex(
    rf"\A\s*(?:{any_of('LENGTH', 'most')}\s*)?(\d{{1,6}})\s*{any_of('LENGTH', 'unit')}?\s*\Z",
    re.IGNORECASE,
)
_RANGE = regex(
    rf"\A\s*(\d{{1,6}})\s*(?:-|–|\.\.|,|{any_of('RANGE')})\s*(\d{{1,6}})\s*\Z", re.IGNORECASE
)
_PARENS = regex(r"(?P<head>[\w/ -]+?)\s*[(<\[{](?P<inner>[^()<>\[\]{}]*)[)>\]}]\s*(?P<tail>\W*)\Z")
_SIZED = regex(r"(?P<word>[a-z]+?)\d{1,5}\Z")
_TEMPLATE = regex(
    r"(?=[^y\n]{0,8}yy(?:yy)?(?!y))(?=[^m\n]{0,8}mm)(?=[^d\n]{0,8}dd?)[ymdhstz:/.,' -]{8,30}",
    re.IGNORECASE,
)
"""What dates are written like: `YYYY-MM-DD`, "dd/mm/yyyy hh:mm"."""
_FORMATS = (
    "date-time",
    "date",
    "uuid",
    "email",
    "uri",
    "int64",
    "int32",
    "double",
    "float",
    "binary",
    "byte",
    "password",
)
_COMPOUND = "string"
_MOST_WORDS = 12
_LONGEST_PHRASE = 3


def scalar(text: str) -> Shape:
    """A type without parts; an object or a list of anything where the word says so."""
    template = text.strip(" `'\"")
    if is_word(template, "DAY"):
        return Scalar("string", format="date")
    if _TEMPLATE.fullmatch(template):
        return Scalar("string")
    head, inner = text, ""
    if match := _PARENS.match(text):
        head, inner = match["head"].strip(), match["inner"].strip()
    found = _word_type(head)
    if found is None:
        found = _word_type(inner) if inner else None
        inner = "" if found else inner
    if found is None:
        return Unknown()
    word, kind = found
    if kind == "string" and is_word(word, "INSTANT") and _counted(inner):
        kind = "integer"
    return _with_remark(kind, word, inner)


def _counted(inner: str) -> bool:
    """Whether a remark on a point in time says that it is a number: "timestamp (ms)", "timestamp (Unix)"."""
    found = _word_type(inner) if inner else None
    return found is not None and found[1] == "integer"


def _words(text: str) -> list[str]:
    """The words of a type, without its marks."""
    return re.sub(r"[`*_\"',:]", " ", text.lower()).replace("/", " ").split()


def _word_type(text: str) -> tuple[str, str] | None:
    """The first type word in a few words of text, longest phrases first, and the type it names.

    Where the words end in one for text, that is the type: "JSON string", "numeric string".
    """
    words = _words(text)
    if not words or len(words) > _MOST_WORDS:
        return None
    found = next(
        filter(None, (_phrase(words, size) for size in range(_LONGEST_PHRASE, 0, -1))), None
    )
    if (
        found
        and found[1] in ("number", "integer", "object")
        and is_word(words[-1].strip("()."), "TEXT")
    ):
        return words[-1], "string"
    return found


def _phrase(words: list[str], size: int) -> tuple[str, str] | None:
    for at in range(len(words) - size + 1):
        phrase = " ".join(words[at : at + size]).strip("().")
        if (kind := word_type(phrase)) and (at + size == len(words) or not _is_noun(phrase, kind)):
            return phrase, kind
    return None


def _is_noun(phrase: str, kind: str) -> bool:
    """Whether a word for a type says of another word what that is about: the "node" of "node type ids"."""
    return (
        kind == "file"
        or kind == "object"
        and not (is_word(phrase, "PLAIN_OBJECT") or is_map_word(phrase))
    )


def word_type(phrase: str) -> str | None:
    """The type that a phrase names; a number at its end is a size: `uint8`, `varchar20`. A `HexString` is a string."""
    if kind := scalar_type(phrase):
        return kind
    if phrase.isalpha() and phrase.endswith(_COMPOUND):
        return _COMPOUND
    sized = _SIZED.match(phrase)
    return scalar_type(sized["word"]) if sized else None


def _with_remark(kind: str, word: str, inner: str) -> Shape:
    if kind == "object":
        return ObjectOf(())
    if kind == "array":
        return ListOf(Unknown())
    text_format = _format(word) or (_format(inner.lower()) if inner else None)
    length = _LIMIT.match(inner) if inner else None
    span = _RANGE.match(inner) if inner else None
    if kind == "string":
        return Scalar(
            "string",
            format=text_format,
            max_length=int(length.group(1)) if length else int(span.group(2)) if span else None,
            min_length=int(span.group(1)) if span else None,
        )
    if (
        text_format in ("int32", "int64")
        and kind == "integer"
        or text_format in ("float", "double")
        and kind == "number"
    ):
        return Scalar(kind, format=text_format)
    return Scalar(kind)


@lru_cache(maxsize=1024)
def _format(word: str) -> str | None:
    for name in _FORMATS:
        if word == name or is_word(word, "FORMATS", name):
            return name
    return None


def is_map_word(text: str) -> bool:
    """Whether words name an object whose keys are data."""
    found = has_word(text, "MAP")
    return found is not None and not is_word(found.group(), "PLAIN_OBJECT")
