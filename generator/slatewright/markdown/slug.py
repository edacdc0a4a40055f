"""Makes the anchor that Slate gives a heading."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import ClassVar

from slatewright.markdown.places import Places
from slatewright.markdown.scan import Scan
from slatewright.model.document import Text
from slatewright.regex import regex

_SPECIAL = regex(r"[`*_\[<>&\\~\"']")
_TAG = regex(r"<[^<>]*+>")
_DASHES = regex("--+")
_UNFIT = regex(r"[^a-z0-9\-_]+")
_MARKED = regex(r"<[^<>]*+>|&[^;&<>]*+;")
_STRIPPED = regex(r"""[ \-&+$,/:;=?@"#{}|^~\[\]`\\*()%.!']|[^\x00-\x7f]""")
_LETTERS = {
    "ß": "ss", "Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "Þ": "Th", "þ": "th", "Ð": "D", "ð": "d",
    "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ĳ": "IJ", "ĳ": "ij", "ĸ": "k", "Ł": "L",
    "ł": "l", "Ŋ": "NG", "ŋ": "ng", "Œ": "OE", "œ": "oe", "Ŧ": "T", "ŧ": "t", "ŉ": "'n",
}  # fmt: skip
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}


def slug(title: Text) -> str:
    """The anchor of a heading with this title, before duplicates are numbered.

    Slate works on the heading's HTML, so an ampersand leaves `amp` behind; a title without one
    Latin letter or digit gets a digest.
    """
    html = _rendered(title.raw)
    words = _UNFIT.sub("-", _latin(_TAG.sub("", html)).lower())
    words = _DASHES.sub("-", words).strip("-")
    if words:
        return words
    return "part-" + hashlib.sha1(html.encode(), usedforsecurity=False).hexdigest()[:16]


def redcarpet_slug(title: Text) -> str:
    """The anchor that Redcarpet itself makes of a heading; without one ASCII letter or digit a hash of all of it.

    Source: `rndr_header_anchor` in Redcarpet's `html.c`.
    """
    html = _rendered(title.raw)
    words = _DASHES.sub("-", _STRIPPED.sub("-", _MARKED.sub("", html))).strip("-").lower()
    return words or f"part-{_djb2(html):x}"


def _djb2(text: str) -> int:
    value = 5381
    for byte in text.encode():
        value = (value * 33 + byte) % 2**64
    return value


def _rendered(raw: str) -> str:
    """The title's HTML, as far as the anchor depends on it."""
    if _SPECIAL.search(raw) is None:
        return raw
    return _Html(Places("", raw, (0, len(raw) + 1)), {}, raw, ((0, 0),)).run()


class _Html(Scan):
    """Gives a title as HTML."""

    tags_of: ClassVar[dict[str, tuple[str, str]]] = {
        "*": ("<em>", "</em>"),
        "**": ("<strong>", "</strong>"),
        "***": ("<strong><em>", "</em></strong>"),
        "~~": ("<del>", "</del>"),
    }

    def words(self, text: str) -> str:
        return "".join(_ESCAPES.get(char, char) for char in text)

    def code(self, text: str) -> str:
        return f"<code>{self.words(text)}</code>"

    def wrap(self, mark: str) -> tuple[str, str]:
        return self.tags_of[mark.replace("_", "*")]

    def keep(self, match: re.Match[str]) -> None:
        """Leave a tag or an entity as it is."""
        self.out.append(match[0])


_Html.handlers = {**Scan.handlers, "tag": _Html.keep, "entity": _Html.keep}


def _latin(text: str) -> str:
    if text.isascii():
        return text
    return "".join(_letter(char) for char in unicodedata.normalize("NFC", text))


def _letter(char: str) -> str:
    if char.isascii():
        return char
    if char in _LETTERS:
        return _LETTERS[char]
    if "\u00c0" <= char <= "\u017e":
        return unicodedata.normalize("NFD", char)[0]
    return "?"
