"""Types with one slip of the finger in them: `interger`, `stirng`."""

from __future__ import annotations

from functools import lru_cache

from slatewright.lexicon import scalar_type

_COMMON = (
    "string",
    "integer",
    "number",
    "boolean",
    "object",
    "array",
    "float",
    "double",
    "decimal",
)
_SHORTEST = 5
"""Letters of a word from which on a slip can be told from another word."""


@lru_cache(maxsize=1024)
def meant_type(text: str) -> str | None:
    """The common type that a word misspells; None where it is one, or is like none."""
    word = text.strip(" *_`").lower()
    if not word.isalpha() or scalar_type(word) is not None:
        return None
    meant = next((each for each in _COMMON if _near(word, each)), None)
    return meant if meant is not None and not word.startswith(meant) else None


def _near(word: str, other: str) -> bool:
    longer, shorter = sorted((word, other), key=len, reverse=True)
    return (
        len(shorter) >= _SHORTEST
        and len(longer) - len(shorter) <= 1
        and is_one_slip(longer, shorter)
    )


def is_one_slip(longer: str, shorter: str) -> bool:
    """One letter more, one other letter, or two neighbours swapped; a plural `s` is no slip."""
    at = next((k for k, mark in enumerate(shorter) if longer[k] != mark), len(shorter))
    if len(longer) > len(shorter):
        return longer[at + 1 :] == shorter[at:] and not (at == len(shorter) and longer[-1] == "s")
    swapped = longer[:at] + longer[at : at + 2][::-1] + longer[at + 2 :]
    digits = longer[at : at + 1].isdigit() or shorter[at : at + 1].isdigit()
    return swapped == shorter or (longer[at + 1 :] == shorter[at + 1 :] and not digits)
