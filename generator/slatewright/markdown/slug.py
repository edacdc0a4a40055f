"""Makes the anchor that Slate gives a heading."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from slatewright.model.document import Text

_MARKUP = re.compile(
    r"(?P<tag></?[a-zA-Z!][^<>]*+>)"
    r"|!?\[(?P<words>[^\[\]]*+)\]\([^()\s]*+[^()]*+\)"
    r"|(?P<entity>&[#a-zA-Z0-9]{1,32};)"
    r"|\\(?P<escaped>[\\`*_{}\[\]()#+\-.!:|&<>^~=])"
    r"|(?P<mark>\*++|(?<![A-Za-z0-9])_++|_++(?![A-Za-z0-9])|~~)"
    r"|(?P<special>[&<>\"'])"
)
_TICKS = re.compile(" *+(?:`++|</code>)?+", re.IGNORECASE)
_UNFIT = re.compile(r"[^a-z0-9\-_]+")
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
    html = _rendered(title)
    words = _UNFIT.sub("-", _latin(re.sub(r"<[^>]*+>", "", html)).lower())
    words = re.sub(r"-{2,}", "-", words).strip("-")
    if words:
        return words
    return "part-" + hashlib.sha1(html.encode(), usedforsecurity=False).hexdigest()[:16]


def _rendered(title: Text) -> str:
    """The title's HTML, as far as the anchor depends on it."""
    pieces: list[str] = []
    raw, done = title.raw, 0
    for code in title.codes:
        begin = code.span.column - title.span.column
        if code.span.line != title.span.line or begin < done:
            continue
        opener = _before(raw, begin, done)
        pieces.append(_strip(raw[done:opener]))
        pieces.append(f"<code>{_escape(code.content)}</code>")
        done = _TICKS.match(raw, begin + len(code.content)).end()  # type: ignore[union-attr]
    pieces.append(_strip(raw[done:]))
    return "".join(pieces)


def _before(raw: str, begin: int, limit: int) -> int:
    """Where the backticks before a code span begin."""
    while begin > limit and raw[begin - 1] == " ":
        begin -= 1
    while begin > limit and raw[begin - 1] == "`":
        begin -= 1
    return begin


def _escape(code: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in code)


def _strip(raw: str) -> str:
    return _MARKUP.sub(_plain, raw)


def _plain(match: re.Match[str]) -> str:
    if match["special"]:
        return _ESCAPES[match["special"]]
    return match["words"] or match["entity"] or match["escaped"] or match["tag"] or ""


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
