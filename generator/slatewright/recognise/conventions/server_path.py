"""A base path in a sentence or behind a label, without any host.

    All endpoints are prefixed with `/api/v1`.

    The base path is `/rest`.

    **Base URL:** `/api`

The path has to end as that of a whole API does: a chapter may call that of its own resource a base path, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.lexicon import any_of, has_word
from slatewright.model.document import Text
from slatewright.model.facts import ServerFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.base_url import is_base_path, is_root_path
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.regex import regex

NAME = "server-path"
_BEGINS = regex(rf"(?<!\w){any_of('PREFIXED')}\W{{1,6}}\Z", re.IGNORECASE)
_NAMED = regex(rf"(?<!\w){any_of('BASE_NAMED')}(?P<rest>[^.!?\n]{{0,40}})\Z", re.IGNORECASE)
_SENTENCE_END = regex(r"[.!?]\s")
_REACH = 160


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ServerFact]:
    """Code spans that hold a path, behind words for where paths begin."""
    for text in every_text(section.section):
        if text.codes and "/" in text.plain:
            for code in text.codes:
                path = code.content.strip()
                if is_base_path(path) and _is_base(path, _before(text, path)):
                    yield ServerFact(path.rstrip("/"), "", stated(code, NAME), mentioned=True)


def _before(text: Text, path: str) -> str:
    """The words of the same sentence that stand before a path."""
    at = text.plain.find(path)
    return _SENTENCE_END.split(text.plain[max(0, at - _REACH) : max(0, at)])[-1]


def _is_base(path: str, before: str) -> bool:
    if _NAMED.search(before):
        return True
    begins = is_root_path(path) and _BEGINS.search(before)
    return bool(begins) and has_word(before, "ENDPOINTS") is not None
