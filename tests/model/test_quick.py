"""Objects that are made quickly are what the dataclass alone would make."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, replace
from typing import Generic, TypeVar

import pytest

from slatewright.model.quick import quick

T = TypeVar("T")


@quick
@dataclass(frozen=True, slots=True, order=True)
class Point:
    x: int
    y: int = 2


@quick
@dataclass(frozen=True, slots=True)
class Held(Generic[T]):
    value: T
    more: tuple[T, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class Lone:
    value: str


def test_arguments_and_defaults():
    assert (Point(1).x, Point(1).y) == (1, 2)
    assert Point(1, y=3) == Point(y=3, x=1)
    assert repr(Point(1)) == "Point(x=1, y=2)"


@pytest.mark.parametrize("arguments", [(), (1, 2, 3)])
def test_a_wrong_number_of_arguments_is_refused(arguments):
    with pytest.raises(TypeError):
        Point(*arguments)


def test_an_unknown_argument_is_refused():
    with pytest.raises(TypeError, match="z"):
        Point(1, z=3)


def test_attributes_cannot_be_changed():
    point = Point(1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2
    with pytest.raises(FrozenInstanceError):
        del point.x
    assert not hasattr(point, "__dict__")


def test_equal_objects_hash_alike_and_sort():
    assert {Point(1), Point(1)} == {Point(1)}
    assert sorted([Point(2), Point(1)]) == [Point(1), Point(2)]


@pytest.mark.parametrize("made", [Point(1, 5), Held("a", ("b",)), Lone("x")])
def test_copies_are_equal_and_of_the_class(made):
    for other in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert type(other) is type(made)
        assert other == made
    assert type(replace(made)) is type(made)


def test_matching_by_position():
    match Point(3, 4):
        case Point(x, y):
            assert (x, y) == (3, 4)
