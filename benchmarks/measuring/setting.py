"""What a run measures, how often, and where."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from measuring.peers import Peers


@dataclass(frozen=True, slots=True)
class Setting:
    """Handed to everything that measures."""

    docs: Path
    folder: Path
    """For whatever is made on the way."""
    peers: Peers
    short: bool
    begin: float = field(default_factory=time.monotonic)

    def say(self, words: str) -> None:
        """Tell how far the run is."""
        print(f"{time.monotonic() - self.begin:5.0f} s  {words}", file=sys.stderr, flush=True)

    def turns(self, full: int, short: int) -> int:
        """How often something is measured."""
        return short if self.short else full
