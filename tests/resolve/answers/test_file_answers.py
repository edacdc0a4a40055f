"""Answers that are files have the content that the docs name, and no data structure of ours."""

from __future__ import annotations

from typing import Any

import pytest

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.options import OpenapiOptions, ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

_BINARY = {"type": "string", "format": "binary"}
_CALL = "```shell\ncurl {options} https://parcels.example/v1/parcels/4\n```\n"


def _content(words: str) -> Any:
    docs = f"# Parcels\n\n## Get it\n\n{words}\n\n`GET https://parcels.example/v1/parcels/{{id}}`\n"
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    document = openapi.emit(resolve.build(facts, ResolveOptions()), OpenapiOptions()).document
    ((item,),) = (tuple(path.values()) for path in document["paths"].values())
    contents = (answer.get("content") for answer in item["responses"].values())
    return next((content for content in contents if content), None)


@pytest.mark.parametrize(
    ("words", "media"),
    [
        ("Returns image/png.", "image/png"),
        ("Returns a PDF document of the parcel.", "application/pdf"),
        ("The response is the binary content.", "application/octet-stream"),
        (_CALL.format(options="--output label.pdf"), "application/pdf"),
        (_CALL.format(options="-o photo"), "application/octet-stream"),
        (_CALL.format(options="-H 'Accept: image/gif'"), "image/gif"),
    ],
)
def test_a_file_comes_back(words: str, media: str) -> None:
    """Words, the file that a command writes, or what its calls accept."""
    content = _content(words)
    assert list(content) == [media]
    schema = content[media]["schema"]
    assert {name: schema[name] for name in _BINARY} == _BINARY


def test_a_table_as_text() -> None:
    """What is text is no binary."""
    content = _content("Returns a CSV file with all parcels.")
    assert content["text/csv"]["schema"]["type"] == "string"
    assert "format" not in content["text/csv"]["schema"]


@pytest.mark.parametrize(
    "words",
    [
        "Returns a link to the PDF of the parcel.",
        "Returns a JSON object with the file name.",
        _CALL.format(options="-o parcel.json"),
        _CALL.format(options="-o /dev/null"),
        _CALL.format(options="-H 'Accept: */*'"),
    ],
)
def test_no_file_comes_back(words: str) -> None:
    """Links to files, names of files and data saved for later are none."""
    assert _content(words) is None


def test_what_is_shown_holds() -> None:
    """A sample of data is the answer, whatever a command calls the file."""
    call = _CALL.format(options="-o parcel.bin")
    content = _content(f'{call}\n> Response\n\n```json\n{{"id": 4}}\n```\n')
    assert list(content) == ["application/json"]
