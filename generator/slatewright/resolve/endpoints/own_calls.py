"""Which operation of a list a section below it shows by its own call.

## Loans

`GET /loans`

`POST /loans`

### Lending a book

POST /loans HTTP/1.1
"""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.model.facts import EndpointFact, Form, RequestFact
from slatewright.resolve.endpoints.defined import Definition, Key
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.endings import Endings
from slatewright.resolve.urls.target import read_target
from slatewright.resolve.urls.templates import blank, segments_match

_MOST_NEAR = 200
"""No list that a person reads names more operations, nor has what describes one of them more parts."""


def called(outline: Outline, at: int, above: int, here: list[Definition]) -> tuple[Key, ...]:
    """The one operation that a section or its parts call, or a heading between it and the list; none where that calls others, too.

    Args:
        outline: the docs.
        at: the section.
        above: the one that lists the operations.
        here: what defines them.
    """
    if len({definition.key for definition in here}) == 1:
        return ()
    own = OwnCalls(here)
    for around in outline.upwards(at):
        if around == above:
            break
        found = {own.key(call) for call in _calls(outline, around)}
        if found:
            return tuple(key for key in found if key) if len(found) == 1 else ()
    return ()


def _calls(outline: Outline, at: int) -> Iterator[RequestFact]:
    """The sample calls of a section, and of those below that are but parts of it ("Example request")."""
    below = outline.subtree(at)
    for part in below if len(below) <= _MOST_NEAR else (at,):
        if part == at or outline.is_part(part, at):
            calls = outline.of_kind(part, RequestFact)
            yield from (call for call in calls if call.form is not Form.PROSE)


class OwnCalls:
    """Which of the operations defined in one place a sample call shows."""

    def __init__(self, here: list[Definition]) -> None:
        self._endings: Endings[Definition] = Endings()
        for definition in here[:_MOST_NEAR]:
            self._endings.add(definition.path, definition)

    def key(self, fact: RequestFact | EndpointFact) -> Key | None:
        """The operation that a call shows; None where it shows none of them."""
        if fact.form is Form.PROSE:
            return None
        path = read_target(fact.url if isinstance(fact, RequestFact) else fact.target).path
        literal = blank(path)
        fitting = [
            definition.key
            for definition in self._endings.alike(path)
            if fact.method == definition.method
            and (segments_match(definition.path, path) or blank(definition.path).endswith(literal))
        ]
        return min(fitting, key=lambda key: key[1].count("{}"), default=None)
