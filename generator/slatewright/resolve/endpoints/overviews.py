"""Lists of endpoints whose details stand under other headings, which say what the rows say.

Method | Path     | What it does
------ | -------- | ------------
GET    | /kittens | List all kittens

## List all kittens

Parameter | Description
"""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from slatewright.http.methods import METHODS
from slatewright.model.facts import EndpointFact, ExampleFact, FieldsFact, Form, StatusFact
from slatewright.regex import regex
from slatewright.resolve.endpoints.defined import Definition
from slatewright.resolve.endpoints.mentions import Mention
from slatewright.resolve.headings.anchored import Anchored
from slatewright.resolve.headings.command_words import command_of, is_getting
from slatewright.resolve.headings.object_names import subject_of
from slatewright.resolve.headings.outline import Outline

_SEVERAL = 2
_METHOD = regex(rf"[\[(]?\b(?:{'|'.join(METHODS)})\b[\])]?")
"""The method in a heading, which the row has in another column: "GET List all kittens"."""


def with_details(
    outline: Outline, strong: list[Definition], mentions: tuple[Mention, ...]
) -> list[Definition]:
    """The definitions, those of a list at home where a heading without an endpoint of its own describes them."""
    per_section: dict[int, int] = defaultdict(int)
    for definition in strong:
        per_section[definition.mention.section] += 1
    listed = [d for d in strong if _leads(d) and per_section[d.mention.section] >= _SEVERAL]
    if not listed:
        return strong
    details = _Details(outline, {m.section for m in mentions if _names(m)})
    homes = {id(d): at for d in listed if (at := details.of(d.mention)) is not None}
    taken: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for definition in listed:
        if id(definition) in homes:
            taken[homes[id(definition)]].add(definition.key)
    return [
        (
            replace(d, mention=replace(d.mention, section=at))
            if (at := homes.get(id(d))) is not None and len(taken[at]) == 1
            else d
        )
        for d in strong
    ]


def _names(mention: Mention) -> bool:
    """Whether a place names an endpoint of its own; what running text says may be that of the row."""
    return mention.whole != "/" and mention.fact.form is not Form.PROSE


def _leads(definition: Definition) -> bool:
    fact = definition.mention.fact
    return isinstance(fact, EndpointFact) and bool(fact.about or fact.links)


class _Details:
    """The sections that describe a call and name no endpoint, by their anchors and by what their headings say."""

    def __init__(self, outline: Outline, named: set[int]) -> None:
        self.by_anchor: Anchored[int] = Anchored(outline.volumes)
        self.by_words: dict[str, list[int]] = defaultdict(list)
        self.by_sense: dict[tuple[str, str], list[int]] = defaultdict(list)
        spoken = _spoken(outline, named)
        for at, section in enumerate(outline.sections):
            if spoken[at] or section.generic or not _describes(outline, at):
                continue
            for anchor in section.anchors:
                self.by_anchor.add(anchor, section.span.file, at, section.level)
            title = _METHOD.sub(" ", section.title)
            self.by_words[_folded(title)].append(at)
            if sense := _sense(title):
                self.by_sense[sense].append(at)

    def of(self, mention: Mention) -> int | None:
        """The one section that describes the endpoint of a row: by its link, its words, or what these mean."""
        fact = mention.fact
        if not isinstance(fact, EndpointFact):
            return None
        for anchor in fact.links:
            if (found := self.by_anchor.get(anchor, fact.evidence.span.file)) is not None:
                return found
        for words in fact.about:
            sense = _sense(words)
            for alike in (self.by_words.get(_folded(words)), sense and self.by_sense.get(sense)):
                if alike and len(alike) == 1:
                    return alike[0]
        return None


def _spoken(outline: Outline, named: set[int]) -> list[bool]:
    """For each section, whether it or one below it names an endpoint."""
    spoken = [at in named for at in range(len(outline.sections))]
    for at in reversed(range(len(spoken))):
        above = outline.parents[at]
        if above >= 0:
            spoken[above] = spoken[above] or spoken[at]
    return spoken


def _describes(outline: Outline, at: int) -> bool:
    """Whether a section, or a part of it, has fields, samples or statuses."""
    return any(
        isinstance(fact, FieldsFact | ExampleFact | StatusFact)
        for below in outline.subtree(at)
        if below == at or outline.sections[below].generic
        for fact in outline.sections[below].facts
    )


def _folded(words: str) -> str:
    return " ".join(words.lower().split()).rstrip(".:")


def _sense(words: str) -> tuple[str, str] | None:
    """The verb at the head of a phrase and what it is done to: "Deleting books" is "Delete a book"."""
    first, _, rest = words.strip().partition(" ")
    verb = command_of(first.removesuffix("s")) or command_of(first)
    key = subject_of(rest)
    if verb is None or not key:
        return None
    return ("get" if is_getting(verb) and verb != "list" else verb), key
