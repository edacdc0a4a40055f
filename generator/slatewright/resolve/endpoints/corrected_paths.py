"""Paths that one place gives short or misspelt and another place beside it gives right."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from msgspec.structs import replace

from slatewright.model.facts import Form
from slatewright.regex import regex
from slatewright.resolve.endpoints.defined import Definition, called
from slatewright.resolve.endpoints.mentions import Mention, blank, segments_match
from slatewright.resolve.headings.outline import Outline

_VERSION = regex(r"v\d+(?:\.\d+)*", re.IGNORECASE)


def with_fuller_templates(
    strong: list[Definition], mentions: tuple[Mention, ...], outline: Outline
) -> list[Definition]:
    """Take the path from the line below a heading that names it in short: `{shop}/orders/{id}` below "GET /orders".

    The line gives no method, and its words are the heading's, with placeholders between them.
    """
    lines: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.method is None and mention.fact.form is Form.LINE and "{" in mention.whole:
            lines[outline.subject(mention.section)].append(mention)
    headed = Counter(d.mention.section for d in strong if d.mention.fact.form is Form.HEADING)
    result = []
    for definition in strong:
        at = definition.mention.section
        own = headed[at] == 1 and definition.mention.fact.form is Form.HEADING
        fuller = [m for m in lines[at] if _words(m.whole) == _words(definition.path)] if own else []
        if len({m.key for m in fuller}) == 1 and "{" not in definition.path:
            definition = replace(definition, path=fuller[0].whole)
        result.append(definition)
    return result


def _words(path: str) -> list[str]:
    return [segment.lower() for segment in path.split("/") if segment and "{" not in segment]


def with_spelling_of_calls(
    strong: list[Definition], mentions: tuple[Mention, ...], outline: Outline
) -> list[Definition]:
    """Take the word of a path from the sample call beside it, where a line for another method has that word, too.

    `GET /order/{id}/items` is `/orders/{id}/items` where that is what its sample calls and where `POST` goes.
    """
    ways: dict[str, set[str]] = defaultdict(set)
    for line in strong:
        ways[blank(line.path)].add(line.method)
    calls = called(outline, mentions)
    result = []
    for definition in strong:
        here = calls.get((outline.subject(definition.mention.section), definition.method), ())
        meant = {path for call in here if (path := _respelt(definition.path, call))}
        path = meant.pop() if len(meant) == 1 else None
        if path and ways.get(blank(path), set()) - {definition.method}:
            definition = replace(definition, path=path)
        result.append(definition)
    return result


def with_versions_of_calls(
    strong: list[Definition], mentions: tuple[Mention, ...], outline: Outline
) -> list[Definition]:
    """Take the path from the sample call beside it that has a version in the middle, which the line leaves out.

    `GET /rest/kittens` is `/shop/rest/v2/kittens` where that is what its sample calls.
    """
    versioned = (m for m in mentions if any(map(_VERSION.fullmatch, m.target.segments)))
    calls = called(outline, versioned)
    result = []
    for definition in strong if calls else ():
        here = calls.get((outline.subject(definition.mention.section), definition.method), ())
        meant = {path for call in here if (path := _versioned(definition.path, call))}
        path = meant.pop() if len(meant) == 1 else None
        result.append(replace(definition, path=path) if path else definition)
    return result or strong


def _versioned(template: str, call: str) -> str | None:
    """The template with all that a call has before its end; None unless a version is part of that, and not all of it."""
    own, shown = template.strip("/").split("/"), call.strip("/").split("/")
    if any(map(_VERSION.fullmatch, own)) or _VERSION.fullmatch(shown[0]):
        return None
    version = next((at for at, part in enumerate(shown) if _VERSION.fullmatch(part)), None)
    if version is None:
        return None
    behind = len(shown) - version - 1
    before = own[: len(own) - behind] if behind else own
    if not before or not behind or shown[version - len(before) : version] != before:
        return None
    whole = "/" + "/".join([*shown[: version + 1], *own[len(own) - behind :]])
    return whole if segments_match(whole, call) else None


def with_words_of_lines(
    strong: list[Definition], mentions: tuple[Mention, ...], outline: Outline
) -> list[Definition]:
    """Give the path in a table the one word that it lacks of the bare line below, where a sample URL has the word, too.

    `/orders` in a cell is `/orders/open` where that is the line and what the sample calls, and neither has `/orders`.
    """
    bare: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.method is None and mention.fact.form in (Form.LINE, Form.CODE):
            bare[outline.subject(mention.section)].append(mention)
    taken = {(outline.subject(d.mention.section), blank(d.path)) for d in strong}
    result = []
    for definition in strong:
        at = outline.subject(definition.mention.section)
        here = bare[at] if definition.mention.fact.form is Form.TABLE else []
        fuller = {
            line.whole
            for line in here
            if line.fact.form is Form.LINE
            and (at, blank(line.whole)) not in taken
            and _lacks_a_word(definition.path, line.whole)
            and any(m.fact.form is Form.CODE and segments_match(line.whole, m.whole) for m in here)
        }
        known = any(segments_match(definition.path, mention.whole) for mention in here)
        if len(fuller) == 1 and not known:
            definition = replace(definition, path=fuller.pop())
        result.append(definition)
    return result


def _lacks_a_word(path: str, fuller: str) -> bool:
    """Whether the one path is the other without one word before its last."""
    own, more = path.strip("/").split("/"), fuller.strip("/").split("/")
    return any(
        "{" not in more[at] and own == more[:at] + more[at + 1 :] for at in range(len(more) - 1)
    )


def _respelt(template: str, call: str) -> str | None:
    """The template with the one word of it that a call has otherwise; None where that is not all in which they differ."""
    own, shown = template.split("/"), call.split("/")
    if len(own) != len(shown):
        return None
    others = [
        at
        for at, (mine, theirs) in enumerate(zip(own, shown, strict=True))
        if "{" not in mine and mine != theirs
    ]
    if len(others) != 1 or "{" in shown[others[0]]:
        return None
    if turns_round(own[others[0]], shown[others[0]]):
        return None
    own[others[0]] = shown[others[0]]
    respelt = "/".join(own)
    return respelt if segments_match(respelt, call) else None


def turns_round(mine: str, theirs: str) -> bool:
    """Whether one word is the other with a syllable before it, and so no slip for it: `lock`, `unlock`."""
    short, long = sorted((mine, theirs), key=len)
    return long.endswith(short) and len(long) - len(short) > 1
