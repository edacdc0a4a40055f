"""What a convention is: a pure function from one section to the facts that it reads there."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from slatewright.model.facts import Fact
from slatewright.recognise.toolkit.view import SectionView

Read = Callable[[SectionView], Iterable[Fact]]


class Recogniser(Struct, frozen=True):
    """One convention."""

    name: str
    """Such as `request-line`; it stands in the evidence of every fact that it reads."""
    read: Read


def recogniser(name: str) -> Callable[[Read], Recogniser]:
    """Make the decorated function the convention `name`; a convention module holds exactly one."""

    def wrap(read: Read) -> Recogniser:
        return Recogniser(name, read)

    return wrap
