"""A changelog as Markdown: what is told together."""

from __future__ import annotations

from slatewright.model.changes import Change, Changelog, Effect, Side, Spot
from slatewright.model.source import Basis, Evidence, Span
from slatewright.report.changelog_markdown import changelog_markdown


def _change(kind, operation, message, line, subject="", doubt=""):
    evidence = Evidence(Span("a.md", line, 1, line, 2), "x", Basis.STATED, "table")
    spot = Spot(operation, subject)
    return Change(kind, Effect.SAFE, Side.API, spot, message, new=(evidence,), doubt=doubt)


def _bullets(*changes):
    text = changelog_markdown([Changelog("Kites", changes)])
    return [line for line in text.splitlines() if line.startswith(("### ", "- ", "  - "))]


def _codes(*codes, subject=""):
    return [
        _change("error-code-added", "", f"has the error code `{code}`", code, subject or "the API")
        for code in codes
    ]


def test_changes_that_differ_in_one_value_are_one_bullet():
    assert _bullets(*_codes(1, 2, 3)) == [
        "### The whole API",
        "- The API has the error code `1`; likewise `2`, `3`. <sub>error-code-added</sub>",
        "  - new `a.md:1`: `x`; and 2 more lines",
    ]


def test_two_changes_and_changes_of_other_parts_stay_apart():
    found = _bullets(*_codes(1, 2), *_codes(3, subject="the other API"))
    assert [line for line in found if line.startswith("- ")] == [
        "- The API has the error code `1`. <sub>error-code-added</sub>",
        "- The API has the error code `2`. <sub>error-code-added</sub>",
        "- The other API has the error code `3`. <sub>error-code-added</sub>",
    ]


def test_new_operations_are_a_list():
    new = [_change("operation-added", f"GET /{name}", "was added", 4) for name in ("a", "b")]
    other = _change("output-added", "GET /c", "was added", 5, "`id` of the response 200")
    assert _bullets(other, *new) == [
        "### New operations",
        "- `GET /a` <sub>operation-added</sub>",
        "  - new `a.md:4`: `x`",
        "- `GET /b` <sub>operation-added</sub>",
        "  - new `a.md:4`: `x`",
        "### `GET /c`",
        "- `id` of the response 200 was added. <sub>output-added</sub>",
        "  - new `a.md:5`: `x`",
    ]
