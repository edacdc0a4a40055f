"""Request lines that were copied from another operation, as the sample call and the headings around them show."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace

from slatewright.lexicon.plurals import singular
from slatewright.model.facts import Form
from slatewright.resolve.endpoints.defined import CALLS, Definition
from slatewright.resolve.endpoints.mentions import Mention, blank, segments_match
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.concrete import generalise

_WORD = re.compile(r"[^\W\d_]{2,40}")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def without_copied_lines(
    strong: list[Definition], mentions: tuple[Mention, ...], outline: Outline
) -> list[Definition]:
    """Take the path of the sample calls where the headings name what these end in, and nothing that the line ends in.

    "POST /berths" below "Launch Boat" in the chapter "Boats", whose samples all post to `/boats/launch`; the docs speak
    of berths in another section, or it was no copy but the line that is right.
    """
    calls: dict[int, list[Mention]] = defaultdict(list)
    named: dict[str, set[int]] = defaultdict(set)
    for mention in mentions:
        for word in _last_words(mention.whole):
            named[word].add(outline.subject(mention.section))
        if mention.fact.form in CALLS and mention.complete:
            calls[outline.subject(mention.section)].append(mention)
    lines = Counter(outline.subject(d.mention.section) for d in strong)
    stated = {definition.key for definition in strong}
    result = []
    for definition in strong:
        at = outline.subject(definition.mention.section)
        here = calls[at] if definition.mention.fact.form is Form.LINE and lines[at] == 1 else []
        copied = any(named[word] - {at} for word in _last_words(definition.path))
        if copied and len({call.key for call in here}) == 1 and here[0].key not in stated:
            definition = _as_headed(definition, here[0], outline, at)
        result.append(definition)
    return result


def _as_headed(definition: Definition, call: Mention, outline: Outline, at: int) -> Definition:
    path, changed = generalise(call.whole)
    own, shown = _last_words(definition.path), _last_words(path)
    if call.method != definition.method or _is_within(definition.path, path):
        return definition
    titles = (outline.sections[above].title for above in (at, *outline.ancestors(at)))
    headed = {word for title in titles for word in _words(title)}
    if not shown or not own or not shown <= headed or own & headed:
        return definition
    return replace(definition, path=path, nameless=changed)


def _is_within(line: str, called: str) -> bool:
    """Whether one of two paths is the other, or goes on where it ends."""
    first, second = blank(line) + "/", blank(called) + "/"
    return first.startswith(second) or second.startswith(first) or segments_match(line, called)


def _last_words(path: str) -> set[str]:
    """The words of the last segment that is no placeholder."""
    named = [segment for segment in path.split("/") if segment and "{" not in segment]
    return _words(named[-1]) if named else set()


def _words(text: str) -> set[str]:
    return {
        singular(word.lower()) for word in _WORD.findall(_HUMP.sub(" ", text).replace("_", " "))
    }
