"""What leads from one page of a list to the next where pages follow a cursor."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Pagination
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def pagination(answer: str, cursor: str, words: str = "Where to go on") -> Pagination:
    docs = f"""
## List parcels

`GET /parcels`

> Response

```json
{answer}
```

Parameter | Description
--------- | -----------
limit | How many parcels
{cursor} | {words}
"""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (found,) = resolve.build(facts, ResolveOptions()).operations
    assert found.pagination is not None
    return found.pagination.value


FLAGGED = '{"has_more": false, "data": [{"id": "p_1", "weight": 3}]}'


@pytest.mark.parametrize(
    ("answer", "cursor", "words", "expected"),
    [
        (FLAGGED, "starting_after", "Where to go on", ("data.-1.id", "has_more")),
        (FLAGGED, "cursor", "ID of the last parcel of the page before", ("data.-1.id", "has_more")),
        (
            '{"meta": {"hasMore": true}, "parcels": [{"id": 1}]}',
            "since_id",
            "Where to go on",
            ("parcels.-1.id", "meta.hasMore"),
        ),
        (FLAGGED, "cursor", "Where to go on", (None, None)),
        ('{"data": [{"id": "p_1"}]}', "starting_after", "An ID", (None, None)),
        (
            '{"has_more": false, "data": [{"name": "x"}]}',
            "starting_after",
            "An ID",
            (None, None),
        ),
        (
            '{"has_more": false, "next_cursor": "c", "data": [{"id": "p_1"}]}',
            "starting_after",
            "Where to go on",
            ("next_cursor", None),
        ),
    ],
)
def test_the_last_item_leads_on_where_cursor_and_answer_show_it(
    answer: str, cursor: str, words: str, expected: tuple[str | None, str | None]
) -> None:
    found = pagination(answer, cursor, words)
    assert (found.style, found.next, found.more) == ("cursor", *expected)
