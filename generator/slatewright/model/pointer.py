"""JSON pointers (RFC 6901): the addresses of parts of an OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def token(key: object) -> str:
    """`key` as one step of a pointer: `/kittens` is `~1kittens`."""
    return str(key).replace("~", "~0").replace("/", "~1")


def below(pointer: str, *keys: object) -> str:
    """The pointer of a part of the part at `pointer`."""
    return "/".join((pointer, *map(token, keys)))


def steps(pointer: str) -> list[str]:
    """The keys that a pointer goes through; none for the whole document."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def along(document: Any, pointer: str) -> Iterator[Any]:
    """What stands at each step of a pointer, as far as it leads; as many values as it has steps where it leads to the end."""
    node = document
    for step in steps(pointer):
        if isinstance(node, Mapping) and step in node:
            node = node[step]
        elif isinstance(node, list) and step.isdecimal() and int(step) < len(node):
            node = node[int(step)]
        else:
            return
        yield node


def at(document: Any, pointer: str) -> Any:
    """What stands at a pointer.

    Raises:
        LookupError: Nothing does.
    """
    found = [document, *along(document, pointer)]
    if len(found) <= pointer.count("/"):
        raise LookupError(pointer)
    return found[-1]
