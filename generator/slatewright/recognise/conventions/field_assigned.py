"""A list of parameters, each with a value as it stands in a URL.

    ### Query Parameters

    * limit=50
    * order=asc|desc - The way round
    * `?colour=grey`
    * age=[integer]

One value is an example; several with bars between them are all that is allowed.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from slatewright.model.document import Bullets, Text
from slatewright.model.facts import FieldFact, FieldsFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.lists.field_list import is_part_of_item
from slatewright.recognise.toolkit.lists.item_field import headed_field, under_caption
from slatewright.recognise.toolkit.lists.item_head import ItemHead
from slatewright.recognise.toolkit.tables.caption import caption_of
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex
from slatewright.type_words import is_type

NAME = "field-assigned"
_ASSIGNED = regex(
    r"[?&]?(?P<name>[A-Za-z_$][\w$]{0,60}(?:[.\[][\w\]]{0,40}){0,4})=(?P<value>[^\s=&`]{1,200})(?=\s|\Z)"
)
_TYPED = regex(r"[<{\[(](?P<type>[A-Za-z]{3,20})[>}\])]")
_STAND_IN = regex(r"[<{\[:(]|\.\.\.|…")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Lists below what says that they are parameters of which every item assigns a value."""
    for placed in section.of_type(Bullets):
        assert isinstance(placed.block, Bullets)
        fields = [_field(item.text) for item in placed.block.items]
        found = tuple(field for field in fields if field is not None)
        if not found or len(found) < len(fields) or is_part_of_item(section, placed):
            continue
        caption = caption_of(section, placed)
        if caption.place is not None or caption.request:
            yield under_caption(found, caption)


def _field(text: Text) -> FieldFact | None:
    plain = text.plain.strip()
    match = _ASSIGNED.match(plain)
    if match is None:
        return None
    value = match["value"].rstrip(".,;:")
    named = _TYPED.fullmatch(value)
    typed = named["type"] if named and is_type(named["type"]) else None
    field = headed_field(text, ItemHead(match["name"], False, typed, None, match.end()), NAME)
    if _STAND_IN.search(value):
        return field
    options = tuple(filter(None, value.split("|")))
    if len(options) > 1:
        return replace(field, enum=options)
    return replace(field, example=value)
