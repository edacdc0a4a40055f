"""Headers by which a server knows a request that is sent again, so that sending it again does no harm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.client.drafts import Draft
from slatewright.client.everywhere import common_nodes
from slatewright.client.refs import Node, text
from slatewright.http.headers import IDEMPOTENCY
from slatewright.http.methods import UNSAFE


def idempotency_header(draft: Draft, document: Node) -> str | None:
    """The header that the client fills with a key of its own, where the docs name one for a method that needs it."""
    if draft.operation.method not in UNSAFE:
        return None
    own = [one.wire for one in draft.parameters if one.place == "header"]
    headers = (one for one in common_nodes(document) if text(one.get("in")) == "header")
    common = [text(one.get("name")) for one in headers]
    return next(_known([*own, *common]), None)


def _known(names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if name.lower() in IDEMPOTENCY)
