"""Segments with which the paths of a whole API begin, before any that names a thing: `/api/v2/kittens`."""

from __future__ import annotations

import re

from slatewright.regex import regex

_ROOT = regex(r"v?\d+(?:\.\d+)*|api|rest", re.IGNORECASE)
_FILLED_IN = regex(r"\{[^{}]*\}")


def is_root(segment: str) -> bool:
    """Whether a segment is a version or says that an API follows."""
    return _ROOT.fullmatch(segment) is not None


def is_all_root(path: str) -> bool:
    """Whether a path holds nothing else: `/api/v1`."""
    return all(map(is_root, path.strip("/").split("/")))


def may_be_root(segment: str) -> bool:
    """Whether a segment is one, or a placeholder that may stand for one."""
    return is_root(segment) or _FILLED_IN.fullmatch(segment) is not None
