"""Paths that samples spell otherwise than the words that state them."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def _operations(docs: str) -> list[str]:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    return [f"{o.method.value} {o.path.value}" for o in api.operations]


STATED = """
# Kittens

### Search

#### HTTP Request

`GET /Kitten?{parameters}`

#### Example: Get the grey ones

<pre>
GET https://cats.test/kitten?colour=grey
</pre>

#### Example: Get the grey ones of June

<pre>
GET https://cats.test/kitten?colour=grey&month=6
</pre>
"""


def test_a_path_is_spelled_as_it_is_stated_and_not_as_examples_call_it() -> None:
    assert _operations(STATED) == ["GET /Kitten"]


def test_an_example_that_fills_in_nothing_stated_is_an_operation() -> None:
    docs = STATED.replace("kitten?colour=grey&month=6", "kitten/55")
    assert _operations(docs) == ["GET /Kitten", "GET /kitten/{kitten_id}"]


SENTENCE = """
# Kittens

## Name a kitten

```http
POST https://cats.test/naming/4786184 HTTP/1.1
Content-Type: application/json

{"name": "Tom"}
```

POST to `/Naming/{KittenNumber}` with a name.
"""


def test_a_sentence_names_and_spells_what_a_sample_shows_with_an_id() -> None:
    assert _operations(SENTENCE) == ["POST /Naming/{KittenNumber}"]


def test_a_sentence_of_another_method_names_nothing() -> None:
    docs = SENTENCE.replace("POST to", "GET to")
    assert "POST /Naming/{naming_id}" in _operations(docs)


def test_a_colon_behind_a_name_in_the_middle_of_a_path_makes_it_a_placeholder() -> None:
    assert _operations("# Toys\n\n### Path\nGET /kittens/kitten_id:/toys\n") == [
        "GET /kittens/{kitten_id}/toys"
    ]


def test_a_colon_at_the_end_of_a_path_or_in_a_method_of_its_own_makes_none() -> None:
    docs = "# Toys\n\nGET /kittens/toys:\n\n# Feed\n\n`POST /v1/kittens:feed`\n\n# Wash\n\n`POST http://farm:8080/wash/kittens`\n"
    assert _operations(docs) == ["GET /kittens/toys", "POST /v1/kittens:feed", "POST /wash/kittens"]
