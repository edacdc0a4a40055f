"""The names a person would give: operationIds from headings or paths, tags from the headings above."""

from __future__ import annotations

import re
from dataclasses import replace

from slatewright.http.methods import METHODS
from slatewright.lexicon import is_small
from slatewright.model.source import Basis, Sourced
from slatewright.resolve.command_words import command_of
from slatewright.resolve.objects import singular
from slatewright.resolve.outline import Outline
from slatewright.resolve.scopes import Scope

_WORD = re.compile(r"[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_VERBS = {"GET": "get", "POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
_METHOD = re.compile(rf"\b(?:{'|'.join(METHODS)})\b[\s:]*\S*/\S*")
_IDENTIFIER = re.compile(r"[a-z][A-Za-z0-9_]*[A-Z_][A-Za-z0-9_]*\Z")
_MOST_WORDS = 8
_LEFT_OUT = ("article", "preposition", "conjunction", "possessive", "particular")


def title_of(outline: Outline, scope: Scope) -> tuple[str, int]:
    """The heading that names an operation, and its section: its own, or where that names only a part, one above."""
    for at in (scope.home, *outline.ancestors(scope.home)):
        section = outline.sections[at]
        bare = _METHOD.sub("", section.title).strip(" -–:`")
        if bare and not section.generic:
            return bare, at
    return outline.sections[scope.home].title, scope.home


def operation_ids(
    outline: Outline, operations: tuple[Scope, ...]
) -> dict[tuple[str, str], Sourced[str]]:
    """A readable operationId for each operation, unique over all: from the heading, then with its group, then the path."""
    proposals = {(op.method, op.path): _proposals(outline, op) for op in operations}
    chosen: dict[tuple[str, str], Sourced[str]] = {}
    level = dict.fromkeys(proposals, 0)
    while True:
        seen: dict[str, list[tuple[str, str]]] = {}
        for key, names in proposals.items():
            seen.setdefault(names[level[key]].lower(), []).append(key)
        clashing = [keys for keys in seen.values() if len(keys) > 1]
        movable = [key for keys in clashing for key in keys if level[key] + 1 < len(proposals[key])]
        if not movable:
            break
        for key in movable:
            level[key] += 1
    used: set[str] = set()
    for op in operations:
        key = (op.method, op.path)
        name, number = proposals[key][level[key]], 2
        candidate = name
        while candidate.lower() in used:
            candidate = f"{name}{number}"
            number += 1
        used.add(candidate.lower())
        heading = outline.sections[title_of(outline, op)[1]].heading
        evidence = (replace(heading, basis=Basis.INFERRED),) if heading else ()
        chosen[key] = Sourced(candidate, evidence)
    return chosen


def _proposals(outline: Outline, scope: Scope) -> list[str]:
    title, at = title_of(outline, scope)
    from_path = _from_path(scope)
    if _IDENTIFIER.match(title):
        return [title, from_path]
    plain = re.sub(r"\([^()]*\)", " ", title)
    words = [w for w in _WORD.findall(plain) if not is_small(w, *_LEFT_OUT)]
    words = _as_command(words, scope.method)
    latin = sum(char.isascii() for char in title) > 0.7 * max(1, len(title))
    if not latin or not 2 <= len(words) <= _MOST_WORDS or words[0].isdigit():
        return [from_path]
    parent = outline.parents[at]
    group = _WORD.findall(outline.sections[parent].title) if parent >= 0 else []
    grouped = [*words, "in", *group] if group and len(group) <= 3 else words
    return list(dict.fromkeys([_camel(words), _camel(grouped), from_path]))


def _as_command(words: list[str], method: str) -> list[str]:
    """Words as a command: "Retrieving a kitten" is "retrieve kitten"; what a GET gives without a verb is got."""
    if not words:
        return words
    if verb := command_of(words[0]):
        return [verb, *words[1:]]
    return ["get", *words] if method == "GET" and len(words) > 1 else words


def _from_path(scope: Scope) -> str:
    """`GET /users/{id}/posts` -> `getUserPosts`."""
    parts = [
        part for part in scope.path.split("/") if part and not re.fullmatch(r"v?\d[\d.]*|api", part)
    ]
    verb = _VERBS.get(scope.method, scope.method.lower())
    words = [verb]
    for at, part in enumerate(parts):
        if part.startswith("{"):
            continue
        inner = _WORD.findall(re.sub(r"\{[^{}]*\}", " ", part))
        if at + 1 < len(parts) and parts[at + 1].startswith("{") and inner:
            inner[-1] = singular(inner[-1])
        words.extend(inner)
    if (
        parts
        and not parts[-1].startswith("{")
        and verb == "get"
        and words[-1].lower().endswith("s")
    ):
        words[0] = "list"
    return _camel(words)


def _camel(words: list[str]) -> str:
    parts = [re.sub(r"[^A-Za-z0-9]", "", word) for word in words]
    parts = [part for part in parts if part]
    if not parts:
        return "call"
    head, *tail = parts
    joined = head.lower() + "".join(part[:1].upper() + part[1:].lower() for part in tail)
    return joined if joined[0].isalpha() else f"call{joined}"


def tag_of(outline: Outline, scope: Scope) -> int | None:
    """The section whose heading groups an operation: the outermost above it that is not its own; None without one."""
    _, own = title_of(outline, scope)
    above = list(outline.ancestors(own))
    if above:
        return above[-1]
    return own if outline.ends[own] - own > 1 and outline.sections[own].level == 1 else None
