"""A list of response statuses.

    ### Success Response

    * `202`: The kitten is on its way.

    ### Errors

    * **404** `no_kitten`: There is no such kitten.

The words before it say that it is of what comes back; the sentence right above says it for statuses that are all
explained, whatever the section is about. Registered statuses that are all explained may also stand below a caption for
errors or statuses. Below a request line, or where one is explained much as HTTP does, success beside failure or with a
link to what comes back is enough; so is a single success with such a link that no words announce. Words that name a
field in code say that the numbers are its values.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from slatewright.http.statuses import reason
from slatewright.lexicon import has_word
from slatewright.model.document import Bullets, Text
from slatewright.model.facts import Place, StatusFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.request_line import request_line
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.tables.caption import caption_of
from slatewright.recognise.toolkit.text.page_anchor import page_links
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.recognise.toolkit.words.reason_words import captions_statuses, is_near_reason
from slatewright.recognise.toolkit.words.status_codes import statuses_of_cell
from slatewright.regex import regex

NAME = "status-bullets"
_LED = regex(r"(?P<status>[1-5](?:\d\d|\d?[xX]{1,2}))(?:\s*[-–—:](?=\s)|(?!\S))(?P<words>.*)")
_SET_APART = ("`", "*", "_")


class _Item(Struct, frozen=True):
    """An item that begins with a status."""

    text: Text
    status: str
    words: str

    @property
    def registered(self) -> bool:
        """Whether it is one of HTTP's, and explained."""
        return bool(self.words) and all(map(reason, statuses_of_cell(self.status)))


@recogniser(NAME)
def read(section: SectionView) -> Iterable[StatusFact]:
    """Items that are a status, words for what it means behind it."""
    for placed in section.of_type(Bullets):
        bullets = placed.block
        assert isinstance(bullets, Bullets)
        items = [found for item in bullets.items if (found := _item(item.text))]
        if not items:
            continue
        whole = len(items) == len(bullets.items) and all(item.words for item in items)
        spoken = placed.lead is not None and has_word(placed.lead.plain, "PLACES", "response")
        if (
            whole
            and (
                spoken
                or all(item.registered for item in items)
                and _is_told(section, placed, items)
            )
            or caption_of(section, placed).place is Place.RESPONSE
        ):
            yield from (fact for item in items for fact in _facts(item))


def _item(text: Text) -> _Item | None:
    line = text.plain.strip().partition("\n")[0]
    led = _LED.match(line)
    if led is None:
        return None
    words = led["words"].strip()
    behind = line[led.end("status") : led.start("words")].strip()
    apart = text.raw.lstrip().startswith(_SET_APART) or words.startswith("(")
    named = words.lower().split()[:1] == (reason(led["status"]) or "").lower().split()[:1]
    return _Item(text, led["status"], words) if behind or not words or apart or named else None


def _is_told(section: SectionView, placed: Placed, items: list[_Item]) -> bool:
    """Whether words above say that these are statuses, or the list does."""
    lead = placed.lead
    above = lead.plain if lead else section.title
    told = [(item.status, item.words) for item in items]
    of_call = request_line(above) is not None
    if lead and lead.codes and not of_call:
        return False
    if not of_call and captions_statuses(above, told):
        return True
    succeeds = [item for item in items if item.status.startswith("2")]
    linked = any(page_links(item.text) for item in succeeds)
    if linked and len(items) == 1 and not (lead and lead.plain.rstrip().endswith((":", "："))):
        return True
    near = of_call or any(is_near_reason(*pair) for pair in told)
    return near and (0 < len(succeeds) < len(items) or linked)


def _facts(item: _Item) -> Iterable[StatusFact]:
    words = item.words.lstrip("-–—: ")
    links = tuple(anchor for _, anchor in page_links(item.text)[:1])
    answers = item.status.startswith("2") and bool(links)
    for status in statuses_of_cell(item.status):
        yield StatusFact(
            status,
            words,
            stated(item.text, NAME),
            links=links if answers else (),
            type_text=words if answers else None,
        )
