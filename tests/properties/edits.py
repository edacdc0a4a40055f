"""Edits of docs chosen at random: quiet ones, which change no API, and planted ones, which change one field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from dresses import fenced_lines

NEW = "zebraStripes"
REMARK = "It has been so for many years."
_RULE = re.compile(r"\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*\Z")
_NAMED = re.compile(r"parameter|field|attribute|key|name", re.IGNORECASE)
_NAME = re.compile(r"[`*]*([A-Za-z_][\w-]*)[`*]*\Z")
_PAGING = re.compile(r"page|limit|offset|cursor", re.IGNORECASE)
"""Names that say how a list is paged, which changes with them."""
_NUMBER = re.compile(r"(?<=: )\d+(?=,?\s*$)", re.MULTILINE)
_TYPES = {"string", "integer", "boolean", "number"}


@dataclass(frozen=True, slots=True)
class Table:
    """A table outside of fences; lines count from 0."""

    head: int
    rows: tuple[int, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """A docs text with one change, the kinds of which the changelog has to hold, and the name that it has to be about."""

    what: str
    text: str
    name: str
    kinds: frozenset[str]


def tables(text: str) -> list[Table]:
    """All tables of a page."""
    lines = list(fenced_lines(text))
    found = []
    for at, (line, fenced) in enumerate(lines):
        if fenced or at == 0 or not _RULE.match(line) or "|" not in lines[at - 1][0]:
            continue
        end = at + 1
        while end < len(lines) and "|" in lines[end][0] and not lines[end][1]:
            end += 1
        columns = tuple(cell.strip().lower() for cell in cells(lines[at - 1][0]))
        found.append(Table(at - 1, tuple(range(at + 1, end)), columns))
    return found


def cells(line: str) -> list[str]:
    """The cells of a row as written."""
    return line.strip().strip("|").split("|")


def rows_shuffled(text: str, random: Random) -> str:
    """The rows of each table in another order; those below indented names stay where they are."""
    lines = text.split("\n")
    for table in tables(text):
        rows = [lines[at] for at in table.rows]
        if any(re.match(r"\|?\s*(?:&nbsp;|»|-\s)", row) for row in rows):
            continue
        random.shuffle(rows)
        for at, row in zip(table.rows, rows, strict=True):
            lines[at] = row
    return "\n".join(lines)


def operations_shuffled(text: str, random: Random) -> str:
    """The sections of the second level in another order within each of the first."""
    groups: list[list[list[str]]] = [[[]]]
    for line, fenced in fenced_lines(text):
        if not fenced and line.startswith("# "):
            groups.append([[]])
        elif not fenced and line.startswith("## "):
            groups[-1].append([])
        groups[-1][-1].append(line)
    for group in groups:
        rest = group[1:]
        random.shuffle(rest)
        group[1:] = rest
    return "\n".join(line for group in groups for section in group for line in section)


def remarks_added(text: str, random: Random) -> str:
    """A sentence of no weight behind some descriptions of fields."""
    lines = text.split("\n")
    for table in tables(text):
        if "description" not in table.columns or not _NAMED.search(table.columns[0]):
            continue
        for at in table.rows:
            closed = re.sub(r"\s*\|?\s*\Z", "", lines[at])
            if closed.endswith(".") and random.random() < 0.5:
                lines[at] = lines[at].replace(closed, f"{closed} {REMARK}")
    return "\n".join(lines)


def numbers_changed(text: str, random: Random) -> str:
    """Other whole numbers in samples, with as many digits."""
    fenced = [
        _NUMBER.sub(lambda m: _other(m[0], random), line) if inside else line
        for line, inside in fenced_lines(text)
    ]
    return "\n".join(fenced)


def _other(number: str, random: Random) -> str:
    return number[0] + "".join(random.choice("123456789") for _ in number[1:])


QUIET: dict[str, Callable[[str, Random], str]] = {
    "rows shuffled": rows_shuffled,
    "operations shuffled": operations_shuffled,
    "remarks added": remarks_added,
    "numbers changed": numbers_changed,
}


def planted(text: str, random: Random) -> Iterator[Planted]:
    """Changes of one row of a table of fields, which names its field nowhere else on the page."""
    lines = text.split("\n")
    rows = [
        (at, table)
        for table in tables(text)
        if _NAMED.search(table.columns[0])
        for at in table.rows
        if len(cells(lines[at])) == len(table.columns)
    ]
    random.shuffle(rows)
    for at, table in rows:
        line, row = lines[at], cells(lines[at])
        match = _NAME.match(row[0].strip())
        if (
            match is None
            or _PAGING.search(match[1])
            or len(re.findall(rf"\b{re.escape(match[1])}\b", text)) != 1
        ):
            continue
        name = match[1]
        yield Planted("row removed", _with(lines, at), name, _REMOVED)
        yield Planted("row renamed", _with(lines, at, line.replace(name, NEW, 1)), NEW, _RENAMED)
        added = line.replace(name, NEW, 1)
        yield Planted("row added", _with(lines, at, added, line), NEW, _ADDED)
        yield from _retyped(lines, at, table, name)


def _retyped(lines: list[str], at: int, table: Table, name: str) -> Iterator[Planted]:
    row = cells(lines[at])
    for column, word in zip(table.columns, row, strict=True):
        if column == "type" and word.strip() in _TYPES:
            other = "boolean" if word.strip() != "boolean" else "integer"
            text = _with(lines, at, lines[at].replace(word, word.replace(word.strip(), other), 1))
            yield Planted("type changed", text, name, _TYPED)
        if column == "required" and word.strip() in ("yes", "no"):
            other = "no" if word.strip() == "yes" else "yes"
            cell = re.compile(rf"\|(\s*){word.strip()}(?=\s*(?:\||\Z))")
            text = _with(lines, at, cell.sub(rf"|\g<1>{other}", lines[at], count=1))
            yield Planted("need changed", text, name, _NEEDED)


def _with(lines: list[str], at: int, *instead: str) -> str:
    return "\n".join((*lines[:at], *instead, *lines[at + 1 :]))


_REMOVED = frozenset({"input-removed", "output-removed"})
_ADDED = frozenset({"optional-input-added", "required-input-added", "output-added"})
_RENAMED = frozenset({"renamed"}) | _REMOVED | _ADDED
_TYPED = frozenset({"type-changed", "type-narrowed", "type-widened", "type-first-stated"})
_NEEDED = frozenset({"became-required", "became-optional"})
