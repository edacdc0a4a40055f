"""A section that lists the values of something, one an item.

    ## Coat Colours

    The colours are:

    - `black`
    - `calico` - three of them at once

A field is one of these where its row links to the section, or where it is called as the section is. A section with a
table, or with several lists, is about more than that.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import column_role
from slatewright.model.document import Bullets, Item, Table
from slatewright.model.facts import EnumFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "value-bullets"
_VALUE = regex(r"[\w$@+-](?:[\w$@+./:-]{0,60}[\w$@+])?")
_GLOSS = regex(r"\s{0,3}(?:[-–—:：(=]|\Z)")
_FEWEST = 2


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EnumFact]:
    """The list of a section that has one, where a lone value leads every item."""
    lists = [placed for placed in section.of_type(Bullets) if placed.item is None]
    if len(lists) != 1 or Table in section.by_kind or not _names_something(section.title):
        return
    bullets = lists[0].block
    assert isinstance(bullets, Bullets)
    values = [_value(item) for item in bullets.items]
    known = [value for value in values if value is not None]
    if len(known) == len(values) >= _FEWEST:
        evidence = stated(bullets.items[0].text, NAME)
        yield EnumFact(section.title.strip(), tuple(dict.fromkeys(known)), evidence)


def _names_something(title: str) -> bool:
    """Whether a heading can be what values are of, and says of none of them that it is a field."""
    return bool(title.strip()) and column_role(title) is None


def _value(item: Item) -> str | None:
    """The value that an item is, or that it has in code before words on it."""
    if item.blocks:
        return None
    plain = item.text.plain.strip()
    if item.text.codes and plain.startswith(code := item.text.codes[0].content):
        alone = len(item.text.codes) == 1 and _GLOSS.match(plain, len(code))
        return code.strip("\"'") if alone and _VALUE.fullmatch(code.strip("\"'")) else None
    return plain if _VALUE.fullmatch(plain) else None
