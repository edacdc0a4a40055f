"""What of a document has to be looked at as a whole: ids, tags and the names of path parameters."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Any

from slatewright.http.methods import ITEM_METHODS
from slatewright.openapi.specimen import LEAST


def outline(document: Mapping[str, Any]) -> dict[str, Any] | None:
    """A document with nothing else in it; None where only the whole will do."""
    paths = document.get("paths") or {}
    bare: dict[str, Any] = {}
    for path, item in paths.items():
        if not isinstance(item, dict) or "$ref" in item:
            return None
        bare[path] = {}
        for key, part in item.items():
            if key not in (*ITEM_METHODS, "parameters"):
                continue
            read = _parameters if key == "parameters" else _operation
            bare[path][key] = cut = read(document, part)
            if cut is None:
                return None
    head = {key: document[key] for key in ("openapi", "info", "tags") if key in document}
    return {**head, "paths": bare}


def _operation(document: Mapping[str, Any], operation: Any) -> dict[str, Any] | None:
    if not isinstance(operation, dict):
        return None
    parameters = _parameters(document, operation.get("parameters", []))
    if parameters is None:
        return None
    named = {"operationId": operation["operationId"]} if "operationId" in operation else {}
    return {**named, "parameters": parameters, **LEAST["operation"]}


def _parameters(document: Mapping[str, Any], parameters: Any) -> list[dict[str, Any]] | None:
    """The path parameters; None where a parameter stands twice or cannot be read."""
    if not isinstance(parameters, list):
        return None
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for parameter in parameters:
        if isinstance(parameter, dict) and "$ref" in parameter:
            parameter = look_up(document, parameter["$ref"])
        if not isinstance(parameter, dict):
            return None
        key = (str(parameter.get("in")), str(parameter.get("name")))
        if key in found:
            return None
        found[key] = {"name": parameter.get("name"), "in": parameter.get("in")}
    return [parameter for (place, _), parameter in found.items() if place == "path"]


def is_plainly_right(bare: Mapping[str, Any]) -> bool:
    """Whether an outline's ids and tags are distinct, and each path's placeholders are its path parameters.

    Nothing more is asked of an outline; only one that is not plainly right needs the validator.
    """
    tags = bare.get("tags", [])
    names = [tag.get("name") for tag in tags if isinstance(tag, dict)]
    ids: list[Any] = []
    for path, item in bare["paths"].items():
        shared = _names(item.get("parameters", []))
        wanted = _placeholders(path)
        for method, operation in item.items():
            if method != "parameters":
                ids += [operation["operationId"]] if "operationId" in operation else []
                if shared | _names(operation["parameters"]) != wanted:
                    return False
    return len(names) == len(tags) and _are_distinct(names) and _are_distinct(ids)


def _names(parameters: list[dict[str, Any]]) -> set[str]:
    return {str(parameter["name"]) for parameter in parameters}


def _placeholders(path: str) -> set[str] | None:
    """The names in braces, as the validator reads them; None where the braces make no sense."""
    try:
        return {name for _, name, _, _ in Formatter().parse(path) if name}
    except ValueError:
        return None


def _are_distinct(texts: list[Any]) -> bool:
    return all(isinstance(text, str) for text in texts) and len(set(texts)) == len(texts)


def look_up(document: Mapping[str, Any], reference: Any) -> Any:
    """What a reference within the document leads to; None where it leads nowhere."""
    if not isinstance(reference, str) or not reference.startswith("#/"):
        return None
    node: Any = document
    for step in reference[2:].split("/"):
        step = step.replace("~1", "/").replace("~0", "~")
        node = node.get(step) if isinstance(node, Mapping) else None
    return node
