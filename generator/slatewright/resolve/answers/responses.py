"""Responses by status: samples, tables of fields and tables of statuses."""

from __future__ import annotations

import re

from msgspec import Struct, field
from msgspec.structs import replace

from slatewright.http.media import JSON
from slatewright.http.methods import METHODS
from slatewright.http.statuses import NO_CONTENT, reason
from slatewright.lexicon.lookup import has_word
from slatewright.lexicon.plurals import singular
from slatewright.model.api import Example, ListOf, ObjectOf, Response, Shape, Unknown
from slatewright.model.facts import ExampleFact, FieldFact, FieldsFact, Place, StatusFact
from slatewright.model.sample_data import JsonArray, JsonObject
from slatewright.model.source import Basis, Sourced
from slatewright.regex import regex
from slatewright.resolve.answers.file_answers import file_answer
from slatewright.resolve.answers.listed_answers import calls_list
from slatewright.resolve.answers.named_answers import UNNAMED, Answers, stated_scalar
from slatewright.resolve.headings.object_names import name_key
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.shapes.elided import with_elided
from slatewright.resolve.shapes.merged_shapes import merge_sourced_shapes
from slatewright.resolve.shapes.nesting import nested
from slatewright.resolve.shapes.rows import FieldReader
from slatewright.resolve.shapes.sample_shapes import shown_shape
from slatewright.resolve.shapes.samples import Samples
from slatewright.resolve.tables.field_names import all_names, last_name
from slatewright.resolve.tables.placing import Placed

_SENTENCES = regex(r"(?<=[.!?])\s+(?=\S)")
_METHOD = regex(rf"\b(?:{'|'.join(METHODS)})\b")
_OTHER = {"default": "Any other answer"}


def responses_of(
    scope: Scope, placed: list[Placed], reader: FieldReader, samples: Samples, answers: Answers
) -> tuple[Response, ...]:
    """One response a status, in the order of the statuses; `2XX` where the docs show an answer and name no status."""
    facts = [
        fact
        for fact in scope.facts
        if isinstance(fact, StatusFact) and not _is_of_other(fact, scope.method)
    ]
    success = _success(facts, samples)
    found: dict[str, _Answer] = {}
    for fact in facts:
        status = success if fact.status == UNNAMED else fact.status
        found.setdefault(status, _Answer()).stated.append(fact)
    described = {
        _bare(f.description): f.status
        for f in facts
        if f.status != UNNAMED and f.description and not _is_aside(f)
    }
    described.pop("", None)
    for example in samples.responses:
        status = example.status or described.get(_bare(example.caption)) or success
        found.setdefault(status, _Answer()).examples.append(example)
    for answer in found.values():
        answer.each = any(calls_list(f.type_text or f.like or "") for f in answer.stated)
    rows = [row for row in placed if row.place is Place.RESPONSE]
    described_status = _described_status(rows, samples) if success == UNNAMED else success
    for row in rows:
        answer = found.setdefault(row.table.status or described_status, _Answer())
        (answer.headers if row.table.headers else answer.rows).append(row.fact)
        answer.each = answer.each or _is_of_each(row.table, scope)
    return tuple(
        _response(status, found[status], reader, answers)
        for status in sorted(found, key=lambda status: (status == "default", status))
    )


def _is_aside(fact: StatusFact) -> bool:
    """Whether a whole sentence speaks of a failure: a sample below it goes on with what the call does."""
    return (
        fact.status[0] in "45"
        and fact.status in fact.description
        and fact.description.endswith(".")
    )


def _is_of_other(fact: StatusFact, method: str) -> bool:
    """Whether a whole sentence speaks of a failure of calls by other methods: "If the GET endpoint answers 404, ..."."""
    named = _METHOD.findall(fact.description) if _is_aside(fact) else ()
    return bool(named) and method not in named


def _bare(words: str) -> str:
    """Words without punctuation and case: a sample may be captioned with the description of its status."""
    return " ".join(re.findall(r"\w+", words.lower()))


class _Answer(Struct):
    """All that the docs say of one status."""

    stated: list[StatusFact] = field(default_factory=list)
    examples: list[ExampleFact] = field(default_factory=list)
    rows: list[FieldFact] = field(default_factory=list)
    headers: list[FieldFact] = field(default_factory=list)
    each: bool = False
    """Whether the rows are called those of one of the things that come back."""


def _is_of_each(table: FieldsFact, scope: Scope) -> bool:
    """Whether a table is called after one of what a path lists, "Loan" for `GET /loans`, or by words that call all a list."""
    if calls_list(table.caption):
        return True
    last = scope.path.rpartition("/")[2]
    key = name_key(table.caption)
    if scope.method != "GET" or "{" in last or not key or key != name_key(last):
        return False
    return singular(last.lower()) != last.lower() and last.lower() not in table.caption.lower()


def _success(stated: list[StatusFact], samples: Samples) -> str:
    """The status of answers that name none: the first 2xx that the operation lists, else the only one shown."""
    listed = [f.status for f in stated if f.status.startswith("2") and f.status != UNNAMED]
    if listed and any(map(_has_content, samples.responses)):
        return next((status for status in listed if status not in NO_CONTENT), UNNAMED)
    if listed:
        return listed[0]
    shown = sorted({e.status for e in samples.responses if e.status and e.status.startswith("2")})
    return shown[0] if len(shown) == 1 else UNNAMED


def _has_content(example: ExampleFact) -> bool:
    """Whether a sample that names no status shows what some statuses never come with."""
    match example.value:
        case JsonObject(members=()) | JsonArray(items=()) | None:
            return False
        case _:
            return not example.status


def _described_status(rows: list[Placed], samples: Samples) -> str:
    """The success of which the most rows are: of several that samples show, the one whose sample has their names."""
    names = {last_name(row.fact.name) for row in rows if not row.table.status}
    shown: dict[str, int] = {}
    for e in samples.responses if names else ():
        if e.status and e.status.startswith("2") and e.value is not None:
            known = len(names & all_names(shown_shape([(e.value, e.evidence)])))
            shown[e.status] = max(known, shown.get(e.status, 0))
    return max(shown, key=lambda status: shown[status], default=UNNAMED)


def _response(status: str, answer: _Answer, reader: FieldReader, answers: Answers) -> Response:
    values = [e for e in answer.examples if e.value is not None]
    shape = _shape(answer, values, reader, answers)
    known = not isinstance(shape.value, Unknown)
    media = next((e.media for e in answer.examples if e.media), None) or (JSON if known else None)
    file = file_answer(answer.stated) if media is None and status not in NO_CONTENT else None
    facts: list[StatusFact | ExampleFact | FieldFact] = [
        *sorted(answer.stated, key=lambda fact: fact.evidence.basis < Basis.STATED)[:1],
        *answer.examples[:1],
        *answer.rows[:1],
        *answer.headers[:1],
    ]
    where = [fact.evidence for fact in facts]
    said = next(filter(None, (_without_lead(f.description) for f in answer.stated)), "")
    return Response(
        status=Sourced(status, tuple(where[:1])),
        description=said or reason(status) or _OTHER.get(status, "Answer"),
        media=file[0] if file else _media(media, answer),
        shape=file[1] if file else shape if known else None,
        examples=examples_of(values),
        headers=tuple(reader.field(fact) for fact in answer.headers),
    )


def _media(media: str | None, answer: _Answer) -> Sourced[str] | None:
    return Sourced(media, tuple(e.evidence for e in answer.examples[:1])) if media else None


def _without_lead(words: str) -> str:
    """A description without the sentence that leads to a sample: "The above command returns JSON structured like this:"."""
    *rest, last = _SENTENCES.split(words.strip())
    pointing = has_word(last, "BELOW")
    leads = last.endswith(":") or pointing and not last[pointing.end() :].strip(" .:")
    return " ".join(rest) if leads else words


def examples_of(samples: list[ExampleFact]) -> tuple[Example, ...]:
    """The samples of one answer, each with a name."""
    return tuple(
        Example(f"example{number or ''}", e.value, e.evidence, e.mends)
        for number, e in enumerate(samples)
        if e.value is not None
    )


def _looseness(fact: StatusFact) -> tuple[bool, bool]:
    """What stands with its status is firmer than a sentence without one, a link firmer than words."""
    return fact.status == UNNAMED, not fact.links


def _shape(
    answer: _Answer, values: list[ExampleFact], reader: FieldReader, answers: Answers
) -> Sourced[Shape]:
    """Rows and samples together, and in them the object that the words name."""
    sampled = shown_shape((e.value, e.evidence) for e in values if e.value is not None)
    sampled = with_elided(sampled, values, answers.objects)
    shown: Sourced[Shape] = Sourced(sampled, tuple(e.evidence for e in values[:1]))
    table: Sourced[Shape] = Sourced(
        nested(answer.rows, sampled, reader), tuple(r.evidence for r in answer.rows[:1])
    )
    if answer.each and not values and isinstance(table.value, ObjectOf):
        table = replace(table, value=ListOf(table.value))
    shape = merge_sourced_shapes(table, shown)
    for fact in sorted(answer.stated, key=_looseness):
        if named := answers.named(fact):
            return answers.fitted(named, shape.value, fact)
    for fact in answer.stated:
        if fact.status == UNNAMED or not isinstance(shape.value, Unknown):
            continue
        if plain := stated_scalar(fact):
            return Sourced(plain, (fact.evidence,))
    return shape
