"""Asking the tables of words, all languages at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import slatewright.lexicon as package
from slatewright.lexicon.finder import Finder

_NOT_LANGUAGES = {"finder", "lookup", "patterns", "plurals", "vague"}
_EDGES = " \t\n*_`:?!.()[]\u00a0\u200b"


@cache
def tables() -> tuple[ModuleType, ...]:
    """The modules that hold tables of words, those of English first; a language is a module or a package of them."""
    languages = [m.name for m in iter_modules(package.__path__) if m.name not in _NOT_LANGUAGES]
    found: list[ModuleType] = []
    for name in sorted(languages, key=lambda name: (name != "english", name)):
        language = import_module(f"{package.__name__}.{name}")
        inside = (m.name for m in iter_modules(getattr(language, "__path__", ())))
        parts = [import_module(f"{language.__name__}.{part}") for part in inside]
        found += parts or [language]
    return tuple(found)


@cache
def words_for(table: str, key: str | None = None) -> tuple[str, ...]:
    """All the words of a table (`REQUIRED`) or of one key of it (`PLACES`, "query"), longest first."""
    found: dict[str, None] = {}
    for module in tables():
        entry = getattr(module, table, ())
        for word in entry.get(key, ()) if isinstance(entry, dict) else entry:
            found.setdefault(word)
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def _finder(table: str, key: str | None) -> Finder:
    return Finder(words_for(table, key))


@cache
def by_language(table: str) -> tuple[Mapping[str, tuple[str, ...]], ...]:
    """What each language has in a table of the form key -> words, English first: for words that differ in meaning."""
    return tuple(getattr(module, table) for module in tables() if hasattr(module, table))


def has_word(text: str, table: str, key: str | None = None) -> re.Match[str] | None:
    """The first place in `text` where a word of the table stands as a whole word."""
    return _finder(table, key).search(text)


def strip_words(text: str, table: str, key: str | None = None) -> str:
    """`text` without the words of the table."""
    return _finder(table, key).remove(text)


@cache
def _index(table: str) -> dict[str, str]:
    """Word to key, for tables of the form key -> words; the first language wins."""
    index: dict[str, str] = {}
    for module in tables():
        entry = getattr(module, table, ())
        for key, words in entry.items() if isinstance(entry, dict) else ():
            for word in words:
                index.setdefault(word, key)
    return index


def _normal(text: str) -> str:
    return " ".join(text.lower().strip(_EDGES).split())


def exact_role(header: str) -> str | None:
    """The same as `column_role` of the whole header alone: "HTTP Method", never "Payment method"."""
    return _index("COLUMNS").get(_normal(header))


@lru_cache(maxsize=4096)
def column_role(header: str) -> str | None:
    """What a column of a table holds, from its header: `name`, `type`, `required` and so on.

    Looks the whole header up, then without a bracketed remark, then what stands on both sides of a slash
    ("Type/Value", "Path/Query"), then its last and its first words ("Query Parameter" is a name, "Type of value" a type).
    """
    index = _index("COLUMNS")
    text = _normal(header)
    if text in index:
        return index[text]
    text = _normal(re.sub(r"[(\[（][^()\[\]（）]*[)\]）]", " ", text))
    if text in index:
        return index[text]
    if "/" in text and (role := _role_of_sides([side.strip() for side in text.split("/")])):
        return role
    words = text.split()
    for size in (3, 2, 1):
        if len(words) > size:
            for part in (words[-size:], words[:size]):
                if (role := index.get(" ".join(part))) and role not in _NEVER_PART:
                    return role
    return None


def _role_of_sides(sides: list[str]) -> str | None:
    """What a header with slashes says: the place, where each side names one, else what all its sides have a role for."""
    if all(is_word(side, "PLACES", "path", "query", "header", "body") for side in sides):
        return "place"
    roles = list(map(_index("COLUMNS").get, sides))
    return next((role for role in roles if role != "value"), None) if all(roles) else None


_NEVER_PART = {"place", "value", "max", "environment"}


@cache
def _flat(table: str, keys: tuple[str, ...] = ()) -> frozenset[str]:
    wanted = keys or _keys(table) or (None,)
    return frozenset(word for key in wanted for word in words_for(table, key))


def _keys(table: str) -> tuple[str, ...]:
    """The keys of a table of the form key -> words; none for a plain one."""
    entries = (getattr(module, table, None) for module in tables())
    return next((tuple(entry) for entry in entries if isinstance(entry, dict)), ())


def is_yes(text: str) -> bool:
    """Whether a table cell says yes."""
    return text.lower().strip(" \t\n.!`*_") in _flat("YES") or text.strip() == "*"


def is_no(text: str) -> bool:
    """Whether a table cell says no."""
    return text.lower().strip(" \t\n.!`*_") in _flat("NO")


def is_word(text: str, table: str, *keys: str) -> bool:
    """Whether `text` is a word of the table: of these keys of it, or of any."""
    return text.lower() in _flat(table, keys)


def is_small(word: str, *keys: str) -> bool:
    """Whether a word is an article, a preposition or the like, which names nothing."""
    return is_word(word, "SMALL", *keys)


@cache
def scalar_type(word: str) -> str | None:
    """The OpenAPI type (or `file`) that one word or phrase names."""
    return _index("TYPES").get(_normal(word))


@lru_cache(maxsize=4096)
def paging_role(name: str, wanted: str | None = None) -> str | None:
    """What a parameter or field called `name` does in walking a list: `page`, `size`, `offset`, `cursor`, `key`, `next`, `more`, `total` or `last`.

    Args:
        name: as sent, such as `page[number]`, `_limit` or `startingAfter`.
        wanted: a role to ask for alone; some names have several.
    """
    words = _words_of(name)
    roles = ("cursor", "page", "offset", "size") if wanted is None else (wanted,)
    return next((role for role in roles if words in words_for("PAGING", role)), None)


def selects(name: str) -> bool:
    """Whether a parameter called `name` says what of a list comes back and how: `_filters`, `sort_by`, `include`."""
    return _words_of(name) in words_for("SELECTING")


def is_query_string(name: str) -> bool:
    """Whether a placeholder called `name` stands for all parameters of the query: `queryParams`, `query_string`."""
    return _words_of(name) in words_for("QUERY_STRING")


def is_any_endpoint(segment: str) -> bool:
    """Whether a path segment stands for any endpoint: `endpoint`, `your-endpoint`, `api_endpoint`, `all_endpoints`."""
    words = _words_of(segment)
    if is_word(words, "ANY_ENDPOINT", "endpoint"):
        return True
    *before, last = words.split() or [""]
    if before and is_word(last, "HERE"):
        return names_any_endpoint(" ".join(before))
    if before and is_word(before[0], "EVERY"):
        before = [word for word in before[1:] if not is_small(word, "article")]
        last = last.removesuffix("s")
    return is_word(last, "ANY_ENDPOINT", "endpoint") and all(
        is_word(word, "READERS", "some") for word in before
    )


def names_any_endpoint(name: str) -> bool:
    """Whether a placeholder called `name` stands for any endpoint: `apiEndpoint`, `resource`, `any_request`."""
    words = _words_of(name)
    last = words.rpartition(" ")[2]
    return is_word(words, "ANY_ENDPOINT") or last.endswith(words_for("ANY_ENDPOINT", "endpoint"))


def is_free_text(name: str) -> bool:
    """Whether a parameter called `name` holds words whatever a sample shows: `filter[name]`, `email_value`."""
    words = _words_of(name).split()
    if len(words) > 1 and is_word(words[-1], "COLUMNS", "value"):
        words.pop()
    texts = words_for("FREE_TEXT")
    return any(" ".join(words[at:]) in texts for at in range(len(words)))


def names_moment(name: str) -> bool:
    """Whether a field called `name` holds a date or a time: `paid_at`, `birthdate`, `validFrom`."""
    endings = words_for("INSTANT")
    return any(
        is_word(word, "MOMENT") or word.endswith(endings) for word in _words_of(name).split()
    )


def _words_of(name: str) -> str:
    """The lower-case words that a name in any case is made of."""
    return " ".join(part.lower() for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name))
