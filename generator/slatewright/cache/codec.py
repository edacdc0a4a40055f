"""Frozen hand-offs as JSON and back: what comes back is of the types that went in, or nothing does.

For each class one function writes and one reads. They are made of the class's own annotations, so that they never differ
from it or from each other. Reading looks at the type of every value: a file that was damaged, or made by somebody else,
gives an `UnfitError`, never an object that the program would not have made itself.

Lines of files, which are those of spans and whatever else is called `line`, are counted from one that is named beside the
value: a section that moved within its file is written as it was before.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from slatewright.model.source import Span

_FAULTS = (TypeError, ValueError, KeyError, IndexError, RecursionError)
_SCALARS = (str, int, float, bool, NoneType)
_LINE = "v.line"
"""A line of a file, in any class that has one."""


class UnfitError(ValueError):
    """Data are not what a codec wrote."""


class Codec:
    """Writes and reads values of one type.

    Args:
        kind: a tuple of, or one of the frozen Structs whose fields are scalars, enums, such classes, unions of
            these, and tuples.
    """

    def __init__(self, kind: Any) -> None:
        self._here: list[Any] = ["", 0]
        """The file, and the line from which lines are counted."""
        self._names: dict[str, Any] = {"_here": self._here, "_Unfit": UnfitError, "_Span": Span}
        self._known: dict[Any, str] = {}
        self._lines: list[str] = []
        self._tables: list[str] = []
        name = self._of(kind)
        source = "\n".join((*self._lines, *self._tables))
        exec(source, self._names)  # noqa: S102 - made of the annotations of our own classes alone
        self._write: Callable[[Any], Any] = self._names[f"w{name}"]
        self._read: Callable[[Any], Any] = self._names[f"r{name}"]

    def write(self, value: Any, file: str, line: int = 0) -> Any:
        """`value` as data for JSON; `file` is that of most of its spans, whose lines are counted from `line`."""
        self._here[:] = file, line
        return self._write(value)

    def read(self, data: Any, file: str, line: int = 0) -> Any:
        """The value that `data` were written from.

        Raises:
            UnfitError: the data are not what this codec writes.
        """
        self._here[:] = file, line
        try:
            return self._read(data)
        except _FAULTS as problem:
            raise UnfitError(str(problem)) from None

    def _of(self, kind: Any) -> str:
        """The end of the names of a type's two functions, which are made when it is first met."""
        if kind not in self._known:
            name = self._known[kind] = f"_{len(self._known)}"
            self._names[f"k{name}"] = kind
            self._lines += self._functions(kind, name)
        return self._known[kind]

    def _functions(self, kind: Any, name: str) -> list[str]:
        if kind is Span:
            return _span(name)
        if get_origin(kind) is tuple:
            return self._tuple(get_args(kind), name)
        if get_origin(kind) in (Union, UnionType):
            return self._union(get_args(kind), name)
        if isinstance(kind, type) and issubclass(kind, Enum):
            self._names[f"m{name}"] = {member.value: member for member in kind}
            return [f"def w{name}(v): return v.value", f"def r{name}(v): return m{name}[v]"]
        if isinstance(kind, type) and issubclass(kind, Struct):
            hints = get_type_hints(kind)
            parts = [(f"v.{field}", hints[field]) for field in kind.__struct_fields__]
            return self._several(parts, name, f"k{name}({{}})")
        raise TypeError(f"no codec for {kind}")

    def _tuple(self, kinds: tuple[Any, ...], name: str) -> list[str]:
        if kinds[1:] != (Ellipsis,):
            parts = [(f"v[{at}]", kind) for at, kind in enumerate(kinds)]
            return self._several(parts, name, "({},)")
        if kinds[0] in _SCALARS:
            self._names[f"m{name}"] = kinds[0]
            fits = f"type(v) is list and all(type(x) is m{name} for x in v)"
            return [
                f"def w{name}(v): return v",
                f"def r{name}(v):",
                f"    if not ({fits}): raise _Unfit({name!r})",
                "    return tuple(v)",
            ]
        inner = self._of(kinds[0])
        return [
            f"def w{name}(v): return [w{inner}(x) for x in v]",
            f"def r{name}(v):",
            f"    if type(v) is not list: raise _Unfit({name!r})",
            f"    return tuple([r{inner}(x) for x in v])",
        ]

    def _several(self, parts: list[tuple[str, Any]], name: str, made: str) -> list[str]:
        """Functions for a fixed number of values of known types."""
        guards, writes, reads = ["type(v) is not list"], [], []
        for at, (place, kind) in enumerate(parts):
            read = f"a{at}"
            if kind in _SCALARS:
                guards.append(f"type({read}) is not {kind.__name__}")
                if place == _LINE:
                    place, read = f"{place} - _here[1]", f"{read} + _here[1]"
            else:
                inner = self._of(kind)
                place = f"w{inner}({place})"
                read = (
                    f"r{inner}({read}) if {read} else ()"
                    if _is_tuple(kind)
                    else f"r{inner}({read})"
                )
            writes.append(place)
            reads.append(read)
        names = ", ".join(f"a{at}" for at in range(len(parts)))
        return [
            f"def w{name}(v): return [{', '.join(writes)}]",
            f"def r{name}(v):",
            f"    {names}, = v",
            f"    if {' or '.join(guards)}: raise _Unfit({name!r})",
            f"    return {made.format(', '.join(reads))}",
        ]

    def _union(self, kinds: tuple[Any, ...], name: str) -> list[str]:
        """Scalars as they are, None as it is, and of several classes each with its number."""
        if all(kind in _SCALARS for kind in kinds):
            self._names[f"m{name}"] = frozenset(kinds)
            return [
                f"def w{name}(v): return v",
                f"def r{name}(v):",
                f"    if type(v) not in m{name}: raise _Unfit({name!r})",
                "    return v",
            ]
        made = [self._of(kind) for kind in kinds if kind is not NoneType]
        none = "None if v is None else " if NoneType in kinds else ""
        if len(made) == 1:
            return [
                f"def w{name}(v): return {none}w{made[0]}(v)",
                f"def r{name}(v): return {none}r{made[0]}(v)",
            ]
        tags = ", ".join(f"k{one}: ({at}, w{one})" for at, one in enumerate(made))
        readers = ", ".join(f"{at}: r{one}" for at, one in enumerate(made))
        self._tables += [f"t{name} = {{{tags}}}", f"b{name} = {{{readers}}}"]
        return [
            f"def w{name}(v):",
            *(["    if v is None: return None"] if none else []),
            f"    tag, write = t{name}[type(v)]",
            "    return [tag, write(v)]",
            f"def r{name}(v):",
            *(["    if v is None: return None"] if none else []),
            "    tag, inner = v",
            f"    return b{name}[tag](inner)",
        ]


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,)


def _span(name: str) -> list[str]:
    """A span in four numbers, and its file only where that is another one."""
    return [
        f"def w{name}(v):",
        "    file, line = _here",
        "    at = [v.line - line, v.column, v.end_line - line, v.end_column]",
        "    return at if v.file == file else [*at, v.file]",
        f"def r{name}(v):",
        "    a, b, c, d, *other = v",
        "    if not type(a) is type(b) is type(c) is type(d) is int: raise _Unfit('span')",
        "    file, line = _here",
        "    if not other: return _Span(file, a + line, b, c + line, d)",
        "    file, = other",
        "    if type(file) is not str: raise _Unfit('span')",
        "    return _Span(file, a + line, b, c + line, d)",
    ]
