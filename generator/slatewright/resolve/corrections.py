"""What comments in the docs and slatewright.toml state or correct, over everything that was read."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from msgspec.structs import replace

from slatewright.lexicon import is_no, is_yes
from slatewright.model.api import Api, Operation, Unknown
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
from slatewright.model.source import Basis, Evidence, Span
from slatewright.resolve.corrected_operation import PLACES, Settings, corrected
from slatewright.resolve.endpoints.mentions import blank
from slatewright.type_words import read_type

_TABLE_PLACES = {place.value: place for place in Place}


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
            operation = corrected(
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
            operations[at] = corrected(
                before, correction.subject, correction.name, settings, evidence
            )
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
    if "in" in settings and settings["in"] not in PLACES:
        return f"`in` is `{settings['in']}`, but must be one of {', '.join(PLACES)}"
    if "type" in settings and isinstance(read_type(settings["type"]).shape, Unknown):
        return f"`{settings['type']}` is not a type; write string, integer, number, boolean, array of ..., object or file"
    return None


def _is_named(operation: Operation, words: str) -> bool:
    method, _, path = words.strip().partition(" ")
    return operation.method.value == method.upper() and blank(operation.path.value) == blank(
        path.strip()
    )
