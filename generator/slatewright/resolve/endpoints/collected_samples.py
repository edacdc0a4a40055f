"""Samples of several calls, collected above the sections that describe these, each captioned with the verb of its call.

## Toys

> CREATE REQUEST

{"name": "Bear"}

> DELETE RESPONSE

{"message": "Toy deleted"}

### Create a toy

### Delete a toy
"""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.lexicon import has_word
from slatewright.model.facts import (
    EndpointFact,
    ExampleFact,
    Fact,
    FactSet,
    RequestFact,
    SectionFacts,
)
from slatewright.resolve.headings.command_words import command_of

_LONGEST_CAPTION = 6
_FEWEST = 2
"""Calls whose samples are collected; one alone may as well be what the whole chapter shows."""


def with_samples_at_home(facts: FactSet) -> FactSet:
    """The facts, with such samples, and the calls beside them, in the sections of their calls."""
    sections = list(facts.sections)
    for at, section in enumerate(facts.sections):
        verbs = {verb for fact in section.facts if (verb := _verb_of(fact))}
        if len(verbs) < _FEWEST:
            continue
        homes = _homes(facts.sections, at)
        if len(verbs & homes.keys()) >= _FEWEST:
            _move(sections, at, homes)
    changed = tuple(sections)
    return facts if changed == facts.sections else replace(facts, sections=changed)


def _verb_of(fact: Fact) -> str | None:
    """The verb at the head of a short caption that speaks of a request or an answer."""
    if not isinstance(fact, ExampleFact):
        return None
    words = fact.caption.split()
    if not 1 < len(words) <= _LONGEST_CAPTION:
        return None
    told = has_word(fact.caption, "REQUEST") or has_word(fact.caption, "RESPONSE")
    return command_of(words[0]) if told else None


def _homes(sections: tuple[SectionFacts, ...], above: int) -> dict[str, int]:
    """The sections right below one that show no sample, by the verbs of their headings; those of one verb aside."""
    found: dict[str, list[int]] = {}
    for at in range(above + 1, len(sections)):
        if sections[at].level <= sections[above].level:
            break
        verb = command_of(sections[at].title.partition(" ")[0])
        if verb is not None:
            found.setdefault(verb, []).append(at)
    return {
        verb: places[0]
        for verb, places in found.items()
        if len(places) == 1 and not any(map(_shows, sections[places[0]].facts))
    }


def _shows(fact: Fact) -> bool:
    return isinstance(fact, ExampleFact | RequestFact)


def _move(sections: list[SectionFacts], at: int, homes: dict[str, int]) -> None:
    """Take each sample with a verb home, with the calls that stand between it and the sample before."""
    kept: list[Fact] = []
    moved: dict[int, list[Fact]] = {}
    waiting: list[Fact] = []
    for fact in sections[at].facts:
        home = homes.get(_verb_of(fact) or "")
        if home is not None:
            moved.setdefault(home, []).extend([*waiting, fact])
            waiting = []
        elif isinstance(fact, EndpointFact):
            waiting.append(fact)
        else:
            kept += [*waiting, fact]
            waiting = []
    sections[at] = replace(sections[at], facts=(*kept, *waiting))
    for home, facts in moved.items():
        sections[home] = replace(sections[home], facts=(*facts, *sections[home].facts))
