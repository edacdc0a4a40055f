"""A list of fields whose names nothing sets apart, below words that say what they are.

    ### Parameters

    - name: What the kitten is called
    - age: How old it is, a number
    - house_id

Every item begins with a name as programs have them, before a colon or a dash or alone. A list with names in code or
bold, or with types beside them, is read as such.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import has_word, is_word
from slatewright.model.document import Bullets, Text
from slatewright.model.facts import FieldsFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.lists.field_list import is_part_of_item, lists_values
from slatewright.recognise.toolkit.lists.item_field import headed_field, under_caption
from slatewright.recognise.toolkit.lists.item_head import ItemHead, item_head
from slatewright.recognise.toolkit.tables.caption import caption_of, read_caption
from slatewright.recognise.toolkit.tables.field_name import is_identifier
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.regex import regex

NAME = "field-plain-bullets"
_HEAD = regex(
    r"(?P<name>[a-z_$][\w$]{0,60}(?:[.\[][\w\]]{1,40}){0,4})\s{0,3}(?:[:：](?=\s)|\s[-–—]\s|=\s|\Z)"
)


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Lists of which every item begins with a plain name, right below what says that they are fields."""
    for placed in section.of_type(Bullets):
        bullets = placed.block
        assert isinstance(bullets, Bullets)
        heads = [_head(item.text) for item in bullets.items]
        named = [head for head in heads if head is not None]
        if len(named) < len(heads) or all(item_head(item.text) for item in bullets.items):
            continue
        if is_part_of_item(section, placed) or lists_values(placed) and not _is_asked(placed):
            continue
        if _is_of_fields(section, placed):
            pairs = zip(bullets.items, named, strict=True)
            fields = tuple(headed_field(item.text, head, NAME) for item, head in pairs)
            yield under_caption(fields, caption_of(section, placed))


def _head(text: Text) -> ItemHead | None:
    """The name with which an item begins, with its type if it has one."""
    if head := item_head(text):
        return head
    match = _HEAD.match(text.plain.strip())
    if match is None:
        return None
    return ItemHead(match["name"], False, None, None, match.end())


def _is_of_fields(section: SectionView, placed: Placed) -> bool:
    """Whether the words right before a list, or the heading where there are none, caption fields."""
    words = placed.lead.plain if placed.lead else section.title
    caption = read_caption(words)
    if caption.place is not None or caption.request:
        return True
    leads = placed.lead is None or words.rstrip().endswith((":", "：", "."))
    return leads and has_word(words, "COLUMNS", "name") is not None


def _is_asked(placed: Placed) -> bool:
    """Whether the words before a list are of what is sent, whatever else they say: "The request should be sent with:".

    So are those of several parameters of the query: "Filter by any of the following parameters:".
    """
    lead = placed.lead
    if lead is None:
        return False
    if has_word(lead.plain, "PLACES", "request"):
        return True
    values = has_word(lead.plain, "VALUES")
    offered = lead.plain[values.start() :] if values else ""
    several = has_word(offered, "SEVERAL_PARAMETERS") is not None
    return several and read_caption(lead.plain).place is Place.QUERY and not _is_of_one(lead)


def _is_of_one(lead: Text) -> bool:
    """Whether the words are of one parameter, which takes what is listed: "`fields` takes any of these parameters:"."""
    if any(is_identifier(name) and _is_subject(name, lead.plain) for name in _marked(lead)):
        return True
    words = (word.strip(".,:;()\"'").lower() for word in lead.plain.split())
    return any(
        is_word(word, "PARAMETERS") and not is_word(word, "SEVERAL_PARAMETERS") for word in words
    )


def _is_subject(name: str, plain: str) -> bool:
    """Whether a marked word is a parameter's, which it stands beside or takes something; that of an endpoint is none."""
    before, _, after = plain.partition(name)
    beside = [*before.split()[-1:], *(behind := after.split()[:2])]
    takes = has_word(" ".join(after.split()[:3]), "TAKES") is not None
    called = any(is_word(word, "ENDPOINT") for word in behind)
    return not called and (takes or any(is_word(word, "PARAMETERS") for word in beside))


def _marked(text: Text) -> Iterable[str]:
    yield from (code.content.strip() for code in text.codes)
    yield from (strong.text.strip() for strong in text.strongs)
