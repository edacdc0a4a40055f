"""A mention that defines an operation, and what makes several definitions one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from slatewright.http.names import IDENTIFIERS
from slatewright.lexicon import is_word
from slatewright.model.facts import Form
from slatewright.regex import regex
from slatewright.resolve.endpoints.mentions import Mention, blank, segments_match
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.sample_calls import by_subject
from slatewright.resolve.urls.sample_ids import generalise, is_id
from slatewright.resolve.urls.templates import Fitting

Key = tuple[str, str]
DATA_SUFFIX = regex(r"\.(?:json|xml)\Z")
"""The end of a path that says in which form its data comes."""
CALLS = (Form.CURL, Form.HTTPIE, Form.HTTP)
_NAMED_ID = regex(
    rf"/(?:[a-z]\w*_)?(?:uid|{'|'.join(IDENTIFIERS)})(?=/|\Z)|/[a-z][A-Za-z]*(?:Uid|Id)(?=/|\Z)"
)
"""A word of a path that names an id: `/kitten_id`, `/kittenId`."""
_VALUE = regex(r"[A-Z0-9@$]")


class Definition(Struct, frozen=True):
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


def without_concrete(
    strong: list[Definition], words: frozenset[str], outline: Outline
) -> list[Definition]:
    """Turn a line with concrete values into the template that another place gives, or into one of ours.

    Args:
        strong: the definitions in reading order.
        words: segments that look like ids and are none.
        outline: the sections; those that are parts of one operation stand beside each other.
    """
    templates: dict[str, Fitting[str]] = defaultdict(Fitting)
    beside: dict[tuple[str, int], Fitting[str]] = defaultdict(Fitting)
    for definition in strong:
        if "{" in definition.path and not generalise(definition.path, words)[1]:
            templates[definition.method].add(definition.path, definition.path)
            near = definition.method, outline.subject(definition.mention.section)
            beside[near].add(definition.path, definition.path)
    result = []
    for definition in strong:
        path, changed = generalise(definition.path, words)
        near = definition.method, outline.subject(definition.mention.section)
        fitting = (templates[definition.method] if changed else beside[near]).of(definition.path)
        twin = next((t for t in fitting if _is_filled(t, definition.path, changed)), None)
        if twin is not None:
            result.append(replace(definition, path=twin))
        elif changed:
            result.append(replace(definition, path=path, nameless=True))
        else:
            result.append(definition)
    return result


def called(
    outline: Outline, mentions: Iterable[Mention]
) -> dict[tuple[int, str | None], list[str]]:
    """The paths of sample calls by the subject that they stand below and by their method."""
    calls = (mention for mention in mentions if mention.fact.form in CALLS)
    return by_subject(outline, ((call.section, call.method, call.whole) for call in calls))


def with_names_in_words(
    strong: list[Definition], mentions: tuple[Mention, ...], outline: Outline
) -> list[Definition]:
    """Make placeholders of words that name ids, where the sample call beside them has an id in their place.

    `GET /kittens/kitten_id/toys` is `/kittens/{kitten_id}/toys` where its sample calls `/kittens/12/toys`.
    """
    calls = called(outline, mentions)
    result = []
    for definition in strong:
        if _NAMED_ID.search(definition.path):
            here = calls.get((outline.subject(definition.mention.section), definition.method), ())
            meant = {path for call in here if (path := _with_named(definition.path, call))}
            path = meant.pop() if len(meant) == 1 else None
            definition = replace(definition, path=path) if path else definition
        result.append(definition)
    return result


def _with_named(path: str, call: str) -> str | None:
    """A path with placeholders for its words that name ids; None where a call has none there or is of another path."""
    words, shown = path.split("/"), call.split("/")
    if len(words) != len(shown):
        return None
    named = [
        f"{{{word}}}" if _NAMED_ID.fullmatch(f"/{word}") and is_id(value, before) else word
        for word, value, before in zip(words, shown, ["", *shown], strict=False)
    ]
    whole = "/".join(named)
    return whole if whole != path and segments_match(whole, call) else None


def _is_filled(template: str, path: str, changed: bool) -> bool:
    """Whether a path holds values in the places of a template: `/prices/EUR` in those of `/prices/{currency}`.

    Args:
        template: a template with the literal segments of `path`.
        path: the path of a line.
        changed: whether the path looks like one with values all by itself.
    """
    if template.count("/") != path.count("/") or not segments_match(template, path):
        return False
    return changed or (blank(template) != blank(path) and fills_with_values(template, path))


def fills_with_values(template: str, path: str) -> bool:
    """Whether what stands in `path` for the placeholders of `template` are values, and no words of the API."""
    pairs = zip(template.split("/"), path.split("/"), strict=True)
    return all("{" in shown or _is_value(shown) for named, shown in pairs if "{" in named)


def _is_value(segment: str) -> bool:
    """Whether a segment is no word of the API: it has digits or the like, or is called a sample."""
    return bool(_VALUE.search(segment)) or is_word(segment, "COLUMNS", "example")


def is_of(path: str, url: str) -> bool:
    """Whether a template and a URL are of one endpoint, base path or not; a word such as `lookup` is no value of a placeholder."""
    short, long = sorted((path.strip("/").split("/"), url.strip("/").split("/")), key=len)
    first, second = "/".join(short), "/".join(long[len(long) - len(short) :])
    return segments_match(first, second) and (
        blank(first) == blank(second) or fills_with_values(first, second)
    )


def without_suffixes(found: list[Definition]) -> list[Definition]:
    """Leave out `.json` behind paths, where the docs write one endpoint both with and without it."""
    keys = {definition.key for definition in found}
    bare = {
        (method, DATA_SUFFIX.sub("", path)) for method, path in keys if DATA_SUFFIX.search(path)
    }
    if not bare & keys:
        return found
    return [replace(d, path=DATA_SUFFIX.sub("", d.path)) for d in found]


def with_template_names(found: list[Definition], mentions: tuple[Mention, ...]) -> list[Definition]:
    """Take the names of placeholders from a URL in the same section, where a sample only shows ids.

    That is one without a method, or one in a sentence: "Make a GET request to `/kittens/{name}`".
    """
    templates = {
        (m.section, m.method, m.key[1].lower()): m.whole
        for m in mentions
        if (m.method is None or m.fact.form is Form.PROSE) and "{" in m.whole
    }
    result = []
    for definition in found:
        home, path = definition.mention.section, definition.key[1].lower()
        stated = templates.get((home, definition.method, path))
        template = templates.get((home, None, path)) or stated
        if definition.nameless and template is not None:
            definition = replace(definition, path=template, nameless=False)
        result.append(definition)
    return result


def with_one_spelling(found: list[Definition]) -> list[Definition]:
    """Write paths that differ in upper and lower case alone in the commonest way, that of samples aside where it can be."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    stated: dict[str, Counter[str]] = defaultdict(Counter)
    for definition in found:
        literal = blank(definition.path)
        spellings[literal.lower()][literal] += 1
        if definition.mention.fact.form not in CALLS:
            stated[literal.lower()][literal] += 1
    result = []
    for definition in found:
        literal = blank(definition.path)
        ways = stated.get(literal.lower()) or spellings[literal.lower()]
        best = max(ways.items(), key=lambda item: (item[1], item[0]))[0]
        result.append(
            definition
            if literal == best
            else replace(definition, path=_named(definition.path, best))
        )
    return result


def _named(path: str, literal: str) -> str:
    """`literal`, whose placeholders have no names, with those of `path`."""
    names = iter(re.findall(r"\{[^{}]*\}", path))
    return re.sub(r"\{\}", lambda _: next(names), literal)
