"""What the words about an answer name ("a list of [users](#users)"), fitted to what its samples show."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from slatewright.lexicon import has_word, is_small, is_word, scalar_type, words_for
from slatewright.model.api import Field, ListOf, Named, ObjectOf, Scalar, Schema, Shape, Unknown
from slatewright.model.facts import SentFact, StatusFact
from slatewright.model.source import Sourced
from slatewright.regex import regex
from slatewright.resolve.headings.object_names import name_key
from slatewright.resolve.shapes.merged_shapes import merge, merge_field_lists
from slatewright.resolve.shapes.objects import DocObject, Objects
from slatewright.type_words import read_type

UNNAMED = "2XX"
"""The status of answers to which the docs give none."""
_WORD = regex(r"[^\W_][\w-]*")
_FITS = 0.5
"""The share of a sample's fields that an object must describe to be what the sample shows."""


class Answers(Struct, frozen=True):
    """The docs' objects with their shapes."""

    objects: Objects
    shapes: dict[str, Shape]

    def named(self, fact: StatusFact | SentFact) -> Shape | None:
        """The object, or list of objects, that a status table or a sentence names."""
        text = fact.type_text or ""
        if has_word(text, "COUNT"):
            return None
        linked = self.objects.linked(fact.links, fact.evidence.span.file)
        found = linked or self._by_words(text)
        if found is None or found.name not in self.shapes:
            return None
        return (
            ListOf(Named(found.name)) if is_many(_besides(found.name, text)) else Named(found.name)
        )

    def _by_words(self, text: str) -> DocObject | None:
        """By the whole phrase, then without its first words: "the updated flow" names the flow."""
        words = _WORD.findall(text)[:8]
        for start in range(len(words)):
            if start and not _is_small(words[start - 1]):
                return None
            key = name_key(" ".join(words[start:]))
            if key and (found := self.objects.by_words.get(key)):
                return found
        return None

    def fitted(self, named: Shape, shown: Shape, fact: StatusFact) -> Sourced[Shape]:
        """The named object in the place where the sample shows it; everything that the sample shows stays.

        A sentence may name what is only a part of the answer; where nothing in the sample looks like it, the sample holds.
        """
        stated = (fact.evidence,)
        if isinstance(shown, Unknown):
            return Sourced(named, stated)
        name = _name_in(named)
        fields = _fields(self.shapes.get(name, Unknown()))
        if not fields:
            return Sourced(shown if isinstance(shown, ObjectOf | ListOf) else named, stated)
        firm = fact.status != UNNAMED
        top = firm and _overlap(_item(shown), fields) > 0
        many = isinstance(named, ListOf)
        inside = (
            self._top(name, fields, shown) if top else self._inside(name, fields, shown, many=many)
        )
        if inside is shown and firm:
            same = isinstance(shown, ListOf) == isinstance(named, ListOf)
            inside = merge(_with(named, ObjectOf(tuple(fields.values()))), shown) if same else named
        return Sourced(inside, stated)

    def placed(self, name: str, shown: Shape) -> Shape:
        """The object put where an answer shows it: at the top, in the items or in a field."""
        fields = _fields(self.shapes.get(name, Unknown()))
        return self._inside(name, fields, shown, many=False)

    def sent(self, named: Shape, shown: Shape) -> Shape | None:
        """The named object as a body of which a sample shows some fields; None where the sample is of something else."""
        if isinstance(shown, Unknown):
            return named
        name = _name_in(named)
        fields = _fields(self.shapes.get(name, Unknown()))
        alike = _overlap(_item(shown), fields) >= _FITS
        return self._top(name, fields, shown) if alike else None

    def _top(self, name: str, fields: dict[str, Field], shown: Shape) -> Shape:
        """Put the object at the top, or in the items of a list there."""
        if isinstance(shown, ListOf):
            return ListOf(self._top(name, fields, shown.items))
        return self._object(name, fields, shown) if isinstance(shown, ObjectOf) else shown

    def _inside(self, name: str, fields: dict[str, Field], shown: Shape, *, many: bool) -> Shape:
        """Put the object at the top, in the items, or in the field that looks most like it."""
        match shown:
            case ListOf(Unknown() | ObjectOf(())) if many:
                return ListOf(Named(name))
            case ListOf(items):
                inner = self._inside(name, fields, items, many=False)
                return shown if inner is items else ListOf(inner)
            case ObjectOf(own):
                best, place = _overlap(shown, fields), None
                fewest = _shared(shown, fields) if best >= _FITS else 0
                most = 0
                for field in own:
                    part = _item(field.shape.value)
                    score, shared = _overlap(part, fields), _shared(part, fields)
                    as_good = place is not None and score == best and shared > most
                    if shared >= fewest and (score > best or as_good):
                        best, place, most = score, field, shared
                if best == 0 and shown.fields:
                    return _filled(shown, name, many=many)
                if best < _FITS:
                    return shown
                if place is None:
                    return self._object(name, fields, shown)
                inner = self._inside(name, fields, place.shape.value, many=many)
                put = replace(place, shape=replace(place.shape, value=inner))
                return ObjectOf(tuple(put if field is place else field for field in own))
            case _:
                return shown

    def _object(self, name: str, fields: dict[str, Field], shown: ObjectOf) -> Shape:
        if all(
            f.name in fields and _covers(fields[f.name].shape.value, f.shape.value)
            for f in shown.fields
        ):
            return Named(name)
        return ObjectOf(merge_field_lists(tuple(fields.values()), shown.fields))


def answers_of(objects: Objects, schemas: tuple[Schema, ...]) -> Answers:
    """The docs' objects and their schemas together."""
    return Answers(objects, {schema.name: schema.shape.value for schema in schemas})


def stated_scalar(fact: StatusFact) -> Shape | None:
    """The plain type of a schema column ("string", "[integer]")."""
    shape = read_type(fact.type_text).shape if fact.type_text else Unknown()
    inner = shape.items if isinstance(shape, ListOf) else shape
    return shape if isinstance(inner, Scalar) else None


def _filled(shown: ObjectOf, name: str, *, many: bool) -> Shape:
    """A sample whose one field without content holds the object, or the list of objects: `{"code": 0, "data": []}`."""
    empty = [field for field in shown.fields if _is_empty(field.shape.value, many=many)]
    if len(empty) != 1:
        return shown
    inner = ListOf(Named(name)) if many else Named(name)
    put = replace(empty[0], shape=replace(empty[0].shape, value=inner))
    return ObjectOf(tuple(put if field is empty[0] else field for field in shown.fields))


def _is_empty(shape: Shape, *, many: bool) -> bool:
    if many:
        return isinstance(shape, ListOf) and shape.items in (Unknown(), ObjectOf(()))
    return shape == ObjectOf(())


def _with(named: Shape, inner: Shape) -> Shape:
    return ListOf(inner) if isinstance(named, ListOf) else inner


def _is_small(word: str) -> bool:
    """Whether a word before a name says nothing of what is named: "a list of all updated"."""
    lower = word.lower()
    return (
        is_small(lower)
        or lower == "json"
        or lower.endswith(words_for("STATES", "ending"))
        or is_word(lower, "MANY")
        or bool(scalar_type(lower))
    )


def is_many(text: str) -> bool:
    """Whether words say that several come back."""
    if text.startswith("["):
        return True
    words = [word.lower() for word in _WORD.findall(text)[:6]]
    return any(is_word(word, "MANY") or scalar_type(word) == "array" for word in words)


def _besides(name: str, text: str) -> str:
    """The words beside the name of what comes back, which may itself speak of several: "the list object"."""
    key = name_key(name)
    named = [word for word in _WORD.finditer(text) if key and name_key(word.group()) == key][-1:]
    return "".join(text[: word.start()] + text[word.end() :] for word in named) or text


def _name_in(shape: Shape) -> str:
    inner = shape.items if isinstance(shape, ListOf) else shape
    return inner.name if isinstance(inner, Named) else ""


def _fields(shape: Shape) -> dict[str, Field]:
    return {field.name: field for field in shape.fields} if isinstance(shape, ObjectOf) else {}


def _item(shape: Shape) -> Shape:
    while isinstance(shape, ListOf):
        shape = shape.items
    return shape


def _shared(shape: Shape, fields: dict[str, Field]) -> int:
    """How many names an object has in common with another."""
    return sum(f.name in fields for f in shape.fields) if isinstance(shape, ObjectOf) else 0


def _overlap(shape: Shape, fields: dict[str, Field]) -> float:
    """The share of an object's names that another has as well."""
    if not isinstance(shape, ObjectOf) or not shape.fields:
        return 0.0
    return _shared(shape, fields) / len(shape.fields)


def _covers(stated: Shape, shown: Shape) -> bool:
    """Whether a described field leaves out nothing of what a sample shows in it."""
    stated, shown = _item(stated), _item(shown)
    if isinstance(shown, ObjectOf) and shown.fields:
        known = _fields(stated)
        return isinstance(stated, Named) or all(
            field.name in known and _covers(known[field.name].shape.value, field.shape.value)
            for field in shown.fields
        )
    return True
