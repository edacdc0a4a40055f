"""A mention that defines an operation, and what makes several definitions one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from slatewright.resolve.concrete import generalise
from slatewright.resolve.mentions import Mention, blank, segments_match

Key = tuple[str, str]
_SUFFIX = re.compile(r"\.(?:json|xml)\Z")
_VALUE = re.compile(r"[A-Z0-9@$]")


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


def without_concrete(strong: list[Definition], words: frozenset[str]) -> list[Definition]:
    """Turn a line with concrete values into the template that another place gives, or into one of ours.

    Args:
        strong: the definitions in reading order.
        words: segments that look like ids and are none.
    """
    templates: dict[tuple[str, int], list[Definition]] = defaultdict(list)
    for definition in strong:
        if "{" in definition.path and not generalise(definition.path, words)[1]:
            templates[_kind(definition)].append(definition)
    result = []
    for definition in strong:
        path, changed = generalise(definition.path, words)
        fitting = (
            t for t in templates[_kind(definition)] if segments_match(t.path, definition.path)
        )
        twin = next((t for t in fitting if changed or _beside(t, definition)), None)
        if twin is not None:
            result.append(replace(definition, path=twin.path))
        elif changed:
            result.append(replace(definition, path=path, nameless=True))
        else:
            result.append(definition)
    return result


def _kind(definition: Definition) -> tuple[str, int]:
    """What a template and a path that fills it in have in common."""
    return definition.method, definition.path.count("/")


def _beside(template: Definition, definition: Definition) -> bool:
    """Whether a line shows values in a template of its own section: `/prices/EUR` below `/prices/{currency}`."""
    if template.mention.section != definition.mention.section or template.key == definition.key:
        return False
    return fills_with_values(template.path, definition.path)


def fills_with_values(template: str, path: str) -> bool:
    """Whether what stands in `path` for the placeholders of `template` are values, and no words of the API."""
    pairs = zip(template.split("/"), path.split("/"), strict=True)
    return all("{" in shown or _VALUE.search(shown) for named, shown in pairs if "{" in named)


def without_suffixes(found: list[Definition]) -> list[Definition]:
    """Leave out `.json` behind paths, where the docs write one endpoint both with and without it."""
    keys = {definition.key for definition in found}
    bare = {(method, _SUFFIX.sub("", path)) for method, path in keys if _SUFFIX.search(path)}
    if not bare & keys:
        return found
    return [replace(d, path=_SUFFIX.sub("", d.path)) for d in found]


def with_template_names(found: list[Definition], mentions: tuple[Mention, ...]) -> list[Definition]:
    """Take the names of placeholders from a URL without a method in the same section, where a sample only shows ids."""
    templates = {
        (m.section, m.key[1]): m.whole for m in mentions if m.method is None and "{" in m.whole
    }
    result = []
    for definition in found:
        template = templates.get((definition.mention.section, definition.key[1]))
        if definition.nameless and template is not None:
            definition = replace(definition, path=template, nameless=False)
        result.append(definition)
    return result


def with_one_spelling(found: list[Definition]) -> list[Definition]:
    """Write paths that differ in upper and lower case alone in the commonest way."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for definition in found:
        literal = blank(definition.path)
        spellings[literal.lower()][literal] += 1
    result = []
    for definition in found:
        literal = blank(definition.path)
        best = max(spellings[literal.lower()].items(), key=lambda item: (item[1], item[0]))[0]
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
