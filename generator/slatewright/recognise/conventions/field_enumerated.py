"""Fields that a sentence counts up.

    Query parameters: `page` (integer, optional), `limit` and `sort`.

    Body: a JSON object with `name` (string, required) and `age` (integer).

    The response is a JSON object with `id` and `name`.

The words before the first name say where all of them travel, and nothing follows the last but a word for fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.lexicon import any_of, has_word
from slatewright.model.document import Code, Text
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.lists.item_head import is_type_remark
from slatewright.recognise.toolkit.tables.caption import read_caption
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.type_words import is_type

NAME = "field-enumerated"
_ITEM = r"`(?P<name>[A-Za-z_$][\w.$\[\]-]{0,80})`(?:\s?\((?P<remark>[^()`\n]{1,80})\))?"
_BARE_ITEM = _ITEM.replace("?P<name>", "?:").replace("?P<remark>", "?:")
_NEXT = rf"(?:\s?[,;]\s+(?:{any_of('SMALL', 'conjunction')}\s+)?|\s+{any_of('SMALL', 'conjunction')}\s+)"
_COUNTED = re.compile(
    rf"(?P<lead>[^`\n]{{3,120}}?)\s?(?P<items>{_BARE_ITEM}(?:{_NEXT}{_BARE_ITEM}){{0,40}}+)"
    rf"(?:\s+(?:{any_of('ATTRIBUTES')}|{any_of('PARAMETERS')}))?[.;]?\s*\Z",
    re.IGNORECASE,
)
_EACH = re.compile(_ITEM)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z*])|\n")
_HOLDS = re.compile(rf"\s{any_of('SENT', 'holds')}\s*\Z", re.IGNORECASE)
_MOST_WORDS = 5
"""Of a caption."""
_LONGEST = 2000


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Every sentence that ends with names in code."""
    for text in every_text(section.section):
        if not text.codes or len(text.raw) > _LONGEST:
            continue
        for sentence in _SENTENCE.split(text.raw):
            counted = _COUNTED.match(sentence) if "`" in sentence else None
            if counted is None:
                continue
            lead = counted["lead"].strip(" *_-")
            place = _place(lead)
            fields = tuple(_fields(text, counted["items"])) if place else ()
            if any(field.type_text or not is_type(field.name) for field in fields):
                yield FieldsFact(
                    fields,
                    lead.rstrip(":* "),
                    place,
                    fields[0].evidence,
                    request=place is not Place.RESPONSE,
                )


def _place(lead: str) -> Place | None:
    """Where the words say that fields travel: those of a caption before a colon, or of a sentence that says what is in it."""
    if any(has_word(lead, table) for table in ("ERROR", "CONDITIONAL", "NOT")):
        return None
    caption, colon, rest = lead.partition(":")
    if colon and not rest.strip(" *_"):
        return read_caption(caption).place if len(caption.split()) <= _MOST_WORDS else None
    if not _HOLDS.search(lead):
        return None
    if colon:
        return read_caption(caption).place if len(caption.split()) <= _MOST_WORDS else None
    if has_word(lead, "PLACES", "response"):
        return Place.RESPONSE
    return Place.BODY if has_word(lead, "SENT", "body") else None


def _fields(text: Text, items: str) -> Iterator[FieldFact]:
    codes: dict[str, Code] = {code.content: code for code in reversed(text.codes)}
    for item in _EACH.finditer(items):
        remark = item["remark"] or ""
        code = codes.get(item["name"])
        if code is None:
            continue
        yield FieldFact(
            code.content,
            remark if is_type_remark(remark) else None,
            _need(remark),
            None,
            "" if is_type_remark(remark) else remark,
            stated(code, NAME),
        )


def _need(remark: str) -> bool | None:
    if has_word(remark, "OPTIONAL"):
        return False
    return True if has_word(remark, "REQUIRED") else None
