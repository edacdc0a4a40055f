"""A key in the query, shown by a code span that holds nothing else.

    Every call carries your key:

    `?key=YOUR_API_KEY`

The value says that it stands for a key, whatever the parameter is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.http.credentials import speaks_of_credentials
from slatewright.model.facts import AuthFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text

NAME = "auth-query"
_ALONE = re.compile(r"\?(?P<name>[\w-]{2,40})=[<{\[]{0,2}(?P<value>[\w -]{3,60})[>}\]]{0,2}\Z")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[AuthFact]:
    """Paragraphs that are one code span with one parameter, whose value is a placeholder for a key."""
    for text in every_text(section.section):
        if len(text.codes) != 1 or text.plain.strip(" .:") != text.codes[0].content.strip():
            continue
        shown = _ALONE.match(text.codes[0].content.strip())
        if shown and speaks_of_credentials(shown["value"]):
            yield AuthFact(
                "apiKey", stated(text.codes[0], NAME), place=Place.QUERY, name=shown["name"]
            )
