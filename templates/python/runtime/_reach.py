"""Finding values in answers by dotted path."""

from __future__ import annotations

from collections.abc import Iterator

from ._values import field_of


def reach(value: object, path: str) -> object:
    """The value at a dotted path of wire names and list positions; None where there is none.

    The empty path is the value itself. Negative positions count from the end.
    """
    for segment in _segments(path):
        value = _step(value, segment)
    return value


def reach_all(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Every value at a dotted path with its JSON path, walking all lists that it meets."""
    waiting = [(value, _segments(path), "$")]
    while waiting:
        here, segments, place = waiting.pop()
        if isinstance(here, list):
            entries = [(item, segments, f"{place}[{index}]") for index, item in enumerate(here)]
            waiting.extend(reversed(entries))
        elif not segments:
            yield place, here
        elif (found := _step(here, segments[0])) is not None:
            waiting.append((found, segments[1:], f"{place}.{segments[0]}"))


def _segments(path: str) -> list[str]:
    return path.split(".") if path else []


def _step(value: object, segment: str) -> object:
    if not isinstance(value, list):
        return field_of(value, segment)
    if segment.lstrip("-").isdecimal():
        position = int(segment)
        return value[position] if -len(value) <= position < len(value) else None
    return None
