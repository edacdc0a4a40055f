"""Words by which null takes a value away."""

from __future__ import annotations

import pytest

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.options import OpenapiOptions, ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Send `null` to clear it", ["string", "null"]),
        ("Use null to remove the note", ["string", "null"]),
        ("Never null", "string"),
    ],
)
def test_what_null_clears_is_nullable(words: str, kinds: object) -> None:
    table = f"Name | Type | Description\n--- | --- | ---\nnote | string | {words}\n"
    docs = f"# Edit\n\n`PATCH https://zoo.test/owls/<ID>`\n\n{table}"
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    spec = openapi.emit(resolve.build(facts, ResolveOptions()), OpenapiOptions())
    body = spec.document["paths"]["/owls/{ID}"]["patch"]["requestBody"]["content"]
    assert body["application/json"]["schema"]["properties"]["note"]["type"] == kinds
