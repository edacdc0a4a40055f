"""A JSON Schema that says what is sent or what comes back.

    > The response matches this schema:

    ```json
    {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}
    ```

It is no sample, so `example-fence` leaves it alone. One below a command in the same sample is of the answer, unless the
lines between say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from slatewright.model.document import Fence
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.model.source import Basis, Evidence, Span
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.lists.item_field import under_caption
from slatewright.recognise.toolkit.samples.command_output import printed_below
from slatewright.recognise.toolkit.samples.data_fence import is_data_fence
from slatewright.recognise.toolkit.samples.json_schema import Property, is_schema, properties_of
from slatewright.recognise.toolkit.samples.sample_places import values_of
from slatewright.recognise.toolkit.tables.caption import Caption, caption_of, read_caption
from slatewright.recognise.toolkit.view import SectionView

NAME = "field-schema"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Fences whose data are a schema."""
    for placed in section.of_type(Fence):
        fence = placed.block
        assert isinstance(fence, Fence)
        if "properties" not in fence.content:
            continue
        if is_data_fence(fence):
            shown = [(value, caption_of(section, placed)) for value, _ in values_of(fence)[0]]
        else:
            shown = [(one.value, _of_output(one.caption)) for one in printed_below(fence)]
        for value, caption in shown:
            if is_schema(value) and (found := properties_of(value)):
                yield under_caption(tuple(_field(fence, one) for one in found), caption)


def _of_output(words: str) -> Caption:
    """What the lines between a command and a schema say; without a word on it, the schema is of what comes back."""
    caption = read_caption(words)
    told = caption.place is not None or caption.request
    return caption if told else replace(caption, place=Place.RESPONSE)


def _field(fence: Fence, said: Property) -> FieldFact:
    member = said.member
    end = member.column + len(member.name)
    span = Span(fence.span.file, member.line, member.column, member.line, end)
    evidence = (
        Evidence(span, member.name, Basis.STATED, NAME)
        if member.column
        else sampled(fence, NAME, member.line - fence.span.line - 1)
    )
    return FieldFact(
        name=said.path,
        type_text=said.type_text,
        required=said.required,
        default_text=said.default,
        description=said.description,
        evidence=evidence,
        enum=said.enum,
    )
