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
from slatewright.model.document import Bullets
from slatewright.model.facts import FieldFact, FieldsFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.lists.field_list import (
    follows_endpoint,
    is_part_of_item,
    lists_values,
)
from slatewright.recognise.toolkit.lists.item_field import item_field, under_caption
from slatewright.recognise.toolkit.tables.caption import caption_of
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "field-bullets"
_OF_STATUS = ("code", "status")
_STATUSES = regex(r"[1-5][\dxX]{2}")


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
        if all(map(_is_status, fields)) or top * 10 < len(bullets.items) * 6:
            continue
        caption = caption_of(section, placed)
        typed = any(field.type_text or field.required is not None for field in fields)
        if not typed and lists_values(placed):
            continue
        captioned = caption.place or caption.request or _speaks_of_fields(caption.text)
        if typed or captioned or follows_endpoint(placed):
            yield under_caption(fields, caption)


def _is_status(field: FieldFact) -> bool:
    """Whether an item is about a status: led by it, or by a label for it, as in "**Code:** 200"."""
    name = field.name
    labelled = name[:1].isupper() and any(has_word(name, "COLUMNS", key) for key in _OF_STATUS)
    told = labelled and _STATUSES.match(field.description.lstrip(" *:"))
    return name.isdigit() or bool(_STATUSES.fullmatch(name) or told)


def _speaks_of_fields(caption: str) -> bool:
    return (
        has_word(caption, "COLUMNS", "name") is not None
        or has_word(caption, "COLUMNS", "header") is not None
    )


def _fields(bullets: Bullets, depth: int, above: str = "") -> Iterator[FieldFact]:
    """The fields of a list and of the lists in it; a nested name may repeat the whole way to it."""
    for item in bullets.items:
        field = item_field(item.text, NAME, depth, above)
        if field is None:
            continue
        yield field
        for block in item.blocks:
            if isinstance(block, Bullets) and depth < 8:
                yield from _fields(block, depth + 1, f"{above}{field.name}.")
