"""Endpoints in a list or table, with the words beside each."""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Text
from slatewright.model.facts import EndpointFact, Form
from slatewright.model.source import Evidence
from slatewright.recognise.toolkit.text.page_anchor import page_anchors

_LONGEST_TITLE = 80


def listed_endpoint(
    request: tuple[str, str],
    form: Form,
    evidence: Evidence,
    words: Iterable[str],
    texts: Iterable[Text],
) -> EndpointFact:
    """An endpoint with what is said of it, which may be the heading of its details, and where that leads.

    Args:
        request: its method and target.
        form: how it is written.
        evidence: where.
        words: what stands beside it.
        texts: its row or item, with links.
    """
    said = (" ".join(text.split()) for text in words)
    about = tuple(text for text in said if " " in text and len(text) <= _LONGEST_TITLE)
    return EndpointFact(*request, form, evidence, about, page_anchors(texts))
