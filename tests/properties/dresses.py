"""Other ways to write the same docs: each takes the Markdown of a file and gives it in another dress."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Iterable, Iterator

from convention_words import ENGLISH

Dress = Callable[[str], str]
_FENCE = re.compile(r"^(?:```|~~~)")
_SYLLABLES = ("vlo", "gru", "nax", "zib", "quo", "plim", "dwe", "fask")


def by_line(change: Dress) -> Dress:
    """Change every line that stands in no fence."""

    def dressed(text: str) -> str:
        return "\n".join(line if fenced else change(line) for line, fenced in fenced_lines(text))

    return dressed


def fenced_lines(text: str) -> Iterator[tuple[str, bool]]:
    inside = False
    for line in text.split("\n"):
        edge = bool(_FENCE.match(line))
        inside ^= edge
        yield line, inside or edge


def placeholders(style: str) -> Dress:
    """Write the placeholders of request lines as `style` does for `x`: `{x}`, `:x`."""
    path = re.compile(r"(?<=`)(?:GET|POST|PUT|PATCH|DELETE) /[^`]*(?=`)")
    holder = re.compile(r"<(\w+)>|\{(\w+)\}")

    def written(match: re.Match[str]) -> str:
        return holder.sub(lambda m: style.replace("x", m[1] or m[2]), match[0])

    return by_line(lambda line: path.sub(written, line))


def levels(shift: int) -> Dress:
    """Move every heading by so many levels; none leaves the first."""

    def moved(line: str) -> str:
        heading = re.match(r"(#+) (.*)", line)
        return f"{'#' * max(1, len(heading[1]) + shift)} {heading[2]}" if heading else line

    return by_line(moved)


def _underlined(line: str) -> str:
    heading = re.match(r"(#{1,2}) (.*)", line)
    return f"{heading[2]}\n{'=-'[len(heading[1]) - 1] * len(heading[2])}" if heading else line


setext = by_line(_underlined)
piped = by_line(lambda line: f"| {line} |" if _is_row(line) else line)
unpiped = by_line(lambda line: line.strip().strip("|").strip() if _is_row(line) else line)
leading = by_line(lambda line: f"|{line}" if _is_row(line) else line)


def _is_row(line: str) -> bool:
    return " | " in line and not line.startswith(("#", "*", ">"))


def shuffled(seed: int, level: int = 1) -> Dress:
    """Put the chapters (or, within each chapter, the sections) in another order."""

    def mixed(text: str) -> str:
        if level > 1:
            return "".join(_mix(part, level, seed) for part in _parts(text, level - 1))
        return _mix(text, level, seed)

    return mixed


def _mix(text: str, level: int, seed: int) -> str:
    parts = list(_parts(text, level))
    head = [] if parts and parts[0].startswith("#" * level + " ") else parts[:1]
    rest = parts[len(head) :]
    random.Random(seed).shuffle(rest)
    return "".join(part.rstrip("\n") + "\n\n" for part in (*head, *rest))


def _parts(text: str, level: int) -> Iterator[str]:
    part: list[str] = []
    for line, fenced in fenced_lines(text):
        if not fenced and line.startswith("#" * level + " ") and part:
            yield "\n".join(part) + "\n"
            part = []
        part.append(line)
    yield "\n".join(part) + "\n"


def invented(names: Iterable[str]) -> dict[str, str]:
    """A name for each that means nothing in any language."""
    fresh = ("".join(word) for word in itertools.product(_SYLLABLES, repeat=3))
    return dict(zip(sorted(names), fresh, strict=False))


def renamed(names: dict[str, str]) -> Dress:
    """Rename what stands in samples, code spans, request lines and the first cells of tables."""
    word = re.compile(
        r"(?<![\w-])(?:" + "|".join(sorted(names, key=lambda n: (-len(n), n))) + r")(?![\w-])"
    )
    code = re.compile(r"`[^`]*`|<code>.*?</code>|^\|?[^|]* \| ")

    def swap(match: re.Match[str]) -> str:
        return word.sub(lambda m: names[m[0]], match[0])

    def changed(text: str) -> str:
        lines = fenced_lines(text)
        return "\n".join(
            word.sub(lambda m: names[m[0]], line) if fenced else code.sub(swap, line)
            for line, fenced in lines
        )

    return changed


def translated(words: tuple[str, ...]) -> Dress:
    """Put the words of `ENGLISH` as another language does: in headings, captions, table heads, cells and brackets."""
    to = dict(zip(ENGLISH, words, strict=True))
    spoken = re.compile(
        r"(?<![\w`])(?:"
        + "|".join(map(re.escape, sorted(to, key=len, reverse=True)))
        + r")(?![\w`])"
    )
    holding = re.compile(r"^#|^> | \| |^\* |^Base URL|^Every request")

    def spoken_line(line: str) -> str:
        return spoken.sub(lambda m: to[m[0]], line) if holding.search(line) else line

    return by_line(spoken_line)
