"""The grammar of types: unions, lists, maps and what may be null, over words for single values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from slatewright.lexicon import any_of, has_word, is_small, is_word, scalar_type, strip_words
from slatewright.model.api import ListOf, MapOf, ObjectOf, OneOf, Scalar, Shape, Unknown
from slatewright.regex import regex
from slatewright.type_words.scalars import is_map_word, scalar, word_type

_LISTS = any_of("LISTS")
_LIST_OF = regex(rf"{_LISTS}\s*(?:<|\(|\[|:|{any_of('LIST_OF')})\s*(?P<of>.+)", re.IGNORECASE)
_PLAIN_LIST = regex(rf"\A{_LISTS}\s+(?P<of>[^\W\d]+)\Z", re.IGNORECASE)
_SUFFIX_LIST = regex(rf"(?P<of>.+?)(?:\s*\[\s*\d*\s*\]|\s*{_LISTS})\s*\Z", re.IGNORECASE)
_GENERIC = regex(r"\A(?P<head>[^\W\d][\w ./-]*?)\s*[<\[({](?P<args>.+)[>\])}]\Z")
_KEYED = regex(r"\A[^\W\d]\w*\s*\[(?P<key>[^\[\]]+)\]\s*(?P<of>\w.*)\Z")
_BRACED = regex(r"\A\{\s*(?:\[[^\[\]]*\]|[^{}\[\]:]+)\s*:(?P<of>[^{}:]+)\}\Z")
_MAP_OF = regex(
    rf"\A\W*(?P<head>[\w-]+(?:\s[\w-]+)?)\s+{any_of('LIST_OF')}\s+(?P<of>.+)\Z", re.IGNORECASE
)
_TO = regex(rf"\s+{any_of('RANGE')}\s+|\s*(?:->|=>|→|:)\s*", re.IGNORECASE)
_JOINED = regex(rf"\s*{any_of('SMALL', 'preposition')}\Z")
_ENUM = regex(
    rf"(?:{any_of('ENUM')}|\bstring)\s*[:(\[{{<]\s*(?P<values>[^()\[\]{{}}]+)[)\]}}>]?",
    re.IGNORECASE,
)
_NOISE = regex(
    r"[`*_\"']|&nbsp;|"
    rf"(?:{any_of('SMALL', 'article')}|{any_of('VALID')}|{any_of('REQUIRED')}|{any_of('OPTIONAL')}|\b(?:json|api)\b)(?=\s)",
    re.IGNORECASE,
)
_OR = regex(rf"\s*{any_of('EITHER')}\s*|\s*\|\s*", re.IGNORECASE)
_DANGLING = regex(rf"\s+{any_of('EITHER')}\s*\Z|\A\s*{any_of('EITHER')}\s+", re.IGNORECASE)
_MAYBE = regex(
    rf"\A(?:{any_of('OPTIONAL')}|{any_of('NULL')})\s*[<\[(](?P<of>.+)[>\])]\Z", re.IGNORECASE
)
_MEDIA = regex(
    r"(?<=\s)(?:application|audio|font|image|multipart|text|video)/[\w.+*-]+\s*\Z", re.IGNORECASE
)
"""What a file or a string holds, behind its type: "file application/pdf"."""
_TAIL = regex(r"\s+\([^()]*\)\Z")
"""A remark behind a type: "array of strings (max 10)"."""

_OPEN, _CLOSE = "(<[{", ")>]}"
_LONGEST = 300
_DEEPEST = 4
_MOST_OPTIONS = 6
_EDGES = " \t\n,;.?-–/|"


class TypeWords(Struct, frozen=True):
    """The reading of one type text."""

    shape: Shape
    nullable: bool = False
    named: str | None = None
    """The words that are no type word and may name an object of the docs ("Address", "Kitten Expanded")."""


@lru_cache(maxsize=8192)
def read_type(text: str) -> TypeWords:
    """Read a type; `Unknown` where it says nothing that a program can use."""
    if len(text) > _LONGEST:
        return TypeWords(Unknown())
    bare, nullable = _bare(text)
    shape = _shape(bare, 0)
    named = None
    if isinstance(shape, Unknown) or shape in (
        ObjectOf(()),
        ListOf(Unknown()),
        ListOf(ObjectOf(())),
        MapOf(Unknown()),
    ):
        named = _object_name(bare)
    return TypeWords(shape, nullable, named)


def _bare(text: str) -> tuple[str, bool]:
    """A type without what it says of need and null, and whether it may be null."""
    text = _MEDIA.sub("", text.replace("¦", "|"))
    marked = text.strip()
    single = len(marked.split()) == 1 and len(marked) > 1
    nullable = has_word(text, "NULL") is not None or single and "?" in (marked[0], marked[-1])
    if maybe := _MAYBE.match(marked):
        return maybe["of"], True
    bare = strip_words(strip_words(strip_words(text, "NULL"), "OPTIONAL"), "REQUIRED")
    bare = bare.strip(_EDGES if bare.count("(") == bare.count(")") else _EDGES + "()")
    bare = re.sub(r"\(\s*\W*\s*\)|\s+", " ", bare).strip(" ,;")
    return (_DANGLING.sub("", bare) if nullable else bare), nullable


@lru_cache(maxsize=8192)
def is_type(text: str) -> bool:
    """Whether a few words name a type and do nothing else, and so need no place of their own to be one.

    A list or an object may say of what: "array of Kitten objects".
    """
    found = _alone(text)
    if found is None:
        return False
    bare, shape, others = found
    if not others:
        return True
    listed = isinstance(shape, ListOf | MapOf) and bool(
        _LIST_OF.match(bare) or _GENERIC.match(bare)
    )
    named = isinstance(shape, ObjectOf) and others[0][:1].isupper()
    return len(others) <= 3 and (listed or named or bare.endswith("[]"))


def leads_as_type(text: str) -> bool:
    """Whether words that stand unmarked at the head of a sentence can only be a type: "String. The name".

    A "date" or a "link" may as well be what the sentence is about.
    """
    found = _alone(text)
    if found is None or found[2]:
        return False
    match found[1]:
        case Scalar(type="string"):
            return any(is_word(word, "TEXT") for word in text.lower().split())
        case ObjectOf():
            return any(is_word(word, "PLAIN_OBJECT") for word in text.lower().split())
        case Scalar(type="integer" | "number" | "boolean"):
            return word_type(found[0].lower()) is not None
        case Scalar():
            return False
        case _:
            return True


def _alone(text: str) -> tuple[str, Shape, list[str]] | None:
    """The bare words of a type, what they name, and those of them that are no words of types."""
    if not text.strip() or len(text) > _LONGEST:
        return None
    bare, _ = _bare(text)
    shape = _shape(bare, 0)
    if isinstance(shape, Unknown):
        return None
    if isinstance(shape, Scalar) and shape.enum:
        return bare, shape, []
    head = _TAIL.sub("", bare)
    if head != bare and not isinstance(_shape(head, 0), Unknown):
        bare = head
    return bare, shape, [word for word in _others(bare) if not word.isdigit()]


def _others(text: str) -> list[str]:
    """The words of a type that are no words of types."""
    rest = text
    for table in ("LISTS", "LIST_OF", "EITHER", "VALID"):
        rest = strip_words(rest, table)
    for table, key in (("LENGTH", "most"), ("LENGTH", "unit"), ("SMALL", "article")):
        rest = strip_words(rest, table, key)
    words = re.findall(r"\w[\w-]*", rest)
    spaced = " ".join(words).lower()
    if scalar_type(text) or scalar_type(spaced):
        return []
    return [word for word in words if word_type(word.lower()) is None and not is_word(word, "MAP")]


def _shape(text: str, depth: int) -> Shape:
    text = _unwrapped(text.strip(" \t\n,;."))
    if not text or depth > _DEEPEST:
        return Unknown()
    if enum := _enum(text):
        return enum
    whole = _composite(text, depth) if _LIST_OF.match(text) else None
    if whole:
        return whole
    parts = [part for part in _alternatives(text) if part.strip(" ()")]
    if len(parts) > 1:
        shapes = [_shape(part, depth + 1) for part in parts[:_MOST_OPTIONS]]
        known = tuple(dict.fromkeys(shape for shape in shapes if not isinstance(shape, Unknown)))
        if len(known) > 1:
            return _joined(known)
        return known[0] if known else Unknown()
    return _composite(text, depth) or _single(text)


def _unwrapped(text: str) -> str:
    """`text` without round brackets that hold all of it."""
    if text[:1] == "(" and text[-1:] == ")" and len(text) > 2 and text.count("(") == 1:
        return text[1:-1].strip()
    return text


def _alternatives(text: str) -> Iterator[str]:
    """The parts of a union; bars and words within brackets belong to what is in these."""
    parts = text.split("/")
    if len(parts) > 1 and not scalar_type(text) and all(map(scalar_type, parts)):
        yield from parts
        return
    start = depth = at = 0
    splits = {match.start(): match.end() for match in _OR.finditer(text)}
    while at < len(text):
        if text[at] in _OPEN:
            depth += 1
        elif text[at] in _CLOSE:
            depth -= 1
        if depth <= 0 and at in splits:
            yield text[start:at]
            start = at = splits[at]
        else:
            at += 1
    yield text[start:]


def _joined(known: tuple[Shape, ...]) -> Shape:
    kinds = [shape.type if isinstance(shape, Scalar) else None for shape in known]
    if set(kinds) == {"integer", "number"}:
        return Scalar("number")
    if len(set(kinds)) == 1 and kinds[0] is not None:
        return Scalar(kinds[0])
    return OneOf(known)


def _single(text: str) -> Shape:
    """A value without parts that could be told, or a map of anything."""
    shape = scalar(text)
    if isinstance(shape, ObjectOf) and is_map_word(text):
        return MapOf(Unknown())
    return shape


def _composite(text: str, depth: int) -> Shape | None:
    return _map(text, depth) or _list(text, depth)


def _list(text: str, depth: int) -> ListOf | None:
    if text[0] == "[" and text[-1] == "]":
        return ListOf(_item(text[1:-1], depth))
    if (match := _LIST_OF.search(text)) and match.start() < 24:
        return ListOf(_item(_TAIL.sub("", match["of"]), depth))
    if (match := _PLAIN_LIST.match(text)) and word_type(match["of"].lower()):
        return ListOf(_item(match["of"], depth))
    if (match := _SUFFIX_LIST.match(text)) and not is_word(text, "TYPES", "object"):
        return ListOf(_item(_NOISE.sub(" ", f"{match['of']} "), depth))
    return None


def _item(text: str, depth: int) -> Shape:
    """The items of a list; a bracket that the list opened is closed at their end."""
    bare = _JOINED.sub("", text.strip())
    for opened, closed in zip(_OPEN, _CLOSE, strict=True):
        while bare.endswith(closed) and bare.count(closed) > bare.count(opened):
            bare = bare[:-1].rstrip()
    shape = _shape(bare, depth + 1)
    if isinstance(shape, Unknown) and bare.lower().endswith("s"):
        shape = _shape(bare[:-1], depth + 1)
    return shape


def _map(text: str, depth: int) -> Shape | None:
    """`Map<String, T>`, `map[string]T`, `{string: T}`, "map of T", "map of strings to T"."""
    if match := _BRACED.match(text):
        return MapOf(_item(match["of"], depth))
    if (match := _KEYED.match(text)) and _is_object(text.partition("[")[0]):
        return MapOf(_item(match["of"], depth))
    if (match := _GENERIC.match(text)) and _is_object(match["head"]):
        key, comma, value = match["args"].partition(",")
        return MapOf(_item(value, depth)) if comma and scalar_type(key) else None
    if (match := _MAP_OF.match(text)) and _is_object(match["head"]):
        of = _TO.split(match["of"])[-1]
        values = _item(of, depth)
        return (
            MapOf(values) if not isinstance(values, Unknown) or is_map_word(match["head"]) else None
        )
    return None


def _is_object(word: str) -> bool:
    return scalar_type(word) == "object"


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


def _object_name(text: str) -> str | None:
    """What is left of a type when the type words are gone: "Array of Kitten Expanded" -> "Kitten Expanded"."""
    bare = strip_words(_NOISE.sub(" ", text), "DEFAULT")
    if match := _LIST_OF.search(bare):
        bare = match["of"]
    words = [
        w
        for w in re.findall(r"[A-Za-z][\w-]*", bare)
        if not scalar_type(w.lower()) and not is_small(w, "preposition")
    ]
    return " ".join(words) if 0 < len(words) <= 5 else None
