"""Request lines against which both their own sample call and another place of the docs speak.

## List loans

curl https://library.test/loans

`GET /loans/{loan}`

## Get a loan

curl https://library.test/loans/17

`GET /loans/{loan}`
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from slatewright.model.facts import Form
from slatewright.resolve.endpoints.defined import CALLS, Definition, Key
from slatewright.resolve.endpoints.mentions import Mention, blank, segments_match
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.concrete import generalise

_MANY = 3
"""Endpoints from which on a section lists them."""


def without_repeated_lines(
    found: list[Definition], mentions: tuple[Mention, ...], outline: Outline
) -> list[Definition]:
    """Take the path of the sample calls where the line is that of another section, or a list of endpoints has the call.

    A line of another section is one that the calls there fit; what the calls show must be no operation by itself.
    """
    places = _Places.of(found, mentions, outline)
    settled = [places.settled(definition, outline) for definition in found]
    moved = {new.key for old, new in zip(found, settled, strict=True) if new is not old}
    return [
        new
        for old, new in zip(found, settled, strict=True)
        if new is not old or new.key not in moved
    ]


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the docs define, state and call each endpoint, by sections with a subject of their own."""

    calls: dict[int, list[Mention]]
    defined: dict[Key, list[int]]
    stated: dict[Key, set[int]]
    lines: Counter[int]
    """How many operations each section defines."""
    rows: Counter[int]
    """How many endpoints it states, those included that others define."""

    @classmethod
    def of(
        cls, found: list[Definition], mentions: tuple[Mention, ...], outline: Outline
    ) -> _Places:
        calls: dict[int, list[Mention]] = defaultdict(list)
        stated: dict[Key, set[int]] = defaultdict(set)
        for mention in mentions:
            at = outline.subject(mention.section)
            if mention.fact.form in CALLS and mention.complete:
                calls[at].append(mention)
            elif mention.stated:
                stated[mention.key].add(at)
        defined: dict[Key, list[int]] = defaultdict(list)
        for definition in found:
            defined[definition.key].append(outline.subject(definition.mention.section))
        lines = Counter(at for homes in defined.values() for at in homes)
        rows = Counter(at for homes in stated.values() for at in homes)
        return cls(calls, defined, stated, lines, rows)

    def settled(self, definition: Definition, outline: Outline) -> Definition:
        """The definition, by its calls where these and another place speak against its line."""
        at = outline.subject(definition.mention.section)
        here = self.calls.get(at, [])
        if definition.mention.fact.form is not Form.LINE or self.lines[at] != 1 or not here:
            return definition
        path, changed = generalise(here[0].whole)
        called = here[0].method or "", blank(path)
        fits = any(_fits(definition, call) for call in here)
        if fits or called[0] != definition.method or self._has_home(called):
            return definition
        if len({blank(generalise(call.whole)[0]) for call in here}) > 1:
            return definition
        listed = self.stated.get(called, set()) - {at} and not self.stated.get(
            definition.key, set()
        ) - {at}
        if not listed and not self._is_of_another(definition, at):
            return definition
        return replace(definition, path=path, nameless=changed)

    def _has_home(self, called: Key) -> bool:
        """Whether a section that is no list of endpoints defines an operation."""
        return any(self.rows[at] < _MANY for at in self.defined.get(called, ()))

    def _is_of_another(self, definition: Definition, at: int) -> bool:
        """Whether another section has the line as well, and calls that fit it."""
        others = [other for other in self.defined[definition.key] if other != at]
        return any(
            _fits(definition, call) for other in others for call in self.calls.get(other, ())
        )


def _fits(definition: Definition, call: Mention) -> bool:
    return call.method == definition.method and segments_match(definition.path, call.whole)
