"""The media type of what is sent or comes back and is no data structure: in words, or by the name of the file that it is saved as."""

from __future__ import annotations

import re

from slatewright.http.media import OCTETS
from slatewright.lexicon import any_of, has_word
from slatewright.regex import regex

_TYPE = regex(
    r"(?<![\w/.])((?:image|audio|video|text|font)/[a-z0-9][a-z0-9.+-]{1,60}|application/[a-z0-9][a-z0-9.+-]{1,80})(?![\w/])",
    re.IGNORECASE,
)
_DATA = regex(r"json|xml|x-www-form|javascript", re.IGNORECASE)
_SUFFIXES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "csv": "text/csv",
    "zip": "application/zip",
    "gz": "application/gzip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "ics": "text/calendar",
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "mp4": "video/mp4",
}
_STRUCTURED = frozenset({"json", "xml", "html", "yaml", "yml", "txt", "log"})
_SUFFIX = regex(r"\.([A-Za-z0-9]{2,5})\Z")
_NOUN = any_of("FILES", "noun")
_FILE = regex(
    rf"(?<![\w./-])(?P<kind>{'|'.join(_SUFFIXES)})(?:\s{{1,3}}{_NOUN}|\Z|\s{{0,3}}[.,;(]|\s{{1,3}}{any_of('SMALL', 'preposition')}\s)",
    re.IGNORECASE,
)
_FIRST_WORDS = 60
"""Characters at the head of what comes back in which its kind stands."""


def media_of_file(name: str) -> str | None:
    """What a file of this name holds; None for data that are read rather than kept, and for what is thrown away."""
    suffix = _SUFFIX.search(name.strip("\"'<>{} "))
    if name.startswith("/dev/") or name in ("-", ""):
        return None
    kind = suffix.group(1).lower() if suffix else ""
    return None if kind in _STRUCTURED else _SUFFIXES.get(kind, OCTETS)


def media_in_words(what: str, sentence: str) -> str | None:
    """The media type that the words for what is sent or comes back name: "image/png", "a PDF file", "the binary content".

    Its own name may stand anywhere in the sentence: "The response has a `Content-Type` of `text/csv`".
    """
    head = what[:_FIRST_WORDS]
    if has_word(head, "FILES", "not") or has_word(what, "NOT"):
        return None
    named = _TYPE.search(sentence)
    if named is not None:
        return None if _DATA.search(named.group(1)) else named.group(1).lower().rstrip(".+-")
    if kind := _FILE.search(head):
        return _SUFFIXES[kind["kind"].lower()]
    return OCTETS if has_word(head, "FILES", "raw") else None
