"""Docs sets made out of pieces of real ones, broken here and there."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Mutant = dict[str, bytes]
"""The files of a docs set by their paths."""

MOST_LINES = 300
"""How much of one file goes into a mutant: enough for any mistake, and quick to read."""

ODDITIES = (
    "\u202eevil\u202c", "e\u0301\u0301\u0301", "\x00", "\u2028", "\u2029", "\x85", "\x0b", "\x0c",
    "\x1c", "\x1f", "\x7f", "\ufeff", "\ufffe", "\U0001f600", "\U0010ffff", "\u200b", "\xa0",
    "\u3000", "\t", "\\", "İ", "ß", "ﬁ", "²", "٣", "½", "𝟘",
    "|", "||||", "`", "``", "```", "~~~", "```json", "> ", ">>>>", "<", "<!--", "-->", "<table>",
    "</table>", "<tr><td>", "<td colspan=99999999999>", "<aside>", "</aside>", "<code>", "<pre>",
    "<br", "<h2>", "<script>", "&nbsp;", "&#0;", "&#xD800;", "&#99999999999999;", "&amp;amp;",
    "<%= partial 'x' %>", "<%", "%>", "<% end %>", "<%= partial '../../etc/passwd' %>",
    "{", "}", "[", "]", "{{", "}}", "${", ":id", "[]", "[][]", ".", "..", "...", "*", "**", "__",
    "#", "####### ", "---", "===", "|---|---|", ":-:|:-:", "1.", "- ", "* * *", "    ", "![](", "[a](",
    "(#", "GET", "POST /", "GET /a/{", "GET /{a}{a}", "DELETE https://", "https://[::1", "http://[",
    "http://a:99999/", "//", "?", "?a=", "?a[]=1&a[]=2", "&", "%", "%zz", "curl", "curl -X", "-d '{",
    '"', "'", '\\"', "-H 'a:", "HTTP/1.1 999", "HTTP/1.1 200 OK", "200", "000", "2XX", "1e999",
    "-0", "NaN", "Infinity", "1" * 400, "0x1F", "true", "null", "0.1e-400", "9007199254740993",
    "required", "optional", "default:", "one of", "enum", "array of", "array of array of", "object[]",
    "map<", "integer(", "string(99999999999999999999)", "max 1e5000", "Parameter | Type |",
    "<!-- slatewright: skip -->", "<!-- slatewright: endpoint GET /x -->",
    "<!-- slatewright: body a.b[].c type=", "<!-- slatewright: table in=body -->",
    "<!-- slatewright: parameter x in=cookie default=[ -->", "<!-- slatewright: server http://[ -->",
)  # fmt: skip

BYTES = (
    b"\xed\xa0\x80",
    b"\xff\xfe",
    b"\x80",
    b"\xc0\xaf",
    b"\x00\x00",
    b"\xf4\x90\x80\x80",
    b"\r",
)


@dataclass(frozen=True, slots=True)
class Library:
    """The docs that mutants are made of."""

    pages: tuple[tuple[str, list[str]], ...]
    """The name and the lines of every file."""

    def excerpt(self, rng: random.Random) -> list[str]:
        """A stretch of one file."""
        lines = rng.choice(self.pages)[1]
        begin = rng.randrange(len(lines)) if len(lines) > MOST_LINES else 0
        return lines[begin : begin + rng.randint(1, MOST_LINES)]


def library(folder: Path) -> Library:
    """Everything that can be mutated below a folder."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.name.endswith((".md", ".erb", ".markdown")) and path.is_file():
            lines = path.read_bytes().decode("utf-8", "replace").splitlines()
            if lines:
                found.append((path.as_posix(), lines))
    return Library(tuple(found))


def _delete(lines: list[str], rng: random.Random) -> None:
    begin = rng.randrange(len(lines))
    del lines[begin : begin + rng.choice((1, 1, 1, 2, 5, 20))]


def _double(lines: list[str], rng: random.Random) -> None:
    begin = rng.randrange(len(lines))
    end = begin + rng.choice((1, 1, 3, 30))
    lines[begin:begin] = lines[begin:end] * rng.choice((1, 1, 2, 5))


def _swap(lines: list[str], rng: random.Random) -> None:
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def _truncate(lines: list[str], rng: random.Random) -> None:
    at = rng.randrange(len(lines))
    lines[at] = lines[at][: rng.randint(0, len(lines[at]))]


def _behead(lines: list[str], rng: random.Random) -> None:
    at = rng.randrange(len(lines))
    lines[at] = lines[at][rng.randint(0, len(lines[at])) :]


def _insert(lines: list[str], rng: random.Random) -> None:
    at = rng.randrange(len(lines))
    column = rng.choice((0, len(lines[at]), rng.randint(0, len(lines[at]))))
    lines[at] = lines[at][:column] + rng.choice(ODDITIES) + lines[at][column:]


def _new_line(lines: list[str], rng: random.Random) -> None:
    odd = "".join(rng.choice(ODDITIES) for _ in range(rng.randint(0, 4)))
    lines.insert(rng.randrange(len(lines) + 1), odd)


def _join(lines: list[str], rng: random.Random) -> None:
    at = rng.randrange(len(lines))
    lines[at : at + 2] = ["".join(lines[at : at + 2])]


def _heading(lines: list[str], rng: random.Random) -> None:
    at = rng.randrange(len(lines))
    lines[at] = "#" * rng.randint(0, 8) + rng.choice(("", " ")) + lines[at].lstrip("# ")


def _indent(lines: list[str], rng: random.Random) -> None:
    begin = rng.randrange(len(lines))
    pad = rng.choice((" ", "   ", "    ", "\t", "> ", "- ", "| ", "* "))
    for at in range(begin, min(begin + rng.choice((1, 3, 12)), len(lines))):
        lines[at] = pad + lines[at]


def _marks(lines: list[str], rng: random.Random) -> None:
    """Take out or double one kind of mark in a stretch."""
    begin = rng.randrange(len(lines))
    mark = rng.choice(("|", "`", "#", "-", "*", '"', "'", "{", "}", "[", "]", ":", ",", "<", ">"))
    stand_in = rng.choice(("", mark * 2, rng.choice(ODDITIES)))
    for at in range(begin, min(begin + rng.choice((1, 1, 10)), len(lines))):
        lines[at] = lines[at].replace(mark, stand_in)


def _huge(lines: list[str], rng: random.Random) -> None:
    at = rng.randrange(len(lines))
    column = rng.randint(0, len(lines[at]))
    long = rng.choice(ODDITIES)[:40] * rng.choice((50, 500))
    lines[at] = lines[at][:column] + long + lines[at][column:]


def _deep(lines: list[str], rng: random.Random) -> None:
    depth = rng.choice((20, 90, 300, 2000))
    left, right = rng.choice((("[", "]"), ('{"a":', "}"), ('{"a":[', "]}"), ("<div>", "</div>")))
    close = right * rng.choice((0, depth, depth))
    at = rng.randrange(len(lines) + 1)
    lines[at:at] = ["```json", left * depth + close, "```"]


def _dots(lines: list[str], rng: random.Random) -> None:
    name = rng.choice((".", "[]", "a.", "[a]", "/a", "&nbsp;")) * rng.choice((1, 30, 400))
    rows = ["name | type | description", "---|---|---", f"a{name} | string | required"]
    at = rng.randrange(len(lines) + 1)
    lines[at:at] = ["", *rows, f"a{name}.b | {rng.choice(ODDITIES)} | one of `1`, `x`", ""]


CHANGES: tuple[Callable[[list[str], random.Random], None], ...] = (
    _delete, _double, _swap, _truncate, _behead, _insert, _insert, _insert, _new_line, _new_line,
    _join, _heading, _indent, _marks, _marks, _huge, _deep, _dots,
)  # fmt: skip


def _change(lines: list[str], rng: random.Random) -> list[str]:
    for _ in range(rng.choice((1, 2, 4, 10, 30))):
        if not lines:
            return lines
        rng.choice(CHANGES)(lines, rng)
    return lines


def _encode(lines: list[str], rng: random.Random) -> bytes:
    end = rng.choice(("\n",) * 6 + ("\r\n", "\r"))
    data = end.join(lines).encode("utf-8", "surrogatepass")
    if rng.random() < 0.15:
        at = rng.randint(0, len(data))
        data = data[:at] + rng.choice(BYTES) + data[at:]
    if rng.random() < 0.05:
        data = data[: rng.randint(0, len(data))]
    return data


def _head(rng: random.Random) -> list[str]:
    """Front matter, mostly sound."""
    head = ["---", "title: Mutants", "language_tabs:", "  - shell", "includes:", "  - errors"]
    head += rng.choice(([], ["  - ../../x"], ["  - /etc/passwd"], ["  - index.html"], ["  - a\0b"]))
    head += [*rng.choice((["search: true"], ["x: &a [*a]"], ["title: [", "- - -"], ["\t"])), "---"]
    return _change(head, rng) if rng.random() < 0.3 else head


def mutate(shelf: Library, rng: random.Random) -> Mutant:
    """One docs set made out of pieces of others, broken here and there."""
    body = shelf.excerpt(rng)
    if rng.random() < 0.4:
        body = [*body, *shelf.excerpt(rng)]
    index = _head(rng) + _change(body, rng) if rng.random() < 0.9 else _change(body, rng)
    name = rng.choice(("index.html.md",) * 4 + ("index.html.md.erb", "index.md"))
    mutant = {name: _encode(index, rng)}
    if rng.random() < 0.4:
        mutant["includes/_errors.md"] = _encode(_change(shelf.excerpt(rng), rng), rng)
    if rng.random() < 0.03:
        mutant[rng.choice(list(mutant))] = rng.choice((b"", b"\n", b"---\n", rng.randbytes(999)))
    return mutant
