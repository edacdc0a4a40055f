"""The codes of an application, which are numbers or constants."""

from __future__ import annotations

from slatewright.regex import regex

_CODE = regex(
    r"\A\W*(-?\d{1,9}|[A-Za-z]{1,12}[-_.]?\d{2,8}|[A-Z][A-Z0-9]*(?:[_.-][A-Z0-9]+)+|[a-z]+(?:_[a-z0-9]+)+)\W*\Z"
)

_NUMBERS = regex(r"\d{3,9}(?:\s?[/,]\s?\d{3,9}){1,9}")
_BETWEEN = regex(r"\s?[/,]\s?")


def codes_in(text: str) -> tuple[str, ...]:
    """The code that a text is, or several numbers with slashes or commas between them; none in any other."""
    text = text.strip()
    parts = _BETWEEN.split(text) if _NUMBERS.fullmatch(text) else [text]
    found = [match for part in parts if (match := _CODE.match(part))]
    return tuple(match.group(1) for match in found) if len(found) == len(parts) else ()
