"""The base path that the servers carry: what a stated base URL and the operations' paths have in common."""

from __future__ import annotations

from slatewright.model.facts import ServerFact
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.servers.lone_hosts import names_host
from slatewright.resolve.urls.target import read_target


def common_base(outline: Outline, operations: tuple[Scope, ...]) -> str:
    """The longest path that a stated base URL has and every operation starts with; empty without one.

    A few operations on hosts of their own, of which no base URL is stated, do not take it from all others.
    """
    stated = [
        read_target(f.url)
        for section in outline.sections
        for f in section.facts
        if isinstance(f, ServerFact)
    ]
    paths = {target.path for target in stated if target.path != "/" and "{" not in target.path}
    hosts = {target.host.lower() for target in stated if target.host}
    here = tuple(op for op in operations if not _is_elsewhere(op, hosts))
    if 2 * len(here) < len(operations):
        here = operations
    fitting = [
        path
        for path in paths
        if all(op.path.startswith(path + "/") for op in here) and not _collide(operations, path)
    ]
    return max(fitting, key=lambda path: (len(path), path), default="") if here else ""


def _is_elsewhere(operation: Scope, hosts: set[str]) -> bool:
    """Whether the lines of an operation name hosts, and none that a base URL has."""
    named = {(m.target.host or "").lower() for m in operation.mentions if m.target.host}
    return any(map(names_host, operation.mentions)) and not named & hosts


def _collide(operations: tuple[Scope, ...], base: str) -> bool:
    """Whether two operations would be one without the base path of the one."""
    left = {(op.method, op.path.removeprefix(base)) for op in operations}
    return len(left) < len({(op.method, op.path) for op in operations})
