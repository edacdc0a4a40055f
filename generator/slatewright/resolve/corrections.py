"""What comments in the docs and slatewright.toml state or correct, over everything that was read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import TypeVar

from slatewright.http.media import JSON
from slatewright.lexicon import is_no, is_yes
from slatewright.model.api import (
    Api,
    Body,
    Field,
    ListOf,
    ObjectOf,
    Operation,
    Pagination,
    Parameter,
    Presence,
    Response,
    Shape,
    Unknown,
)
from slatewright.model.diagnostics import UsageError
from slatewright.model.facts import (
    CorrectionFact,
    Fact,
    FactSet,
    FieldsFact,
    NoticeFact,
    Place,
    SectionFacts,
)
from slatewright.model.options import Correction
from slatewright.model.sample_data import JsonScalar
from slatewright.model.source import Basis, Claim, Evidence, Sourced, Span
from slatewright.resolve.endpoints.mentions import blank
from slatewright.resolve.shapes.rows import scalar_value, with_values
from slatewright.type_words import read_type

_PLACES = {place.value: place for place in (Place.PATH, Place.QUERY, Place.HEADER, Place.COOKIE)}
_TABLE_PLACES = {place.value: place for place in Place}
Settings = dict[str, str]
_Alternatives = tuple[tuple[str, ...], ...]
T = TypeVar("T")


def without_skipped(facts: FactSet) -> FactSet:
    """The facts without the sections that a comment leaves out, and without all below them."""
    kept: list[SectionFacts] = []
    skipped: int | None = None
    for section in facts.sections:
        if skipped is not None and section.level > skipped:
            continue
        skipped = None
        if any(isinstance(fact, NoticeFact) and fact.kind == "ignore" for fact in section.facts):
            skipped = section.level
        else:
            kept.append(section)
    return facts if len(kept) == len(facts.sections) else replace(facts, sections=tuple(kept))


def corrected_tables(facts: tuple[Fact, ...]) -> list[FieldsFact]:
    """The tables of one operation, each with the place that a comment right before it sets."""
    tables: list[FieldsFact] = []
    waiting: Settings = {}
    for fact in facts:
        if isinstance(fact, CorrectionFact) and fact.subject == "table" and fact.problem is None:
            waiting = dict(fact.settings)
        elif isinstance(fact, FieldsFact):
            place = _TABLE_PLACES.get(waiting.get("in", ""), fact.place)
            tables.append(replace(fact, place=place, status=waiting.get("status", fact.status)))
            waiting = {}
    return tables


def corrected_by_comments(
    operation: Operation, facts: tuple[Fact, ...]
) -> tuple[Operation, frozenset[Evidence]]:
    """The operation with the comments of its own sections applied, and those that changed it."""
    effective: set[Evidence] = set()
    for fact in facts:
        if isinstance(fact, CorrectionFact) and fact.problem is None:
            before = operation
            operation = _apply(
                operation, fact.subject, fact.name, dict(fact.settings), fact.evidence
            )
            if operation != before:
                effective.add(fact.evidence)
    return operation, frozenset(effective)


def idle_comments(
    facts: tuple[Fact, ...], effective: frozenset[Evidence]
) -> Iterator[CorrectionFact]:
    """The comments among one section's facts that correct nothing anywhere."""
    for at, fact in enumerate(facts):
        if not isinstance(fact, CorrectionFact) or fact.problem is not None:
            continue
        if fact.subject == "table":
            if not any(isinstance(later, FieldsFact) for later in facts[at + 1 :]):
                yield fact
        elif fact.evidence not in effective:
            yield fact


def corrected_by_options(api: Api, corrections: tuple[Correction, ...]) -> Api:
    """The API with slatewright.toml's corrections applied.

    Raises:
        UsageError: A correction names an operation that the docs do not have.
    """
    operations = list(api.operations)
    for correction in corrections:
        hits = [
            at
            for at, operation in enumerate(operations)
            if _is_named(operation, correction.operation)
        ]
        if not hits:
            raise UsageError(
                f"the docs have no operation `{correction.operation}`; {_known(api, correction.operation)}",
                file=correction.file,
                line=correction.line,
            )
        evidence = Evidence(
            Span(correction.file, correction.line, 1, correction.line, 1),
            "",
            Basis.CONFIGURED,
            "configuration",
        )
        settings = dict(correction.settings)
        if problem := _problem(settings):
            raise UsageError(problem, file=correction.file, line=correction.line)
        for at in hits:
            before = operations[at]
            operations[at] = _apply(before, correction.subject, correction.name, settings, evidence)
            if operations[at] == before:
                raise UsageError(
                    f"the correction of `{correction.operation}` changes nothing{_why(correction)}",
                    file=correction.file,
                    line=correction.line,
                )
    return replace(api, operations=tuple(operations))


def _known(api: Api, wanted: str) -> str:
    """Which operation was meant, or else the first of those that there are."""
    named = sorted(f"{o.method.value} {o.path.value}" for o in api.operations)
    method, _, path = wanted.strip().partition(" ")
    ended = [
        name
        for name in named
        if path and name.startswith(f"{method.upper()} ") and blank(name).endswith(blank(path))
    ]
    if near := ended or get_close_matches(wanted, named, n=1):
        return f"did you mean `{near[0]}`?"
    return f"the operations are {', '.join(named[:8])}{' and so on' if len(named) > 8 else ''}"


def _why(correction: Correction) -> str:
    """Why a correction without effect may have none."""
    if correction.subject == "operation":
        return ""
    if correction.subject == "parameter":
        return f": there is no parameter named `{correction.name}`; to add one, give its `in` or `type`"
    return (
        f": there is no field in the {correction.subject} named `{correction.name}`; to add one, "
        "give its `type`"
    )


def _problem(settings: Settings) -> str | None:
    """Why the values of a correction cannot be meant; None where they can."""
    for key in ("required", "deprecated", "remove"):
        if key in settings and not (is_yes(settings[key]) or is_no(settings[key])):
            return f"`{key}` is `{settings[key]}`, but must be true or false"
    if settings.get("security", "none") != "none":
        return f"`security` is `{settings['security']}`, but can only be none"
    if "in" in settings and settings["in"] not in _PLACES:
        return f"`in` is `{settings['in']}`, but must be one of {', '.join(_PLACES)}"
    if "type" in settings and isinstance(read_type(settings["type"]).shape, Unknown):
        return f"`{settings['type']}` is not a type; write string, integer, number, boolean, array of ..., object or file"
    return None


def _is_named(operation: Operation, words: str) -> bool:
    method, _, path = words.strip().partition(" ")
    return operation.method.value == method.upper() and blank(operation.path.value) == blank(
        path.strip()
    )


def _apply(
    operation: Operation, subject: str, name: str, settings: Settings, evidence: Evidence
) -> Operation:
    match subject:
        case "operation":
            return _operation(operation, settings, evidence)
        case "parameter":
            return _parameter(operation, name, settings, evidence)
        case "body":
            return replace(operation, bodies=_bodies(operation.bodies, name, settings, evidence))
        case "response":
            return replace(
                operation, responses=_responses(operation.responses, name, settings, evidence)
            )
        case _:
            return operation


def _operation(operation: Operation, settings: Settings, evidence: Evidence) -> Operation:
    def stated(key: str, old: Sourced[str]) -> Sourced[str]:
        return _instead(old, settings[key], evidence) if key in settings else old

    settings = settings | {k: v.upper() for k, v in settings.items() if k == "method"}
    deprecated = operation.deprecated or Sourced(False)
    security: Sourced[_Alternatives] = Sourced((), (evidence,))
    return replace(
        operation,
        id=stated("id", operation.id),
        method=stated("method", operation.method),
        path=stated("path", operation.path),
        summary=settings.get("summary", operation.summary),
        tag=settings.get("tag", operation.tag),
        deprecated=(
            _instead(deprecated, is_yes(settings["deprecated"]), evidence)
            if "deprecated" in settings
            else operation.deprecated
        ),
        security=security if "security" in settings else operation.security,
    )


def _instead(old: Sourced[T], value: T, evidence: Evidence) -> Sourced[T]:
    """What a correction sets; another value that the docs gave is kept as overruled."""
    said = [item for item in old.evidence[:1] if item != evidence and old.value != value]
    lost = (Claim(old.value, item) for item in said)
    return Sourced(value, (evidence,), (*old.overruled, *lost))


def _parameter(
    operation: Operation, name: str, settings: Settings, evidence: Evidence
) -> Operation:
    others = [p for p in operation.parameters if p.field.name != name]
    if is_yes(settings.get("remove", "no")):
        return replace(operation, parameters=tuple(others))
    old = next((p for p in operation.parameters if p.field.name == name), None)
    if old is None and not {"in", "type"} & settings.keys():
        return operation
    place = _PLACES.get(settings.get("in", ""), old.place if old else Place.QUERY)
    field = replace(
        _field(old.field if old else None, name, settings, evidence),
        name=settings.get("name", name),
    )
    new = Parameter(place, field)
    kept = tuple(new if p is old else p for p in operation.parameters)
    paged = _paged_by(operation.pagination, name, field.name)
    return replace(operation, parameters=kept if old else (*kept, new), pagination=paged)


def _paged_by(paging: Sourced[Pagination] | None, old: str, new: str) -> Sourced[Pagination] | None:
    """How a list is walked, whose parameter is called something else."""
    if paging is None or old == new:
        return paging
    named = tuple((key, new if name == old else name) for key, name in paging.value.parameters)
    return replace(paging, value=replace(paging.value, parameters=named))


def _field(old: Field | None, name: str, settings: Settings, evidence: Evidence) -> Field:
    """The field with what is set; what is not stays as the docs have it."""
    field = old or Field(
        name, Sourced(Unknown()), Sourced(Presence.UNSTATED), Sourced(False), evidence=(evidence,)
    )
    shape = field.shape
    if "type" in settings:
        shape = _instead(shape, read_type(settings["type"]).shape, evidence)
    if "enum" in settings:
        values = tuple(value.strip() for value in settings["enum"].split(","))
        shape = _instead(shape, with_values(shape.value, values), evidence)
    presence = field.presence
    if "required" in settings:
        stated = Presence.REQUIRED if is_yes(settings["required"]) else Presence.OPTIONAL
        presence = _instead(presence, stated, evidence)
    default = field.default
    if (
        "default" in settings
        and (value := scalar_value(settings["default"], shape.value)) is not None
    ):
        stated_default = JsonScalar(value, evidence.span.line, evidence.span.column)
        default = _instead(default or Sourced(stated_default), stated_default, evidence)
    return replace(
        field,
        shape=shape,
        presence=presence,
        default=default,
        description=settings.get("description", field.description),
    )


def _bodies(
    bodies: tuple[Body, ...], name: str, settings: Settings, evidence: Evidence
) -> tuple[Body, ...]:
    start = bodies
    if not bodies and "type" in settings:
        shape: Sourced[Shape] = Sourced(ObjectOf(()))
        start = (Body(Sourced(JSON), shape, Sourced(Presence.UNSTATED)),)
    return tuple(replace(b, shape=_inside(b.shape, name, settings, evidence)) for b in start)


def _responses(
    responses: tuple[Response, ...], name: str, settings: Settings, evidence: Evidence
) -> tuple[Response, ...]:
    """Set a field of the success responses, or of the response with the status that is set."""
    wanted = settings.get("status")
    if "type" in settings and not any(_is_meant(r.status.value, wanted) for r in responses):
        status = Sourced(wanted or "2XX", (evidence,))
        responses = (*responses, Response(status, "", None, None))
    return tuple(
        _response(r, name, settings, evidence) if _is_meant(r.status.value, wanted) else r
        for r in responses
    )


def _response(response: Response, name: str, settings: Settings, evidence: Evidence) -> Response:
    before = response.shape or Sourced(Unknown())
    shape = _inside(before, name, settings, evidence)
    if shape is before:
        return response
    return replace(response, shape=shape, media=response.media or Sourced(JSON))


def _is_meant(status: str, wanted: str | None) -> bool:
    return status == wanted if wanted else status.startswith("2")


def _inside(
    shape: Sourced[Shape], name: str, settings: Settings, evidence: Evidence
) -> Sourced[Shape]:
    parts = [part for part in re.split(r"\.|(?=\[\])", name) if part]
    value = _set(shape.value, parts, settings, evidence)
    if value == shape.value:
        return shape
    return Sourced(value, (*shape.evidence, evidence), shape.overruled)


def _set(shape: Shape, parts: list[str], settings: Settings, evidence: Evidence) -> Shape:
    """A copy of `shape` in which the field at the path `parts` is corrected, or made if its type is given."""
    if parts[0] == "[]":
        if not isinstance(shape, ListOf) and "type" not in settings:
            return shape
        items = shape.items if isinstance(shape, ListOf) else ObjectOf(())
        return ListOf(_set(items, parts[1:], settings, evidence)) if len(parts) > 1 else shape
    if isinstance(shape, ListOf):
        return ListOf(_set(shape.items, parts, settings, evidence))
    fields = shape.fields if isinstance(shape, ObjectOf) else ()
    old = next((f for f in fields if f.name == parts[0]), None)
    if old is None and "type" not in settings:
        return shape
    if len(parts) == 1 and is_yes(settings.get("remove", "no")):
        return ObjectOf(tuple(f for f in fields if f is not old))
    if len(parts) == 1:
        new = _field(old, parts[0], settings, evidence)
    else:
        base = old or _field(None, parts[0], {}, evidence)
        inner = _set(base.shape.value, parts[1:], settings, evidence)
        if inner == base.shape.value:
            return shape
        new = replace(base, shape=Sourced(inner, (evidence,)))
    return ObjectOf(tuple(new if f is old else f for f in fields) if old else (*fields, new))
