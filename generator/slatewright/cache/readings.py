"""What was read in each file of the docs, kept by the file's content.

A document and its facts depend on nothing but the file and the program, so they are kept under a digest of both. Facts
are needed by every build and are read back at once; documents are needed only by `check`, and are read back when asked
for.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import cast

from slatewright.beside import Beside
from slatewright.cache.codec import Codec
from slatewright.cache.store import digest, load, save
from slatewright.model.document import Document
from slatewright.model.facts import FileFacts
from slatewright.model.options import Cache
from slatewright.model.source import SourceFile

_SUFFIX = ".reading"
_MUCH = 100_000
"""Characters of docs from which to read them in two processes is worth the start of one."""


@dataclass(slots=True)
class Read:
    """One file as it was read."""

    facts: FileFacts
    make: Callable[[], Document]
    """Gives the document when it is first asked for."""
    _document: Document | None = None

    @property
    def document(self) -> Document:
        """The file in sections of blocks."""
        if self._document is None:
            self._document = self.make()
        return self._document


@dataclass(slots=True)
class Readings:
    """The readings of one API's docs; what one run used is at hand for the next one in the same process."""

    cache: Cache | None
    _at_hand: dict[str, Read] = field(default_factory=dict)

    def of(
        self,
        sources: Iterable[SourceFile],
        read: Callable[[SourceFile], Document],
        recognise: Callable[[Document], FileFacts],
    ) -> tuple[Read, ...]:
        """The reading of each file: the kept one, or one made anew by `read` and `recognise` and kept."""
        if self.cache is None:
            return tuple(_made(source, read, recognise) for source in sources)
        folder = self.cache.folder
        keyed = [(_key(self.cache.tool, source), source) for source in sources]
        used: dict[str, Read] = {}
        for key, source in keyed:
            known = self._at_hand.get(key) or _kept(load(_place(folder, key)), source, read)
            if known is not None:
                used[key] = known
        anew = {key: source for key, source in keyed if key not in used}
        made = partial(_made, read=read, recognise=recognise)
        for key, lines, one in _read_anew(anew, made):
            if lines:
                save(_place(folder, key), lines)
            used[key] = one or _kept(lines, anew[key], read) or made(anew[key])
        self._at_hand = used
        _tidy(folder, used)
        return tuple(used[key] for key, _ in keyed)


def _place(folder: Path, key: str) -> Path:
    return folder / f"{key}{_SUFFIX}"


def _key(tool: str, source: SourceFile) -> str:
    return digest(tool, source.path, str(source.body_line), str(source.erb), source.text)


def _read_anew(
    sources: Mapping[str, SourceFile], made: Callable[[SourceFile], Read]
) -> Iterator[tuple[str, list[str], Read | None]]:
    """The lines to keep of each file, and its reading unless another process has it: that reads half of what is much."""
    largest = sorted(sources, key=lambda key: (-len(sources[key].text), key))
    much = sum(len(source.text) for source in sources.values()) > _MUCH and len(sources) > 1
    theirs = largest[1::4] + largest[2::4] if much else []

    def written(key: str) -> tuple[list[str], Read]:
        one = made(sources[key])
        return _lines(sources[key], one), one

    with Beside(lambda: [written(key)[0] for key in theirs], much=much) as other:
        for key in largest:
            if key not in theirs:
                yield key, *written(key)
        for key, lines in zip(theirs, other.result(), strict=True):
            yield key, lines, None


def _kept(
    lines: list[str] | None, source: SourceFile, read: Callable[[SourceFile], Document]
) -> Read | None:
    """The reading that was kept; its document is made anew where that cannot be read back."""
    if lines is None or len(lines) != 2:
        return None
    facts, document = lines
    try:
        known = cast(FileFacts, _codec_of_facts().read(json.loads(facts), source.path))
    except (ValueError, RecursionError):
        return None

    def make() -> Document:
        with suppress(ValueError, RecursionError):
            return cast(Document, _codec_of_documents().read(json.loads(document), source.path))
        return read(source)

    return Read(known, make)


def _made(
    source: SourceFile,
    read: Callable[[SourceFile], Document],
    recognise: Callable[[Document], FileFacts],
) -> Read:
    document = read(source)
    return Read(recognise(document), lambda: document)


def _lines(source: SourceFile, made: Read) -> list[str]:
    """What is kept of a reading; nothing where it is too deep to be written."""
    with suppress(RecursionError):
        parts = (
            _codec_of_facts().write(made.facts, source.path),
            _codec_of_documents().write(made.document, source.path),
        )
        return [json.dumps(part, separators=(",", ":")) for part in parts]
    return []


def _tidy(folder: Path, used: Iterable[str]) -> None:
    """Leave no reading of what the docs no longer say."""
    wanted = {f"{key}{_SUFFIX}" for key in used}
    with suppress(OSError):
        for path in folder.glob(f"*{_SUFFIX}"):
            if path.name not in wanted:
                path.unlink(missing_ok=True)


@cache
def _readings(kept: Cache) -> Readings:
    return Readings(kept)


def readings_in(kept: Cache | None) -> Readings:
    """The readings in one folder, the same ones whenever it is asked for; for None, such as keep nothing."""
    return Readings(None) if kept is None else _readings(kept)


@cache
def _codec_of_facts() -> Codec:
    return Codec(FileFacts)


@cache
def _codec_of_documents() -> Codec:
    return Codec(Document)
