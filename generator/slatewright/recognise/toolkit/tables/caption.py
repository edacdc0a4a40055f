"""What the words above a table or sample say of it."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from slatewright.lexicon import any_of, column_role, has_word, is_small, is_word, strip_words
from slatewright.model.document import Html, Paragraph, Table
from slatewright.model.facts import Place
from slatewright.recognise.toolkit.calls.request_line import request_line
from slatewright.recognise.toolkit.tables.columns import columns_of, heads_parameters, title_of
from slatewright.recognise.toolkit.tables.footnote import STARRED
from slatewright.recognise.toolkit.text.page_anchor import page_anchor
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.recognise.toolkit.words.outcome import outcome_status
from slatewright.regex import regex

_STATUS = regex(r"(?<![\d.,-])([1-5]\d\d|[1-5][xX]{2})(?![\d.,-]\d|\d|%)")
_ANSWER = regex(
    rf"\W*(?:http\s+)?(?:{any_of('COLUMNS', 'status')}|{any_of('PLACES', 'response')})(?:\s+{any_of('STATUS')})?"
    rf"\W{{0,4}}([1-5]\d\d|[1-5]xx|default)(?!\w)[^|]{{0,40}}\Z",
    re.IGNORECASE,
)
_PROTOCOL = regex(r"\b(?:https?|api|urls?)\b", re.IGNORECASE)
_WORD = regex(r"[^\W\d_]+", re.UNICODE)
_OF_GET = regex(r"(?<![\w/])GET[\s-]+([^\W\d_]+)|([^\W\d_]+)\s+GET(?!\w)")
"""Parameters that are called those of GET are the URL's, whatever the call's method: "GET parameters", "Paramètres GET"."""
_SHORT = 12
_LONGEST_HEAD = 40
_SENTENCE_END = regex(r"(?<=[.!?])\s+|(?<=[。！？])")


class Caption(Struct, frozen=True):
    """The reading of one caption."""

    text: str
    place: Place | None = None
    status: str | None = None
    required: bool | None = None
    subject: str | None = None
    request: bool = False
    """True where the caption speaks of the request without saying which part."""


def caption_of(section: SectionView, placed: Placed) -> Caption:
    """What is said of a block around it, but the place that a table's own head names: "Query parameter | Type"."""
    caption = _said_around(section, placed)
    place = _place_in_head(placed.block)
    if place in (None, caption.place) or place is Place.BODY and caption.place is Place.RESPONSE:
        return caption
    return replace(caption, place=place, status=None)


def _place_in_head(block: object) -> Place | None:
    """The place in the head of the column of names; the words for a body are those of an answer, too."""
    if not isinstance(block, Table) or title_of(block):
        return None
    head = (
        block.header.cells[columns_of(block).at.get("name", 0)].plain if block.header.cells else ""
    )
    if len(head.split()) < 2 or len(head) > _LONGEST_HEAD:
        return None
    place = read_caption(head).place
    return None if place is Place.BODY and not heads_parameters(block) else place


def _said_around(section: SectionView, placed: Placed) -> Caption:
    """The caption nearest to a block that says anything: its own title, lead-in, bold line, heading, headings above.

    A whole sentence before the block says less than a heading that names a part of an operation.
    """
    lead = _captioning(placed.lead.plain, placed) if placed.lead else ""
    label = placed.label.plain if placed.label and placed.label is not placed.lead else ""
    if has_word(lead, "PLACES", "request") and read_caption(lead).request:
        label = ""  # it belongs to what stands above; this block has a caption of its own
    sentence = lead.rstrip().endswith(".") and is_generic(section.title)
    candidates = [
        *([title_of(placed.block)] if isinstance(placed.block, Table) else ()),
        *(text.plain for text in reversed(placed.annotations)),
        *(() if sentence else _closings(lead)),
        label,
        section.title,
        *((lead,) if sentence else ()),
        *reversed(section.trail[-1:]),
    ]
    titled = bool(label) and _is_caption(label) and not read_caption(lead).request
    named = placed.lead.plain.strip() if placed.lead else section.title
    named = (
        label.strip(" :") if titled and lead and not lead.rstrip().endswith((":", "：")) else named
    )
    fallback: Caption | None = None
    inside = _inside_answer(section)
    for text in candidates:
        caption = read_caption(text)
        if inside and text == section.title and caption.place is Place.QUERY:
            return Caption(named, Place.RESPONSE)
        if caption.place is not None or caption.status:
            place = _of_answer(caption, section.title)
            return Caption(named, place, caption.status, caption.required, caption.subject)
        if text == section.title and _tells_answer(section, placed):
            return Caption(named, Place.RESPONSE)
        if fallback is None and (
            caption.required is not None or caption.request or caption.subject
        ):
            fallback = caption
    if fallback:
        return Caption(named, None, None, fallback.required, fallback.subject, fallback.request)
    return Caption(named)


def _captioning(lead: str, placed: Placed) -> str:
    """What of the paragraph above a block captions it.

    That is its last line, where that is a label of its own ("**Parameters:**"), and above a table headed "Parameter"
    its last sentence: those before say what the call does.
    """
    *above, last = lead.rstrip().splitlines() or [""]
    if above and last.endswith((":", "：")) and read_caption(last).request:
        return last
    if heads_parameters(placed.block) and lead.rstrip().endswith("."):
        return _SENTENCE_END.split(lead.rstrip())[-1]
    return lead


def _of_answer(caption: Caption, title: str) -> Place | None:
    """The place of a caption; a body is the answer's where the heading speaks of the answer and the words of no request."""
    body = caption.place is Place.BODY and not has_word(caption.text, "PLACES", "request")
    return Place.RESPONSE if body and read_caption(title).place is Place.RESPONSE else caption.place


def _inside_answer(section: SectionView) -> bool:
    """Whether a heading stands below one for the answer, and so names a part of that: "Pagination"."""
    above = read_caption(section.trail[-1]) if section.trail else None
    if above is None or above.place is not Place.RESPONSE:
        return False
    return not has_word(section.title, "PARAMETERS") and not has_word(
        section.title, "PLACES", "request"
    )


def _tells_answer(section: SectionView, placed: Placed) -> bool:
    """Whether a heading says in the verb what comes back, above nothing but its fields: "Returns the state of the kitten".

    A call's own heading may say so, too, and stands above more. "Return a kitten" is a command.
    """
    verb = has_word(section.title, "RETURNS") or has_word(section.title, "PLACES", "response")
    if verb is None or verb.start() or is_word(verb.group(), "COMMANDS"):
        return False
    alone = all(isinstance(one.block, Table | Paragraph | Html) for one in section.placed)
    return alone and bool(section.trail) and not heads_parameters(placed.block)


def _closings(lead: str) -> tuple[str, ...]:
    """What of a paragraph may caption the block below: its short last sentence, where that leads over with a colon, and all of it.

    Of a last sentence that names a place ("... The body must contain:") those before take nothing away.
    """
    words = lead.rstrip()
    last = _SENTENCE_END.split(words)[-1] if words.endswith((":", "：")) else ""
    if len(last.split()) > _SHORT:
        return (lead,)
    return (last,) if read_caption(last).place else (last, lead)


def leads_of(placed: Placed) -> tuple[str, ...]:
    """The anchors to which the words right before a block lead."""
    links = placed.lead.links if placed.lead else ()
    return tuple(anchor for link in links if (anchor := page_anchor(link.target)))


@lru_cache(maxsize=2048)
def read_caption(text: str) -> Caption:
    """Read one heading, bold line or lead-in sentence."""
    words = " ".join(text.split())
    if not words or len(words) > 240:
        return Caption(words)
    if answer := _ANSWER.match(words):
        named = answer.group(1)
        return Caption(words, Place.RESPONSE, named.lower() if named[0] in "dD" else named.upper())
    if outcome := outcome_status(words):
        return Caption(words, Place.RESPONSE, outcome)
    if not _is_caption(words):
        return Caption(words)
    status = _STATUS.search(words)
    need = _need(words)
    place = _place(words)
    asked = _asked(words) if place is not Place.RESPONSE else None
    told = asked if need is None else need
    if status and place is None and has_word(words, "RESPONSE"):
        place = Place.RESPONSE
    return Caption(
        words,
        place,
        status.group(1).upper() if status and place in (None, Place.RESPONSE) else None,
        None if told and not _is_of_all(words) else told,
        None,
        told is not None
        or (has_word(words, "TAKES") and has_word(words, "COLUMNS", "name")) is not None
        or has_word(words, "PLACES", "request") is not None
        or has_word(words, "PARAMETERS") is not None,
    )


def _need(words: str) -> bool | None:
    """The need of all that the words caption; none where they say what a star means or speak of some only."""
    if STARRED.search(words):
        return None
    optional, required = has_word(words, "OPTIONAL"), has_word(words, "REQUIRED")
    if optional and not (required and required.start() < optional.start()):
        return False if not required or required.start() >= optional.start() else None
    return True if required and not optional and not has_word(words, "RESERVED") else None


def _asked(words: str) -> bool | None:
    """Whether readers must give the fields or may: "You must provide these fields:", "The following fields can be sent:"."""
    if not has_word(words, "ASKS", "verb") or not has_word(words, "COLUMNS", "name"):
        return None
    must, may = has_word(words, "ASKS", "must"), has_word(words, "ASKS", "may")
    return must is not None if (must is None) != (may is None) else None


def _is_of_all(words: str) -> bool:
    """Whether words speak of all the fields below: not of one of them, nor of some cases."""
    return not has_word(words, "RESERVED") and not has_word(words, "ENUM")


def _is_caption(words: str) -> bool:
    """Whether the words caption fields, and are not just a title or sentence that happens to hold a place word."""
    bare = words.strip(" :*_`#")
    if len(bare.split()) > 30:
        return False
    if any(column_role(word.lower()) in ("name", "header") for word in _WORD.findall(bare)):
        return len(bare.split()) <= 14 or words.rstrip().endswith((":", "："))
    left = [w for w in _others(bare) if column_role(w.lower()) not in ("name", "header")]
    return not left or (len(left) <= 2 and words.rstrip().endswith((":", "：")))


def _others(words: str) -> list[str]:
    """What is left of a caption without its words for places, request and response."""
    rest = words
    for key in ("path", "query", "header", "body", "response", "request", "url", "cookie"):
        rest = strip_words(rest, "PLACES", key)
    for table in ("REQUEST", "RESPONSE", "FILLER"):
        rest = strip_words(rest, table)
    words_left = _WORD.findall(_PROTOCOL.sub(" ", rest))
    return [w for w in words_left if not is_small(w, "article", "preposition", "conjunction")]


def _names_own_subject(words: str) -> bool:
    """Whether a heading says whose fields they are: "Custom fields", against "Query Parameters"."""
    left = [
        word
        for word in _others(words)
        if len(word) > 2 and column_role(word.lower()) not in ("name", "header")
    ]
    left = [
        word for word in left if not has_word(word, "OPTIONAL") and not has_word(word, "REQUIRED")
    ]
    return bool(left)


@lru_cache(maxsize=2048)
def is_generic(title: str) -> bool:
    """Whether a heading names a part of an operation ("HTTP Request", "Response") and no subject of its own."""
    words = " ".join(title.split())
    if not words or len(words.split()) > 6 or request_line(words):
        return False
    if outcome_status(words) or is_word(words, "COLUMNS", "description"):
        return True
    if not _is_caption(words) or _names_own_subject(words):
        return False
    return bool(
        column_role(words)
        or has_word(words, "REQUEST")
        or has_word(words, "RESPONSE")
        or any(
            has_word(words, "PLACES", key)
            for key in ("query", "path", "header", "body", "request", "url")
        )
    )


def _place(words: str) -> Place | None:
    named = _OF_GET.search(words) if "GET" in words else None
    if named and column_role((named[1] or named[2]).lower()) == "name":
        return Place.QUERY
    found: dict[Place, int] = {}
    for key, place in (
        ("response", Place.RESPONSE),
        ("header", Place.HEADER),
        ("query", Place.QUERY),
        ("path", Place.PATH),
        ("cookie", Place.COOKIE),
        ("body", Place.BODY),
    ):
        if match := has_word(words, "PLACES", key):
            found[place] = match.start()
    if not found and has_word(words, "PLACES", "url") and not has_word(words, "PLACES", "request"):
        return Place.QUERY
    if Place.RESPONSE in found:
        if Place.HEADER in found and has_word(words, "PLACES", "request"):
            return None
        if Place.QUERY in found and has_word(words, "PARAMETERS"):
            return Place.QUERY
        return Place.RESPONSE
    if len(found) > 1 and has_word(words, "OR"):
        return None
    return min(found, key=lambda place: found[place]) if found else None
