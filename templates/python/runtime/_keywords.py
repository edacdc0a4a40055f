"""Bodies whose fields are given as keyword arguments."""

from __future__ import annotations

from collections.abc import Mapping

from ._body import Unsendable
from ._build import described_fields
from ._models import Model
from ._unset import UNSET
from ._values import fields_of

_BEHIND = "_body"
"""What stands behind the name of a field that another argument has already."""


def body_of(
    model: type[Model], body: object, keywords: Mapping[str, object], required: bool = False
) -> object:
    """What is sent: `body` as it was given, with the fields that were given as keywords.

    Args:
        model: what the body is; its fields are the keywords.
        body: `UNSET` where the keywords are all there is.
        keywords: by the Python names of the fields; one whose name another argument has is `name_body`.
        required: whether something has to be sent.

    Returns:
        `Unsendable` where a keyword is no field, or a field that has to be there is not: the call
        is refused when it is to be sent, so that the message names it.
    """
    if not keywords and (body is not UNSET or not required):
        return body
    names = {field.name: field.wire_name for field in described_fields(model)}
    known = {f"{name}{_BEHIND}": wire_name for name, wire_name in names.items()} | names
    for name in keywords:
        twice = name not in names and name.removesuffix(_BEHIND) in keywords
        if name not in known or twice:
            return Unsendable(f"no field {name!r}; what is not documented goes into `body`")
    given = {known[name]: value for name, value in keywords.items() if value is not UNSET}
    if body is UNSET:
        return _complete(model, given)
    fields = fields_of(body)
    if fields is None:
        return Unsendable(f"no fields can be added to a body of type {type(body).__name__}")
    return {**fields, **given}


def _complete(model: type[Model], given: dict[str, object]) -> object:
    needed = [one for one in described_fields(model) if one.required]
    missing = [f"`{one.name}`" for one in needed if one.wire_name not in given]
    if missing:
        return Unsendable(f"{', '.join(missing)} must be given, or the whole as `body`")
    return given
