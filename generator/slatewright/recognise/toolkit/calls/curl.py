"""Reading curl commands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from slatewright.http.methods import METHODS
from slatewright.recognise.toolkit.calls.request_line import is_target
from slatewright.recognise.toolkit.calls.shell import Word, is_curl, is_nameless
from slatewright.regex import regex

_WITH_VALUE = {
    "-X", "--request", "-H", "--header", "-d", "--data", "--data-raw", "--data-binary", "--data-ascii",
    "--data-urlencode", "-F", "--form", "--form-string", "-u", "--user", "-b", "--cookie", "-A", "--user-agent",
    "-o", "--output", "-e", "--referer", "-T", "--upload-file", "--url", "-m", "--max-time", "-x", "--proxy",
    "--cacert", "--cert", "--key", "-E", "-w", "--json", "-D", "--dump-header", "-c", "--connect-timeout",
    "--retry", "--resolve", "-K", "--oauth2-bearer", "-r", "--limit-rate",
}  # fmt: skip
_DATA = {"-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json"}
_UPLOAD = {"-T", "--upload-file"}
"""What sends a file as it is, with PUT; `--data-binary @FILE` is the same with POST."""
_HOSTLIKE = regex(r"(?!\w+:\Z)[\w.$<{-]+[./:]")
"""Where a URL without a scheme begins; what ends in a colon is a label: "curl command:"."""
_STUCK = regex(r"curl:?(?=https?:)")
_SHORT = regex(r"-([A-Za-z])(.+)", re.DOTALL)


class Curl(Struct, frozen=True):
    """What one curl command sends."""

    method: str | None
    """As given by `-X`; None where curl would choose."""
    url: str
    headers: tuple[tuple[str, str], ...]
    data: tuple[str, ...]
    form: tuple[tuple[str, str], ...]
    user: str | None
    as_query: bool
    """True with `-G`: the data become the query."""
    start: int
    """Offset of the word `curl`."""
    data_start: int | None = None
    """Offset of the first argument that is sent."""
    loose_start: int | None = None
    """Offset of JSON that stands behind the URL although its `-d` was forgotten, or below `-d @- << EOF`."""

    loose_until: str | None = None
    """The word alone on a line with which that ends: the `EOF` of `<< EOF`."""
    output: str | None = None
    """The file into which the answer goes."""

    @property
    def effective_method(self) -> str:
        """The method that curl uses."""
        if self.method:
            return self.method
        sent = self.data or self.form or self.loose_start is not None
        return "POST" if sent and not self.as_query else "GET"


def read_curl(words: list[Word]) -> Curl | None:
    """Read one command; None where it is no curl command or names no URL."""
    words = _unstuck(words)
    at = _program(words)
    if at is None:
        return None
    options, rest = _split(words[at + 1 :])
    url = next((w.text for name, w in options if name == "--url"), None)
    method = next((w.text for name, w in options if name in ("-X", "--request")), None)
    loose = None
    for word in _apart(rest):
        if url is None and (is_target(word.text) or _HOSTLIKE.match(word.text)):
            url = word.text
        elif method is None and word.text in METHODS:
            method = word.text
        elif loose is None and word.text[:1] in ("{", "["):
            loose = word.start
    heredoc = _heredoc(rest)
    if url is None or (method and _clean_method(method) is None and method.isalpha()):
        return None
    if method is None and any(name in ("-I", "--head") for name, _ in options):
        method = "HEAD"
    form = [w for name, w in options if name in ("-F", "--form", "--form-string")]
    data = [w for name, w in options if name in _DATA or name == "--data-urlencode"]
    if heredoc is not None and [w.text for w in data] == ["@-"]:
        data, loose = [], heredoc.start
    data = data or [w for name, w in options if name == "-D" and w.text.lstrip()[:1] == "{"]
    if uploads := [w for name, w in options if name in _UPLOAD and not (form or data)]:
        data, method = [replace(w, text=f"@{w.text}") for w in uploads], method or "PUT"
    return Curl(
        method=_clean_method(method),
        url=url.strip("\"'"),
        headers=_headers(options),
        data=tuple(w.text for w in data),
        form=tuple(_pair(w.text) for w in form if "=" in w.text),
        user=next((w.text for name, w in options if name in ("-u", "--user")), None),
        as_query=any(name in ("-G", "--get") for name, _ in options),
        start=words[max(at, 0)].start,
        data_start=next((w.start for w in (*form, *data)), None),
        loose_start=None if form or data else loose,
        output=next((w.text for name, w in options if name in ("-o", "--output")), None),
        loose_until=heredoc.text if heredoc is not None else None,
    )


def _program(words: list[Word]) -> int | None:
    """Where the name of the program stands: before the first word if it is left out, None in other commands."""
    missing = -1 if is_nameless(words) else None
    return next((i for i, word in enumerate(words[:4]) if is_curl(word.text)), missing)


def _apart(words: list[Word]) -> Iterator[Word]:
    """The words, a method and a URL in the same quotes apart: `curl "POST https://..."`."""
    for word in words:
        method, space, url = word.text.partition(" ")
        if space and method in METHODS and is_target(url.strip()):
            yield Word(method, word.start, word.end)
            yield Word(url.strip(), word.start, word.end)
        else:
            yield word


def _heredoc(words: list[Word]) -> Word | None:
    """The word of `<< EOF`, from whose start on the shell hands lines to the command: that behind it."""
    for at, word in enumerate(words):
        if word.text.startswith("<<"):
            last = words[at : at + 2][-1] if word.text in ("<<", "<<-") else word
            return Word(last.text.lstrip("<-"), last.end + 1)
    return None


def _unstuck(words: list[Word]) -> list[Word]:
    """`curl'https://...'` and `curl:"https://..."`, where a space is missing or a colon stands for it."""
    first = words[0].text if words else ""
    match = _STUCK.match(first)
    if not match:
        return words
    start, end = words[0].start, match.end()
    return [
        Word("curl", start, start + 4),
        Word(first[end:], start + end, words[0].end),
        *words[1:],
    ]


def _split(words: list[Word]) -> tuple[list[tuple[str, Word]], list[Word]]:
    """The options with their values, and what is no option."""
    options: list[tuple[str, Word]] = []
    rest: list[Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        at += 1
        name, value = word.text, None
        if name.startswith("--") and "=" in name:
            name, _, text = name.partition("=")
            value = Word(text, word.start)
        elif (short := _SHORT.match(name)) and not name.startswith("--"):
            if f"-{short.group(1)}" in _WITH_VALUE:
                name, value = f"-{short.group(1)}", Word(short.group(2), word.start)
            elif f"-{name[-1]}" in _WITH_VALUE and name[1:].isalpha():
                options.extend((f"-{letter}", word) for letter in name[1:-1])
                name = f"-{name[-1]}"
        if not name.startswith("-") or name == "-":
            rest.append(word)
        elif name in _WITH_VALUE:
            if value is None and at < len(words):
                value = words[at]
                at += 1
            if value is not None:
                options.append((name, value))
        else:
            options.append((name, word))
    return options, rest


def _clean_method(method: str | None) -> str | None:
    if method is None:
        return None
    upper = method.upper().strip("\"' ")
    return upper if upper in METHODS else None


def _headers(options: list[tuple[str, Word]]) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for name, word in options:
        if name in ("-H", "--header"):
            key, _, value = word.text.partition(":")
            found.append((key.strip(), value.strip()))
        elif name in ("-b", "--cookie") and re.search("[=:]", word.text):
            found.append(("Cookie", word.text))
        elif name == "--json":
            found.append(("Content-Type", "application/json"))
        elif name == "--oauth2-bearer":
            found.append(("Authorization", f"Bearer {word.text}"))
    return tuple(found)


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name.strip(), value.strip()
