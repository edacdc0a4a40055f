"""Words that call an answer a list, where only rows show what its items hold.

The response is a JSON encoded list of objects. Each object has these fields:
"""

from __future__ import annotations

import re

from slatewright.lexicon import any_of, column_role
from slatewright.regex import regex

_LIST = regex(
    rf"\W*(?:(?!{any_of('LIST_OF')}\s)\w{{1,20}}[\s-]){{0,6}}?"
    rf"{any_of('LISTS')}\s{any_of('LIST_OF')}\s(?:{any_of('SMALL', 'article')}\s)?(\w+)",
    re.IGNORECASE,
)


def calls_list(words: str) -> bool:
    """Whether words call something a list of things; a list of fields is what stands below them."""
    found = _LIST.match(" ".join(words.split()))
    return found is not None and column_role(found[1].lower()) not in ("name", "values")
