"""Schemas, read into shapes; objects and shapes with a name of their own become definitions."""

from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from slatewright.client.families import Family, families
from slatewright.client.hints import Hint
from slatewright.client.merge import Flat, Placed, flatten, single, structured
from slatewright.client.names import words
from slatewright.client.refs import Node, mapping, sequence, target, text
from slatewright.client.shapes import (
    Anything,
    Choice,
    Definition,
    Either,
    Fixed,
    Illustration,
    Items,
    Maybe,
    Nothing,
    Plain,
    Property,
    Ref,
    Shape,
    Table,
    Telling,
    either,
    nullable,
    without_cycles,
)
from slatewright.model.pointer import at

_LONG_CHOICE = 60
_FORMATS = {"date": "date", "date-time": "date-time", "uuid": "uuid", "binary": "binary"}
_ENUMERATION = frozenset({"const", "description", "enum", "title", "type"})
"""What a schema that merely lists values may say, besides extensions."""
_KINDS = {"string", "integer", "number", "boolean"}


def example(node: Node) -> Illustration:
    """The value that a schema shows, if it shows any."""
    values = [node["example"]] if "example" in node else [*sequence(node.get("examples"))]
    return Illustration(json.dumps(values[0]) if values else None)


class Reader:
    """Reads the schemas of one document and keeps the definitions that they come to."""

    def __init__(self, document: Node) -> None:
        self._document = document
        self._known: dict[str, Shape] = {}
        self._open: set[str] = set()
        self._recursive: set[str] = set()
        self._alike: dict[tuple[object, ...], Ref] = {}
        self._vague: dict[str, int] = {}
        self._selectors: dict[tuple[str, str], set[str]] = {}
        self._families = families(document)
        self._heirs = {heir for family in self._families.values() for heir in family.heirs}
        self._whole: dict[str, Shape] = {}
        self._told: dict[str, tuple[str, dict[str, str]]] = {}
        self.definitions: dict[str, Definition] = {}

    def read(self, schema: Any, pointer: str, hint: Hint) -> Shape:
        """The shape of the schema at `pointer`.

        Raises UsageError where it refers to something that is not in the document.
        """
        node = mapping(schema)
        if wrapped := single(node):
            shape = self._named(wrapped["$ref"], pointer)
            return nullable(shape) if node.get("nullable") is True else shape
        return self._inline(node, pointer, hint, alias=False)

    def finished(self) -> dict[str, Definition]:
        """All definitions, once everything has been read.

        A property by which a union tells its options apart has the values that mean its own object.
        """
        for (key, name), values in self._selectors.items():
            definition = self.definitions[key]
            properties = tuple(
                replace(item, shape=_fixed(item.shape, values)) if item.wire == name else item
                for item in definition.properties
            )
            self.definitions[key] = replace(definition, properties=properties)
        for key, (name, values_of) in self._told.items():
            fixed = {
                value
                for heir, value in values_of.items()
                for item in self.definitions[heir].properties
                if item.wire == name and isinstance(item.shape, Fixed)
            }
            telling = Telling(name, tuple(sorted(fixed))) if fixed else None
            self.definitions[key] = replace(self.definitions[key], telling=telling)
        for key, vague in self._vague.items():
            names = self.definitions[key].proposals
            clear = names[min(vague, len(names) - 1) :]
            self.definitions[key] = replace(self.definitions[key], proposals=clear)
        return without_cycles(self.definitions)

    def _named(self, ref: object, pointer: str) -> Shape:
        """The shape of the schema that `ref` names, or of all that extend it."""
        found, key = target(self._document, ref, pointer)
        family = self._families.get(key)
        return self._own(found, key) if family is None else self._any_of(family, found, key)

    def _any_of(self, family: Family, base: Any, key: str) -> Shape:
        """Any schema of a family: one that extends the base, and the base itself for what came later."""
        if key not in self._whole:
            name = f"{key}@any"
            self._whole[key] = Ref(name)
            heirs = [(heir, self._own(at(self._document, heir), heir)) for heir in family.heirs]
            told = {heir: shape for heir, shape in heirs if isinstance(shape, Ref)}
            values = {shape.key: family.heirs[heir] for heir, shape in told.items()}
            for own, value in values.items():
                self._selectors.setdefault((own, family.property), set()).add(value)
            self._told[name] = family.property, values
            last = key.rpartition("/")[2].replace("~1", "/")
            proposals = Hint((("any", *words(last)),)).proposals("")
            options = either((*told.values(), self._own(base, key)))
            description = text(mapping(base).get("description"))
            self.definitions[name] = Definition(name, proposals, description, options)
        return self._whole[key]

    def _own(self, found: Any, key: str) -> Shape:
        """The shape of a schema in the components and of no other."""
        if key in self._open:
            self._recursive.add(key)
            return Ref(key)
        if key not in self._known:
            self._open.add(key)
            name = key.rpartition("/")[2].replace("~1", "/")
            node, hint = mapping(found), Hint((words(name),))
            wrapped = None if key in self._heirs else single(node)
            if wrapped is not None:
                shape = self._named(wrapped["$ref"], key)
                shape = nullable(shape) if node.get("nullable") is True else shape
            else:
                shape = self._inline(node, key, hint, alias=True)
            if key in self._recursive and key not in self.definitions:
                self.definitions[key] = Definition(key, hint.proposals(""), "", shape)
                shape = Ref(key)
            self._open.discard(key)
            self._known[key] = shape
        return self._known[key]

    def _inline(self, node: Node, pointer: str, hint: Hint, *, alias: bool) -> Shape:
        flat = flatten(self._document, node, pointer)
        shape, null = self._shape(flat, pointer, hint, alias=alias)
        if alias and isinstance(shape, Choice | Either):
            words_ = text(flat.node.get("description"))
            self.definitions[pointer] = Definition(pointer, hint.proposals(""), words_, shape)
            shape = Ref(pointer)
        elif isinstance(shape, Choice) and len(repr(shape.values)) > _LONG_CHOICE:
            shape = self._shared(Definition(pointer, hint.proposals(""), "", shape), hint.vague(""))
        return nullable(shape) if null else shape

    def _shape(self, flat: Flat, pointer: str, hint: Hint, *, alias: bool) -> tuple[Shape, bool]:
        """The shape of a flat schema, and whether it may be null besides."""
        types, null = _types(flat)
        values = _listed(flat)
        if values is not None:
            null = null or None in values
            return _choice(values, types), null
        if flat.options:
            shape = self._options(flat, pointer, hint)
            if isinstance(shape, Maybe):
                return shape.shape, True
            return shape, null
        shapes = [self._of_type(kind, flat, pointer, hint, alias=alias) for kind in types]
        return (
            (either(tuple(shapes)), null) if shapes else (Nothing() if null else Anything(), null)
        )

    def _of_type(self, kind: str, flat: Flat, pointer: str, hint: Hint, *, alias: bool) -> Shape:
        match kind:
            case "object":
                return self._object(flat, pointer, hint, shared=not alias)
            case "array":
                item = flat.node.get("items")
                return Items(self.read(item, f"{pointer}/items", hint.each()))
            case "string":
                return Plain(_FORMATS.get(text(flat.node.get("format")), "string"))
            case _:
                return Plain(kind) if kind in _KINDS else Anything()

    def _object(self, flat: Flat, pointer: str, hint: Hint, *, shared: bool) -> Shape:
        if not flat.properties:
            extra = flat.node.get("additionalProperties")
            return Table(self.read(extra, f"{pointer}/additionalProperties", hint.value()))
        properties = tuple(
            self._property(name, placed, name in flat.required, hint)
            for name, placed in _promised(flat, pointer)
        )
        title = text(flat.node.get("title")) if shared else ""
        proposals = hint.proposals(title)
        description = text(flat.node.get("description"))
        made = Definition(pointer, proposals, description, None, properties, example(flat.node))
        if shared:
            return self._shared(made, hint.vague(title))
        self.definitions[pointer] = made
        return Ref(pointer)

    def _shared(self, made: Definition, vague: int) -> Ref:
        """A definition that stands in one place, or an equal one of the same name.

        Args:
            made: the definition.
            vague: how many of its names, from the first, will do only if it stands in several places.
        """
        alike = (made.proposals[0], made.description, made.shape, made.properties)
        if alike not in self._alike:
            self._alike[alike] = Ref(made.key)
            self._vague[made.key] = vague
            self.definitions[made.key] = made
        elif self._alike[alike].key != made.key:
            self._vague.pop(self._alike[alike].key, None)
        return self._alike[alike]

    def _property(self, name: str, placed: Placed, required: bool, owner: Hint) -> Property:
        node = mapping(placed.schema)
        shape = self.read(node, placed.pointer, owner.below(name))
        return Property(
            name,
            shape,
            required,
            text(node.get("description")),
            node.get("deprecated") is True,
            node.get("readOnly") is True,
            example(node),
        )

    def _options(self, flat: Flat, pointer: str, hint: Hint) -> Shape:
        """The alternatives of a schema, each with the properties that all of them share."""
        shapes = []
        for number, option in enumerate(flat.options, 1):
            owner = hint.below(text(mapping(option.schema).get("title")) or f"option {number}")
            if flat.properties and structured(option.schema):
                base = {"properties": {name: item.schema for name, item in flat.properties}}
                schema = {"allOf": [base, option.schema], "required": sorted(flat.required)}
                shapes.append(self.read(schema, f"{option.pointer}@{pointer}", owner))
            else:
                shapes.append(self.read(option.schema, option.pointer, owner))
        shape = either(tuple(shapes))
        discriminator = mapping(flat.node.get("discriminator"))
        return self._selected(shape, discriminator, pointer)

    def _selected(self, shape: Shape, discriminator: Node, pointer: str) -> Shape:
        """`shape` with what its discriminator says, where every option is a definition."""
        if isinstance(shape, Maybe):
            return nullable(self._selected(shape.shape, discriminator, pointer))
        name = text(discriminator.get("propertyName"))
        if not isinstance(shape, Either) or not name:
            return shape
        refs = [option.key for option in shape.options if isinstance(option, Ref)]
        if len(refs) != len(shape.options):
            return shape
        selected = {key.rpartition("/")[2]: key for key in refs}
        for value, ref in mapping(discriminator.get("mapping")).items():
            local = ref if str(ref).startswith("#") else f"#/components/schemas/{ref}"
            _, key = target(self._document, local, pointer)
            if key in refs:
                selected = {
                    word: old for word, old in selected.items() if old != key or word == value
                }
                selected[str(value)] = key
        for value, key in selected.items():
            self._selectors.setdefault((key, name), set()).add(value)
        return shape


def _promised(flat: Flat, pointer: str) -> list[tuple[str, Placed]]:
    """The properties, and those that are required without being described."""
    known = dict(flat.properties)
    bare = Placed({}, f"{pointer}/required")
    return [*known.items(), *((name, bare) for name in sorted(flat.required - set(known)))]


def _fixed(shape: Shape, values: set[str]) -> Shape:
    """The shape of a property that tells objects apart, if it is text as it should be."""
    return Fixed(tuple(sorted(values))) if isinstance(shape, Plain | Choice | Anything) else shape


def _types(flat: Flat) -> tuple[tuple[str, ...], bool]:
    """The types that a schema names or implies, and whether it may be null."""
    stated = flat.node.get("type")
    if isinstance(stated, str) and stated != "null":
        return (stated,), flat.node.get("nullable") is True
    names = [stated] if isinstance(stated, str) else [str(name) for name in sequence(stated)]
    null = flat.node.get("nullable") is True or "null" in names
    kinds = tuple(dict.fromkeys(name for name in names if name != "null"))
    if not names:
        implied = {
            "object": bool(flat.properties) or "additionalProperties" in flat.node,
            "array": "items" in flat.node,
            "string": text(flat.node.get("format")) in _FORMATS,
        }
        kinds = tuple(kind for kind, holds in implied.items() if holds)[:1]
    return kinds, null


def _listed(flat: Flat) -> tuple[Any, ...] | None:
    """The values of an enumeration, be it one or several alternatives that are nothing else."""
    own = _values(flat.node)
    if own is not None or not flat.options or flat.properties:
        return own
    options = [mapping(option.schema) for option in flat.options]
    lists = [_values(node) for node in options if _merely_lists(node)]
    values = tuple(value for each in lists if each for value in each)
    return values if len(lists) == len(options) and all(lists) else None


def _merely_lists(node: Node) -> bool:
    known = all(key in _ENUMERATION or key.startswith("x-") for key in node)
    return known and isinstance(node.get("type", ""), str)


def _values(node: Node) -> tuple[Any, ...] | None:
    if "const" in node:
        return (node["const"],)
    values = sequence(node.get("enum"))
    return values or None


def _choice(values: tuple[Any, ...], types: tuple[str, ...]) -> Shape:
    """The shape of an enumeration; values that Python cannot list as literals are left to their type."""
    listed = tuple({(type(value), value): value for value in _literals(values)}.values())
    named = {bool: "boolean", int: "integer", float: "number", str: "string"}
    kinds = {named[type(value)] for value in values if type(value) in named}
    kinds |= _KINDS.intersection(types)
    if not kinds:
        return Nothing() if set(map(type, values)) == {type(None)} else Anything()
    ordered = tuple(kind for kind in ("string", "integer", "number", "boolean") if kind in kinds)
    return Choice(listed, ordered) if listed else either(tuple(Plain(kind) for kind in ordered))


def _literals(values: tuple[Any, ...]) -> list[str | int | bool]:
    return [value for value in values if isinstance(value, str | int)]
