"""What was read in one file, section by section, as lines that can be kept.

What is read in a section depends on nothing but the section and the titles above it, wherever in the file it stands. So
each is written with lines counted from its own first, and a file that changed is read anew only where it changed.

The first line tells where each section begins. Two lines follow for each: the section with the titles above it, and
what was read there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from typing import Any

from slatewright.cache.codec import Codec, UnfitError
from slatewright.model.document import Document, Section, with_trails
from slatewright.model.facts import FileFacts, SectionRead

_JSON = json.JSONEncoder(separators=(",", ":"))

Recognise = Callable[[Section, tuple[str, ...]], SectionRead]
"""What reads a section below these titles."""


def read_sections(
    document: Document, recognise: Recognise, earlier: Mapping[str, str]
) -> tuple[FileFacts, list[str]]:
    """The facts of a file, and the lines to keep of it: none where it is too deep to be written.

    Args:
        document: The file.
        recognise: Reads the sections that are not known.
        earlier: The sections of an earlier state of the file, as `sections_in` gives them.
    """
    facts: list[SectionRead] = []
    lines = [json.dumps([section.span.line for section in document.sections])]
    for section, trail in with_trails(document):
        place = document.file, section.span.line
        text = _text(_sections(), section, *place, trail)
        known = earlier.get(text, "")
        read = _known(known, *place) if known else None
        if read is None:
            read = recognise(section, trail)
            known = _text(_facts(), read, *place)
        facts.append(read)
        lines += (text, known)
    return tuple(facts), lines if all(lines) else []


def sections_in(lines: list[str]) -> Mapping[str, str]:
    """What was read in each section, by the section, both as they were kept."""
    return dict(zip(lines[1::2], lines[2::2], strict=False))


def facts_in(lines: list[str], file: str) -> FileFacts:
    """The facts that were kept.

    Raises:
        UnfitError: the lines are not what `read_sections` gave.
    """
    return _values(_facts(), lines[:1], lines[2::2], file)


def document_in(lines: list[str], file: str) -> Document:
    """The document that was kept.

    Raises:
        UnfitError: the lines are not what `read_sections` gave.
    """
    return Document(file, _values(_sections(), lines[:1], lines[1::2], file))


def _known(text: str, file: str, first: int) -> SectionRead | None:
    with suppress(UnfitError):
        read: SectionRead = _value(_facts(), text, file, first)
        return read
    return None


def _values(codec: Codec, head: list[str], texts: list[str], file: str) -> tuple[Any, ...]:
    """One value for each section."""
    firsts = _data("".join(head))
    if len(firsts) != len(texts) or any(type(first) is not int for first in firsts):
        raise UnfitError("sections")
    return tuple(
        _value(codec, text, file, first) for first, text in zip(firsts, texts, strict=True)
    )


def _text(codec: Codec, value: object, file: str, first: int, above: tuple[str, ...] = ()) -> str:
    """A value, and the titles above it that it depends on, as one line; empty where it is too deep."""
    with suppress(RecursionError):
        return _JSON.encode([above, codec.write(value, file, first)])
    return ""


def _value(codec: Codec, text: str, file: str, first: int) -> Any:
    """The value that `_text` wrote."""
    data = _data(text)
    if len(data) != 2:
        raise UnfitError("section")
    return codec.read(data[1], file, first)


def _data(text: str) -> list[Any]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise UnfitError(str(problem)) from None
    if not isinstance(data, list):
        raise UnfitError("not a list")
    return data


@cache
def _facts() -> Codec:
    return Codec(SectionRead)


@cache
def _sections() -> Codec:
    return Codec(Section)
