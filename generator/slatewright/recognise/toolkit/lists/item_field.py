"""A field out of the text that begins with its name: a list item, a paragraph, a line."""

from __future__ import annotations

from slatewright.model.document import Text
from slatewright.model.facts import FieldFact, FieldsFact
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.lists.item_head import ItemHead, item_head
from slatewright.recognise.toolkit.tables.caption import Caption
from slatewright.recognise.toolkit.text.page_anchor import page_anchors
from slatewright.recognise.toolkit.text.text_part import part_of
from slatewright.recognise.toolkit.words.default_words import default_in_words
from slatewright.recognise.toolkit.words.field_words import (
    joins_values,
    need_in_words,
    type_in_words,
    values_in_words,
)
from slatewright.recognise.toolkit.words.limits import limits_beside_type, limits_in_words


def item_field(text: Text, convention: str, depth: int = 0, above: str = "") -> FieldFact | None:
    """The field that a text describes, as `convention` reads it; None where it begins with no name.

    Args:
        text: the words of an item or a paragraph.
        convention: who reads it, for the evidence.
        depth: levels of lists around the item's own.
        above: the way to the field, with a dot at its end, which a nested name may repeat.
    """
    head = item_head(text)
    return None if head is None else headed_field(text, head, convention, depth, above)


def under_caption(fields: tuple[FieldFact, ...], caption: Caption) -> FieldsFact:
    """Fields in words, at least one, under what is said of them all."""
    return FieldsFact(
        fields=fields,
        caption=caption.text,
        place=caption.place,
        evidence=fields[0].evidence,
        status=caption.status,
        required=caption.required,
        request=caption.request,
    )


def headed_field(
    text: Text, head: ItemHead, convention: str, depth: int = 0, above: str = ""
) -> FieldFact:
    """The field of a text whose head is known, as `item_field` takes the rest."""
    need = need_in_words(text)
    values = _values(text, head)
    required = need.required if head.required is None else head.required
    place = text.codes[0] if _leads_with_code(text) else text
    return FieldFact(
        name=head.name.strip(":").removeprefix(above),
        type_text=head.type_text or type_in_words(_behind(text, head)),
        required=True if head.starred and required is None else required,
        default_text=default_in_words(text, values, head.name.strip(":")),
        description=text.plain[head.end :].lstrip(".… \t\n").strip(" \t\n:,-–—"),
        evidence=stated(place, convention),
        enum=values,
        several=joins_values(text),
        links=page_anchors((text,)),
        depth=depth,
        conditional=need.conditional,
        limits=(
            *limits_beside_type(head.type_text or ""),
            *limits_in_words(text.plain[head.end :]),
        ),
    )


def _values(text: Text, head: ItemHead) -> tuple[str, ...]:
    """The values that a text lists; its own name is none of them."""
    values = values_in_words(text)
    named = head.name.strip(":") in values
    return values_in_words(_behind(text, head)) if named or not values else values


def _behind(text: Text, head: ItemHead) -> Text:
    """What stands behind the name, as a text of its own: it may be nothing but the allowed values."""
    codes = text.codes[1:] if _leads_with_code(text) else text.codes
    return part_of(text, text.plain[head.end :], codes)


def _leads_with_code(text: Text) -> bool:
    return bool(text.codes) and text.plain.strip().startswith(text.codes[0].content)
