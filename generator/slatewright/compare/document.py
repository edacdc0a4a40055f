"""One of the two documents: what references lead to, and which lines of docs stand behind a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from slatewright.model.pointer import at, below
from slatewright.model.source import Basis, Evidence, Span
from slatewright.model.spec import Spec
from slatewright.regex import regex

_LINE = regex(r"(.+):(\d{1,9})\Z", re.DOTALL)
_DEEPEST = 64
"""References that lead to references, one after the other."""
_BASES = {basis.name.lower(): basis for basis in Basis}


class Document:
    """A spec, and what is asked of it again and again."""

    def __init__(self, spec: Spec, beside: Spec | None = None) -> None:
        """Take a spec, and the one that it is compared with.

        Where one of the two has no origins, what its `x-docs` do not tell can be asked of neither: else a document would
        differ from the docs that it was made of.
        """
        self.data = spec.document
        marked = dict(_marked(spec.document, ""))
        self._guessed = {} if spec.origins else dict(_guessed(spec.document, ""))
        self._origins = spec.origins or marked
        self._judged = self._origins if beside is None or beside.origins else marked

    def evidence(self, pointer: str) -> tuple[Evidence, ...]:
        """The lines behind exactly this part."""
        return self._origins.get(pointer, ())

    def grounds(self, pointer: str) -> tuple[Evidence, ...]:
        """The lines behind exactly this part by which is judged how firm it is; fewer than there may be to show."""
        return self._judged.get(pointer, ())

    def nearest(self, pointer: str) -> tuple[Evidence, ...]:
        """The lines behind this part, or behind the nearest around it that has any.

        A part between may say how it is known though not where: then it is no firmer than that.
        """
        basis = Basis.CONFIGURED
        while pointer and pointer not in self._origins:
            basis = min(basis, self._guessed.get(pointer, basis))
            pointer = pointer.rpartition("/")[0]
        found = self._origins.get(pointer, ())
        return tuple(replace(line, basis=min(line.basis, basis)) for line in found)

    def resolve(self, node: Any, pointer: str) -> tuple[dict[str, Any], str]:
        """What a part says once its references are followed, and where that stands.

        What stands beside a reference is kept, as OpenAPI 3.1 has it.
        """
        beside: dict[str, Any] = {}
        for _ in range(_DEEPEST):
            if not isinstance(node, Mapping):
                return beside, pointer
            target = node.get("$ref")
            if not isinstance(target, str) or not target.startswith("#/"):
                return {**node, **beside}, pointer
            beside = {**{k: v for k, v in node.items() if k != "$ref"}, **beside}
            pointer = target[1:]
            node = self.at(pointer)
        return beside, pointer

    def at(self, pointer: str) -> Any:
        """What stands at a pointer; None where nothing does."""
        try:
            return at(self.data, pointer)
        except LookupError:
            return None


def _guessed(node: Any, pointer: str) -> Iterator[tuple[str, Basis]]:
    """How parts are known of which a document says so and names no line, in `x-docs-basis`."""
    if isinstance(node, Mapping):
        if (basis := _BASES.get(str(node.get("x-docs-basis")))) is not None:
            yield pointer, basis
        for key, value in node.items():
            yield from _guessed(value, below(pointer, key))


def _marked(node: Any, pointer: str) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """The lines of docs that a document names itself, in `x-docs`."""
    if isinstance(node, Mapping):
        if isinstance(line := node.get("x-docs"), str) and (match := _LINE.match(line)):
            number = int(match[2])
            basis = _BASES.get(str(node.get("x-docs-basis", "stated")), Basis.STATED)
            span = Span(match[1], number, 1, number, 1)
            yield pointer, (Evidence(span, "", basis, "x-docs"),)
        for key, value in node.items():
            yield from _marked(value, below(pointer, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _marked(value, below(pointer, index))
