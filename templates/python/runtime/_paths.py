"""Paths of operations, filled so that a value can never leave its place."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ._base import UNSENDABLE, argument_error
from ._query import escape
from ._unset import UNSET
from ._values import is_list, members, text_of

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_DOTS = frozenset({".", ".."})


def fill_path(template: str, values: Mapping[str, object], operation: str = "") -> str:
    """Fill the `{wire name}` placeholders of a path; lists are joined by commas.

    Raises:
        ArgumentError: where a value is missing, empty, of no use in a path, or would move to
            another path as `..` does; the message names the argument.
    """
    try:
        return _PLACEHOLDER.sub(lambda found: _filled(found[1], values), template)
    except UNSENDABLE as error:
        raise argument_error(operation, error) from None


def _filled(name: str, values: Mapping[str, object]) -> str:
    value = values.get(name, UNSET)
    if type(value) is int:  # the commonest by far, and harmless
        return str(value)
    listed = members(value) if is_list(value) else [value]
    try:
        texts = ["" if one is UNSET or one is None else text_of(one) for one in listed]
    except TypeError as error:
        raise TypeError(f"path argument {name!r}: {error}") from None
    if not texts or not all(texts):
        raise ValueError(f"path argument {name!r} must not be empty")
    for text in texts:
        if "." in text and _DOTS.intersection(re.split(r"[/\\]", text)):
            raise ValueError(f"path argument {name!r} must not contain the segments '.' and '..'")
    return ",".join(escape(text) for text in texts)
