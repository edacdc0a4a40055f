"""Operations that only a sample call shows."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from slatewright.lexicon import has_word
from slatewright.model.facts import Form, RequestFact
from slatewright.resolve.endpoints.defined import Definition, fills_with_values
from slatewright.resolve.endpoints.mentions import Mention, blank, segments_match
from slatewright.resolve.endpoints.neighbours import Neighbours, sections_near
from slatewright.resolve.headings.method_words import method_of_title
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.roots import is_root
from slatewright.resolve.urls.sample_ids import generalise
from slatewright.resolve.urls.templates import Fitting

_CHOSEN = ("GET", "POST")
"""The methods that curl takes where a command names none."""
_Twin = tuple[str, bool, int]
"""A path, whether its placeholders' names are ours, and the section that it stands in."""


class Calls(Struct, frozen=True):
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
        known: dict[str, Fitting[_Twin]] = defaultdict(Fitting)
        for definition in strong:
            own = (definition.path, definition.nameless, definition.mention.section)
            known[definition.method].add(definition.path, own)
        near: dict[int, Neighbours] = {}
        for mention in calls:
            if mention.section not in near:
                around = sections_near(self.outline, mention.section, by_section)
                near[mention.section] = Neighbours.of(
                    d for section in around for d in by_section.get(section, ())
                )
            here = near[mention.section]
            if (
                not mention.complete
                or any(covers(d, mention) for d in here.endings.alike(mention.whole))
                or self._is_of_one(mention, here)
                or _is_of_one_path(here, mention)
                or self._shows_key(mention, known)
            ):
                continue
            method = self._method(mention)
            path, changed = generalise(mention.whole, self.words)
            twins = known[method].of(mention.whole)
            twin = next((t for t in twins if _is_value_of(t, mention, changed)), None)
            if twin is None and "..." in path:
                continue
            path, nameless, _ = twin or (path, changed, mention.section)
            found.append(Definition(mention, method, path, nameless=nameless))
            known[method].add(path, (path, nameless, mention.section))
        return found

    def _is_of_one(self, mention: Mention, here: Neighbours) -> bool:
        """Whether one operation alone is defined near a call, and not below a heading with a subject of its own.

        Below "Create a kitten" what posts is an operation of its own, though "List kittens" stands above; so is a message,
        which always names its method.
        """
        at = mention.section
        other = mention.method not in here.methods and at not in here.homes
        section = self.outline.sections[at]
        told = mention.fact.form is Form.HTTP and not section.generic
        if other and (told or method_of_title(section.title) == mention.method):
            return False
        below = self.outline.subtree(at)
        apart = all(home in below and not self.outline.is_part(home, at) for home in here.homes)
        return len(here.keys) == 1 and not apart

    def _shows_key(self, mention: Mention, known: dict[str, Fitting[_Twin]]) -> bool:
        """Whether a call in a chapter on authentication is one that is defined elsewhere, and only leaves the method out.

        Or it calls the base URL itself, for want of an endpoint.
        """
        if not has_word(self.outline.sections[mention.section].title, "AUTH"):
            return False
        if all(map(is_root, mention.target.segments)):
            return True
        silent = not (isinstance(mention.fact, RequestFact) and mention.fact.explicit)
        fitting = {
            method
            for method in tuple(known)
            for template, *_ in known[method].of(mention.whole)
            if segments_match(template, mention.whole)
        }
        return silent and bool(fitting) and mention.method not in fitting

    def _method(self, mention: Mention) -> str:
        """The call's method; the heading's where HTTPie would choose POST for a query written as data."""
        method = mention.method or "GET"
        silent = mention.fact.form is Form.HTTPIE and method not in mention.fact.evidence.quote
        title = self.outline.sections[mention.section].title
        return "GET" if silent and method_of_title(title) == "GET" else method


def _is_of_one_path(here: Neighbours, mention: Mention) -> bool:
    """Whether all that is defined near a call has its path, and only the method is another that curl chose itself."""
    return (
        mention.method in _CHOSEN
        and mention.fact.form is not Form.HTTP
        and len(here.paths) == 1
        and segments_match(here.definitions[0].path, mention.whole)
    )


def _is_value_of(twin: _Twin, mention: Mention, changed: bool) -> bool:
    """Whether a call fills in a template; with a word such as `current` or `me` it is a call of its own.

    So it is with any word where a template of another section has none: `/hens/12/eggs` is none of `/{kind}/{id}/{of_it}`.
    """
    template, _, section = twin
    if not segments_match(template, mention.whole):
        return False
    worded = not all("{" in part or is_root(part) for part in template.split("/") if part)
    if changed and (worded or section == mention.section):
        return True
    return fills_with_values(template, generalise(mention.whole)[0] if changed else mention.whole)


def covers(definition: Definition, mention: Mention) -> bool:
    """Whether a sample shows this operation, a method or base path that differs included."""
    if segments_match(definition.path, mention.whole):
        return definition.method == mention.method or mention.method is None
    short, long = sorted((definition.path, mention.whole), key=len)
    return definition.method == mention.method and (
        blank(long).endswith(blank(short))
        or segments_match(short, "/" + "/".join(long.split("/")[-short.count("/") :]))
    )
