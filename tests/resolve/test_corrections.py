"""What a user states, in comments of the docs or in slatewright.toml, holds over what is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from slatewright import pipeline
from slatewright.config import load_config
from slatewright.model.diagnostics import UsageError

DOCS = """# Barn

Base URL: `https://barn.example/v1`

## Feed a cow

`POST /cows/{id}/feed`

Name | Type | Description
---- | ---- | -----------
hay | integer | Kilos of hay.

# Webhooks

## Somebody else's call

`POST /callbacks/cow`
"""


def _spec(folder: Path, docs: str, settings: str = "") -> Any:
    folder.joinpath("index.html.md").write_text(docs, encoding="utf-8")
    toml = folder / "slatewright.toml"
    toml.write_text(f'[[api]]\nname = "barn"\ndocs = "index.html.md"\n{settings}', encoding="utf-8")
    return pipeline.describe(load_config(toml).apis[0]).spec.document


def _with(comment: str) -> str:
    return DOCS.replace("`POST /cows", f"<!-- slatewright: {comment} -->\n\n`POST /cows")


def _operation(document: Any, path: str = "/cows/{id}/feed", method: str = "post") -> Any:
    return document["paths"][path][method]


def test_a_section_can_be_left_out(tmp_path: Path) -> None:
    docs = DOCS.replace("# Webhooks\n", "# Webhooks\n\n<!-- slatewright: skip -->\n")
    assert list(_spec(tmp_path, docs)["paths"]) == ["/cows/{id}/feed"]


def test_a_comment_states_the_endpoint(tmp_path: Path) -> None:
    document = _spec(tmp_path, _with("endpoint PUT /cows/{cow}/meals"))
    assert next(iter(document["paths"])) == "/cows/{cow}/meals"
    assert list(document["paths"]["/cows/{cow}/meals"]) == ["put"]


def test_a_comment_states_the_server(tmp_path: Path) -> None:
    docs = DOCS.replace(
        "Base URL", "<!-- slatewright: server https://cows.example/v1 -->\n\nBase URL"
    )
    assert [s["url"] for s in _spec(tmp_path, docs)["servers"]] == ["https://cows.example/v1"]


def test_a_comment_describes_a_parameter(tmp_path: Path) -> None:
    document = _spec(
        tmp_path, _with("parameter dry in=query type=boolean required=false default=true")
    )
    found = next(p for p in _operation(document)["parameters"] if p["name"] == "dry")
    assert (found["in"], found["schema"]) == ("query", {"type": "boolean", "default": True})


def test_a_comment_corrects_a_field_of_the_body(tmp_path: Path) -> None:
    document = _spec(tmp_path, _with("body hay type=number required=true"))
    schema = _operation(document)["requestBody"]["content"]["application/json"]["schema"]
    assert schema["properties"]["hay"]["type"] == "number"
    assert schema["required"] == ["hay"]


def test_a_comment_makes_a_nested_field(tmp_path: Path) -> None:
    document = _spec(tmp_path, _with("body by.name type=string"))
    schema = _operation(document)["requestBody"]["content"]["application/json"]["schema"]
    assert schema["properties"]["by"]["properties"]["name"] == {"type": "string"}


def test_a_comment_places_a_table(tmp_path: Path) -> None:
    docs = DOCS.replace("Name | Type", "<!-- slatewright: table in=query -->\n\nName | Type")
    operation = _operation(_spec(tmp_path, docs))
    assert [p["name"] for p in operation["parameters"]] == ["id", "hay"]
    assert "requestBody" not in operation


def test_a_comment_names_the_operation(tmp_path: Path) -> None:
    operation = _operation(
        _spec(tmp_path, _with('operation id=giveHay summary="Give hay" deprecated=true'))
    )
    assert (operation["operationId"], operation["summary"], operation["deprecated"]) == (
        "giveHay",
        "Give hay",
        True,
    )


KEY = "Base URL: `https://barn.example/v1`\n\nAuthenticate with the header `Authorization: Bearer KEY`."


def test_a_comment_says_that_a_call_needs_no_authentication(tmp_path: Path) -> None:
    docs = DOCS.replace(KEY.partition("\n")[0], KEY)
    before = _spec(tmp_path, docs)
    assert before["security"]
    assert "security" not in _operation(before)
    comment = "<!-- slatewright: operation security=none -->"
    document = _spec(tmp_path, docs.replace("`POST /cows", f"{comment}\n\n`POST /cows"))
    assert _operation(document)["security"] == []
    assert "security" not in _operation(document, "/callbacks/cow")
    setting = '[[api.correct]]\noperation = "POST /callbacks/cow"\nsecurity = "none"\n'
    document = _spec(tmp_path, docs, setting)
    assert _operation(document, "/callbacks/cow")["security"] == []
    assert "security" not in _operation(document)


def test_the_settings_correct_a_parameter(tmp_path: Path) -> None:
    settings = (
        '[[api.correct]]\noperation = "POST /cows/{cow}/feed"\nparameter = "id"\ntype = "integer"\n'
    )
    document = _spec(tmp_path, DOCS, settings)
    parameter = _operation(document)["parameters"][0]
    assert parameter["schema"] == {"type": "integer"}
    assert parameter["required"] is True


def test_the_settings_remove_a_field(tmp_path: Path) -> None:
    settings = '[[api.correct]]\noperation = "POST /cows/{id}/feed"\nbody = "hay"\nremove = true\n'
    schema = _operation(_spec(tmp_path, DOCS, settings))["requestBody"]["content"][
        "application/json"
    ]["schema"]
    assert "hay" not in schema.get("properties", {})


def test_a_correction_of_nothing_is_an_error(tmp_path: Path) -> None:
    settings = '[[api.correct]]\noperation = "GET /pigs"\nparameter = "id"\ntype = "integer"\n'
    with pytest.raises(
        UsageError, match=r"slatewright.toml:5: the docs have no operation `GET /pigs`"
    ):
        _spec(tmp_path, DOCS, settings)


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ('response = "id"\nremove = true', "changes nothing"),
        ('parameter = "hai"\nrequired = true', "no parameter named `hai`"),
        ('body = "hai"\nrequired = true', "no field in the body named `hai`; .* give its `type`"),
        ('body = "hay.sort"\nenum = "dry,wet"', "no field in the body named `hay.sort`"),
        ('body = "[].hay"\nrequired = true', "changes nothing"),
        ('response = "hay"\ndescription = "Hay."', "no field in the response named `hay`"),
        ('body = "hay"\ntype = "nonsense"', "`nonsense` is not a type"),
        ('body = "hay"\nrequired = "banana"', "`required` is `banana`"),
        ('security = "basic"', "`security` is `basic`, but can only be none"),
        ('parameter = "id"\nin = "cellar"', "`in` is `cellar`"),
    ],
)
def test_a_correction_without_effect_is_an_error(
    tmp_path: Path, setting: str, message: str
) -> None:
    settings = f'[[api.correct]]\noperation = "POST /cows/{{id}}/feed"\n{setting}\n'
    with pytest.raises(UsageError, match=message):
        _spec(tmp_path, DOCS, settings)


def test_names_in_other_scripts_are_told_apart(tmp_path: Path) -> None:
    docs = """## Корова

`GET /коровы/{номер}/{цвет}`

Параметр | Тип | Описание
--- | --- | ---
номер | целое | Какая
цвет | строка | Какого цвета
"""
    parameters = _spec(tmp_path, docs)["paths"]["/коровы/{номер}/{цвет}"]["get"]["parameters"]
    assert [(p["name"], p["schema"]) for p in parameters] == [
        ("номер", {"type": "integer"}),
        ("цвет", {"type": "string"}),
    ]


def test_an_unknown_setting_is_an_error(tmp_path: Path) -> None:
    settings = (
        '[[api.correct]]\noperation = "POST /cows/{id}/feed"\nbody = "hay"\ntyp = "integer"\n'
    )
    with pytest.raises(UsageError, match="did you mean `type`"):
        _spec(tmp_path, DOCS, settings)


def test_overlays_are_applied_in_order(tmp_path: Path) -> None:
    for number in (1, 2):
        tmp_path.joinpath(f"{number}.yaml").write_text(
            f"overlay: 1.0.0\nactions:\n- target: $.info\n  update: {{title: Barn {number}}}\n",
            encoding="utf-8",
        )
    assert _spec(tmp_path, DOCS, 'overlays = ["1.yaml", "2.yaml"]\n')["info"]["title"] == "Barn 2"


def test_a_missing_overlay_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.yaml"):
        _spec(tmp_path, DOCS, 'overlays = ["none.yaml"]\n')


def test_a_comment_may_give_a_response_that_the_docs_do_not_show(tmp_path: Path) -> None:
    document = _spec(tmp_path, _with("response hoofs[].size type=integer"))
    content = _operation(document)["responses"]["2XX"]["content"]["application/json"]
    sizes = content["schema"]["properties"]["hoofs"]["items"]["properties"]
    assert sizes["size"]["type"] == "integer"


def test_a_comment_keeps_what_it_overruled(tmp_path: Path) -> None:
    docs = _with("operation method=PUT -->\n<!-- slatewright: body hay type=number required=true")
    docs = docs.replace("hay | integer", "hay | integer (optional)")
    _spec(tmp_path, docs)
    spec = pipeline.describe(load_config(tmp_path / "slatewright.toml").apis[0]).spec
    lost = {
        pointer: [(claim.value, claim.evidence.span.line) for claim in claims]
        for pointer, claims in spec.overruled.items()
    }
    endpoint = docs.splitlines().index("`POST /cows/{id}/feed`") + 1
    row = endpoint + 4
    assert ({"method": "POST"}, endpoint) in lost["/paths/~1cows~1{id}~1feed/put"]
    hay = (
        "/paths/~1cows~1{id}~1feed/put/requestBody/content/application~1json/schema/properties/hay"
    )
    assert sorted(lost[hay], key=str) == sorted(
        [({"type": "integer"}, row), ({"required": False}, row)], key=str
    )


def test_a_field_is_added_where_its_type_is_given(tmp_path: Path) -> None:
    settings = (
        '[[api.correct]]\noperation = "POST /cows/{id}/feed"\nbody = "straw"\ntype = "integer"\n'
    )
    body = _operation(_spec(tmp_path, DOCS, settings))["requestBody"]["content"]["application/json"]
    assert list(body["schema"]["properties"]) == ["hay", "straw"]


def test_a_comment_on_a_misspelt_field_adds_none(tmp_path: Path) -> None:
    body = _operation(_spec(tmp_path, _with("body hai required=true")))["requestBody"]
    assert list(body["content"]["application/json"]["schema"]["properties"]) == ["hay"]


ORCHARD = """
# Orchard

The base URL is `https://orchard.example/v1`.

# Trees

## List trees

`GET https://orchard.example/v1/trees`

# Pickers

## List pickers

`GET https://orchard.example/v1/pickers`
"""


def _urls(document: Any, path: str) -> list[str]:
    own = _operation(document, path, "get").get("servers", document["servers"])
    return [server["url"] for server in own]


def test_the_settings_state_the_server_of_every_operation(tmp_path: Path) -> None:
    document = _spec(tmp_path, ORCHARD, 'servers = ["https://eu.orchard.example/v3"]\n')
    assert list(document["paths"]) == ["/trees", "/pickers"]
    assert _urls(document, "/trees") == _urls(document, "/pickers")
    assert [server["url"] for server in document["servers"]] == ["https://eu.orchard.example/v3"]


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("https://eu.orchard.example/v3", "https://eu.orchard.example/v3"),
        ("https://eu.orchard.example", "https://eu.orchard.example/v1"),
    ],
)
def test_a_comment_states_the_server_of_its_section(tmp_path: Path, url: str, server: str) -> None:
    comment = f"# Trees\n\n<!-- slatewright: server {url} -->\n"
    document = _spec(tmp_path, ORCHARD.replace("# Trees\n", comment))
    assert _urls(document, "/trees") == [server]
    assert _urls(document, "/pickers") == ["https://orchard.example/v1"]


def test_a_comment_in_the_introduction_states_the_server_of_all(tmp_path: Path) -> None:
    comment = "# Orchard\n\n<!-- slatewright: server https://eu.orchard.example/v3 -->\n"
    document = _spec(tmp_path, ORCHARD.replace("# Orchard\n", comment))
    assert _urls(document, "/trees") == _urls(document, "/pickers")
    assert _urls(document, "/trees") == ["https://eu.orchard.example/v3"]


@pytest.mark.parametrize(
    ("named", "message"),
    [
        ("POST /{id}/feed", r"did you mean `POST /cows/\{id\}/feed`\?"),
        ("POST /cow/{id}/feed", r"did you mean `POST /cows/\{id\}/feed`\?"),
        ("DELETE /x", r"the operations are POST /callbacks/cow, POST /cows/\{id\}/feed$"),
    ],
)
def test_a_correction_of_no_operation_is_told_which_was_meant(
    tmp_path: Path, named: str, message: str
) -> None:
    settings = f'[[api.correct]]\noperation = "{named}"\ntag = "Cows"\n'
    with pytest.raises(UsageError, match=message):
        _spec(tmp_path, DOCS, settings)


def test_a_list_is_walked_by_the_corrected_name_of_its_parameter(tmp_path: Path) -> None:
    docs = """# Cows

Base URL: `https://barn.example/v1`

## List cows

`GET /cows`

Parameter | Type | Description
--------- | ---- | -----------
page | integer | The page, from 1.
limit | integer | Cows per page.

> Response

```json
{"cows": [{"id": 1}], "page": 1, "total_pages": 3}
```
"""
    walked = _operation(_spec(tmp_path, docs), "/cows", "get")["x-pagination"]
    assert walked["parameters"] == {"page": "page", "size": "limit"}
    correction = (
        '[[api.correct]]\noperation = "GET /cows"\nparameter = "limit"\nname = "per_page"\n'
    )
    walked = _operation(_spec(tmp_path, docs, correction), "/cows", "get")["x-pagination"]
    assert walked["parameters"] == {"page": "page", "size": "per_page"}
