"""Places of a document, as people name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from slatewright.http.methods import ITEM_METHODS
from slatewright.model.pointer import at, below

MOST = 12
"""Ways on from the nearest place that are named where a pointer leads nowhere."""

_BETWEEN = ("/", " ")
"""What stands between two steps."""


def pointer_to(document: Mapping[str, Any], text: str) -> str | None:
    """The JSON pointer of what `text` names; None where that is not there.

    It may be such a pointer; one without its escapes, in which a parameter may go by its name; or an operation by method
    and path, and what lies below it.
    """
    pointer = _exact(text)
    if _has(document, pointer):
        return pointer
    words = text.strip().removeprefix("#")
    method, _, path = words.partition(" ")
    if method.lower() in ITEM_METHODS and path.lstrip().startswith("/"):
        items = document.get("paths")
        return next(_below_operation(items, path.strip(), method.lower()), None)
    return next(_walked(document, words.lstrip("/"), ""), None)


def nearest(document: Mapping[str, Any], asked: str) -> str:
    """What may have been meant by a text that names nothing."""
    operations = _operations(document)
    if near := get_close_matches(asked, operations, n=1, cutoff=0.7):
        return f"did you mean '{near[0]}'?"
    if asked.partition(" ")[0].lower() in ITEM_METHODS:
        return f"its operations are {_listed(operations)}"
    parent, wrong = _exact(asked), ""
    while parent and not _has(document, parent):
        parent, _, wrong = parent.rpartition("/")
    if not parent:
        return "write a JSON pointer, such as '#/info/title', or an operation, such as 'GET /path'"
    names = list(_names(at(document, parent)))
    steps = [below("", name)[1:] for name in names]
    if near := get_close_matches(wrong, steps, n=1, cutoff=0.7):
        return f"did you mean '#{parent}/{near[0]}'?"
    return f"#{parent} has {_listed(names)}"


def _exact(text: str) -> str:
    """A pointer as `Spec.origins` writes it; an operation may be named by method and path."""
    method, _, path = text.strip().partition(" ")
    if path.lstrip().startswith("/"):
        return below("/paths", path.strip(), method.lower())
    pointer = text.strip().removeprefix("#")
    return pointer.rstrip("/") if pointer.startswith("/") else f"/{pointer}" if pointer else ""


def _below_operation(items: Any, text: str, method: str) -> Iterator[str]:
    for name, rest in _steps(items, text.lstrip("/")):
        item = items[name]
        if isinstance(item, Mapping) and method in item:
            yield from _walked(item[method], rest, below("/paths", name, method))


def _walked(node: Any, text: str, pointer: str) -> Iterator[str]:
    """The pointers that what is left of a text may stand for, longer steps first."""
    if not text:
        yield pointer
        return
    for name, rest in _steps(node, text):
        inner = node[name] if isinstance(node, Mapping) else node[int(name)]
        yield from _walked(inner, rest, below(pointer, name))


def _steps(node: Any, text: str) -> Iterator[tuple[str, str]]:
    """The ways on from a part of the document that a text may begin with, and the rest of it."""
    found = {name.strip("/"): name for name in _names(node)} | dict(_named(node))
    for written in sorted(found, key=len, reverse=True):
        rest = text.removeprefix(written)
        if rest != text and (not rest or rest.startswith(_BETWEEN)):
            yield found[written], rest.lstrip("".join(_BETWEEN))


def _named(node: Any) -> Iterator[tuple[str, str]]:
    """The entries of a list that have a name, as parameters do."""
    for index, entry in enumerate(node if isinstance(node, list) else ()):
        if isinstance(entry, Mapping) and isinstance(name := entry.get("name"), str):
            yield name, str(index)


def _names(node: Any) -> Iterator[str]:
    """The ways on from a part of the document."""
    if isinstance(node, list):
        yield from map(str, range(len(node)))
    elif isinstance(node, Mapping):
        yield from map(str, node)


def _operations(document: Mapping[str, Any]) -> list[str]:
    """The operations as the command line names them."""
    items = document.get("paths")
    return [
        f"{method.upper()} {path}"
        for path, item in (items if isinstance(items, Mapping) else {}).items()
        for method in (item if isinstance(item, Mapping) else ())
        if method in ITEM_METHODS
    ]


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:MOST]) or "nothing"
    return shown + (" and so on" if len(names) > MOST else "")


def _has(document: Any, pointer: str) -> bool:
    try:
        at(document, pointer)
    except LookupError:
        return False
    return True
