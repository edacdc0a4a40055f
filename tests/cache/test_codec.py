"""What is written of hand-offs comes back as it was, and what others write does not come back at all."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from slatewright import markdown
from slatewright.cache.codec import Codec, UnfitError
from slatewright.intake import load
from slatewright.model.document import Document
from slatewright.model.facts import FileFacts, Unread
from slatewright.model.options import IntakeOptions
from slatewright.model.sample_data import Json, JsonScalar
from slatewright.model.source import Span
from slatewright.recognise import recognise_document

ROOT = Path(__file__).parents[2]
SETS = [ROOT / "tests/golden/library/docs", ROOT / "specs/capillary-v2/docs"]
FACTS = Codec(FileFacts)
DOCUMENTS = Codec(Document)
SPAN = Span("a.md", 1, 2, 3, 4)


def files(docs):
    return [markdown.read(source) for source in load(IntakeOptions(docs)).files]


def through(codec, value, file):
    return codec.read(json.loads(json.dumps(codec.write(value, file))), file)


@pytest.mark.parametrize("docs", SETS, ids=lambda path: path.parent.name)
def test_documents_and_facts_come_back(docs):
    for document in files(docs):
        assert through(DOCUMENTS, document, document.file) == document
        facts = recognise_document(document)
        again = through(FACTS, facts, document.file)
        assert again == facts
        assert repr(again) == repr(facts)


def test_a_span_in_another_file_keeps_it():
    codec = Codec(Unread)
    for file in ("a.md", "b.md"):
        assert through(codec, Unread("table", SPAN), file) == Unread("table", SPAN)


def test_lines_are_counted_from_one_that_is_named():
    for kind, here, moved in (
        (Unread, Unread("table", SPAN), Unread("table", Span("a.md", 8, 2, 10, 4))),
        (Json, JsonScalar("x", 1, 2), JsonScalar("x", 8, 2)),
    ):
        codec = Codec(kind)
        written = codec.write(here, "a.md", 1)
        assert codec.write(moved, "a.md", 8) == written
        assert codec.read(written, "a.md", 8) == moved


@pytest.mark.parametrize(
    "value", ["a", "\ud800", "", 1, 10**300, -1.5, 1e300, True, False, None, 1.0]
)
def test_scalars_keep_their_type(value):
    scalar = JsonScalar(value, 1, 2)
    again = through(Codec(Json), scalar, "a.md")
    assert again == scalar
    assert type(again.value) is type(value)


VALID = DOCUMENTS.write(files(SETS[0])[0], "index.html.md")
ODD = [None, 1, "x", True, 1.5, [], {}, [[]], ["x"], [1, 2, 3, 4], {"a": 1}, -1, 10**400]


def places(data):
    for at, inner in enumerate(data):
        yield data, at
        if isinstance(inner, list):
            yield from places(inner)


@pytest.mark.parametrize("codec", [DOCUMENTS, FACTS], ids=["document", "facts"])
@pytest.mark.parametrize("seed", range(4))
def test_what_reads_is_of_the_right_types(codec, seed):
    """Any part may be another: what comes back then can be written again, or nothing comes back."""
    document = files(SETS[0])[0]
    value = document if codec is DOCUMENTS else recognise_document(document)
    chance = random.Random(seed)
    text = json.dumps(codec.write(value, document.file))
    for _ in range(150):
        data = json.loads(text)
        container, at = chance.choice(list(places(data)))
        container[at] = chance.choice(ODD)
        try:
            read = codec.read(data, document.file)
        except UnfitError:
            continue
        assert through(codec, read, document.file) == read


@pytest.mark.parametrize(
    "data", [None, 1, "x", [], {}, [1], ["x", 1], [[], []], {"file": 1}, "[]", [None] * 2]
)
def test_other_data_are_refused(data):
    with pytest.raises(UnfitError):
        DOCUMENTS.read(data, "a.md")


def test_depth_is_no_crash():
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(UnfitError):
        DOCUMENTS.read(["a.md", deep], "a.md")
    with pytest.raises(UnfitError):
        Codec(Json).read([2, deep], "a.md")


def test_a_type_without_a_codec_is_said():
    with pytest.raises(TypeError, match="no codec"):
        Codec(set)
