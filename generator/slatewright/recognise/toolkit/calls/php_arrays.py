"""PHP's arrays of named values, written as objects are: `["name" => "Tom"]` and `array("name" => "Tom")` in braces."""

from __future__ import annotations

import re

from msgspec import Struct

from slatewright.regex import regex

_MARK = regex(
    r"\"(?:[^\"\\]|\\.){0,2000}\"|'(?:[^'\\]|\\.){0,2000}'|\barray\s{0,3}\(|=>|[\[\](){}]",
    re.IGNORECASE,
)


class _Open(Struct):
    begin: int
    end: int
    is_array: bool
    named: bool = False


def with_braces(program: str) -> str:
    """The program with such arrays in braces, and every character in its place; one in another language as it is."""
    if "=>" not in program or "$" not in program:
        return program
    text = list(program)
    around: list[_Open] = []
    for match in _MARK.finditer(program):
        mark = match.group()
        if mark == "=>" and around:
            around[-1].named = True
        elif mark[-1] in "[({":
            is_array = mark[-1] == "[" or len(mark) > 1
            around.append(_Open(match.start(), match.end(), is_array))
        elif mark in ("]", ")", "}") and around:
            _close(text, around.pop(), match.start())
    return "".join(text)


def _close(text: list[str], opened: _Open, closing: int) -> None:
    if not opened.is_array:
        return
    length = opened.end - opened.begin
    text[opened.begin : opened.end] = [" "] * (length - 1) + ["{" if opened.named else "["]
    text[closing] = "}" if opened.named else "]"
