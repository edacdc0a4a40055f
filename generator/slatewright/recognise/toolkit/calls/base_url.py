"""Finding the URLs in a text that can be meant as base URLs."""

from __future__ import annotations

import re

from slatewright.http.methods import METHODS
from slatewright.lexicon import any_of, has_word, names_any_endpoint
from slatewright.regex import regex

_PART = r"[^\s`'\"<>|,)*。，、；：（）「」“”]*"
_URL = regex(rf"https?://{_PART}(?:<[^<>/\n]{{1,40}}>{_PART}){{0,4}}", re.IGNORECASE)
_ENDPOINT = regex(r"/(?:<([^<>/]{1,40})>|\{([^{}/]{1,40})\}|\[([^\[\]/]{1,40})\]|:(\w{1,40}))/?\Z")
"""A placeholder at the end of a URL."""
_PAGE = regex(rf"{any_of('PAGE')}\W{{0,12}}\Z", re.IGNORECASE)
_IS_BASE = regex(rf"[`'\"\s]*{any_of('IS_BASE')}", re.IGNORECASE)
_HOST = regex(r"https?://[^/?#]+", re.IGNORECASE)
_FILE = regex(r"/[\w{}<>-]+\.(?:json|xml|csv)\Z", re.IGNORECASE)
"""What is fetched, so no base URL: `/kittens.json`."""
_ASKED = regex(rf"(?<![\w/])(?:{'|'.join(METHODS)})(?![\w/])([^.\n]{{1,70}})\Z")
_REACH = 80
_OF_API = r"(?:v?\d[\w.]{0,8}|(?:\w{1,20}-)?api|rest)"
_BASE_PATH = regex(rf"(?:/[A-Za-z][\w.-]{{0,30}}){{0,3}}/{_OF_API}/?", re.IGNORECASE)
_ROOT_PATH = regex(rf"(?:/{_OF_API}){{1,4}}/?", re.IGNORECASE)


def urls_in(words: str) -> list[str]:
    """The URLs of a text, those that it calls base URLs alone where it calls any so; links to pages aside.

    Of the URL of a file (`/kittens.json`), which is a call's own, the host is left.
    """
    found = [m for m in _URL.finditer(words) if not _PAGE.search(_before(words, m))]
    named = [m for m in found if has_word(_before(words, m), "BASE_NAMED")]
    return [_without_file(_trimmed(m)) for m in named or found]


def announced_urls(words: str) -> list[str]:
    """The URLs that have a word for "base URL" a short way before or after them; of an endpoint's URL, its host.

    A URL to which a sentence sends a request ("make a POST request to the endpoint ...") is an endpoint's.
    """
    found = [m for m in _URL.finditer(words) if not _PAGE.search(_before(words, m))]
    asked = {m.start() for m in found if _is_asked(words, m)}
    named = [m for m in found if has_word(_before(words, m), "BASE_NAMED")]
    announced = [
        _without_file(_trimmed(m))
        for m in named or found
        if m.start() not in asked
        if named
        or has_word(_before(words, m), "BASE_URL")
        or _IS_BASE.match(words[m.end() : m.end() + 40])
    ]
    return announced or [
        host.group()
        for m in found
        if (m.start() in asked or _is_called(words, m)) and (host := _HOST.match(m.group()))
    ]


def _is_asked(words: str, match: re.Match[str]) -> bool:
    """Whether a method and a word for a request lead to a URL."""
    led = _ASKED.search(_before(words, match))
    return led is not None and has_word(led[1], "REQUEST") is not None


def _is_called(words: str, match: re.Match[str]) -> bool:
    """Whether the word behind a URL says that it is called: "the https://api.example.com/me endpoint"."""
    after = words[match.end() : match.end() + _REACH].strip("`'\" ").split(" ")[0]
    return has_word(after.strip(".,;:"), "BASE_URL") is not None


def _without_file(url: str) -> str:
    """The URL; of the URL of a file its host."""
    host = _HOST.match(url)
    return host.group() if host and _FILE.search(url) else url


def is_base_path(path: str) -> bool:
    """Whether a path ends as that of a whole API does: `/kittens/v2`."""
    return _BASE_PATH.fullmatch(path) is not None


def is_base_below(label: str, path: str) -> bool:
    """Whether a path may be that of a whole API, and stands below or behind a label that calls it so."""
    return is_base_path(path) and has_word(label, "BASE_NAMED") is not None


def is_root_path(path: str) -> bool:
    """Whether a path has nothing in it but what stands for a whole API: `/api/v2`."""
    return _ROOT_PATH.fullmatch(path) is not None


def whole_url(words: str) -> str | None:
    """The text itself, where it is one URL and nothing else."""
    return words if _URL.fullmatch(words) else None


def is_of_trial(words: str) -> bool:
    """Whether words are a URL whose host says that it is for trying, or of an API: `https://staging.example.com`."""
    labels = words.partition("://")[2].partition("/")[0].split(".")[:-1]
    said = any(has_word(label.replace("-", " "), "TRIAL") or "api" in label for label in labels)
    return said and whole_url(words) is not None


def _before(words: str, match: re.Match[str]) -> str:
    return words[max(0, match.start() - _REACH) : match.start()]


def _trimmed(match: re.Match[str]) -> str:
    """A URL without the punctuation behind it, and without a last placeholder that any endpoint takes the place of."""
    url = match.group().rstrip(".,;:)")
    last = _ENDPOINT.search(url)
    name = next(filter(None, last.groups())) if last else ""
    return url[: last.start()] if last and names_any_endpoint(name) else url
