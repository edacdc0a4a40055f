"""Nothing that is nested deep, and nothing odd, ends a run."""

from __future__ import annotations

import pytest
from whole_pipeline import hold

DEEP = 3000
TABLE = "name | type | description\n---|---|---\n"


@pytest.mark.parametrize(
    "name", ["a." * DEEP + "b", "a[]" * DEEP, "a[b]" * DEEP, "/a" * DEEP, "&nbsp;" * DEEP + "a"],
    ids=lambda name: name[:8],
)  # fmt: skip
def test_names(name: str) -> None:
    hold(f"# Dens\n\n`POST /dens`\n\n{TABLE}a | object | x\n{name} | string | required\n")


def test_indented_rows() -> None:
    rows = "".join(f"{'&nbsp;' * depth}a{depth} | object | x\n" for depth in range(400))
    hold(f"# Dens\n\n`POST /dens`\n\n{TABLE}{rows}")


@pytest.mark.parametrize(
    "kind", ["array of " * DEEP + "string", "array<" * DEEP, "map<" * DEEP, "string" + "[]" * DEEP],
    ids=lambda kind: kind[:8],
)  # fmt: skip
def test_types(kind: str) -> None:
    hold(f"# Dens\n\n`POST /dens`\n\n{TABLE}a | {kind} | x\n")


@pytest.mark.parametrize(
    "sample", ["[" * DEEP, '{"a":' * DEEP, "[" * DEEP + "]" * DEEP, '{"a":[' * DEEP + "]}" * DEEP],
    ids=lambda sample: sample[:6],
)  # fmt: skip
def test_samples(sample: str) -> None:
    hold(
        f"# Dens\n\n`POST /dens`\n\n```json\n{sample}\n```\n\n```shell\n"
        f"curl -X POST https://otter.example/dens -d '{sample}'\n```\n"
    )


def test_objects_that_hold_each_other() -> None:
    sections = "".join(
        f"## The den{at} object\n\n{TABLE}in | [den{(at + 1) % 300}](#the-den{(at + 1) % 300}-object)"
        " | x\n\n"
        for at in range(300)
    )
    hold(f"# Dens\n\n{sections}## Read\n\n`GET /dens`\n\nReturns a [den0](#the-den0-object).\n")


@pytest.mark.parametrize(
    "odd", ["\0", "\u202e", "\u2028", "\ufffe", "\ud7ff\U0010ffff", "\x85", "\x1b[2J", "1" * 5000,
            "1e999", "-0", "\u0663", "{{", "<%= x %>", "&#xD800;", "%zz", "http://[", "://", "İ"],
    ids=ascii,
)  # fmt: skip
def test_odd_text_everywhere(odd: str) -> None:
    hold(
        f"# Dens {odd}\n\n## Read {odd}\n\n`GET /dens/{odd}/{{id{odd}}}?a{odd}={odd}`\n\n{TABLE}"
        f"a{odd} | {odd} | {odd}\nb | integer | Default: {odd}. Max {odd}. One of `{odd}`, `1`.\n\n"
        f'> Response {odd}\n\n```json\n{{"{odd}": {odd}, "a": "{odd}"}}\n```\n\n'
        f"```shell\ncurl -X {odd} https://otter.example/{odd} -H 'A: {odd}' -d '{odd}={odd}'\n```\n"
    )
