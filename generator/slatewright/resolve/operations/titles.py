"""What an operation is called: its heading, and where that is only a name, the line that says what it does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from slatewright.http.methods import METHODS
from slatewright.lexicon import column_role, exact_role, has_word, strip_words
from slatewright.model.facts import NoticeFact
from slatewright.regex import regex
from slatewright.resolve.endpoints.mentions import blank
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.urls.roots import is_root
from slatewright.resolve.urls.target import read_target

_METHOD = regex(rf"\b(?:{'|'.join(METHODS)})\b[\s:]*+[^\s/]*+/\S*")
_PATH_BEHIND = regex(r"(?<=[^\W_])[\s:(–-]{1,4}(/[\w{}<>:.$@/-]{1,200})\)?\s*\Z")
_PATH_ALONE = regex(r"\s*(/[\w{}<>\[\]:.$@/-]{1,200})\s*\Z")
_PATH = regex(r"(/[^\s`]{1,200})")
_LONGEST = 100
"""Characters of a first sentence that may stand for a heading."""
_NOT_A_LETTER = regex(r"[\W_]+")


Titles = Mapping[tuple[str, str], tuple[str, int]]
"""By method and path, the heading that names an operation, and its section."""


def titles_of(outline: Outline, operations: Iterable[Scope]) -> Titles:
    """The title of each operation, for all who ask for it."""
    return {(op.method, op.path): _title_of(outline, op) for op in operations}


def _title_of(outline: Outline, scope: Scope) -> tuple[str, int]:
    """The heading that names an operation, and its section: its own, or where that names only a part, one above."""
    for at in outline.upwards(scope.home):
        section = outline.sections[at]
        if is_method(section.title):
            if own := _said_below(outline, at, scope):
                return own, at
            continue
        bare = _without_path(_METHOD.sub("", section.title).strip(" \u00a0-–:`"), scope)
        if bare and not _is_of_part(outline, at, scope):
            return bare, at
        alone = spells_path(section.title) or _is_one_of_many(outline, at)
        if not bare and at == scope.home and alone:
            return section.summary.rstrip(".") or section.title, at
    return outline.sections[scope.home].title, scope.home


def _without_path(title: str, scope: Scope) -> str:
    """A heading without the operation's own path behind its words, or instead of any."""
    found = _PATH_BEHIND.search(title) or _PATH_ALONE.match(title)
    own = found is not None and blank(scope.path).endswith(blank(read_target(found.group(1)).path))
    return title[: found.start()] if found and own else title


def group_title(title: str, paths: frozenset[str]) -> str:
    """A heading as the name of a group: without the path behind its words; a path alone, by the first word of it.

    Args:
        title: the heading.
        paths: those of the operations below it, from which a path in the heading is told.
    """
    words = _METHOD.sub("", title).strip(" \u00a0-–:`")
    alone = _PATH_ALONE.match(words) or (None if words else _PATH.search(title))
    found = alone or _PATH_BEHIND.search(words)
    if found is None:
        return title
    path = read_target(found.group(1)).path
    if not any(blank(path) in blank(own) for own in paths):
        return title
    if alone is None:
        return words[: found.start()].rstrip()
    named = (part for part in path.split("/") if part and "{" not in part)
    return next((part for part in named if not is_root(part)), title)


def spells_path(title: str) -> str | None:
    """The path that is all of a heading; None where it has words, too."""
    alone = _PATH_ALONE.match(title)
    return alone.group(1) if alone else None


def is_method(title: str) -> bool:
    """Whether a heading is the name of a method and nothing else, as generators of docs write it below a path."""
    return title.strip(" *_`:") in METHODS


def _said_below(outline: Outline, at: int, scope: Scope) -> str:
    """What the words below such a heading say in short; empty where the heading above names the one thing done."""
    if line := summary_line(outline, at):
        return line.rstrip(".")
    above = outline.parents[at]
    named = above >= 0 and "/" not in outline.sections[above].title
    methods = [
        b for b in (outline.subtree(above) if named else ()) if is_method(outline.sections[b].title)
    ]
    if methods == [at]:
        return ""
    first = outline.sections[at].summary.rstrip(".")
    return first if 0 < len(first) <= _LONGEST else f"{scope.method} {scope.path}"


def _is_of_part(outline: Outline, at: int, scope: Scope) -> bool:
    """Whether a heading is that of a part of an operation: of its fields, its errors or its request line."""
    section = outline.sections[at]
    below = section.level > outline.top and outline.parents[at] >= 0
    if section.generic or _names_fields(outline, at, scope):
        return True
    labels = exact_role(section.title) in ("method", "url")
    return below and (labels or _names_errors(section.title))


def _names_errors(title: str) -> bool:
    """Whether a heading speaks of errors and nothing else: "Possible exceptions", "Error codes"."""
    rest = strip_words(strip_words(title, "ERROR"), "FILLER")
    roles = ("status", "code", "message")
    return bool(has_word(title, "ERROR")) and all(
        column_role(word.lower()) in roles for word in re.findall(r"[^\W_]+", rest)
    )


def _is_one_of_many(outline: Outline, at: int) -> bool:
    """Whether a heading that is a request line stands beside others, which no heading above tells apart."""
    above = outline.parents[at]
    beside = outline.subtree(above) if above >= 0 else range(len(outline.sections))
    level = outline.sections[at].level
    lines = (
        b
        for b in beside
        if outline.sections[b].level == level and _METHOD.search(outline.sections[b].title)
    )
    return next(lines, None) is not None and next(lines, None) is not None


def _names_fields(outline: Outline, at: int, scope: Scope) -> bool:
    """Whether a heading is that of the fields of an operation which has begun above it: "Input attributes of search"."""
    words = outline.sections[at].title.lower().split()
    above = outline.parents[at]
    begun = any(mention.section == above for mention in scope.mentions)
    return begun and any(column_role(word) == "name" for word in words)


def summary_line(outline: Outline, at: int) -> str:
    """The line that a section sets apart as its summary; empty without one."""
    notices = (fact.text for fact in outline.of_kind(at, NoticeFact) if fact.kind == "summary")
    return next(notices, "")


def summary_and_description(outline: Outline, title: str, at: int) -> tuple[str, str]:
    """What an operation does in a few words, and in all; the line that gives the few is not said twice."""
    description = outline.sections[at].description
    if not (line := summary_line(outline, at)):
        return title, description
    first, _, rest = description.partition("\n\n")
    return line.rstrip("."), rest if first.strip("*_ ") == line else description


def spells_request(title: str, scope: Scope) -> bool:
    """Whether a heading is the method and the path over again: `delete__kites_{id}`, `Get_kite_v1_kites_get`."""
    letters, method, path = _letters(title), scope.method.lower(), _letters(scope.path)
    if "_" not in title or not path or method not in letters:
        return False
    rest = letters.removeprefix(method)
    return path in letters or (rest != letters and bool(rest) and path.endswith(rest))


def _letters(text: str) -> str:
    return _NOT_A_LETTER.sub("", text).lower()
