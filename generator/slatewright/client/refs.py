"""Finding the parts of a document: local references, JSON pointers, and nodes of the expected kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import unquote

from slatewright.model.diagnostics import UsageError
from slatewright.model.pointer import at, below
from slatewright.words import encodable

Node = Mapping[str, Any]

_EMPTY: Node = {}
_MAPPINGS = (dict, Mapping)
"""Nearly all are plain dictionaries, and to ask for a `Mapping` alone takes several times as long."""


def mapping(value: object) -> Node:
    """`value` if it is an object, else an empty one."""
    return value if isinstance(value, _MAPPINGS) else _EMPTY


def sequence(value: object) -> tuple[Any, ...]:
    """`value` as a tuple if it is an array, else an empty one."""
    return tuple(value) if isinstance(value, list | tuple) else ()


def text(value: object) -> str:
    """`value` if it is a string, else an empty one."""
    return value if isinstance(value, str) else ""


def members(node: Node, key: str, pointer: str) -> Iterator[tuple[str, Node, str]]:
    """The objects in the object at `key`, each with its name and pointer."""
    for name, value in mapping(node.get(key)).items():
        if isinstance(value, _MAPPINGS):
            yield str(name), value, below(pointer, key, name)


def target(document: Node, ref: object, pointer: str) -> tuple[Any, str]:
    """The node that `ref` names, and its pointer.

    Raises UsageError where the reference leads out of the document or to nothing.
    """
    if not isinstance(ref, str) or not ref.startswith("#"):
        raise UsageError(
            f"the reference {ref!r} at #{pointer} points outside the document; "
            "put that part under `components` and refer to it there"
        )
    steps = unquote(ref[1:]).split("/")[1:]
    place = "".join(f"/{step}" for step in steps)
    try:
        return at(document, place), place
    except LookupError:
        raise UsageError(
            f"the reference {ref!r} at #{pointer} points at nothing in the document"
        ) from None


def follow(document: Node, node: Node, pointer: str) -> tuple[Node, str]:
    """`node`, or what its reference leads to in the end, with the pointer of that.

    Raises UsageError as `target` does, and where references run in a circle.
    """
    seen: set[str] = set()
    while "$ref" in node:
        ref = node["$ref"]
        if pointer in seen:
            raise UsageError(f"the reference {ref!r} at #{pointer} runs in a circle")
        seen.add(pointer)
        found, pointer = target(document, ref, pointer)
        node = mapping(found)
    return node, pointer


def plain(node: Any) -> Any:
    """`node` with names and dates as text, as JSON has them; YAML knows other kinds.

    Halves of surrogate pairs, which JSON can escape and no encoding can hold, become replacement
    characters.
    """
    if isinstance(node, str):
        return encodable(node)
    if isinstance(node, _MAPPINGS):
        return {
            encodable(str(name)): encodable(value) if type(value) is str else plain(value)
            for name, value in node.items()
        }
    if isinstance(node, (list, tuple)):
        return [plain(value) for value in node]
    return node.isoformat() if isinstance(node, date) else node
