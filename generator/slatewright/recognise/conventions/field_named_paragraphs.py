"""Fields in paragraphs or lines of their own that say neither type nor need, below words that say what they are.

    **Query parameters**

    `page`: Which page to give.

    `limit`: How many kittens to give at most.

Every one begins with a name in code or bold before a colon or a dash; unless the words say where they travel, there are
at least two. Those words speak of several parameters or fields, or are a heading that ends with a word for an object;
names below words of one field, of values or of errors are no fields.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import has_word, is_word
from slatewright.lexicon.plurals import singular
from slatewright.model.document import Annotation, Fence, Paragraph, Text
from slatewright.model.facts import FieldFact, FieldsFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.lists.item_field import headed_field, under_caption
from slatewright.recognise.toolkit.lists.item_head import ItemHead, item_head
from slatewright.recognise.toolkit.tables.caption import caption_of, read_caption
from slatewright.recognise.toolkit.text.text_lines import lines_of_text
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.regex import regex

NAME = "field-named-paragraphs"
_NAMED = regex(
    r"[`*_]{1,3}(?P<name>[a-z_$][\w$]{0,60}(?:[.\[][\w\]]{0,40}){0,4})[`*_]{1,3}(?:\s?\([^()\n]{1,60}\))?(?:\s?[:：]|\s[-–—])\s"
)
_FEWEST = 2


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Runs of such paragraphs, right below what says that they are fields; samples stand in a column of their own."""
    first: Placed | None = None
    fields: list[FieldFact] = []
    for placed in (*section.placed, None):
        if placed is not None and isinstance(placed.block, Fence | Annotation):
            continue
        found = _fields(placed) if placed is not None and placed.item is None else []
        if found and (first is not None or placed is not None and _is_of_fields(section, placed)):
            first = first or placed
            fields += found
            continue
        caption = caption_of(section, first) if first else None
        if caption and (caption.place or len(fields) >= _FEWEST):
            yield under_caption(tuple(fields), caption)
        first, fields = None, []


def _fields(placed: Placed) -> list[FieldFact]:
    """The fields of a paragraph of which every line describes one."""
    text = placed.block.text if isinstance(placed.block, Paragraph) else None
    if text is None or not _NAMED.match(text.raw):
        return []
    lines = lines_of_text(text)
    heads = [_head(line) for line in lines]
    pairs = zip(lines, heads, strict=True)
    found = [headed_field(line, head, NAME) for line, head in pairs if head is not None]
    return found if len(found) == len(lines) else []


def _head(line: Text) -> ItemHead | None:
    """The name with which a line begins, where it has neither type nor need with it."""
    head = item_head(line) if _NAMED.match(line.raw) else None
    return head if head and head.type_text is None and head.required is None else None


def _is_of_fields(section: SectionView, placed: Placed) -> bool:
    """Whether the words right before it, or the heading, are of several fields or of an object, and not of values or one field."""
    above = placed.lead or section.section.title
    if above is None or above.codes:
        return False
    words = above.plain
    if any(has_word(words, table) for table in ("ERROR", "CHOICE", "DEPENDS", "NOT")):
        return False
    if has_word(words, "SENT", "not fields"):
        return False
    if has_word(words, "ATTRIBUTES"):
        return True
    caption = read_caption(words)
    if caption.place is not None or caption.request:
        return has_word(words, "SEVERAL_PARAMETERS") is not None
    return placed.lead is None and _is_object(words)


def _is_object(title: str) -> bool:
    """Whether a heading ends with a word for an object, of which it gives the name: "The goat object"."""
    *name, last = title.split() or [""]
    return bool(name) and is_word(last, "OBJECT") and singular(last) == last
