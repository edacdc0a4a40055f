"""Lists of values that stand apart, and which of the fields that are called so they are for."""

from __future__ import annotations

from typing import Any

from stages import document_of


def properties(docs: str, path: str, status: str) -> dict[str, Any]:
    answer = document_of(docs)["paths"][path]["get"]["responses"][status]
    return {**answer["content"]["application/json"]["schema"]["properties"]}


OBJECTS = """
# Cats

`GET https://zoo.test/cats/<ID>`

> Response

```json
{"cat": {"state": "asleep"}, "owl": {"state": "flying"}}
```

Name | Type | Description
---- | ---- | -----------
cat | [Cat](#cat) | The cat.
owl | [Owl](#owl) | The owl.

# Objects

## Cat

Name | Type | Description
---- | ---- | -----------
state | string | How it is.

#### Enumerated Values

|Property|Value|
|---|---|
|state|asleep|
|state|purring|

## Owl

Name | Type | Description
---- | ---- | -----------
state | string | How it is.
"""


def test_values_beside_a_field_are_not_those_of_its_namesake_in_another_object() -> None:
    schemas = document_of(OBJECTS)["components"]["schemas"]
    assert schemas["Cat"]["properties"]["state"]["enum"] == ["asleep", "purring"]
    assert "enum" not in schemas["Owl"]["properties"]["state"]


ANSWERS = """
# Boats

## Find boats

`GET https://harbour.test/boats`

### Response Schema

Status Code **200**

|Name|Type|Description|
|---|---|---|
|reason|string|Why this boat.|

#### Enumerated Values

|Property|Value|
|---|---|
|reason|nearest|
|reason|cheapest|

Status Code **404**

|Name|Type|Description|
|---|---|---|
|reason|string|Why none.|

#### Enumerated Values

|Property|Value|
|---|---|
|reason|fog|
|reason|strike|
"""


def test_of_several_lists_each_is_for_the_rows_before_it() -> None:
    assert properties(ANSWERS, "/boats", "200")["reason"]["enum"] == ["nearest", "cheapest"]
    assert properties(ANSWERS, "/boats", "404")["reason"]["enum"] == ["fog", "strike"]


KITES = """
# Kites

## Find kites

`GET https://sky.test/kites`

Parameter | Type | Description
--------- | ---- | -----------
colour | string | The colour to look for.

{between}

> Response

```json
{{"Colour": "red"}}
```

### Response fields

Name | Type | Description
---- | ---- | -----------
Colour | string | The colour of most.
"""
COLOURS = """
Parameter | Value
--------- | -----
colour | red
colour | blue
"""


def test_a_list_beside_a_parameter_is_not_for_a_field_in_another_case() -> None:
    docs = KITES.format(between=COLOURS)
    operation = document_of(docs)["paths"]["/kites"]["get"]
    assert operation["parameters"][0]["schema"]["enum"] == ["red", "blue"]
    assert "enum" not in properties(docs, "/kites", "2XX")["Colour"]


def test_statuses_of_http_are_no_values_of_a_field() -> None:
    docs = """
# Locks

## Open a lock

`GET https://canal.test/locks/<ID>`

|Status|Meaning|Description|Schema|
|---|---|---|---|
|200|OK|Open|Inline|
|404|Not Found|No such lock|None|

### Response Schema

|Name|Type|Description|
|---|---|---|
|status|string|How it stands.|
"""
    assert properties(docs, "/locks/{ID}", "200")["status"]["type"] == "string"
    assert "enum" not in properties(docs, "/locks/{ID}", "200")["status"]


def test_a_list_beside_a_row_has_more_to_say_than_its_description() -> None:
    docs = KITES.format(between=COLOURS).replace("The colour to look for.", "Either RED or BLUE.")
    operation = document_of(docs)["paths"]["/kites"]["get"]
    assert operation["parameters"][0]["schema"]["enum"] == ["red", "blue"]


def test_a_part_without_a_name_has_the_values_beside_it() -> None:
    docs = (
        OBJECTS.replace(
            "state | string | How it is.\n\n####", "*anonymous* | string | none\n\n####"
        )
        .replace('{"state": "asleep"}', '"asleep"')
        .replace("|state|asleep|", "|*anonymous*|asleep|")
        .replace("|state|purring|", "|*anonymous*|purring|")
    )
    assert document_of(docs)["components"]["schemas"]["Cat"]["enum"] == ["asleep", "purring"]


PAPERS = """
# Papers

## Create a paper

`POST https://zoo.test/papers`

#### Optional Fields

Field | Description | Default
----- | ----------- | -------
`paper_type` | What it is | other
`state` | How it is |

#### Paper Types

Value | Description
----- | -----------
`permit` | Permit
`other` | Other
"""


def sent(docs: str) -> dict[str, Any]:
    body = document_of(docs)["paths"]["/papers"]["post"]["requestBody"]
    return {**body["content"]["application/json"]["schema"]["properties"]}


def test_values_below_the_plural_of_a_name_are_for_the_one_field_called_so() -> None:
    fields = sent(PAPERS)
    assert fields["paper_type"]["enum"] == ["permit", "other"]
    assert "enum" not in fields["state"]


def test_values_below_a_plural_that_two_fields_share_are_for_none() -> None:
    fields = sent(PAPERS.replace("`state`", "`paperType`"))
    assert not any("enum" in field for field in fields.values())


def test_values_below_a_plural_that_no_field_is_called_by_are_for_none() -> None:
    fields = sent(PAPERS.replace("#### Paper Types", "#### Sheets"))
    assert not any("enum" in field for field in fields.values())
