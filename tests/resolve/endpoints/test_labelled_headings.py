"""Methods and URLs that have small headings of their own, and calls that fill in a template with the word "sample"."""

from __future__ import annotations

from stages import api_of, calls_of

_LANTERNS = """
# Lanterns

## Light

```shell
curl https://lamps.test/api/lanterns/abcd-efgh-ijkl -u key:
```

> Answer

```json
{"lit": true}
```

### HTTP Method

`GET`

### End Point

`https://lamps.test/api/lanterns/:wick`

### URL Parameters

Name | Required
---- | --------
wick | true

## Sparks

```shell
curl https://lamps.test/api/lanterns/:wick/sparks -X POST -u key: -d '{"hot": true}'
```

### HTTP Method

`POST`

### End Point

`https://lamps.test/api/lanterns/:wick/sparks`
"""


def test_method_and_url_below_headings_are_one_operation_with_what_stands_around_them() -> None:
    api = api_of(_LANTERNS)
    light, sparks = api.operations
    assert f"{light.method.value} {light.path.value}" == "GET /api/lanterns/{wick}"
    assert [(p.field.name, p.place.value) for p in light.parameters] == [("wick", "path")]
    assert [response.status.value for response in light.responses] == ["2XX"]
    assert f"{sparks.method.value} {sparks.path.value}" == "POST /api/lanterns/{wick}/sparks"


def test_url_below_such_a_heading_without_a_method_is_still_the_base() -> None:
    docs = "# Endpoint\n\n`https://lamps.test/api/v1`\n\n# Wicks\n\n## All wicks\n\n`GET /wicks`\n"
    assert calls_of(docs) == ["GET /wicks"]


def test_call_with_a_sample_for_its_id_shows_what_is_defined_elsewhere() -> None:
    docs = f"""
# Sending

Parameters go into the body.

```shell
curl https://lamps.test/api/lanterns/sample/sparks -X POST -d '{{"hot": true}}'
```
{_LANTERNS}"""
    assert sorted(calls_of(docs)) == sorted(calls_of(_LANTERNS))


def test_call_with_another_word_for_its_id_is_a_call_of_its_own() -> None:
    docs = f"""
# Sending

```shell
curl https://lamps.test/api/lanterns/newest/sparks -X POST -d '{{"hot": true}}'
```
{_LANTERNS}"""
    assert "POST /api/lanterns/newest/sparks" in calls_of(docs)
