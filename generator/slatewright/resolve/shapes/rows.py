"""One row of a table as a field: type, need, default, values, each with the row as its evidence."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from slatewright.lexicon import has_word, is_free_text, is_small, is_word, strip_words
from slatewright.model.api import (
    Field,
    ListOf,
    MapOf,
    Named,
    ObjectOf,
    Presence,
    Scalar,
    Shape,
    Unknown,
)
from slatewright.model.facts import FieldFact, LimitOf
from slatewright.model.sample_data import Json, JsonScalar
from slatewright.model.source import Basis, Evidence, Sourced
from slatewright.regex import regex
from slatewright.resolve.shapes.letters import is_of_letters
from slatewright.resolve.shapes.linked_values import values_by_link
from slatewright.resolve.shapes.listed_values import ListedValues
from slatewright.resolve.shapes.objects import DocObject, Objects
from slatewright.resolve.tables.commas_in_words import joins_with_commas
from slatewright.resolve.tables.dated import dated
from slatewright.resolve.tables.exemplified import exemplified
from slatewright.resolve.tables.field_names import last_name
from slatewright.resolve.tables.items_in_words import with_items
from slatewright.resolve.tables.limited import limited
from slatewright.resolve.tables.links_in_words import linked_content
from slatewright.type_words import TypeWords, is_type, read_type
from slatewright.type_words.slips import meant_type

_INTEGER = regex(r"[+-]?\d{1,18}\Z")
_NUMBER = regex(r"[+-]?\d{1,18}\.\d+\Z")
UNNAMED = "anonymous"
"""What generators of docs write for a part without a name: the items of an array, or one of several schemas."""
_DIGITS = regex(r"(?<![\w.])\d(?![\w.])")
_CODE_WORD = regex(r"-?[a-z][a-z0-9]{0,30}(?:[_.-][a-z0-9]{1,30}){0,4}\Z|[A-Z][A-Z0-9_]{1,30}\Z")
_HINTS = ("array", "boolean", "integer", "number", "object", "string")
_HINTED_LENGTH = 160
_LONGEST = 1200
_OPENING = 40
"""Characters of a description that speak of the field itself."""
_TOKEN = regex(r"[\w.:/+-]+")
_FEWEST_VALUES = 2
_TEXT = Scalar("string")
_NO_LISTS = ListedValues()
_NO_TEXT = ('""', "''")
"""How a default is written that is text without a letter."""
_NEAR = 12
"""How far from the start "list of" still speaks of the field itself and not of what it is for."""


class FieldReader(Struct, frozen=True):
    """Reads rows with the docs' objects and value lists at hand."""

    objects: Objects
    listed: ListedValues = _NO_LISTS

    def field(self, fact: FieldFact, name: str | None = None) -> Field:
        """The field of one row; `name` where the row's own is a path."""
        valued = _names_values(fact)
        words = TypeWords(Unknown())
        if fact.type_text and not valued:
            words = read_type(fact.type_text)
        none = valued and any(is_word(value, "NULL") for value in fact.enum)
        nullable = words.nullable or bool(fact.nullable) and not none
        evidence = (fact.evidence,)
        shape, basis = self._shape(fact, words)
        shape = dated(with_items(shape, fact.description, fact.example), fact)
        shape = limited(shape, fact.limits)
        shape_evidence = () if isinstance(shape, Unknown) else (_at(fact.evidence, basis),)
        return Field(
            name=name or fact.name,
            shape=Sourced(shape, shape_evidence),
            presence=self._presence(fact),
            nullable=Sourced(nullable, evidence if nullable else ()),
            description=fact.description,
            default=self._default(fact, shape),
            deprecated=has_word(fact.description[:60], "DEPRECATED") is not None,
            evidence=evidence,
            described=True,
        )

    def _presence(self, fact: FieldFact) -> Sourced[Presence]:
        if fact.required is None:
            return Sourced(Presence.UNSTATED)
        return Sourced(Presence.REQUIRED if fact.required else Presence.OPTIONAL, (fact.evidence,))

    def _shape(self, fact: FieldFact, words: TypeWords) -> tuple[Shape, Basis]:
        shape = words.shape
        named = self._named(fact, words)
        if named is not None:
            hinted = _hinted(fact.description)
            if isinstance(shape, Unknown) and not fact.type_text or _lists_objects(shape, hinted):
                shape = hinted
            return _named_in(shape, named.name), Basis.STATED
        values = self._values(fact, shape)
        if values and not _is_bit(shape, fact.description):
            return self._of_values(fact, shape, values), Basis.STATED
        if isinstance(shape, Unknown) and (meant := meant_type(fact.type_text or "")):
            return read_type(meant).shape, Basis.STATED
        if isinstance(shape, Unknown | ObjectOf) and is_open(shape) and _is_of_pairs(fact):
            return MapOf(Unknown()), Basis.STATED
        if isinstance(shape, Unknown):
            return _from_words(fact)
        if _is_bit(shape, fact.description):
            return Scalar("integer", enum=(0, 1)), Basis.STATED
        return _loosely(fact) if shape == _TEXT else (shape, Basis.STATED)

    def _named(self, fact: FieldFact, words: TypeWords) -> DocObject | None:
        """The object that the row links to or names; a type word may be the name of one ("[Flag](#flag)")."""
        open_type = isinstance(words.shape, Unknown)
        links = linked_content(fact.description, fact.links) if open_type else fact.links
        linked = self.objects.linked(links, fact.evidence.span.file)
        if is_open(words.shape):
            return linked or self.objects.named(words.named)
        called = (
            bool(linked)
            and fact.type_text is not None
            and linked is self.objects.named(fact.type_text)
        )
        return linked if called else None

    def _values(self, fact: FieldFact, shape: Shape) -> tuple[str, ...]:
        """The values of a field: as a list beside its row has them all, as its row does, or as one elsewhere does."""
        values = self.listed.beside(fact) or fact.enum
        if values or fact.name == UNNAMED:
            return values
        by_link = values_by_link(fact, shape, self.listed.linked) if fact.links else ()
        return by_link or self.listed.elsewhere(fact)

    def _of_values(self, fact: FieldFact, shape: Shape, values: tuple[str, ...]) -> Shape:
        """A shape narrowed to the values; text that is several of them with commas between is none of them."""
        if not isinstance(shape, ListOf) and joins_with_commas(fact.description):
            return _TEXT if isinstance(shape, Unknown) else shape
        several = fact.several or isinstance(shape, Unknown) and fact.name.endswith("[]")
        return _of_values(shape, values, several=several)

    def _default(self, fact: FieldFact, shape: Shape) -> Sourced[Json] | None:
        if fact.default_text is None:
            return None
        text = fact.default_text.strip("`\"' ")
        if is_word(text, "NULL") and text not in fact.enum:
            return None
        value = scalar_value(text, shape)
        if value is None:
            return None
        span = fact.evidence.span
        return Sourced(JsonScalar(value, span.line, span.column), (fact.evidence,))


def _names_values(fact: FieldFact) -> bool:
    """Whether a type is nothing but the values to choose from, even if one is called like a type: "`email` or `sms`"."""
    rest = f" {fact.type_text or ''} "
    if len(fact.enum) < _FEWEST_VALUES or all(map(is_type, fact.enum)):
        return False
    left = [
        w for w in _TOKEN.findall(rest) if w not in fact.enum and not is_small(w, "conjunction")
    ]
    return not left


def _is_of_pairs(fact: FieldFact) -> bool:
    """Whether a field is said to hold whatever its callers call it: "Key-value pairs of yours"."""
    return has_word(fact.description[:_HINTED_LENGTH], "KEY_VALUES") is not None


def _lists_objects(shape: Shape, hinted: Shape) -> bool:
    """Whether a row calls its list an object after what is listed: "Object | List of [crates](#crate)"."""
    return shape == ObjectOf(()) and isinstance(hinted, ListOf)


def is_open(shape: Shape, *, known: bool = False) -> bool:
    """Whether a shape leaves room for a named object; with `known`, only one that is an object or an array."""
    match shape:
        case Unknown():
            return not known
        case ObjectOf(()) | MapOf():
            return True
        case ListOf(items):
            return is_open(items)
        case _:
            return False


def _named_in(shape: Shape, name: str) -> Shape:
    match shape:
        case ListOf():
            return ListOf(Named(name))
        case MapOf():
            return MapOf(Named(name))
        case _:
            return Named(name)


def _at(evidence: Evidence, basis: Basis) -> Evidence:
    return evidence if basis is evidence.basis else replace(evidence, basis=basis)


def _of_values(shape: Shape, values: tuple[str, ...], *, several: bool) -> Shape:
    """A shape narrowed to the values; where one may hold several of them, they are those of the items of a list."""
    if not several:
        return with_values(shape, values)
    match shape:
        case Scalar():
            return shape
        case Unknown():
            return ListOf(_enum_of(values))
        case _:
            return with_values(shape, values)


def with_values(shape: Shape, values: tuple[str, ...]) -> Shape:
    """A shape narrowed to the listed values, each in the shape's own type."""
    match shape:
        case ListOf(items):
            return ListOf(with_values(items, values))
        case Scalar(type="boolean"):
            return shape
        case Scalar():
            typed = tuple(
                v for v in (scalar_value(value, shape) for value in values) if v is not None
            )
            return replace(shape, enum=typed) if len(typed) == len(values) else shape
        case Unknown():
            return _enum_of(values)
        case _:
            return shape


def _enum_of(values: tuple[str, ...]) -> Shape:
    if {value.lower() for value in values} <= {"true", "false"}:
        return Scalar("boolean")
    if all(_INTEGER.match(value) for value in values):
        return Scalar("integer", enum=tuple(int(value) for value in values))
    return Scalar("string", enum=values)


def scalar_value(text: str, shape: Shape) -> str | int | float | bool | None:
    """`text` as a value of the shape's type; None where it is none."""
    kind = shape.type if isinstance(shape, Scalar) else None
    lower = text.lower()
    if kind == "boolean" or (kind is None and lower in ("true", "false")):
        return lower == "true" if lower in ("true", "false") else None
    if kind == "integer":
        return int(text) if _INTEGER.match(text) else None
    if kind == "number":
        return int(text) if _INTEGER.match(text) else float(text) if _NUMBER.match(text) else None
    if kind == "string":
        return text
    if kind is None and isinstance(shape, Unknown):
        return int(text) if _INTEGER.match(text) else None
    return None


def _from_words(fact: FieldFact) -> tuple[Shape, Basis]:
    """A type from the words or values beside a name, where no column gives one."""
    hinted = _hinted(fact.description)
    if hinted in (Unknown(), _TEXT) and is_of_letters(fact.description[:_HINTED_LENGTH]):
        return _TEXT, Basis.STATED
    return _from_values(fact, hinted)


def _from_values(fact: FieldFact, hinted: Shape) -> tuple[Shape, Basis]:
    """A type from the default or an example, else the one that the words hint at."""
    for text in (fact.default_text, fact.example):
        if text and text.strip("` ") in _NO_TEXT:
            return _TEXT, Basis.EXAMPLE
        value = (text or "").strip('`" ')
        if value.lower() == "false" and text is fact.default_text and _holds_words(fact):
            break
        if value.lower() in ("true", "false"):
            return Scalar("boolean"), Basis.EXAMPLE
        if _INTEGER.match(value):
            return Scalar("integer"), Basis.EXAMPLE
        if _NUMBER.match(value):
            return Scalar("number"), Basis.EXAMPLE
        if value in ("{}", "[]"):
            return ListOf(Unknown()) if value == "[]" else ObjectOf(()), Basis.EXAMPLE
    if isinstance(hinted, Unknown) and _is_word(fact.default_text):
        hinted = Scalar("string")
    if not isinstance(hinted, Unknown):
        return hinted, Basis.INFERRED
    return _unhinted(fact)


def _unhinted(fact: FieldFact) -> tuple[Shape, Basis]:
    """A type where no word names one: from what is counted, or from an example."""
    if _counts_characters(fact):
        return _TEXT, Basis.STATED
    return (
        (exemplified(fact.example), Basis.EXAMPLE) if fact.example else (Unknown(), Basis.INFERRED)
    )


def _holds_words(fact: FieldFact) -> bool:
    """Whether a field whose default is `false`, for "none", is one of words or numbers all the same."""
    hinted = _hinted(fact.description[:_OPENING])
    told = not isinstance(hinted, Unknown) and hinted != Scalar("boolean")
    return told or is_free_text(last_name(fact.name))


def _counts_characters(fact: FieldFact) -> bool:
    """Whether words limit how many characters a field has, which text alone consists of; not each of several."""
    return (
        not fact.name.endswith("[]")
        and not has_word(fact.description, "ITEM", "each")
        and any(limit.of is LimitOf.LENGTH for limit in fact.limits)
        and has_word(fact.description, "LENGTH", "unit") is not None
    )


def _is_word(default: str | None) -> bool:
    """Whether a default is a word that is sent as such, and not one for "none" or "all"."""
    value = (default or "").strip('`" ')
    return (
        bool(_CODE_WORD.match(value))
        and value not in ("true", "false")
        and not has_word(value, "NULL")
        and not is_small(value, "quantity", "article")
    )


def _is_flag(description: str) -> bool:
    """Whether a later sentence of a long description begins with what `true` does: "When set to true, ..."."""
    later = description[:_LONGEST].split(". ")[1:] if len(description) > _HINTED_LENGTH else ()
    return any(has_word(sentence[:_OPENING], "HINTS", "boolean") for sentence in later)


def _hinted(description: str) -> Shape:
    """A type from the wording: "comma-separated list", "whether to", "number of"; the first hint decides."""
    words = " ".join(re.sub(r"[`'\"“”‘’*]", "", description).split())[:_HINTED_LENGTH]
    words = strip_words(words, "NUMBERED")  # "the phone number of the shop" counts nothing
    found = [(match.start(), kind) for kind in _HINTS if (match := has_word(words, "HINTS", kind))]
    near = [(at, kind) for at, kind in found if at <= _NEAR or kind not in ("array", "object")]
    match min(near, default=(0, ""))[1]:
        case "":
            if has_word(words, "FORMATS", "date"):
                return _TEXT
            return Scalar("boolean") if _is_flag(description) else Unknown()
        case "array":
            return ListOf(Unknown())
        case "object":
            return ObjectOf(())
        case kind:
            return Scalar(kind)


def _loosely(fact: FieldFact) -> tuple[Shape, Basis]:
    """Text by its type, where that may be the word for something that is as often a number."""
    word = (fact.type_text or "").strip(" `*_").lower()
    if is_word(word, "INSTANT"):
        return _instant(fact.description)
    if is_word(word, "ENUM"):
        return _one_of(fact.default_text)
    return _TEXT, Basis.STATED


def _instant(description: str) -> tuple[Shape, Basis]:
    """A point in time whose type leaves open how it is written: a number where words say so, else as samples show."""
    hinted = _hinted(description)
    if hinted == Scalar("integer"):
        return hinted, Basis.STATED
    return _TEXT, Basis.INFERRED


def _one_of(default: str | None) -> tuple[Shape, Basis]:
    """A value of a list that the docs do not give: of numbers where its default is one, else as samples show."""
    if default and _INTEGER.match(default.strip('`" ')):
        return Scalar("integer"), Basis.EXAMPLE
    return _TEXT, Basis.INFERRED


def _is_bit(shape: Shape, description: str) -> bool:
    """Whether a "binary" field is a number that is 0 or 1."""
    return (
        isinstance(shape, Scalar)
        and shape.format == "binary"
        and {"0", "1"} <= set(_DIGITS.findall(description))
    )
