"""Finding values in answers by dotted path."""

from __future__ import annotations

from collections.abc import Iterator

from ._values import fields_of


def reach(value: object, path: str) -> object:
    """The value at a dotted path of wire names and list positions; None where there is none.

    The empty path is the value itself. Negative positions count from the end.
    """
    for segment in _segments(path):
        value = _step(value, segment)
    return value


def reach_all(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Every value at a dotted path with its JSON path, walking all lists that it meets."""
    yield from _spread(value, _segments(path), "$")


def _segments(path: str) -> list[str]:
    return path.split(".") if path else []


def _step(value: object, segment: str) -> object:
    fields = fields_of(value)
    if fields is not None:
        return fields.get(segment)
    if isinstance(value, list) and segment.lstrip("-").isdecimal():
        position = int(segment)
        return value[position] if -len(value) <= position < len(value) else None
    return None


def _spread(value: object, segments: list[str], path: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _spread(item, segments, f"{path}[{index}]")
    elif not segments:
        yield path, value
    else:
        found = _step(value, segments[0])
        if found is not None:
            yield from _spread(found, segments[1:], f"{path}.{segments[0]}")
