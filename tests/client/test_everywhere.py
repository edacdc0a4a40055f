"""What holds for all calls: common parameters, and the places where answers list errors."""

from __future__ import annotations

from typing import Any

import pytest

from slatewright.model.diagnostics import UsageError

from .documents import document, method, methods, planned

ITEM = {"properties": {"status": {"type": "boolean"}, "code": {}, "message": {"type": "string"}}}
ERRORS = "(ErrorList(path='errors', code='code', message='message', success='status'),)"


def sharing(*parameters: Any, **parts: Any) -> Any:
    return document(**{"x-common-parameters": list(parameters), **parts})


def header(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": "header", **more}


def test_common_parameters_are_arguments_of_the_client() -> None:
    made = planned(
        sharing(
            header("X-Store-Id", description="Of the *till*"),
            {"$ref": "#/components/parameters/Lang"},
            components={"parameters": {"Lang": {"name": "lang", "in": "query"}}},
        )
    )
    assert [(one.name, one.wire, one.description) for one in made.common] == [
        ("store_id", "X-Store-Id", "Of the *till*"),
        ("lang", "lang", ""),
    ]
    assert [one.wire for one in made.common_headers] == ["X-Store-Id"]
    assert [one.wire for one in made.common_query] == ["lang"]


@pytest.mark.parametrize(
    "parameter",
    [
        header("Accept"),
        header("authorization"),
        header("a b"),
        header(""),
        {"name": "id", "in": "path"},
        "x",
        {},
    ],
)
def test_what_a_client_cannot_send_everywhere(parameter: Any) -> None:
    assert planned(sharing(parameter)).common == ()


def test_common_parameters_give_way_to_the_clients_own_arguments() -> None:
    names = [
        one.name
        for one in planned(sharing(*map(header, ("timeout", "self", "class", "X-Timeout")))).common
    ]
    assert names == ["timeout_header", "self_header", "class_", "timeout_header_2"]


def test_what_credentials_send_is_no_common_parameter() -> None:
    schemes = {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}}
    made = planned(sharing(header("x-key"), header("X-Api-Key"), components=schemes))
    assert [(one.name, one.wire) for one in made.common] == [("api_key_header", "X-Api-Key")]


def test_a_common_parameter_twice_is_one() -> None:
    assert len(planned(sharing(header("X-A"), header("x-a"))).common) == 1


def test_a_common_parameter_that_leads_nowhere() -> None:
    with pytest.raises(UsageError, match="points at nothing"):
        planned(sharing({"$ref": "#/components/parameters/gone"}))


def answering_all(*schemas: Any, **parts: Any) -> Any:
    """A document with an operation for each schema of an answer."""
    paths = {
        f"/{name}": {
            "get": {
                "responses": {
                    "200": {"description": "", "content": {"application/json": {"schema": schema}}}
                }
            }
        }
        for name, schema in zip("abc", schemas, strict=False)
    }
    return document(paths, **parts)


def listing(item: Any, name: str = "errors") -> Any:
    return {"properties": {name: {"type": "array", "items": item}, "data": {}}}


@pytest.mark.parametrize(
    ("schema", "lists"),
    [
        (listing(ITEM), ERRORS),
        (
            listing({"properties": {"message": {}}}),
            "(ErrorList(path='errors', message='message'),)",
        ),
        (
            listing({"properties": {"errorCode": {}, "status": {}}}),
            "(ErrorList(path='errors', code='errorCode'),)",
        ),
        (listing({"properties": {"name": {}}}), None),
        (listing({"type": "string"}), None),
        (listing(ITEM, "problems"), None),
        ({"properties": {"errors": ITEM}}, None),
        ({"properties": {"data": listing(ITEM)}}, None),
        ({"type": "array", "items": ITEM}, None),
    ],
)
def test_an_answer_that_lists_errors(schema: Any, lists: str | None) -> None:
    made = answering_all(schema)
    assert method(made).application_errors == lists
    assert (planned(made).errors.lists, planned(made).errors.listed) == (None, lists is not None)


def test_codes_for_the_whole_api_make_the_list_general() -> None:
    made = answering_all(
        listing(ITEM), {"properties": {"id": {}}}, **{"x-error-codes": [{"code": 1}]}
    )
    assert planned(made).errors.lists == ERRORS
    assert [one.application_errors for one in methods(made).values()] == [None, None]


def test_what_is_stated_about_lists_comes_first() -> None:
    stated = {"path": "status", "success": "ok"}
    made = answering_all(listing(ITEM), **{"x-application-errors": stated})
    assert planned(made).errors.lists == "(ErrorList(path='status', success='ok'),)"
    assert method(made).application_errors == ERRORS
    made["paths"]["/a"]["get"]["x-application-errors"] = [stated]
    assert method(made).application_errors is None


def test_a_code_that_means_several_things_says_them_all() -> None:
    codes = [
        {"code": 7, "message": "Too old."},
        {"code": "7", "message": "Too young.", "warning": True},
    ]
    made = document(
        **{
            "x-error-codes": [
                *codes,
                codes[0],
                {"code": True},
                {},
                "x",
                {"code": 8, "success": True},
            ]
        }
    )
    assert [(one.code, one.message, one.warning) for one in planned(made).errors.all_codes] == [
        ("7", "Too old. / Too young.", False)
    ]
