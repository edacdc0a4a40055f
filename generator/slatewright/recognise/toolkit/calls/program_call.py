"""One HTTP call in a sample program: its method, its URL and what it sends, whatever the language.

Programs are not parsed. Looked for are the marks that HTTP libraries share: a method in quotes or as the name of a
function that is handed a URL, one URL in quotes, and objects in braces behind names such as `json` and `headers`.
"""

from __future__ import annotations

import re

from msgspec import Struct

from slatewright.http.methods import METHODS
from slatewright.recognise.toolkit.calls.php_arrays import with_braces
from slatewright.regex import regex

_URL = regex(r"([\"'`])(https?://[^\s\"'`<>?#]{0,300}[^\s\"'`]{0,300})\1")
_JOINED = regex(
    r"\s*(?:\+|\.(?=\s*[\"'$])|\.\.|&)\s*([\w$.>\[\]-]{1,60})(?:\s*(?:\+|\.(?=\s*[\"'])|&)\s*([\"'`])([^\"'`\n]{0,200})\2)?"
)
_FILLED = regex(r"[$#]\{([^{}]{1,60})\}|%[sd]|\{([\w.]{0,60})\}")
_VERB = "(get|post|put|patch|delete)"
_STATED = regex(
    rf"(?:\bmethod|\bverb|-X|CUSTOMREQUEST)[\"']?\s*+(?:=>|[:=,(])?\s*+[\"':]?{_VERB}\b"
    rf"|\b(?:\w*[rR]equest|open|send|call|fetch|exchange)\s*+\(\s*+[\"']{_VERB}[\"']"
    rf"|(?-i:\btype[\"']?\s*+[:=]\s*+[\"'](GET|POST|PUT|PATCH|DELETE)[\"'])",
    re.IGNORECASE,
)
_NAMED = regex(
    rf"(?:\.|::|->){_VERB}(?:Async|AsJsonAsync)?\s*+\(?\s*+(?:\w+\s*+=\s*+)?"
    rf"(?:[fr]?[\"'`]https?:|new\s++\w*ur[il]\w*+\(|\$?\w*ur[il]\b|\$?\w*endpoint\b)"
    rf"|\bHttp{_VERB}\b|\bMethod\.{_VERB}\b|\bHTTP_{_VERB}\b|::{_VERB}\.new\b",
    re.IGNORECASE,
)
_READS = regex(r"\b(?:fetch|urlopen|open-uri|file_get_contents|URI\.open|ajax)\b")
_AJAX = regex(r"(?:\$|\bjQuery)\.ajax\s*+\(", re.IGNORECASE)
"""A call that is GET unless it says otherwise, and whose data are the query then."""
_SENDS = regex(r"\b(?:data|body|payload)[\"']?\s*+(?:=|:)")
_SENT = regex(
    r"\bAdd(?:Json)?Body\s*+\(\s*+new\s*+(?=\{)|\b(?!(?<=\.)json[\"'`])(?:json|data|body|payload|form|CURLOPT_POSTFIELDS)[\"']?\s*+(?:=>|[=:,])\s*+"
    r"(?:(?:(?:JSON\.stringify|json\.dumps|json_encode)\s*+)?\(?\s*+(?=\{|\[\s*+\{)|['`](?=\{\s*+\"))",
    re.IGNORECASE,
)
"""What is sent by its name, which the end of a URL is not: `"https://api.example.com/kittens.json", headers`."""
_WRITTEN = r"(?:(?:JSON\.stringify|json\.dumps|json_encode|http_build_query)\s*+)?\(?\s*+"
_HANDED = regex(
    rf"\b(?!(?<=\.)json[\"'`])(?:json|data|body|payload|form|CURLOPT_POSTFIELDS)[\"']?\s*+(?:=>|[=:,])\s*+{_WRITTEN}(\$?[A-Za-z_]\w{{0,40}})\b",
    re.IGNORECASE,
)
_HEADERS = regex(r"\bheaders?[\"']?\s*+(?:=>|[=:,])\s*+\(?\s*+(?=\{)", re.IGNORECASE)
_QUERY = regex(r"\b(?:params|query|qs)[\"']?\s*+(?:=>|[=:])\s*+(?=\{)", re.IGNORECASE)
_NEXT = regex(r"\s*+,\s*+(?=\{)")
_HEADER = regex(
    r"(?:Authorization|Accept(?:-[A-Za-z]{1,20})?|Content-Type|User-Agent|X-[\w-]{1,40})\Z",
    re.IGNORECASE,
)
_KEY = regex(r"[{,]\s*+(?:[\"']([^\"'\n]{1,60})[\"']|:?(\w{1,60}))\s*+(?:=>|:)")
_SENDS_SECOND = regex(
    r"\b(?:axios|requests|session|client|HTTParty|RestClient|jQuery)\.(?:post|put|patch)\b|\$\.(?:post|put|patch)\b",
    re.IGNORECASE,
)
"""Functions of which the second argument is what is sent."""
_LONGEST = 20_000
_MOST_NAMES = 3
"""Variables that a body goes through: `$kitten`, then `$data = json_encode($kitten)`."""


class ProgramCall(Struct, frozen=True):
    """What a program sends."""

    method: str
    url: str
    at: int
    """Where the URL stands, in characters of the program."""
    body: str
    """The object that is sent, in braces; empty where none is seen."""
    body_at: int
    headers: str
    """The object of headers, in braces; empty where none is seen."""
    query: str = ""
    """The object of query parameters, in braces; empty where none is seen."""
    explicit: bool = False
    """Whether the program names the method."""


def program_call(program: str) -> ProgramCall | None:
    """The call of a program that makes one; None where it makes several, or none that is plain."""
    if len(program) > _LONGEST:
        return None
    program = with_braces(program)
    urls = list(_URL.finditer(program))
    if len({match[2] for match in urls}) > 1:
        urls = _outside(program, urls)
    if len({match[2] for match in urls}) != 1:
        return None
    named = _named(program)
    method = named or _unnamed(program)
    if method is None:
        return None
    sent = _sent(program, urls[0].end()) if method != "GET" else None
    headers = _HEADERS.search(program) or _handed_headers(program, urls[0].end())
    query = _QUERY.search(program)
    if method == "GET" and query is None and _AJAX.search(program):
        query = _SENT.search(program)
    return ProgramCall(
        method=method,
        url=_whole(program, urls[0]),
        at=urls[0].start(2),
        body=braced(program, sent.end()) if sent else "",
        body_at=sent.end() if sent else 0,
        headers=braced(program, headers.end()) if headers else "",
        query=braced(program, query.end()) if query else "",
        explicit=named is not None,
    )


def _sent(program: str, behind: int) -> re.Match[str] | None:
    """Where the object that is sent begins: behind its name, or behind the URL in `post(url, {...})`."""
    options = _STATED.search(program)
    next_ = None if options or _handed_headers(program, behind) else _NEXT.match(program, behind)
    return _SENT.search(program) or next_ or _of_variable(program)


def _handed_headers(program: str, behind: int) -> re.Match[str] | None:
    """Where an object of headers alone begins that is handed over right behind the URL, where no body stands by custom."""
    handed = _NEXT.match(program, behind)
    if handed is None or _SENDS_SECOND.search(program):
        return None
    keys = [match[1] or match[2] for match in _KEY.finditer(braced(program, handed.end()))]
    return handed if keys and all(map(_HEADER.match, keys)) else None


def _outside(program: str, urls: list[re.Match[str]]) -> list[re.Match[str]]:
    """The URLs that are no values in the object that is sent, where the first is the one that is called."""
    sent = _sent(program, urls[0].end())
    if sent is None:
        return urls
    end = sent.end() + len(braced(program, sent.end()))
    return [url for url in urls if not sent.end() <= url.start() < end]


def _of_variable(program: str) -> re.Match[str] | None:
    """Where the object begins that a variable holds which is sent: `fields = {...}` before `data=fields`."""
    handed = _HANDED.search(program)
    for _ in range(_MOST_NAMES):
        if handed is None:
            return None
        name = rf"(?<![\w.]){re.escape(handed[1])}\s{{0,9}}(?::=|=>?)\s{{0,9}}"
        if found := re.search(rf"{name}(?=\{{)", program):
            return found
        handed = re.search(rf"{name}{_WRITTEN}(\$?[A-Za-z_]\w{{0,40}})\b", program)
    return None


def _named(program: str) -> str | None:
    """The one method by which the program calls the URL, or that it states; None where it names several or none."""
    for pattern in (_NAMED, _STATED):
        found = {match[match.lastindex or 0].upper() for match in pattern.finditer(program)}
        if found:
            return next(iter(found & set(METHODS)), None) if len(found) == 1 else None
    return None


def _unnamed(program: str) -> str | None:
    """GET where a program that names no method only opens a URL."""
    if any(pattern.search(program) for pattern in (_NAMED, _STATED)):
        return None
    reads = _READS.search(program) and not _SENDS.search(program)
    return "GET" if reads or _AJAX.search(program) else None


def _whole(program: str, url: re.Match[str]) -> str:
    """The URL with what the program joins to it and fills into it as placeholders: `"/users/" + id`, `${id}`."""
    text = url[2]
    if joined := _JOINED.match(program, url.end()):
        name = re.findall(r"\w+", joined[1])
        text += f"{{{name[-1]}}}{joined[3] or ''}" if name else ""
    return _FILLED.sub(_placeholder, text)


def _placeholder(filled: re.Match[str]) -> str:
    words = re.findall(r"\w+", filled[1] or filled[2] or "")
    return f"{{{words[-1] if words else 'value'}}}"


def braced(text: str, start: int) -> str:
    """From the brace or bracket at `start` to the one that closes it; empty where none does."""
    marks = "[]" if text.startswith("[", start) else "{}"
    depth = 0
    for match in re.finditer(rf"[{re.escape(marks)}]", text[start:]):
        depth += 1 if match.group() == marks[0] else -1
        if depth == 0:
            return text[start : start + match.end()]
    return ""
