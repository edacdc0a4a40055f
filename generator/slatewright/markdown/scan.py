"""One pass over one text, in linear time whatever it holds."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from html import unescape
from typing import Any, ClassVar

from slatewright.html_elements import BREAKS, ELEMENTS
from slatewright.markdown.backticks import Backticks
from slatewright.markdown.places import Places
from slatewright.model.document import Code, Link, Strong, Text
from slatewright.model.source import Span
from slatewright.regex import regex

_TOKEN = regex(
    r"(?=[`\\<&!\[\]*_~])(?:"  # most characters start nothing, which one look tells
    r"(?P<tick>`++)"
    r"|(?P<escape>\\[\\`*_{}\[\]()#+\-.!:|&<>^~=])"
    r"|(?P<tag></?[a-zA-Z][^<>]*+>)"
    r"|(?P<comment><!--)"
    r"|(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])"
    r"|(?P<run>\*++|(?<![A-Za-z0-9])_++|_++(?![A-Za-z0-9])|__++|~~))"
)
_TARGET = regex(
    r"\([ \t\n]*+(?:<([^<>\n]*+)>|([^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+))"
    r"(?:[ \t\n]++(?:\"[^\"\n]*+\"|'[^'\n]*+'))?[ \t\n]*+\)"
)
_NAME = regex(r"[ \n]?\[([^\[\]\n]*+)\]")
_TAG_NAME = regex(r"<(/?[a-zA-Z][a-zA-Z0-9]*+)(?=[\s/>])")
_ATTRIBUTE = regex(r"\s[a-zA-Z-]++=[\"']")
_HREF = regex(r"\bhref[ \t]*+=[ \t]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]++))", re.IGNORECASE)
_URL = regex(r"<([a-zA-Z][a-zA-Z0-9+.-]*+:[^\s<>]++)>")
_AROUND_BREAK = regex(r"(?<! ) *+\n *+")
_BOLD = {"b": True, "strong": True, "i": False, "em": False}
_DEPTH = 8


class Scan:
    """Reads one text; used once."""

    handlers: ClassVar[Mapping[str, Callable[[Any, re.Match[str]], None]]]
    """What is done with each kind of token, by its name in the pattern."""

    def __init__(
        self,
        places: Places,
        references: Mapping[str, str],
        text: str,
        anchors: Sequence[tuple[int, int]],
    ) -> None:
        self.places = places
        self.references = references
        self.source = text
        self.anchors = anchors
        self.out: list[str] = []
        self.position = 0
        self.codes: list[Code] = []
        self.links: list[Link] = []
        self.strongs: list[Strong] = []
        self.brackets: list[tuple[int, int, str]] = []
        """Offset, index in `out` and text of each open bracket."""
        self.runs: dict[str, list[tuple[int, int]]] = {}
        """End offset and index in `out` of the open runs of stars or the like, by their mark."""
        self.tags: list[tuple[str, int, int, str]] = []
        """Name, end offset, index in `out` and text of each open inline element."""
        self.own: set[str] = set()
        """Names of elements that are none of HTML's."""
        self.ticks: Backticks | None = None
        self.comments = True
        self.broken = False
        """Whether a tag broke the line."""

    def read(self, raw: str, span: Span) -> Text:
        """Read the whole text, which stands in the file as `raw` at `span`."""
        plain = self.run().strip(" \n")
        if self.broken:
            plain = _AROUND_BREAK.sub("\n", plain)
        return Text(raw, plain, span, tuple(self.codes), tuple(self.links), tuple(self.strongs))

    def run(self) -> str:
        """Go through the whole text and return what a reader sees."""
        source, out, handlers = self.source, self.out, self.handlers
        while (match := _TOKEN.search(source, self.position)) is not None:
            start = match.start()
            if start > self.position:
                out.append(self.words(source[self.position : start]))
            self.position = match.end()
            handlers[match.lastgroup or ""](self, match)
        if self.position < len(source):
            out.append(self.words(source[self.position :]))
        return "".join(out)

    def words(self, text: str) -> str:
        """How running words come out."""
        return text

    def code(self, text: str) -> str:
        """How the text of a code span comes out."""
        return text

    def wrap(self, mark: str) -> tuple[str, str]:
        """What comes out in place of the marks around bold or italic text."""
        return "", ""

    def offset(self, position: int) -> int:
        """Where a character of this text stands in the file."""
        if len(self.anchors) == 1:
            return self.anchors[0][1] + position
        here, there = self.anchors[
            bisect_right(self.anchors, (position, len(self.places.text))) - 1
        ]
        return there + position - here

    def span(self, begin: int, end: int) -> Span:
        """The place in the file of the characters from `begin` up to `end`."""
        if begin == end:
            offset = self.offset(begin)
            return self.places.span(offset, offset)
        return self.places.span(self.offset(begin), self.offset(end - 1) + 1)

    def add_code(self, begin: int, end: int) -> None:
        """Note a code span, without the blanks around its text."""
        source = self.source
        words = source[begin:end]
        begin += len(words) - len(words.lstrip(" \n"))
        end = max(begin, begin + len(words.strip(" \n")))
        content = source[begin:end]
        if "\n" in content:
            content = self.places.text[self.offset(begin) : self.offset(end - 1) + 1]
        self.codes.append(Code(content, self.span(begin, end)))

    def on_tick(self, match: re.Match[str]) -> None:
        """A code span, or backticks that nothing closes."""
        if self.ticks is None:
            self.ticks = Backticks(self.source)
        found = self.ticks.close(match.start(), match.end())
        if found is None:
            self.out.append(match[0])
            return
        begin, end, after = found
        self.out.append("`" * (begin - match.start() - (after - end)))
        self.add_code(begin, end)
        self.out.append(self.code(self.source[begin:end].strip(" \n")))
        self.position = after

    def on_escape(self, match: re.Match[str]) -> None:
        """A character that a backslash makes plain."""
        self.out.append(self.words(match[0][1]))

    def on_entity(self, match: re.Match[str]) -> None:
        """An entity, such as `&nbsp;`."""
        self.out.append(unescape(match[0]))

    def on_comment(self, match: re.Match[str]) -> None:
        """An HTML comment, which no reader sees."""
        end = self.source.find("-->", match.end()) if self.comments else -1
        if end < 0:
            self.comments = False
            self.out.append(match[0])
        else:
            self.position = end + 3

    def on_tag(self, match: re.Match[str]) -> None:
        """An HTML tag, or a placeholder in angle brackets, which stays as it is."""
        tag = match[0]
        if url := _URL.fullmatch(tag):
            self.out.append(url[1])
            self.links.append(Link(url[1], url[1], self.span(match.start(), match.end())))
            return
        named = _TAG_NAME.match(tag)
        name = named[1].lower() if named else ""
        if name.lstrip("/") not in ELEMENTS or self._is_placeholder(name, match):
            if not self._is_own_element(name, tag):
                self.out.append(tag)
        elif name in BREAKS:
            self._break(name)
        elif name in _BOLD or name in ("code", "a"):
            del self.tags[: max(0, len(self.tags) - _DEPTH)]
            self.tags.append((name, match.end(), len(self.out), tag))
        elif name[0] == "/":
            self._close_tag(name[1:], match.start(), match.end())

    def _is_own_element(self, name: str, tag: str) -> bool:
        """Whether a tag is of an element that the docs made up, by its attributes: `<verb class="get">`, `</verb>`."""
        if name and name not in ELEMENTS and _ATTRIBUTE.search(tag):
            self.own.add(name)
            return True
        return name[:1] == "/" and name[1:] in self.own

    def _break(self, name: str) -> None:
        """Start a new line; tags of blocks that meet start but one."""
        self.broken = True
        if self.out and (name == "br" or self.out[-1] != "\n"):
            self.out.append("\n")

    def _is_placeholder(self, name: str, match: re.Match[str]) -> bool:
        """Whether a word that is also an element's name stands for a value: `/rooms/<code>`."""
        before = self.source[match.start() - 1] if match.start() else " "
        return before in "/=" and name[0] != "/" and match[0] == f"<{name}>"

    def _close_tag(self, name: str, begin: int, end: int) -> None:
        for index in range(len(self.tags) - 1, -1, -1):
            if self.tags[index][0] == name:
                break
        else:
            return
        _, start, at, tag = self.tags[index]
        del self.tags[index:]
        words = "".join(self.out[at:])
        if name == "code":
            self.add_code(start, begin)
        elif name == "a":
            if href := _HREF.search(tag):
                target = unescape(href[1] or href[2] or href[3] or "")
                self.links.append(Link(words, target, self.span(start - len(tag), end)))
        else:
            self.strongs.append(Strong(words, self.span(start, begin), _BOLD[name]))

    def on_open(self, match: re.Match[str]) -> None:
        """A bracket that may start a link or an image."""
        del self.brackets[: max(0, len(self.brackets) - _DEPTH)]
        self.brackets.append((match.start(), len(self.out), match[0]))
        self.out.append(match[0])

    def on_close(self, match: re.Match[str]) -> None:
        """A bracket that may end the text of a link."""
        if not self.brackets:
            self.out.append("]")
            return
        begin, at, opener = self.brackets.pop()
        target, end = self._target(begin + len(opener), match.start(), match.end())
        if target is None:
            self.out.append("]")
            return
        self.out[at] = ""
        self.position = end
        if opener == "[":
            words = "".join(self.out[at:])
            self.links.append(Link(words, target, self.span(begin, end)))

    def _target(self, begin: int, close: int, after: int) -> tuple[str | None, int]:
        """Where a link leads and where it ends; None where the brackets are no link."""
        if match := _TARGET.match(self.source, after):
            return unescape(match[1] or match[2] or ""), match.end()
        if not self.references:
            return None, after
        words = self.source[begin:close]
        match = _NAME.match(self.source, after)
        name = (match[1] or words) if match else words
        end = match.end() if match else after
        return self.references.get(" ".join(name.split()).lower()), end

    def on_run(self, match: re.Match[str]) -> None:
        """Stars or the like, which open or close bold and italic text."""
        source, start, end = self.source, match.start(), match.end()
        run = match[0]
        before = source[start - 1] if start else " "
        after = source[end] if end < len(source) else " "
        if before not in " \t\n" and self._close_run(run, start, after):
            return
        surplus = max(0, len(run) - 3)
        if surplus == 0 and before.isalnum() and before.isascii():
            surplus = 1
        if surplus:
            self.out.append(run[:surplus])
        mark = run[surplus:]
        if mark and mark != "~" and after not in " \t\n":
            self.runs.setdefault(mark, []).append((end, len(self.out)))
        self.out.append(mark)

    def _close_run(self, run: str, start: int, after: str) -> bool:
        """End the text that this run closes: the outermost open one, as Redcarpet does."""
        following = run[1:2] or after
        best: tuple[int, int] | None = None
        mark = ""
        for candidate, opened in self.runs.items():
            if not opened or not run.startswith(candidate) or opened[0][0] >= start:
                continue
            if len(candidate) == 1 and following.isalnum() and following.isascii():
                continue
            if best is None or opened[0] < best:
                best, mark = opened[0], candidate
        if best is None:
            return False
        begin, at = best
        for opened in self.runs.values():
            while opened and opened[-1][0] >= begin:
                opened.pop()
        self.out[at], closing = self.wrap(mark)
        self.position = start + len(mark)
        if mark != "~~":
            words = "".join(self.out[at:])
            self.strongs.append(Strong(words, self.span(begin, start), len(mark) > 1))
        self.out.append(closing)
        return True


Scan.handlers = {
    "tick": Scan.on_tick,
    "escape": Scan.on_escape,
    "tag": Scan.on_tag,
    "comment": Scan.on_comment,
    "entity": Scan.on_entity,
    "open": Scan.on_open,
    "close": Scan.on_close,
    "run": Scan.on_run,
}
