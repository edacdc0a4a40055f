"""Operations that only a sample call shows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from slatewright.model.facts import Form
from slatewright.resolve.concrete import generalise
from slatewright.resolve.defined import Definition, fills_with_values
from slatewright.resolve.mentions import Mention, blank, segments_match
from slatewright.resolve.method_words import method_of_title
from slatewright.resolve.outline import Outline


@dataclass(frozen=True, slots=True)
class Calls:
    """Sample calls against the operations that are defined already."""

    outline: Outline
    words: frozenset[str]
    """Segments that look like ids and are none."""

    def beyond(self, strong: list[Definition], calls: list[Mention]) -> list[Definition]:
        """Definitions by the calls that no definition near them covers."""
        by_section: dict[int, list[Definition]] = defaultdict(list)
        for definition in strong:
            by_section[definition.mention.section].append(definition)
        found: list[Definition] = []
        for mention in calls:
            here = _near(self.outline, mention.section, by_section)
            if (
                not mention.complete
                or any(covers(d, mention) for d in here)
                or len({d.key for d in here}) == 1
            ):
                continue
            method = self._method(mention)
            path, changed = generalise(mention.whole, self.words)
            twins = (
                d
                for d in strong + found
                if d.method == method and _is_value_of(d, mention, changed)
            )
            twin = next(twins, None)
            if twin is not None:
                found.append(Definition(mention, twin.method, twin.path, nameless=twin.nameless))
            elif "..." not in path:
                found.append(Definition(mention, method, path, nameless=changed))
        return found

    def _method(self, mention: Mention) -> str:
        """The call's method; the heading's where HTTPie would choose POST for a query written as data."""
        method = mention.method or "GET"
        silent = mention.fact.form is Form.HTTPIE and method not in mention.fact.evidence.quote
        title = self.outline.sections[mention.section].title
        return "GET" if silent and method_of_title(title) == "GET" else method


def _is_value_of(definition: Definition, mention: Mention, changed: bool) -> bool:
    """Whether a call fills in a template; with a word such as `current` or `me` it is a call of its own."""
    if not segments_match(definition.path, mention.whole):
        return False
    return changed or fills_with_values(definition.path, mention.whole)


def _near(outline: Outline, at: int, by_section: dict[int, list[Definition]]) -> list[Definition]:
    """The operations defined in the sample's own stretch of headings."""
    around = [at, *outline.subtree(at)]
    if outline.sections[at].generic and outline.parents[at] >= 0:
        around += outline.subtree(outline.parents[at])
    for above in outline.ancestors(at):
        if above in by_section:
            around.append(above)
            break
    return [d for s in dict.fromkeys(around) for d in by_section.get(s, ())]


def covers(definition: Definition, mention: Mention) -> bool:
    """Whether a sample shows this operation, a method or base path that differs included."""
    if segments_match(definition.path, mention.whole):
        return definition.method == mention.method or mention.method is None
    short, long = sorted((definition.path, mention.whole), key=len)
    return definition.method == mention.method and (
        blank(long).endswith(blank(short))
        or segments_match(short, "/" + "/".join(long.split("/")[-short.count("/") :]))
    )
