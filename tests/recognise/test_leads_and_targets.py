"""Where a target ends before words, and a sentence that only points to what follows."""

from __future__ import annotations

import pytest

from slatewright.recognise.toolkit.calls.request_line import split_target
from slatewright.resolve.answers.responses import _without_lead
from slatewright.resolve.urls.target import read_target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("/kittens的示例", "/kittens"),
        ("/search?q=猫&page=1", "/search?q=猫&page=1"),
        ("/v1/用户/{id}/cats", "/v1/用户/{id}/cats"),
        ("/kittens?mood=🐱&page=1", "/kittens?mood=🐱&page=1"),
    ],
)
def test_a_target_ends_where_words_follow(text: str, target: str) -> None:
    assert split_target(text)[0] == target


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("The caller has no access to this kitten.", "The caller has no access to this kitten."),
        ("The answer looks like this.", ""),
        ("Gives the kitten. Its fields are as follows:", "Gives the kitten."),
    ],
)
def test_a_sentence_leads_only_where_it_ends_in_pointing(words: str, left: str) -> None:
    assert _without_lead(words) == left


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("/kittens/<_id>", "/kittens/{_id}"),
        ("/kittens/:_id/toys", "/kittens/{_id}/toys"),
        ("/kittens/<A-Z0-9: chipNumber>", "/kittens/{chipNumber}"),
        ("/kittens/{a-z: breed}", "/kittens/{breed}"),
        ("/kittens/{____}", "/kittens/{id}"),
    ],
)
def test_a_placeholder_keeps_its_name_and_loses_what_it_may_be_made_of(
    written: str, path: str
) -> None:
    assert read_target(written).path == path


@pytest.mark.parametrize(
    ("written", "host", "path"),
    [
        ("localhost:3000/v1/kittens", "http://localhost:3000", "/v1/kittens"),
        ("localhost/kittens", "http://localhost", "/kittens"),
        ("192.168.0.9:8000/kittens", "http://192.168.0.9:8000", "/kittens"),
        ("gateway:8080/kittens/:id", "http://gateway:8080", "/kittens/{id}"),
        ("api.kittens.example/v1/kittens", "https://api.kittens.example", "/v1/kittens"),
        ("kittens:9/toys", None, "/kittens:9/toys"),
        ("kittens/4", None, "/kittens/4"),
    ],
)
def test_a_machine_needs_no_scheme(written: str, host: str | None, path: str) -> None:
    target = read_target(written)
    assert (target.host, target.path) == (host, path)
