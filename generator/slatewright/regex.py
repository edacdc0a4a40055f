"""Regular expressions that are compiled when they are first used.

There are many hundred, and most docs need a small part of them: compiling all takes longer than reading one file.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_MADE: list[Deferred] = []


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, made at its first use.

    Args:
        source: A regular expression as `re` knows it. Whether it is one comes to light when it is used.
        flags: Those of `re`, such as `re.IGNORECASE`.
    """
    made = Deferred(source, flags)
    _MADE.append(made)
    return cast("re.Pattern[AnyStr]", made)


def every() -> tuple[Deferred, ...]:
    """The patterns of all modules that are loaded."""
    return tuple(_MADE)


def compile_all() -> None:
    """Compile those of all modules that are loaded, in time that nobody waits for."""
    for made in _MADE:
        made.compiled()


class Deferred:
    """Stands for a pattern; whatever it has been asked for once is an attribute of its own, as quick as the pattern's."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self._flags = flags
        self._compiled: re.Pattern[str] | re.Pattern[bytes] | None = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # asked of what is not whole yet, as of a copy
            raise AttributeError(name)
        value = getattr(self.compiled(), name)
        setattr(self, name, value)
        return value

    def compiled(self) -> re.Pattern[str] | re.Pattern[bytes]:
        """The pattern itself.

        Raises:
            re.error: The source is no regular expression.
        """
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self._flags)
        return self._compiled
