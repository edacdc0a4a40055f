"""Headers that all calls need, wherever the docs say so."""

from __future__ import annotations

from typing import Any

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.options import OpenapiOptions, ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def document(docs: str) -> dict[str, Any]:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    spec = openapi.emit(resolve.build(facts, ResolveOptions()), OpenapiOptions())
    return {**spec.document}


KITES = """
# Kites

## List kites

`GET https://sky.test/kites`

## Fly a kite

`POST https://sky.test/kites/<ID>/fly`
"""
LED = """
# Shared parameters

{words}

Parameter | Type | Description
--------- | ---- | -----------
Tenant | String | Whose kites.
Lang | String | The language.
"""


def common(docs: str) -> list[str]:
    found = document(docs).get("x-common-parameters", [])
    return [each["$ref"].rpartition("/")[2] for each in found]


def test_words_before_a_table_place_it_in_the_headers_of_all_calls() -> None:
    words = "Each request has to carry these, all of them in its header."
    assert common(LED.format(words=words) + KITES) == ["Tenant", "Lang"]


def test_words_that_speak_of_no_header_place_it_nowhere() -> None:
    assert common(LED.format(words="Each request has to carry these.") + KITES) == []


def test_a_sentence_on_all_calls_is_of_all_although_its_section_shows_one() -> None:
    docs = f"""
# Versions

The X-Sky-Version header is required in all requests to the API.

```http
GET https://sky.test/kites HTTP/1.1
X-Sky-Version: 4
```
{KITES}"""
    assert common(docs) == ["X-Sky-Version"]
    assert "parameters" not in document(docs)["paths"]["/kites"]["get"]
