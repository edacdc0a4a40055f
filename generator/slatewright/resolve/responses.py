"""Responses by status: samples, tables of fields and tables of statuses."""

from __future__ import annotations

from slatewright.model.api import Example, ListOf, Named, Response, Shape, Unknown
from slatewright.model.facts import ExampleFact, FieldFact, Place, StatusFact
from slatewright.model.source import Sourced
from slatewright.resolve.nesting import nested
from slatewright.resolve.objects import Objects
from slatewright.resolve.placing import Placed
from slatewright.resolve.rows import FieldReader
from slatewright.resolve.samples import Samples
from slatewright.resolve.scopes import Scope
from slatewright.resolve.shapes import merge_sourced_shapes
from slatewright.resolve.shown import shown_shape
from slatewright.resolve.type_words import read_type

_REASONS = {
    "200": "OK", "201": "Created", "202": "Accepted", "204": "No Content", "301": "Moved Permanently",
    "302": "Found", "304": "Not Modified", "400": "Bad Request", "401": "Unauthorized", "403": "Forbidden",
    "404": "Not Found", "405": "Method Not Allowed", "406": "Not Acceptable", "409": "Conflict", "410": "Gone",
    "413": "Content Too Large", "415": "Unsupported Media Type", "422": "Unprocessable Content",
    "429": "Too Many Requests", "500": "Internal Server Error", "502": "Bad Gateway", "503": "Service Unavailable",
    "2XX": "Success", "4XX": "Client error", "5XX": "Server error", "default": "Any other answer",
}  # fmt: skip


def responses_of(
    scope: Scope, placed: list[Placed], reader: FieldReader, samples: Samples
) -> tuple[Response, ...]:
    """One response a status, in the order of the statuses; `2XX` where the docs show an answer and name no status."""
    stated = {fact.status: fact for fact in scope.facts if isinstance(fact, StatusFact)}
    success = _success(stated, samples)
    by_status: dict[str, list[ExampleFact]] = {}
    for example in samples.responses:
        by_status.setdefault(example.status or success, []).append(example)
    rows: dict[str, list[FieldFact]] = {}
    for row in placed:
        if row.place is Place.RESPONSE:
            rows.setdefault(row.table.status or success, []).append(row.fact)
    statuses = dict.fromkeys([*stated, *by_status, *rows])
    return tuple(
        _response(status, stated.get(status), by_status.get(status, []), rows.get(status, []), reader)
        for status in sorted(statuses, key=lambda status: (status == "default", status))
    )


def _success(stated: dict[str, StatusFact], samples: Samples) -> str:
    """The status of answers that name none: the only 2xx that the operation lists, else `2XX`."""
    listed = [status for status in stated if status.startswith("2")]
    if listed:
        return listed[0]
    shown = sorted({e.status for e in samples.responses if e.status and e.status.startswith("2")})
    return shown[0] if len(shown) == 1 else "2XX"


def _response(
    status: str, stated: StatusFact | None, examples: list[ExampleFact], rows: list[FieldFact], reader: FieldReader
) -> Response:
    values = [e for e in examples if e.value is not None]
    evidence = [e.evidence for e in examples] + [row.evidence for row in rows]
    sampled = shown_shape((e.value, e.evidence) for e in values if e.value is not None)
    shown: Sourced[Shape] = Sourced(sampled, tuple(e.evidence for e in values[:1]))
    table: Sourced[Shape] = Sourced(nested(rows, sampled, reader), tuple(r.evidence for r in rows[:1]))
    shape = merge_sourced_shapes(table, shown)
    named = _named(stated, reader.objects)
    if named is not None and stated is not None:
        shape = _with_named(named, shape, stated)
    known = not isinstance(shape.value, Unknown)
    media = next((e.media for e in examples if e.media), None) or ("application/json" if known else None)
    where = (stated.evidence,) if stated else tuple(evidence[:1])
    return Response(
        status=Sourced(status, where),
        description=(stated.description if stated else "") or _REASONS.get(status, "Answer"),
        media=Sourced(media, tuple(e.evidence for e in examples[:1])) if media else None,
        shape=shape if known else None,
        examples=tuple(
            Example(f"example{number or ''}", e.value, e.evidence, e.mends)
            for number, e in enumerate(values)
            if e.value is not None
        ),
        headers=(),
    )


def _named(stated: StatusFact | None, objects: Objects) -> Shape | None:
    """The object that a status table names as its schema."""
    if stated is None:
        return None
    words = read_type(stated.type_text) if stated.type_text else None
    found = objects.linked(stated.links) or (objects.named(words.named) if words else None)
    if found is None:
        return words.shape if words and not isinstance(words.shape, Unknown) else None
    inside = words is not None and (isinstance(words.shape, ListOf) or (stated.type_text or "").startswith("["))
    return ListOf(Named(found.name)) if inside else Named(found.name)


def _with_named(named: Shape, shape: Sourced[Shape], stated: StatusFact) -> Sourced[Shape]:
    """The named object holds; what a sample alone shows beside it is kept in the object's own schema."""
    if isinstance(named, Named | ListOf) or isinstance(shape.value, Unknown):
        return Sourced(named, (stated.evidence,))
    return shape
