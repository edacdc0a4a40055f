"""Request lines with a slip of the pen, as the sample calls beside them and the lines of other sections show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from difflib import SequenceMatcher
from itertools import pairwise

from msgspec.structs import replace

from slatewright.model.facts import Form
from slatewright.resolve.endpoints.corrected_paths import turns_round
from slatewright.resolve.endpoints.defined import CALLS, Definition
from slatewright.resolve.endpoints.mentions import Mention, segments_match
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.sample_calls import by_subject

_ALIKE = 0.8
_LONGEST = 60


def without_misspelt_lines(
    strong: list[Definition], mentions: tuple[Mention, ...], outline: Outline
) -> list[Definition]:
    """Take a word of a path, and the base before it, from the calls beside a line, where no other line has its word.

    `GET /kitens/{id}` is `/v1/kittens/{id}` where that is what its samples call, and where other lines have `kittens`;
    and `GET /v1/v1/kittens` is `/v1/kittens`.
    """
    called = (m for m in mentions if m.fact.form in (*CALLS, Form.PROGRAM) and m.complete)
    calls = by_subject(outline, ((m.section, m.method, m.whole) for m in called))
    uses = Counter(word for path in {d.path for d in strong} for word in set(_parts(path)))
    bases = {tuple(_parts(d.path)[:at]) for d in strong for at in range(3)}
    result = []
    for definition in strong:
        here = calls.get((outline.subject(definition.mention.section), definition.method), ())
        if definition.mention.fact.form is Form.LINE:
            meant = {_meant(definition.path, call, uses, bases) for call in here}
            path = meant.pop() if len(meant) == 1 else None
            definition = replace(definition, path=path) if path else definition
        result.append(definition)
    return result


def _meant(
    line: str, call: str, uses: Counter[str], bases: Container[tuple[str, ...]]
) -> str | None:
    """The path of a line with the one word that a call has otherwise; None unless that is a slip in the line."""
    own, shown = _parts(line), _parts(call)
    if len(own) == len(shown) + 1:
        return _without_doubled(own, call)
    base, shown = shown[: len(shown) - len(own)], shown[len(shown) - len(own) :]
    if len(shown) != len(own) or tuple(base) not in bases or "{" in "".join(base):
        return None
    others = [at for at, part in enumerate(own) if "{" not in part and part != shown[at]]
    if len(others) != 1:
        return None
    mine, theirs = own[others[0]], shown[others[0]]
    if uses[mine] > 1 or not uses[theirs] or not _are_alike(mine, theirs):
        return None
    own[others[0]] = theirs
    path = "/" + "/".join([*base, *own])
    return path if segments_match(path, call) else None


def _without_doubled(own: list[str], call: str) -> str | None:
    """The path without the word that stands twice in a row; None unless that is what a call goes to."""
    doubled = next((at for at, (one, other) in enumerate(pairwise(own)) if one == other), None)
    if doubled is None:
        return None
    path = "/" + "/".join(own[:doubled] + own[doubled + 1 :])
    return path if segments_match(path, call) else None


def _are_alike(mine: str, theirs: str) -> bool:
    """Whether two words are one, misspelt once."""
    short = max(len(mine), len(theirs)) <= _LONGEST
    return (
        short
        and not turns_round(mine, theirs)
        and SequenceMatcher(None, mine, theirs).ratio() >= _ALIKE
    )


def _parts(path: str) -> list[str]:
    return path.strip("/").split("/")
