"""A list of fields, each item led by its name.

    * `name` (string, required): What the kitten is called.
    * **limit** - At most so many. Defaults to `10`.
    * **order** `string` REQUIRED The order of the list.
    * page.**size** `integer` The length of a page.
    * `tags` - array of strings - What to look for.

Nested lists describe the fields inside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.lexicon import has_word
from slatewright.model.document import Bullets, Item, Text
from slatewright.model.facts import FieldFact, FieldsFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.caption import caption_of
from slatewright.recognise.toolkit.default_words import default_in_words
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.field_list import (
    follows_endpoint,
    is_part_of_item,
    lists_values,
)
from slatewright.recognise.toolkit.field_words import (
    need_in_words,
    values_in_words,
)
from slatewright.recognise.toolkit.item_head import item_head
from slatewright.recognise.toolkit.view import SectionView

NAME = "field-bullets"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Lists of which most items start with a name set in code or bold."""
    for placed in section.of_type(Bullets):
        bullets = placed.block
        assert isinstance(bullets, Bullets)
        if is_part_of_item(section, placed):
            continue
        fields = tuple(_fields(bullets, 0))
        top = sum(field.depth == 0 for field in fields)
        if all(field.name.isdigit() for field in fields) or top * 10 < len(bullets.items) * 6:
            continue
        caption = caption_of(section, placed)
        typed = any(field.type_text or field.required is not None for field in fields)
        if not typed and lists_values(placed):
            continue
        captioned = caption.place or caption.request or _speaks_of_fields(caption.text)
        if typed or captioned or follows_endpoint(placed):
            yield FieldsFact(
                fields=fields,
                caption=caption.text,
                place=caption.place,
                evidence=fields[0].evidence,
                status=caption.status,
                required=caption.required,
                request=caption.request,
            )


def _speaks_of_fields(caption: str) -> bool:
    return (
        has_word(caption, "COLUMNS", "name") is not None
        or has_word(caption, "COLUMNS", "header") is not None
    )


def _fields(bullets: Bullets, depth: int, above: str = "") -> Iterator[FieldFact]:
    """The fields of a list and of the lists in it; a nested name may repeat the whole way to it."""
    for item in bullets.items:
        field = _field(item, depth, above)
        if field is None:
            continue
        yield field
        for block in item.blocks:
            if isinstance(block, Bullets) and depth < 8:
                yield from _fields(block, depth + 1, f"{above}{field.name}.")


def _field(item: Item, depth: int, above: str) -> FieldFact | None:
    head = item_head(item.text)
    if head is None:
        return None
    text = item.text
    need = need_in_words(text)
    required = need.required if head.required is None else head.required
    return FieldFact(
        name=head.name.strip(":").removeprefix(above),
        type_text=head.type_text,
        required=True if head.starred and required is None else required,
        default_text=default_in_words(text, values_in_words(text)),
        description=text.plain[head.end :].lstrip(".… \t\n").strip(" \t\n:,-–—"),
        evidence=stated(text.codes[0], NAME) if _leads_with_code(text) else stated(text, NAME),
        enum=values_in_words(text),
        links=tuple(link.target[1:] for link in text.links if link.target.startswith("#")),
        depth=depth,
        conditional=need.conditional,
    )


def _leads_with_code(text: Text) -> bool:
    return bool(text.codes) and text.plain.strip().startswith(text.codes[0].content)
