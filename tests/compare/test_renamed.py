"""Fields under another name: which are the same, and which are one gone and one new."""

from __future__ import annotations

import pytest

from slatewright.compare import compare
from slatewright.model.spec import Spec


def _body(name):
    content = {
        "application/json": {"schema": {"type": "object", "properties": {name: {"type": "string"}}}}
    }
    head = {"openapi": "3.1.0", "info": {"title": "K", "version": "1"}}
    return Spec({**head, "paths": {"/k": {"post": {"requestBody": {"content": content}}}}})


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("current_account_id", "account_id", {"renamed"}),
        ("accountId", "newOwnerAccountId", {"renamed"}),
        ("account_id", "id", {"input-removed", "optional-input-added"}),
        ("account_name", "account_id_given", {"input-removed", "optional-input-added"}),
    ],
)
def test_a_name_that_is_the_end_of_another_is_the_same_field(old, new, kinds):
    assert {change.kind for change in compare(_body(old), _body(new)).changes} == kinds
