# Made by slatewright; changes here are lost.
"""Calls of `client.surveys` as the API documents them."""

from __future__ import annotations

from .replay import Replay


def test_retrieve(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "surveys.retrieve", lambda client: client.surveys.retrieve(ext_ref_id="fitting-2018")
    )


def test_retrieve__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "surveys.retrieve", lambda client: client.surveys.retrieve(ext_ref_id="fitting-2018")
    )


def test_update(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "surveys.update", lambda client: client.surveys.update(survey_id=615, body=replay.body)
    )


def test_update__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "surveys.update", lambda client: client.surveys.update(survey_id=615, **replay.keywords)
    )


def test_create(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call("surveys.create", lambda client: client.surveys.create(body=replay.body))


def test_create__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async("surveys.create", lambda client: client.surveys.create(**replay.keywords))


def test_list_questions(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "surveys.list_questions", lambda client: client.surveys.list_questions(survey_id=615)
    )


def test_list_questions__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "surveys.list_questions", lambda client: client.surveys.list_questions(survey_id=615)
    )


def test_add_questions(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "surveys.add_questions",
        lambda client: client.surveys.add_questions(ext_ref_id="fitting-2018", body=replay.body),
    )


def test_add_questions__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "surveys.add_questions",
        lambda client: client.surveys.add_questions(ext_ref_id="fitting-2018", body=replay.body),
    )


def test_update_question(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "surveys.update_question",
        lambda client: client.surveys.update_question(question_id=2090, body=replay.body),
    )


def test_update_question__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "surveys.update_question",
        lambda client: client.surveys.update_question(question_id=2090, **replay.keywords),
    )


def test_update_response(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "surveys.update_response",
        lambda client: client.surveys.update_response(response_id=7403, body=replay.body),
    )


def test_update_response__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "surveys.update_response",
        lambda client: client.surveys.update_response(response_id=7403, **replay.keywords),
    )


def test_add_responses(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "surveys.add_responses",
        lambda client: client.surveys.add_responses(survey_id=615, body=replay.body),
    )


def test_add_responses__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "surveys.add_responses",
        lambda client: client.surveys.add_responses(survey_id=615, body=replay.body),
    )


def test_retrieve_question(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call("surveys.retrieve_question", lambda client: client.surveys.retrieve_question(2091))


def test_retrieve_question__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "surveys.retrieve_question", lambda client: client.surveys.retrieve_question(2091)
    )


def test_look_up_question_id(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call(
        "surveys.look_up_question_id", lambda client: client.surveys.look_up_question_id("fit-q1")
    )


def test_look_up_question_id__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "surveys.look_up_question_id", lambda client: client.surveys.look_up_question_id("fit-q1")
    )


def test_retrieve_response(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call("surveys.retrieve_response", lambda client: client.surveys.retrieve_response(7403))


def test_retrieve_response__async(replay: Replay) -> None:
    """The call that the docs show."""
    replay.call_async(
        "surveys.retrieve_response", lambda client: client.surveys.retrieve_response(7403)
    )
