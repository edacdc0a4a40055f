"""Telling words in capitals that a path always has from those that stand for a value.

`/shelves/SHELF_ID` leaves a value to the reader. `/settings/MAX_LOANS_PER_READER` does not, which a sample shows:

```json
{"setting": "MAX_LOANS_PER_READER", "value": 5}
```

A placeholder stands in samples too (`"shelf": "SHELF_ID"`), but under a name that has a word in common with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from slatewright.http.names import IDENTIFIERS
from slatewright.lexicon import parts_of
from slatewright.model.facts import ExampleFact, RequestFact
from slatewright.model.sample_data import JsonScalar, every_member
from slatewright.regex import regex
from slatewright.resolve.headings.object_names import NAME_WORDS
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.target import Target

_CAPITALS = regex(r"(?<=/)(?:[A-Z][A-Z0-9]{0,40}_){1,10}[A-Z0-9]{1,40}(?=[/.?&#-]|\Z)")
_STANDS_IN = regex(
    rf"(?:{parts_of('READERS', 'yours')})_|.*_(?:{'|'.join(IDENTIFIERS)}|{parts_of('HERE')})\Z",
    re.IGNORECASE,
)


def fixed_words(outline: Outline, urls: Iterable[str]) -> frozenset[str]:
    """The words in capitals of some URLs that samples show as values of fields of other names."""
    asked = {word for url in urls for word in _CAPITALS.findall(url) if not _STANDS_IN.match(word)}
    if not asked:
        return frozenset()
    return frozenset(asked & _values(outline, asked))


def with_fixed_words(target: Target, url: str, words: frozenset[str]) -> Target:
    """A target as it was read from a URL, with those words in its path that the path always has."""
    for word in words.intersection(_CAPITALS.findall(url)):
        target = replace(target, path=target.path.replace(f"{{{word}}}", word))
    return target


def _values(outline: Outline, asked: set[str]) -> set[str]:
    """Those of the words that are the value of a field with which they have no word in common."""
    found: set[str] = set()
    for section in outline.sections:
        for fact in section.facts:
            if isinstance(fact, RequestFact) or (
                isinstance(fact, ExampleFact) and any(word in fact.text for word in asked)
            ):
                found |= _shown(fact) & asked
    return found


def _shown(fact: ExampleFact | RequestFact) -> set[str]:
    data = fact.value if isinstance(fact, ExampleFact) else fact.body
    return {
        member.value.value
        for member in (every_member(data) if data is not None else ())
        if isinstance(member.value, JsonScalar)
        and isinstance(member.value.value, str)
        and not _words(member.value.value) & _words(member.name)
    }


def _words(name: str) -> set[str]:
    return {word.lower() for word in NAME_WORDS.findall(name)}
