"""What calls need: the names that each has to give, and those of which one has to be given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from slatewright.compare.contract import Operation, Value
from slatewright.compare.document import Document
from slatewright.compare.values import children, read_schema
from slatewright.model.changes import Side
from slatewright.model.pointer import below

_FIELD = "x-required-one-of"


def choices_of(node: Mapping[str, Any]) -> dict[frozenset[str], str]:
    """The lists of names of which a call needs one, and where each stands in the operation."""
    lists = node.get(_FIELD)
    found: dict[frozenset[str], str] = {}
    for index, names in enumerate(lists if isinstance(lists, list) else ()):
        if isinstance(names, list) and names:
            found.setdefault(frozenset(map(str, names)), f"{_FIELD}/{index}")
    return found


def needed_names(
    document: Document, body: Any, pointer: str, parameters: Iterable[Value]
) -> frozenset[str]:
    """The names of the parameters and of the fields at the top of a body that every call needs."""
    found = {value.name for value in parameters if value.required}
    data, place = document.resolve(body, pointer)
    content = data.get("content")
    for media, inner in (content if isinstance(content, Mapping) else {}).items():
        schema = inner.get("schema") if isinstance(inner, Mapping) else None
        whole = read_schema(document, schema, below(place, "content", media, "schema"))
        found |= {child.name for child in children(whole, Side.REQUEST) if child.required}
    return frozenset(found)


def before(names: frozenset[str], old: Operation) -> frozenset[str]:
    """The old choice that became one of `names`; empty where there was none."""
    if names in old.choices:
        return names
    found = max(old.choices, key=lambda one: (len(one & names), sorted(one)), default=names)
    return found if found & names and found in old.choices else frozenset()


def listed(names: Iterable[str]) -> str:
    """Names as a sentence lists them."""
    return ", ".join(f"`{name}`" for name in sorted(names))
