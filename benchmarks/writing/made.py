"""A made-up API: what docs of any style are written from, and what reading them should come to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from writing.fields import FIELDS, FILTERS, PARTS, Field, example
from writing.vocabulary import THINGS, WORDS


@dataclass(frozen=True)
class Thing:
    """What the API keeps: a name in the singular and the plural, and its fields."""

    one: str
    many: str
    fields: tuple[Field, ...]

    @property
    def example(self) -> dict[str, Any]:
        return example(self.fields)


@dataclass(frozen=True)
class Operation:
    """One call."""

    kind: str
    method: str
    path: tuple[str, ...]
    """Segments; those of ids begin with a colon."""
    thing: Thing
    query: tuple[Field, ...] = ()
    body: tuple[Field, ...] = ()
    status: int = 200
    answers: str = "one"
    """`one` thing, `many` of them, or `nothing`."""
    wrapped: bool = False
    """Whether many come below a name of their own."""

    @property
    def ids(self) -> tuple[Field, ...]:
        names = [segment[1:] for segment in self.path if segment.startswith(":")]
        return tuple(
            Field(name, "integer", 8114 + at, required=True) for at, name in enumerate(names)
        )

    @property
    def answer(self) -> Any:
        """The sample of an answer."""
        if self.answers == "nothing":
            return None
        if self.answers == "one":
            return self.thing.example
        return {self.thing.many: [self.thing.example]} if self.wrapped else [self.thing.example]

    @property
    def title(self) -> tuple[str, str]:
        """What it does, and to what: the key of a phrase and a noun."""
        return self.kind, self.thing.many if self.answers == "many" else self.thing.one


@dataclass(frozen=True)
class Api:
    """All there is to tell."""

    title: str
    host: str
    base: str
    operations: tuple[Operation, ...]
    errors: tuple[tuple[int, str, str], ...] = (
        (401, "unknown_key", "key"),
        (404, "not_there", "missing"),
        (422, "malformed", "malformed"),
    )

    @property
    def things(self) -> tuple[Thing, ...]:
        return tuple(dict.fromkeys(operation.thing for operation in self.operations))

    @property
    def server(self) -> str:
        return f"https://{self.host}{self.base}"


def make(random: Random) -> Api:
    """An API of two or three things."""
    word = random.choice(WORDS)
    nested = random.random() < 0.5
    wrapped = random.random() < 0.5
    operations: list[Operation] = []
    for one, many in random.sample(THINGS, random.choice((2, 3))):
        operations += _operations(_thing(random, one, many), random, wrapped)
    if nested:
        parent, child = operations[0].thing, operations[-1].thing
        path = (parent.many, f":{parent.one}_id", child.many)
        operations.append(
            Operation(
                "list", "GET", path, child, answers="many", wrapped=wrapped, query=_filters(random)
            )
        )
    return Api(
        title=f"{word.title()} API",
        host=f"api.{word}.example",
        base=random.choice(("", "/v1", "/api/v2")),
        operations=tuple(operations),
    )


def _thing(random: Random, one: str, many: str) -> Thing:
    chosen = random.sample(FIELDS, random.randint(3, 6))
    plain = [replace(field, required=random.random() < 0.4) for field in chosen]
    parts = random.sample(PARTS, random.randint(0, 2))
    return Thing(one, many, (Field("id", "integer", random.randint(100, 9999)), *plain, *parts))


def _filters(random: Random) -> tuple[Field, ...]:
    return tuple(random.sample(FILTERS, random.randint(1, 4)))


def _operations(thing: Thing, random: Random, wrapped: bool) -> Iterator[Operation]:
    all_, id_ = thing.many, random.choice(("id", f"{thing.one}_id"))
    one = (all_, f":{id_}")
    sent = thing.fields[1:]
    yield Operation(
        "list", "GET", (all_,), thing, query=_filters(random), answers="many", wrapped=wrapped
    )
    yield Operation("create", "POST", (all_,), thing, body=sent, status=201)
    yield Operation("get", "GET", one, thing)
    if random.random() < 0.7:
        changed = tuple(replace(field, required=False) for field in sent[: random.randint(1, 4)])
        yield Operation("change", random.choice(("PUT", "PATCH")), one, thing, body=changed)
    if random.random() < 0.7:
        yield Operation("delete", "DELETE", one, thing, status=204, answers="nothing")
    if random.random() < 0.3:
        yield Operation("send", "POST", (*one, "send"), thing, status=202, answers="nothing")
