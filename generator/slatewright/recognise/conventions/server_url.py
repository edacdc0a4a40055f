"""A base URL under a heading or sentence that announces it, or in a table.

    ## Base URL

    `https://api.example.com/v1`

    Environment | Base URL
    ----------- | --------
    Production  | `https://api.example.com`
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.lexicon import column_role, has_word
from slatewright.model.document import Bullets, Fence, Paragraph, Table, Text
from slatewright.model.facts import ServerFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import sampled, stated
from slatewright.recognise.toolkit.request_line import split_target
from slatewright.recognise.toolkit.view import Placed, SectionView

NAME = "server-url"
_URL = re.compile(r"https?://[^\s`'\"<>|,]*(?:<[^<>\n]{1,40}>[^\s`'\"<>|,]*){0,4}", re.IGNORECASE)
_HOSTS = re.compile(r"(?:(?P<label>[\w /-]{1,30}):\s*)?(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+){2,5})(?=[\s,*|;]|\Z)")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ServerFact]:
    """URLs that the words before them announce, and host columns of tables."""
    for placed in section.placed:
        match placed.block:
            case Table() as table:
                yield from _table(section, table)
            case Paragraph(text):
                yield from _prose(section, placed, text)
            case Bullets(items):
                for item in items if _introduced(section, placed) else ():
                    yield from _all(item.text, _label(item.text))
            case Fence() as fence if _introduced(section, placed) and len(fence.content) < 400:
                yield from _fence(fence, placed)
            case _:
                pass


def _introduced(section: SectionView, placed: Placed) -> bool:
    """Whether the words before a block announce base URLs."""
    texts = [text.plain for text in (placed.lead, placed.label, *placed.annotations) if text]
    return any(len(text) < 160 and has_word(text, "BASE_URL") and "url" in text.lower() for text in texts) or (
        _names_base(section.title)
    )


def _names_base(title: str) -> bool:
    words = title.lower().split()
    return len(words) <= 4 and has_word(title, "BASE_URL") is not None


def _prose(section: SectionView, placed: Placed, text: Text) -> Iterator[ServerFact]:
    if _names_base(section.title) or _introduced(section, placed):
        yield from _all(text, "")


def _all(text: Text, description: str) -> Iterator[ServerFact]:
    for match in _URL.finditer(text.plain):
        yield _fact(match.group(), description, text)
    for code in text.codes:
        if re.fullmatch(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[\w./-]*)?", code.content):
            yield ServerFact(f"https://{code.content}", description, stated(code, NAME))


def _fact(url: str, description: str, text: Text) -> ServerFact:
    url = url.rstrip(".,;:)")
    for code in text.codes:
        if url in code.content and "<" not in code.content.replace(url, ""):
            return ServerFact(url, description, stated(code, NAME))
    return ServerFact(url, description, stated(text, NAME))


def _label(text: Text) -> str:
    head = text.plain.partition("http")[0].strip(" :–—-`*\n")
    return head if len(head) <= 40 else ""


def _fence(fence: Fence, placed: Placed) -> Iterator[ServerFact]:
    for at, line in enumerate(fence.content.splitlines()):
        target, tail = split_target(line.strip())
        if _URL.fullmatch(target) and not tail:
            words = placed.annotations[-1].plain if placed.annotations else ""
            yield ServerFact(target, words, sampled(fence, NAME, at))


def _table(section: SectionView, table: Table) -> Iterator[ServerFact]:
    roles = [column_role(cell.plain) for cell in table.header.cells]
    if "environment" in roles and "url" in roles or (
        "url" in roles and "method" not in roles and _names_base(section.title)
    ):
        at = roles.index("url")
        label = roles.index("environment") if "environment" in roles else 0
        for row in table.rows:
            for match in _URL.finditer(row.cells[at].plain):
                yield _fact(match.group(), row.cells[label].plain.strip() if label != at else "", row.cells[at])
        return
    for row in table.rows:
        if len(row.cells) == 2 and column_role(row.cells[0].plain) == "environment":
            for match in _HOSTS.finditer(row.cells[1].plain):
                label_text = (match["label"] or "").strip(" *-")
                yield ServerFact(f"https://{match['host']}", label_text, stated(row.cells[1], NAME))
