"""Words of a field that say that only the server sets it: "`readonly` When it was made", "string (read-only)"."""

from __future__ import annotations

import re

from slatewright.lexicon import has_word, is_word
from slatewright.model.document import Text

_PARTS = re.compile(r"[,;()\[\]\n]|[.!?:]\s|[.!]\Z|\s[-–—]\s")
_PUNCT = " \t*_`.:!|"
_LONGEST = 400


def says_read_only(text: Text) -> bool:
    """Whether a code span, a clause or a bracket says that and nothing else."""
    plain = text.plain[:_LONGEST]
    if not has_word(plain, "READ_ONLY"):
        return False
    parts = (*_PARTS.split(plain), *(code.content for code in text.codes[:4]))
    strong = (each.text for each in text.strongs[:4])
    return any(is_word(part.strip(_PUNCT), "READ_ONLY") for part in (*parts, *strong))
