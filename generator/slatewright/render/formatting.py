"""Python text in black's style: each file once, several at a time, and none whose text is known already."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from black import _format_str_once as format_once
from black.mode import Mode, TargetVersion
from black.parsing import InvalidInput

from slatewright.beside import of_each
from slatewright.render.settled import with_settled, without_settled

_MODE = Mode(target_versions={TargetVersion.PY311}, line_length=100, magic_trailing_comma=False)
_MUCH = 100_000
"""Characters from which several processes are worth their start."""

_KEPT = "formatted.json"


class NotPythonError(Exception):
    """A text is no Python; `index` is its place among those that were given."""

    def __init__(self, index: int, problem: str) -> None:
        super().__init__(problem)
        self.index = index


def format_all(texts: Sequence[str], cache: Path | None) -> list[str]:
    """Each text in black's style.

    Args:
        texts: the texts of Python files.
        cache: a folder where results are kept from run to run; None keeps nothing.

    Raises:
        NotPythonError: where a text is none.
    """
    known = _read(cache)
    keys = [_key(text) for text in texts]
    missing = {key: index for index, key in reversed(list(enumerate(keys))) if key not in known}
    wanted = sorted(missing.values())
    results = _format(texts[index] for index in wanted)
    for index, (result, problem) in zip(wanted, results, strict=True):
        if problem is not None:
            raise NotPythonError(index, problem)
        known[keys[index]] = result
    if missing:
        _write(cache, {key: known[key] for key in keys})
    return [known[key] for key in keys]


def format_one(text: str) -> str:
    """One text in black's style.

    Raises:
        NotPythonError: where it is no Python.
    """
    return format_all([text], None)[0]


def _format(texts: Iterable[str]) -> list[tuple[str, str | None]]:
    """Each text formatted, or what is wrong with it."""
    every = list(texts)
    if sum(map(len, every)) < _MUCH:
        return [_attempt(text) for text in every]
    return list(of_each(_attempt, every, together=4))


def _attempt(text: str) -> tuple[str, str | None]:
    """The text formatted, or what is wrong with it.

    Black formats once, and not twice as `format_str` does: its second pass is for trailing commas that the first one
    added, and `_MODE` has none heeded.
    """
    rest, runs = without_settled(text)
    try:
        return with_settled(format_once(rest, mode=_MODE), runs), None
    except InvalidInput as error:
        return "", str(error)


def _key(text: str) -> str:
    found = sha256(f"{_STYLE}\0".encode())
    found.update(text.encode("utf-8", "surrogatepass"))
    return found.hexdigest()


_STYLE = f"{version('black')} {_MODE.get_cache_key()}"


def _read(cache: Path | None) -> dict[str, str]:
    """What earlier runs formatted; nothing of it that is not as it was written."""
    with suppress(OSError, ValueError, AttributeError, TypeError, RecursionError):
        data = json.loads((cache / _KEPT).read_text("utf-8")) if cache else {}
        return {key: text for key, (text, seal) in data.items() if seal == _seal(key, text)}
    return {}


def _seal(key: str, text: str) -> str:
    return sha256(f"{key}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()


def _write(cache: Path | None, known: dict[str, str]) -> None:
    """Keep what this run used; a cache that cannot be written is done without."""
    if cache is None:
        return
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        fresh = cache / f"{_KEPT}.{os.getpid()}"
        fresh.write_text(
            json.dumps({key: (text, _seal(key, text)) for key, text in known.items()}), "utf-8"
        )
        fresh.replace(cache / _KEPT)
