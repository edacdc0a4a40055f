"""A template of nothing but placeholders beside calls whose paths have words: neither takes the other's place."""

from __future__ import annotations

from stages import calls_of

COPY = """# Barns

## Copy a barn

```http
POST /api/barns/123/copy HTTP/1.1
Accept: application/json
```

Builds the same barn again.
"""
PICTURES = """# Pictures

## Add a picture

```http
POST /api/:kind/:kind_id/:picture_type HTTP/1.1
Accept: application/json
```

For anything that has pictures.

```http
POST /api/hens/123/portraits HTTP/1.1
Content-Type: application/json

{"picture": {"url": "hen.png"}}
```
"""


def test_the_order_of_the_chapters_changes_nothing() -> None:
    wanted = {"POST /api/barns/{barn_id}/copy", "POST /api/{kind}/{kind_id}/{picture_type}"}
    assert set(calls_of(COPY + PICTURES)) == wanted
    assert set(calls_of(PICTURES + COPY)) == wanted
