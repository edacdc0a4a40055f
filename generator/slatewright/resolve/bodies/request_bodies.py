"""Request bodies: tables and samples reconciled into one shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from slatewright.http.headers import CONTENT_TYPE
from slatewright.http.media import JSON
from slatewright.http.methods import BODYLESS
from slatewright.http.names import WHOLE_BODIES
from slatewright.lexicon import any_of
from slatewright.model.api import (
    Body,
    Example,
    ListOf,
    Named,
    ObjectOf,
    Presence,
    Scalar,
    Shape,
    Unknown,
)
from slatewright.model.facts import FieldFact, Place, RequestFact
from slatewright.model.sample_data import Json, JsonArray, Mend
from slatewright.model.source import Evidence, Sourced
from slatewright.regex import regex
from slatewright.resolve.bodies.body_forms import body_rows
from slatewright.resolve.bodies.sent_files import file_bodies, with_sent_files
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.shapes.forms import unfold
from slatewright.resolve.shapes.merged_shapes import merge_sourced_shapes
from slatewright.resolve.shapes.nesting import nested
from slatewright.resolve.shapes.rows import FieldReader
from slatewright.resolve.shapes.samples import Samples
from slatewright.resolve.shapes.sent_formats import with_sent_formats
from slatewright.resolve.tables.field_names import top_names
from slatewright.resolve.tables.inner_values import with_inner_values
from slatewright.resolve.tables.placing import Placed
from slatewright.type_words import read_type

_SEVERAL = 2
_LIST_OF = regex(
    rf"(?:{any_of('SMALL', 'article')}\s)?{any_of('LISTS')}\s{any_of('LIST_OF')}\s", re.IGNORECASE
)


def bodies_of(
    scope: Scope,
    placed: list[Placed],
    reader: FieldReader,
    samples: Samples,
    named: Callable[[Shape], Sourced[Shape] | None],
) -> tuple[Body, ...]:
    """The request body, if the docs describe any.

    Args:
        scope: the operation and its facts.
        placed: the rows of its tables with their places.
        reader: turns rows into fields.
        samples: what is sent and what comes back.
        named: tells what sentences name of which a sample shows this much, where no table shows it.
    """
    rows = list(_settable(body_rows(placed), top_names(samples.request_shape)))
    sent = with_sent_files(samples.request_shape, samples.calls)
    samples = replace(samples, request_shape=sent)
    if _is_of_one_field(rows, samples):
        samples = replace(samples, requests=(), request_shape=Unknown())
    stated, presence = _stated(rows, samples.request_shape, reader)
    if isinstance(samples.request_shape, Unknown) and _is_told_list(placed):
        stated = replace(stated, value=_as_list(stated.value))
    shown = _shown(samples)
    shape = merge_sourced_shapes(stated, shown)
    shape = with_inner_values(shape, rows, (value for _, value, *_ in _values(samples)))
    if not rows and _is_query(scope, shape.value, placed):
        return ()
    if not rows and (said := named(shape.value)):
        shape = merge_sourced_shapes(said, shown)
    if not rows and isinstance(shape.value, Unknown):
        return file_bodies(scope)
    shape = with_sent_formats(shape)
    presence = _needed(presence, shape.value)
    examples: dict[str | None, list[Example]] = {}
    for number, (media, value, evidence, mends) in enumerate(_values(samples)):
        example = Example(f"example{number or ''}", value, evidence, mends)
        examples.setdefault(media, []).append(example)
    first, *others = _media(scope, samples, shape.value)
    own = {media.value for media in others}
    main = tuple(each for at, found in examples.items() if at not in own for each in found)
    return (
        Body(media=first, shape=shape, presence=presence, examples=main),
        *(Body(media, shape, presence, tuple(examples.get(media.value, ()))) for media in others),
    )


def _settable(rows: list[FieldFact], shown: frozenset[str] | set[str]) -> Iterator[FieldFact]:
    """The rows without those that only the server sets, and what is in them, unless a sample sends them all the same."""
    fixed: set[str] = set()
    below: int | None = None
    for row in rows:
        if below is not None and row.depth > below:
            continue
        below = None
        whole = row.name.partition(".")[0].partition("[")[0]
        if (row.read_only or whole in fixed) and whole not in shown:
            below = row.depth
            fixed.add(row.name)
            continue
        yield row


def _is_told_list(placed: list[Placed]) -> bool:
    """Whether the words above a table say that its rows are those of each item: "An array of kittens should be sent"."""
    return any(row.place is Place.BODY and _LIST_OF.match(row.table.caption) for row in placed)


def _as_list(shape: Shape) -> Shape:
    return ListOf(shape) if isinstance(shape, ObjectOf) else shape


def _is_of_one_field(rows: list[FieldFact], samples: Samples) -> bool:
    """Whether the sample is a list with none of the names that the table gives: it shows what one of these holds."""
    if not isinstance(samples.request_shape, ListOf) or len(rows) < _SEVERAL or samples.calls:
        return False
    return top_names(samples.request_shape).isdisjoint(row.name for row in rows)


def _is_query(scope: Scope, shape: Shape, placed: list[Placed]) -> bool:
    """Whether calls send as a body what tables place in the query, with a method that has no body."""
    names = {row.fact.name for row in placed if row.place is Place.QUERY}
    sent = top_names(shape)
    return scope.method in (*BODYLESS, "DELETE") and bool(sent) and sent <= names


def _needed(stated: Sourced[Presence], shape: Shape) -> Sourced[Presence]:
    """A body that has to hold a field cannot be left out, unless the docs say that it may."""
    if stated.value is not Presence.UNSTATED or not isinstance(shape, ObjectOf):
        return stated
    needed = (f.presence for f in shape.fields if f.presence.value is Presence.REQUIRED)
    return next(needed, stated)


def _values(samples: Samples) -> Iterator[tuple[str | None, Json, Evidence, tuple[Mend, ...]]]:
    for example in samples.requests:
        if example.value is not None:
            yield example.media, example.value, example.evidence, example.mends
    for call in samples.calls:
        if call.body is not None:
            yield call.media, call.body, call.evidence, call.mends


def _shown(samples: Samples) -> Sourced[Shape]:
    evidence = tuple(e.evidence for e in samples.requests if e.value) + tuple(
        c.evidence for c in samples.calls
    )
    return Sourced(_bracketless(samples.request_shape), evidence[:1])


def _stated(
    rows: list[FieldFact], sample: Shape, reader: FieldReader
) -> tuple[Sourced[Shape], Sourced[Presence]]:
    """What the tables say. A row that is the body itself gives its type and need, and the rows below it the fields."""
    whole = _whole_row(rows)
    unstated: Sourced[Presence] = Sourced(Presence.UNSTATED)
    if not rows:
        return Sourced(Unknown()), unstated
    evidence = (rows[0].evidence,)
    if whole is None:
        return Sourced(nested(rows, _bracketless(sample), reader), evidence), unstated
    field = reader.field(whole)
    below = [row for row in rows if row is not whole]
    inner = nested(below, sample, reader) if below else Unknown()
    shape = _inside(field.shape.value, inner)
    if (
        isinstance(sample, ListOf)
        and isinstance(shape, Named | ObjectOf)
        and not _is_list(shape, reader)
    ):
        shape = ListOf(shape)
    return Sourced(shape, field.shape.evidence or evidence), field.presence


def _is_list(shape: Shape, reader: FieldReader) -> bool:
    """Whether a named shape is an array itself, as the sample of its own section shows."""
    name = shape.name if isinstance(shape, Named) else ""
    found = next((o for o in reader.objects.listed if o.name == name), None)
    return (
        found is not None
        and found.schema
        and any(isinstance(e.value, JsonArray) for e in found.examples)
    )


def _inside(stated: Shape, inner: Shape) -> Shape:
    if isinstance(inner, Unknown):
        return stated
    if isinstance(stated, ListOf) and not isinstance(inner, ListOf):
        return ListOf(inner)
    return inner


def _whole_row(rows: list[FieldFact]) -> FieldFact | None:
    """The row that stands for the body as a whole, as generators of docs write it."""
    top = [row for row in rows if row.depth == 0]
    if len(top) != 1 or top[0].place is not Place.BODY:
        return None
    row = top[0]
    nested_rows = any(other.depth > 0 for other in rows)
    structured = row.name.lower() in WHOLE_BODIES or _is_of_parts(row)
    return row if structured or (nested_rows and row is rows[0]) or row.links else None


def _is_of_parts(row: FieldFact) -> bool:
    """Whether a row says that it is an object, or what is none of the plain types and so the name of one."""
    shape = read_type(row.type_text).shape if row.type_text else None
    return shape is not None and not isinstance(shape, Scalar)


def _bracketless(shape: Shape) -> Shape:
    """Form fields such as `user[name]` as the nested object that they send."""
    if not isinstance(shape, ObjectOf) or not any("[" in field.name for field in shape.fields):
        return shape
    return unfold(shape)


def _media(scope: Scope, samples: Samples, shape: Shape) -> tuple[Sourced[str], ...]:
    """Every media type that a sample sends, that of the first sample call first; never none."""
    found: dict[str, Evidence] = {}
    for media, evidence in _shown_media(scope, samples):
        found.setdefault(media, evidence)
    if any(media.endswith("+json") for media in found):
        found.pop(JSON, None)  # how a sample is coloured, not what it is
    if not found:
        return (Sourced("multipart/form-data" if _has_file(shape) else JSON),)
    return tuple(Sourced(media, (evidence,)) for media, evidence in found.items())


def _shown_media(scope: Scope, samples: Samples) -> Iterator[tuple[str, Evidence]]:
    for call in samples.calls:
        if call.media:
            yield call.media, call.evidence
    for fact in scope.facts:
        if isinstance(fact, RequestFact):
            header = next((v for n, v in fact.headers if n.lower() == CONTENT_TYPE), None)
            if header and "/" in header:
                yield header.partition(";")[0].strip().lower(), fact.evidence
    for example in samples.requests:
        if example.media:
            yield example.media, example.evidence


def _has_file(shape: Shape) -> bool:
    return isinstance(shape, ObjectOf) and any(
        isinstance(f.shape.value, Scalar) and f.shape.value.type == "file" for f in shape.fields
    )
