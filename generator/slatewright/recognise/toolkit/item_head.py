"""The name at the head of a list item, with what stands in brackets behind it."""

from __future__ import annotations

import re

from slatewright.lexicon import any_of, has_word, scalar_type
from slatewright.model.document import Text
from slatewright.recognise.toolkit.field_name import is_identifier

_HEAD = re.compile(
    r"\s*(?P<name>[\w$@.:\[\]*/-]{1,80}?)(?P<star>\*?)\s*"
    rf"(?:[(\[（](?P<remark>[^()\[\]（）]{{1,80}})[)\]）]|(?P<mark>:|=| [-–—]|,| {any_of('SMALL', 'copula')} |\Z))"
)


def item_head(text: Text) -> re.Match[str] | None:
    """The name at the head of an item, when it is set in code or bold."""
    match = _HEAD.match(text.plain)
    if match is None or not is_identifier(match["name"]):
        return None
    marked = [code.content for code in text.codes[:1]] + [
        strong.text for strong in text.strongs[:1]
    ]
    first = text.plain.strip()
    if any(first.startswith(word) and match["name"].strip("*") in word for word in marked if word):
        return match
    return match if match["remark"] and is_type_remark(match["remark"]) else None


def is_type_remark(remark: str) -> bool:
    """Whether a remark in brackets speaks of a type or a need."""
    words = [word.strip() for word in re.split(r"[,;|/]", remark)]
    return any(scalar_type(word) for word in words) or has_word(remark, "REQUIRED") is not None
