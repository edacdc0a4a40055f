"""A status in a notice of its own.

    <aside class="success">200 OK</aside>

    <aside class="warning">
    422 | The kitten has no name.
    </aside>

A number without the reason that HTTP gives for it, or a mark behind it, may count anything.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.http.statuses import FORMER_REASONS, reason
from slatewright.model.document import Html
from slatewright.model.facts import StatusFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView
from slatewright.recognise.toolkit.words.status_codes import statuses_of_cell
from slatewright.regex import regex

NAME = "status-notice"
_LED = regex(r"[^\d\n]{0,20}(?P<status>[2-5]\d\d)(?!\w)\s*(?P<mark>[|:–—-](?=\s)\s*)?")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[StatusFact]:
    """Notices that begin with one status."""
    for placed in section.of_type(Html):
        assert isinstance(placed.block, Html)
        text = placed.block.text
        led = _LED.match(text.plain.lstrip()) if placed.block.tag == "aside" else None
        if led is None or statuses_of_cell(text.plain) != (led["status"],):
            continue
        why, words = reason(led["status"]), text.plain.lstrip()[led.end() :].strip()
        if why and (led["mark"] or not words or words.startswith((why, *FORMER_REASONS))):
            yield StatusFact(led["status"], words, stated(text, NAME))
