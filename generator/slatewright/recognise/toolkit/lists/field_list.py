"""Telling lists of fields from lists of values and of other things."""

from __future__ import annotations

from slatewright.http.methods import METHODS
from slatewright.lexicon import column_role, has_word
from slatewright.model.document import Bullets, Text
from slatewright.recognise.toolkit.calls.request_line import is_target, request_line
from slatewright.recognise.toolkit.lists.item_head import item_head
from slatewright.recognise.toolkit.tables.field_name import is_identifier
from slatewright.recognise.toolkit.tables.value_list import explains_field
from slatewright.recognise.toolkit.view import Placed, SectionView

_PARTS = 6
"""Items of a list that spreads one endpoint."""


def is_part_of_item(section: SectionView, placed: Placed) -> bool:
    """Whether a list belongs to a field that another list or a table describes."""
    return bool(placed.item is not None and item_head(placed.item.text)) or explains_field(
        section, placed
    )


def lists_values(placed: Placed) -> bool:
    """Whether the words before a list say that it offers values."""
    return placed.lead is not None and has_word(placed.lead.plain, "VALUES") is not None


def follows_endpoint(placed: Placed) -> bool:
    """Whether a list of names stands right below a request line, or below words that say what a request takes."""
    lead = placed.lead
    if lead is None or not names_alone(placed.block):
        return False
    below = request_line(lead.plain.strip("` \t\n")) is not None
    return (
        below
        or lead.plain.rstrip().endswith((":", "："))
        and has_word(lead.plain, "TAKES") is not None
    )


def names_alone(block: object) -> bool:
    """Whether every item of a list is led by a name in code that a program could use, and by nothing else."""
    return isinstance(block, Bullets) and all(_is_named(item.text) for item in block.items)


def _is_named(text: Text) -> bool:
    name = text.codes[0].content if text.codes else ""
    led = bool(name) and text.plain.strip().startswith(name) and is_identifier(name)
    return led and not name.isdigit() and item_head(text) is not None


def looks_unread(section: SectionView, placed: Placed) -> bool:
    """Whether a list that nothing has read looks like one of fields: names, most of them with a word on them."""
    return (
        names_alone(placed.block)
        and _are_described(placed.block)
        and not is_part_of_item(section, placed)
        and not lists_values(placed)
    )


def lists_endpoint(bullets: Bullets) -> bool:
    """Whether a list spreads an endpoint over its items: `**Method**: POST` and `**URL**: /kittens`."""
    labelled = [item.text.plain.partition(":") for item in bullets.items[:_PARTS]]
    values = {column_role(label): value.strip(" `*") for label, _, value in labelled}
    return values.get("method", "").upper() in METHODS and is_target(values.get("url", ""))


def _are_described(block: object) -> bool:
    items = block.items if isinstance(block, Bullets) else ()
    bare = sum(item.text.plain.strip() == item.text.codes[0].content for item in items)
    return bare * 2 < len(items)
