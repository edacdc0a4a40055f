"""Two operations in one part of a section, with what the section shows for them."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

_CALL = "```shell\ncurl https://orchard.test/trees/7\n```\n\n"


@pytest.mark.parametrize(
    ("call", "second", "answered"),
    [
        ("", "`GET /farms/{farm}/trees`", [True, True]),
        ("", "`GET /trees/{tree}`", [True, True]),
        (_CALL, "`GET /trees/{tree}`", [False, True]),
        ("", "`DELETE /farms/{farm}/trees`", [False, False]),
    ],
)
def test_a_sample_is_of_both_unless_a_call_or_the_methods_tell_them_apart(
    call: str, second: str, answered: list[bool]
) -> None:
    docs = (
        f'# Orchard\n\n## Trees\n\n{call}> Sample response\n\n```json\n{{"kind": "pear"}}\n```\n\n'
        f"### HTTP Request\n\nAll of them:\n\n`GET /trees`\n\nOr:\n\n{second}\n"
    )
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    operations = resolve.build(facts, ResolveOptions()).operations
    shown = [any(answer.shape for answer in op.responses) for op in operations]
    assert shown == answered
