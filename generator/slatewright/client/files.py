"""The files of a body, as a reader has them: by name, in a folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from slatewright.client.keywords import only_object
from slatewright.client.literals import literal
from slatewright.client.names import snake, words
from slatewright.client.shapes import Definition, Items, Maybe, Plain, Ref, Shape
from slatewright.model.printed import Source
from slatewright.regex import regex

_NAME = regex(r"[A-Za-z0-9](?:[\w -]|\.(?=\w)){0,60}\.\w{1,8}", re.ASCII)
"""What is a name of a file wherever it stands, and leads to no other folder."""


def shown_files(
    body: Any, shape: Shape, definitions: Mapping[str, Definition]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Wire names of the fields that are files, each with the names of the files that a sample sends in it."""
    key = only_object(shape, definitions)
    if key is None or not isinstance(body, dict):
        return ()
    return tuple(
        (one.wire, tuple(_name(value, one.wire) for value in _listed(body[one.wire])))
        for one in definitions[key].properties
        if one.wire in body and _is_file(one.shape, definitions)
    )


def with_paths(body: Any, files: Mapping[str, tuple[str, ...]]) -> Any:
    """The body with paths in the place of its files."""
    return {wire: _paths(value, files.get(wire, ())) for wire, value in body.items()}


def _paths(value: Any, names: tuple[str, ...]) -> Any:
    paths = [Source(f"Path({literal(name)})") for name in names]
    if not names:
        return value
    return paths if isinstance(value, list) else paths[0]


def _is_file(shape: Shape, definitions: Mapping[str, Definition]) -> bool:
    match shape:
        case Maybe(inner) | Items(inner):
            return _is_file(inner, definitions)
        case Ref(key):
            alias = definitions[key].shape
            return alias is not None and _is_file(alias, definitions)
        case _:
            return shape == Plain("binary")


def _name(value: object, wire: str) -> str:
    """The last part of a path in a sample, without the mark of curl; the field's own name where it shows none."""
    path = str(value).removeprefix("@").partition(";")[0]
    last = re.split(r"[\\/]", path)[-1]
    return last if _NAME.fullmatch(last) else snake(words(wire), "file")


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
