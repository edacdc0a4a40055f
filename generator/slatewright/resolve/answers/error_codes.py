"""The codes of errors that sections list."""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.api import ErrorCode
from slatewright.model.facts import ErrorFact
from slatewright.resolve.headings.outline import Outline


def error_codes(outline: Outline, sections: Iterable[int]) -> tuple[ErrorCode, ...]:
    """Error codes, each once with each of its meanings: parts of an API give one number to several things."""
    found: dict[tuple[str, str, bool, bool], ErrorCode] = {}
    for at in sections:
        for fact in outline.of_kind(at, ErrorFact):
            found.setdefault(
                (fact.code, _folded(fact.message), fact.warning, fact.success),
                ErrorCode(fact.code, fact.message, fact.warning, (fact.evidence,), fact.success),
            )
    return tuple(found.values())


def _folded(message: str) -> str:
    """A message without what does not change its meaning."""
    return " ".join(message.lower().split()).rstrip(".! ")
