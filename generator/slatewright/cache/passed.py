"""Texts that were found good, by their digests, so that they need not be looked at again."""

from __future__ import annotations

from msgspec import Struct

from slatewright.cache.store import digest, load, save
from slatewright.model.options import Cache

_NAME = "passed"
_MOST = 64


class Passed(Struct, frozen=True):
    """What has passed in the builds of one API, the latest last."""

    cache: Cache

    def holds(self, text: str) -> bool:
        """Whether the text has passed before, in the view of this very program."""
        return digest(self.cache.tool, text) in self._known()

    def add(self, text: str) -> None:
        """Note that the text has passed."""
        known = [*self._known(), digest(self.cache.tool, text)]
        save(self.cache.folder / _NAME, known[-_MOST:])

    def _known(self) -> list[str]:
        return load(self.cache.folder / _NAME) or []
