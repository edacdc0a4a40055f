"""A reader of YAML for documents that are JSON in other clothes, as OpenAPI wants them.

It reads the values that JSON has and no others: a date is a string, and so is `no`. Keys are strings. A key that stands
twice is an error, and aliases may not blow a small file up into a huge one.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from slatewright.model.diagnostics import UsageError
from slatewright.regex import regex

LARGEST = 2_000_000
"""Nodes that a document may have once its aliases are written out."""

_INTEGER = regex(r"[-+]?\d+\Z", re.ASCII)
_FLOAT = regex(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?\Z", re.ASCII)
_WORDS = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}


def yaml_data(text: str, name: str) -> Any:
    """The data in `text`.

    Raises:
        UsageError: The text is no YAML, or its data cannot be a document.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
        return _Reader(name).value(node) if node is not None else None
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        raise UsageError(
            f"broken YAML: {problem.problem}", file=name, line=mark.line + 1 if mark else None
        ) from None
    except yaml.YAMLError as problem:
        raise UsageError(f"broken YAML: {problem}", file=name) from None
    except RecursionError:
        raise UsageError("the document is nested too deeply", file=name) from None


class _Reader:
    """Turns nodes into data, and counts them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._nodes = 0
        self._open: set[int] = set()

    def value(self, node: yaml.Node) -> Any:
        self._nodes += 1
        if self._nodes > LARGEST:
            raise self._error("the document is too large once its aliases are written out", node)
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if id(node) in self._open:
            raise self._error("the document contains itself", node)
        self._open.add(id(node))
        try:
            if isinstance(node, yaml.SequenceNode):
                return [self.value(item) for item in node.value]
            assert isinstance(node, yaml.MappingNode)
            return self._mapping(node)
        finally:
            self._open.discard(id(node))

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        result: dict[str, Any] = {}
        merged: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self._error("a key is not a plain value", key)
            if key.value == "<<" and not key.style:
                for parent in value.value if isinstance(value, yaml.SequenceNode) else [value]:
                    merged = {**self._parent(parent), **merged}
                continue
            if key.value in result:
                raise self._error(f"the key `{key.value}` appears twice in one mapping", key)
            result[key.value] = self.value(value)
        return {**merged, **result} if merged else result

    def _parent(self, node: yaml.Node) -> dict[str, Any]:
        found = self.value(node)
        if not isinstance(found, dict):
            raise self._error("`<<` merges something that is not a mapping", node)
        return found

    def _error(self, message: str, node: yaml.Node) -> UsageError:
        return UsageError(message, file=self._name, line=node.start_mark.line + 1)


def _scalar(node: yaml.ScalarNode) -> Any:
    """The value of a scalar; only a plain one can be other than a string."""
    text: str = node.value
    if node.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.match(text):
        return int(text) if len(text) < 400 else text
    if _FLOAT.match(text):
        return float(text)
    return text
