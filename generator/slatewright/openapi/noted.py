"""A document under construction, in which every part may carry the evidence for it.

The functions that emit parts of the document know nothing of JSON pointers: they wrap what they write in `Noted`, and
`settle` turns the finished tree into plain data and a table from pointers to evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from types import NoneType
from typing import Any, TypeVar

from msgspec import Struct

from slatewright.model.pointer import token
from slatewright.model.source import Basis, Claim, Evidence, Sourced
from slatewright.model.spec import Spec
from slatewright.words import encodable

T = TypeVar("T")

_ENDS = frozenset({int, float, bool, NoneType})
"""What has nothing below it, texts aside."""


class Marks(Enum):
    """What an object says of its own origin; only objects that take extensions can."""

    NONE = "nothing"
    LINE = "x-docs"
    BASIS = "x-docs-basis, where it differs from that of what encloses the object"
    BOTH = "x-docs and x-docs-basis"


class Noted(Struct, frozen=True):
    """A part of the document, and the evidence for it."""

    value: Any
    """Plain data; further parts in it may be `Noted`."""
    evidence: tuple[Evidence, ...] = ()
    overruled: tuple[Claim[Any], ...] = ()
    """Claims that lost; the value of each is the piece of document that it would have given."""
    marks: Marks = Marks.NONE


def noted(value: Any, *sourced: Sourced[Any], marks: Marks = Marks.NONE) -> Noted:
    """`value` with the evidence of everything that it was made from."""
    return Noted(value, tuple(item for one in sourced for item in one.evidence), marks=marks)


def settle(tree: Mapping[str, Any], docs: bool) -> Spec:
    """Turn a tree with `Noted` parts into a spec.

    Args:
        tree: The document, its parts wrapped where there is evidence for them.
        docs: Whether `x-docs` and `x-docs-basis` are written.
    """
    walk = _Walk({}, {}, docs)
    document = walk.plain(tree, "", (), None)
    return Spec(document, walk.origins, overruled=walk.overruled)


class _Walk(Struct, frozen=True):
    origins: dict[str, tuple[Evidence, ...]]
    overruled: dict[str, tuple[Claim[Any], ...]]
    docs: bool

    def plain(
        self, node: Any, pointer: str, known: tuple[Evidence, ...], basis: Basis | None
    ) -> Any:
        """`known` and `basis` are those of the nearest part around the node."""
        if isinstance(node, Noted):
            return self._noted(node, pointer, known, basis)
        if isinstance(node, str):
            return encodable(node)
        if isinstance(node, dict):
            result: dict[str, Any] = {}
            for key, value in node.items():
                name, step = _name(str(key))
                kind = type(value)
                if kind is str:
                    result[name] = value if value.isascii() else encodable(value)
                elif kind in _ENDS:
                    result[name] = value
                elif kind is Noted:
                    result[name] = self._noted(value, f"{pointer}/{step}", known, basis)
                else:
                    result[name] = self.plain(value, f"{pointer}/{step}", known, basis)
            return result
        if isinstance(node, (list, tuple)):
            return [self.plain(v, f"{pointer}/{i}", known, basis) for i, v in enumerate(node)]
        return node

    def _noted(
        self, node: Noted, pointer: str, known: tuple[Evidence, ...], basis: Basis | None
    ) -> Any:
        evidence = node.evidence
        if len(evidence) > 1:
            evidence = tuple(dict.fromkeys(evidence))
        if evidence and evidence != known:
            self.origins[pointer] = known = evidence
        if node.overruled:
            self.overruled[pointer] = tuple(map(_bare_claim, node.overruled))
        if not self.docs or node.marks is Marks.NONE:
            return self.plain(node.value, pointer, known, basis)
        marks, basis = _marks(node, evidence, basis)
        return {**self.plain(node.value, pointer, known, basis), **marks}


@lru_cache(maxsize=8192)
def _name(key: str) -> tuple[str, str]:
    """A key as it is written, and as a step of a pointer."""
    name = encodable(key)
    return name, token(name)


def _bare_claim(claim: Claim[Any]) -> Claim[Any]:
    bare = _Walk({}, {}, docs=False).plain(claim.value, "", (), None)
    return Claim(bare, claim.evidence, claim.distance)


def _marks(
    node: Noted, evidence: tuple[Evidence, ...], around: Basis | None
) -> tuple[dict[str, str], Basis | None]:
    if node.marks is Marks.BASIS and not evidence:
        return {}, around
    firmest = evidence[0] if evidence else None
    if len(evidence) > 1:
        firmest = max(evidence, key=attrgetter("basis"))
    basis = firmest.basis if firmest is not None else Basis.ASSUMED
    marks: dict[str, str] = {}
    if node.marks is not Marks.BASIS and firmest is not None:
        marks["x-docs"] = str(firmest.span)
    if node.marks is Marks.LINE or basis >= Basis.STATED:
        return marks, basis
    if node.marks is Marks.BOTH or basis is not around:
        marks["x-docs-basis"] = basis.name.lower()
    return marks, basis
