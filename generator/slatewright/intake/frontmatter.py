"""Reads the front matter of an index file, with the place of what it says."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

import yaml
from msgspec import Struct
from msgspec.structs import replace

from slatewright.model.source import FrontMatter, SourceFile, Span
from slatewright.regex import regex

_LIMIT = 100_000
_KEY = regex(r"([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*)")
_OWN_KEY = regex(r"(?:title|language_tabs|toc_footers|includes|search)[ \t]*:")
_MOST_LINES = 200
_UNCOUNTED = {0x85: " ", 0x2028: " ", 0x2029: " ", 0xFEFF: " "}
"""What YAML takes for line ends, or for no column, and the lines and columns of the docs do not."""
_ENTRY = regex(r"[ \t]*-[ \t]+(.*)")


class Entry(Struct, frozen=True):
    """One string of the front matter."""

    value: str
    span: Span
    folder: str = "includes"
    """Where the list that names it keeps its files: `includes_topics` has a folder of that name."""


class Head(Struct, frozen=True):
    """The front matter and the includes it lists."""

    front_matter: FrontMatter
    includes: tuple[Entry, ...]


def read_front_matter(source: SourceFile) -> Head:
    """Read what Slate reads at the head of `source`.

    Broken YAML gives `FrontMatter.problem` and whatever single lines can be read.
    """
    if source.body_line == 1:
        return _unclosed(source) or Head(FrontMatter(), ())
    lines = source.text.split("\n")[1 : source.body_line - 2]
    span = Span(source.path, 1, 1, source.body_line, 1)
    text = "\n".join(lines).translate(_UNCOUNTED)
    if len(text) > _LIMIT:
        return _from_lines(source.path, lines, span, "is too long to be front matter")
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        head = _from_lines(source.path, lines, span, _reason(error))
        place = _place(source.path, error, lines)
        return replace(head, front_matter=replace(head.front_matter, problem_span=place))
    if root is None:
        return Head(FrontMatter(span=span), ())
    if not isinstance(root, yaml.MappingNode):
        return _from_lines(source.path, lines, span, "is not a list of `name: value` lines")
    return _from_nodes(source.path, root, span)


def _unclosed(source: SourceFile) -> Head | None:
    """What stands below a first line `---` that none ends, up to the first heading; None where it is no front matter."""
    first, *rest = source.text.split("\n", _MOST_LINES)[:_MOST_LINES]
    lines = list(takewhile(lambda line: not line.startswith("#"), rest))
    if first.rstrip() != "---" or not any(map(_OWN_KEY.match, lines)):
        return None
    return _from_lines(
        source.path, lines, Span(source.path, 1, 1, 1, 4), "is never closed: end it with `---`"
    )


def _reason(error: Exception) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem:
        return f"is not valid YAML: {error.problem}"
    return "is not valid YAML"


def _place(file: str, error: Exception, lines: list[str]) -> Span | None:
    """Where the reader stopped; the fence above the front matter is line 1."""
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    if mark is None or not mark.line < len(lines):
        return None
    column = min(mark.column, len(lines[mark.line])) + 1
    return Span(file, mark.line + 2, column, mark.line + 2, column + 1)


def _from_nodes(file: str, root: yaml.MappingNode, span: Span) -> Head:
    """Read the top level of composed YAML; aliases and merges deeper down are never followed."""
    values = {
        key.value: value for key, value in reversed(root.value) if isinstance(key, yaml.ScalarNode)
    }
    title = _scalar(file, values.get("title"))
    search = _scalar(file, values.get("search"))
    front_matter = FrontMatter(
        title=title.value if title else None,
        title_span=title.span if title else None,
        languages=tuple(item.value for item in _sequence(file, values.get("language_tabs"))),
        toc_footers=tuple(item.value for item in _sequence(file, values.get("toc_footers"))),
        search=_truth(search.value) if search else None,
        span=span,
    )
    names = (key.value for key, _ in root.value if isinstance(key, yaml.ScalarNode))
    lists = {name: _sequence(file, values[name]) for name in names if _is_includes(name)}
    return Head(front_matter, _included(lists))


def _included(lists: Mapping[str, list[Entry]]) -> tuple[Entry, ...]:
    """What the lists of includes name, each with the folder of its list."""
    return tuple(
        replace(entry, folder=name)
        for name, entries in lists.items()
        if _is_includes(name)
        for entry in entries
    )


def _is_includes(name: str) -> bool:
    """Slate reads `includes`; sets with layouts of their own split it: `includes_topics`."""
    return name == "includes" or name.startswith("includes_")


def _truth(value: str) -> bool | None:
    return {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}.get(
        value.lower()
    )


def _scalar(file: str, node: yaml.Node | None) -> Entry | None:
    if not isinstance(node, yaml.ScalarNode) or node.tag == "tag:yaml.org,2002:null":
        return None
    start, end = node.start_mark, node.end_mark
    if node.style in ("'", '"'):
        span = Span(file, start.line + 2, start.column + 2, end.line + 2, end.column)
    else:
        span = Span(file, start.line + 2, start.column + 1, end.line + 2, end.column + 1)
    return Entry(node.value, span)


def _sequence(file: str, node: yaml.Node | None) -> list[Entry]:
    """The strings of a list; of an item that is a mapping, its key."""
    if isinstance(node, yaml.ScalarNode):
        entry = _scalar(file, node)
        return [entry] if entry and entry.value else []
    if not isinstance(node, yaml.SequenceNode):
        return []
    found: list[Entry] = []
    for item in node.value:
        if isinstance(item, yaml.MappingNode) and item.value:
            item = item.value[0][0]
        entry = _scalar(file, item)
        if entry is not None and entry.value:
            found.append(entry)
    return found


def _from_lines(file: str, lines: list[str], span: Span, problem: str) -> Head:
    """Read title, language tabs and includes one line at a time, as far as that goes."""
    title: Entry | None = None
    lists: dict[str, list[Entry]] = {}
    key = ""
    for number, line in enumerate(lines, start=2):
        if match := _KEY.match(line):
            key = match[1]
            if key == "title" and title is None and match[2].strip():
                title = _line_entry(file, number, line, match[2])
        elif (match := _ENTRY.match(line)) and match[1].strip():
            lists.setdefault(key, []).append(_line_entry(file, number, line, match[1]))
    front_matter = FrontMatter(
        title=title.value if title else None,
        title_span=title.span if title else None,
        languages=tuple(
            item.value.partition(":")[0].strip() for item in lists.get("language_tabs", ())
        ),
        toc_footers=tuple(item.value for item in lists.get("toc_footers", ())),
        span=span,
        problem=problem,
    )
    return Head(front_matter, _included(lists))


def _line_entry(file: str, number: int, line: str, text: str) -> Entry:
    value = text.strip().strip("\"'").strip()
    column = line.rindex(value) + 1
    return Entry(value, Span(file, number, column, number, column + len(value)))
