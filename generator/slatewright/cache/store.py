"""Files that only their own writer could have written: each begins with a digest of the rest.

A file that was cut short, changed or half written does not have the digest that it says, and is as good as none.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path


def digest(*parts: str) -> str:
    """A short text that changes with any part."""
    found = blake2b(digest_size=16)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass")
        found.update(b"%d\0" % len(content))
        found.update(content)
    return found.hexdigest()


def load(path: Path) -> list[str] | None:
    """The lines that `save` put there; None where there are none, or others."""
    with suppress(OSError, ValueError):
        seal, _, text = path.read_text(encoding="utf-8").partition("\n")
        if seal == digest(text):
            return text.split("\n")
    return None


def save(path: Path, lines: Iterable[str]) -> None:
    """Put lines into a file as a whole, so that another process never sees a part; what cannot be kept is done without."""
    text = "\n".join(lines)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    with suppress(OSError, UnicodeEncodeError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh.write_text(f"{digest(text)}\n{text}", encoding="utf-8", newline="")
        fresh.replace(path)
