"""One table of slatewright.toml: keys are read by type, and errors name file and line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct, field

from slatewright.model.diagnostics import UsageError
from slatewright.regex import regex

T = TypeVar("T")

_HEADER = regex(r"\s*\[{1,2}([^\[\]]+)\]{1,2}\s*(?:#.*)?\Z")


def whole(data: Mapping[str, Any], text: str, path: Path) -> Table:
    """The table that is the file itself."""
    lines = tuple(text.split("\n"))
    return Table(data, "", lines, path, range(1, len(lines) + 1))


class Table(Struct, frozen=True):
    """One table of the file; every key that it holds has to be asked for."""

    data: Mapping[str, Any]
    name: str
    text: tuple[str, ...]
    """The lines of the file."""
    path: Path
    lines: range
    """The numbers of those that speak of this table or of what is in it."""
    known: set[str] = field(default_factory=set)

    def get(self, key: str, kind: type[T], words: str) -> T | None:
        """The value of a key, if it has the type that `words` describe."""
        self.known.add(key)
        value = self.data.get(key)
        if value is None or isinstance(value, kind) and not (kind is int and value is True):
            return value
        raise self.error(key, f"{self._full(key)} must be {words}")

    def string(self, key: str) -> str | None:
        """A string."""
        return self.get(key, str, "a string")

    def needed(self, key: str) -> str:
        """A required string."""
        if value := self.string(key):
            return value
        strange = sorted(name for name in self.data if name not in self.known)
        if near := get_close_matches(key, strange, n=1):
            raise self.error(
                near[0], f"`{near[0]}` is not a setting; did you mean {self._full(key)}?"
            )
        raise self.error(key, f"{self._full(key)} is missing")

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        values = self.get(key, list, "a list of strings") or []
        if not all(isinstance(value, str) for value in values):
            raise self.error(key, f"{self._full(key)} must be a list of strings")
        return tuple(values)

    def codes(self, key: str) -> tuple[str, ...]:
        """Codes of rules or their beginnings, none of them empty: that would be the beginning of all."""
        codes = self.strings(key)
        if not all(code.strip() for code in codes):
            raise self.error(key, f"{self._full(key)} contains an empty code")
        return codes

    def plain(self, key: str) -> str | None:
        """A string, number, boolean or list of these, as text."""
        self.known.add(key)
        value = self.data.get(key)
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, bool | int | float):
            return str(value).lower()
        if isinstance(value, list):
            return ",".join(map(str, value))
        raise self.error(key, f"{self._full(key)} must be a string, number, boolean or list")

    def place(self, key: str) -> str:
        """Where a key is set, `file:line`."""
        line = self._line(key)
        return str(self.path) if line is None else f"{self.path}:{line}"

    def line(self, key: str) -> int:
        """The line of a key; 1 where it is written in a way that hides it."""
        return self._line(key) or 1

    def place_of(self, word: str) -> str:
        """Where a word stands in the file, `file:line`; the file alone where it is hidden or there twice."""
        pattern = re.compile(rf"^[^#\n]*(?<!\w){re.escape(word)}(?!\w)")
        lines = [n for n, line in enumerate(self.text, 1) if pattern.match(line)]
        return f"{self.path}:{lines[0]}" if len(lines) == 1 else str(self.path)

    def file(self, key: str) -> Path | None:
        """A path, relative to the settings."""
        value = self.string(key)
        return self.path.parent / value if value else None

    def table(self, key: str) -> Table | None:
        """A table."""
        data = self.get(key, dict, f"a table, `[{self._full(key).strip('`')}]`")
        return None if data is None else self._below(key, data)

    def tables(self, key: str) -> tuple[Table, ...]:
        """A list of tables."""
        values = self.get(key, list, f"written as `[[{key}]]`") or []
        if not all(isinstance(value, dict) for value in values):
            raise self.error(key, f"{self._full(key)} must be written as `[[{key}]]`")
        return tuple(self._below(key, value, index) for index, value in enumerate(values))

    def choice(self, key: str, choices: Mapping[str, T], default: T) -> T:
        """One of several words, as what it stands for."""
        value = self.string(key)
        if value is None:
            return default
        if value in choices:
            return choices[value]
        listed = ", ".join(f'"{choice}"' for choice in choices)
        raise self.error(key, f'{self._full(key)} is "{value}", but must be one of {listed}')

    def close(self) -> None:
        """Refuse unknown keys."""
        for key in self.data:
            if key not in self.known:
                near = get_close_matches(key, sorted(self.known), n=1)
                hint = (
                    f"did you mean `{near[0]}`?" if near else f"the settings are {self._listed()}"
                )
                raise self.error(key, f"{self._full(key)} is not a setting; {hint}")

    def error(self, key: str, message: str) -> UsageError:
        """An error about a key, with file and line."""
        return UsageError(message, file=str(self.path), line=self._line(key))

    def _below(self, key: str, data: Mapping[str, Any], index: int = 0) -> Table:
        name = f"{self.name}.{key}" if self.name else key
        starts = [n for n in self.lines if self._heads(n) == name]
        if index < len(starts):
            return Table(data, name, self.text, self.path, self._from(starts[index], name))
        line = self._line(key)
        lines = self.lines if line is None else range(line, line + 1)
        return Table(data, name, self.text, self.path, lines)

    def _from(self, start: int, name: str) -> range:
        """The lines from the header of a table to the next header of another."""
        heads = ((n, self._heads(n)) for n in self.lines if n > start)
        ends = (n for n, head in heads if head and not head.startswith(f"{name}."))
        return range(start, next(ends, self.lines.stop))

    def _heads(self, number: int) -> str:
        """The name of the table whose header a line is; empty where it is none."""
        match = _HEADER.match(self.text[number - 1])
        return re.sub(r"[\s\"']", "", match[1]) if match else ""

    def _full(self, key: str) -> str:
        return f"`{self.name}.{key}`" if self.name else f"`{key}`"

    def _listed(self) -> str:
        return ", ".join(f"`{key}`" for key in sorted(self.known))

    def _line(self, key: str) -> int | None:
        """The line that sets a key, which tomllib does not tell; that of the table's header where none does."""
        word = re.escape(key)
        pattern = re.compile(rf"\s*[\"']?{word}[\"']?\s*[=.]")
        below = [
            n for n in self.lines if self._heads(n) and (n > self.lines.start or not self.name)
        ]
        first = range(self.lines.start, below[0] if below else self.lines.stop)
        for number in first:
            if pattern.match(self.text[number - 1]):
                return number
        full = f"{self.name}.{key}" if self.name else key
        heads = (n for n in below if self._heads(n) == full)
        return next(heads, self.lines.start if self.name else None)
