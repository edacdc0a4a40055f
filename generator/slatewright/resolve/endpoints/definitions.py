"""Which mentions define operations, and which only speak of one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from slatewright.lexicon.plurals import singular
from slatewright.model.facts import ExampleFact, Fact, FieldsFact, Form, Place, Role, ServerFact
from slatewright.model.source import Basis
from slatewright.regex import regex
from slatewright.resolve.endpoints.alternatives import alternatives
from slatewright.resolve.endpoints.called_endpoints import Calls, covers
from slatewright.resolve.endpoints.captioned_calls import captioned_calls
from slatewright.resolve.endpoints.common_head import with_common_head
from slatewright.resolve.endpoints.contradicted_lines import without_contradicted_lines
from slatewright.resolve.endpoints.corrected_paths import (
    with_fuller_templates,
    with_spelling_of_calls,
    with_versions_of_calls,
    with_words_of_lines,
)
from slatewright.resolve.endpoints.defined import (
    CALLS,
    DATA_SUFFIX,
    Definition,
    Key,
    with_names_in_words,
    with_one_spelling,
    with_template_names,
    without_concrete,
    without_suffixes,
)
from slatewright.resolve.endpoints.illustrations import (
    sections_of_failures,
    sections_of_news,
    without_examples,
    without_shortened,
)
from slatewright.resolve.endpoints.lost_slashes import with_lost_slashes
from slatewright.resolve.endpoints.mentions import STRONG, Mention, segments_match
from slatewright.resolve.endpoints.misspelt_lines import without_misspelt_lines
from slatewright.resolve.endpoints.neighbours import MOST_NEAR
from slatewright.resolve.endpoints.overviews import with_details
from slatewright.resolve.headings.method_words import method_of_title
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.endings import Endings
from slatewright.resolve.urls.roots import is_root, may_be_root
from slatewright.resolve.urls.sample_ids import generalise, versions_in
from slatewright.resolve.urls.target import read_target, stands_for_any

_MANY = 3
_FILLED_IN = regex(r"x{3,40}\Z", re.IGNORECASE)
"""What stands where any path may: `/v1/XXX`."""


Correction = Callable[[list[Definition], tuple[Mention, ...], Outline], list[Definition]]
_CORRECTIONS: tuple[Correction, ...] = (
    with_fuller_templates,
    with_spelling_of_calls,
    with_names_in_words,
    with_words_of_lines,
    with_lost_slashes,
    with_versions_of_calls,
    without_misspelt_lines,
)
"""What holds each stated path against the other places of its section, in turn."""


def definitions(outline: Outline, mentions: tuple[Mention, ...]) -> list[Definition]:
    """The definitions in reading order."""
    silent = sections_of_news(outline) | sections_of_failures(outline)
    mentions = tuple(m for m in mentions if _can_be_endpoint(m) and m.section not in silent)
    lines = [Definition(m, m.method or "", m.whole) for m in mentions if m.strong]
    words = versions_in(d.path for d in lines)
    stated = [d for d in _configured(lines) if d.mention.fact.form is not Form.HTTP]
    strong = without_concrete(without_examples(outline, _without_overviews(stated)), words, outline)
    strong = with_details(outline, without_shortened(strong), mentions)
    for corrected in _CORRECTIONS:
        strong = corrected(strong, mentions, outline)
    calls = Calls(outline, words)
    strong += calls.beyond(strong, [m for m in mentions if m.fact.form is Form.HTTP])
    strong += _paired(outline, mentions, strong)
    strong = without_contradicted_lines(strong, mentions, outline)
    strong += alternatives(outline, mentions, strong)
    wholes = frozenset(m.whole for m in mentions)
    called = [m for m in mentions if not _calls_base(m, strong, wholes)]
    shown = [m for m in called if m.fact.form in (Form.CURL, Form.HTTPIE)]
    samples = calls.beyond(strong, shown)
    programs = [m for m in called if m.fact.form is Form.PROGRAM]
    samples += calls.beyond(strong + samples, programs)
    samples += calls.beyond(strong + samples, captioned_calls(outline, tuple(called)))
    prose = _from_prose(mentions, strong + samples)
    named = with_template_names(strong + samples + prose, mentions)
    found = with_one_spelling(without_suffixes(with_common_head(named)))
    return sorted(found, key=lambda d: (d.mention.section, d.mention.fact.evidence.span.line))


def _can_be_endpoint(mention: Mention) -> bool:
    """Whether a place names one endpoint, and not what stands for any: `/v2/{resource}`, `/v2/...`."""
    if "..." in mention.whole:
        return False
    return not stands_for_any(mention.target.segments)


def _calls_base(mention: Mention, strong: list[Definition], wholes: frozenset[str]) -> bool:
    """Whether a sample calls what stands before the paths of the endpoints, to show how callers prove who they are.

    Args:
        mention: the sample call.
        strong: the endpoints that the docs state.
        wholes: the paths of all mentions.
    """
    segments = mention.target.segments
    if not segments or mention.strong:
        return False
    base = mention.whole.rstrip("/")
    if _FILLED_IN.match(segments[-1]):
        base = base.rpartition("/")[0]
    elif not all(map(may_be_root, segments)) and not _is_common_root(base, strong):
        return False
    own = any(d.path.rstrip("/") == base for d in strong)
    below = sum(path.startswith(base + "/") and path.rstrip("/") != base for path in wholes)
    return not own and (below >= _MANY or any(d.path.startswith(base + "/") for d in strong))


def _is_common_root(base: str, strong: list[Definition]) -> bool:
    """Whether a path ends as that of a whole API does, and all endpoints are below it: `/shop/v2`."""
    below = (d.path.startswith(base + "/") for d in strong)
    return is_root(base.rpartition("/")[2]) and bool(strong) and all(below)


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
        homes[_in_singular(definition)].add(definition.mention.section)
    kept = []
    for definition in strong:
        section = definition.mention.section
        others = homes[_in_singular(definition)] - {section}
        elsewhere = any(len(per_section[other]) < _MANY for other in others)
        if not (len(per_section[section]) >= _MANY and elsewhere):
            kept.append(definition)
    return kept


def _in_singular(definition: Definition) -> Key:
    """What two spellings of one endpoint have in common: `/kittens/{id}` in a list, `/kitten/{id}` in its section."""
    method, path = definition.key
    return method, "/".join(map(singular, path.split("/"))).rstrip("/")


def _region(outline: Outline, at: int) -> range:
    """The stretch in which a section's partial facts may complete each other."""
    if outline.sections[at].generic and outline.parents[at] >= 0:
        beside = outline.subtree(outline.subject(at))
        if len(beside) <= MOST_NEAR:
            return beside
    return outline.subtree(at)


def _paired(
    outline: Outline, mentions: tuple[Mention, ...], strong: list[Definition]
) -> list[Definition]:
    """URLs without a method, joined with the method that stands near, that the heading implies, or that all others have."""
    found: list[Definition] = []
    only = _only_method(mentions)
    taken = {d.mention.section for d in strong}
    named: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.method:
            named[mention.section].append(mention)
    for mention in mentions:
        if mention.method or mention.whole == "/":
            continue
        if mention.fact.form not in STRONG and not _is_led_to(mention, named[mention.section]):
            continue
        region = _region(outline, mention.section)
        if any(at in taken for at in region) or "..." in mention.whole:
            continue
        near = [m for at in region if at in named for m in named[at]]
        stated = [m for m in near if m.whole == "/" and m.fact.form in STRONG]
        if _is_base(outline, mention, beside_method=bool(stated)):
            continue
        calls = [m for m in near if m.fact.form in CALLS]
        shown = [m for m in calls if segments_match(mention.whole, m.whole)] or calls
        title = _title(outline, mention.section)
        guess = method_of_title(title) or only or _sending(outline, region)
        said = _said(near)
        near = _together(stated) or [*stated, *shown, *said][:1]
        methods = [m.method for m in near if m.method] or ([guess] if guess else [])
        path, changed = generalise(mention.whole)
        for method in methods:
            found.append(Definition(mention, method, path, not near, changed))
            taken.add(mention.section)
    return found


def _sending(outline: Outline, region: Iterable[int]) -> str | None:
    """POST, where what is sent stands beside a URL of which nothing says the method."""
    return (
        "POST"
        if any(_shows_body(fact) for at in region for fact in outline.sections[at].facts)
        else None
    )


def _shows_body(fact: Fact) -> bool:
    if isinstance(fact, ExampleFact):
        return fact.role is Role.REQUEST and fact.value is not None
    return isinstance(fact, FieldsFact) and fact.place is Place.BODY


def _said(near: list[Mention]) -> list[Mention]:
    """The sentences that name the method of a request, where all name one."""
    said = [m for m in near if m.fact.form is Form.PROSE and m.whole == "/"]
    return said if len({mention.method for mention in said}) == 1 else []


def _is_led_to(mention: Mention, named: list[Mention]) -> bool:
    """Whether what names a method leads over to a URL that stands alone: "Send a POST request to:", or the heading."""
    if mention.fact.form is not Form.CODE:
        return False
    leads = (m.fact.evidence.quote.rstrip().endswith((":", "：")) for m in _said(named))
    return any(m.whole == "/" and m.fact.form is Form.HEADING for m in named) or any(leads)


def _together(stated: list[Mention]) -> list[Mention]:
    """The places that state methods, where it is one line for all: "PUT/PATCH"."""
    return stated if len({mention.fact.evidence for mention in stated}) == 1 else []


def _only_method(mentions: tuple[Mention, ...]) -> str | None:
    """The method of all endpoints that have one; None where they differ."""
    methods = {mention.method for mention in mentions if mention.complete}
    return methods.pop() if len(methods) == 1 else None


def _is_base(outline: Outline, mention: Mention, *, beside_method: bool) -> bool:
    """Whether a URL looks like a base URL and not like an endpoint, or is set out as one with no method beside it."""
    if mention.target.host is None or DATA_SUFFIX.search(mention.whole):
        return False
    facts = outline.sections[mention.section].facts
    bases = (read_target(f.url) for f in facts if isinstance(f, ServerFact) and not f.mentioned)
    segments = mention.target.segments
    few = len(segments) <= 1 and not (beside_method and segments)
    rooted = few or all(map(may_be_root, segments))
    return rooted or not beside_method and any(base == mention.target for base in bases)


def _title(outline: Outline, at: int) -> str:
    for section in outline.upwards(at):
        if not outline.sections[section].generic and outline.sections[section].title:
            return outline.sections[section].title
    return outline.sections[at].title


def _from_prose(mentions: tuple[Mention, ...], known: list[Definition]) -> list[Definition]:
    """Endpoints that stand only in the middle of a sentence."""
    found: list[Definition] = []
    endings: Endings[Definition] = Endings()
    for definition in known:
        endings.add(definition.path, definition)
    seen: set[Key] = set()
    for mention in mentions:
        if mention.fact.form is not Form.PROSE or not mention.complete or mention.key in seen:
            continue
        seen.add(mention.key)
        alike = endings.alike(mention.whole)
        if any(covers(d, mention) and not _is_deeper(d, mention) for d in alike):
            continue
        path, changed = generalise(mention.whole)
        found.append(Definition(mention, mention.method or "GET", path, nameless=changed))
        endings.add(path, found[-1])
    return found


def _is_deeper(definition: Definition, mention: Mention) -> bool:
    """Whether two whole URLs end alike, and one has more than a base path before: `/login`, `/admin/login`."""
    if definition.mention.target.host is None or mention.target.host is None:
        return False
    short, long = sorted((definition.path, mention.whole), key=len)
    more = long.count("/") - short.count("/")
    return not all(map(may_be_root, long.split("/")[1 : more + 1]))
