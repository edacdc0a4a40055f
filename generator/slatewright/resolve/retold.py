"""Paths that one place gives short or misspelt and another place beside it gives right."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from slatewright.model.facts import Form
from slatewright.resolve.defined import Definition
from slatewright.resolve.mentions import Mention, blank, segments_match
from slatewright.resolve.outline import Outline

_CALLS = (Form.CURL, Form.HTTPIE, Form.HTTP)


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
    lines = {(d.method, blank(d.path)) for d in strong}
    calls: dict[tuple[int, str | None], list[str]] = defaultdict(list)
    for mention in mentions:
        if mention.fact.form in _CALLS:
            calls[outline.subject(mention.section), mention.method].append(mention.whole)
    result = []
    for definition in strong:
        here = calls[outline.subject(definition.mention.section), definition.method]
        meant = {path for call in here if (path := _respelt(definition.path, call))}
        path = meant.pop() if len(meant) == 1 else None
        if path and any(line == blank(path) and way != definition.method for way, line in lines):
            definition = replace(definition, path=path)
        result.append(definition)
    return result


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
    own[others[0]] = shown[others[0]]
    respelt = "/".join(own)
    return respelt if segments_match(respelt, call) else None
