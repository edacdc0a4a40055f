"""A JSON Schema that says what is sent or what comes back.

    > The response matches this schema:

    ```json
    {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}
    ```

It is no sample, so `example-fence` leaves it alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Fence
from slatewright.model.facts import FieldFact, FieldsFact
from slatewright.model.source import Basis, Evidence, Span
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.caption import caption_of
from slatewright.recognise.toolkit.data_fence import is_data_fence
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.item_field import under_caption
from slatewright.recognise.toolkit.json_schema import Property, is_schema, properties_of
from slatewright.recognise.toolkit.sample_places import values_of
from slatewright.recognise.toolkit.view import SectionView

NAME = "field-schema"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Fences whose data are a schema."""
    for placed in section.of_type(Fence):
        fence = placed.block
        assert isinstance(fence, Fence)
        if "properties" not in fence.content or not is_data_fence(fence):
            continue
        for value, _ in values_of(fence)[0]:
            if is_schema(value) and (found := properties_of(value)):
                fields = tuple(_field(fence, one) for one in found)
                yield under_caption(fields, caption_of(section, placed))


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
