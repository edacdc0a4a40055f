"""Values that no marks set apart: between bars, constants, and Latin words amid another script."""

from __future__ import annotations

import pytest

from slatewright import markdown
from slatewright.model.document import Paragraph
from slatewright.model.source import SourceFile
from slatewright.recognise.toolkit.words.field_words import values_in_words


def _values(words: str) -> tuple[str, ...]:
    (section,) = markdown.read(SourceFile("page.md", words)).sections
    (block,) = section.blocks
    assert isinstance(block, Paragraph)
    return values_in_words(block.text)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Which of them: ape|bear|cow", ("ape", "bear", "cow")),
        ('The mood of it "calm|wild"', ("calm", "wild")),
        ("The way (up|down)", ("up", "down")),
        ("What it eats hay|oats", ()),
        ("Pages separated by bars, 1|2|3", ()),
        ("Such as ape|bear|cow", ()),
        ("Nullable: true|false|null", ()),
        ("A picture file: png|jpg|gif", ()),
        ("Two of them, ape|bear|cow and hay|oats|straw", ()),
        ("动物，为ape或者bear", ("ape", "bear")),
        ("动物：ape、bear、cow", ("ape", "bear", "cow")),
        ("填写ape或者bear的名字", ()),
        ("Зверь: ape или bear", ("ape", "bear")),
        ("Укажите ape или bear зверя", ()),
        ("状态：1-开，0-关", ("1", "0")),
        (
            "How it goes - BY_POST, BY_RAIL, BY_HAND. It stays so.",
            ("BY_POST", "BY_RAIL", "BY_HAND"),
        ),
        ("How large it is (SMALL, MEDIUM, LARGE).", ("SMALL", "MEDIUM", "LARGE")),
        ("What to ask for. PAPER, STAMP or PHOTO", ("PAPER", "STAMP", "PHOTO")),
        ("Values: AMBLE, TROT, CANTER ( where a road is.", ("AMBLE", "TROT", "CANTER")),
        ("Any number of the firm (VAT, EIN, ITIN).", ()),
        ("Paint such as (GREEN, YELLOW, PURPLE).", ()),
        ("The box - SMALL, MEDIUM, LARGE, or one of your own.", ()),
        ("Values: `plain`, `brown, striped` and `none`.", ("plain", "brown", "striped", "none")),
        ("Values: `name` or `lat,lng`.", ("name", "lat,lng")),
        ("Not open to: FOALS, PONIES, MULES.", ()),
        ("Cannot be set on some animals (FOALS, PONIES, MULES).", ()),
        ("Asks for the rights: FEEDING, RIDING, SELLING.", ()),
        ("Sent for - FEEDING, RIDING, SELLING", ()),
        ("Ignored if it is one of a few (FOALS, PONIES, MULES)", ()),
        ("The scopes (READ_STALLS, WRITE_STALLS, ADMIN)", ()),
        ("Valid for: FOALS, PONIES, MULES ( where a road is.", ()),
        (
            "Values: `hay`, `oats`, `Bath, Kent`, `Deal, Kent`.",
            ("hay", "oats", "Bath, Kent", "Deal, Kent"),
        ),
        ("Values: `hay`, `oats`, `Bath, Kent`.", ("hay", "oats", "Bath, Kent")),
        ("Values: `up`, `down, nulls_last`.", ("up", "down, nulls_last")),
    ],
)
def test_values_without_marks(words: str, values: tuple[str, ...]) -> None:
    assert _values(words) == values
