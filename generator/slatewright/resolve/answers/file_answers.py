"""Answers that are a file and no data structure: a picture, a document, a table to download."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from slatewright.http.media import OCTETS, media_of
from slatewright.http.statuses import NO_CONTENT
from slatewright.model.api import Response, Scalar, Shape
from slatewright.model.facts import RequestFact, StatusFact
from slatewright.model.source import Evidence, Sourced
from slatewright.resolve.answers.named_answers import UNNAMED
from slatewright.resolve.operations.scopes import Scope

_KINDS = (
    "image/",
    "audio/",
    "video/",
    "text/csv",
    "text/calendar",
    "application/pdf",
    "application/zip",
    OCTETS,
)
_TEXT = "text/"


def file_answer(stated: Iterable[StatusFact]) -> tuple[Sourced[str], Sourced[Shape]] | None:
    """The media type and the shape of a file, where the words about an answer or a command that keeps it name one."""
    said = [fact for fact in stated if fact.media is not None]
    best = max(said, key=lambda f: (f.evidence.basis, f.media != OCTETS), default=None)
    return _file(best.media, best.evidence) if best is not None and best.media else None


def with_asked_files(responses: tuple[Response, ...], scope: Scope) -> tuple[Response, ...]:
    """The successes without content, as the file that every sample call asks for: `Accept: text/csv`."""
    asked = {
        media_of(value): call.evidence
        for call in reversed(scope.facts)
        if isinstance(call, RequestFact) and call.method == scope.method
        for name, value in call.headers
        if name.lower() == "accept"
    }
    ((media, evidence),) = asked.items() if len(asked) == 1 else ((None, None),)
    if not media or evidence is None or "*" in media or not media.startswith(_KINDS):
        return responses
    kept, shape = _file(media, evidence)
    if not any(response.status.value.startswith("2") for response in responses):
        given = Response(Sourced(UNNAMED, (evidence,)), "Answer", media=kept, shape=shape)
        return (given, *responses)
    return tuple(replace(r, media=kept, shape=shape) if _is_open(r) else r for r in responses)


def _is_open(response: Response) -> bool:
    status = response.status.value
    bare = response.media is None and response.shape is None
    return bare and status.startswith("2") and status not in NO_CONTENT


def _file(media: str, evidence: Evidence) -> tuple[Sourced[str], Sourced[Shape]]:
    kind = "string" if media.startswith(_TEXT) else "file"
    return Sourced(media, (evidence,)), Sourced(Scalar(kind), (evidence,))
