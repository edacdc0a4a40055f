"""The request line as plain text, alone on its line, with or without a label.

    GET /kittens/:id

    **POST** `/kittens`

    Endpoint: PUT /kittens/{id}

    DELETE
    /kittens/{id}

A label that holds a colon ("HTTP Request:") may stand before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.http.methods import METHODS
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.request_line import RequestLine, request_line
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.regex import regex

NAME = "endpoint-line"
_LABEL = regex(r"[^:`/]{2,40}:\s+(?=\S)")
_BEHIND = " *_`\"'→-"
_BEFORE = f"{_BEHIND}>"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Lines of running text that are a request line and little else."""
    for text in every_text(section.section):
        if any(request_line(code.content) for code in text.codes):
            continue
        for line in _lines(text.plain):
            found = _request(line)
            if found and len(found.tail.split()) <= 6:
                form = Form.LINE if len(found.tail.split()) <= 3 else Form.PROSE
                for method in found.methods:
                    yield EndpointFact(method, found.target, form, stated(text, NAME))


def _lines(plain: str) -> Iterator[str]:
    """The lines of a text, those that are a method and nothing else with the path on the next."""
    method = ""
    for line in plain.splitlines():
        bare = line.strip(_BEFORE)
        if bare in METHODS:
            method = bare
            continue
        yield f"{method} {line.lstrip(_BEFORE)}" if method else line
        method = ""


def _request(line: str) -> RequestLine | None:
    bare = line.lstrip(_BEFORE).rstrip(_BEHIND)
    found = request_line(bare)
    if found is None and ":" in bare and (label := _LABEL.search(bare)):
        return request_line((bare[: label.start()] + bare[label.end() :]).lstrip(_BEFORE))
    return found
