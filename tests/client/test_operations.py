"""Operations: where arguments travel, what is sent and answered, what may go wrong."""

from __future__ import annotations

from typing import Any

import pytest

from slatewright.model.plan import MethodPlan

from .documents import OK, document, method, planned, taking


def sending(media: str, schema: Any = None, **body: Any) -> MethodPlan:
    content = {media: {} if schema is None else {"schema": schema}}
    operation = {"requestBody": {"content": content, **body}, "responses": OK}
    return method(document({"/trees": {"post": operation}}))


def answered(**responses: Any) -> MethodPlan:
    """A method that answers by status (`s200`) with a media type, a schema or nothing."""
    made = {
        status.removeprefix("s"): {"description": "Said so."}
        | ({} if content is None else {"content": content})
        for status, content in responses.items()
    }
    return method(document({"/trees": {"get": {"responses": made}}}))


def test_parameters_of_a_path_hold_for_its_operations() -> None:
    shared = [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}},
        {"name": "q", "in": "query", "description": "Of all."},
        {"name": "X-A", "in": "header"},
    ]
    own = [
        {"name": "q", "in": "query", "description": "Its own."},
        {"name": "x-a", "in": "header", "required": True},
    ]
    made = method(
        document(
            {"/trees/{id}": {"parameters": shared, "get": {"parameters": own, "responses": OK}}}
        )
    )
    assert [(one.name, one.type) for one in made.positional] == [("id", "int")]
    assert [(one.name, one.required) for one in made.keyword] == [("x_a", True), ("q", False)]
    assert made.query[0].description == "Its own."


@pytest.mark.parametrize("place", ["query", "header"])
def test_a_parameter_with_one_value_need_not_be_given(place: str) -> None:
    one = {"name": "target", "in": place, "required": True, "schema": {"enum": ["Orchard.Prune"]}}
    (argument,) = method(taking(one)).keyword
    assert (argument.required, argument.default) == (False, '"Orchard.Prune"')
    (argument,) = method(taking({**one, "required": False})).keyword
    assert (argument.required, argument.default) == (False, "UNSET")


def test_placeholders_without_a_description_and_the_other_way_round() -> None:
    made = method(taking({"name": "gone", "in": "path"}, path="/trees/{id}/{id}"))
    assert [(one.name, one.wire, one.type) for one in made.positional] == [
        ("id", "id", "str | int")
    ]


def test_headers_that_http_governs_or_forbids_are_no_arguments() -> None:
    names = ("Accept", "authorization", "Content-Type", "X-Mine", "not sent", "", "a: b")
    names += ("content-length", "Host", "Connection", "Transfer-Encoding")
    made = method(taking(*({"name": name, "in": "header"} for name in names)))
    assert [one.wire for one in made.keyword] == ["X-Mine"]


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ({}, "q"),
        ({"explode": False}, "Styled(q, 'form', explode=False)"),
        ({"style": "pipeDelimited"}, "Styled(q, 'pipeDelimited', explode=False)"),
        ({"style": "deepObject"}, "Styled(q, 'deepObject')"),
        ({"style": "nonsense"}, "q"),
        ({"schema": {"type": "string"}, "explode": False}, "q"),
        ({"content": {"application/json": {"schema": {"type": "object"}}}}, "Styled(q, 'json')"),
    ],
)
def test_styles(parameter: dict[str, Any], value: str) -> None:
    made = method(taking({"name": "q", "in": "query", "schema": {"type": "array"}, **parameter}))
    assert made.query[0].value == value


def test_defaults_are_the_servers_own() -> None:
    made = method(
        taking({"name": "q", "in": "query", "schema": {"type": "integer", "default": 20}})
    )
    assert made.query[0].default == "UNSET"
    assert made.query[0].description == "The server takes 20 where it is left out."


@pytest.mark.parametrize(
    ("media", "schema", "type_", "stated"),
    [
        ("application/json", {"type": "object"}, "Mapping[str, Any]", None),
        ("application/json", {"type": "string"}, "str", "application/json"),
        (
            "application/json",
            {"type": "string", "enum": [f"a tree of the {n}th kind" for n in range(9)]},
            "models.TreesCreateBody",
            "application/json",
        ),
        ("application/json", None, "Any", "application/json"),
        (
            "application/merge-patch+json",
            {"type": "object"},
            "Mapping[str, Any]",
            "application/merge-patch+json",
        ),
        ("*/*", {"type": "object"}, "Mapping[str, Any]", None),
        (
            "application/vnd.orchard.v2",
            {"type": "object"},
            "Mapping[str, Any]",
            "application/vnd.orchard.v2",
        ),
        (
            "application/vnd.orchard.v2",
            {"type": "string"},
            "FileInput",
            "application/vnd.orchard.v2",
        ),
        (
            "application/x-www-form-urlencoded",
            None,
            "Mapping[str, Any]",
            "application/x-www-form-urlencoded",
        ),
        ("multipart/form-data", {"type": "string"}, "Mapping[str, Any]", "multipart/form-data"),
        ("text/csv", None, "str | bytes", "text/csv"),
        ("application/xml", None, "str | bytes", "application/xml"),
        ("image/png", None, "FileInput", "image/png"),
        ("image/*", None, "FileInput", "application/octet-stream"),
    ],
)
def test_bodies(media: str, schema: Any, type_: str, stated: str | None) -> None:
    made = sending(media, schema, required=True)
    assert made.body is not None
    assert (made.body.type, made.media) == (type_, stated)


def test_a_body_that_may_be_left_out() -> None:
    made = sending("application/json", {"type": "object"})
    assert made.body is not None
    assert (made.body.type, made.body.default) == ("Mapping[str, Any] | Unset", "UNSET")


def test_a_file_in_multipart_is_anything_that_can_be_sent() -> None:
    made = sending(
        "multipart/form-data", {"properties": {"photo": {"type": "string", "format": "binary"}}}
    )
    assert made.body is not None
    assert made.body.type == "models.TreesCreateBody | Mapping[str, Any] | Unset"


JSON = {"application/json": {"schema": {"type": "integer"}}}
TEXT = {"text/plain": {}}


@pytest.mark.parametrize(
    ("responses", "answer", "returns"),
    [
        ({"s204": None}, "None", None),
        ({"s200": JSON}, "int", "int"),
        ({"s200": JSON, "s204": None}, "int | None", "int | None"),
        (
            {"s200": JSON, "s201": {"application/json": {"schema": {"type": "string"}}}},
            "int | str",
            "int | str",
        ),
        ({"default": JSON}, "int", "int"),
        ({"s404": JSON}, "Any", "Any"),
        ({"s200": None}, "Any", "Any"),
        ({"s200": TEXT}, "str", "str"),
        ({"s200": {**TEXT, **JSON}}, "int", "int"),
        ({"s200": {"application/pdf": {}}}, "bytes", "bytes"),
        ({"s200": {"application/vnd.orchard.v2": JSON["application/json"]}}, "bytes", "bytes"),
        (
            {"s200": {"application/vnd.orchard.v2": {"schema": {"items": {"type": "integer"}}}}},
            "list[int]",
            "list[int]",
        ),
    ],
)
def test_answers(responses: dict[str, Any], answer: str, returns: str | None) -> None:
    made = answered(**responses)
    assert (made.answer, made.returns) == (answer, returns)


def test_errors_are_promised_by_their_statuses() -> None:
    body = {"application/json": {"schema": {"properties": {"code": {"type": "string"}}}}}
    made = answered(s200=JSON, s404=body, s418=None, s4XX=None, s500=None, default=body)
    assert [(one.status, one.error) for one in made.raises] == [
        ("404", "NotFoundError"),
        ("418", "ImATeapotError"),
        ("4XX", "ClientError"),
        ("500", "ServerError"),
        ("default", "ApiStatusError"),
    ]
    assert [status for status, _ in made.error_bodies] == ["404", "default"]
    assert "NotFoundError: 404. Said so." in made.docstring


def test_statuses_of_an_api_get_classes_of_their_own() -> None:
    responses = {
        status: {"description": ""} for status in ("200", "402", "404", "419", "503", "999", "4XX")
    }
    made = planned(document({"/trees": {"get": {"responses": responses}}}))
    assert [(one.name, one.base, one.status) for one in made.errors.classes] == [
        ("PaymentRequiredError", "ClientError", 402),
        ("Status419Error", "ClientError", 419),
        ("ServiceUnavailableError", "ServerError", 503),
    ]


def test_statuses_that_hold_for_all_operations_have_classes_too() -> None:
    made = planned(document({}, **{"x-common-responses": {"404": {}, "410": {}}}))
    assert [one.name for one in made.errors.classes] == ["GoneError"]


def test_what_is_deprecated_says_so() -> None:
    made = method(
        taking({"name": "q", "in": "query", "deprecated": True}, deprecated=True, summary="Lists.")
    )
    assert made.deprecation
    assert "Deprecated." in made.docstring
    assert made.query[0].description == "Deprecated."


def test_where_an_operation_is_documented() -> None:
    made = method(taking(**{"x-docs": "includes/_trees.md:12"}))
    assert made.docs == "includes/_trees.md, line 12"
    assert made.request_docstring.endswith(" (includes/_trees.md:12).")


def test_a_form_may_want_brackets_behind_the_names_of_lists() -> None:
    kinds = {"type": "array", "items": {"type": "string"}}
    content = {
        "schema": {"type": "object", "properties": {"kinds": kinds, "x'": kinds}},
        "encoding": {"kinds": {"style": "deepObject"}, "x'": {"style": "deepObject"}},
    }

    def planted(media: str) -> str | None:
        body = {"content": {media: content}}
        return method(
            document({"/trees": {"post": {"requestBody": body, "responses": OK}}})
        ).bracketed

    assert planted("application/x-www-form-urlencoded") == """('kinds', "x'")"""
    assert planted("multipart/form-data") == """('kinds', "x'")"""
    assert planted("application/json") is None


def test_server_sent_events_are_given_one_by_one() -> None:
    def answered(*media: str) -> MethodPlan:
        content = {name: {"schema": {"type": "string"}} for name in media}
        return method(taking(responses={"200": {"description": "", "content": content}}))

    made = answered("text/event-stream")
    assert (made.events, made.gives) == (True, "EventStream")
    assert not answered("text/plain").events
    assert answered("application/x-ndjson").events
    assert answered("application/stream+json").accept == "application/stream+json"
    assert not answered("text/event-stream", "application/json").events


def test_only_what_stands_in_a_type_is_imported_for_it() -> None:
    made = planned(taking({"name": "q", "in": "query"}))
    (argument,) = method(taking({"name": "q", "in": "query"})).keyword
    assert (argument.type, argument.default) == ("Any", "UNSET")
    names = [name for group in made.resources[0].imports for one in group for name in one.names]
    assert "UNSET" in names
    assert "Unset" not in names


def test_a_body_is_sent_as_the_sample_calls_send_it() -> None:
    content = {"application/json": {}, "application/x-www-form-urlencoded": {}}
    operation: dict[str, Any] = {"requestBody": {"content": content}, "responses": OK}

    def sent(*shown: str) -> str | None:
        calls = [{"method": "POST", "url": "/trees", "media": media} for media in shown]
        return method(document({"/trees": {"post": {**operation, "x-requests": calls}}})).media

    form = "application/x-www-form-urlencoded"
    assert sent(form + "; charset=utf-8") == form
    assert sent() == sent(form, "application/json") == sent("text/plain")
    assert sent() != form


def test_a_call_asks_for_what_the_sample_calls_ask_for() -> None:
    def accept(*shown: str, **content: Any) -> str | None:
        calls = [{"method": "GET", "url": "/trees", "headers": {"Accept": one}} for one in shown]
        answer = {"200": {"description": "", **content}}
        return method(
            document({"/trees": {"get": {"responses": answer, "x-requests": calls}}})
        ).accept

    own = "application/vnd.orchard+json; version=2"
    assert accept(own, own) == own
    assert accept(own, "text/csv") is None
    assert accept() is accept("*/*") is accept("application/json") is None
    assert accept(own, content={"text/csv": {}}) == "text/csv"
    text = {"application/json": {"schema": {"type": "string"}}}
    assert accept(content=text) == "application/json"
