"""Operations by resource, each with the name of its method."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from slatewright.client.names import (
    TYPES,
    assign,
    pascal,
    phases,
    snake,
    spare,
    unique,
    words,
)
from slatewright.client.operations import Operation
from slatewright.client.refs import Node, mapping, sequence, text
from slatewright.lexicon import is_word
from slatewright.lexicon.plurals import singular

_VERBS = {"GET": "get", "POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
_CLIENT_ATTRIBUTES = frozenset(
    {
        "aclose",
        "close",
        "config",
        "pages",
        "raw",
        "send",
        "send_raw",
        "stream",
        "stream_events",
        "streaming",
        "with_options",
    }
)
_CLASS_NAMES = frozenset(
    {
        "Annotated",
        "Any",
        "ApiKeyAuth",
        "AsyncBaseClient",
        "AsyncClient",
        "AsyncEventStream",
        "AsyncPages",
        "AsyncResource",
    }
    | {
        "BaseClient",
        "BasicAuth",
        "BearerAuth",
        "Call",
        "Client",
        "ClientConfig",
        "ErrorList",
        "EventStream",
    }
    | {
        "Literal",
        "Mapping",
        "OAuth2Auth",
        "Options",
        "Pages",
        "Paging",
        "RequestOptions",
        "Resource",
    }
    | {"Sequence", "Styled", "Timeout", "TypeAlias", "Unpack", "Unset", "UUID"}
)
_METHOD_NAMES = frozenset({"builtins", "deprecated", "models", "overload"}) | {
    "awaited",
    "awaited_events",
    "awaited_pages",
}
_MODULES = frozenset({"shared"})


class Group(Struct, frozen=True):
    """The operations of one resource, in the order of the document."""

    attribute: str
    class_name: str
    title: str
    description: str
    methods: tuple[tuple[str, Operation], ...]

    @property
    def hidden(self) -> frozenset[str]:
        """The builtins that the names of the methods hide."""
        return TYPES.intersection(name for name, _ in self.methods)


def group(document: Node, operations: Sequence[Operation]) -> tuple[Group, ...]:
    """Sort operations into resources by their first tag, or by the first word of their path."""
    members: dict[str, list[Operation]] = {}
    for operation in operations:
        members.setdefault(_title(operation), []).append(operation)
    tags = {text(tag.get("name")): tag for tag in map(mapping, sequence(document.get("tags")))}
    titles = tuple(members)
    named = [_spoken(title, members[title]) for title in titles]
    attributes = assign(
        [" ".join(words(name)) for name in named], "resource", _CLIENT_ATTRIBUTES | _MODULES
    )
    classes = _classes(attributes)
    routes = {(operation.method, operation.path) for operation in operations}
    return tuple(
        Group(
            attribute,
            class_name,
            title,
            text(mapping(tags.get(title)).get("description")),
            _named(name, tuple(members[title]), routes),
        )
        for title, name, attribute, class_name in zip(
            titles, named, attributes, classes, strict=True
        )
    )


def _spoken(title: str, operations: Sequence[Operation]) -> str:
    """A title that a name can be made of: a title in another script gives way to what the paths are about."""
    if words(title):
        return title
    return next((part for one in operations for part in _static(one.path)[:1]), title)


def _title(operation: Operation) -> str:
    """The tag, else what the path is about; what only tells operations on one path apart says nothing of that."""
    if operation.tag is not None:
        return operation.tag
    return next(iter(_static(re.split("[?#]", operation.path)[0])), "operations")


def _static(path: str) -> list[str]:
    """The segments of a path that have words in them: no placeholders, no `api`, no version."""
    parts = [part for part in path.split("/") if "{" not in part and words(part)]
    return [part for part in parts if not _is_version(part)]


def _is_version(part: str) -> bool:
    return part.lower() in ("api", "rest") or (
        part[:1] in "vV" and part[1:].replace(".", "").isdigit()
    )


def _classes(attributes: Sequence[str]) -> list[str]:
    taken: set[str] = set()
    given = []
    for attribute in attributes:
        name = pascal(attribute.split("_"), "Resource")
        if {name, f"Async{name}"} & (_CLASS_NAMES | taken):
            name = unique(f"{name}Api", taken | {other.removeprefix("Async") for other in taken})
        taken |= {name, f"Async{name}"}
        given.append(name)
    return given


def _named(
    title: str, operations: tuple[Operation, ...], routes: set[tuple[str, str]]
) -> tuple[tuple[str, Operation], ...]:
    """The operations of one resource with method names that differ."""
    proposals = {
        operation.pointer: tuple(
            dict.fromkeys(
                spare(snake(option, "call"), _METHOD_NAMES)
                for option in _proposals(title, operation, routes)
            )
        )
        for operation in operations
    }
    settled = phases(proposals, ())
    return tuple((settled[operation.pointer], operation) for operation in operations)


def _proposals(
    title: str, operation: Operation, routes: set[tuple[str, str]]
) -> list[tuple[str, ...]]:
    """The words of method names for an operation, from short to long."""
    known = words(operation.id)
    verb = _verb(operation, routes)
    path = tuple(word for part in _static(operation.path) for word in words(part))
    placeholders = [part for part in operation.path.split("/") if "{" in part]
    arguments = tuple(word for part in placeholders for word in words(part))
    by = ("by", *arguments) if arguments else ()
    full = known or (verb, *path)
    if known:
        stripped = _strip(_without_get(known), title, verb)
    elif _is_action(operation):
        stripped = _strip(path, title, verb)
    else:
        stripped = (verb, *_strip(path, title, ""))
    short = tuple(filter(None, stripped))
    return [short, (*short, *by), full, (*full, *by), (operation.method.lower(), *path, *by)]


def _verb(operation: Operation, routes: set[tuple[str, str]]) -> str:
    """What the HTTP method means on this path."""
    method, path = operation.method, operation.path
    if method == "PUT" and ("PATCH", path) in routes:
        return "replace"
    below = f"{path.rstrip('/')}/{{"
    if method == "GET" and not path.endswith("}"):
        return "list" if any(other.startswith(below) for _, other in routes) else "get"
    return _VERBS.get(method, method.lower())


def _is_action(operation: Operation) -> bool:
    """Whether the path ends in what is done to something, as in `POST /orders/{id}/cancel`."""
    *_, owner, last = ["", "", *operation.path.strip("/").split("/")]
    return (
        operation.method == "POST" and "{" in owner and "{" not in last and singular(last) == last
    )


def _without_get(parts: tuple[str, ...]) -> tuple[str, ...]:
    """`parts` without a `get` before what is done already, as in `getLookUpTree`."""
    return (
        parts[1:]
        if parts[0] == "get" and parts[1:2] and is_word(parts[1], "NAMES", "looking")
        else parts
    )


def _strip(parts: tuple[str, ...], title: str, verb: str) -> tuple[str, ...]:
    """`parts` without the words of the resource, which the attribute before the method says already.

    A word that links to nothing any more goes with them, but not one that is part of its verb, as in `log in`.
    """
    own = {form for word in words(title) for form in (word, singular(word))}
    kept = [word for word in parts if word not in own and singular(word) not in own]
    while kept and _links(kept[-1]) and not _ends_in_particle(kept, parts):
        kept.pop()
    if not kept or _links(kept[0]):
        kept.insert(0, verb)
    return tuple(kept)


def _links(word: str) -> bool:
    """Whether a word only ties others together: `in`, `of`."""
    return is_word(word, "NAMES", "linking")


def _ends_in_particle(kept: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the last word that is kept belongs to its verb: nothing followed it in the first place."""
    return len(kept) > 1 and is_word(kept[-1], "NAMES", "particle") and kept[-2:] == [*parts[-2:]]
