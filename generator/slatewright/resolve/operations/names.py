"""The names a person would give: operationIds from headings or paths."""

from __future__ import annotations

import re

from msgspec.structs import replace

from slatewright.http.methods import CHANGING
from slatewright.lexicon import any_of, has_word, is_small, is_word
from slatewright.lexicon.plurals import singular
from slatewright.model.source import Basis, Sourced
from slatewright.regex import regex
from slatewright.resolve.headings.command_words import (
    command_of,
    is_getting,
    telling_of,
    without_accents,
)
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.operations.titles import (
    Titles,
    is_method,
    spells_path,
    spells_request,
    summary_line,
)

_WORD = regex(r"[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_VERBS = {"GET": "get", "POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
_IDENTIFIER = regex(r"[a-z][a-z0-9]*+[A-Z_][A-Za-z0-9_]*+\Z")
_NAME = regex(r"(?=\w+?[._]\w)\w++(?:\.\w++)*+")
"""A name of an operation that a program uses, which needs no verb: `Kites_Update`, `fleet.kites.list`."""
_POSSESSIVE = regex(r"['\N{RIGHT SINGLE QUOTATION MARK}]s(?![a-z])")
_ELIDED = regex(
    rf"{any_of('SMALL', 'elided')}['\N{{RIGHT SINGLE QUOTATION MARK}}](?=\w)", re.IGNORECASE
)
"""Articles and the like that have lost their end before a vowel: "Ajout d'un bateau"."""
_VERSION = regex(r"v\d{1,3}", re.IGNORECASE)
_MOST_WORDS = 8
_MOST_GROUP = 3
_PHRASAL = 2
"""Words of a verb with what belongs to it: "Sign in"."""
_EDGES = " []()*~:–—-!"
_LEFT_OUT = ("article", "possessive", "particular")


def operation_ids(
    outline: Outline, operations: tuple[Scope, ...], titles: Titles
) -> dict[tuple[str, str], Sourced[str]]:
    """A readable operationId for each operation, unique over all: from the heading, then with its group, then the path."""
    keyed = {(op.method, op.path): op for op in operations}
    proposals = {key: _proposals(outline, op, *titles[key]) for key, op in keyed.items()}
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
    readable = _told_apart({key: found[level[key]] for key, found in proposals.items()})
    for key, name in readable.items():
        candidate, number = name, 2
        while candidate.lower() in used:
            candidate = f"{name}{number}"
            number += 1
        used.add(candidate.lower())
        heading = outline.sections[titles[key][1]].heading
        evidence = (replace(heading, basis=Basis.INFERRED),) if heading else ()
        chosen[key] = Sourced(candidate, evidence)
    return chosen


def _proposals(outline: Outline, scope: Scope, title: str, at: int) -> list[str]:
    said = _without_age(title)
    from_path = _from_path(scope, command_of(_first_word(said)))
    if is_method(outline.sections[at].title) and not summary_line(outline, at):
        return [from_path]
    if spells_path(title) or _only_tells(outline, title, at, scope.method):
        return [from_path]
    if spells_request(title, scope):
        title = said = summary_line(outline, at)
    elif _IDENTIFIER.match(title):
        return [title, from_path]
    whole = without_accents(_ELIDED.sub(" ", said))
    plain = _POSSESSIVE.sub("", re.sub(r"\([^()]*\)", " ", whole))
    words = [w for w in _WORD.findall(plain) if not is_small(w, *_LEFT_OUT)]
    while len(words) > _PHRASAL and is_small(words[-1], "preposition", "conjunction"):
        words.pop()
    parent = outline.parents[at]
    above = outline.sections[parent].title if parent >= 0 else ""
    group = _WORD.findall(above) if "/" not in above else []
    if len(words) == 1 and 1 <= len(group) <= _MOST_GROUP and _is_verb(words[0], scope):
        words += group if _gives_many(scope) else [*group[:-1], singular(group[-1])]
    if not _NAME.fullmatch(title):
        words = _as_command(words, scope.method)
    latin = sum(char.isascii() for char in title) > 0.7 * max(1, len(title))
    if not latin or not 2 <= len(words) <= _MOST_WORDS or words[0].isdigit():
        return [from_path]
    known = {singular(word.lower()) for word in words}
    news = 1 <= len(group) <= _MOST_GROUP and any(singular(g.lower()) not in known for g in group)
    grouped = [*words, "in", *group] if news else words
    return list(dict.fromkeys([_camel(words), _camel(grouped), from_path]))


def _without_age(title: str) -> str:
    """A heading without a notice at one of its ends that what it names is deprecated: "[DEPRECATED] Feed a kitten"."""
    aged = has_word(title, "DEPRECATED")
    if aged is None:
        return title
    before, behind = title[: aged.start()].strip(_EDGES), title[aged.end() :].strip(_EDGES)
    return title if before and behind else before or behind


def _first_word(title: str) -> str:
    return next(iter(title.split(maxsplit=1)), "")


def _only_tells(outline: Outline, title: str, at: int, method: str) -> bool:
    """Whether a title is the first sentence below a heading that is a path or request line, and no command."""
    section = outline.sections[at]
    if title == section.title or title != section.summary.rstrip(".") or summary_line(outline, at):
        return False
    first = _first_word(title)
    return command_of(first) is None and telling_of(first, method) is None


def _as_command(words: list[str], method: str) -> list[str]:
    """Words as a command: "Retrieving a kitten" is "retrieve kitten"; what a GET gives without a verb is got."""
    if not words:
        return words
    verb = command_of(words[0])
    if verb is None and len(words) > 1 and not is_small(words[1], "preposition"):
        verb = telling_of(words[0], method)
    for listed in (words, words[1:]):
        if (verb is None or is_getting(verb)) and len(listed) > 2 and _is_list_of(*listed[:2]):
            return ["list", *_without_quantity(listed[2:])]
    if verb is None and len(words) > 2 and _is_list_of_all(*words[:2]):
        return ["list", *words[2:]]
    if verb:
        return [verb, *words[1:]]
    return ["get", *words] if method == "GET" and len(words) > 1 else words


def _is_list_of(word: str, next_word: str) -> bool:
    """Whether two words speak of several things: "list of", "listagem de"."""
    return is_word(word.lower(), "LISTS") and is_word(next_word.lower(), "LIST_OF")


def _is_list_of_all(word: str, next_word: str) -> bool:
    """Whether two words are a list and all that is in it: "Liste alle"."""
    return is_word(word.lower(), "LISTS") and is_small(next_word.lower(), "quantity")


def _without_quantity(words: list[str]) -> list[str]:
    """The words for things without "all" in front of them."""
    return words[1:] if len(words) > 1 and is_small(words[0], "quantity") else words


def _is_verb(word: str, scope: Scope) -> bool:
    """Whether a heading of one word tells what is done: a known verb, or what a path names as an action."""
    above, slash, last = scope.path.lower().rpartition("/")
    if slash and last == word.lower():
        return scope.method != "GET" and above.endswith("}")
    return command_of(word) is not None


def _gives_many(scope: Scope) -> bool:
    """Whether a call gives the members of a collection."""
    return scope.method == "GET" and not scope.path.rstrip("/").endswith("}")


def _told_apart(names: dict[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """The names, where only the version of the path or the method tells two apart with it: `getUserV2`, `replaceUser`."""
    alike: dict[str, list[tuple[str, str]]] = {}
    for key, name in names.items():
        alike.setdefault(name.lower(), []).append(key)
    result = dict(names)
    for keys in alike.values():
        versions = [next(filter(_VERSION.fullmatch, path.split("/")), "") for _, path in keys]
        if len(set(versions)) == len(keys) > 1:
            result |= {k: f"{names[k]}{v.upper()}" for k, v in zip(keys, versions, strict=True)}
        elif len(keys) == 2 and {method for method, _ in keys} == CHANGING:
            put = next(key for key in keys if key[0] == "PUT")
            verb = re.match(r"[a-z]+(?=[A-Z])", names[put])
            if verb and is_word(verb.group(), "METHOD_VERBS", "PUT"):
                result[put] = f"replace{names[put][verb.end() :]}"
    return result


def _from_path(scope: Scope, said: str | None) -> str:
    """`GET /users/{id}/posts` -> `getUserPosts`; `POST /users/{id}/archive` -> `archiveUser`.

    What a POST to one thing does is what the heading's verb says (`said`), if it has one.
    """
    parts = [
        part for part in scope.path.split("/") if part and not re.fullmatch(r"v?\d[\d.]*|api", part)
    ]
    words: list[str] = []
    last: list[str] = []
    for at, part in enumerate(parts):
        if part.startswith("{"):
            continue
        last = _WORD.findall(re.sub(r"\{[^{}]*\}", " ", part))
        if at + 1 < len(parts) and parts[at + 1].startswith("{") and last:
            last[-1] = singular(last[-1])
        words.extend(last)
    named = bool(last) and not parts[-1].startswith("{")
    if named and command_of(last[0]) == last[0].lower():
        return _camel([*last, *words[: -len(last)]])
    verb = _VERBS.get(scope.method, scope.method.lower())
    if said and not named and verb == "create":
        verb = said
    if named and verb == "get" and last[-1].lower().endswith("s"):
        verb = "list"
    if named and verb == "create":
        words[-1] = singular(words[-1])
    return _camel([verb, *words])


def _camel(words: list[str]) -> str:
    parts = [re.sub(r"[^A-Za-z0-9]", "", word) for word in words]
    parts = [part for part in parts if part]
    if not parts:
        return "call"
    head, *tail = parts
    joined = head.lower() + "".join(part[:1].upper() + part[1:].lower() for part in tail)
    return joined if joined[0].isalpha() else f"call{joined}"
