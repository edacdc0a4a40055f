"""A base path in a sentence or behind a label, without any host.

    All endpoints are prefixed with `/api/v1`.

    The base path of all calls is `/rest`.

    **Base URL:** `/api`

    ### Base path

    `/kittens/v2`

The path has to end as that of a whole API does. What a sentence says of some endpoints ("Admin endpoints start with
`/rest`"), of the past, or of calls that the API makes itself is passed over. A base path that names a thing
(`/kittens/v2`) may be that of a chapter.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import has_word, is_word
from slatewright.model.document import Text
from slatewright.model.facts import ServerFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.base_path_words import is_called_base
from slatewright.recognise.toolkit.calls.base_url import is_base_path
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text

NAME = "server-path"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ServerFact]:
    """Code spans that hold a path, behind words for where paths begin."""
    for text in every_text(section.section):
        if text.codes and "/" in text.plain:
            for code in text.codes:
                path = code.content.strip()
                if (
                    is_base_path(path)
                    and (is_called_base(text, code) or _is_below_its_name(section, text, path))
                    and _is_of_now(section)
                ):
                    yield ServerFact(path.rstrip("/"), "", stated(code, NAME), mentioned=True)


def _is_of_now(section: SectionView) -> bool:
    """Whether a section is neither about changes nor about calls that the API makes itself."""
    titles = (section.title, *section.trail)
    return not any(is_word(title, "NEWS") or has_word(title, "DELIVERIES") for title in titles)


def _is_below_its_name(section: SectionView, text: Text, path: str) -> bool:
    """Whether a path is all of a paragraph below the heading "Base path"."""
    return text.plain.strip() == path and is_word(section.title.strip(" :"), "BASE_NAMED")
