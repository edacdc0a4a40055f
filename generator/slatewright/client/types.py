"""Shapes, worded as Python types."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from msgspec import Struct, field

from slatewright.client.shapes import (
    Anything,
    Choice,
    Definition,
    Either,
    Fixed,
    Items,
    Maybe,
    Nothing,
    Plain,
    Ref,
    Shape,
    Table,
)
from slatewright.model.plan import ImportPlan
from slatewright.model.printed import Source
from slatewright.regex import regex

_DIGITS = regex(r"([0-9]+)")
_WHOLE_MODULES = {"_datetime": ("datetime", "_datetime"), "builtins": ("builtins", None)}
_MODULES = {
    "Annotated": "typing",
    "Any": "typing",
    "Literal": "typing",
    "Mapping": "collections.abc",
    "Sequence": "collections.abc",
    "TypeAlias": "typing",
    "TypedDict": "typing",
    "UUID": "uuid",
    "Unpack": "typing",
    "models": "..",
    "overload": "typing",
}
_PLAIN = {
    "string": "str",
    "integer": "int",
    "boolean": "bool",
    "date": "_datetime.date",
    "date-time": "_datetime.datetime",
    "uuid": "UUID",
}


class Type(Struct, frozen=True):
    """A Python type, as the options of a union, and the names that must be imported for it."""

    options: tuple[str, ...]
    needs: frozenset[str] = frozenset()

    @property
    def text(self) -> Source:
        """The type as it is written."""
        return Source(" | ".join(self.options))


_ANY = Type(("Any",), frozenset({"Any"}))
_NONE = Type(("None",))
FILE = Type(("FileInput",), frozenset({"FileInput"}))
"""What a caller gives for a file."""
_SEQUENCE = Type(("Sequence",), frozenset({"Sequence"}))
_MAPPING = Type(("Mapping",), frozenset({"Mapping"}))


class Wording(Struct, frozen=True):
    """How types are written in one place."""

    names: Mapping[str, Source]
    """Class name of each definition."""
    prefix: str = ""
    """What stands before class names, such as `models.`."""
    hidden: Collection[str] = field(default=())
    """Builtins that a class hides there."""

    def word(self, shape: Shape) -> Type:
        """The type of a value that was received."""
        match shape:
            case Anything() | Plain("binary"):
                return _ANY
            case Nothing():
                return _NONE
            case Plain(kind):
                return self._plain(kind)
            case Choice() | Fixed():
                return self._listed(shape)
            case Ref(key):
                needs = {"models"} if self.prefix else {f"model {key}"}
                return Type((self.prefix + self.names[key],), frozenset(needs))
            case _:
                return self._composed(shape, self.word, self.builtin("list"), self.builtin("dict"))

    def accept(self, shape: Shape, definitions: Mapping[str, Definition]) -> Type:
        """The type of a value that a caller gives: models or plain mappings, dates or their text."""

        def inner(part: Shape) -> Type:
            return self.accept(part, definitions)

        match shape:
            case Plain("binary"):
                return FILE
            case Plain("number"):
                return self.builtin("float")
            case Plain("date" | "date-time" | "uuid" as kind):
                return union((self._plain(kind), self.builtin("str")))
            case Ref(key):
                return self._accept_named(shape, definitions[key], inner)
            case Items() | Table() | Maybe() | Either():
                return self._composed(shape, inner, _SEQUENCE, _MAPPING)
            case _:
                return self.word(shape)

    def _accept_named(
        self, shape: Shape, definition: Definition, inner: Callable[[Shape], Type]
    ) -> Type:
        if definition.shape is None:
            return union((self.word(shape), self._generic(_MAPPING, self.builtin("str"), _ANY)))
        if isinstance(definition.shape, Choice):
            return self.word(shape)
        return inner(definition.shape)

    def _composed(
        self,
        shape: Items | Table | Maybe | Either,
        inner: Callable[[Shape], Type],
        listing: Type,
        mapping: Type,
    ) -> Type:
        """The type of what is made of other shapes, each of which `inner` words."""
        match shape:
            case Items(item):
                return self._generic(listing, inner(item))
            case Table(value):
                return self._generic(mapping, self.builtin("str"), inner(value))
            case Maybe(value):
                return union((inner(value), _NONE))
            case Either(options):
                return union(inner(option) for option in options)

    def builtin(self, name: str) -> Type:
        """A builtin type, by way of its module where the plain name is hidden."""
        if name in self.hidden:
            return Type((f"builtins.{name}",), frozenset({"builtins"}))
        return Type((name,))

    def _plain(self, kind: str) -> Type:
        if kind == "number":
            return union((self.builtin("int"), self.builtin("float")))
        name = _PLAIN[kind]
        root = name.partition(".")[0]
        if root in _MODULES or root in _WHOLE_MODULES:
            return Type((name,), frozenset({root}))
        return self.builtin(name)

    def _listed(self, shape: Choice | Fixed) -> Type:
        """Known values, and for a choice what others may be."""
        values = ", ".join(map(repr, shape.values))
        literal = Type((f"Literal[{values}]",), frozenset({"Literal"}))
        kinds = shape.kinds if isinstance(shape, Choice) else ()
        return union((literal, *(self._plain(kind) for kind in kinds)))

    def _generic(self, outer: Type, *inner: Type) -> Type:
        text = f"{outer.text}[{', '.join(item.text for item in inner)}]"
        return Type((text,), outer.needs.union(*(item.needs for item in inner)))


def union(types: Iterable[Type]) -> Type:
    """One of several types; `Any` swallows the others, and null goes last."""
    found = tuple(types)
    options = dict.fromkeys(option for item in found for option in item.options)
    if "Any" in options:
        return _ANY
    ordered = sorted(options, key=lambda option: option == "None")
    return Type(tuple(ordered), frozenset().union(*(item.needs for item in found)))


def imports(
    needs: Iterable[str], own: Mapping[str, Iterable[str]]
) -> tuple[tuple[ImportPlan, ...], ...]:
    """The import statements of a module: the standard library, then the package itself.

    Args:
        needs: the names that types are made of; models of other modules are left out.
        own: names by module of the package.
    """
    known = sorted(set(needs))
    whole = sorted(_WHOLE_MODULES[name] for name in known if name in _WHOLE_MODULES)
    modules: dict[str, list[str]] = {module: list(names) for module, names in own.items()}
    for name in known:
        if name in _MODULES:
            modules.setdefault(_MODULES[name], []).append(name)
    plans = [
        ImportPlan(Source(module), sorted_names(names)) for module, names in sorted(modules.items())
    ]
    library = [
        ImportPlan(Source(module), (), Source(alias) if alias else None) for module, alias in whole
    ]
    library += [plan for plan in plans if not plan.module.startswith(".")]
    package = [plan for plan in plans if plan.module.startswith(".") and plan.names]
    return tuple(tuple(group) for group in (library, package) if group)


def sorted_names(names: Iterable[str]) -> tuple[Source, ...]:
    """Names in the order of an import statement: constants, classes, functions; case matters last."""
    return tuple(
        map(Source, sorted(set(names), key=lambda name: (*_order(name, name.lower()), name)))
    )


def sorted_exports(names: Iterable[str]) -> tuple[Source, ...]:
    """Names in the order of `__all__`, where case matters."""
    return tuple(map(Source, sorted(set(names), key=lambda name: _order(name, name))))


def _order(name: str, letters: str) -> tuple[bool, bool, list[tuple[int, str]]]:
    """Constants, classes, functions; numbers by their size."""
    parts = [(int(part), "") if part.isdecimal() else (-1, part) for part in _DIGITS.split(letters)]
    constant = name.isupper() and len(name) > 1
    return not constant, name[0].islower(), parts


def optional(type_: Type, marker: str) -> Type:
    """`type_`, or the marker of something that was left out."""
    return union((type_, Type((marker,))))
