"""What every function that writes needs: the API, the style, and the words of its language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from writing.made import Api, Operation, Thing
from writing.phrases import PHRASES
from writing.vocabulary import ABOUT


@dataclass(frozen=True)
class Sheet:
    """Docs that are being written."""

    api: Api
    style: Mapping[str, str]
    """The name of the choice of each axis."""

    def say(self, key: str, thing: Thing | None = None) -> str:
        phrase = PHRASES[self.style["language"]][key]
        return phrase.format(one=thing.one, many=thing.many) if thing else phrase

    def about(self, key: str, thing: Thing | None = None) -> str:
        phrase = ABOUT[self.style["language"]][key]
        return phrase.format(one=thing.one) if thing else phrase

    def title(self, operation: Operation) -> str:
        return self.say(operation.kind, operation.thing)

    def heading(self, level: int, text: str) -> str:
        """A heading of a level; 1 is that of a thing's chapter."""
        return "#" * (level + (self.style["headings"] == "lower")) + f" {text}"


def sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def first_low(text: str) -> str:
    return text[:1].lower() + text[1:]
