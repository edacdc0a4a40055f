"""Request lines with a slip in their path, beside calls that have it right."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

_OTHERS = "## All puppets\n\n`GET /v1/puppets`\n\n"


def _operations(docs: str) -> list[str]:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    built = resolve.build(facts, ResolveOptions())
    return [f"{op.method.value} {op.path.value}" for op in built.operations]


def _one(line: str, *calls: str) -> str:
    samples = "".join(f"```js\naxios.get('https://stage.test{call}')\n```\n\n" for call in calls)
    return f"## One puppet\n\n{samples}### HTTP Request\n\n`GET https://stage.test{line}`\n\n"


@pytest.mark.parametrize("line", ["/v1/pupets/:puppet", "/pupetts/:puppet", "/v1/puppet/:puppet"])
@pytest.mark.parametrize("call", ["/v1/puppets/:puppet", "/v1/puppets/4"])
def test_word_that_no_other_line_has_is_a_slip(line: str, call: str) -> None:
    assert _operations(_OTHERS + _one(line, call)) == [
        "GET /v1/puppets",
        "GET /v1/puppets/{puppet}",
    ]


def test_another_word_is_none() -> None:
    assert "GET /v1/strings/{puppet}" in _operations(
        _OTHERS + _one("/v1/strings/:puppet", "/v1/puppets/4")
    )


def test_word_that_other_lines_have_is_none() -> None:
    docs = _OTHERS + "## All puppet\n\n`POST /v1/puppet`\n\n"
    docs += _one("/v1/puppet/:puppet", "/v1/puppets/4")
    assert "GET /v1/puppet/{puppet}" in _operations(docs)


def test_word_that_only_the_call_has_may_be_the_slip() -> None:
    docs = "## Shows\n\n`GET /v1/shows`\n\n" + _one("/v1/puppets/:puppet", "/v1/pupets/4")
    assert "GET /v1/puppets/{puppet}" in _operations(docs)


def test_word_that_stands_twice_in_a_row_is_a_slip() -> None:
    doubled = _one("/v1/v1/puppets/:puppet", "/v1/puppets/4")
    assert "GET /v1/puppets/{puppet}" in _operations(_OTHERS + doubled)
    meant = _one("/v1/puppets/puppets/:puppet", "/v1/puppets/puppets/4")
    assert "GET /v1/puppets/puppets/{puppet}" in _operations(_OTHERS + meant)


def test_word_with_a_syllable_before_it_is_another() -> None:
    docs = """
## Lock a chest

`PUT /chests/{chest}/lock`

## Open a chest

```http
DELETE /chests/{chest}/lock HTTP/1.1
Host: chests.test
```

### HTTP Request

`DELETE https://chests.test/chests/{chest}/unlock`
"""
    assert "DELETE /chests/{chest}/unlock" in _operations(docs)
