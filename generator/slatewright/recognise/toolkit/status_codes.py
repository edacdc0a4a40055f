"""Telling the statuses of HTTP from an application's own codes of three digits."""

from __future__ import annotations

import re

from slatewright.http.statuses import reason
from slatewright.model.document import Row

_STATUS = re.compile(r"\A\W*[1-5]\d\d\W*\Z")


def are_statuses(rows: list[Row], at: int) -> bool:
    """Whether codes are those of HTTP: all look so, and all are registered or some is given the reason that HTTP gives.

    Args:
        rows: the rows of a table that have a code.
        at: the column of the codes, from 0.
    """
    texts = [row.cells[at].plain for row in rows]
    if not all(map(_STATUS.match, texts)):
        return False
    reasons = [reason("".join(filter(str.isdigit, text))) for text in texts]
    if None not in reasons:
        return True
    words = [" ".join(cell.plain for cell in row.cells).lower() for row in rows]
    return any(why and why.lower() in said for why, said in zip(reasons, words, strict=True))
