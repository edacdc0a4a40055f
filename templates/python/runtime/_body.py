"""Request bodies: JSON, forms, multipart, text and bytes."""

from __future__ import annotations

import io
import json
import os
from collections.abc import AsyncIterator, Container, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TypeAlias
from urllib.parse import urlencode

import httpx

from ._query import flatten
from ._unset import UNSET
from ._values import fields_of, text_of, to_wire

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"

_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to upload, where its name or type matters."""

    content: bytes | IO[bytes] = field(repr=False)
    filename: str | None = None
    content_type: str | None = None


FileInput: TypeAlias = bytes | IO[bytes] | os.PathLike[str] | Upload

Part: TypeAlias = tuple[str | None, bytes | IO[bytes], str | None]
"""File name, content and media type, as httpx takes them."""


@dataclass(frozen=True, slots=True)
class Unsendable:
    """In the place of a body: why there is none that could be sent."""

    problem: str


@dataclass(frozen=True, slots=True)
class FileStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A binary file, read in pieces while it is sent."""

    source: IO[bytes]
    start: int

    def framing(self) -> dict[str, str]:
        """The header that says how long the body is."""
        if not _rewindable(self.source):
            return {"transfer-encoding": "chunked"}
        end = self.source.seek(0, os.SEEK_END)
        return {"content-length": str(end - self.start)}

    def __iter__(self) -> Iterator[bytes]:
        if _rewindable(self.source):
            self.source.seek(self.start)
        while chunk := self.source.read(_CHUNK):
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


@dataclass(frozen=True, slots=True)
class Encoded:
    """A body ready to be sent, as often as it takes."""

    content: bytes | IO[bytes] | None = field(default=None, repr=False)
    parts: tuple[tuple[str, Part], ...] | None = field(default=None, repr=False)
    media: str | None = None
    start: int = 0
    """Where in a binary file the body begins."""

    @property
    def file(self) -> FileStream | None:
        """The body as it is read from a file; None where it is not a file."""
        content = self.content
        if content is None or isinstance(content, bytes):
            return None
        return FileStream(content, self.start)

    @property
    def repeatable(self) -> bool:
        """Whether it can be sent a second time."""
        files = [part[1] for _, part in self.parts or ()]
        return _rewindable(self.content) and all(_rewindable(file) for file in files)


def encode_body(body: object, media: str | None, bracketed: Container[str] = ()) -> Encoded:
    """Encode a body for its media type.

    Args:
        body: `UNSET` for none; bytes, binary files and (unless JSON is asked for) text are sent
            as they are; everything else is JSON, a form or multipart.
        media: None chooses by the type of the body.
        bracketed: fields of a form whose lists are sent as `name[]`.

    Raises:
        TypeError: where the body cannot be sent as that media type.
    """
    if body is UNSET:
        return Encoded()
    if isinstance(body, Unsendable):
        raise TypeError(body.problem)
    kind = _essence(media)
    if _is_file(body):
        return _raw(body, media)
    if isinstance(body, str) and not _is_json(kind):
        return Encoded(body.encode(), media=media or "text/plain; charset=utf-8")
    if kind == FORM:
        return Encoded(urlencode(list(_form(body, bracketed))).encode(), media=media)
    if kind == MULTIPART:
        return Encoded(parts=tuple(_parts(body, bracketed)))
    if kind and not (_is_json(kind) or kind.startswith("application/vnd.")):
        raise TypeError(f"a body of type {type(body).__name__} cannot be sent as {kind}")
    text = json.dumps(to_wire(body), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Encoded(text.encode(), media=media or "application/json")


def _essence(media: str | None) -> str:
    return (media or "").partition(";")[0].strip().lower()


def _is_json(kind: str) -> bool:
    return kind.endswith(("/json", "+json"))


def _is_file(value: object) -> bool:
    return isinstance(value, bytes | bytearray | os.PathLike | Upload) or callable(
        getattr(value, "read", None)
    )


def _raw(body: object, media: str | None) -> Encoded:
    _, content, own_media = _part(body)
    start = content.tell() if not isinstance(content, bytes) and _rewindable(content) else 0
    return Encoded(content, media=media or own_media or "application/octet-stream", start=start)


def _rewindable(content: object) -> bool:
    if content is None or isinstance(content, bytes):
        return True
    seekable = getattr(content, "seekable", None)
    return bool(seekable and seekable())


def _named(body: object) -> dict[str, object]:
    fields = fields_of(body)
    if fields is None:
        raise TypeError(f"a form needs named fields, not a value of type {type(body).__name__}")
    return fields


def _form(body: object, bracketed: Container[str]) -> Iterator[tuple[str, str]]:
    for name, value in _named(body).items():
        for key, item in flatten(name, value, "[]" if name in bracketed else ""):
            yield key, "" if item is None else text_of(item)


def _parts(body: object, bracketed: Container[str]) -> Iterator[tuple[str, Part]]:
    for name, value in _named(body).items():
        for key, item in _leaves(name, value, "[]" if name in bracketed else ""):
            if _is_file(item):
                yield key, _part(item, name)
            else:
                yield key, (None, ("" if item is None else text_of(item)).encode(), None)


def _leaves(name: str, value: object, mark: str) -> Iterator[tuple[str, object]]:
    return iter([(name, value)]) if _is_file(value) else flatten(name, value, mark)


def _part(value: object, name: str = "file") -> Part:
    match value:
        case Upload(content, filename, content_type):
            return filename or _filename(content, name), content, content_type
        case bytes() | bytearray():
            return name, bytes(value), None
        case os.PathLike():
            path = Path(value)
            return path.name, path.read_bytes(), None
        case io.TextIOBase():
            raise TypeError(f"{name}: a file to send must be opened in binary mode")
        case _:
            return _filename(value, name), value, None  # type: ignore[return-value]


def _filename(content: object, name: str) -> str:
    given = getattr(content, "name", None)
    return Path(given).name if isinstance(given, str) else name
