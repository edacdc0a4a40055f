"""Python text in black's style: several files at a time, and no class or function whose text is known already."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from black import _format_str_once as format_once
from black.mode import Mode, TargetVersion
from black.parsing import InvalidInput

from slatewright.beside import of_each
from slatewright.render.settled import with_settled, without_settled
from slatewright.render.statements import apart, are_statements, cut, joined

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
    keyed = {text: _keyed(text, known) for text in texts}
    missing = {text: _missing(pieces, known) for text, pieces in keyed.items()}
    wanted = [text for text in keyed if missing[text]]
    results = _format(joined(missing[text]) for text in wanted)
    for text, result in zip(wanted, results, strict=True):
        known |= _learnt(missing[text], result) or _learnt_whole(text, texts)
        keyed[text] = _keyed(text, known)
    if wanted:
        _write(cache, {key: known[key] for pieces in keyed.values() for key, _ in pieces})
    return [joined([known[key] for key, _ in keyed[text]]) for text in texts]


_Pieces = list[tuple[str, str]]
"""Each with its key before it."""


def _keyed(text: str, known: Mapping[str, str]) -> _Pieces:
    """The pieces of a text that are formatted one by one; the whole of it where it was formatted so."""
    whole = _key(_whole(text))
    return [(whole, text)] if whole in known else [(_key(piece), piece) for piece in cut(text)]


def _whole(text: str) -> str:
    """Under what a text is known that was formatted in one piece: it may be no piece of another one."""
    return f"\0{text}"


def _missing(pieces: _Pieces, known: Mapping[str, str]) -> list[str]:
    """What is to be formatted of a text."""
    return apart([piece for _, piece in pieces], [key not in known for key, _ in pieces])


def _learnt(pieces: list[str], result: _Result) -> dict[str, str]:
    """The formatted pieces by their keys; nothing where black cannot format these pieces on their own."""
    formatted, problem, whole = result
    styled = cut(formatted)
    if problem is not None or not whole or not all(styled) or len(styled) != len(pieces):
        return {}
    return {_key(piece): text for piece, text in zip(pieces, styled, strict=True)}


def _learnt_whole(text: str, texts: Sequence[str]) -> dict[str, str]:
    """A formatted text that does not come apart, by its key."""
    formatted, problem, _ = _attempt(text)
    if problem is not None:
        raise NotPythonError(texts.index(text), problem)
    return {_key(_whole(text)): formatted.rstrip("\n")}


_Result = tuple[str, str | None, bool]
"""A text formatted; else what is wrong with it; and whether its pieces are whole statements."""


def _format(texts: Iterable[str]) -> list[_Result]:
    """What comes of each text."""
    every = list(texts)
    if sum(map(len, every)) < _MUCH:
        return [_attempt(text) for text in every]
    return list(of_each(_attempt, every, together=4))


def _attempt(text: str) -> _Result:
    """What comes of one text.

    Black formats once, and not twice as `format_str` does: its second pass is for trailing commas that the first one
    added, and `_MODE` has none heeded.
    """
    rest, runs = without_settled(text)
    try:
        formatted = with_settled(format_once(rest, mode=_MODE), runs)
    except InvalidInput as error:
        return "", str(error), False
    return formatted, None, are_statements(cut(text))


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
