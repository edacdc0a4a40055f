"""Calls laid out as black would, for programs in a README, which no formatter sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from slatewright.client.literals import literal
from slatewright.model.printed import Source

_WIDTH = 88
_STEP = 4


def laid_call(
    head: str, arguments: Sequence[tuple[str | None, object]], room: int = 0, depth: int = 0
) -> Source:
    """A call, on one line where it fits.

    Args:
        head: what is called, and what stands before it on the line.
        arguments: keywords, or None, with `Source` as it is and other values as literals.
        room: characters that stand before and behind it on its line.
        depth: how far the line is indented.
    """
    inner = written_arguments(arguments)
    line = f"{head}({inner})"
    if room + depth + len(line) <= _WIDTH or not arguments:
        return Source(line)
    if depth + _STEP + len(inner) <= _WIDTH:
        return Source(f"{head}({_block([inner], depth)})")
    lines = [
        f"{f'{name}=' if name else ''}{_laid(value, len(name or '') + 2, depth + _STEP)},"
        for name, value in arguments
    ]
    return Source(f"{head}({_block(lines, depth)})")


def written_arguments(arguments: Iterable[tuple[str | None, object]]) -> str:
    """Arguments on one line."""
    return ", ".join(
        f"{name}={_one_line(value)}" if name else _one_line(value) for name, value in arguments
    )


def _block(lines: Sequence[str], depth: int) -> str:
    """Lines further in than what is around them."""
    pad = " " * (depth + _STEP)
    return "\n" + "".join(f"{pad}{line}\n" for line in lines) + " " * depth


def _one_line(value: object) -> str:
    if isinstance(value, Source):
        return value
    match value:
        case Mapping():
            members = (f"{_one_line(key)}: {_one_line(item)}" for key, item in value.items())
            return f"{{{', '.join(members)}}}"
        case list():
            return f"[{', '.join(map(_one_line, value))}]"
        case _:
            return literal(value)


def _laid(value: object, room: int, depth: int) -> str:
    line = _one_line(value)
    if depth + room + len(line) <= _WIDTH or not isinstance(value, Mapping | list) or not value:
        return line
    if isinstance(value, Mapping):
        keys = {_one_line(key): item for key, item in value.items()}
        lines = [
            f"{key}: {_laid(item, len(key) + 3, depth + _STEP)}," for key, item in keys.items()
        ]
        return f"{{{_block(lines, depth)}}}"
    return f"[{_block([f'{_laid(item, 1, depth + _STEP)},' for item in value], depth)}]"
