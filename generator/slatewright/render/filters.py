"""The only ways by which an author's text gets into a generated file."""

from __future__ import annotations

import json as json_module
import re

from slatewright.model.printed import Source
from slatewright.regex import regex
from slatewright.words import encodable

_MARKDOWN = regex(r"([\\`*_{}\[\]<>#|!~&$])")
_OPENING = regex(r"^(\s*)([-+=]|[0-9]{1,9}(?=[.)]))")
_RUN = regex(r"`+")
_SPAN = regex(r"(?<!`)`([^`]+)`(?!`)")
_FURTHER = regex(r"\n(?=[^\n])")
_APART = regex(r"(?<![\w.'\"])(?:builtins\.|_(?=datetime\.))")
_CLOSING = regex(r'"{3,}|"+\Z')


def pystr(text: str) -> Source:
    """`text` as a Python string literal on one line."""
    return Source(repr(str(text)))


def docstring(text: str) -> Source:
    """`text` as a triple-quoted literal; lines stay lines, all that does not print is escaped."""
    escaped = str(text).replace("\\", "\\\\")
    if not escaped.replace("\n", "").isprintable():
        escaped = "".join(map(_printed, escaped))
    escaped = _CLOSING.sub(lambda quotes: '\\"' * len(quotes[0]), escaped)
    return Source(f'"""{escaped}"""')


def inner_docstring(text: str) -> Source:
    """`text` as the docstring of a field, whose lines are indented as the class is: black leaves these alone."""
    return Source(_FURTHER.sub("\n    ", docstring(text)))


def _printed(mark: str) -> str:
    return mark if mark == "\n" or mark.isprintable() else repr(mark)[1:-1]


def comment(text: str) -> Source:
    """`text` as a Python comment on one line."""
    return Source(f"# {_one_line(text)}".rstrip())


def toml(text: str) -> Source:
    """`text` as a TOML string; half surrogates, which TOML cannot hold, become question marks."""
    escaped = "".join(
        mark if mark.isprintable() and mark not in '"\\' else f"\\U{ord(mark):08X}"
        for mark in encodable(str(text))
    )
    return Source(f'"{escaped}"')


def markdown(text: str) -> Source:
    """`text` as words of a Markdown paragraph on one line, with nothing in it that means anything there but code."""
    words, *spans = _SPAN.split(_one_line(text).strip())
    parts = [_OPENING.sub(_escape_opening, _MARKDOWN.sub(r"\\\1", words))]
    for span, words in zip(spans[::2], spans[1::2], strict=True):
        parts += [code(span), _MARKDOWN.sub(r"\\\1", words)]
    return Source("".join(parts))


def _escape_opening(found: re.Match[str]) -> str:
    """A list, a heading or a rule would begin here."""
    return f"{found[1]}{found[2]}\\" if found[2][0].isdigit() else f"{found[1]}\\{found[2]}"


def code(text: str) -> Source:
    """`text` as a Markdown code span."""
    line = _one_line(text)
    longest = max((len(run) for run in _RUN.findall(line)), default=0)
    fence = "`" * (longest + 1)
    padding = " " if line[:1] in ("`", " ", "") or line[-1:] in ("`", " ") else ""
    return Source(f"{fence}{padding}{line}{padding}{fence}")


def type_code(text: str) -> Source:
    """A type as a reader says it, as a code span: without the names by which a module keeps its imports apart."""
    return code(_APART.sub("", text))


def json(text: str) -> Source:
    """JSON text, laid out for reading."""
    return Source(json_module.dumps(json_module.loads(text), indent=2, ensure_ascii=True))


def quoted(text: str) -> Source:
    """`text` as a JSON string."""
    return Source(json_module.dumps(str(text)))


def _one_line(text: str) -> str:
    """`text` without line breaks and other marks that do not print."""
    line = str(text)
    if line.isprintable():
        return line
    return "".join(mark if mark.isprintable() else " " for mark in line)


FILTERS = {
    "code": code,
    "comment": comment,
    "docstring": docstring,
    "inner_docstring": inner_docstring,
    "json": json,
    "markdown": markdown,
    "pystr": pystr,
    "quoted": quoted,
    "toml": toml,
    "type_code": type_code,
}
