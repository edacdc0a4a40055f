"""A base URL that leaves the host to a list of them: `https://<server>/api/v1` beside a table of environments."""

from __future__ import annotations

import re

from msgspec.structs import replace

from slatewright.model.facts import ServerFact
from slatewright.regex import regex
from slatewright.resolve.urls.target import read_target

_OPEN = regex(r"https?://\{[^{}]*\}\Z", re.IGNORECASE)


def filled(groups: list[list[ServerFact]]) -> list[list[ServerFact]]:
    """The facts of each section, the hosts without a path with that of the open URLs, which they take the place of."""
    paths = {path for group in groups for fact in group if (path := _open_path(fact))}
    if len(paths) != 1 or not any(_is_host(fact) for group in groups for fact in group):
        return groups
    path = paths.pop()
    return [[_with(fact, path) for fact in group if not _open_path(fact)] for group in groups]


def _open_path(fact: ServerFact) -> str:
    """The path of a URL whose whole host is a placeholder."""
    target = read_target(fact.url)
    return target.path if _OPEN.match(target.host or "") and target.segments else ""


def _is_host(fact: ServerFact) -> bool:
    target = read_target(fact.url)
    return not fact.mentioned and not target.segments and "{" not in (target.host or "{")


def _with(fact: ServerFact, path: str) -> ServerFact:
    return replace(fact, url=fact.url.rstrip("/") + path) if _is_host(fact) else fact
