"""What a schema comes to, before it is worded in Python: a closed set of small values."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace


class Anything(Struct, frozen=True):
    """No type is given."""


class Nothing(Struct, frozen=True):
    """Only null."""


class Plain(Struct, frozen=True):
    """A single value."""

    kind: str
    """`string`, `integer`, `number`, `boolean`, `date`, `date-time`, `uuid` or `binary`."""


class Choice(Struct, frozen=True):
    """One of some known values, or another one that came later."""

    values: tuple[str | int | bool, ...]
    kinds: tuple[str, ...]
    """What a value that is not listed may be, as in `Plain.kind`."""


class Fixed(Struct, frozen=True):
    """One of the values by which a union tells an object from its other options."""

    values: tuple[str, ...]


class Items(Struct, frozen=True):
    """An array."""

    item: Shape


class Table(Struct, frozen=True):
    """An object whose keys are data."""

    value: Shape


class Maybe(Struct, frozen=True):
    """A shape, or null."""

    shape: Shape


class Either(Struct, frozen=True):
    """One of several shapes."""

    options: tuple[Shape, ...]


class Ref(Struct, frozen=True):
    """A definition, by its key."""

    key: str


Shape = Anything | Nothing | Plain | Choice | Fixed | Items | Table | Maybe | Either | Ref


class Illustration(Struct, frozen=True, eq=False):
    """A value that the document shows, as JSON; what is shown by two that differ may be the same."""

    json: str | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Illustration)

    def __hash__(self) -> int:
        return 0


class Property(Struct, frozen=True):
    """One named value of an object."""

    wire: str
    shape: Shape
    required: bool
    description: str
    deprecated: bool = False
    read_only: bool = False
    example: Illustration = Illustration()


class Telling(Struct, frozen=True):
    """What tells the options of a union apart."""

    property: str
    values: tuple[str, ...]
    """Those that mean one option and no other."""


class Definition(Struct, frozen=True):
    """An object, or a shape that has a name of its own."""

    key: str
    """Its JSON pointer."""
    proposals: tuple[str, ...]
    """Class names for it, from short to long."""
    description: str
    shape: Shape | None = None
    """What it stands for; None for an object with `properties`."""
    properties: tuple[Property, ...] = ()
    example: Illustration = Illustration()
    telling: Telling | None = None
    """For a shape one of whose options could hold all others."""


def nullable(shape: Shape) -> Shape:
    """`shape`, or null."""
    return shape if isinstance(shape, Anything | Nothing | Maybe) else Maybe(shape)


def either(options: tuple[Shape, ...]) -> Shape:
    """One of `options`: flat, without repeats, null outermost."""
    if len(options) == 1 and not isinstance(options[0], Maybe | Either | Nothing):
        return options[0]
    flat: list[Shape] = []
    null = False
    for option in options:
        if isinstance(option, Maybe):
            null, option = True, option.shape
        inner = option.options if isinstance(option, Either) else (option,)
        for shape in inner:
            null = null or isinstance(shape, Nothing)
            if shape not in flat and not isinstance(shape, Nothing):
                flat.append(shape)
    if not flat:
        return Nothing() if null else Anything()
    if Anything() in flat:
        return Anything()
    shape = flat[0] if len(flat) == 1 else Either(tuple(flat))
    return nullable(shape) if null else shape


def keys(shape: Shape | None) -> tuple[str, ...]:
    """The definitions that `shape` mentions, in order."""
    match shape:
        case Ref(key):
            return (key,)
        case Items(inner) | Table(inner) | Maybe(inner):
            return keys(inner)
        case Either(options):
            return tuple(key for option in options for key in keys(option))
        case _:
            return ()


def mentioned(definition: Definition) -> tuple[str, ...]:
    """The definitions that `definition` mentions, in order."""
    found = keys(definition.shape)
    for item in definition.properties:
        found += keys(item.shape)
    return found


def without_cycles(definitions: Mapping[str, Definition]) -> dict[str, Definition]:
    """`definitions`, in which no alias is made of itself; where one was, it stands for anything."""
    settled = dict(definitions)
    for key, definition in definitions.items():
        if definition.shape is not None:
            circular = [
                other for other in keys(definition.shape) if key in _aliases(settled, other)
            ]
            settled[key] = replace(
                definition, shape=exchanged(definition.shape, dict.fromkeys(circular, Anything()))
            )
    return settled


def _aliases(definitions: Mapping[str, Definition], start: str) -> set[str]:
    """The aliases that `start` is made of, itself included, if it is one."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        key = waiting.pop()
        if key not in found and definitions[key].shape is not None:
            found.add(key)
            waiting += keys(definitions[key].shape)
    return found


def exchanged(shape: Shape, instead: Mapping[str, Shape]) -> Shape:
    """`shape` with other shapes in the place of some definitions that it mentions."""
    match shape:
        case Ref(key):
            return instead.get(key, shape)
        case Items(item):
            return Items(exchanged(item, instead))
        case Table(value):
            return Table(exchanged(value, instead))
        case Maybe(inner):
            return nullable(exchanged(inner, instead))
        case Either(options):
            return either(tuple(exchanged(option, instead) for option in options))
        case _:
            return shape
