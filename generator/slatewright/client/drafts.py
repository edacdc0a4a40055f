"""Operations with their schemas read, before types and classes have names."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from slatewright.client.groups import Group
from slatewright.client.hints import Hint
from slatewright.client.media import Content, Kind, best, essence, is_stream
from slatewright.client.operations import Operation, Part
from slatewright.client.refs import Node, mapping, sequence, text
from slatewright.client.routes import PLACEHOLDER
from slatewright.client.schemas import Reader
from slatewright.client.shapes import (
    Anything,
    Nothing,
    Plain,
    Shape,
    either,
    keys,
)
from slatewright.http.headers import IDEMPOTENCY
from slatewright.http.methods import UNSAFE

_BARE = ("204", "205")
"""Statuses with which HTTP sends no content, whatever a document says."""
_REDIRECTS = frozenset({"301", "302", "303", "307", "308", "3XX"})


Held = Callable[[Operation], frozenset[tuple[str, str]]]
"""The places and lower case names of the parameters that an operation's credentials fill in."""


class Parameter(Struct, frozen=True):
    """A parameter with its shape."""

    wire: str
    place: str
    shape: Shape
    required: bool
    node: Node
    style: str | None = None
    """Only where it differs from what is usual in its place."""
    explode: bool = True


class Body(Struct, frozen=True):
    """What is sent."""

    content: Content
    shape: Shape
    required: bool
    description: str


class Answer(Struct, frozen=True):
    """What comes back: content of the successful responses."""

    kind: Kind | None
    """None where nothing comes back."""
    shape: Shape
    contents: tuple[tuple[str, Content], ...]
    """Status and content of each response that was taken into account."""
    empty: bool
    """Whether some successful response has no content."""
    redirect: bool = False
    """Whether the only good answer is a redirect, so that its address is what comes back."""

    @property
    def events(self) -> bool:
        """Whether it is a stream of server-sent events or lines of JSON, and nothing else."""
        return bool(self.contents) and all(is_stream(one.media) for _, one in self.contents)


class Failure(Struct, frozen=True):
    """A response that reports an error."""

    status: str
    shape: Shape | None
    description: str


class Draft(Struct, frozen=True):
    """One operation."""

    method: str
    """Name of the method."""
    operation: Operation
    parameters: tuple[Parameter, ...]
    body: Body | None
    answer: Answer
    failures: tuple[Failure, ...]

    def used(self, name: str) -> dict[str, str]:
        """The definitions that it mentions, with what they are there for; `name` is its full name."""
        parts = [(one.shape, f"What `{one.wire}` of `{name}` takes.") for one in self.parameters]
        parts += [(self.body.shape, f"What `{name}` sends.")] if self.body else []
        parts.append((self.answer.shape, f"What `{name}` gives."))
        parts += [
            (one.shape, f"What comes back where `{name}` fails.")
            for one in self.failures
            if one.shape is not None
        ]
        return {key: words for shape, words in reversed(parts) for key in reversed(keys(shape))}

    @property
    def sent(self) -> tuple[str, ...]:
        """The definitions that the body mentions."""
        return keys(self.body.shape) if self.body else ()


def draft(group: Group, reader: Reader, held: Held) -> tuple[Draft, ...]:
    """Read everything that the operations of a resource mention.

    Args:
        group: the resource.
        reader: where the schemas are kept.
        held: the parameters that the client's credentials fill in, by operation.

    Raises UsageError where a reference leads nowhere.
    """
    return tuple(_draft(group, name, operation, reader, held) for name, operation in group.methods)


def _draft(group: Group, method: str, operation: Operation, reader: Reader, held: Held) -> Draft:
    hint = Hint((tuple(f"{group.attribute}_{method}".replace("__", "_").strip("_").split("_")),))
    return Draft(
        method,
        operation,
        tuple(_parameters(operation, reader, hint, held(operation))),
        _body(operation, reader, hint),
        _answer(operation, reader, hint),
        tuple(_failures(operation, reader, hint)),
    )


def _parameters(
    operation: Operation, reader: Reader, hint: Hint, held: frozenset[tuple[str, str]]
) -> Iterator[Parameter]:
    """The parameters that a caller gives.

    A placeholder that is not described is text, and a path parameter without a placeholder is none. A key by which a
    server knows a request again need not be given, since the client makes one.
    """
    described = {
        part.node.get("name"): part for part in operation.parameters if _in(part) == "path"
    }
    for name in dict.fromkeys(PLACEHOLDER.findall(operation.path)):
        part = described.get(name, Part({"name": name, "in": "path"}, operation.pointer))
        yield _parameter(part, reader, hint)
    for part in operation.parameters:
        place = _in(part)
        name = text(part.node.get("name")).lower()
        if place != "path" and (place, name) not in held:
            found = _parameter(part, reader, hint)
            filled = place == "header" and name in IDEMPOTENCY and operation.method in UNSAFE
            yield replace(found, required=False) if filled else found


def _in(part: Part) -> str:
    return text(part.node.get("in"))


def _parameter(part: Part, reader: Reader, hint: Hint) -> Parameter:
    node, place = part.node, _in(part)
    name = text(node.get("name"))
    content = best(part)
    schema, pointer = (
        (content.schema, f"{content.pointer}/schema")
        if content
        else (node.get("schema"), f"{part.pointer}/schema")
    )
    shape = reader.read(schema, pointer, hint.below(name))
    style, explode = ("json", True) if content else _style(node, place)
    required = place == "path" or node.get("required") is True
    return Parameter(name, place, shape, required, node, style, explode)


def _style(node: Node, place: str) -> tuple[str | None, bool]:
    """How a list or an object is written, where that is not the usual way."""
    if place != "query":
        return None, True
    style = text(node.get("style")) or "form"
    if style not in ("form", "spaceDelimited", "pipeDelimited", "deepObject"):
        style = "form"
    stated = node.get("explode")
    explode = stated if isinstance(stated, bool) else style in ("form", "deepObject")
    return (None, True) if style == "form" and explode else (style, explode)


def _body(operation: Operation, reader: Reader, hint: Hint) -> Body | None:
    part = operation.body
    calls = map(mapping, sequence(operation.node.get("x-requests")))
    content = best(part, {essence(text(call.get("media"))) for call in calls}) if part else None
    if part is None or content is None:
        return None
    shape = reader.read(content.schema, f"{content.pointer}/schema", hint.role("body"))
    required = part.node.get("required") is True
    return Body(content, shape, required, text(part.node.get("description")))


def _answer(operation: Operation, reader: Reader, hint: Hint) -> Answer:
    found: list[tuple[str, Content]] = []
    empty = False
    for status, part in _successes(operation):
        content = None if status in _BARE else best(part)
        empty = empty or content is None
        if content is not None:
            found.append((status, content))
    if operation.method == "HEAD" or (not found and _says_nothing_comes(operation)):
        return Answer(None, Nothing(), (), True)
    if not found:
        return Answer(Kind.JSON, Anything(), (), True, _redirects(operation))
    kind = min((content.kind for _, content in found), key=lambda kind: kind.value)
    contents = tuple((status, content) for status, content in found if content.kind is kind)
    shapes = [
        reader.read(content.schema, f"{content.pointer}/schema", hint.role("response"))
        for _, content in contents
    ]
    shape = either((*shapes, Nothing())) if empty else either(tuple(shapes))
    if kind is Kind.JSON and Plain("binary") in shapes:
        kind = Kind.BYTES
    return Answer(kind, shape, contents, empty)


def _says_nothing_comes(operation: Operation) -> bool:
    """Whether every success has a status that never has a body; what is only not described may come all the same."""
    statuses = [status for status, _ in _successes(operation)]
    return bool(statuses) and all(status in _BARE for status in statuses)


def _redirects(operation: Operation) -> bool:
    """Whether a redirect is the only answer that is no error."""
    statuses = {status.upper() for status, _ in operation.responses}
    return not _successes(operation) and not statuses.isdisjoint(_REDIRECTS)


def _successes(operation: Operation) -> list[tuple[str, Part]]:
    found = [(status, part) for status, part in operation.responses if status.startswith("2")]
    default = [(status, part) for status, part in operation.responses if status == "default"]
    return sorted(found, key=lambda pair: pair[0]) or default


def _failures(operation: Operation, reader: Reader, hint: Hint) -> Iterator[Failure]:
    successful = any(status.startswith("2") for status, _ in operation.responses)
    for status, part in sorted(operation.responses, key=lambda pair: pair[0]):
        if status[0] not in "45" and not (status == "default" and successful):
            continue
        content = best(part)
        shape = None
        if content is not None and content.kind is Kind.JSON:
            shape = reader.read(
                content.schema, f"{content.pointer}/schema", hint.role("error", "body", case=status)
            )
        known = shape if shape is not None and keys(shape) else None
        yield Failure(
            status.upper() if len(status) == 3 else status,
            known,
            text(part.node.get("description")),
        )
