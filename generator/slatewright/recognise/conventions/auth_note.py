"""What one operation says of the credentials that it needs.

    <aside class="warning">
    You must be authenticated by one of the following methods:
    apiKey & clientId, bearerAuth
    </aside>

    This operation does not require authentication.

    | Authentication required? | No |

Conditions ("if the kitten is public") say nothing for sure and are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.lexicon import is_no
from slatewright.model.document import Table, Text
from slatewright.model.facts import NoticeFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.auth_words import is_about_auth
from slatewright.recognise.toolkit.evidence import row_stated, stated
from slatewright.recognise.toolkit.view import SectionView, every_text

NAME = "auth-note"
_METHODS = re.compile(
    r"authenticated by (?:means of )?(?:one of )?"
    r"the following methods?\s*:\s*(?P<methods>\S[\s\S]{0,2000})",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:does not|doesn't|do not|don't) (?:require|need) (?:any |an? )?(?:user )?(?:authenti|authori|api key|access token)|"
    r"\bno (?:authentication|authorization|api key|access token) (?:is )?(?:required|needed|necessary)|"
    r"(?:authentication|authorization) (?:is )?not (?:required|needed|necessary)|"
    r"(?:authentication|authorization)(?: required)?\??\s*:\s*(?:none|no|not required|not needed)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|except|when|only|some)\b", re.IGNORECASE)
_LONGEST = 160


@recogniser(NAME)
def read(section: SectionView) -> Iterable[NoticeFact]:
    """Sentences and table rows that name the operation's schemes, or say that none is needed."""
    for text in every_text(section.section):
        if methods := _METHODS.search(text.plain):
            yield NoticeFact("security", " ".join(methods["methods"].split()), stated(text, NAME))
        elif _says_none(text):
            yield NoticeFact("security", "", stated(text, NAME))
    for placed in section.of_type(Table):
        if isinstance(placed.block, Table):
            yield from _rows(placed.block)


def _says_none(text: Text) -> bool:
    plain = text.plain.strip()
    return len(plain) < _LONGEST and bool(_NONE.search(plain)) and not _CONDITION.search(plain)


def _rows(table: Table) -> Iterator[NoticeFact]:
    for row in (table.header, *table.rows):
        if len(row.cells) == 2 and _asks(row.cells[0].plain) and is_no(row.cells[1].plain):
            yield NoticeFact("security", "", row_stated(row, NAME))


def _asks(label: str) -> bool:
    return label.rstrip().endswith("?") and is_about_auth(label)
