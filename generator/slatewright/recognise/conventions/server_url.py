"""A base URL under a heading or sentence that announces it.

    ## Base URL

    `https://api.example.com/v1`

Placeholders take their defaults from the items below. A URL by itself below "Staging" is a base URL too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from slatewright.lexicon import any_of, has_word
from slatewright.model.document import Bullets, Fence, Item, Paragraph, Text
from slatewright.model.facts import ServerFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.base_url import is_of_trial, urls_in, whole_url
from slatewright.recognise.toolkit.calls.request_line import split_target
from slatewright.recognise.toolkit.evidence import content_lines, sampled, stated
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.regex import regex

NAME = "server-url"
_DEFAULT = regex(
    rf"(?P<name>[\w.-]{{1,40}})\s+-[^\n]{{0,400}}?{any_of('COLUMNS', 'default')}:\s*(?P<default>[^\s,;]+)",
    re.IGNORECASE,
)
_ASSIGNED = regex(
    r"\s*(?:[a-z]{3,8}\s+)?[\w.$]{1,40}\s*:?=\s*(?P<quote>[\"'`])(?P<url>https?://[^\s\"'`]{3,200})(?P=quote);?\s*\Z"
)
"""A program that keeps the URL under a name: `const BASE_URL = "https://api.example.com";`."""
_BARE = regex(r"(?!\d{1,3}(?:\.\d{1,3}){3}\Z)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[\w./-]*)?")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ServerFact]:
    """URLs that the words before them announce."""
    for placed in section.placed:
        match placed.block:
            case Paragraph(text):
                yield from _prose(section, placed, text)
            case Bullets(items):
                for item in items if _introduced(section, placed) else ():
                    yield from _item(item)
            case Fence() as fence if _introduced(section, placed) and len(fence.content) < 400:
                yield from _fence(fence, placed)


def _introduced(section: SectionView, placed: Placed) -> bool:
    """Whether the words before a block announce base URLs."""
    texts = [text.plain for text in (placed.lead, placed.label, *placed.annotations) if text]
    return any(
        len(text) < 160 and has_word(text, "BASE_URL") and "url" in text.lower() for text in texts
    ) or (_names_base(section.title))


def _names_base(title: str) -> bool:
    return len(title.split()) <= 4 and has_word(title, "BASE_URL") is not None


def _names_trial(title: str) -> bool:
    """Whether a heading is but the name of an environment: "Staging", "Test system"."""
    return len(title.split()) <= 2 and has_word(title, "TRIAL") is not None


def _prose(section: SectionView, placed: Placed, text: Text) -> Iterator[ServerFact]:
    if _names_base(section.title) or _introduced(section, placed):
        yield from _all(text, "")
    elif _names_trial(section.title) and is_of_trial(text.plain.strip()):
        yield from _all(text, section.title)


def _all(text: Text, description: str) -> Iterator[ServerFact]:
    for url in urls_in(text.plain):
        yield _fact(url, description, text)
    for code in text.codes:
        if _BARE.fullmatch(code.content):
            yield ServerFact(f"https://{code.content}", description, stated(code, NAME))
    if not text.codes and _BARE.fullmatch(bare := text.plain.strip()):
        yield ServerFact(f"https://{bare}", description, stated(text, NAME))


def _item(item: Item) -> Iterator[ServerFact]:
    """The URLs of one item; the items below it give defaults for the placeholders, as "**region** - Default: eu"."""
    below = [
        inner.text for block in item.blocks if isinstance(block, Bullets) for inner in block.items
    ]
    defaults = tuple(
        (m["name"], m["default"]) for text in below if (m := _DEFAULT.match(text.plain.strip()))
    )
    links = [link for link in item.text.links if re.match(r"/[\w./{}-]*\Z", link.text.strip())]
    for link in links:
        yield ServerFact(link.text.strip(), "", stated(item.text, NAME), defaults)
    for fact in _all(item.text, _label(item.text)):
        yield replace(fact, variables=defaults)


def _fact(url: str, description: str, text: Text) -> ServerFact:
    for code in text.codes:
        if url in code.content and "<" not in code.content.replace(url, ""):
            return ServerFact(url, description, stated(code, NAME))
    return ServerFact(url, description, stated(text, NAME))


def _label(text: Text) -> str:
    head = text.plain.partition("http")[0].strip(" :–—-`*\n")
    return head if len(head) <= 40 else ""


def _fence(fence: Fence, placed: Placed) -> Iterator[ServerFact]:
    for at, line in enumerate(content_lines(fence.content)):
        assigned = _ASSIGNED.match(line)
        target, tail = split_target(assigned["url"] if assigned else line.strip())
        if whole_url(target) and not tail:
            words = placed.annotations[-1].plain if placed.annotations else ""
            yield ServerFact(target, words, sampled(fence, NAME, at))
