"""The operations of a document, with what their paths say of all of them merged in."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from slatewright.client.refs import Node, follow, mapping, members, sequence, text
from slatewright.http.headers import IGNORED_PARAMETERS
from slatewright.http.methods import ITEM_METHODS
from slatewright.regex import regex

_TOKEN = regex(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}")
"""What HTTP takes for the name of a header or a cookie."""
_PLACES = frozenset({"path", "query", "header", "cookie"})


class Part(Struct, frozen=True):
    """An object of the document and its JSON pointer, references followed."""

    node: Node
    pointer: str


class Operation(Struct, frozen=True):
    """One method on one path."""

    method: str
    path: str
    node: Node
    pointer: str
    id: str
    """As the document gives it; empty where it does not."""
    tag: str | None
    parameters: tuple[Part, ...]
    body: Part | None
    responses: tuple[tuple[str, Part], ...]
    servers: tuple[Node, ...]
    """Only where the operation or its path has servers of its own."""


def operations(document: Node) -> tuple[Operation, ...]:
    """All operations in the order of the document.

    Raises UsageError where a reference leads nowhere.
    """
    return tuple(
        _operation(document, path, item, place, method)
        for path, found, where in members(document, "paths", "")
        for item, place in [follow(document, found, where)]
        for method in ITEM_METHODS
        if isinstance(item.get(method), dict)
    )


def _operation(document: Node, path: str, item: Node, place: str, method: str) -> Operation:
    node, pointer = mapping(item[method]), f"{place}/{method}"
    tags = [tag for tag in sequence(node.get("tags")) if isinstance(tag, str) and tag.strip()]
    body = mapping(node.get("requestBody"))
    servers = sequence(node.get("servers")) or sequence(item.get("servers"))
    return Operation(
        method.upper(),
        path,
        node,
        pointer,
        text(node.get("operationId")),
        tags[0] if tags else None,
        _parameters(document, ((item, place), (node, pointer))),
        Part(*follow(document, body, f"{pointer}/requestBody")) if body else None,
        tuple(
            (str(status), Part(*follow(document, response, where)))
            for status, response, where in members(node, "responses", pointer)
        ),
        tuple(mapping(server) for server in servers),
    )


def _parameters(document: Node, owners: tuple[tuple[Node, str], ...]) -> tuple[Part, ...]:
    """The parameters of a path and of its operation; the latter win."""
    found: dict[tuple[str, str], Part] = {}
    for part in _listed(document, owners):
        name, place = text(part.node.get("name")), text(part.node.get("in"))
        if place in _PLACES and sendable(name, place) and not governed(part.node):
            found[place, name.lower() if place == "header" else name] = part
    return tuple(found.values())


_FRAMING = frozenset({"connection", "content-length", "host", "transfer-encoding"})
"""Headers that say how a message travels, which whoever sends it must write."""


def sendable(name: str, place: str) -> bool:
    """Whether HTTP can send something of a name in a place."""
    return place not in ("header", "cookie") or bool(_TOKEN.fullmatch(name))


def governed(parameter: Node) -> bool:
    """Whether a parameter is a header that HTTP itself, or the client's credentials, see to."""
    name = text(parameter.get("name")).lower()
    return parameter.get("in") == "header" and name in IGNORED_PARAMETERS | _FRAMING


def _listed(document: Node, owners: tuple[tuple[Node, str], ...]) -> Iterator[Part]:
    for owner, pointer in owners:
        for index, parameter in enumerate(sequence(owner.get("parameters"))):
            yield Part(*follow(document, mapping(parameter), f"{pointer}/parameters/{index}"))
