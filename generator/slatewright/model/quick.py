"""Making many frozen objects quickly: a run makes some hundred thousand, and that is a good part of its time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from operator import attrgetter
from types import new_class
from typing import Any, TypeVar

C = TypeVar("C")


def quick(cls: type[C]) -> type[C]:
    """A frozen dataclass with slots, made at less than half the cost.

    A frozen class guards its attributes against its own constructor too, which then has to set each in a roundabout way.
    Here the attributes are set on an object of a twin that has the same slots and no guard, and the object, once it is
    whole, becomes one of the class.

    Args:
        cls: made by `dataclass(frozen=True, slots=True)`, without a `__post_init__` and without default factories.
    """
    names = [field.name for field in fields(cls)]  # type: ignore[arg-type]
    slots = {"__slots__": tuple(names), "__module__": cls.__module__}
    twin = new_class(
        cls.__name__,
        cls.__dict__.get("__orig_bases__", cls.__bases__),
        {},
        lambda body: body.update(slots),
    )
    maker = _maker(cls, twin, names)
    maker.__qualname__ = f"{cls.__qualname__}.__new__"
    del cls.__init__
    cls.__new__ = maker  # type: ignore[method-assign]
    cls.__reduce__ = _reduce(names)  # type: ignore[method-assign, assignment]
    return cls


def _maker(cls: type[object], twin: type[object], names: list[str]) -> Callable[..., Any]:
    """The constructor, made of the names of the fields and of nothing else."""
    known: dict[str, object] = {"_twin": twin, "_new": object.__new__}
    head = "_cls"
    for field in fields(cls):  # type: ignore[arg-type]
        head += f", {field.name}"
        if field.default is not MISSING:
            known[f"_{field.name}"] = field.default
            head += f"=_{field.name}"
    lines = [f"def __new__({head}):", " _made = _new(_twin)"]
    lines += [f" _made.{name} = {name}" for name in names]
    lines += [" _made.__class__ = _cls", " return _made"]
    source = "\n".join(lines)
    exec(source, known)  # noqa: S102 - as the standard library makes a dataclass's constructor
    made = known["__new__"]
    assert callable(made)
    return made


def _reduce(names: list[str]) -> Callable[[Any], tuple[type[object], tuple[object, ...]]]:
    """What another process makes the object from."""
    if len(names) == 1:
        return lambda made: (type(made), (getattr(made, names[0]),))
    if not names:
        return lambda made: (type(made), ())
    values = attrgetter(*names)
    return lambda made: (type(made), values(made))
