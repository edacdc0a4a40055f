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

from slatewright.http.statuses import REASONS
from slatewright.lexicon import has_word
from slatewright.model.document import Bullets
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.lists.field_list import (
    follows_endpoint,
    is_part_of_item,
    lists_endpoint,
    lists_values,
)
from slatewright.recognise.toolkit.lists.item_field import item_field, under_caption
from slatewright.recognise.toolkit.tables.caption import caption_of
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "field-bullets"
_SENT = (Place.QUERY, Place.PATH, Place.HEADER, Place.BODY)
_OF_STATUS = ("code", "status")
_STATUSES = regex(r"[1-5][\dxX]{2}(?!\d)")
_RANGED = regex(r"(?:\.\.\.?|[-–—…])\s?\d")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Lists of which most items start with a name set in code or bold."""
    for placed in section.of_type(Bullets):
        bullets = placed.block
        assert isinstance(bullets, Bullets)
        if is_part_of_item(section, placed) or lists_endpoint(bullets):
            continue
        fields = tuple(_fields(bullets, 0))
        top = sum(field.depth == 0 for field in fields)
        if top * 10 < len(bullets.items) * 6:
            continue
        caption = caption_of(section, placed)
        sent = caption.request or caption.place in _SENT
        if all(map(_is_status, fields)) and not (sent and all(map(_is_labelled, fields))):
            continue
        typed = any(field.type_text or field.required is not None for field in fields)
        if not typed and lists_values(placed):
            continue
        captioned = caption.place or caption.request or _speaks_of_fields(caption.text)
        if typed or captioned or follows_endpoint(placed):
            yield under_caption(fields, caption)


def _is_status(field: FieldFact) -> bool:
    """Whether an item is about a status: led by it, or by a label for it, as in "**Code:** 200"."""
    name = field.name
    return name.isdigit() or bool(_STATUSES.fullmatch(name)) or _is_labelled(field)


def _is_labelled(field: FieldFact) -> bool:
    """Whether a label for a status leads an item, and a status alone or with its reason follows: no range or sentence."""
    name, said = field.name, field.description.lstrip(" *:`")
    told = _STATUSES.match(said)
    if not told or not name[:1].isupper() or field.type_text or field.required is not None:
        return False
    behind = said[told.end() :].lstrip("` ")
    reason = REASONS.get(told.group(), "").lower()
    closed = not behind[:1].isalnum() or behind[0].isupper()
    alone = closed and not _RANGED.match(behind) or reason and behind.lower().startswith(reason)
    return bool(alone) and any(has_word(name, "COLUMNS", key) for key in _OF_STATUS)


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
