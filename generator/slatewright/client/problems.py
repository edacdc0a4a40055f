"""Where successful answers list errors of the application."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from slatewright.client.drafts import Draft
from slatewright.client.media import Kind
from slatewright.client.pages import at
from slatewright.client.refs import Node, mapping, sequence
from slatewright.client.shapes import Definition, Items, Maybe, Plain, Property, Ref, Shape
from slatewright.model.printed import Source

ErrorLists = tuple[tuple[tuple[str, str], ...], ...]
"""Keywords of the runtime's `ErrorList`, one group a list."""

_LISTS = ("errors", "error")
_CODES = ("code", "errorCode", "error_code")
_MESSAGES = ("message", "errorMessage", "error_message", "detail", "description")
_SUCCESSES = ("success", "status")
_SETTINGS = ("path", "code", "message", "success")


def stated_lists(node: Node) -> ErrorLists:
    """The lists that `x-application-errors` names: one object, or several."""
    stated = node.get("x-application-errors")
    entries = sequence(stated) or ((stated,) if isinstance(stated, dict) else ())
    return tuple(
        tuple((name, str(entry[name])) for name in _SETTINGS if isinstance(entry.get(name), str))
        for entry in map(mapping, entries)
    )


def documented_lists(draft: Draft, definitions: Mapping[str, Definition]) -> ErrorLists:
    """The lists at the top of an operation's answer whose items have a code or a message."""
    if draft.answer.kind is not Kind.JSON:
        return ()
    found = ((name, at(draft.answer.shape, [name], definitions)) for name in _LISTS)
    return tuple(
        (("path", name), *settings)
        for name, shape in found
        if isinstance(shape, Items) and (settings := _settings(_members(shape.item, definitions)))
    )


def general_lists(
    document: Node, drafts: Iterable[Draft], definitions: Mapping[str, Definition]
) -> ErrorLists:
    """The lists that any answer may have.

    They are stated, or the API has error codes for all of its operations: what some answers then
    list errors in, the others do as well, whether or not their samples have an empty list in them.
    """
    if stated := stated_lists(document):
        return stated
    if not sequence(document.get("x-error-codes")):
        return ()
    return tuple(
        dict.fromkeys(one for each in drafts for one in documented_lists(each, definitions))
    )


def worded(lists: ErrorLists) -> Source | None:
    """Lists as an expression; None where there are none."""
    made = [f"ErrorList({', '.join(f'{name}={value!r}' for name, value in one)})" for one in lists]
    return Source(f"({', '.join(made)},)") if made else None


def _members(shape: Shape, definitions: Mapping[str, Definition]) -> Sequence[Property]:
    match shape:
        case Maybe(inner):
            return _members(inner, definitions)
        case Ref(key) if definitions[key].shape is None:
            return definitions[key].properties
        case _:
            return ()


def _settings(members: Sequence[Property]) -> tuple[tuple[str, str], ...]:
    """What the items call their code, their message, and that there is no error after all."""
    names = [one.wire for one in members]
    flags = [one.wire for one in members if _flat(one.shape) == Plain("boolean")]
    code = next((name for name in _CODES if name in names), None)
    message = next((name for name in _MESSAGES if name in names), None)
    success = next((name for name in _SUCCESSES if name in flags), None)
    if code is None and message is None:
        return ()
    found = (("code", code), ("message", message), ("success", success))
    return tuple((keyword, name) for keyword, name in found if name is not None)


def _flat(shape: Shape) -> Shape:
    return shape.shape if isinstance(shape, Maybe) else shape
