"""What is known of an operation before its tables are read."""

from __future__ import annotations

from msgspec import Struct

from slatewright.model.api import Shape
from slatewright.model.source import Span
from slatewright.resolve.tables.field_names import Names


class Surroundings(Struct, frozen=True):
    """What is known of the operation before its tables are read."""

    method: str
    path: str
    title: str
    """The heading of the section that defines it."""
    placeholders: tuple[str, ...]
    query: frozenset[str]
    """Names in the query strings of request lines and sample calls."""
    sent: Names
    """What samples show of the body."""
    received: Names
    """What they show of the answer."""
    response: Shape
    based: frozenset[str] = frozenset()
    """Placeholders of the API's base URL, which the introduction explains and not the operation's own tables."""
    aliases: frozenset[str] = frozenset()
    """What other places call the placeholders of the same path."""
    hosts: frozenset[str] = frozenset()
    """Placeholders of the hosts in its URLs, which are variables of the servers."""
    bodied: bool = False
    """Whether one of the tables is called the body's."""
    spelt: frozenset[str] = frozenset()
    """The placeholders that a row spells exactly as the path does."""
    calls_empty: bool = False
    """Whether commands show the call, and none of them sends any data."""
    answers: tuple[Span, ...] = ()
    """Where samples stand that may be answers."""
