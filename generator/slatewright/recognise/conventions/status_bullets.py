"""A list of response statuses.

    ### Success Response

    * **201**
    * `202`: The kitten is on its way.

    ### Error Response

    * 4XX

The words before it say that it is of what comes back; the sentence right above says it for statuses that are all
explained, whatever the section is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.document import Bullets
from slatewright.model.facts import Place, StatusFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.tables.caption import caption_of
from slatewright.recognise.toolkit.view import SectionView
from slatewright.recognise.toolkit.words.status_codes import statuses_of_cell

NAME = "status-bullets"
_LED = re.compile(r"(?P<status>[1-5](?:\d\d|\d?[xX]{1,2}))(?:\s*\Z|\s*[-–—:]\s+(?P<words>\S.*))")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[StatusFact]:
    """Items that are a status, words for what it means behind it."""
    for placed in section.of_type(Bullets):
        bullets = placed.block
        assert isinstance(bullets, Bullets)
        found = [(item, _LED.match(_first_line(item.text.plain))) for item in bullets.items]
        if not any(led for _, led in found):
            continue
        spoken = placed.lead is not None and has_word(placed.lead.plain, "PLACES", "response")
        whole = spoken and all(led and led["words"] for _, led in found)
        if not whole and caption_of(section, placed).place is not Place.RESPONSE:
            continue
        for item, led in found:
            for status in statuses_of_cell(led["status"]) if led else ():
                words = (led["words"] if led else None) or ""
                yield StatusFact(status, words, stated(item.text, NAME))


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]
