"""Bodies whose fields are given as keyword arguments."""

from __future__ import annotations

from collections.abc import Mapping

from ._base import ArgumentTypeError
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

    Raises:
        ArgumentTypeError: where a keyword is no field, or a field that has to be there is not.
    """
    if not keywords and (body is not UNSET or not required):
        return body
    given = _by_wire_name(model, keywords)
    if body is UNSET:
        _check_complete(model, given)
        return given
    fields = fields_of(body)
    if fields is None:
        kind = type(body).__name__
        raise ArgumentTypeError(
            f"{model.__name__}: no fields can be added to a body of type {kind}"
        )
    return {**fields, **given}


def _by_wire_name(model: type[Model], keywords: Mapping[str, object]) -> dict[str, object]:
    known = {field.name: field.wire_name for field in described_fields(model)}
    found = {}
    for name, value in keywords.items():
        field = name if name in known else name.removesuffix(_BEHIND)
        if field not in known:
            raise ArgumentTypeError(
                f"{model.__name__}: no field {name!r}; what is not documented goes into `body`"
            )
        if value is not UNSET:
            found[known[field]] = value
    return found


def _check_complete(model: type[Model], given: Mapping[str, object]) -> None:
    needed = [one for one in described_fields(model) if one.required]
    missing = [one.name for one in needed if one.wire_name not in given]
    if missing:
        listed = ", ".join(f"`{name}`" for name in missing)
        raise ArgumentTypeError(f"{model.__name__}: {listed} must be given, or the whole as `body`")
