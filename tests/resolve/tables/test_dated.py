"""Formats of dates in the words of a field, and words that only speak of dates."""

from __future__ import annotations

import pytest
from stages import document_of

DATE = {"type": "string", "format": "date"}
TEXT = {"type": "string"}
WORDS = {
    "When it was born, in `YYYY-MM-DD` format.": DATE,
    "Birthday. Format: YYYY-MM-DD": DATE,
    "Its birthday (yyyy-mm-dd)": DATE,
    "When it was fed, as YYYY-MM-DDTHH:MM:SSZ.": {"type": "string", "format": "date-time"},
    "When it was fed, as `YYYY-MM-DDTHH:MM:SS+HH:MM`.": {"type": "string", "format": "date-time"},
    "When it was fed, as YYYY-MM-DDTHH:MM:SS": TEXT,
    "When it was fed, as YYYY-MM-DD HH:MM": TEXT,
    "`YYYY-MM-DD` or a year alone": TEXT,
    "As YYYY-MM-DD, YYYY-MM or YYYY": TEXT,
    "A name; needed where `born` is given as YYYY-MM-DD": TEXT,
    "Days between commas, each YYYY-MM-DD, at most YYYY-MM-DD": TEXT,
    "Such as hen-YYYY-MM-DD": TEXT,
    "Such as YYYY-MM-DD-hen": TEXT,
    "When it was hatched or bought, as YYYY-MM-DD": DATE,
    "The first or last day (YYYY-MM-DD)": DATE,
    "No later than the day of the fair (YYYY-MM-DD)": DATE,
    "Not in the past. Format:YYYY-MM-DD": DATE,
    "A day, e.g. YYYY-MM-DD": DATE,
    "Am Tag des Kaufs (JJJJ-MM-TT)": DATE,
    "La date d'achat au format AAAA-MM-JJ": DATE,
    "Heure Unix ou AAAA-MM-JJ": TEXT,
    "As yyyy-MM-dd'T'HH:mm:ss": TEXT,
    "As YYYY-MM-DD [HH:MM:SS]": TEXT,
    "As YYYY-MM-DD (HH:MM if known)": TEXT,
    "YYYY-MM-DD at HH:MM": TEXT,
    "Compared with >YYYY-MM-DD": TEXT,
    "Compared, as in `gt:YYYY-MM-DD`": TEXT,
    "Compared, as in before:YYYY-MM-DD": TEXT,
    "`today` or YYYY-MM-DD": TEXT,
    "today, yesterday or YYYY-MM-DD": TEXT,
    "A shift of days, or a day as YYYY-MM-DD": TEXT,
    "A Unix time or a day (YYYY-MM-DD)": TEXT,
    "Either the week or the day (YYYY-MM-DD)": TEXT,
    "The week; never YYYY-MM-DD": TEXT,
    "Never write it as YYYY-MM-DD": TEXT,
    "Not in YYYY-MM-DD format": TEXT,
    "A name that ends in YYYY-MM-DD": TEXT,
    "Any words, such as the day of birth (YYYY-MM-DD)": TEXT,
}


@pytest.mark.parametrize("words", WORDS)
def test_the_format_is_that_of_the_field_itself(words: str) -> None:
    docs = f"""## List hens

`GET /hens`

### Query parameters

Parameter | Type | Description
--------- | ---- | -----------
since | string | {words}
"""
    (parameter,) = document_of(docs)["paths"]["/hens"]["get"]["parameters"]
    schema = {key: parameter["schema"].get(key) for key in ("type", "format")}
    assert {key: value for key, value in schema.items() if value} == WORDS[words]
