"""In which media type bodies are sent, and what says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus

from writing.fields import Field, example
from writing.made import Operation
from writing.sheet import Sheet

JSON, FORM, MULTIPART = (
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
)
FILE = Field("picture", "file", "@picture.jpg")


@dataclass(frozen=True)
class Media:
    """A media type, how samples of curl send it, and a sentence of operations that have a body."""

    type: str
    option: str = ""
    """Of curl: one for each field, or one for all of them where it ends in `&`."""
    told: str = ""


MEDIA: dict[str, Media] = {
    "json": Media(JSON),
    "json-said": Media(JSON, told="The body of the request is JSON (`application/json`)."),
    "json-header": Media(JSON, told="Set the `Content-Type` header to `application/json`."),
    "form": Media(FORM, "-d"),
    "form-joined": Media(FORM, "-d &"),
    "form-urlencode": Media(FORM, "--data-urlencode"),
    "form-said": Media(FORM, "-d", f"Parameters are sent form-encoded (`{FORM}`)."),
    "form-header": Media(FORM, "--data", f"The `Content-Type` of the request is `{FORM}`."),
    "multipart": Media(MULTIPART, "-F"),
    "multipart-said": Media(MULTIPART, "--form", "Send the body as `multipart/form-data`."),
}
"""What bodies are sent as."""


def media(sheet: Sheet) -> str:
    return MEDIA[sheet.style["media"]].type


def is_form(sheet: Sheet) -> bool:
    return media(sheet) != JSON


def body(sheet: Sheet, operation: Operation) -> tuple[Field, ...]:
    """The fields that are sent: a file, too, where parts can be."""
    if not operation.body or media(sheet) != MULTIPART:
        return operation.body
    return (*operation.body, FILE)


def told(sheet: Sheet, operation: Operation) -> Iterator[str]:
    """What operations that have a body say."""
    if operation.body and (text := MEDIA[sheet.style["media"]].told):
        yield text


def pairs(fields: tuple[Field, ...]) -> list[tuple[str, str]]:
    """Names and values of a form."""
    return [pair for name, value in example(fields).items() for pair in _pairs(name, value)]


def _pairs(name: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [pair for key, each in value.items() for pair in _pairs(f"{name}[{key}]", each)]
    if isinstance(value, list):
        return [pair for each in value for pair in _pairs(f"{name}[]", each)]
    return [(name, str(value).lower() if isinstance(value, bool) else str(value))]


def options(sheet: Sheet, fields: tuple[Field, ...]) -> list[str]:
    """What curl is given for a form."""
    option = MEDIA[sheet.style["media"]].option
    if option.endswith("&"):
        return [f"{option[:-2]} '{encoded(fields)}'"]
    return [f"{option} '{name}={value}'" for name, value in pairs(fields)]


def encoded(fields: tuple[Field, ...]) -> str:
    """A form as it is sent."""
    return "&".join(f"{name}={quote_plus(value)}" for name, value in pairs(fields))
