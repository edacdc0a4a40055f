"""What was read in each file of the docs, kept by the file's content.

A document and its facts depend on nothing but the file and the program, so they are kept under a digest of both. Facts
are needed by every build and are read back at once; documents are needed only by `check`, and are read back when asked
for. Of a file that changed, the sections that are as they were are known from its earlier state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache, partial
from itertools import chain
from pathlib import Path

from msgspec import Struct, field

from slatewright.beside import of_two
from slatewright.cache.codec import UnfitError
from slatewright.cache.sections import (
    Recognise,
    document_in,
    facts_in,
    read_sections,
    sections_in,
)
from slatewright.cache.store import digest, load, save
from slatewright.model.document import Document, with_trails
from slatewright.model.facts import FileFacts
from slatewright.model.options import Cache
from slatewright.model.source import SourceFile

_SUFFIX = ".reading"
_MUCH = 100_000
"""Characters of docs from which to read them in a second process is worth its start."""


class Read(Struct):
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


class Reader(Struct, frozen=True):
    """How a file is read that is not known."""

    markdown: Callable[[SourceFile], Document]
    recognise: Recognise


class Readings(Struct):
    """The readings of one API's docs; what one run used is at hand for the next one in the same process."""

    cache: Cache | None
    _at_hand: dict[str, Read] = field(default_factory=dict)

    def of(
        self,
        sources: Iterable[SourceFile],
        reader: Reader,
        meanwhile: Callable[[], None],
        spare: Iterable[None],
    ) -> tuple[Read, ...]:
        """The reading of each file: the kept one, or one made anew and kept.

        Args:
            sources: The files, in reading order.
            reader: Reads those that are not known.
            meanwhile: Is called once; where another process reads, while it does.
            spare: Steps that are taken only where another process reads, for as long as it does.
        """
        order = [(self._key(source), source) for source in sources]
        keyed = dict(order)
        used = {key: self._at_hand[key] for key in keyed if key in self._at_hand}
        lines = {key: self._load(key) for key in keyed if key not in used}
        anew = sorted(
            (key for key, kept in lines.items() if kept is None), key=_longest_first(keyed)
        )
        several = len(anew) > 1 or not self._at_hand  # one file is read here, where all is loaded
        much = several and sum(len(keyed[key].text) for key in anew) > _MUCH
        made = partial(_anew, reader=reader, cache=self.cache)

        def first() -> None:
            meanwhile()
            for key, kept in lines.items():
                if kept is not None:
                    used[key] = _kept(kept, keyed[key], reader) or self._keep(key, made(keyed[key]))

        files = [keyed[key] for key in anew]
        idle = chain(_read_back(used.values()), spare)
        for key, one in zip(anew, of_two(made, files, first, idle, much=much), strict=True):
            used[key] = self._keep(key, one)
        self._at_hand = used
        if self.cache is not None:
            _tidy(self.cache.folder, used)
        return tuple(used[key] for key, _ in order)

    def read_back(self) -> None:
        """Have the documents of the last run at hand; processes that part later need not read them."""
        for _ in _read_back(self._at_hand.values()):
            pass

    def _key(self, source: SourceFile) -> str:
        content = digest(str(source.body_line), source.text)
        return f"{_file_key(self.cache, source)}-{content}"

    def _load(self, key: str) -> list[str] | None:
        return None if self.cache is None else load(_place(self.cache.folder, key))

    def _keep(self, key: str, made: _Anew) -> Read:
        if self.cache is not None and made.lines:
            save(_place(self.cache.folder, key), made.lines)
        return Read(made.facts, lambda: made.document, made.document)


class _Anew(Struct, frozen=True):
    """A file that was read, as one process hands it to another."""

    document: Document
    facts: FileFacts
    lines: list[str]
    """What is to be kept of it."""


def _anew(source: SourceFile, reader: Reader, cache: Cache | None) -> _Anew:
    document = reader.markdown(source)
    if cache is None:
        known = (reader.recognise(section, trail) for section, trail in with_trails(document))
        return _Anew(document, tuple(known), [])
    facts, lines = read_sections(document, reader.recognise, _earlier(source, cache))
    return _Anew(document, facts, lines)


def _earlier(source: SourceFile, cache: Cache) -> Mapping[str, str]:
    """The sections of a file as it was when it was last read."""
    pattern = _place(cache.folder, f"{_file_key(cache, source)}-*")
    for path in sorted(cache.folder.glob(pattern.name)):
        if lines := load(path):
            return sections_in(lines)
    return {}


def _file_key(cache: Cache | None, source: SourceFile) -> str:
    """What a reading of any state of a file is kept under, by one program."""
    return digest("" if cache is None else cache.tool, source.path, str(source.erb))


def _place(folder: Path, key: str) -> Path:
    return folder / f"{key}{_SUFFIX}"


def _longest_first(sources: Mapping[str, SourceFile]) -> Callable[[str], tuple[int, str]]:
    """What to sort the keys of files by, so that what is taken last takes least."""
    return lambda key: (-len(sources[key].text), key)


def _kept(lines: list[str], source: SourceFile, reader: Reader) -> Read | None:
    """The reading that was kept; its document is made anew where that cannot be read back."""

    def make() -> Document:
        with suppress(UnfitError):
            return document_in(lines, source.path)
        return reader.markdown(source)

    with suppress(UnfitError):
        return Read(facts_in(lines, source.path), make)
    return None


def _read_back(files: Iterable[Read]) -> Iterator[None]:
    """Have the documents at hand, one with each step."""
    for file in files:
        _ = file.document
        yield


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
