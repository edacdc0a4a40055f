"""What a command prints, below it in the same sample.

    curl https://api.example.com/kittens/1

    RESPONSE

    {"id": 1, "name": "Tom"}

Lines between command and data say what it is, and may be comments of the shell as the data may; without any it is the
answer, unless the words above the sample announce a request. A JSON Schema is no sample: `field-schema` reads it.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Fence
from slatewright.model.facts import ExampleFact, Role
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.samples.command_output import Printed, printed_below
from slatewright.recognise.toolkit.samples.json_schema import is_schema
from slatewright.recognise.toolkit.samples.sample_role import as_held, caption_words, role_in
from slatewright.recognise.toolkit.view import SectionView

NAME = "example-after-command"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ExampleFact]:
    """Data that starts a line behind the last word of a command."""
    for place in section.of_type(Fence):
        fence = place.block
        assert isinstance(fence, Fence)
        above = role_in(place.annotations[-1].plain) if place.annotations else Role.UNKNOWN
        for shown in printed_below(fence):
            if not is_schema(shown.value):
                yield _example(fence, shown, above)


def _example(fence: Fence, shown: Printed, above: Role) -> ExampleFact:
    words = as_held(caption_words(shown.caption), shown.value, shown.caption)
    silent = Role.RESPONSE if shown.caption or above is Role.UNKNOWN else above
    return ExampleFact(
        role=silent if words.role is Role.UNKNOWN else words.role,
        status=words.status,
        media="application/json",
        value=shown.value,
        text=shown.text,
        caption=shown.caption,
        evidence=sampled(fence, NAME, shown.start),
        mends=shown.mends,
        language=fence.language,
    )
