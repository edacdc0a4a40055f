"""Places that write a request line and define nothing by it: examples of a call, and news of what changed."""

from __future__ import annotations

from slatewright.lexicon import column_role, has_word, is_word
from slatewright.model.facts import Form, SectionFacts, StatusFact
from slatewright.resolve.endpoints.defined import Definition
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.templates import Fitting, blank

_COLONS = (":", "：")


def without_examples(outline: Outline, strong: list[Definition]) -> list[Definition]:
    """Leave out request lines under a heading such as "Example" that fill in what another heading defines."""
    shown = {id(d) for d in strong if _is_example(outline, d.mention.section)}
    if not shown:
        return strong
    firm = [d for d in strong if id(d) not in shown]
    keys = {_folded(d) for d in firm}
    near: dict[tuple[str, int], Fitting[str]] = {}
    for definition in firm:
        place = definition.method, outline.subject(definition.mention.section)
        near.setdefault(place, Fitting()).add(definition.path, definition.path)
    return [d for d in strong if id(d) not in shown or not _repeats(outline, d, keys, near)]


def _repeats(
    outline: Outline,
    shown: Definition,
    keys: set[tuple[str, str]],
    near: dict[tuple[str, int], Fitting[str]],
) -> bool:
    place = shown.method, outline.subject(shown.mention.section)
    return _folded(shown) in keys or (
        place in near and next(near[place].of(shown.path), None) is not None
    )


def _folded(definition: Definition) -> tuple[str, str]:
    """The operation of a line, however its path is spelled in upper and lower case."""
    method, path = definition.key
    return method, path.lower()


def _is_example(outline: Outline, at: int) -> bool:
    """Whether a heading announces an example of its section's call: "Example request", "Example: List what is lent"."""
    section = outline.sections[at]
    words = section.title.split()
    if not section.generic:
        words = [word[:-1] for word in words[:1] if word.endswith(_COLONS)]
    return any(column_role(word) == "example" for word in words[:2])


def without_shortened(strong: list[Definition]) -> list[Definition]:
    """Leave out a line that forgets the placeholder with which the path of its own heading ends.

    A line that other sections write, too, is an operation of its own.
    """
    headed = {
        (d.mention.section, d.method, blank(d.path).removesuffix("/{}"))
        for d in strong
        if d.mention.fact.form is Form.HEADING and blank(d.path).endswith("/{}")
    }
    homes: dict[tuple[str, str], set[int]] = {}
    for definition in strong:
        homes.setdefault(definition.key, set()).add(definition.mention.section)
    return [d for d in strong if (d.mention.section, *d.key) not in headed or len(homes[d.key]) > 1]


def sections_of_news(outline: Outline) -> frozenset[int]:
    """The sections that tell what changed from version to version."""
    return frozenset(
        below
        for at, section in enumerate(outline.sections)
        if section.title and is_word(section.title, "NEWS")
        for below in outline.subtree(at)
    )


def sections_of_cases(outline: Outline) -> frozenset[int]:
    """The sections whose calls show something else: how callers prove who they are, or a case among "Examples"."""
    return frozenset(
        below
        for at, section in enumerate(outline.sections)
        if has_word(section.title, "AUTH") or column_role(section.title.lower()) == "example"
        for below in outline.subtree(at)
    )


def sections_of_failures(outline: Outline) -> frozenset[int]:
    """The sections whose headings are a failure, such as "404 Not Found"; a call in one shows how to come by it."""
    return frozenset(at for at, section in enumerate(outline.sections) if _is_failure(section))


def _is_failure(section: SectionFacts) -> bool:
    return section.heading is not None and any(
        isinstance(fact, StatusFact)
        and fact.status >= "400"
        and fact.evidence.span == section.heading.span
        for fact in section.facts
    )
