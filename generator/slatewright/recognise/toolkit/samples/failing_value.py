"""Samples that report a failure by what they hold, whatever stands above them: `{"error": "no such kite"}`."""

from __future__ import annotations

from slatewright.http.names import ERRORS, OF_ERRORS, SAID_OF_ERRORS, SUCCESS
from slatewright.model.sample_data import Json, JsonArray, JsonObject, JsonScalar
from slatewright.regex import regex

_WORD = regex(r"\w+")
_OPENING = 400
_NONE = (None, False, 0, "", "0", "false", "none", "null")


def reports_failure(value: Json | None) -> bool:
    """Whether an object holds an error, or says that it is no success, and nothing but what comes with errors."""
    if not isinstance(value, JsonObject) or not value.members:
        return False
    members = {_plain(member.name): member.value for member in value.members}
    success = [members.pop(name) for name in SUCCESS & members.keys()]
    if not all(map(_is_empty, success)):
        return False
    shown = {name for name, inner in members.items() if not _is_empty(inner)}
    if not shown <= ERRORS | OF_ERRORS:
        return False
    return bool(shown & ERRORS) or bool(success and shown)


def names_failure(content: str) -> bool:
    """Whether a sample of whatever form begins with names or words that tell of an error."""
    words = {_plain(word) for word in _WORD.findall(content[:_OPENING])}
    return not words.isdisjoint(ERRORS | SAID_OF_ERRORS)


def _plain(name: str) -> str:
    """A name without what sets its words apart."""
    return "".join(char for char in name.lower() if char.isalnum())


def _is_empty(value: Json) -> bool:
    match value:
        case JsonScalar(inner):
            return (inner.lower() if isinstance(inner, str) else inner) in _NONE
        case JsonArray():
            return not value.items
        case JsonObject():
            return not value.members
