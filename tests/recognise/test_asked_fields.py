"""Sentences that ask readers for fields, or let them give some, before lists and tables of these."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ObjectOf
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile
from slatewright.recognise.toolkit.tables.caption import read_caption


@pytest.mark.parametrize(
    ("words", "required", "asked"),
    [
        ("You must provide these fields:", True, True),
        ("You may supply further attributes:", False, True),
        ("The following fields can be set:", False, True),
        ("If there are guests, you must send these parameters:", None, True),
        ("You must specify one of the following fields:", None, True),
        ("One of these parameters is required:", None, True),
        ("It takes the following arguments:", None, True),
        ("You can sort by these fields:", None, False),
        ("The oven must be given time:", None, False),
        ("Sie müssen diese Felder angeben:", True, True),
        ("Puede enviar estos parámetros:", False, True),
        ("Vous devez fournir ces champs :", True, True),
        ("Você pode informar estes campos:", False, True),
        ("È necessario inviare questi campi:", True, True),
        ("Можно указать эти поля:", False, True),
        ("必须提供这些参数：", True, True),
        ("次のパラメータを指定できます：", False, True),
    ],
)
def test_need_and_direction_that_a_sentence_gives(
    words: str, required: bool | None, asked: bool
) -> None:
    caption = read_caption(words)
    assert (caption.required, caption.request) == (required, asked)


def test_fields_that_may_be_given_are_sent_though_only_the_answer_shows_them() -> None:
    docs = """
## Bake bread

`POST /breads`

You must provide the following fields:

- `flour`: which one

You can provide the following fields:

- `salt`: a pinch of it

```shell
curl https://bakery.test/breads -d '{"flour": "rye"}' -H 'Content-Type: application/json'
```

> The answer looks like this:

```json
{"id": 4, "flour": "rye", "salt": "little"}
```
"""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    (body,) = operation.bodies
    shape = body.shape.value
    assert isinstance(shape, ObjectOf)
    needs = {f.name: f.presence.value.value for f in shape.fields}
    assert needs == {"flour": "required", "salt": "optional"}
