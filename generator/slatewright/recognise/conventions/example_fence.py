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

from slatewright.model.document import Fence, Html
from slatewright.model.facts import ExampleFact, Role
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.samples.data_fence import is_data_fence
from slatewright.recognise.toolkit.samples.json_schema import is_schema
from slatewright.recognise.toolkit.samples.sample_comments import with_comments
from slatewright.recognise.toolkit.samples.sample_places import values_of
from slatewright.recognise.toolkit.samples.sample_role import as_held, sample_words
from slatewright.recognise.toolkit.text.pre_block import fence_of
from slatewright.recognise.toolkit.view import Placed, SectionView

NAME = "example-fence"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ExampleFact]:
    """Every fence that holds JSON data and nothing else."""
    for place in (*section.of_type(Fence), *section.of_type(Html)):
        fence = fence_of(place.block) if isinstance(place.block, Html) else place.block
        if isinstance(fence, Fence) and is_data_fence(fence):
            yield from _examples(section, place, fence)


def _examples(section: SectionView, place: Placed, fence: Fence) -> Iterable[ExampleFact]:
    around = sample_words(section, place, fence.content)
    values, mends = values_of(fence)
    values = [(value, line) for value, line in values if not is_schema(value)]
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
            value=with_comments(value, mends, fence, NAME),
            text=fence.content,
            caption=words.caption,
            evidence=sampled(fence, NAME, line),
            mends=mends if number == 0 else (),
            language=fence.language,
        )
