"""Which mentions define operations, and which only speak of one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from slatewright.model.facts import Form
from slatewright.model.source import Basis
from slatewright.resolve.concrete import generalise, versions_in
from slatewright.resolve.mentions import STRONG, Mention, blank, segments_match
from slatewright.resolve.method_words import method_of_title
from slatewright.resolve.outline import Outline

Key = tuple[str, str]
_SAMPLES = (Form.CURL, Form.HTTPIE, Form.HTTP)
_MANY = 3


@dataclass(frozen=True, slots=True)
class Definition:
    """A mention that defines an operation."""

    mention: Mention
    method: str
    path: str
    inferred: bool = False
    """True where the method is a guess."""
    nameless: bool = False
    """True where the path's placeholders stand for concrete ids of a sample."""

    @property
    def key(self) -> Key:
        """Method, and path with nameless placeholders."""
        return self.method, blank(self.path)


def definitions(outline: Outline, mentions: tuple[Mention, ...]) -> list[Definition]:
    """The definitions in reading order."""
    strong = _configured([Definition(m, m.method or "", m.whole) for m in mentions if m.strong])
    strong = _without_concrete(_without_overviews(strong))
    strong += _paired(outline, mentions, strong)
    samples = _from_samples(outline, mentions, strong)
    prose = _from_prose(mentions, strong + samples)
    found = strong + samples + prose
    return sorted(found, key=lambda d: (d.mention.section, d.mention.fact.evidence.span.line))


def _configured(strong: list[Definition]) -> list[Definition]:
    """Where a comment states a section's endpoint, no other place of the section does."""
    stated = {
        d.mention.section for d in strong if d.mention.fact.evidence.basis is Basis.CONFIGURED
    }
    return [
        d
        for d in strong
        if d.mention.section not in stated or d.mention.fact.evidence.basis is Basis.CONFIGURED
    ]


def _without_overviews(strong: list[Definition]) -> list[Definition]:
    """Leave out the rows of a list of endpoints that have a section of their own elsewhere."""
    per_section: dict[int, set[Key]] = defaultdict(set)
    homes: dict[Key, set[int]] = defaultdict(set)
    for definition in strong:
        per_section[definition.mention.section].add(definition.key)
        homes[definition.key].add(definition.mention.section)
    kept = []
    for definition in strong:
        section = definition.mention.section
        elsewhere = any(
            len(per_section[other]) < _MANY for other in homes[definition.key] - {section}
        )
        if not (len(per_section[section]) >= _MANY and elsewhere):
            kept.append(definition)
    return kept


def _without_concrete(strong: list[Definition]) -> list[Definition]:
    """Turn a request line with concrete ids into the template that another place gives, or into one of ours."""
    words = versions_in(d.path for d in strong)
    templates = [d for d in strong if "{" in d.path and not generalise(d.path, words)[1]]
    result = []
    for definition in strong:
        path, changed = generalise(definition.path, words)
        if not changed:
            result.append(definition)
            continue
        twin = next(
            (
                t
                for t in templates
                if t.method == definition.method and segments_match(t.path, definition.path)
            ),
            None,
        )
        result.append(
            Definition(
                definition.mention,
                definition.method,
                twin.path if twin else path,
                nameless=twin is None,
            )
        )
    return result


def _region(outline: Outline, at: int) -> range:
    """The stretch in which a section's partial facts may complete each other."""
    if outline.sections[at].generic and outline.parents[at] >= 0:
        return outline.subtree(outline.parents[at])
    return outline.subtree(at)


def _paired(
    outline: Outline, mentions: tuple[Mention, ...], strong: list[Definition]
) -> list[Definition]:
    """URLs without a method, joined with the method that stands near, or with the one that the heading implies."""
    found: list[Definition] = []
    taken = {d.mention.section for d in strong}
    for mention in mentions:
        if mention.method or mention.whole == "/" or mention.fact.form not in STRONG:
            continue
        region = _region(outline, mention.section)
        if any(at in taken for at in region) or "..." in mention.whole or _is_base(mention):
            continue
        near = [m for m in mentions if m.section in region and m.method and m is not mention]
        stated = [m.method for m in near if m.whole == "/" and m.fact.form in STRONG]
        shown = [
            m.method
            for m in near
            if m.fact.form in _SAMPLES and segments_match(mention.whole, m.whole)
        ] or [m.method for m in near if m.fact.form in _SAMPLES]
        title = _title(outline, mention.section)
        method = next(iter(stated + shown), None)
        if method is None and (method := method_of_title(title)) is None:
            continue
        found.append(Definition(mention, method, mention.whole, inferred=not (stated or shown)))
        taken.add(mention.section)
    return found


def _is_base(mention: Mention) -> bool:
    """Whether a URL looks like a base URL and not like an endpoint."""
    return mention.target.host is not None and len(mention.target.segments) <= 1


def _title(outline: Outline, at: int) -> str:
    for section in (at, *outline.ancestors(at)):
        if not outline.sections[section].generic and outline.sections[section].title:
            return outline.sections[section].title
    return outline.sections[at].title


def _from_samples(
    outline: Outline, mentions: tuple[Mention, ...], strong: list[Definition]
) -> list[Definition]:
    """Sample calls that no request line near them covers."""
    by_section: dict[int, list[Definition]] = defaultdict(list)
    for definition in strong:
        by_section[definition.mention.section].append(definition)
    found: list[Definition] = []
    for mention in mentions:
        if mention.fact.form not in (Form.CURL, Form.HTTPIE) or not mention.complete:
            continue
        here = _near(outline, mention.section, by_section)
        if any(_covers(d, mention) for d in here) or len({d.key for d in here}) == 1:
            continue
        twin = next((d for d in strong + found if _same(d, mention)), None)
        path, changed = generalise(mention.whole)
        if twin is not None:
            found.append(Definition(mention, twin.method, twin.path, nameless=twin.nameless))
        elif "..." not in path and len(path) > 1:
            found.append(Definition(mention, mention.method or "GET", path, nameless=changed))
    return found


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


def _same(definition: Definition, mention: Mention) -> bool:
    return definition.method == mention.method and segments_match(definition.path, mention.whole)


def _covers(definition: Definition, mention: Mention) -> bool:
    """Whether a sample shows this operation, a method or base path that differs included."""
    if segments_match(definition.path, mention.whole):
        return definition.method == mention.method or mention.method is None
    short, long = sorted((definition.path, mention.whole), key=len)
    return definition.method == mention.method and (
        blank(long).endswith(blank(short))
        or segments_match(short, "/" + "/".join(long.split("/")[-short.count("/") :]))
    )


def _from_prose(mentions: tuple[Mention, ...], known: list[Definition]) -> list[Definition]:
    """Endpoints that stand only in the middle of a sentence."""
    found: list[Definition] = []
    for mention in mentions:
        if mention.fact.form is not Form.PROSE or not mention.complete:
            continue
        if any(_covers(d, mention) for d in known + found):
            continue
        path, changed = generalise(mention.whole)
        found.append(Definition(mention, mention.method or "GET", path, nameless=changed))
    return found
