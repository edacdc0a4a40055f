"""Chapters that say of all their operations that no credentials are needed, and credentials that go together."""

from __future__ import annotations

from typing import Any

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.options import OpenapiOptions, ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

_AUTH = """
# Authentication

All private calls need these headers:

* **X-Barn-Key** Your key.
* **X-Barn-Sign** The signature of the call.
* **X-Barn-Timestamp** When it was signed.
"""


def _document(docs: str) -> Any:
    facts = recognise.run((markdown.read(SourceFile("page.md", _AUTH + docs)),), FrontMatter())
    return openapi.emit(resolve.build(facts, ResolveOptions()), OpenapiOptions()).document


def _open(document: Any) -> list[str]:
    return [
        path
        for path, item in document["paths"].items()
        for operation in item.values()
        if operation.get("security") == []
    ]


def test_a_signature_goes_with_its_key() -> None:
    """The key alone, or the signature alone, proves nothing."""
    document = _document("\n# Hens\n\n## List hens\n\n`GET /hens`\n")
    (together,) = document["security"]
    assert set(together) == {"barnKey", "barnSign", "barnTimestamp"}
    assert document["components"]["securitySchemes"]["barnKey"]["description"] == "Your key"


def test_a_chapter_opens_its_operations() -> None:
    """What a chapter says of itself holds for what is below it, but for an operation that speaks of keys."""
    docs = """
# Prices

Endpoints in this chapter do not require authentication.

## List prices

`GET /prices`

## Set a price

`GET /offers`

### API key permissions

Needs one for prices.

# Hens

## List hens

`GET /hens`
"""
    assert _open(_document(docs)) == ["/prices"]


def test_a_heading_of_a_part_opens_the_chapters_behind_it() -> None:
    """A chapter with nothing below it heads those that follow, up to the next of its kind."""
    docs = """
# Market

A signature is not required for this part

# Prices

## List prices

`GET /prices`

# Trade

# Orders

## List orders

`GET /orders`
"""
    assert _open(_document(docs)) == ["/prices"]


def test_public_beside_private() -> None:
    """A chapter called public needs no key where another is called private; alone, it may be anything."""
    public = "\n# Public endpoints\n\n## List prices\n\n`GET /prices`\n"
    private = "\n# Private endpoints\n\n## List orders\n\n`GET /orders`\n"
    assert _open(_document(public + private)) == ["/prices"]
    assert _open(_document(public)) == []


def test_some_methods_alone_open_no_chapter() -> None:
    """What holds for one method is no word on the others."""
    docs = """
# Prices

Authentication is not required for GET calls.

## List prices

`GET /prices`

## Add a price

`POST /prices`
"""
    assert _open(_document(docs)) == []
