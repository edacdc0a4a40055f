"""Reading what docs write for a type: `String`, "array of integers", `enum(a, b)`, "Date or null"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from slatewright.lexicon import any_of, has_word, is_word, scalar_type, strip_words
from slatewright.model.api import ListOf, MapOf, ObjectOf, OneOf, Scalar, Shape, Unknown

_LIMIT = re.compile(
    rf"\A\s*(?:{any_of('LENGTH', 'most')}\s*)?(\d{{1,6}})\s*{any_of('LENGTH', 'unit')}?\s*\Z",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"\A\s*(\d{{1,6}})\s*(?:-|–|\.\.|,|{any_of('RANGE')})\s*(\d{{1,6}})\s*\Z", re.IGNORECASE
)
_PARENS = re.compile(
    r"(?P<head>[\w -]+?)\s*[(<\[{](?P<inner>[^()<>\[\]{}]*)[)>\]}]\s*(?P<tail>\W*)\Z"
)
_ARRAY_OF = re.compile(
    rf"{any_of('LISTS')}\s*(?:<|\(|\[|:|{any_of('LIST_OF')})\s*(?P<of>.+)", re.IGNORECASE
)
_SUFFIX_ARRAY = re.compile(
    rf"(?P<of>.+?)(?:\s*\[\s*\d*\s*\]|\s*{any_of('LISTS')})\s*\Z", re.IGNORECASE
)
_ENUM = re.compile(
    rf"(?:{any_of('ENUM')}|\bstring)\s*[:(\[{{<]\s*(?P<values>[^()\[\]{{}}]+)[)\]}}>]?",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"[`*_\"']|&nbsp;|"
    rf"(?:{any_of('SMALL', 'article')}|{any_of('VALID')}|{any_of('REQUIRED')}|{any_of('OPTIONAL')}|\b(?:json|api)\b)(?=\s)",
    re.IGNORECASE,
)
_OR = re.compile(rf"\s*{any_of('EITHER')}\s*|\s*\|\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TypeWords:
    """The reading of one type text."""

    shape: Shape
    nullable: bool = False
    named: str | None = None
    """The words that are no type word and may name an object of the docs ("Address", "Kitten Expanded")."""


@lru_cache(maxsize=8192)
def read_type(text: str) -> TypeWords:
    """Read a type; `Unknown` where it says nothing that a program can use."""
    if len(text) > 300:
        return TypeWords(Unknown())
    text = text.replace("¦", "|")
    nullable = (
        has_word(text, "NULL") is not None or text.rstrip().endswith("?") and len(text.split()) == 1
    )
    bare = strip_words(text, "NULL")
    bare = strip_words(strip_words(bare, "OPTIONAL"), "REQUIRED")
    bare = (
        bare.strip(" \t\n,;.?()-–/|")
        if bare.count("(") != bare.count(")")
        else bare.strip(" \t\n,;.?-–/|")
    )
    bare = re.sub(r"\(\s*\W*\s*\)|\s+", " ", bare).strip(" ,;")
    shape = _shape(bare, 0)
    named = None
    if isinstance(shape, Unknown) or shape in (
        ObjectOf(()),
        ListOf(Unknown()),
        ListOf(ObjectOf(())),
    ):
        named = _object_name(bare)
    return TypeWords(shape, nullable, named)


def _shape(text: str, depth: int) -> Shape:
    text = text.strip(" \t\n,;.")
    if not text or depth > 4:
        return Unknown()
    if enum := _enum(text):
        return enum
    if listed := _list(text, depth):
        return listed
    parts = [part for part in _OR.split(text) if part.strip(" ()")]
    if len(parts) > 1:
        shapes = [_shape(part.strip(" ()"), depth + 1) for part in parts[:6]]
        known = tuple(dict.fromkeys(shape for shape in shapes if not isinstance(shape, Unknown)))
        if len(known) > 1:
            return _joined(known)
        return known[0] if known else Unknown()
    return _scalar(text)


def _joined(known: tuple[Shape, ...]) -> Shape:
    kinds = [shape.type if isinstance(shape, Scalar) else None for shape in known]
    if set(kinds) == {"integer", "number"}:
        return Scalar("number")
    if len(set(kinds)) == 1 and kinds[0] is not None:
        return Scalar(kinds[0])
    return OneOf(known)


def _list(text: str, depth: int) -> ListOf | None:
    if match := re.match(r"\A\[(?P<of>[^\[\]]*)\]\Z", text):
        return ListOf(_item(match["of"], depth))
    if (match := _ARRAY_OF.search(text)) and match.start() < 24:
        return ListOf(_item(match["of"].rstrip(">)] "), depth))
    if (match := _SUFFIX_ARRAY.match(text)) and match["of"].lower() not in ("json", "associative"):
        return ListOf(_item(match["of"], depth))
    return None


def _item(text: str, depth: int) -> Shape:
    bare = text.strip(" ()<>[]")
    shape = _shape(bare, depth + 1)
    if isinstance(shape, Unknown) and bare.lower().endswith("s"):
        shape = _shape(bare[:-1], depth + 1)
    return shape


def _enum(text: str) -> Scalar | None:
    match = _ENUM.match(text)
    if match is None:
        return None
    values = [v.strip(" \"'`") for v in re.split(r"[,|/]", match["values"])]
    if len(values) < 2 or not all(re.fullmatch(r"[\w .:+-]{1,60}", v) for v in values):
        return None
    if any(scalar_type(value.lower()) or value.isdigit() for value in values):
        return None
    return Scalar("string", enum=tuple(dict.fromkeys(values)))


def _scalar(text: str) -> Shape:
    head, inner = text, ""
    if match := _PARENS.match(text):
        head, inner = match["head"].strip(), match["inner"].strip()
    found = _word_type(head)
    if found is None:
        found = _word_type(inner) if inner else None
        inner = "" if found else inner
    if found is None:
        return Unknown()
    word, kind = found
    return _with_remark(kind, word, inner)


def _word_type(text: str) -> tuple[str, str] | None:
    """The first type word in a few words of text, longest phrases first, and the type it names."""
    words = re.sub(r"[`*_\"',:]", " ", text.lower()).replace("/", " ").split()
    if len(words) > 12:
        return None
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            phrase = " ".join(words[at : at + size]).strip("().")
            if kind := scalar_type(phrase):
                return phrase, kind
    return None


def _with_remark(kind: str, word: str, inner: str) -> Shape:
    if kind == "array":
        return ListOf(_shape(inner, 2) if inner else Unknown())
    if kind == "object":
        return MapOf(Unknown()) if has_word(word, "MAP") and word != "hash" else ObjectOf(())
    text_format = _format(word) or (_format(inner.lower()) if inner else None)
    length = _LIMIT.match(inner) if inner else None
    span = _RANGE.match(inner) if inner else None
    if kind == "string":
        return Scalar(
            "string",
            format=text_format,
            max_length=int(length.group(1)) if length else int(span.group(2)) if span else None,
            min_length=int(span.group(1)) if span else None,
        )
    if (
        text_format in ("int32", "int64")
        and kind == "integer"
        or text_format in ("float", "double")
        and kind == "number"
    ):
        return Scalar(kind, format=text_format)
    return Scalar(kind)


@lru_cache(maxsize=1024)
def _format(word: str) -> str | None:
    for name in (
        "date-time",
        "date",
        "uuid",
        "email",
        "uri",
        "int64",
        "int32",
        "double",
        "float",
        "binary",
        "byte",
        "password",
    ):
        if word == name or is_word(word, "FORMATS", name):
            return name
    return None


def _object_name(text: str) -> str | None:
    """What is left of a type when the type words are gone: "Array of Kitten Expanded" -> "Kitten Expanded"."""
    bare = _NOISE.sub(" ", text)
    if match := _ARRAY_OF.search(bare):
        bare = match["of"]
    words = [w for w in re.findall(r"[A-Za-z][\w-]*", bare) if not scalar_type(w.lower())]
    return " ".join(words) if 0 < len(words) <= 5 else None
