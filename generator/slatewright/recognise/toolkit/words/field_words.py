"""What the words beside a field say of it: need, default, allowed values, example."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from slatewright.lexicon import any_of, has_word, is_no, is_word, is_yes, strip_words
from slatewright.model.document import Code, Text
from slatewright.recognise.toolkit.text.text_part import part_of
from slatewright.recognise.toolkit.words.glossed_values import glossed_values
from slatewright.recognise.toolkit.words.offered_values import offered_values
from slatewright.recognise.toolkit.words.plain_choices import plain_choices
from slatewright.recognise.toolkit.words.spanned_values import one_by_one
from slatewright.regex import regex
from slatewright.type_words import is_type, leads_as_type

_PUNCT = " \t\n.,;:!()[]{}*_`-–—|/\u00a0"
_BRACKET = regex(r"[(\[（【]([^()\[\]（）【】]{1,80})[)\]）】]")
_BRACE = regex(r"\{([\w\[\]|<>]{1,40})\}(?=\s|\Z)")
"""A type as comments of programs give it: `{String}`."""
_LAST_BRACKET = regex(r"[(（]([^()（）]{5,200})[)）]\W{0,3}\Z")
_TOKEN = regex(r"[`'\"“”‘’]?([\w$@+#./:%-]{1,60})[`'\"“”‘’]?")
_STOP = regex(
    rf"[.;。；](?=\s|\Z)|\n\s*\n|\n\s*{any_of('COLUMNS', 'default')}\s*[:=]", re.IGNORECASE
)
_SIMPLE = regex(r"[\w$@+#./:%-]+(?: [\w$@+#./:%-]+){0,2}\Z")
_JOIN = any_of("SMALL", "conjunction")
_FOR = any_of("SMALL", "preposition")
_VALUE = regex(
    rf"(?:\A|[.;!?。；]\s{{0,4}}|\n\s{{0,4}}){any_of('COLUMNS', 'value')}\s{{0,4}}:", re.IGNORECASE
)
_OF = regex(_FOR, re.IGNORECASE)
_TO_VALUES = regex(rf"\W{any_of('BETWEEN')}\Z", re.IGNORECASE)
_BEFORE_VALUES = regex(rf"(?:{any_of('BETWEEN')}|[:=\s-])*", re.IGNORECASE)
_BETWEEN_VALUES = regex(rf",|\s+{_JOIN}/{_JOIN}\s+|\||/|\s+{_JOIN}\s+|\n|;|•|、", re.IGNORECASE)
_JOINING = regex(rf"\A(?:{_JOIN}|{any_of('SMALL', 'choice')})\s+", re.IGNORECASE)
_REMARK = regex(r"(?<=\w)\s?\([^()\n]{1,60}\)")
"""What a list says of one of its values: "HAY (dried), OATS"."""
_QUOTED = regex(r"(?:“\"|[\"“”])([^\"“”\n]{1,60})(?:\"”|[\"“”])|'([^'\n]{1,60})'")
"""Words in quotes, be they set twice: `“"hay"”`."""
_TO_DASH = regex(r"([^\n]{5,300}?)(?:\s[-–—]\s|\s{0,4}\Z)")
_STANDS_IN = regex(r"\{[^{}]{1,60}\}|<[^<>]{1,60}>")
"""What a pattern of values has in it, and no value."""
_NULL = "null"
_DOTS = 4
"""Characters that an ellipsis has behind the first dot, at which a sentence seems to end."""
_FEW_CODES = 100
_MARKS = 4
"""Places in a description that may start a list of values."""

_HEAD = 40
"""Characters between the words for values and the first of them."""
_FEW_WORDS = 3

_QUOTES = "\"“”'"
_FIRST_PART = regex(r"[,;]")
_CLAUSE = regex(r"[.!?。]\s+|[.。]\Z|\n| [-–—] |: ")
_END_BRACKET = regex(r"\s\(([^()]{1,60})\)\.?\Z")
_TYPE_CLAUSE = regex(r"(?P<words>[\w\[\]<>|][\w\[\]<> |]{2,40})(?:[.,;:]\s|\s[-–—]\s|[.]?\Z)")
LONGEST_CELL = 5_000
"""Characters of a cell that may be nothing but values."""


class Need(Struct, frozen=True):
    """Whether a field must be given; `conditional` where the docs tie it to something."""

    required: bool | None = None
    conditional: bool = False

    @property
    def said(self) -> bool:
        """Whether the docs say anything of it."""
        return self.required is not None or self.conditional


NOT_SAID = Need()


def need_of_cell(text: str) -> Need:
    """Read a cell of a "Required" column."""
    bare = text.strip()
    if is_yes(bare):
        return Need(True)
    if is_no(bare):
        return Need(False)
    if not bare.strip(_PUNCT):
        return Need(None)
    if has_word(bare, "OPTIONAL"):
        return Need(False)
    head = re.split(r"[\s,(/*]+", bare.strip("*_` "), maxsplit=1)
    if head and is_yes(head[0]):
        return (
            Need(True)
            if len(head) == 1 or not has_word(head[1], "CONDITIONAL")
            else Need(None, True)
        )
    if head and is_no(head[0]) and len(head[0]) > 1:
        return Need(False)
    if has_word(bare, "CONDITIONAL"):
        return Need(None, True)
    return Need(True) if has_word(bare, "REQUIRED") else Need(None)


def need_in_words(text: Text | None) -> Need:
    """Read need out of a type or description: "(required)", "**Required**", "Optional. The name"."""
    if text is None or not text.plain.strip():
        return NOT_SAID
    for strong in text.strongs:
        if (need := _whole(strong.text)) is not None:
            return need
    for bracket in _BRACKET.findall(text.plain):
        for part in re.split(r"[,;/|]| - ", bracket):
            if (need := _whole(part)) is not None:
                return need
    return _at_edges(text.plain)


def need_in_codes(text: Text) -> Need:
    """The need that a code span alone says, where it is set beside a name: "name `required`"."""
    needs = (_whole(code.content) for code in text.codes)
    return next(filter(None, needs), NOT_SAID)


def type_in_words(text: Text | None) -> str | None:
    """The type with which a description starts or ends, set apart from the rest.

    As in "**string** The name", "(integer) How many", "{String} The name", "String. The name", "The name **string**",
    "How many (integer)", "How many (integer, optional)".
    """
    if text is None:
        return None
    plain = text.plain.strip()
    heads = [strong.text for strong in text.strongs[:1]] + [code.content for code in text.codes[:1]]
    for head in heads:
        if plain.startswith(head) and is_type(head):
            return head.strip()
    bracket = _BRACKET.match(plain) or _BRACE.match(plain)
    if bracket and is_type(bracket.group(1)):
        return bracket.group(1)
    clause = _TYPE_CLAUSE.match(plain)
    return (
        clause["words"] if clause and leads_as_type(clause["words"]) else _type_at_end(text, plain)
    )


def _type_at_end(text: Text, plain: str) -> str | None:
    last = text.strongs[-1] if text.strongs else None
    if (
        last
        and last.bold
        and plain.rstrip(".").endswith(last.text.rstrip("."))
        and is_type(last.text)
    ):
        return last.text.strip(" .")
    bracket = _END_BRACKET.search(plain) if plain.endswith((")", ").")) else None
    if bracket is None:
        return None
    words, *more = bracket.group(1).split(",")
    told = all(_whole(part) or has_word(part, "DEFAULT") and " " in part.strip() for part in more)
    return words if told and leads_as_type(words) else None


@lru_cache(maxsize=4096)
def _whole(words: str) -> Need | None:
    """The need when `words` say nothing else."""
    bare = " ".join(words.lower().strip(_PUNCT).split())
    if is_word(bare, "OPTIONAL") or is_word(bare, "NEED", "optional"):
        return Need(False)
    if is_word(bare, "REQUIRED") or is_word(bare, "NEED", "required"):
        return Need(True)
    match = has_word(bare, "REQUIRED")
    if match and match.start() == 0 and has_word(bare, "PURPOSES"):
        return Need(True)
    if match and match.start() == 0 and has_word(bare[match.end() :], "CONDITIONAL"):
        return Need(None, True)
    conditional = has_word(bare, "NEED", "conditional")
    return Need(None, True) if conditional and conditional.start() == 0 else None


@lru_cache(maxsize=4096)
def _at_edges(plain: str) -> Need:
    """The need from a description's first or last sentence, where that is one word."""
    sentences = [part for part in _CLAUSE.split(plain) if part.strip(_PUNCT)]
    for sentence in sentences[:1] + sentences[-1:]:
        if (need := _whole(sentence)) is not None:
            return need
    for sentence in sentences[1:-1]:
        if len(sentence.split()) <= 2 and (need := _whole(sentence)) is not None:
            return need
    first = _FIRST_PART.split(plain, maxsplit=1)[0]
    return _whole(first) or (_beside_type(sentences[0]) if sentences else NOT_SAID)


def _beside_type(sentence: str) -> Need:
    """The need that a first sentence gives with a type: "string, optional", "Required string"."""
    parts = _FIRST_PART.split(sentence)[:4]
    alone = [need for part in parts if (need := _whole(part)) is not None]
    within = [
        (part, Need(table == "REQUIRED"))
        for part in parts
        for table in ("OPTIONAL", "REQUIRED")
        if has_word(part, table)
    ]
    if alone and any(is_type(part) for part in parts):
        return alone[0]
    return next((need for part, need in within if is_type(part)), NOT_SAID)


def values_in_words(text: Text | None) -> tuple[str, ...]:
    """The allowed values that a description lists: "One of `a`, `b` or `c`", "Values: a, b"; null is no value among others."""
    values = _values(text) if text is not None else ()
    left = tuple(value for value in values if value.lower() != _NULL)
    return () if len(left) < len(values) and len(left) == 1 else left


def _values(text: Text) -> tuple[str, ...]:
    plain = text.plain
    for match in _value_marks(plain):
        rest = plain[match.end() : match.end() + 600]
        found = _listed(stretch := _to_stop(rest), text)
        if found and not any(map(_STANDS_IN.search, found)):
            if _goes_on(rest, len(stretch), found):
                return ()
            return tuple(dict.fromkeys(found + _listed_again(match, text)))
    return (
        _only_codes(text)
        or _only_codes(_before_default(text))
        or _quoted_at_end(plain)
        or _quoted_at_head(plain)
        or offered_values(text)
        or glossed_values(text)
        or plain_choices(text)
    )


def _goes_on(rest: str, end: int, values: tuple[str, ...]) -> bool:
    """Whether a list ends in words for more: "`a`, `b`, etc.", "`1`, `2` ... `30`"."""
    last = rest.rfind(values[-1], 0, end)
    return (
        last >= 0 and has_word(rest[last + len(values[-1]) : end + _DOTS], "AND_SO_ON") is not None
    )


def _quoted_at_head(plain: str) -> tuple[str, ...]:
    """The quoted words with which a description begins, before a dash: "'cash', 'card' - How it pays"."""
    if not plain.lstrip().startswith(tuple(_QUOTES)):
        return ()
    head = _TO_DASH.match(plain)
    quoted = [value or other for value, other in _QUOTED.findall(head.group(1) if head else "")]
    left = strip_words(_QUOTED.sub(" ", head.group(1) if head else ""), "SMALL", "conjunction")
    return tuple(dict.fromkeys(quoted)) if len(quoted) > 1 and not left.strip(_PUNCT) else ()


def _quoted_at_end(plain: str) -> tuple[str, ...]:
    """The quoted words of a bracket that ends a description and holds nothing else: "How it pays ("cash", "card")"."""
    bracket = _LAST_BRACKET.search(plain) if any(mark in plain for mark in _QUOTES) else None
    if bracket is None:
        return ()
    quoted = [value or other for value, other in _QUOTED.findall(bracket.group(1))]
    left = strip_words(_QUOTED.sub(" ", bracket.group(1)), "SMALL", "conjunction")
    return tuple(dict.fromkeys(quoted)) if len(quoted) > 1 and not left.strip(_PUNCT) else ()


def _listed_again(mark: re.Match[str], text: Text) -> tuple[str, ...]:
    """The values of further lists under the same words: "Values for a goat: `a`, `b`. Values for a hen: `c`, `d`"."""
    words = re.compile(
        rf"[.;\n]\s{{0,4}}(?={re.escape(mark.group().strip('.;:!? '))}\s+{_FOR})", re.IGNORECASE
    )
    again = islice(words.finditer(text.plain, mark.end()), _MARKS)
    rest = [
        part_of(text, text.plain[match.end() :], _codes_from(text, match.end())) for match in again
    ]
    return tuple(value for part in rest for value in _listed(_to_stop(part.plain[:600]), part))


def _codes_from(text: Text, start: int) -> tuple[Code, ...]:
    """The code spans of a text that stand at or behind a place in its words."""
    at, found = 0, []
    for code in text.codes:
        where = text.plain.find(code.content, at)
        at = where + len(code.content) if where >= 0 else at
        if where >= start:
            found.append(code)
    return tuple(found)


def _to_stop(stretch: str) -> str:
    stop = _STOP.search(stretch)
    return stretch[: stop.start()] if stop else stretch


def _before_default(text: Text) -> Text:
    """What stands before the words for a default: "`a4` or `a6` (default: `a4`)"; nothing where there are none."""
    default = has_word(text.plain, "DEFAULT")
    plain = text.plain[: default.start()] if default else ""
    before = part_of(text, plain, text.codes)
    return before if len(before.codes) <= _FEW_CODES else part_of(text, plain, ())


def joins_values(text: Text) -> bool:
    """Whether words say that a value may be made of several of those listed: "any combination of"."""
    return has_word(text.plain, "COMBINING") is not None


def _value_marks(plain: str) -> list[re.Match[str]]:
    marks: list[re.Match[str]] = []
    at = 0
    while len(marks) < _MARKS and (match := has_word(plain[at:], "VALUES")):
        shifted = re.compile(re.escape(match.group())).search(plain, at + match.start())
        if shifted is None:
            break
        marks.append(shifted)
        at = shifted.end()
    return [*marks, *islice(_VALUE.finditer(plain), _MARKS)]


def _listed(stretch: str, text: Text) -> tuple[str, ...]:
    """The values of a list that starts within a few words of `stretch`."""
    codes = [code.content.strip("\"'") for code in text.codes]
    inside = _in_order(stretch, codes)
    if len(inside) >= 2 and _leads(stretch[: stretch.find(inside[0])]):
        return one_by_one(inside)
    found = list(_QUOTED.finditer(stretch))
    quoted = tuple(dict.fromkeys(match[1] or match[2] for match in found))
    if len(quoted) >= 2 and len(stretch) < 300:
        return () if has_word(stretch[: found[0].start()], "ATTRIBUTES") else quoted
    head = _BEFORE_VALUES.match(stretch)
    rest = stretch[head.end() :] if head else stretch
    if not re.match(r"\s*[:=(\[]|", stretch) or len(rest) > 300:
        return ()
    colon = ":" in stretch[: head.end() + 1] if head else False
    bare = rest if text.codes else _REMARK.sub("", rest)
    found_bare = _parts(rest, colon=colon) or _parts(bare, colon=colon)
    return () if _is_flag(text.plain, found_bare) else found_bare


def _is_flag(plain: str, values: tuple[str, ...]) -> bool:
    """Whether words say what `true` does, so that plain words with slashes between them are prose: "can be lent/sold"."""
    return bool(values) and "true" not in values and has_word(plain, "SWITCHED_ON") is not None


def _leads(head: str) -> bool:
    """Whether what stands between the words for values and the first of them belongs to these words."""
    bare = head.strip()
    if len(head) > _HEAD or has_word(bare, "ATTRIBUTES"):
        return False
    return (
        len(bare.split()) <= _FEW_WORDS
        or not bare[-1].isalnum()
        or _TO_VALUES.search(bare) is not None
    )


def _parts(rest: str, *, colon: bool) -> tuple[str, ...]:
    """The words of a list, where it is nothing else; words may have spaces where a colon stands before them all."""
    parts = [p.strip(" \t\n()[]{}\"'“”`.") for p in _BETWEEN_VALUES.split(rest)]
    parts = [p for part in parts if (p := _JOINING.sub("", part))]
    simple = len(parts) >= 2 and all(map(_SIMPLE.match, parts)) and not is_word(parts[-1], "NOT")
    return tuple(dict.fromkeys(parts)) if simple and (colon or " " not in "".join(parts)) else ()


def _in_order(stretch: str, codes: list[str]) -> tuple[str, ...]:
    """The code spans that stand in `stretch` one after the other, with little between them."""
    found: dict[str, None] = {}
    at = 0
    for code in codes:
        where = stretch.find(code, at)
        if where < 0:
            continue
        between = stretch[at:where].split()
        if found and (len(between) > 14 or len(between) == 1 and _OF.fullmatch(between[0])):
            break
        found.setdefault(code)
        at = where + len(code)
    return tuple(found)


def _only_codes(text: Text) -> tuple[str, ...]:
    """A cell that is nothing but code spans, or words in quotes, with commas or bars between: `a`, `b`, "a" or "b"."""
    if len(text.plain) > LONGEST_CELL:
        return ()
    if len(text.codes) < 2 and sum(map(text.plain.count, _QUOTES)) < 4:
        return ()
    quoted = list(_QUOTED.finditer(text.plain))
    if len(text.codes) < 2 and len(quoted) < 2:
        return ()
    rest = text.plain
    values = [code.content for code in text.codes] or [match.group() for match in quoted]
    for value in values:
        rest = rest.replace(value, " ", 1)
    rest = strip_words(strip_words(rest, "SMALL", "conjunction"), "SMALL", "choice")
    if rest.strip(_PUNCT + "\"'"):
        return ()
    return tuple(dict.fromkeys(value.strip("\"'“”") for value in values))
