"""Limits in the words of docs, in every language; only where a clause states them and nothing else."""

from __future__ import annotations

import time

import pytest

from slatewright.recognise.toolkit.words.limits import limits_in_words

SAID = {
    "How many, max 100.": "value<=100", "up to 140 characters": "length<=140",
    "between 1 and 50": "value>=1 value<=50", "at least 8 characters": "length>=8", "must be positive": "sign>=1",
    "Should be positive. If it is less than 0, 0 is taken.": "sign>=0", "Must be positive; if it is <= 0, 5 is taken.": "sign>=1",
    "Max. 50": "value<=50", "(1-100)": "value>=1 value<=100", "3-20 characters": "length>=3 length<=20",
    "100 characters max": "length<=100", "Maximum 100 results": "items<=100", "<= 1,000": "value<=1000",
    "Length between 6 and 20": "length>=6 length<=20", "min 0.5": "value>=0.5",
    "не более 100 символов": "length<=100", "maximal 20 Zeichen": "length<=20", "entre 1 et 50": "value>=1 value<=50",
    "entre 1 y 50": "value>=1 value<=50", "no máximo 20 caracteres": "length<=20", "al massimo 20": "value<=20",
    "το πολύ 20 χαρακτήρες": "length<=20", "最大100": "value<=100", "100文字以内": "length<=100", "최대 100": "value<=100",
    "From 1 to 5.": "value>=1 value<=5", "1-5": "value>=1 value<=5", "Stars, 1-5.": "value>=1 value<=5",
    "How loud (from 0 to 10)": "value>=0 value<=10", "A number from 0 (sad) to 9 (glad).": "value>=0 value<=9",
    "Number of stars from 1 to 5": "value>=1 value<=5", "von 1 bis 5": "value>=1 value<=5", "Moves it from 1 to 5": "",
    "Takes 3-5 days": "", "Pages, e.g. 1-5": "",
    "up to 90 days in the past": "", "at least 1 of a or b": "", "up to 2 decimal places": "", "max 5 MB": "",
    "between 2020-01-01 and 2021-01-01": "", "version at least 1.2.3": "", "max 100 per user": "",
    "if it is less <=0, 20": "", "For big bowls, when hungry, max 3": "", "A value greater than zero is odd": "",
    "Maximum number of results. Default 100": "",
}  # fmt: skip


@pytest.mark.parametrize(("words", "limits"), SAID.items())
def test_limits_are_read(words: str, limits: str) -> None:
    found = (f"{x.of.value}{'<=' if x.upper else '>='}{x.number}" for x in limits_in_words(words))
    assert " ".join(found) == limits


@pytest.mark.parametrize(
    "words", ["max " * 490, "1" * 1990, "between 1" * 200, "1 - " * 490, "max of of of " * 150]
)
def test_hostile_words_take_no_time(words: str) -> None:
    started = time.perf_counter()
    limits_in_words(words)
    assert time.perf_counter() - started < 1
