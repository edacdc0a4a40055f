"""A response whose sample is XML.

    > Response

    ```xml
    <kittens><kitten id="1"/></kittens>
    ```

Its fields are not read; that the call answers, and with what status, is.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Fence
from slatewright.model.facts import ExampleFact, Role
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.samples.sample_role import sample_words
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "response-xml"
_XML = regex(r"\s*+<(?:\?xml\b|[A-Za-z][\w:.-]{0,80}[\s/>])")
_MEDIA = "application/xml"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ExampleFact]:
    """Fences of XML that the words around them call a response."""
    for place in section.of_type(Fence):
        fence = place.block
        assert isinstance(fence, Fence)
        if fence.language != "xml" or not _XML.match(fence.content):
            continue
        words = sample_words(section, place, fence.content)
        if words.role is Role.RESPONSE:
            yield ExampleFact(
                role=Role.RESPONSE,
                status=words.status,
                media=_MEDIA,
                value=None,
                text=fence.content,
                caption=words.caption,
                evidence=sampled(fence, NAME),
                language=fence.language,
            )
