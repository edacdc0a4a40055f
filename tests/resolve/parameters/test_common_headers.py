"""Headers that all calls need, wherever the docs say so."""

from __future__ import annotations

from stages import document_of

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
    found = document_of(docs).get("x-common-parameters", [])
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
    assert "parameters" not in document_of(docs)["paths"]["/kites"]["get"]
