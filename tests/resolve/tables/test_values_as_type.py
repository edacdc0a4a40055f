"""Types that list the values to choose from, and defaults of fields without a type."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Field, Scalar, Shape
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def _parameter(docs: str) -> Field:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    return resolve.build(facts, ResolveOptions()).operations[-1].parameters[0].field


def _default(field: Field) -> object:
    return getattr(field.default.value, "value", None) if field.default else None


@pytest.mark.parametrize(
    ("typed", "shape"),
    [
        ("`email`, `post` or `none`", Scalar("string", enum=("email", "post", "none"))),
        ("`date` or `name`", Scalar("string", enum=("date", "name"))),
        ("email", Scalar("string", format="email")),
    ],
)
def test_values_are_no_type_although_one_is_called_like_it(typed: str, shape: Shape) -> None:
    table = f"Name | Type | Description\n--- | --- | ---\ntell | {typed} | How. Default: `email`\n"
    field = _parameter(f"## List\n\n`GET /carts`\n\n{table}")
    assert field.shape.value == shape
    assert field.nullable.value is False
    assert _default(field) == "email"


@pytest.mark.parametrize(
    ("item", "default"),
    [
        ("`tongue` (optional, default `en`)", "en"),
        ("`tongue` - which one. Default: `en`", "en"),
        ("`tongue` - which one. Default: `all`", None),
    ],
)
def test_a_code_of_two_letters_is_a_default_that_is_sent(item: str, default: str | None) -> None:
    field = _parameter(f"## List\n\n`GET /carts`\n\n### Query parameters\n\n- {item}\n")
    assert _default(field) == default
