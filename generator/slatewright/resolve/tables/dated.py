"""The format of a date that the words of a field give: "When it was born, in `YYYY-MM-DD` format"."""

from __future__ import annotations

import re

from slatewright.lexicon import any_of, has_word, is_small, words_for
from slatewright.model.api import Scalar, Shape, Unknown
from slatewright.model.facts import FieldFact
from slatewright.regex import regex
from slatewright.resolve.tables.commas_in_words import joins_with_commas

_DAYS = words_for("DAY")
_DAY = "(?:" + "|".join(map(re.escape, _DAYS)) + ")"
_DATE = regex(rf"(?<![\w./<>=~!^#$%&-]){_DAY}(?![\w./+-]*\w)", re.IGNORECASE)
_TIME = regex(
    rf"(?<![\w./<>=~!^#$%&-]){_DAY}Thh:mm:ss(?:\.s{{1,6}})?(?:Z|[+±-]hh:mm)(?!\w)", re.IGNORECASE
)
_HOURS = regex(r"(?<![a-z])hh(?![a-z])", re.IGNORECASE)
_OTHER = regex(rf"[`'\"”)\s]*(?:[|/,]|{any_of('SMALL', 'conjunction')}\s|\d)", re.IGNORECASE)
"""What goes on behind a date with another way to write it."""
_OF_ANOTHER = regex(r"`[A-Za-z_][\w.]*`")
_SENTENCE = regex(r"[.!?]\s|\n")
_CLAUSE = regex(r"[,;:(]")
_OPERATOR = regex(r"([^\W\d]\w*):\Z")
"""What stands right before a value that is compared: `gt:`, `before:`."""
_QUOTES = " \t`'\"“„«(:,"
_SHOWN = {"date": regex(r"\d{4}-\d\d-\d\d\Z"), "date-time": regex(r"\d{4}-\d\d-\d\dT\d")}


def dated(shape: Shape, row: FieldFact) -> Shape:
    """Plain text as a date or a point in time, where a sentence of its own says that it is written so and no other way."""
    if shape not in (Unknown(), Scalar("string")):
        return shape
    words = row.description.lower()
    if sum(map(words.count, _DAYS)) != 1:
        return shape
    found = [
        (match, name)
        for pattern, name in ((_DATE, "date"), (_TIME, "date-time"))
        for match in pattern.finditer(row.description)
    ]
    if len(found) != 1 or found[0][1] == "date" and _HOURS.search(row.description):
        return shape
    match, name = found[0]
    before, behind = row.description[: match.start()], row.description[match.end() :]
    before, after = _SENTENCE.split(before)[-1], _SENTENCE.split(behind)[0]
    if _OTHER.match(behind) or _OF_ANOTHER.search(before + after) or _leads_elsewhere(before):
        return shape
    if joins_with_commas(row.description):
        return shape
    values = filter(None, (row.example, row.default_text))
    if not all(_SHOWN[name].match(value.strip("`'\" ")) for value in values):
        return shape
    return Scalar("string", format=name)


def _leads_elsewhere(before: str) -> bool:
    """Whether the words before a date deny it, or make it one of several ways, a part of the value or an example of it.

    "never YYYY-MM-DD", "a Unix time or YYYY-MM-DD", "ends in YYYY-MM-DD", "any text, such as the birthday (YYYY-MM-DD)".
    """
    *earlier, clause = _CLAUSE.split(before)
    aside = before[: len(before) - len(clause)].endswith("(")
    if any(has_word(clause, table) for table in ("NOT", "DENIALS")):
        return True
    if has_word(before, "SMALL", "choice") or has_word(before, "BEGINS_OR_ENDS"):
        return True
    if has_word(clause, "EITHER") or aside and _is_one_of_two(earlier[-1]):
        return True
    example = has_word(before, "AS_EXAMPLE")
    operator = _OPERATOR.search(before.rstrip("`'\""))
    return bool(
        example
        and before[example.end() :].strip(_QUOTES)
        or operator
        and not has_word(operator[1], "KIND", "noun")
    )


def _is_one_of_two(words: str) -> bool:
    """Whether the date in brackets is of the last of several things: "a Unix time or a day (YYYY-MM-DD)"."""
    found = has_word(words, "EITHER")
    behind = words[found.end() :].split() if found else []
    return bool(behind) and is_small(behind[0].lower(), "article")
