"""OpenAPI Overlay 1.0 documents: what a user lays over the document that the docs gave."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from slatewright.model.diagnostics import UsageError
from slatewright.model.pointer import below
from slatewright.model.source import Basis, Evidence, Span
from slatewright.model.spec import Spec

_KNOWN = {"target", "description", "update", "remove"}


class _Node(Struct, frozen=True):
    """One node that a target selects, by its keys from the root on."""

    parts: tuple[str | int, ...]

    @property
    def pointer(self) -> str:
        return below("", *self.parts)


def with_overlays(spec: Spec, overlays: tuple[Path, ...]) -> Spec:
    """The spec with one overlay file after the other applied.

    Raises:
        UsageError: A file cannot be read, or `overlaid` refuses it.
    """
    for overlay in overlays:
        try:
            text = overlay.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as problem:
            raise UsageError(f"cannot be read: {problem}", file=str(overlay)) from None
        spec = overlaid(spec, text, overlay.name)
    return spec


def refuse_spoilt(spec: Spec, overlays: tuple[Path, ...]) -> None:
    """Hold the overlays to what the validator said: what emission makes is valid without them.

    Raises:
        UsageError: The document is no valid OpenAPI any more.
    """
    if not overlays or not spec.complaints:
        return
    first = spec.complaints[0]
    raise UsageError(
        f"it makes the OpenAPI document invalid: {first.message} (at #{first.pointer}); "
        "correct the overlay",
        file=", ".join(overlay.name for overlay in overlays),
    )


def overlaid(spec: Spec, text: str, name: str) -> Spec:
    """The spec with the actions of one overlay applied in order.

    Args:
        spec: the document to change; it is left as it is.
        text: the overlay, YAML or JSON.
        name: the overlay's file name, for messages and evidence.

    Raises:
        UsageError: The overlay is broken, is of another version, or an action selects nothing.

    Source: OpenAPI Overlay Specification 1.0.0.
    """
    from slatewright.openapi.yaml_read import yaml_data

    actions = _actions(yaml_data(text, name), name)
    document = deepcopy(dict(spec.document))
    origins = dict(spec.origins)
    for number, action in enumerate(actions, 1):
        nodes = _select(document, action, number, name)
        for node in nodes:
            if action.get("remove") is True:
                _remove(document, node)
                _forget(origins, node.pointer)
            elif "update" in action:
                _update(document, node, action["update"], number, name)
                origins[node.pointer] = (
                    *origins.get(node.pointer, ()),
                    Evidence(Span(name, 1, 1, 1, 1), "", Basis.CONFIGURED, "overlay"),
                )
    return replace(spec, document=document, origins=origins)


def _actions(data: Any, name: str) -> list[Mapping[str, Any]]:
    if not isinstance(data, dict) or not str(data.get("overlay", "")).startswith("1.0"):
        raise UsageError("this is not an overlay: `overlay: 1.0.0` is missing", file=name)
    actions = data.get("actions")
    if not isinstance(actions, list) or not all(isinstance(action, dict) for action in actions):
        raise UsageError("`actions` must be a list of actions", file=name)
    for number, action in enumerate(actions, 1):
        if not isinstance(action.get("target"), str):
            raise UsageError(f"action {number} has no `target`", file=name)
        if unknown := sorted(
            key for key in action if key not in _KNOWN and not str(key).startswith("x-")
        ):
            raise UsageError(f"action {number}: `{unknown[0]}` is not part of an action", file=name)
    return actions


def _select(
    document: dict[str, Any], action: Mapping[str, Any], number: int, name: str
) -> list[_Node]:
    """The nodes that an action's target selects, the last first, so that removing one moves no other."""
    import jsonpath

    try:
        found = [
            _Node(tuple(match.parts)) for match in jsonpath.finditer(action["target"], document)
        ]
    except jsonpath.JSONPathError as problem:
        raise UsageError(
            f"action {number}: `target` is not a JSONPath: {problem}", file=name
        ) from None
    if not found:
        raise UsageError(
            f"action {number}: `{action['target']}` selects nothing in the document", file=name
        )
    return list(reversed(found))


def _at(document: Any, parts: tuple[str | int, ...]) -> Any:
    for part in parts:
        document = document[part]
    return document


def _remove(document: dict[str, Any], node: _Node) -> None:
    if node.parts:
        del _at(document, node.parts[:-1])[node.parts[-1]]


def _forget(origins: dict[str, tuple[Evidence, ...]], pointer: str) -> None:
    for key in [key for key in origins if key == pointer or key.startswith(pointer + "/")]:
        del origins[key]


def _update(document: dict[str, Any], node: _Node, update: Any, number: int, name: str) -> None:
    target = _at(document, node.parts)
    if isinstance(target, list):
        target.append(deepcopy(update))
    elif isinstance(target, dict) and isinstance(update, dict):
        _merge(target, update)
    else:
        raise UsageError(
            f"action {number}: `update` needs an object or an array, and {node.pointer or '/'} is neither",
            file=name,
        )


def _merge(target: dict[str, Any], update: dict[str, Any]) -> None:
    """Objects are merged, arrays joined, all else is replaced."""
    for key, value in update.items():
        old = target.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            _merge(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            old.extend(deepcopy(value))
        else:
            target[key] = deepcopy(value)
