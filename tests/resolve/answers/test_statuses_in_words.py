"""Statuses that words name beside samples."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def _shown(words: str, sample: str) -> dict[str, bool]:
    """Each status of the one operation, and whether it has a shape."""
    docs = f"## Get a van\n\n`GET /vans/{{id}}`\n\n{words}\n\n```json\n{sample}\n```\n"
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    return {r.status.value: r.shape is not None for r in operation.responses}


def test_a_sentence_on_failure_does_not_caption_the_answer_below_it() -> None:
    assert _shown("Returns 404 when missing.", '{"plate": "AB"}') == {"2XX": True, "404": False}


@pytest.mark.parametrize("words", ["Returns 404 when missing:", "If missing, a 404 is returned."])
def test_an_error_below_a_sentence_is_the_failure(words: str) -> None:
    assert _shown(words, '{"error": "no such van"}') == {"404": True}


def test_a_number_of_results_is_no_status() -> None:
    words = "By default, 200 results are returned. The command returns JSON:"
    assert _shown(words, '{"plate": "AB"}') == {"2XX": True}
