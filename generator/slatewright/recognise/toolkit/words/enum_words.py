"""The values in the words on a field whose type says that it is one of some.

| feed | enum | Pass `hay` to feed at once, `oats` to feed at noon. |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from slatewright.lexicon import any_of, has_word
from slatewright.model.document import Text
from slatewright.regex import regex

CONSTANT = regex(r"[A-Z][A-Z0-9_]{1,40}")
_TYPE = "enum"
_MARK = rf"{any_of('COLUMNS', 'value')}|{any_of('VALUES')}"
_SEND = any_of("SENT", "sends")
_FIRST = regex(rf"(?:\A|[.]|(?:\A|\W)(?:{_SEND}|{_MARK})\s{{0,4}}:?)\s{{0,4}}\Z", re.IGNORECASE)
_SENDING = regex(rf"(?:\A|\W){_SEND}\s{{0,4}}\Z", re.IGNORECASE)
_NEXT = regex(
    rf"(?:[,;/|]|\W{any_of('SMALL', 'conjunction')})\s{{0,4}}(?:{_SEND})?\s{{0,4}}\Z",
    re.IGNORECASE,
)
_MORE = regex(
    rf"[^.;\n]{{0,200}}(?:,|\s{any_of('SMALL', 'conjunction')})\s{{1,4}}\w", re.IGNORECASE
)
"""More values without the marks of a code span: "`HAY` for all days, OATS for feasts"."""
_NAMED = regex(rf"(?:\A|[.;]\s{{0,4}})(?:{_MARK})\s{{0,4}}:\s{{0,4}}", re.IGNORECASE)
_END = regex(r"[\"'`]?\s{0,4}(?:\(|[.;]|,?\s{0,4}\Z)")


def values_of_enum(typed: Text | None, described: Text | None) -> tuple[str, ...]:
    """The constants or code spans that a description offers one by one, of a field that is typed as an enum."""
    if typed is None or described is None or typed.plain.strip(" `*").lower() != _TYPE:
        return ()
    codes = tuple(dict.fromkeys(code.content.strip("\"'") for code in described.codes))
    if len(codes) > 1 and all(map(CONSTANT.fullmatch, codes)):
        return codes
    found = tuple(_offered(described)) if codes else _alone(described.plain)
    return () if {value.lower() for value in found} <= {"true", "false"} else found


def _offered(text: Text) -> Iterator[str]:
    """The code spans before which only words that offer them stand; none where one stands elsewhere."""
    found: dict[str, None] = {}
    at, sent = 0, False
    for code in text.codes:
        where = text.plain.find(code.content, at)
        before = text.plain[at:where].rstrip("\"'`")
        at = max(at, where) + len(code.content)
        if has_word(before, "DEFAULT"):
            continue
        if where < 0 or not _is_offered(before, first=not found):
            return
        sent = sent or _SENDING.search(before) is not None
        found.setdefault(code.content.strip("\"'"))
    alone = _END.match(text.plain, at) or sent and not _MORE.match(text.plain, at)
    if len(found) > 1 or alone:
        yield from found


def _is_offered(before: str, *, first: bool) -> bool:
    words = (_FIRST if first else _NEXT).search(before)
    return words is not None and has_word(before, "COLUMNS", "example") is None


def _alone(plain: str) -> tuple[str, ...]:
    """A constant that stands alone behind the word for values: "Value: OPEN (to open it)"."""
    mark = _NAMED.search(plain)
    constant = CONSTANT.match(plain, mark.end()) if mark else None
    return (constant.group(),) if constant and _END.match(plain, constant.end()) else ()
