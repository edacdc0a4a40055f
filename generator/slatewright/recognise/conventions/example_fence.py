"""A sample of JSON data.

    > The above command returns JSON structured like this:

    ```json
    {"id": 1, "name": "Tom"}
    ```

The fence may carry any language tag or none, or be a `<pre>` element. Whether it is a request or a response follows from the annotation above
it, a comment at its head, the sentence or heading before it, or stays open.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from msgspec.structs import replace

from slatewright.model.document import Fence, Html
from slatewright.model.facts import ExampleFact, Role
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.http_message import http_messages
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.samples.data_fence import is_data_fence
from slatewright.recognise.toolkit.samples.json_schema import is_schema
from slatewright.recognise.toolkit.samples.sample_comments import comments_of, with_comments
from slatewright.recognise.toolkit.samples.sample_places import values_of
from slatewright.recognise.toolkit.samples.sample_role import SampleWords, as_held, sample_words
from slatewright.recognise.toolkit.samples.sent_as_headers import holds_headers
from slatewright.recognise.toolkit.text.pre_block import fence_of
from slatewright.recognise.toolkit.view import Placed, SectionView

NAME = "example-fence"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ExampleFact]:
    """Every fence that holds JSON data and nothing else."""
    above = {id(below.block): before.block for before, below in pairwise(section.placed)}
    for place in (*section.of_type(Fence), *section.of_type(Html)):
        fence = fence_of(place.block) if isinstance(place.block, Html) else place.block
        if isinstance(fence, Fence) and is_data_fence(fence):
            around = sample_words(section, place, fence.content)
            before = above.get(id(place.block))
            if around.role is Role.UNKNOWN and isinstance(before, Fence) and not place.annotations:
                around = _below_status_line(around, before)
            yield from _examples(section, place, around, fence)


def _below_status_line(around: SampleWords, before: Fence) -> SampleWords:
    """The reading of a sample right below another that ends in a status line with headers, whose body it is."""
    message = next(reversed(http_messages(before.content)), None)
    if message is None or message.status is None or message.body.strip():
        return around
    return replace(around, role=Role.RESPONSE, status=message.status)


def _examples(
    section: SectionView, place: Placed, around: SampleWords, fence: Fence
) -> Iterable[ExampleFact]:
    values, mends = values_of(fence)
    values = [
        (value, line)
        for value, line in values
        if not is_schema(value) and not holds_headers(value, section, place)
    ]
    comments = comments_of(fence, mends, NAME)
    read = [as_held(around, value, section.title) for value, _ in values]
    pair = len(read) == 2 and all(words.role is Role.UNKNOWN for words in read)
    for number, ((value, line), words) in enumerate(zip(values, read, strict=True)):
        role = words.role
        if pair:
            role = Role.REQUEST if number == 0 else Role.RESPONSE
        yield ExampleFact(
            role=role,
            status=words.status,
            media="application/json",
            value=with_comments(value, comments),
            text=fence.content,
            caption=words.caption,
            evidence=sampled(fence, NAME, line),
            mends=mends if number == 0 else (),
            language=fence.language,
        )
