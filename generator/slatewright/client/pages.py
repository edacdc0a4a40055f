"""Operations that give a list page by page."""

from __future__ import annotations

from collections.abc import Mapping

from slatewright.client.drafts import Draft
from slatewright.client.refs import Node, mapping, text
from slatewright.client.shapes import Definition, Items, Maybe, Plain, Ref, Shape, Table
from slatewright.client.types import Type, Wording
from slatewright.lexicon import paging_role
from slatewright.model.plan import PagePlan
from slatewright.model.printed import Source

_NUMBERED = frozenset({"page", "offset"})
_LEADING = {
    "page": ("parameter",),
    "offset": ("parameter",),
    "cursor": ("parameter", "next"),
    "next-url": ("next",),
    "link-header": (),
}
"""What each style needs to get beyond the first page."""
_SIZES = ("size", "limit", "per_page", "page_size")


def pages(
    draft: Draft, definitions: Mapping[str, Definition], wording: Wording
) -> tuple[PagePlan, Type] | None:
    """How to walk the list that an operation gives, and the type of its items.

    None where nothing is said of pages, or what is said leads to no list or not beyond its first page: a listing that
    stops there would seem to be all there is.
    """
    node = mapping(draft.operation.node.get("x-pagination"))
    style = text(node.get("style"))
    found = _items(node, draft.answer.shape, definitions)
    if style not in _LEADING or found is None:
        return None
    path, item = found
    roles = {str(role): name for role, name in mapping(node.get("parameters")).items()}
    size = next((roles[role] for role in _SIZES if role in roles), None)
    settings = (
        ("style", style),
        ("items", path),
        ("parameter", roles.get(style)),
        ("size", size),
        ("next", node.get("next")),
        ("more", node.get("more")),
        *(_totals(path, draft.answer.shape, definitions) if style in _NUMBERED else ()),
    )
    known = {name for name, value in settings if isinstance(value, str)}
    if not known.issuperset(_LEADING[style]):
        return None
    worded = wording.word(item)
    plan = PagePlan(
        Source(f"{draft.method.strip('_').upper()}_PAGING"),
        worded.text,
        tuple((Source(name), value) for name, value in settings if isinstance(value, str)),
        _start(style, roles.get(style), draft) if style in _NUMBERED else None,
    )
    return plan, worded


def _start(style: str, wire: str | None, draft: Draft) -> int | None:
    """The first page or offset, as the parameter's own schema shows it; None for 1 and 0, which are usual.

    What the server takes where nothing is given says more than an example, and that more than the least value; an
    example of an offset is no first one.
    """
    node = next((one.node for one in draft.parameters if one.wire == wire), {})
    schema = mapping(node.get("schema"))
    example = node.get("example", schema.get("example")) if style == "page" else None
    shown = (schema.get("default"), example, schema.get("minimum"))
    first = next((value for value in shown if value is not None), None)
    unusual = 0 if style == "page" else 1
    return unusual if first == unusual and not isinstance(first, bool) else None


def _totals(
    path: str, answer: Shape, definitions: Mapping[str, Definition]
) -> list[tuple[str, str]]:
    """Where an answer says how many items or pages there are: around its list, or in an object beside that."""
    *above, _ = path.split(".")
    beside = [[*above, name] for name in _members(at(answer, above, definitions), definitions)]
    around = [above[:depth] for depth in range(len(above), -1, -1)]
    found = [
        (role, ".".join([*place, name]))
        for place in (*around, *beside)
        for name in _members(at(answer, place, definitions), definitions)
        for role in ("last", "total")
        if paging_role(name, role) and _is_count(at(answer, [*place, name], definitions))
    ]
    return [*dict(reversed(found)).items()]


def _is_count(shape: Shape | None) -> bool:
    return shape in (Plain("integer"), Plain("number"), Maybe(Plain("integer")))


def _items(
    node: Node, answer: Shape, definitions: Mapping[str, Definition]
) -> tuple[str, Shape] | None:
    """The path of the list in an answer, and what it holds; its only list where no path is given."""
    stated = node.get("items")
    if isinstance(stated, str):
        found = at(answer, [step for step in stated.split(".") if step], definitions)
        return (stated, found.item) if isinstance(found, Items) else None
    whole = at(answer, [], definitions)
    if isinstance(whole, Items):
        return "", whole.item
    lists = [
        (name, found.item)
        for name in _members(whole, definitions)
        if isinstance(found := at(answer, [name], definitions), Items)
    ]
    return lists[0] if len(lists) == 1 else None


def _members(shape: Shape | None, definitions: Mapping[str, Definition]) -> list[str]:
    if isinstance(shape, Ref):
        return [item.wire for item in definitions[shape.key].properties]
    return []


def at(shape: Shape | None, path: list[str], definitions: Mapping[str, Definition]) -> Shape | None:
    """What stands at a path of wire names below `shape`; None where there is no such place."""
    match shape:
        case Maybe(inner):
            return at(inner, path, definitions)
        case Ref(key) if definitions[key].shape is not None:
            return at(definitions[key].shape, path, definitions)
        case _ if not path:
            return shape
        case Ref(key):
            named = {item.wire: item.shape for item in definitions[key].properties}
            return at(named.get(path[0]), path[1:], definitions)
        case Table(value):
            return at(value, path[1:], definitions)
        case _:
            return None
