"""Operations for the comparison of clients, and the answers that are made up for them."""

from __future__ import annotations

from measuring.operations import Call, calls

ANSWER = {
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Kite"}}},
    "description": "",
}
DOCUMENT = {
    "paths": {
        "/kites": {"get": {"responses": {"200": ANSWER}}, "post": {"responses": {"200": ANSWER}}},
        "/kites/{id}": {
            "parameters": [
                {"in": "path", "name": "id", "required": True, "schema": {"type": "object"}}
            ],
            "get": {"responses": {"200": ANSWER}},
        },
        "/text": {"get": {"responses": {"200": {"description": ""}}}},
    },
    "components": {
        "schemas": {
            "Kite": {
                "properties": {
                    "lines": {"type": "array", "items": {"type": "integer"}},
                    "mood": {"enum": ["calm", "wild"]},
                    "child": {"$ref": "#/components/schemas/Kite"},
                }
            }
        }
    },
}


def test_only_what_every_client_can_call() -> None:
    (found,) = calls(DOCUMENT)
    assert isinstance(found, Call)
    assert (found.method, found.path) == ("GET", "/kites")
    assert found.answer["lines"] == [1, 1]
    assert found.answer["child"]["mood"] == "calm"
