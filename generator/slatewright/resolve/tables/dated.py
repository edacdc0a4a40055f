"""The format of a date that the words of a field give: "When it was born, in `YYYY-MM-DD` format"."""

from __future__ import annotations

import re

from slatewright.lexicon import any_of
from slatewright.model.api import Scalar, Shape, Unknown
from slatewright.model.facts import FieldFact
from slatewright.regex import regex
from slatewright.resolve.tables.commas_in_words import joins_with_commas

_DAY = "yyyy-mm-dd"
_DATE = regex(r"(?<![\w./-])yyyy-mm-dd(?![\w./+-]*\w)", re.IGNORECASE)
_TIME = regex(r"(?<![\w./-])yyyy-mm-ddThh:mm:ss(?:\.s{1,6})?(?:Z|[+±-]hh:mm)(?!\w)", re.IGNORECASE)
_OTHER = regex(rf"[`'\"”)\s]*(?:hh|[|/,]|{any_of('SMALL', 'conjunction')}\s|\d)", re.IGNORECASE)
"""What goes on behind a date with a time or with another way to write it."""
_OF_ANOTHER = regex(r"`[A-Za-z_][\w.]*`")
_SENTENCE = regex(r"[.!?]\s|\n")
_SHOWN = {"date": regex(r"\d{4}-\d\d-\d\d\Z"), "date-time": regex(r"\d{4}-\d\d-\d\dT\d")}


def dated(shape: Shape, row: FieldFact) -> Shape:
    """Plain text as a date or a point in time, where a sentence of its own says that it is written so and no other way."""
    if shape not in (Unknown(), Scalar("string")) or _DAY not in row.description.lower():
        return shape
    found = [
        (match, name)
        for pattern, name in ((_DATE, "date"), (_TIME, "date-time"))
        for match in pattern.finditer(row.description)
    ]
    if len(found) != 1 or row.description.lower().count(_DAY) != 1:
        return shape
    match, name = found[0]
    before, behind = row.description[: match.start()], row.description[match.end() :]
    sentence = _SENTENCE.split(before)[-1] + _SENTENCE.split(behind)[0]
    if _OTHER.match(behind) or _OF_ANOTHER.search(sentence) or joins_with_commas(row.description):
        return shape
    values = filter(None, (row.example, row.default_text))
    if not all(_SHOWN[name].match(value.strip("`'\" ")) for value in values):
        return shape
    return Scalar("string", format=name)
