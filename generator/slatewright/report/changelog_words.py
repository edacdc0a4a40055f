"""Wording that all formats of a changelog share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from slatewright.model.changes import Change, Changelog, Effect
from slatewright.model.source import Evidence
from slatewright.words import count

_LINES = 2
"""Lines of docs to show on each side."""
_PLACES = 3
"""Further places to name; the rest are counted."""
_WORDS = {Effect.BREAKING: "breaking", Effect.MAYBE: "maybe breaking", Effect.SAFE: "safe"}


def sentence(change: Change) -> str:
    """The change in one sentence, without a full stop."""
    spot = change.spot
    subject = f"{spot.operation}: {spot.subject}" if spot.operation and spot.subject else ""
    return f"{subject or spot.operation or spot.subject} {change.message}"


def also(change: Change) -> str:
    """Where else the same lines of docs changed the API."""
    named = [
        f"{spot.operation}: {spot.subject}".removesuffix(": ") for spot in change.also[:_PLACES]
    ]
    more = len(change.also) - len(named)
    return "and so in " + "; ".join(named) + (f"; and {more} more" if more else "")


def shown(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The firmest lines, in reading order."""
    best = sorted(evidence, key=lambda item: -item.basis)[:_LINES]
    return sorted({(item.span.file, item.span.line): item for item in reversed(best)}.values())


def counts(changelog: Changelog) -> str:
    """How many changes there are, the worst first."""
    found = Counter(change.effect for change in changelog.changes)
    if not found:
        return "No changes."
    parts = ", ".join(f"{found[effect]} {_WORDS[effect]}" for effect in sorted(found, reverse=True))
    return f"{count(len(changelog.changes), 'change')}: {parts}."
