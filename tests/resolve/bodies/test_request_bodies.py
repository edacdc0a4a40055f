"""Request bodies in every media type that the samples send."""

from __future__ import annotations

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.api import ListOf
from slatewright.model.options import OpenapiOptions, ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

CALL = """
```shell
curl -X POST https://api.example.com/maps -H "Content-Type: {media}" -d '{body}'
```
"""
HEAD = """
# Maps

## Draw a map

`POST /maps`

Parameter | Type
--------- | ----
sea | string
"""
FORM = "application/x-www-form-urlencoded"


def _content(*parts: str):
    docs = HEAD + "".join(parts)
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    spec = openapi.emit(resolve.build(facts, ResolveOptions()), OpenapiOptions())
    return spec.document["paths"]["/maps"]["post"]["requestBody"]["content"]


def _call(media: str, body: str) -> str:
    return CALL.replace("{media}", media).replace("{body}", body)


def test_each_media_type_of_the_calls_is_kept_with_its_samples() -> None:
    content = _content(
        _call("application/json", '{"sea": "Baltic"}'), _call(FORM, "sea=Aegean&scale=4")
    )
    assert list(content) == ["application/json", FORM]
    shown = {
        media: [example["value"]["sea"] for example in part["examples"].values()]
        for media, part in content.items()
    }
    assert shown == {"application/json": ["Baltic"], FORM: ["Aegean"]}
    for part in content.values():
        assert part["schema"]["properties"]["sea"]["type"] == "string"


def test_a_json_sample_is_no_second_media_type_beside_one_built_on_json() -> None:
    content = _content(
        _call("application/vnd.api+json", '{"sea": "Baltic"}'),
        '\n> Request body\n\n```json\n{"sea": "Aegean"}\n```\n',
    )
    assert list(content) == ["application/vnd.api+json"]
    assert len(content["application/vnd.api+json"]["examples"]) == 2


def test_without_samples_a_body_is_json() -> None:
    assert list(_content()) == ["application/json"]


def test_comments_in_a_sample_describe_its_fields() -> None:
    sample = """
> Request body

```json
{
  "sea": "Baltic", // required, which one to draw
  "scale": 4200 // one to how many
}
```
"""
    schema = _content(sample)["application/json"]["schema"]
    assert schema["required"] == ["sea"]
    assert schema["properties"]["scale"]["description"] == "one to how many"


FORMS = """
## Draw a map by hand

`POST /maps`

Parameter | Type | Required
--------- | ---- | --------
way | string | yes
pen | string | yes
paper | string | no

## Draw a map by machine

`POST /maps`

Parameter | Type | Required
--------- | ---- | --------
way | string | yes
machine | string | yes
"""


def test_what_only_one_form_of_a_body_needs_is_not_needed_by_all() -> None:
    ((_, content),) = _content(FORMS).items()
    assert content["schema"]["required"] == ["way"]
    assert {"pen", "paper", "machine"} <= content["schema"]["properties"].keys()


def test_a_table_that_has_all_of_another_is_no_form_beside_it() -> None:
    whole = FORMS.replace(
        "machine | string | yes", "machine | string | yes\npen | string | yes\npaper | string | no"
    ).replace("## Draw a map by machine\n\n`POST /maps`", "The map may be drawn by machine.")
    ((_, content),) = _content(whole).items()
    assert content["schema"]["required"] == ["way", "pen", "machine"]


def test_a_form_may_be_described_by_several_tables() -> None:
    by_hand = "way | string | yes\npen | string | yes\npaper | string | no"
    parts = "way | string | yes\n\nParameter | Type\n--------- | ----\npen | string"
    ((_, content),) = _content(FORMS.replace(by_hand, parts)).items()
    assert content["schema"]["required"] == ["way"]


def test_words_above_a_table_may_say_that_a_list_of_such_is_sent() -> None:
    table = "Parameter | Type\n--------- | ----\nsea | string"
    said = HEAD.replace(table, f"An array of seas should be sent, each of this form:\n\n{table}")
    assert table in HEAD
    facts = recognise.run((markdown.read(SourceFile("index.html.md", said)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    assert isinstance(operation.bodies[0].shape.value, ListOf)


FIXED = """legend | object
legend.id | integer, read-only
drawn_at | string (read-only)
"""


def test_what_only_the_server_sets_is_sent_only_where_a_sample_sends_it() -> None:
    schema = _content(FIXED)["application/json"]["schema"]
    assert list(schema["properties"]) == ["sea", "legend"]
    assert "properties" not in schema["properties"]["legend"]
    shown = _content(FIXED, _call("application/json", '{"sea": "Baltic", "drawn_at": "1890"}'))
    names = shown["application/json"]["schema"]["properties"]
    assert sorted(names) == ["drawn_at", "legend", "sea"]
