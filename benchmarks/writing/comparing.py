"""How much of the truth an OpenAPI document tells, kind by kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from writing.facts import Fact, of_document, of_labels

WEIGHTS = {
    "operation": 0.3,
    "parameter": 0.2,
    "body": 0.15,
    "media": 0.05,
    "answer": 0.1,
    "type": 0.05,
    "need": 0.05,
    "value": 0.05,
    "status": 0.05,
    "auth": 0.05,
    "server": 0.05,
}
JUDGED = {"type", "need", "value", "status"}
"""Kinds of which only those count that the truth knows."""


@dataclass(frozen=True)
class Score:
    """What a document comes to, and in what it differs from the truth."""

    value: float
    missed: tuple[Fact, ...]
    made_up: tuple[Fact, ...]


def compare(labels: dict[str, Any], document: dict[str, Any]) -> Score:
    """The share of the truth that is told, as a mean of F1 over kinds of facts."""
    wanted = set(of_labels(labels))
    unnamed = {fact[1] for fact in wanted if fact[0] == "parameter" and isinstance(fact[3], int)}
    found = {_as_known(fact, wanted) for fact in of_document(document, unnamed)}
    known = {_subject(fact) for fact in wanted}
    found = {fact for fact in found if fact in wanted or _counts(fact, known)}
    total = weight = 0.0
    for kind, share in WEIGHTS.items():
        mine = {fact for fact in wanted if fact[0] == kind}
        theirs = {fact for fact in found if fact[0] == kind}
        if mine or theirs:
            total += share * 2 * len(mine & theirs) / (len(mine) + len(theirs))
            weight += share
    missed, made_up = (tuple(sorted(some, key=repr)) for some in (wanted - found, found - wanted))
    return Score(total / weight, missed, made_up)


def _as_known(fact: Fact, wanted: set[Fact]) -> Fact:
    """Where the docs leave the status open, any success is right."""
    if fact[0] == "status" and fact[2].startswith("2"):
        open_ = ("status", fact[1], "2XX")
        return open_ if open_ in wanted else fact
    if fact[0] == "type" and fact[-1] == "integer" and (*fact[:-1], "number") in wanted:
        return (*fact[:-1], "number")
    return fact


def _subject(fact: Fact) -> Fact:
    """What must be known for the rest to be judged: what it is about, or that the call's statuses are told at all."""
    if fact[0] == "status":
        return fact[:2]
    return fact[:5] if fact[0] == "value" else fact[:-1]


def _counts(fact: Fact, known: set[Fact]) -> bool:
    """Whether the truth is settled: it may leave out types, needs and statuses, and failures that all calls share."""
    if fact[0] == "status" and not fact[2].startswith("2"):
        return False
    return fact[0] not in JUDGED or _subject(fact) in known
