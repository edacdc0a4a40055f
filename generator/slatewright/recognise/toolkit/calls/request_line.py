"""The request line: a method and what it is sent to, in whatever dress."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from slatewright.http.methods import METHODS
from slatewright.lexicon import any_of
from slatewright.recognise.toolkit.calls.base_url import is_root_path
from slatewright.recognise.toolkit.words.call_verbs import is_call_verb
from slatewright.regex import regex

_METHOD = f"(?:{'|'.join(METHODS)})"
_LINE = regex(
    rf"\s*(?:HTTP(?:[/ ]\d(?:\.\d)?)?\s+(?=[A-Z]))?[\[(*`]*(?P<methods>{_METHOD}(?:\s*(?:[|,/&]|{any_of('EITHER')})\s*{_METHOD}){{0,4}})"
    r"[\])*`]*\s*[:\-–]?[ \t\u00a0]+(?P<rest>\S.*)",
    re.IGNORECASE,
)
_STUCK = regex(rf"\A(\W{{0,4}}{_METHOD}[*`]{{0,2}})(?=/[a-z0-9][\w.-]{{0,40}}/[\w{{<:\[])")
"""A method right before a path of several parts: `GET/api/kittens`. One part may be another word: "DELETE/remove"."""
_LEADS = regex(rf"[\[(*`]*(?P<method>{_METHOD})[\])*`]*(?:\s*[:\-–—|]\s*|\s+)\w")
_OPENERS = {"<": ">", "{": "}", "[": "]", "(": ")"}
_VERSION = regex(r"(?<!\s)\s+HTTP/\d(?:\.\d)?\s*\Z", re.IGNORECASE)
_START = regex(
    r"(?:https?:?/*|~?/|\{|<|:\w|\[|\$|\?|[\w.-]+\.[a-z]{2,}(?:[:/]|\Z)|[\w.{}<>:$-]+/)",
    re.IGNORECASE,
)
_EAST_ASIAN = regex(r"[\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")
"""What Chinese, Japanese and Korean are written with, their marks included."""
_LONGEST_WORD = 200
_WORD = regex(r"[A-Za-z]+")
_REMARK = regex(r"\([^()]{0,80}\)")
_PATHLIKE = regex(r"[/?]")
_HELPER = regex(
    r"<%=[ \t]{0,9}\w{1,40}[ \t(]{1,9}(['\"])((?:/|https?://)[^'\"\n]{0,400})\1[ \t)]{0,9}%>"
)
"""A template's call that puts the host before the path it is given: `<%= api_url('/kittens') %>`."""


class RequestLine(Struct, frozen=True):
    """Methods in upper case and the target as written; `tail` is what stands behind the target."""

    methods: tuple[str, ...]
    target: str
    tail: str


@lru_cache(maxsize=1024)
def request_line(text: str) -> RequestLine | None:
    """Read `GET /kittens/<ID>`, `PUT|POST https://api.example.com/x HTTP/1.1` and their like.

    Lower-case methods count only before something that is plainly a path or URL, so that "get a kitten" is
    no request line.
    """
    match = _LINE.match(text) or _LINE.match(_unstuck(text))
    if match is None:
        return None
    words = match.group("methods")
    rest = _HELPER.sub(r"\2", match.group("rest"))
    target, tail = split_target(_VERSION.sub("", rest).strip().strip("`*").strip().strip("\"'"))
    if not is_target(target):
        return None
    if words != words.upper() and not re.match(r"https?://|/[\w{<:]", target):
        return None
    methods = tuple(dict.fromkeys(re.findall(_METHOD, words.upper())))
    return RequestLine(methods, target, tail)


def _unstuck(text: str) -> str:
    """The text with a space between a method and a path right behind it; as it is where both are words of a sentence.

    "GET/set/clear the flags" names what can be done, and "GET/flags/masks of a port" may: with words behind it, a path
    has a placeholder, or begins as those of a whole API do.
    """
    stuck = _STUCK.match(text)
    if stuck is None:
        return text
    path, *words = _VERSION.sub("", text[stuck.end() :]).split(maxsplit=1)
    parts = path.strip("`*/").split("/")
    plain = not any(mark in path for mark in "{<:[") and not is_root_path(f"/{parts[0]}")
    verbs = [part for part in parts if part.upper() in METHODS or is_call_verb(part)]
    running = bool(words) and words[0][0].isalnum()
    if plain and (running or parts[0] in verbs and len(verbs) > 1):
        return text
    return f"{stuck.group()} {text[stuck.end() :]}"


def leading_method(text: str) -> str | None:
    """The method in capitals that a heading begins with, words behind it: `POST - Create a kitten`."""
    led = _LEADS.match(text)
    return led["method"] if led and request_line(text) is None else None


def is_target(target: str) -> bool:
    """Whether `target` can be a URL or path."""
    if target == "/":
        return True
    return bool(_START.match(target) and _PATHLIKE.search(target) and len(target) < 2000)


def split_target(text: str) -> tuple[str, str]:
    """Cut `text` at the first white space that is not inside a placeholder, or where words follow without one: `/kittens的示例`."""
    closers: list[str] = []
    for at, char in enumerate(text):
        if char in _OPENERS and _closes(text, at):
            closers.append(_OPENERS[char])
        elif closers and char == closers[-1]:
            closers.pop()
        elif char.isspace() and not closers:
            return text[:at].rstrip(",;"), text[at:].strip()
        elif char in '`"' and not closers:
            return text[:at], text[at + 1 :].strip()
        elif _EAST_ASIAN.match(char) and not closers and _ends_before(text, at):
            return text[:at], text[at:].strip()
    return text, ""


def _ends_before(text: str, at: int) -> bool:
    """Whether words begin at `at`: no part of the target does, and nothing of a target follows in the same word."""
    word = text[at : at + _LONGEST_WORD].split(maxsplit=1)[0]
    return at > 0 and text[at - 1] not in "/?=&-_." and not any(mark in word for mark in "/?&={")


def _closes(text: str, at: int) -> bool:
    """Whether the bracket at `at` is closed within a placeholder's length, before another of its kind."""
    stretch = text[at + 1 : at + 60]
    closer = _OPENERS[text[at]]
    end = stretch.find(closer)
    return end >= 0 and "\n" not in stretch[:end] and "/" not in stretch[:end].strip("/ ")


def plain_lines(text: str) -> list[str]:
    """The lines of `text` that hold anything."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def methods_in(text: str) -> list[str]:
    """The HTTP methods that `text` names, when it names nothing else, remarks in brackets aside."""
    words = _WORD.findall(_REMARK.sub(" ", text))
    found = [word.upper() for word in words if word.upper() in METHODS]
    return found if found and len(words) <= len(found) + 2 else []
