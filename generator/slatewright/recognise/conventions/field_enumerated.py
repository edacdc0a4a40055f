"""Fields that a sentence counts up.

    Query parameters: `page` (integer, optional), `limit` and `sort`.

    Body: a JSON object with `name` (string, required) and `age` (integer).

    The response is a JSON object with `id` and `name`.

The words before the first name say where all of them travel, and nothing follows the last but a word for fields. A
sentence has the body or the answer for its subject, and says that it contains them or is an object with them. A caption
speaks of several fields, or a type stands behind one of the names. Names of headers and literals of JSON are no fields.
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
from slatewright.recognise.toolkit.tables.lead_words import place_in_lead
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.need_words import need_in_words
from slatewright.regex import regex
from slatewright.type_words import is_type

NAME = "field-enumerated"
_ITEM = r"`(?P<name>[A-Za-z_$][\w.$\[\]-]{0,80})`(?:\s?\((?P<remark>[^()`\n]{1,80})\))?"
_BARE_ITEM = _ITEM.replace("?P<name>", "?:").replace("?P<remark>", "?:")
_NEXT = rf"(?:\s?[,;]\s+(?:{any_of('SMALL', 'conjunction')}\s+)?|\s+{any_of('SMALL', 'conjunction')}\s+)"
_COUNTED = regex(
    rf"(?P<lead>[^`\n]{{3,120}}?)\s?(?P<items>{_BARE_ITEM}(?:{_NEXT}{_BARE_ITEM}){{0,40}}+)"
    rf"(?:\s+(?:{any_of('ATTRIBUTES')}|{any_of('PARAMETERS')}))?[.;]?\s*\Z",
    re.IGNORECASE,
)
_EACH = regex(_ITEM)
_SENTENCE = regex(r"(?<=[.!?])\s+(?=[A-Z*])|\n")
_NO_FIELD = regex(r"true|false|null|X-[\w-]+|[A-Z]\w*(?:-[A-Z]\w*)+")
"""A literal, or the name of a header."""
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
            place = place_in_lead(lead)
            fields = tuple(_fields(text, counted["items"])) if place else ()
            if _are_fields(lead, fields):
                yield FieldsFact(
                    fields,
                    lead.rstrip(":* "),
                    place,
                    fields[0].evidence,
                    request=place is not Place.RESPONSE,
                )


def _are_fields(lead: str, fields: tuple[FieldFact, ...]) -> bool:
    """Whether names may be those of fields, and not values, types or headers: a bare caption speaks of several, or one has a type."""
    if any(_NO_FIELD.fullmatch(field.name) for field in fields):
        return False
    if any(field.type_text for field in fields):
        return True
    if all(is_type(field.name) for field in fields):
        return False
    if lead.rstrip(" *_").endswith(":"):
        return bool(has_word(lead, "SEVERAL_PARAMETERS") or has_word(lead, "ATTRIBUTES"))
    return len(fields) > 1 or fields[0].name[0].islower()


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
            need_in_words(remark),
            None,
            "" if is_type_remark(remark) else remark,
            stated(code, NAME),
        )
