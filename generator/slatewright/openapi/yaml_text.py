"""A writer of YAML: block style, no anchors, and no string that a reader could take for something else.

PyYAML's two dumpers, the one in C and the one in Python, write different bytes (for emoji, for one), and both are slow.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from slatewright.regex import regex

WIDTH = 100
"""Columns after which running text is folded."""

LONGEST_KEY = 900
"""Characters before the colon; readers give up after 1024 and want longer keys announced."""

_PLAIN = regex(r"[A-Za-z_/(\u00a1-\u1fff\u2030-\ud7ff][^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff]*\Z")
_INDICATOR = regex(r": | #|:\Z|\s\Z|[\ud800-\udfff\ue000-\uffff]")
_OTHER_TYPE = regex(
    r"(?:y|n|yes|no|on|off|true|false|null|none|nan|inf|infinity|_[\d_]*)\Z", re.IGNORECASE
)
_UNPRINTABLE = regex(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_NOT_IN_BLOCK = regex(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def yaml_text(document: Mapping[str, Any]) -> str:
    """`document` as YAML that ends in a line feed."""
    lines: list[str] = []
    _mapping(document, "", lines)
    return "\n".join(lines) + "\n" if lines else "{}\n"


def _mapping(
    value: Mapping[str, Any], indent: str, lines: list[str], head: str | None = None
) -> None:
    """Append the lines of a mapping; `head` starts its first line in place of the indentation."""
    for key, item in value.items():
        start, name = indent if head is None else head, _string(str(key))
        head = None
        if len(name) > LONGEST_KEY:
            lines.append(f"{start}? {name}")
            start, name = indent, ""
        _entry(f"{start}{name}:", item, indent, lines)


def _entry(start: str, item: Any, indent: str, lines: list[str]) -> None:
    if isinstance(item, dict) and item:
        lines.append(start)
        _mapping(item, indent + "  ", lines)
    elif isinstance(item, (list, tuple)) and item:
        lines.append(start)
        _sequence(item, indent, lines)
    else:
        _leaf(start, item, indent + "  ", lines)


def _sequence(value: Sequence[Any], indent: str, lines: list[str], head: str | None = None) -> None:
    for item in value:
        start = (indent if head is None else head) + "-"
        head = None
        if isinstance(item, dict) and item:
            _mapping(item, indent + "  ", lines, start + " ")
        elif isinstance(item, (list, tuple)) and item:
            _sequence(item, indent + "  ", lines, start + " ")
        else:
            _leaf(start, item, indent + "  ", lines)


def _leaf(start: str, item: Any, indent: str, lines: list[str]) -> None:
    if isinstance(item, str):
        if "\n" in item and (block := _literal(item, indent)):
            lines.append(f"{start} {block}")
            return
        if len(start) + len(item) > WIDTH and (folded := _folded(item, indent)):
            lines.append(f"{start} {folded}")
            return
    lines.append(f"{start} {scalar(item)}")


def scalar(value: Any) -> str:
    """A scalar, or an empty collection, on one line."""
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, float):
        text = repr(value)
        return text if "." in text else text.replace("e", ".0e")
    return json.dumps(value, ensure_ascii=False)


@lru_cache(maxsize=4096)
def _string(text: str) -> str:
    return text if _is_plain(text) else quoted(text)


def _is_plain(text: str) -> bool:
    return (
        _PLAIN.match(text) is not None
        and _INDICATOR.search(text) is None
        and _OTHER_TYPE.match(text) is None
    )


def quoted(text: str) -> str:
    """`text` in double quotes; JSON's escapes are YAML's too, but YAML escapes a little more."""
    return _UNPRINTABLE.sub(
        lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False)
    )


def _literal(text: str, indent: str) -> str | None:
    """A literal block (`|`), or None for text that one cannot hold as it is."""
    body = text.rstrip("\n")
    if not body or _NOT_IN_BLOCK.search(text) or _ends_lines_in_space(body):
        return None
    hint = "2" if body.lstrip("\n").startswith(" ") else ""
    ends = len(text) - len(body)
    chomp = "-" if ends == 0 else "" if ends == 1 else "+"
    lines = [f"{indent}{line}" if line else "" for line in body.split("\n")]
    return "\n".join([f"|{hint}{chomp}", *lines, *[""] * (ends - 1)])


def _ends_lines_in_space(text: str) -> bool:
    return " \n" in text or text.endswith(" ")


def _folded(text: str, indent: str) -> str | None:
    """A folded block (`>-`), or None for text that would not come back as it is."""
    words = text.split(" ")
    if "" in words or len(words) == 1 or _NOT_IN_BLOCK.search(text) or "\n" in text:
        return None
    lines: list[str] = []
    line = indent + words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = indent + word
        else:
            line += " " + word
    return "\n".join([">-", *lines, line])
