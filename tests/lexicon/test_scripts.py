"""Latin words amid Chinese, Japanese and Korean, which put no spaces around them."""

from __future__ import annotations

import pytest

from slatewright.lexicon import has_word, strip_words


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("HTTP请求body说明", (6, 10)),
        ("bodyの例", (0, 4)),
        ("antibody", None),
        ("körper body", (7, 11)),
    ],
)
def test_word_amid_other_scripts(text: str, span: tuple[int, int] | None) -> None:
    match = has_word(text, "PLACES", "body")
    assert (match and match.span()) == span


def test_words_are_taken_out_amid_other_scripts() -> None:
    assert strip_words("的body。", "PLACES", "body").split() == ["的", "。"]
