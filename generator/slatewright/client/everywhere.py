"""Parameters that the docs describe for calls in general: arguments of the client, sent with every call."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from slatewright.client.names import phases, snake, spare, words
from slatewright.client.operations import governed, sendable
from slatewright.client.prose import brief, sentence
from slatewright.client.refs import Node, follow, mapping, sequence, text
from slatewright.http.headers import IDEMPOTENCY
from slatewright.model.arguments_plan import ArgumentPlan
from slatewright.model.plan import SchemePlan
from slatewright.model.printed import Source

_SETTINGS = frozenset(
    {"base_url", "headers", "http_client", "max_retries", "raise_application_errors", "self"}
    | {"on_mismatch", "on_request", "on_response", "strict", "timeout", "backoff"}
)
_LONGEST_TEXT = 240


def common(document: Node, planned: Sequence[SchemePlan]) -> tuple[ArgumentPlan, ...]:
    """The headers and query parameters that `x-common-parameters` lists, as arguments of the client.

    A key by which a server knows a request again is none of them, since each call needs its own.

    Raises UsageError where a reference leads nowhere.
    """
    held = {(scheme.proof[0], scheme.proof[1].lower()) for scheme in planned}
    nodes = {
        (place, name.lower() if place == "header" else name): node
        for node in common_nodes(document)
        for place, name in [(text(node.get("in")), text(node.get("name")))]
        if (place, name.lower()) not in held
        and not (place == "header" and name.lower() in IDEMPOTENCY)
    }
    taken = _SETTINGS.union(one.name for scheme in planned for one in scheme.credentials)
    names = _names(list(nodes.values()), taken)
    return tuple(map(_argument, nodes.values(), names))


def common_nodes(document: Node) -> Iterator[Node]:
    """What `x-common-parameters` lists, as far as it can be sent."""
    for index, found in enumerate(sequence(document.get("x-common-parameters"))):
        node, _ = follow(document, mapping(found), f"/x-common-parameters/{index}")
        name, place = text(node.get("name")), text(node.get("in"))
        if name and place in ("header", "query") and sendable(name, place) and not governed(node):
            yield node


def _names(nodes: Sequence[Node], taken: Collection[str]) -> list[Source]:
    """Their names without the `X-` that headers begin with."""
    proposals = {}
    for number, node in enumerate(nodes):
        parts = words(text(node.get("name")))
        parts = parts[1:] if parts[:1] == ("x",) and len(parts) > 1 else parts
        name = spare(snake(parts, "value"), ())
        proposals[str(number)] = (name, f"{name.rstrip('_')}_{text(node.get('in'))}")
    settled = phases(proposals, taken)
    return [Source(settled[str(number)]) for number in range(len(nodes))]


def _argument(node: Node, name: Source) -> ArgumentPlan:
    return ArgumentPlan(
        name=name,
        wire=text(node.get("name")),
        place=text(node.get("in")),
        type=Source("str | None"),
        required=False,
        description=sentence(brief(text(node.get("description")), _LONGEST_TEXT)),
        value=name,
        default=Source("None"),
    )
