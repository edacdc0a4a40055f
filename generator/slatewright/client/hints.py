"""What objects and enumerations without a name of their own are called: by the words of their owners."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, takewhile

from msgspec import Struct
from msgspec.structs import replace

from slatewright.client.names import pascal, words
from slatewright.lexicon.plurals import singular
from slatewright.lexicon.vague import is_vague

_LONG_TITLE = 4


class Hint(Struct, frozen=True):
    """What an object is called if it has no name."""

    owners: tuple[tuple[str, ...], ...]
    """The words of its owners, outermost first, and its own."""
    case: str = ""
    """What tells it apart where several play the same part in an operation, such as the status of an error."""

    def below(self, name: str) -> Hint:
        """The hint for the property `name` of what this one is for."""
        return replace(self, owners=(*self.owners, words(name)))

    def each(self) -> Hint:
        """The hint for an item of the list that this one is for."""
        *owners, last = self.owners
        return replace(self, owners=(*owners, (*last[:-1], singular(last[-1])) if last else last))

    def value(self) -> Hint:
        """The hint for a value of the table that this one is for."""
        return replace(self, owners=(*self.owners, ("value",)))

    def role(self, *parts: str, case: str = "") -> Hint:
        """The hint for what plays a part in an operation, such as its body."""
        return Hint(((*self.owners[-1], *parts),), case)

    def proposals(self, title: str) -> tuple[str, ...]:
        """Class names from short to long."""
        return tuple(dict.fromkeys(pascal(option, "Model") for option in self._options(title)))

    def vague(self, title: str) -> int:
        """How many of the proposals say too little of what stands in one place only, such as `Data`."""
        vague = takewhile(lambda option: all(map(is_vague, option)), self._options(title))
        return len({pascal(option, "Model") for option in vague})

    def _options(self, title: str) -> list[Sequence[str]]:
        last = self.owners[-1]
        own = words(title)
        options: list[Sequence[str]] = [own] if own and len(own) <= _LONG_TITLE else []
        options += [last, *([(*self.owners[-2], *last)] if len(self.owners) > 1 else [])]
        options.append(tuple(chain.from_iterable(self.owners)))
        if self.case:
            options.append((*self.owners[0], self.case, *chain.from_iterable(self.owners[1:])))
        return options
