"""How bodies are sent, where the docs say it once for all calls: "All requests are form-encoded"."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from slatewright.http.media import JSON
from slatewright.model.api import Body, ObjectOf, Operation
from slatewright.model.facts import Fact, NoticeFact, RequestFact
from slatewright.model.source import Sourced
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scopes


def with_general_media(
    operations: tuple[Operation, ...], scopes: Scopes, outline: Outline
) -> tuple[Operation, ...]:
    """The operations, of which those whose samples show no media type are sent what their own words or chapters say.

    Where sample calls send bodies of other kinds, a chapter does not speak of all calls.
    """
    common = _notice(fact for at in scopes.unowned for fact in outline.sections[at].facts)
    if common is not None and any(_sends_other(op, common.text) for op in operations):
        common = None
    return tuple(
        _with_media(op, _notice(scope.facts) or common)
        for op, scope in zip(operations, scopes.operations, strict=True)
    )


def _notice(facts: Iterable[Fact]) -> NoticeFact | None:
    return next((f for f in facts if isinstance(f, NoticeFact) and f.kind == "media"), None)


def _with_media(operation: Operation, notice: NoticeFact | None) -> Operation:
    if notice is None or not any(map(_is_open, operation.bodies)):
        return operation
    media = Sourced(notice.text, (notice.evidence,))
    return replace(operation, bodies=tuple(_sent(body, media) for body in operation.bodies))


def _sends_other(operation: Operation, media: str) -> bool:
    calls = (fact for fact in operation.endpoints if isinstance(fact, RequestFact))
    return any(call.media not in (None, media) for call in calls if call.body is not None)


def _sent(body: Body, media: Sourced[str]) -> Body:
    return replace(body, media=media) if _is_open(body) else body


def _is_open(body: Body) -> bool:
    """Whether only we have chosen the media type, and a form can hold the fields."""
    plain = isinstance(body.shape.value, ObjectOf)
    return plain and not body.media.evidence and body.media.value == JSON
