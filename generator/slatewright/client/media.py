"""Media types: which of several is used, and how its content is handled."""

from __future__ import annotations

from collections.abc import Container
from enum import Enum

from msgspec import Struct

from slatewright.client.operations import Part
from slatewright.client.refs import Node, mapping, members, sequence
from slatewright.http.media import FORM, STREAMS

_OWN = "application/vnd."
_STRUCTURE = frozenset({"$ref", "allOf", "anyOf", "items", "oneOf", "properties"})
_OPAQUE = frozenset({"audio", "font", "image", "model", "video"})


class Kind(Enum):
    """How content is handled, best understood first."""

    JSON = 0
    FORM = 1
    MULTIPART = 2
    TEXT = 3
    BYTES = 4


class Content(Struct, frozen=True):
    """A body in one media type."""

    kind: Kind
    media: str
    node: Node
    pointer: str

    @property
    def schema(self) -> object:
        """Its schema, if it has one."""
        return self.node.get("schema")


def best(part: Part, shown: Container[str] = ()) -> Content | None:
    """The content that is understood best; the earlier one of equals.

    Args:
        part: What has contents in several media types.
        shown: The media types that sample calls send; any of these comes before the others.
    """
    found = [
        Content(kind(media, node), media.strip(), node, pointer)
        for media, node, pointer in members(part.node, "content", part.pointer)
    ]
    return min(
        found,
        key=lambda content: (essence(content.media) not in shown, content.kind.value),
        default=None,
    )


def essence(media: str) -> str:
    """A media type without its parameters."""
    return media.partition(";")[0].strip().lower()


def is_stream(media: str) -> bool:
    """Whether content of a media type comes event by event, or as one JSON text on each line."""
    return essence(media) in STREAMS


def asked(operation: Node) -> str | None:
    """The media type that all sample calls of an operation ask for; None where they differ or do not say."""
    calls = map(mapping, sequence(operation.get("x-requests")))
    found = {header(call, "accept") for call in calls}
    return exact(found.pop() or "") if len(found) == 1 else None


def header(call: Node, name: str) -> str | None:
    """What a sample call sends in a header."""
    found = mapping(call.get("headers")).items()
    return next((str(value) for key, value in found if str(key).lower() == name), None)


def kind(media: str, node: Node) -> Kind:
    """How content of a media type is handled.

    What is no media type at all, such as `file`, is taken for JSON if a schema gives it structure, and so is a type of
    the API's own that does not say what it is built on, such as `application/vnd.kittens.v2`.
    """
    plain = essence(media)
    family, slash, name = plain.partition("/")
    if plain == FORM:
        return Kind.FORM
    if family == "multipart":
        return Kind.MULTIPART
    if name == "json" or name.endswith("+json"):
        return Kind.JSON
    if not slash or "*" in plain:
        return _wild(family, mapping(node.get("schema")))
    if family == "text" or name == "xml" or name.endswith(("+xml", "yaml")) or name == "javascript":
        return Kind.TEXT
    if plain.startswith(_OWN) and "+" not in name and _is_structured(mapping(node.get("schema"))):
        return Kind.JSON
    return Kind.BYTES


def _is_structured(schema: Node) -> bool:
    """Whether a schema is one of an object or a list, as far as it says so itself; what it refers to mostly is."""
    return schema.get("type") in ("object", "array") or not _STRUCTURE.isdisjoint(schema)


def _wild(family: str, schema: Node) -> Kind:
    if family == "text":
        return Kind.TEXT
    opaque = schema.get("format") == "binary" or family in _OPAQUE
    return Kind.BYTES if opaque else Kind.JSON


def exact(media: str) -> str | None:
    """`media` as it may be sent; None where it is a pattern or no media type."""
    plain = media.isascii() and media.isprintable()
    return media if plain and media.count("/") == 1 and "*" not in media else None
