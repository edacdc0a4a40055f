"""What objects of the docs are called, and what two spellings of a name have in common."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from slatewright.lexicon import is_small, is_word, strip_words, words_for
from slatewright.lexicon.plurals import singular
from slatewright.regex import regex
from slatewright.resolve.headings.command_words import command_of

NAME_WORDS = regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_a-zA-Z]+")
_WORD = regex(r"[^\W\d_]+")
_PROTOCOL = frozenset({"json", "api"})


@lru_cache(maxsize=8192)
def name_key(words: str) -> str:
    """What two spellings of an object's name have in common: "The User object", "user", "Users"."""
    parts = [part.lower() for part in NAME_WORDS.findall(words)]
    kept = [singular(part) for part in parts if not _is_no_name(part)]
    return " ".join(kept)


def schema_name(title: str) -> str:
    """The component name that a person would give: "The user object" -> `User`, `orderLine` stays `orderLine`."""
    bare = title.strip()
    if re.fullmatch(r"[A-Za-z][\w.-]{0,80}", bare) and not bare.lower().endswith(
        words_for("OBJECT")
    ):
        return bare
    plain = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode("ascii")
    parts = [
        part for part in NAME_WORDS.findall(plain) if not is_small(part, "article", "preposition")
    ]
    while len(parts) > 1 and _is_kind(parts[-1].lower()):
        parts.pop()
    joined = "".join(part[:1].upper() + part[1:] for part in parts)
    return joined[:80] if len(parts) > 1 or not _is_no_name(joined.lower()) else ""


def _is_kind(word: str) -> bool:
    """Whether a word behind the name of an object says only that it is one: "object", "schema"."""
    return is_word(word, "KIND", "noun") or word in _PROTOCOL


def _is_no_name(word: str) -> bool:
    """Whether a word names no object by itself."""
    return (
        _is_kind(word) or is_word(word, "KIND", "part") or is_small(word, "article", "preposition")
    )


def subject_of(words: str) -> str:
    """What a title or phrase is about: "Get a Specific Kitten" and "getting a single kitten" are about kittens."""
    bare = re.split(r"[.:(,;]", words, maxsplit=1)[0]
    plain = strip_words(strip_words(bare, "PLACES", "request"), "SMALL", "particular")
    return name_key(
        " ".join(w for w in _WORD.findall(plain) if not command_of(w) and not is_small(w))
    )
