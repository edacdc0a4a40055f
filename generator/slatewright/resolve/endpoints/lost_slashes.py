"""Request lines that lack a slash, as the sample URLs beside them show."""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.model.facts import Form
from slatewright.regex import regex
from slatewright.resolve.endpoints.defined import CALLS, Definition
from slatewright.resolve.endpoints.mentions import Mention, segments_match
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.sample_calls import by_subject

_RUN_ON = regex(r"\}(?=[A-Za-z])")
"""The end of a placeholder on which a word follows without a slash."""


def with_lost_slashes(
    strong: list[Definition], mentions: tuple[Mention, ...], outline: Outline
) -> list[Definition]:
    """Give a path the slash behind a placeholder that the URL of its sample has.

    `/kittens/{id}toys` is `/kittens/{id}/toys` where `/kittens/12/toys` is called.
    """
    samples = (m for m in mentions if m.fact.form in (*CALLS, Form.CODE, Form.PROGRAM))
    shown = by_subject(outline, ((m.section, None, m.whole) for m in samples))
    result = []
    for definition in strong:
        path = _RUN_ON.sub("}/", definition.path)
        here = shown.get((outline.subject(definition.mention.section), None), ())
        if path != definition.path and any(segments_match(path, url) for url in here):
            definition = replace(definition, path=path)
        result.append(definition)
    return result
