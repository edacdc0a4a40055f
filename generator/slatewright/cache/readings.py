"""What was read in each file of the docs, kept by the file's content.

A document and its facts depend on nothing but the file and the program, so they are kept under a digest of both. Facts
are needed by every build and are read back at once; documents are needed only by `check`, and are read back when asked
for.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import cast

from slatewright.beside import of_two
from slatewright.cache.codec import Codec
from slatewright.cache.store import digest, load, save
from slatewright.model.document import Document
from slatewright.model.facts import FileFacts
from slatewright.model.options import Cache
from slatewright.model.source import SourceFile

_SUFFIX = ".reading"
_MUCH = 100_000
"""Characters of docs from which to read them in a second process is worth its start."""


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


ReadFile = Callable[[SourceFile], tuple[Document, FileFacts]]


@dataclass(slots=True)
class Readings:
    """The readings of one API's docs; what one run used is at hand for the next one in the same process."""

    cache: Cache | None
    _at_hand: dict[str, Read] = field(default_factory=dict)

    def of(
        self,
        sources: Iterable[SourceFile],
        read: ReadFile,
        meanwhile: Callable[[], None],
        waiting: Callable[[], None],
    ) -> tuple[Read, ...]:
        """The reading of each file: the kept one, or one made anew and kept.

        Args:
            sources: The files, in reading order.
            read: Reads one of them.
            meanwhile: Is called once; where another process reads, while it does.
            waiting: Is called only where another process reads, while it does.
        """
        order = [(self._key(source), source) for source in sources]
        keyed = dict(order)
        used = {key: self._at_hand[key] for key in keyed if key in self._at_hand}
        lines = {key: self._load(key) for key in keyed if key not in used}
        anew = sorted(
            (key for key, kept in lines.items() if kept is None), key=_longest_first(keyed)
        )
        much = sum(len(keyed[key].text) for key in anew) > _MUCH
        made = partial(_anew, read=read, kept=self.cache is not None)

        def first() -> None:
            meanwhile()
            for key, kept in lines.items():
                if kept is not None:
                    used[key] = _kept(kept, keyed[key], read) or self._keep(key, made(keyed[key]))
            if much:
                _read_back(used.values())
                waiting()

        files = [keyed[key] for key in anew]
        for key, one in zip(anew, of_two(made, files, first, much=much), strict=True):
            used[key] = self._keep(key, one)
        self._at_hand = used
        if self.cache is not None:
            _tidy(self.cache.folder, used)
        return tuple(used[key] for key, _ in order)

    def _key(self, source: SourceFile) -> str:
        tool = "" if self.cache is None else self.cache.tool
        return digest(tool, source.path, str(source.body_line), str(source.erb), source.text)

    def _load(self, key: str) -> list[str] | None:
        return None if self.cache is None else load(_place(self.cache.folder, key))

    def _keep(self, key: str, made: _Anew) -> Read:
        if self.cache is not None and made.lines:
            save(_place(self.cache.folder, key), made.lines)
        return Read(made.facts, lambda: made.document, made.document)


@dataclass(frozen=True, slots=True)
class _Anew:
    """A file that was read, as one process hands it to another."""

    document: Document
    facts: FileFacts
    lines: list[str]
    """What is to be kept of it."""


def _anew(source: SourceFile, read: ReadFile, *, kept: bool) -> _Anew:
    document, facts = read(source)
    return _Anew(document, facts, _lines(source, document, facts) if kept else [])


def _place(folder: Path, key: str) -> Path:
    return folder / f"{key}{_SUFFIX}"


def _longest_first(sources: Mapping[str, SourceFile]) -> Callable[[str], tuple[int, str]]:
    """What to sort the keys of files by, so that what is taken last takes least."""
    return lambda key: (-len(sources[key].text), key)


def _kept(lines: list[str], source: SourceFile, read: ReadFile) -> Read | None:
    """The reading that was kept; its document is made anew where that cannot be read back."""
    if len(lines) != 2:
        return None
    facts, document = lines
    try:
        known = cast(FileFacts, _codec_of_facts().read(json.loads(facts), source.path))
    except (ValueError, RecursionError):
        return None

    def make() -> Document:
        with suppress(ValueError, RecursionError):
            return cast(Document, _codec_of_documents().read(json.loads(document), source.path))
        return read(source)[0]

    return Read(known, make)


def _read_back(files: Iterable[Read]) -> None:
    """Have the documents at hand, in time that would be spent waiting; processes that part later need not read them."""
    for file in files:
        _ = file.document


def _lines(source: SourceFile, document: Document, facts: FileFacts) -> list[str]:
    """What is kept of a reading; nothing where it is too deep to be written."""
    with suppress(RecursionError):
        parts = (
            _codec_of_facts().write(facts, source.path),
            _codec_of_documents().write(document, source.path),
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
