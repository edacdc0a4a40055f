"""How the address of an operation is written, and what it is read as."""

from __future__ import annotations

from collections.abc import Callable

from writing.made import Operation
from writing.sheet import Sheet

PLACEHOLDER: dict[str, Callable[[str], str]] = {
    "angles": "<{}>".format,
    "angles-upper": lambda name: f"<{name.upper()}>",
    "colon": ":{}".format,
    "braces": "{{{}}}".format,
    "double-braces": "{{{{{}}}}}".format,
    "brackets": "[{}]".format,
    "capitals": lambda name: name.upper() if "_" in name else f"OUR_{name.upper()}",
    "concrete": "{}".format,
}
"""How a segment is written that readers replace."""
ADDRESS: dict[str, Callable[[Sheet, str], str]] = {
    "url": lambda sheet, path: sheet.api.server + path,
    "path": lambda _sheet, path: path,
    "path-with-base": lambda sheet, path: sheet.api.base + path,
    "url-json": lambda sheet, path: f"{sheet.api.server}{path}.json",
}
"""What is written around the path."""


def id_name(sheet: Sheet, name: str) -> str:
    """The docs' own name of an id."""
    style = sheet.style["placeholder"]
    if style == "capitals":
        return PLACEHOLDER[style](name)
    return name.upper() if style == "angles-upper" else name


def _path(sheet: Sheet, operation: Operation, concrete: bool = False) -> str:
    values = {field.name: str(field.example) for field in operation.ids}
    style = "concrete" if concrete else sheet.style["placeholder"]
    segments = [
        (
            segment
            if not segment.startswith(":")
            else PLACEHOLDER[style](values[segment[1:]] if style == "concrete" else segment[1:])
        )
        for segment in operation.path
    ]
    return "/" + "/".join(segments)


def address(sheet: Sheet, operation: Operation) -> str:
    """Where the docs say that the operation is."""
    return ADDRESS[sheet.style["address"]](sheet, _path(sheet, operation))


def called(sheet: Sheet, operation: Operation) -> str:
    """The URL in a sample, with ids that stand for any where nothing else names the place."""
    concrete = sheet.style["endpoint"] != "sample"
    suffix = ".json" if sheet.style["address"] == "url-json" else ""
    return sheet.api.server + _path(sheet, operation, concrete) + suffix


def true_path(sheet: Sheet, operation: Operation) -> str:
    """The whole path, as it is read."""
    segments = [
        "{" + id_name(sheet, segment[1:]) + "}" if segment.startswith(":") else segment
        for segment in operation.path
    ]
    suffix = ".json" if sheet.style["address"] == "url-json" else ""
    return f"{sheet.api.base}/{'/'.join(segments)}{suffix}"
