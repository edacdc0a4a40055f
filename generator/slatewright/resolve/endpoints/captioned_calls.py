"""Sample URLs without a method, where the words on the sample body beside them name it.

> Sample request

    https://api.example.com/kittens/17

> Sample PUT request

    {"name": "Tom"}
"""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from slatewright.http.methods import ITEM_METHODS
from slatewright.model.facts import ExampleFact, Form
from slatewright.regex import regex
from slatewright.resolve.endpoints.mentions import Mention
from slatewright.resolve.headings.outline import Outline

_METHOD = regex(rf"\b(?:{'|'.join(method.upper() for method in ITEM_METHODS)})\b")


def captioned_calls(outline: Outline, mentions: tuple[Mention, ...]) -> list[Mention]:
    """The one sample URL of a section, with the one method that its samples are captioned with."""
    urls: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.fact.form is Form.CODE and mention.method is None:
            urls[mention.section].append(mention)
    found = []
    for at, here in sorted(urls.items()):
        samples = outline.of_kind(at, ExampleFact) if len(here) == 1 else ()
        methods = {method for sample in samples for method in _METHOD.findall(sample.caption)}
        if len(methods) == 1:
            found.append(replace(here[0], method=methods.pop()))
    return found
