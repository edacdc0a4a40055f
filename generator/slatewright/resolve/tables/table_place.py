"""Where the rows of one table travel unless they say otherwise: its caption, weighed against samples and method."""

from __future__ import annotations

from slatewright.http.methods import BODIED, BODYLESS
from slatewright.lexicon import has_word
from slatewright.model.facts import FieldsFact, Place
from slatewright.resolve.tables.field_names import Names, head_of, last_name, normal
from slatewright.resolve.tables.surroundings import Surroundings

_SENT = 0.6
"""The share of names in the sample body from which a table is the body's, although it is headed "Query Parameters"."""
_ANSWERED = 0.6
"""The share of names in the sample answer from which a table without a caption is the answer's."""
_BODYLESS = (*BODYLESS, "DELETE")


def table_place(table: FieldsFact, around: Surroundings) -> Place:
    """The place that a table is of."""
    if table.place in (Place.RESPONSE, Place.HEADER, Place.COOKIE):
        return table.place
    names = [fact.name for fact in table.fields if fact.depth == 0]
    in_response = _share(names, around.received)
    in_request = _share(names, around.sent)
    in_query = sum(name in around.query for name in names) / max(1, len(names))
    bodyless = around.method in _BODYLESS
    sent = max(in_request, in_query)
    if table.place is Place.BODY and bodyless and in_response > 0.5 and in_response > sent:
        return Place.RESPONSE
    if table.place is not None:
        return _corrected(table.place, table, around, (in_request, in_query))
    unseen = not around.sent.every and not _explains(table, around)
    may_send = not bodyless and (in_request or unseen)
    needs = may_send and any(fact.required is not None for fact in table.fields)
    if not needs and _looks_like_response(table, around, in_response, sent):
        return Place.RESPONSE
    if bodyless:
        return Place.QUERY if around.method != "DELETE" or in_request <= in_query else Place.BODY
    beside = around.bodied and table.request and not in_request and around.sent.every
    if in_query > in_request and in_query >= 0.5 or beside:
        return Place.QUERY
    return Place.BODY


def _corrected(
    place: Place, table: FieldsFact, around: Surroundings, sent: tuple[float, float]
) -> Place:
    """The place that a caption gives, where the samples and the method let the table be of it; else the other one.

    Args:
        place: what the caption says.
        table: the table below it.
        around: what is known of the operation.
        sent: the shares of the table's names in the sample body and in the query strings.
    """
    in_request, in_query = sent
    bodyless = around.method in BODYLESS
    asked = table.parameters or has_word(table.caption, "PARAMETERS")
    if place is Place.BODY and bodyless and asked and not around.sent.every:
        return Place.QUERY
    if place is not Place.QUERY or around.method in _BODYLESS or in_query >= 0.5:
        return place
    named = any(has_word(table.caption, "PLACES", key) for key in ("query", "url"))
    names = {normal(name) for fact in table.fields for name in (fact.name, head_of(fact.name))}
    shown = {normal(name) for name in around.sent.top}
    whole = bool(shown) and shown <= names
    if named and (in_query or in_request < _SENT and not whole):
        return place
    return Place.BODY if whole or in_request > 0.5 else place


def _explains(table: FieldsFact, around: Surroundings) -> bool:
    """Whether a table has all names of the sample answer, and calls send nothing or it stands behind that without words on what is sent."""
    names = {normal(fact.name) for fact in table.fields if fact.depth == 0}
    shown = {normal(name) for name in around.received.top}
    if not shown or not shown <= names:
        return False
    if around.calls_empty:
        return True
    if _asks_for_some(table, around):
        return False
    at = table.evidence.span
    behind = any(span.file == at.file and span.line < at.line for span in around.answers)
    return behind and names == shown and not (table.request or table.parameters)


def _asks_for_some(table: FieldsFact, around: Surroundings) -> bool:
    """Whether a column needs some fields and leaves others to callers, of a table that no caption calls an object's."""
    needs = {fact.required for fact in table.fields}
    named = has_word(table.caption, "ATTRIBUTES") or has_word(table.caption, "RESPONSE")
    return table.tabular and needs >= {True, False} and around.method in BODIED and not named


def _looks_like_response(
    table: FieldsFact, around: Surroundings, in_response: float, in_request: float
) -> bool:
    """Whether an uncaptioned table describes what comes back: most names stand in the response and few are sent.

    What a call makes has the names that it is given: parameters are the body's where no sample shows one.
    """
    taken = table.parameters and around.method in BODIED and not around.sent.every
    asked = table.request and (table.parameters or has_word(table.caption, "PARAMETERS"))
    if asked or table.request and around.method not in BODYLESS or taken:
        return False
    return in_response >= (1.0 if table.parameters else _ANSWERED) and in_response > in_request


def _share(names: list[str], shown: Names) -> float:
    hits = sum(name in shown.every or last_name(name) in shown.every for name in names)
    return hits / max(1, len(names))
