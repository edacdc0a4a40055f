"""Reading the shell commands of a sample as a shell would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from slatewright.model.document import Fence
from slatewright.regex import regex

_START = regex(r"^[ \t]*(?:[$>#%][ \t]+)?curl(?=[\s'\"-])", re.MULTILINE)

_OPTION = regex(r"\n[ \t]*-{1,2}[A-Za-z]")
_APOSTROPHE = regex(r"(?<=[A-Za-z])'(?=[a-z])")


class Word(Struct, frozen=True):
    """One word of a command, quotes taken off; places are offsets into the fence's content."""

    text: str
    start: int
    end: int
    quoted: bool
    """Whether any part of it was quoted."""


class Command(Struct, frozen=True):
    """One curl command."""

    words: tuple[Word, ...]
    start: int
    end: int
    """Just after its last character; a following line feed is outside."""
    open_quote: int | None = None
    """Where a quote opens that is never closed."""

    def options(self, *names: str) -> Iterator[Word]:
        """The values of an option, `-H X` and `-HX` and `--header=X` alike."""
        for index, word in enumerate(self.words):
            for name in names:
                if word.text == name:
                    yield from self.words[index + 1 : index + 2]
                elif name.startswith("--") and word.text.startswith(f"{name}="):
                    yield Word(word.text[len(name) + 1 :], word.start, word.end, word.quoted)
                elif word.text.startswith(name) and word.text[:2] != "--":
                    yield Word(word.text[len(name) :], word.start, word.end, word.quoted)


def commands(fence: Fence) -> tuple[Command, ...]:
    """The curl commands of a sample, in order."""
    return _commands(fence.content) if "curl" in fence.content else ()


def unclosed(fence: Fence, command: Command) -> int | None:
    """Where the quotes of a command first go wrong, if one is never closed.

    Lines that go on with options for want of a backslash are a part of it.
    """
    part = command
    while part.open_quote is None:
        line = _OPTION.match(fence.content, part.end)
        if line is None:
            return None
        below = _Scanner(fence.content, line.end() - 1).read(part.end)
        part = replace(below, end=max(below.end, line.end()))
    return next(_odd_quotes(fence.content, part.words), part.open_quote)


def _odd_quotes(content: str, words: tuple[Word, ...]) -> Iterator[int]:
    """Apostrophes that end a quoted text, and quotes that only one of the next option closes."""
    for word in words:
        written = content[word.start : word.end]
        if written.startswith("'") and (mark := _APOSTROPHE.search(written)):
            yield word.start + mark.start()
        elif written[:1] in ("'", '"') and _OPTION.search(written):
            yield word.start


@lru_cache(maxsize=4096)
def _commands(content: str) -> tuple[Command, ...]:
    found: list[Command] = []
    at = 0
    while match := _START.search(content, at):
        command = _Scanner(content, match.end()).read(match.start())
        found.append(command)
        at = max(command.end, match.end())
    return tuple(found)


class _Scanner:
    """Reads the words of one command up to the line end that closes it."""

    def __init__(self, content: str, at: int) -> None:
        self._content = content
        self._at = at
        self._words: list[Word] = []

    def read(self, start: int) -> Command:
        while self._at < len(self._content):
            mark = self._content[self._at]
            if mark == "\n":
                break
            if mark in " \t":
                self._at += 1
            elif self._content.startswith("\\\n", self._at):
                self._at += 2
            elif (broken := self._word()) is not None:
                return Command(tuple(self._words), start, len(self._content), broken)
        return Command(tuple(self._words), start, self._at)

    def _word(self) -> int | None:
        """Read one word; gives the place of a quote that is never closed, if there is one."""
        start, quoted = self._at, False
        text: list[str] = []
        while self._at < len(self._content):
            mark = self._content[self._at]
            if mark in " \t\n" or self._content.startswith("\\\n", self._at):
                break
            if mark in "'\"":
                quoted = True
                end = self._quote_end(mark)
                if end < 0:
                    return self._at
                text.append(self._content[self._at + 1 : end])
                self._at = end + 1
            else:
                step = 2 if mark == "\\" else 1
                text.append(self._content[self._at + step - 1 : self._at + step])
                self._at += step
        self._words.append(Word("".join(text), start, min(self._at, len(self._content)), quoted))
        return None

    def _quote_end(self, mark: str) -> int:
        """Where the quote that opens here closes; -1 where it does not."""
        at = self._at + 1
        while at < len(self._content):
            if self._content[at] == mark:
                return at
            at += 2 if mark == '"' and self._content[at] == "\\" else 1
        return -1
