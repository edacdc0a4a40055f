"""Text of docs as HTML: everything is escaped, and only our own elements are put around it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from slatewright.model.document import Code, Link, Strong, Text


def inline(text: Text, breaks: bool = False) -> str:
    """A run of text as a reader sees it, with its code spans and bold words.

    Args:
        text: The run.
        breaks: Whether a line feed is a line break, as in the cells of tables; elsewhere lines flow on.

    A link's target is only told, never followed: the report needs no network and leads to nowhere.
    """
    plain, position, pieces = text.plain, 0, []
    marks: list[Code | Link | Strong] = [*text.codes, *text.links, *text.strongs]
    for mark in sorted(marks, key=lambda one: one.span):
        words = mark.content if isinstance(mark, Code) else mark.text
        start = plain.find(words, position) if words else -1
        if start >= 0:
            pieces += [escaped(plain[position:start]), _marked(mark, words)]
            position = start + len(words)
    whole = "".join((*pieces, escaped(plain[position:])))
    return whole.replace("\n", "<br>") if breaks else whole


def _marked(mark: Code | Link | Strong, words: str) -> str:
    match mark:
        case Code():
            return f"<code>{escaped(words)}</code>"
        case Link(target=target):
            return f'<span class="link" title="{attribute(target)}">{escaped(words)}</span>'
        case Strong(bold=True):
            return f"<strong>{escaped(words)}</strong>"
        case Strong():
            return f"<em>{escaped(words)}</em>"


def escaped(words: str) -> str:
    """Words as HTML text; control characters are shown as what they are."""
    return escape("".join(_visible(words)), quote=False)


def attribute(words: str) -> str:
    """Words as the value of an attribute in double quotes."""
    return escape("".join(_visible(words)), quote=True)


def _visible(words: str) -> Iterator[str]:
    for mark in words:
        code = ord(mark)
        shown = (
            mark in "\n\t" or code >= 32 and not 127 <= code < 160 and not 0xD800 <= code < 0xE000
        )
        yield mark if shown else "\N{REPLACEMENT CHARACTER}"
