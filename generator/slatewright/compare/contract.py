"""What a kind of change is: one function that looks at a part of the API before and after.

The parts are what a client meets on the wire, and the ids and tags that its methods and their groups are named after.
Descriptions, examples and the order of anything are no part of it, so moving or rewording docs changes nothing here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any

from msgspec import Struct

from slatewright.model.changes import Effect, Side

ONLY_NAMED = "the old docs name the call and do not say what it takes"
"""Why what a call is first said to need may have been needed all along."""
STILL_SHOWN = "the new docs still show it in a sample"
"""Why what is not stated any more may go on all the same."""


class Lines(Enum):
    """Which of the two docs have lines that speak of a difference."""

    OLD = 1
    NEW = 2
    BOTH = 3


class Difference(Struct, frozen=True):
    """One thing that a kind found; the runner adds where, how bad and which lines of docs."""

    message: str
    facet: str = ""
    """The part of the part whose evidence counts, such as `type`, where it has evidence of its own.

    A pointer, where it starts with a slash: then what happened is told once for all parts that it happened to.
    """
    lines: Lines = Lines.BOTH
    beside: tuple[str, ...] = ()
    """Further such parts whose evidence belongs to the same change."""
    places: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """Pointers in the old and in the new document whose evidence counts instead, where they have any."""
    doubt: str = ""
    """Why it may hurt nobody, where more than the lines behind it is needed to know."""


class Value(Struct, frozen=True):
    """A parameter, a header, or a part of a body."""

    name: str
    subject: str
    pointer: str
    """Where it is declared."""
    schema: str
    """Where its schema stands; behind a reference, the place that the reference leads to."""
    place: str
    """`path`, `query`, `header`, `cookie` or `body`."""
    required: bool
    types: frozenset[str]
    """JSON types without null; empty where the document does not say."""
    guess: frozenset[str]
    """What they are by wording or by namesakes, where the document does not say."""
    sampled: bool
    """Whether only samples show what they are."""
    shown: frozenset[str]
    """Types, and values as JSON texts, that samples have against what the docs state."""
    nullable: bool
    format: str | None
    enum: tuple[str, ...]
    """As JSON texts; empty where any value goes."""
    limits: Mapping[str, int | float]
    pattern: str | None
    default: str | None
    """As JSON text."""
    deprecated: bool
    description: str
    style: str
    """How a list or an object is written in a parameter."""
    fields: frozenset[str] = frozenset()
    """Names and types of what is directly in it."""


class Body(Struct, frozen=True):
    """A request body, or the content of a response."""

    subject: str
    pointer: str
    required: bool
    media: frozenset[str]


class Response(Struct, frozen=True):
    """One response of an operation."""

    status: str
    subject: str
    pointer: str
    alone: bool = False
    """True for a success of which the other document describes none at all."""

    @property
    def success(self) -> bool:
        """Whether a client takes it as a result and not as an error."""
        return self.status[:1] in ("1", "2", "3")

    @property
    def exact(self) -> bool:
        """Whether the document names the very status."""
        return self.status.isdecimal()


class Meaning(Struct, frozen=True):
    """One thing that a code of the application means."""

    sort: str
    """`error`, `warning` or `success`."""
    place: str
    file: str
    """The file of the docs that lists it; empty where the document does not say."""


Codes = Mapping[str, dict[str, Meaning]]
"""Codes of the application: by code, its messages and what each is. One code may mean several things."""


class Operation(Struct, frozen=True):
    """One method on one path; the parts below it are looked at one by one."""

    method: str
    path: str
    full_path: str
    """With the servers' base path, where both documents have one to put before all paths."""
    id: str
    """What methods of generated clients are named after; empty where it has none."""
    group: str
    """The tag that its group in generated clients is named after; empty where it has none."""
    tag: str
    """Where the document lists that tag; empty where it does not."""
    pointer: str
    deprecated: bool
    security: frozenset[frozenset[str]]
    """Alternatives of schemes that have to be met together; empty where nothing is said."""
    schemes: Mapping[str, str]
    """Where each of the schemes stands in the document."""
    pagination: str
    """As JSON text; empty where nothing is said."""
    errors: Codes
    servers: Mapping[str, str]
    """Base URLs of its own, and where each stands; empty where those of the API hold."""
    choices: Mapping[frozenset[str], str]
    """Names of parameters and fields of which a call needs one, and where each choice stands in the operation."""
    needed: frozenset[str]
    """The names of parameters and fields at the top of the body that every call needs."""

    subject: str = ""


class Api(Struct, frozen=True):
    """What holds for all operations."""

    servers: Mapping[str, str]
    """Base URLs, and where each stands."""
    errors: Codes
    subject: str = "the API"
    pointer: str = ""


class Option(Struct, frozen=True):
    """One of several forms that a value may have."""

    subject: str
    pointer: str
    fields: tuple[str, ...]


Part = Value | Option | Body | Response | Operation | Api


class Pair(Struct, frozen=True):
    """One part before and after; None where it is not there."""

    old: Part | None
    new: Part | None
    side: Side
    operation: str
    doubt: str = ""
    """Why what is new in it may hurt nobody, where its operation gives a reason."""


class Kind(Struct, frozen=True):
    """A kind of change as the catalogue lists it."""

    name: str
    reads: type
    had: bool
    """Whether it looks at parts that were there before."""
    has: bool
    """Whether it looks at parts that are there now."""
    effects: Mapping[Side, Effect]
    """What it does on each side; a side that is not named is not looked at."""
    find: Callable[..., Iterable[Difference]]
    docs: str
    """Why the effect is what it is."""
    oasdiff: tuple[str, ...]
    """The identifiers under which oasdiff reports the same."""
    of_names: bool = False
    """Whether it changes no call, but what generated clients call something."""

    def look(self, pair: Pair) -> Iterable[Difference]:
        """The differences of this kind in one pair."""
        part = pair.new if pair.old is None else pair.old
        fits = isinstance(part, self.reads) and pair.side in self.effects
        if not fits or (pair.old is not None, pair.new is not None) != (self.had, self.has):
            return ()
        return self.find(*(part for part in (pair.old, pair.new) if part is not None))


def added(reads: type, **rest: Any) -> Callable[[Callable[..., Iterable[Difference]]], Kind]:
    """A kind that looks at parts which only the new document has."""
    return _kind(reads, (False, True), **rest)


def removed(reads: type, **rest: Any) -> Callable[[Callable[..., Iterable[Difference]]], Kind]:
    """A kind that looks at parts which only the old document has."""
    return _kind(reads, (True, False), **rest)


def changed(reads: type, **rest: Any) -> Callable[[Callable[..., Iterable[Difference]]], Kind]:
    """A kind that looks at parts which both documents have."""
    return _kind(reads, (True, True), **rest)


def _kind(
    reads: type,
    there: tuple[bool, bool],
    *,
    oasdiff: tuple[str, ...] = (),
    of_names: bool = False,
    **effects: Effect,
) -> Callable[[Callable[..., Iterable[Difference]]], Kind]:
    """`effects` are named after the sides: `request`, `response`, `api`."""

    def make(find: Callable[..., Iterable[Difference]]) -> Kind:
        docs = sys.modules[find.__module__].__doc__ or ""
        by_side = {Side(side): effect for side, effect in effects.items()}
        name = find.__name__.replace("_", "-")
        return Kind(name, reads, *there, by_side, find, docs.strip(), oasdiff, of_names)

    return make
