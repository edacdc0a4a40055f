"""Names that a sentence asks readers to send, with their types in brackets: "Pass `limit` (integer) to see fewer"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from slatewright.http.headers import IGNORED_PARAMETERS
from slatewright.http.methods import METHODS
from slatewright.lexicon import any_of, has_word
from slatewright.model.document import Code, Text
from slatewright.recognise.toolkit.lists.item_head import is_type_remark
from slatewright.regex import regex

_TYPED = regex(
    r"(?P<words>[^\s`]{1,20})\s`(?P<name>[A-Za-z_$][\w.$\[\]-]{0,60})`\s\((?P<remark>[^()`\n]{1,80})\)"
)
"""A name with a remark behind it, and the word before it."""
_ASKED = regex(
    rf"(?:\A\W*|,\s+|\b{any_of('ASKS', 'you')}\s+){any_of('ASKS', 'order')}\s\Z", re.IGNORECASE
)
"""A sentence up to a name that it tells readers to send."""
_ENDPOINT = regex(rf"`[^`\n]{{0,200}}/|\b(?:{'|'.join(METHODS)})\b")
_HEADER = regex(r"[Xx]-[\w.-]+|[A-Z]\w*(?:-[A-Z]\w*)+")
_SENTENCE = regex(r"(?<=[.!?])\s+|\n")


def typed_names(text: Text) -> Iterator[tuple[Code, str]]:
    """The names that a sentence asks to send, with the types in brackets behind them."""
    for sentence in _SENTENCE.split(text.raw):
        if "` (" not in sentence or _ENDPOINT.search(sentence):
            continue
        for match in _TYPED.finditer(sentence):
            before = sentence[: match.start("name") - 1]
            if not is_type_remark(match["remark"]) or not _asks(before):
                continue
            code = next((code for code in text.codes if code.content == match["name"]), None)
            if code is not None and not _is_header(code.content):
                yield code, match["remark"]


def _is_header(name: str) -> bool:
    return name.lower() in IGNORED_PARAMETERS or _HEADER.fullmatch(name) is not None


def has_typed_names(text: Text) -> bool:
    """Whether more than one name has a remark behind it."""
    return len(_TYPED.findall(text.raw)) > 1


def _asks(before: str) -> bool:
    """Whether the words of a sentence before a name ask readers to send it; those that deny anything do not."""
    denies = has_word(before, "NOT") or has_word(before, "ASKS", "denied")
    return not denies and _ASKED.search(before) is not None
