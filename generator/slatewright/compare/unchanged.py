"""Shared schemas that are the same in both documents, so that nobody has to look into them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from slatewright.compare.document import Document
from slatewright.model.pointer import below
from slatewright.regex import regex

_WORDS = {"description", "title", "summary", "example", "examples", "externalDocs"}
_NUMBER = regex(r"\d+\Z")
_NAMED = {"properties", "patternProperties"}
"""Keys below which every key is a name, whatever it looks like."""


def unchanged(old: Document, new: Document) -> frozenset[str]:
    """Pointers of the schemas that say the same under the same name, as do all that they lead to."""
    before, after = _schemas(old), _schemas(new)
    same = {
        pointer
        for pointer, node in before.items()
        if pointer in after and _text(node) == _text(after[pointer])
    }
    leading: defaultdict[str, set[str]] = defaultdict(set)
    for pointer in same:
        for target in _references(before[pointer]):
            leading[target].add(pointer)
    lost = [target for target in leading if target not in same]
    while lost:
        for pointer in leading[lost.pop()] & same:
            same.remove(pointer)
            lost.append(pointer)
    return frozenset(same)


def unused(old: Document, new: Document) -> list[str]:
    """The names of schemas that no operation leads to in either document, where they do not say the same.

    Below headings that repeat, schemas are numbered in the order of the docs: each of them that says what another said
    took its place.
    """
    sides = [
        {name: (_NUMBER.sub("", name), _text(node)) for name, node in _unused(document).items()}
        for document in (old, new)
    ]
    counts = [Counter(side.values()) for side in sides]
    gone, come = counts[0] - counts[1], counts[1] - counts[0]
    left = [
        {name for name, said in side.items() if said in changed}
        for side, changed in zip(sides, (gone, come), strict=True)
    ]
    return sorted(left[0] & left[1])


def _unused(document: Document) -> dict[str, Any]:
    """The schemas that no operation leads to, by their names."""
    schemas = _schemas(document)
    pending = list(_references(document.data.get("paths")))
    reached: set[str] = set()
    while pending:
        if (pointer := pending.pop()) not in reached:
            reached.add(pointer)
            pending += _references(document.at(pointer))
    return {p.rpartition("/")[2]: node for p, node in schemas.items() if p not in reached}


def _schemas(document: Document) -> dict[str, Any]:
    components = document.data.get("components")
    schemas = components.get("schemas") if isinstance(components, Mapping) else None
    named = schemas if isinstance(schemas, Mapping) else {}
    return {below("", "components", "schemas", name): node for name, node in named.items()}


def _text(node: Any) -> str:
    return json.dumps(_bare(node, named=False), sort_keys=True, ensure_ascii=False, default=str)


def _bare(node: Any, *, named: bool) -> Any:
    """A schema without words, and without the order of what has none."""
    if isinstance(node, Mapping):
        return {
            str(key): _bare(value, named=not named and key in _NAMED)
            for key, value in node.items()
            if named or key not in _WORDS and not str(key).startswith("x-")
        }
    if isinstance(node, list):
        return [_bare(value, named=False) for value in node]
    return node


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, Mapping):
        target = node.get("$ref")
        if isinstance(target, str):
            yield target.removeprefix("#")
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)
