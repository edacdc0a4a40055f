"""The words by which docs mark their conventions stand in the tables of the lexicon, and in no list in code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from slatewright.lexicon.lookup import tables

ROOT = Path(__file__).parents[2] / "generator/slatewright"
STAGES = ("recognise", "resolve", "check", "http")
NAMES = ROOT / "http/names.py"
FILES = sorted(path for stage in STAGES for path in (ROOT / stage).rglob("*.py") if path != NAMES)
FEWEST = 2
"""Words of one list or pattern from which on it is a table of words; one alone is a name."""
STANDARD = frozenset(
    [
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
        "query",
        "path",
        "header",
        "cookie",
        "string",
        "number",
        "integer",
        "boolean",
        "array",
        "object",
        "null",
        "true",
        "false",
        "none",
        "date",
        "date-time",
        "time",
        "uuid",
        "email",
        "uri",
        "int32",
        "int64",
        "float",
        "double",
        "byte",
        "binary",
        "password",
        "oauth",
        "oauth2",
        "apikey",
        "http",
        "json",
        "text",
        "html",
        "file",
        "default",
        "deprecated",
    ]
)
"""Words of HTTP, OpenAPI and JSON, which are the same in docs of any language."""
ON_THE_WIRE = (
    "names of headers, parameters and addresses, which are the same whatever the docs' language"
)
OF_PROGRAMS = "names in the code of samples, which are the same whatever the docs' language"
REVIEWED = {
    "check/rules/bpl101_template_text.py": "quotes the template of Slate, which is in English",
    "check/rules/end110_heading_and_method_differ.py": ON_THE_WIRE,
    "http/credentials.py": ON_THE_WIRE,
    "http/headers.py": ON_THE_WIRE,
    "http/hosts.py": ON_THE_WIRE,
    "recognise/conventions/auth_grant.py": ON_THE_WIRE,
    "recognise/conventions/auth_header.py": ON_THE_WIRE,
    "recognise/toolkit/tables/caption.py": "API and URL, which are terms in any language",
    "recognise/toolkit/calls/program_call.py": OF_PROGRAMS,
    "recognise/toolkit/calls/program_media.py": OF_PROGRAMS,
    "resolve/urls/target.py": OF_PROGRAMS,
}
"""Files with such lists, and why these may stand there."""
NOT_WORDS = re.compile(r"\(\?P[<=]\w+[>)]|\\.|\[(?:\\.|[^\]\\])*\]|\{[^{}]*\}")


@cache
def _tables() -> tuple[frozenset[str], frozenset[str]]:
    """The words of all tables, and the names of tables and of their keys, by which code asks for them."""
    words: set[str] = set()
    names: set[str] = set()
    for module in tables():
        for table, entry in vars(module).items():
            if table.isupper():
                names.add(table.lower())
                keyed = isinstance(entry, dict)
                names.update(map(str.lower, entry) if keyed else ())
                for group in entry.values() if keyed else (entry,):
                    words.update(word.lower() for word in group if re.search(r"[^\W\d_]{3}", word))
    return frozenset(words), frozenset(names)


def _texts(node: ast.AST) -> Iterator[str]:
    """The strings of a list, or the words of a regular expression."""
    match node:
        case ast.Set(elts) | ast.Tuple(elts) | ast.List(elts):
            yield from (
                each.value
                for each in elts
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            )
        case ast.Call(
            func=ast.Attribute(value=ast.Name("re")) | ast.Name("regex"), args=[pattern, *_]
        ):
            formatted = [each for each in ast.walk(pattern) if isinstance(each, ast.FormattedValue)]
            asked = {id(part) for each in formatted for part in ast.walk(each)}
            for part in ast.walk(pattern):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    spelt = "" if id(part) in asked else NOT_WORDS.sub(" ", part.value)
                    yield from re.findall(r"[^\W\d_]{3,}", spelt)


def _lists_of_words(code: str) -> list[tuple[int, list[str]]]:
    words, names = _tables()
    found = []
    tree = ast.parse(code)
    exported = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and any(isinstance(to, ast.Name) and to.id == "__all__" for to in node.targets)
    }
    for node in ast.walk(tree):
        if id(node) in exported:
            continue
        told = {text.lower() for text in _texts(node)} & words - names - STANDARD
        if len(told) >= FEWEST:
            found.append((getattr(node, "lineno", 0), sorted(told)))
    return sorted(found)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_list_of_words_stands_in_code(path: Path) -> None:
    if path.relative_to(ROOT).as_posix() not in REVIEWED:
        assert _lists_of_words(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", REVIEWED)
def test_what_was_reviewed_still_has_such_a_list(name: str) -> None:
    assert _lists_of_words((ROOT / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "code",
    [
        'WORDS = frozenset({"obligatorio", "pflichtfeld"})',
        'WORDS = ("mandatory", "obligatory")',
        'WORDS = ["Possible Values", "allowed values"]',
        'WORDS = re.compile(r"(?:mandatory|obligatory)\\b", re.IGNORECASE)',
        "WORDS = re.compile(rf\"\\b(?:mandatory|{any_of('OR')}|obligatory)\")",
    ],
)
def test_such_a_list_is_found(code: str) -> None:
    assert [len(words) for _, words in _lists_of_words(code)] == [2]


@pytest.mark.parametrize(
    "code",
    [
        'ROLES = ("name", "required", "default")',
        'TYPES = {"string", "integer", "boolean"}',
        '__all__ = ["mandatory", "obligatory"]',
        'ONE = re.compile(r"\\bmandatory\\b")',
        "ASKED = re.compile(rf\"{any_of('REQUIRED')}|{any_of('OPTIONAL', 'mandatory obligatory')}\")",
    ],
)
def test_names_that_code_asks_by_are_no_such_list(code: str) -> None:
    assert _lists_of_words(code) == []
