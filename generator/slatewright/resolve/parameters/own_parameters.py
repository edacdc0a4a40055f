"""Path, query and header parameters of one operation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from slatewright.http.headers import OF_EVERY_REQUEST
from slatewright.lexicon import is_free_text, paging_role, selects
from slatewright.model.api import (
    Field,
    ListOf,
    ObjectOf,
    Parameter,
    Presence,
    Scalar,
    Shape,
    Unknown,
)
from slatewright.model.facts import EndpointFact, ExampleFact, FieldFact, Form, Place
from slatewright.model.source import Basis, Evidence, Sourced
from slatewright.regex import regex
from slatewright.resolve.endpoints.defined import is_of
from slatewright.resolve.endpoints.mentions import Mention, blank, segments_match
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.shapes.merged_shapes import merged_by_key
from slatewright.resolve.shapes.rows import FieldReader, scalar_value
from slatewright.resolve.shapes.sample_shapes import shown_shape
from slatewright.resolve.shapes.sent_formats import sent_field
from slatewright.resolve.tables.field_names import normal
from slatewright.resolve.tables.placing import Placed
from slatewright.resolve.urls.target import names_in

_BRACKETED = regex(r"\w{1,40}\[(\w{1,60})\]")
_PLACEHOLDER = regex(r"\{([^{}]+)\}\Z")
_IN_URL = regex(r"[?&]([\w.-]{1,60})=")
_FIRST_WORDS = 200
_FRACTION = regex(r"-?(?:0|[1-9]\d{0,17})\.\d{1,18}")
_VERSION = regex(r"\Av(?:er)?\Z|version|release", re.IGNORECASE)
"""Names of parameters whose values look like numbers and are none: `1.10` comes after `1.9`."""


def parameters_of(
    scope: Scope,
    placed: list[Placed],
    reader: FieldReader,
    secrets: frozenset[tuple[Place, str]],
    asked: tuple[ExampleFact, ...] = (),
) -> tuple[Parameter, ...]:
    """All parameters: those of the path in its order, then those of the query, then headers.

    Args:
        scope: the operation and its facts.
        placed: the rows of its tables with their places.
        reader: turns rows into fields.
        secrets: places and lower-case names of the API's credentials, which are no parameters.
        asked: JSON samples that can only show the query.
    """
    fields = [
        *_path(scope, placed, reader),
        *_query({**_asked(asked), **_shown(scope)}, scope, placed, reader),
        *_headers(placed, reader),
    ]
    merged = merged_by_key(
        ((place, field.name.lower() if place is Place.HEADER else field.name), field)
        for place, field in fields
        if (place, field.name.lower()) not in secrets
    )
    return tuple(Parameter(place, sent_field(field)) for (place, _), field in merged.items())


def _path(scope: Scope, placed: list[Placed], reader: FieldReader) -> Iterable[tuple[Place, Field]]:
    names = names_in(scope.path)
    aliases = aliases_of(scope)
    rows = [row.fact for row in placed if row.place is Place.PATH]
    known = {normal(fact.name) for fact in rows}
    rows = [
        (
            replace(fact, name=name)
            if (name := aliases.get(fact.name)) and normal(name) not in known
            else fact
        )
        for fact in rows
    ]
    unnamed = [fact for fact in rows if normal(fact.name) not in {normal(name) for name in names}]
    free = [name for name in names if normal(name) not in {normal(fact.name) for fact in rows}]
    pairs = dict(zip(free, unnamed, strict=False)) if len(free) == len(unnamed) else {}
    if len(free) == 1 < len(unnamed):
        pairs = {free[0]: unnamed[0]}
    evidence = scope.mentions[0].fact.evidence
    for name in names:
        fact = next((row for row in rows if normal(row.name) == normal(name)), pairs.get(name))
        if fact is None:
            yield Place.PATH, _bare(name, evidence, required=True)
            continue
        field = reader.field(fact, name)
        required = Sourced(Presence.REQUIRED, (evidence,))
        yield Place.PATH, replace(field, presence=required, nullable=Sourced(False))


def aliases_of(scope: Scope) -> dict[str, str]:
    """What other places call the placeholders of the operation's path, each with the name that the path has."""
    names, form = names_in(scope.path), blank(scope.path)
    others = (m.target.names for m in scope.mentions if blank(m.whole) == form)
    return {
        other: name
        for called in others
        for other, name in zip(called, names[-len(called) :] if called else (), strict=False)
        if other not in names
    }


def _bare(
    name: str, evidence: Evidence, *, required: bool = False, shown: str | None = None
) -> Field:
    """A parameter that only the URL shows."""
    sample = Evidence(
        evidence.span, evidence.quote, min(evidence.basis, Basis.EXAMPLE), evidence.convention
    )
    shape = _shown_shape(name, shown)
    return Field(
        name=name,
        shape=Sourced(shape, () if isinstance(shape, Unknown) else (sample,)),
        presence=Sourced(
            Presence.REQUIRED if required else Presence.UNSTATED, (evidence,) if required else ()
        ),
        nullable=Sourced(False),
        evidence=(evidence,),
    )


def _shown_shape(name: str, text: str | None) -> Scalar | Unknown:
    if not text or "{" in text or not text.strip("., …*xX<>"):
        return Unknown()
    if isinstance(value := scalar_value(text, Unknown()), bool):
        return Scalar("boolean")
    if is_free_text(name):
        return Scalar("string")
    if isinstance(value, int) and str(value) == text:
        return Scalar("integer")
    measures = _FRACTION.fullmatch(text) and not _VERSION.search(name)
    return Scalar("number" if measures else "string")


def _spelt(fact: FieldFact) -> str:
    """The name of a row, spelt as the URL of its own example spells it: `Limit`, but `/kittens?limit=5`."""
    told = _IN_URL.finditer(f"{fact.example or ''} {fact.description[:_FIRST_WORDS]}")
    return next((m[1] for m in told if m[1].lower() == fact.name.lower()), fact.name)


def _query(
    shown: dict[str, Field], scope: Scope, placed: list[Placed], reader: FieldReader
) -> Iterable[tuple[Place, Field]]:
    stands_for = _stand_ins(scope)
    facts = [row.fact for row in placed if row.place is Place.QUERY and row.fact.depth == 0]
    names = {normal(fact.name) for fact in facts}
    stands_for |= {name: n for name, n in _in_brackets(shown).items() if name not in stands_for}
    for fact in facts:
        others = () if normal(fact.name) in shown else stands_for.get(normal(fact.name), ())
        for name in [name for name in others if normal(name) not in names] or [_spelt(fact)]:
            field = reader.field(fact, name)
            seen = shown.pop(normal(field.name), None)
            if seen is not None:
                field = replace(field, name=seen.name)
            if (
                seen is not None
                and field.shape.basis <= Basis.INFERRED
                and not isinstance(seen.shape.value, Unknown)
            ):
                field = replace(field, shape=seen.shape)
            yield Place.QUERY, _repeated(_telling(field))
    for field in shown.values():
        yield Place.QUERY, _repeated(_telling(field))


def _stand_ins(scope: Scope) -> dict[str, tuple[str, ...]]:
    """The parameters that have a placeholder for a value, by the placeholder: `?limit=<MOST>` gives `most` `limit`.

    A table may describe the placeholders of a whole URL alike, those of its path and those of its query.
    """
    found: dict[str, dict[str, None]] = {}
    for mention in scope.mentions:
        for name, value in mention.target.query if _own(mention, scope) else ():
            if "{" not in name and (placeholder := _PLACEHOLDER.match(value.rstrip(")]"))):
                found.setdefault(normal(placeholder.group(1)), {})[name] = None
    return {placeholder: tuple(names) for placeholder, names in found.items()}


def _in_brackets(shown: dict[str, Field]) -> dict[str, tuple[str, ...]]:
    """The parameters that samples write in brackets, by what stands in them: `filter[colour]`, which tables call `colour`."""
    found: dict[str, list[str]] = {}
    for field in shown.values():
        if match := _BRACKETED.fullmatch(field.name):
            found.setdefault(normal(match[1]), []).append(field.name)
    return {inner: tuple(names) for inner, names in found.items() if len(names) == 1}


def _telling(field: Field) -> Field:
    """A field without a type whose name gives it away: `page` and `per_page` are counts, `sort` and `name` words."""
    if not isinstance(field.shape.value, Unknown):
        return field
    if paging_role(field.name) in ("page", "size"):
        kind = "integer"
    elif selects(field.name) or is_free_text(field.name):
        kind = "string"
    else:
        return field
    evidence = tuple(replace(e, basis=min(e.basis, Basis.INFERRED)) for e in field.evidence)
    return replace(field, shape=Sourced(Scalar(kind), evidence))


def _repeated(field: Field) -> Field:
    """`ids[]` is sent once for each of several values."""
    shape = field.shape
    if (
        not field.name.endswith("[]")
        or isinstance(shape.value, ListOf)
        or shape.basis >= Basis.STATED
    ):
        return field
    evidence = shape.evidence or field.evidence
    return replace(field, shape=Sourced(ListOf(shape.value), evidence, shape.overruled))


def _shown(scope: Scope) -> dict[str, Field]:
    """What the query strings of request lines and sample calls show, by the plain name."""
    shown: dict[str, Field] = {}
    for mention in scope.mentions:
        for name, value in mention.target.query if _own(mention, scope) else ():
            if "{" in name:
                continue
            field = _bare(name, mention.fact.evidence, shown=value)
            old = shown.setdefault(normal(name), field)
            shown[normal(name)] = replace(old, shape=_wider(old.shape, field.shape))
    return shown


def _asked(samples: tuple[ExampleFact, ...]) -> dict[str, Field]:
    """What JSON objects without inner objects show of the query, by the plain name."""
    shapes = [shown_shape([(e.value, e.evidence)]) for e in samples if e.value is not None]
    return {
        normal(field.name): field
        for shape in shapes
        if isinstance(shape, ObjectOf)
        and all(isinstance(field.shape.value, Scalar | Unknown) for field in shape.fields)
        for field in shape.fields
    }


def _wider(first: Sourced[Shape], second: Sourced[Shape]) -> Sourced[Shape]:
    """The type that holds the values of two samples: anything but a number makes both strings."""
    if isinstance(first.value, Unknown) or first.value == second.value:
        return second if isinstance(first.value, Unknown) else first
    if isinstance(second.value, Unknown):
        return first
    if {first.value, second.value} == {Scalar("integer"), Scalar("number")}:
        return Sourced(Scalar("number"), (*first.evidence, *second.evidence))
    return Sourced(Scalar("string"), (*first.evidence, *second.evidence))


def _own(mention: Mention, scope: Scope) -> bool:
    """Whether a mention calls this operation: a sample of another path in the same stretch gives no parameters.

    Nor does a line of the same section with a word for a placeholder: `/kittens/search?colour=` beside `/kittens/{id}`.
    """
    stated = isinstance(mention.fact, EndpointFact)
    if stated and mention.fact.form is Form.PROSE:
        return False
    if mention.method not in (None, scope.method):
        return False
    mine, other = blank(scope.path), blank(mention.whole)
    alike = segments_match(scope.path, mention.whole)
    fits = alike and not (stated and not is_of(scope.path, mention.whole))
    fits = fits or segments_match(mention.whole, scope.path)
    return fits or other != "/" and (mine.endswith(other) or other.endswith(mine))


def _headers(placed: list[Placed], reader: FieldReader) -> Iterable[tuple[Place, Field]]:
    for row in placed:
        if (
            row.place in (Place.HEADER, Place.COOKIE)
            and row.fact.name.lower() not in OF_EVERY_REQUEST
        ):
            yield row.place, reader.field(row.fact)
