"""Words that point to the answer of another operation, where several are about what they name."""

from __future__ import annotations

from typing import Any

from stages import document_of

GET = """# {chapter}

## Get a group

`GET /{path}/{{id}}`

> Response

```json
{sample}
```

"""
HENS = GET.format(chapter="Hens", path="hen-groups", sample='{"perch": 3}')
GOATS = GET.format(chapter="Goats", path="goat-groups", sample='{"meadow": "north"}')
SEND = """## Add a group

`POST /{path}`

Returns the same response as getting a group.

"""


def _answer(docs: str, path: str) -> dict[str, Any]:
    (answer,) = document_of(docs)["paths"][path]["post"]["responses"].values()
    content: dict[str, Any] = answer.get("content", {})
    return {name: media["schema"].get("properties") for name, media in content.items()}


def test_the_one_of_the_same_chapter_is_meant_whatever_the_order() -> None:
    goats = GOATS + SEND.format(path="goat-groups")
    for docs in (HENS + goats, goats + HENS):
        (properties,) = _answer(docs, "/goat-groups").values()
        assert list(properties) == ["meadow"]


def test_of_several_that_are_as_near_none_is() -> None:
    barns = "# Barns\n\n" + SEND.format(path="barn-groups")
    for docs in (HENS + GOATS + barns, GOATS + barns + HENS):
        assert _answer(docs, "/barn-groups") == {}
