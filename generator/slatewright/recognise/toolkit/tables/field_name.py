"""The name cell of a table or the head of a bullet: the name, and what is hung onto it."""

from __future__ import annotations

import re

from msgspec import Struct

from slatewright.lexicon import has_word, is_word
from slatewright.model.document import Text
from slatewright.once import once
from slatewright.recognise.toolkit.words.field_words import Need, need_in_codes, need_in_words
from slatewright.regex import regex
from slatewright.type_words import is_type

_INDENT = regex(
    r"[\s\u00a0\u3000]*(?:(?:»|→|↳|•|└[─-]*|├[─-]*|—|–|›|>|\.\.\.|[+-]{1,4}(?=\s)|-(?=\w))[\s\u00a0]*)*"
)
_MARK = regex(r"[»→↳•└├—–›>+-]")
_STARS = regex(r"(?<![.\[/\s])\s*(\*{1,3}|†|‡)\s*\Z")
_LEADING_STARS = regex(r"(\*{1,3})\s*(?=[A-Za-z_])")
_PLACEHOLDER = regex(r"\A(?:<(.+)>|\{\{?(.+?)\}?\}|:(\w.*)|\[(\w+)\])\Z")
_NAME = regex(r"[\w$@.:#%/*+~-]+(?:\[[^\]\n]{0,60}\])*(?:[.\w$@/-]+(?:\[[^\]\n]{0,60}\])*)*")
_NAME_END = regex(r"\n|\s[(（\[]|\s[-–—:]\s|[(（]|:\s")
_NAME_AND_TYPE = regex(
    r"((?=[$.\[\]-]{0,80}\w)[\w$.\[\]-]{1,80})\s{1,8}([\w\[\]-]{1,30}(?: [\w-]{1,30}){0,2})"
)
_ASSIGNED = regex(r"([\w$.\[\]-]{1,60})=([^=\s]{1,80})\Z")
_VALUE = regex(r"[A-Za-z][\w-]{0,60}\Z")
_SYMBOL = regex(r"\[:(?=[A-Za-z_])")
"""The name of a part as Ruby writes it: `kitten[:age]`."""
_FORMAT = regex(r"\(\$[\w-]{1,20}\)")
"""The format within a type, as Swagger's pages have it: `integer($int64)`."""
_BRACKETED = regex(r"[(（]([^()（）]{1,60})[)）]")
_MOST_LINES = 5
_WORDY = regex(
    r"\A(?:\[\]\.)?[\w$@](?:[\w$@.\[\]:*/-]|(?<=[.\[])[#$]?\{[\w -]{1,40}\}(?=[.\]]|\Z))*\Z"
)
"""A name as programs write it, in which a placeholder may stand for the names of a map."""


class FieldName(Struct, frozen=True):
    """A field's name and what its cell adds."""

    name: str
    indent: int
    """How far it is indented: the number of marks or, without marks, of spaces."""
    need: Need
    remark: str | None
    """What stands in brackets behind the name; often the type."""
    plain: bool
    """True where the cell holds little but a name that a program could use."""
    mark: str = ""
    """The stars or the dagger behind it."""
    value: str | None = None
    """The one value that the row is about: `usergroup` of `embed=usergroup`."""


@once
def field_name(cell: Text) -> FieldName | None:
    """Read a name cell; None where it is empty."""
    shown = _shown(cell)
    indent = _INDENT.match(shown)
    lead = indent.group() if indent else ""
    marks = len(_MARK.findall(lead))
    body = shown[len(lead) :].strip()
    if not body:
        return None
    stars = _STARS.search(body) or _LEADING_STARS.match(body)
    starred = stars.group(1) if stars else ""
    body = _STARS.sub("", body)
    if body.startswith("*"):
        body = _LEADING_STARS.sub("", body, count=1)
    if not body:
        return None
    name, rest = _split(body, cell)
    if not starred and (stars := _STARS.search(name)):
        name, starred = name[: stars.start()], stars.group(1)
    typed = _typed(body, cell)
    if typed:
        name, rest = typed[0], f"({typed[1]})"
    brackets = _BRACKETED.findall(_FORMAT.sub("", rest) if "($" in rest else rest)
    need = _need(cell)
    if need.required is None and starred:
        need = Need(True) if len(starred) == 1 else Need(None, True)
    match = _PLACEHOLDER.match(name)
    if match:
        name = next(part for part in match.groups() if part)
    cleaned = _SYMBOL.sub("[", name.strip().strip("`\"'“”").rstrip(":").strip())
    value = None
    if assigned := _ASSIGNED.match(cleaned):
        cleaned, value = assigned.groups()
    if not cleaned:
        return None
    return FieldName(
        name=cleaned,
        indent=marks * 4 if marks else _spaces(lead),
        need=need,
        remark=brackets[0].strip() if brackets else None,
        plain=bool(_WORDY.match(cleaned)) and len(rest.split()) <= 6,
        mark=starred,
        value=value if value and _VALUE.match(value) else None,
    )


def _spaces(lead: str) -> int:
    """How wide an indentation is; beside spaces that do not break, one that does is a slip that no reader sees."""
    return lead.count("\u00a0") or len(lead.expandtabs(4))


def _need(cell: Text) -> Need:
    need = need_in_words(cell)
    return need if need.said else need_in_codes(cell)


def _shown(cell: Text) -> str:
    """The cell as read, with a bare `<placeholder>` kept that HTML would swallow."""
    raw = cell.raw.strip("* ")
    if raw.startswith("<") and raw.endswith(">") and " " not in raw[:2] and not cell.plain.strip():
        return raw
    return cell.plain.strip("\n").replace("]. ", "].")  # a slip within a name: `owners[]. name`


def _split(body: str, cell: Text) -> tuple[str, str]:
    """The name and the rest of the cell."""
    for code in cell.codes[:1]:
        if code.content and body.startswith(code.content):
            inner = code.content.strip()
            return inner, body[len(code.content) :]
        at = body.find(code.content) if code.content else 0
        if at > 0 and _WORDY.match(before := body[:at].strip()) and _need(cell).said:
            return before, body[at:]
    for strong in cell.strongs[:1]:
        before = body.removesuffix(strong.text).strip()
        if before != body and _WORDY.match(before) and _need(cell).said:
            return before, strong.text
    match = _PLACEHOLDER.match(body.split("\n", maxsplit=1)[0].strip())
    if match:
        return body.split("\n", maxsplit=1)[0].strip(), ""
    first = _NAME_END.split(body, maxsplit=1)[0].strip().rstrip(":")
    words = first.split()
    if len(words) > 1 and _WORDY.match(words[0]) and _is_need(first[len(words[0]) :]):
        return words[0], first[len(words[0]) :]
    if (
        len(words) > 1
        and (named := _NAME.match(first))
        and (any(mark in words[0] for mark in "_.[") or len(words) > 3)
    ):
        return named.group(), body[named.end() :]
    return first, body[len(first) :]


def _is_need(words: str) -> bool:
    """Whether nothing but a word for the need stands behind a name: "days optional"."""
    return is_word(words.strip(), "REQUIRED") or is_word(words.strip(), "OPTIONAL")


def _typed(body: str, cell: Text) -> tuple[str, str] | None:
    """The name, and the type that markup sets apart behind it: "limit `integer`", "**limit** integer", "limit<br>integer"."""
    name, *below = [line.strip() for line in body.split("\n", maxsplit=_MOST_LINES) if line.strip()]
    if _WORDY.match(name) and (typed := _type_below(below)):
        return name, typed
    match = _NAME_AND_TYPE.fullmatch(body)
    if match is None or not is_type(match[2]) or match.group() in cell.raw:
        return None
    return match[1], match[2]


def _type_below(lines: list[str]) -> str | None:
    """The type in the lines below a name, be it alone beside others or with the need: "string, required"."""
    if len(lines) > 1 and (typed := next(filter(is_type, lines), None)):
        return typed
    for line in lines:
        typed, comma, rest = (part.strip() for part in line.partition(","))
        if comma and is_type(typed) and (has_word(rest, "REQUIRED") or has_word(rest, "OPTIONAL")):
            return typed
    return None


def is_identifier(name: str) -> bool:
    """Whether `name` could be a wire name: no spaces, at least one letter or digit."""
    return bool(_WORDY.match(name)) or bool(
        re.match(r"\A[\w$@][\w$@.\[\]:*/ -]{0,60}\Z", name) and "[" in name
    )
