"""A URL with values filled in, under a label of its own.

    URL Pattern: {api path}/v2/kittens/{id}

    URL Sample: `https://api.example.com/v2/kittens/12`

It defines nothing, and shows the host.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import column_role
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.text.labelled_lines import labelled_lines
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.regex import regex

NAME = "endpoint-sample-url"
_LABELLED = regex(
    r"[\s*_]{0,4}(?P<label>[A-Za-z]{2,20} [A-Za-z]{2,20})[*_]{0,2}\s?:[*_]{0,2}\s?`?(?P<url>https?://[^\s`]{4,1000})`?[\s*_]*\Z"
)


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Lines whose label is of a URL and of a sample, in either order."""
    for text in every_text(section.section):
        if "://" in text.plain:
            for line in labelled_lines(text):
                match = _LABELLED.match(line)
                if match and set(map(column_role, match["label"].split())) == {"url", "example"}:
                    yield EndpointFact(None, match["url"], Form.PROSE, stated(text, NAME))
