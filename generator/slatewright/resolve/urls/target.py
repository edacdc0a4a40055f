"""Reading a URL or path as docs write it: host, template, query, and placeholders of every style."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote_plus

from msgspec import Struct

from slatewright.http.names import ADDRESSES, ANSWER_FILES, IDENTIFIERS
from slatewright.lexicon import (
    is_any_endpoint,
    is_query_string,
    names_any_endpoint,
    parts_of,
)
from slatewright.regex import regex
from slatewright.resolve.urls.roots import may_be_root
from slatewright.resolve.urls.sample_ids import name_after

_PLACEHOLDER = regex(r"\{([\w-]*)\}")
_OPTIONAL = regex(r"[\[(]\s*([?&][^\[\]()\n]{1,300})[\])]")
_STYLES = (
    ("{", regex(r"\{\{\s*([^{}\n]{1,60}?)\s*\}\}?")),
    ("{", regex(r"[$#]\{\s*([^{}\n]{1,60}?)\s*\}")),
    ("&", regex(r"&lt;([^<>&\n]{1,60}?)&gt;")),
    ("<", regex(r"<([^<>\n]{1,60}?)>")),
    ("{", regex(r"\{([^{}\n]{1,60}?)\}")),
    ("[", regex(r"(?<=/)\[:?([^\[\]/\n=]{1,60}?)\](?=[/.?]|\Z)")),
    ("[", regex(r"\A\[([A-Za-z_][\w ]{0,40}(?:\]\[[A-Za-z_][\w ]{0,40}){0,2})\](?=/)")),
    ("(", regex(r"(?<=/)\(:?([A-Za-z][\w -]{0,40})\)(?=[/.?]|\Z)")),
    (":$@", regex(r"(?<=[/.=,])[:$@]([A-Za-z_]\w*(?:-[A-Za-z]\w*)*)")),
    (":", regex(r"(?<=[a-z]/)([A-Za-z]\w+):(?=/[A-Za-z])")),
    ("%", regex(r"(?<=/)%([A-Za-z_]\w*)%")),
    ("*", regex(r"(?<=/)\*([A-Za-z_]\w*)\*")),
)
"""Placeholders in brackets and the like, each with the characters of which one is in any such."""
_BARE_STYLES = (
    regex(r"(?<=/)((?:[A-Z][A-Z0-9]*_)+[A-Z0-9]+)(?=[/.?&#-]|\Z)"),
    regex(rf"(?<=/)((?:[A-Za-z]+-)*(?:{'|'.join(IDENTIFIERS).upper()}))(?=[/.?&#]|\Z)"),
    regex(rf"(?<=/)((?:[a-z]+[_-])*(?:id|ID)[_-](?i:{parts_of('HERE')}))(?=[/.?&#]|\Z)"),
)
_BASE = regex(
    r"\A((?:[A-Z][A-Z0-9]*_)+[A-Z0-9]+|BASEURL|DOMAIN|ENDPOINT|HOST|HOSTNAME|SERVER|URL)(?=/)"
)
"""A name in capitals in the place of the base URL: `BASE_URL/kittens`."""
_CLOSED_TWICE = regex(r"(?<=[/.=]\{)([\w -]{1,60})\}\}(?=/|\Z)")
_OWN_NAME = regex(r"_[A-Za-z]\w*")
"""A name that begins with a line of its own, as those of some databases do: `_id`."""
_CONVERTER = r"(?:any|float|int|path|regex|re|slug|str|string|uuid)(?:\([^()]{0,40}\))?"
_CONVERTED = regex(rf"\A(?:{_CONVERTER}|[A-Za-z]-[\w-]{{1,20}}):\s?(?=\w)|(?<=\w):{_CONVERTER}\Z")
"""What routers make of a placeholder, beside its name: `<int:kitten_id>`, `{kitten_id:int}`."""
_NESTED = 3
_MARK = "\x00"
_HELD = regex(rf"{_MARK}(\d+){_MARK}")
_SCHEME = regex(r"(?P<scheme>[a-zA-Z]{3,6})(?:\s?:/{0,2}|//)(?=\S)", re.IGNORECASE)
"""The scheme of a URL; some docs lose a slash or the colon."""
_HOSTLIKE = regex(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}(?::\d+)?\Z", re.IGNORECASE)
_MACHINE = regex(
    r"localhost(?::\d{2,5})?|\d{1,3}(?:\.\d{1,3}){3}(?::\d{2,5})?|(?!v\d)[a-z][\w-]{0,40}:(?:80|443|\d{4,5})",
    re.IGNORECASE,
)
"""A machine that no domain names, which hardly serves HTTPS: `localhost`, `127.0.0.1:8000`, `gateway:8080`."""
_STEP = regex(rf"[A-Za-z_.~?{{{_MARK}]|\Z")
"""What a path behind a machine begins with; a number there is the width of a range of addresses: `10.0.0.0/8`."""
_FILES = regex(rf"\.(?:{'|'.join(ANSWER_FILES)})\Z", re.IGNORECASE)
_OPERATION = regex(r"[A-Za-z][\w.-]*=[\w.:-]+")
_WORD = regex(r"[A-Za-z]\w{2,40}")
_WORD_OF_PATH = regex(r"([A-Za-z][\w-]{1,40})\?")
"""A word between two question marks, of which the first should be a slash: `/kittens?all?limit=5`."""
_ADDRESS = regex(rf"https://\{{([\w-]{{1,60}}(?:{'|'.join(ADDRESSES)}))\}}", re.IGNORECASE)
_SEGMENT = regex(r"[A-Za-z][\w-]*")
_PAIR = regex(r"\A[?&]?[\w.\[\]$-]+=")


class Target(Struct, frozen=True):
    """A URL in parts; placeholders as `{name}` with the docs' own names."""

    host: str | None
    """Scheme and host, such as `https://api.example.com`; None for a relative path."""
    path: str
    """From the first slash on, without a trailing one; `/` where nothing follows the host."""
    query: tuple[tuple[str, str], ...] = ()
    slash: bool = False
    """Whether a slash ends the path, which some servers tell from the same path without one."""

    @property
    def segments(self) -> tuple[str, ...]:
        """The parts between the slashes."""
        return tuple(part for part in self.path.split("/") if part)

    @property
    def address(self) -> str | None:
        """The name of the placeholder that stands for the whole URL, as `{callbackUrl}` does."""
        named = _ADDRESS.fullmatch(self.host or "")
        return named[1] if named and self.path == "/" else None

    @property
    def names(self) -> tuple[str, ...]:
        """The placeholders of the path, in order."""
        return names_in(self.path)


def names_in(template: str) -> tuple[str, ...]:
    """The placeholders of a path or host, in order."""
    return tuple(re.findall(r"\{([^{}]*)\}", template))


@lru_cache(maxsize=8192)
def read_target(raw: str) -> Target:
    """Read a target as written; never fails, a hopeless one has the path `/`."""
    text = _CLOSED_TWICE.sub(r"\1}", _trimmed(raw).replace("\\", ""))
    for _ in range(_NESTED if "[" in text or "(" in text else 0):
        text = _OPTIONAL.sub(r"\1", text)
    if "{}" in text:
        text = _with_names(text)
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(placeholder_name(match.group(1)))
        return f"{_MARK}{len(held) - 1}{_MARK}"

    text = _BASE.sub(hold, text)
    for marks, style in _STYLES:
        if any(mark in text for mark in marks):
            text = style.sub(hold, text)
    if not _has_placeholder(text):
        for style in _BARE_STYLES:
            text = style.sub(hold, text)
    host, rest = _split_host(text, held)
    path, query = _split_query(rest)

    def show(part: str) -> str:
        return _HELD.sub(lambda m: "{" + held[int(m.group(1))] + "}", part)

    shown = show(_without_query_string(re.sub(r"/{2,}", "/", "/" + path.strip("/ ")), held))
    shown = re.sub(r"[\"'<>`^|\s]+", "", shown)
    shown = shown.rstrip("/") or "/"
    slash = shown != "/" and path.rstrip().endswith("/")
    pairs = tuple((show(name), show(value)) for name, value in _pairs(query))
    return Target(show(host).rstrip("/") if host else None, shown, pairs, slash)


def _with_names(text: str) -> str:
    """A URL whose nameless placeholders have names after what stands before them: `/kittens/{}`."""
    parts = text.split("/")
    used: set[str] = set()
    for at, part in enumerate(parts):
        if part == "{}" and at:
            before = parts[at - 1] if _SEGMENT.fullmatch(parts[at - 1]) else ""
            used.add(name := name_after(before, used))
            parts[at] = f"{{{name}}}"
    return "/".join(parts)


def _has_placeholder(text: str) -> bool:
    """Whether the path has a placeholder in brackets, beside which a bare `ID` is a word of the path."""
    slash = text.find("/", text.find("://") + 3 if "://" in text else 0)
    return slash >= 0 and _MARK in text[slash:].partition("?")[0]


def _trimmed(raw: str) -> str:
    """Without quotes, what ends a sentence, and a tilde for the base URL; an ellipsis stays, for it says that the path goes on."""
    text = raw.strip().strip("\"'`").rstrip(",;:")
    text = text[1:] if text.startswith("~/") else text
    return text if text.endswith("...") else text.rstrip(".,;:")


def placeholder_name(words: str) -> str:
    """A name for a placeholder: the docs' own, with `_` for what no name can hold."""
    bare = _CONVERTED.sub("", words.strip().lstrip(":$@*").strip())
    name = bare if _OWN_NAME.fullmatch(bare) else re.sub(r"[^\w.-]+", "_", bare).strip("_.")
    if " " in bare:
        name = name.lower()
    return name or "id"


_HTTP = regex(r"h[tps]{3,6}", re.IGNORECASE)
"""`http`, `https`, and their misspellings."""


def _split_host(text: str, held: list[str]) -> tuple[str | None, str]:
    scheme = _SCHEME.match(text)
    if scheme and _HTTP.fullmatch(scheme["scheme"]):
        rest = text[scheme.end() :].lstrip("/")
        host, slash, path = rest.partition("/")
        if "?" in host:
            host, _, tail = host.partition("?")
            slash, path = "", "?" + tail
        host = host.rpartition("@")[2]
        name = "http" if scheme["scheme"].lower() == "http" else "https"
        return _unstuck(f"{name}://{host}", slash + path)
    first, slash, path = text.partition("/")
    if first and (alone := _HELD.fullmatch(first)):
        value = held[int(alone[1])].lower().endswith(IDENTIFIERS)
        return (None, text) if value and path else (f"https://{first}", slash + path)
    if slash and _MACHINE.fullmatch(first) and _STEP.match(path):
        return f"http://{first}", slash + path
    dotted = slash and "." in first and not _FILES.search(first)
    if dotted and _HOSTLIKE.match(_HELD.sub("x", first)):
        return f"https://{first}", slash + path
    return None, text


def _unstuck(host: str, path: str) -> tuple[str, str]:
    """`https://<host>v2/x`, where the slash behind the host's placeholder is missing."""
    match = re.match(rf"(https?://{_MARK}\d+{_MARK})(v\d[\w.]*)\Z", host)
    return (match.group(1), f"/{match.group(2)}{path}") if match else (host, path)


def _split_query(text: str) -> tuple[str, str]:
    text, _, fragment = text.partition("#")
    if fragment and (
        _OPERATION.fullmatch(fragment) or not text.endswith("/") and _WORD.fullmatch(fragment)
    ):
        return f"{text}#{fragment}", ""
    path, mark, query = text.partition("?")
    if word := _WORD_OF_PATH.match(query):
        path, query = f"{path}/{word[1]}", query[word.end() :]
    path = path.rstrip("[(")
    if not mark and "&" in path:
        path, mark, query = path.partition("&")
    parts = path.split("/")
    for at, part in enumerate(parts):
        if at and _PAIR.match(part):
            return "/".join(parts[:at]), "&".join(filter(None, ["/".join(parts[at:]), query]))
    return path, query


def _without_query_string(path: str, held: list[str]) -> str:
    """The path without a last segment that only says that a query may follow: `/kittens/{queryParams}`."""
    rest, _, last = path.rpartition("/")
    match = _HELD.fullmatch(last)
    return rest if match and is_query_string(held[int(match[1])]) else path


def _pairs(query: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for pair in re.split(r"[&?]", query.replace("&amp;", "&")):
        name, _, value = pair.strip().partition("=")
        name = (
            unquote_plus(name.strip("[]{} \"'…,"))
            if name.startswith("[")
            else unquote_plus(name.strip(" {}\"'…,"))
        )
        if (
            name
            and re.fullmatch(r"[\w.$:@\[\]{}\x00-]{1,80}", name)
            and not re.fullmatch(r"[.]+", name)
            and ("=" in pair or not is_query_string(name))
        ):
            found.append((name, unquote_plus(value.strip("\"' "))))
    return found


def stands_for_any(segments: tuple[str, ...]) -> bool:
    """Whether a path names no endpoint but what stands for any: `/v2/{resource}`."""
    *above, last = segments or ("",)
    named = _PLACEHOLDER.fullmatch(last)
    vague = names_any_endpoint(named.group(1)) if named else is_any_endpoint(last)
    return vague and all(map(may_be_root, above))
