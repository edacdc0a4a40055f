"""What a careful reader learns from docs: the labels that reading is held to."""

from __future__ import annotations

from typing import Any

from writing import chapters, headers, media, paging
from writing.addresses import id_name, true_path
from writing.answers import shows_sample, tells_status
from writing.fields import Field
from writing.limits import limits
from writing.made import Operation, Thing
from writing.parameters import told_fields
from writing.rows import DEFAULT, NEED, TYPE
from writing.samples import shows_body
from writing.security import scheme
from writing.sheet import Sheet


def truth(sheet: Sheet, name: str) -> dict[str, Any]:
    """Labels in the format that hand-made ones have, with defaults beside."""
    return {
        "doc": name,
        "title": sheet.api.title,
        "style": dict(sheet.style),
        "servers": [sheet.api.server],
        "auth": [scheme(sheet)],
        "operations": [_operation(sheet, operation) for operation in sheet.api.operations],
    }


def _operation(sheet: Sheet, operation: Operation) -> dict[str, Any]:
    listed = sheet.style["ids"] == "listed"
    named = [
        {
            **_known(sheet, field, listed=listed),
            "name": id_name(sheet, field.name),
            "in": "path",
            "required": True,
        }
        for field in operation.ids
    ]
    asked = [
        {"name": field.name, "in": "query", **_known(sheet, field)}
        for field in paging.asked(sheet, operation)
    ]
    asked += [
        {"name": name, "in": "query", "type": None, "required": None}
        for name in paging.named(sheet, operation)
    ]
    made: dict[str, Any] = {
        "method": operation.method,
        "path": true_path(sheet, operation),
        "heading": sheet.title(operation),
        "deprecated": False,
        "params": [*named, *asked, *headers.named(sheet, operation)],
        "body": _body(sheet, operation),
        "responses": _responses(sheet, operation),
    }
    if sheet.style["placeholder"] == "concrete" and operation.ids:
        made["name_free"] = True
    return made


def _known(sheet: Sheet, field: Field, *, listed: bool = True) -> dict[str, Any]:
    """What the list says of a field."""
    style = sheet.style
    need = NEED[style["need"]]
    said = listed and (need.yes if field.required else need.no)
    known: dict[str, Any] = {
        "required": field.required if said else None,
        "type": _type(field) if listed and TYPE[style["type"]].yes else None,
    }
    shown = listed and style["layout"] != "enumerated"
    if shown and field.values:
        known["enum"] = list(field.values)
    if shown and field.default is not None and DEFAULT[style["default"]].yes:
        known["default"] = field.default
    if shown and known["type"] and style["limits"] != "unsaid":
        known |= limits(field)
    return known


def _type(field: Field) -> str:
    return "string" if field.type == "file" else field.type


def _body(sheet: Sheet, operation: Operation) -> dict[str, Any] | None:
    if not operation.body:
        return None
    sent = media.body(sheet, operation)
    typed = TYPE[sheet.style["type"]].yes
    fields = {
        path: {"type": _type(field) if typed else None, "required": None}
        for path, field in told_fields(sheet, sent)
    }
    for field in sent:
        fields[field.name] = _known(sheet, field)
    if shows_body(sheet):
        for path, field in _all(sent):
            known = fields.setdefault(path, {"required": None, "type": None})
            known["type"] = known["type"] if media.is_form(sheet) else field.type
    return {"media": media.media(sheet), "fields": fields}


def _all(fields: tuple[Field, ...]) -> list[tuple[str, Field]]:
    return [pair for field in fields for pair in field.paths()]


def _responses(sheet: Sheet, operation: Operation) -> dict[str, Any]:
    found: dict[str, Any] = {}
    status = str(operation.status) if tells_status(sheet, operation) else "2XX"
    if operation.answers != "nothing":
        found[status] = {"fields": _answer(sheet, operation)}
    elif status != "2XX":
        found[status] = {}
    found |= {str(error): {} for error, _, _ in chapters.own_errors(sheet, operation)}
    return found


def _answer(sheet: Sheet, operation: Operation) -> dict[str, str | None]:
    sampled = shows_sample(sheet, operation)
    fields = _fields(sheet, operation.thing, sampled=sampled)
    if operation.answers == "one":
        return fields
    if sampled and operation.wrapped:
        inner = {f"{operation.thing.many}[].{path}": type_ for path, type_ in fields.items()}
        return {operation.thing.many: "array", **inner}
    return {f"[].{path}": type_ for path, type_ in fields.items()}


def _fields(sheet: Sheet, thing: Thing, *, sampled: bool) -> dict[str, str | None]:
    how = sheet.style["answer"]
    if sampled:
        return {path: field.type for path, field in _all(thing.fields)}
    if how == "prose":
        return {field.name: field.type for field in thing.fields}
    typed = TYPE[sheet.style["type"]].yes
    return {path: field.type if typed else None for path, field in told_fields(sheet, thing.fields)}
