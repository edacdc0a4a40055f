"""Regular expressions that are compiled when they are first used.

There are many hundred, and most docs need a small part of them: compiling all takes longer than reading one file.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, made at its first use.

    Args:
        source: A regular expression as `re` knows it. Whether it is one comes to light when it is used.
        flags: Those of `re`, such as `re.IGNORECASE`.
    """
    return cast("re.Pattern[AnyStr]", Deferred(source, flags))


class Deferred:
    """Stands for a pattern; whatever it has been asked for once is an attribute of its own, as quick as the pattern's."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self._flags = flags
        self._compiled: re.Pattern[str] | re.Pattern[bytes] | None = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # asked of what is not whole yet, as of a copy
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self._flags)
        value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value
