"""Overlays: what they may change, and how they fail."""

from __future__ import annotations

from typing import Any

import pytest

from slatewright.model.diagnostics import UsageError
from slatewright.model.source import Basis
from slatewright.model.spec import Spec
from slatewright.openapi.overlay import overlaid

HEAD = "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions:\n"


def _spec() -> Spec:
    return Spec(
        {
            "openapi": "3.1.0",
            "info": {"title": "Barn", "version": "1"},
            "tags": [{"name": "a"}],
            "paths": {
                "/cows/{id}": {
                    "get": {"parameters": [{"name": "x"}, {"name": "y"}, {"name": "x"}]}
                },
            },
        }
    )


def _laid(actions: str) -> Any:
    return overlaid(_spec(), HEAD + actions, "o.yaml").document


def test_objects_are_merged() -> None:
    document = _laid("- target: $.info\n  update: {title: Stable, contact: {name: Us}}\n")
    assert document["info"] == {"title": "Stable", "version": "1", "contact": {"name": "Us"}}


def test_an_entry_is_appended_to_an_array() -> None:
    assert _laid("- target: $.tags\n  update: {name: b}\n")["tags"] == [
        {"name": "a"},
        {"name": "b"},
    ]


def test_arrays_inside_an_update_are_joined() -> None:
    assert _laid("- target: $\n  update: {tags: [{name: b}]}\n")["tags"] == [
        {"name": "a"},
        {"name": "b"},
    ]


def test_every_selected_node_is_removed() -> None:
    document = _laid(
        "- target: $.paths['/cows/{id}'].get.parameters[?(@.name == 'x')]\n  remove: true\n"
    )
    assert document["paths"]["/cows/{id}"]["get"]["parameters"] == [{"name": "y"}]


def test_actions_come_one_after_the_other() -> None:
    document = _laid(
        "- target: $.info\n  update: {title: A}\n- target: $.info\n  update: {title: B}\n"
    )
    assert document["info"]["title"] == "B"


def test_the_given_document_is_left_alone_and_the_change_has_an_origin() -> None:
    before = _spec()
    after = overlaid(before, HEAD + "- target: $.info\n  update: {title: X}\n", "o.yaml")
    assert before.document == _spec().document
    assert after.origin("/info/title")[-1].basis is Basis.CONFIGURED
    assert after.origin("/info/title")[-1].span.file == "o.yaml"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("actions: []", "`overlay: 1.0.0` is missing"),
        ("overlay: 2.0.0\nactions: []", "`overlay: 1.0.0` is missing"),
        ("overlay: 1.0.0\nactions: {}", "`actions` must be a list"),
        (HEAD + "- update: {}\n", "action 1 has no `target`"),
        (HEAD + "- {target: $.info, upd: {}}\n", "action 1: `upd` is not part"),
        (HEAD + "- {target: '$.[', update: {}}\n", "action 1: `target` is not a JSONPath"),
        (HEAD + "- {target: $.nowhere, update: {}}\n", "action 1: `$.nowhere` selects nothing"),
        (
            HEAD + "- {target: $.info.title, update: {a: 1}}\n",
            "action 1: `update` needs an object or an array",
        ),
    ],
)
def test_what_cannot_be_done_is_said(text: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        overlaid(_spec(), text, "o.yaml")
    assert str(caught.value).startswith("o.yaml: ")
    assert message in str(caught.value)
