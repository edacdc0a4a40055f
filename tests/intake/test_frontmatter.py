"""What Slate reads at the head of the index file."""

from __future__ import annotations

import time

import pytest

from slatewright.intake.frontmatter import Head, read_front_matter
from slatewright.intake.text import body_line
from slatewright.model.source import SourceFile, Span


def _read(text: str) -> Head:
    return read_front_matter(SourceFile("index.md", text, body_line(text)))


def _at(text: str, span: Span | None) -> str:
    assert span is not None
    assert span.line == span.end_line
    return text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]


def test_everything() -> None:
    text = (
        "---\ntitle: 'Garden API'\nlanguage_tabs: # tabs\n  - shell\n  - ruby: Ruby 3\n"
        "toc_footers:\n  - <a href='#'>Sign up</a>\nincludes:\n  - beds\n  - more/plants\n"
        "search: true\nmeta:\n  - name: x\n---\n# Garden\n"
    )
    head = _read(text)
    front = head.front_matter
    assert (front.title, front.languages, front.search) == (
        "Garden API",
        ("shell", "ruby"),
        True,
    )
    assert front.toc_footers == ("<a href='#'>Sign up</a>",)
    assert front.problem is None
    assert _at(text, front.title_span) == "Garden API"
    assert [entry.value for entry in head.includes] == ["beds", "more/plants"]
    assert [_at(text, entry.span) for entry in head.includes] == ["beds", "more/plants"]


def test_several_lists_of_includes() -> None:
    head = _read("---\nincludes_topics:\n  - intro\nincludes_methods:\n  - beds\n---\n")
    assert [entry.value for entry in head.includes] == ["intro", "beds"]


@pytest.mark.parametrize("text", ["# Garden\n", "---\n---\n# G\n", "---\n# never closed\n", ""])
def test_nothing_to_read(text: str) -> None:
    head = _read(text)
    assert head.front_matter.title is None
    assert head.front_matter.problem is None
    assert head.includes == ()


@pytest.mark.parametrize(
    "broken",
    [
        "title: Garden: the API",
        "title: Garden\n\tbad: tab",
        "title: Garden\nx: [1, 2",
        "title: Garden\n@",
    ],
)
def test_broken_yaml_is_read_by_the_line(broken: str) -> None:
    text = f"---\n{broken}\nlanguage_tabs:\n  - shell: cURL\nincludes:\n  - beds\n---\n# Garden\n"
    head = _read(text)
    assert head.front_matter.title is not None
    assert head.front_matter.title.startswith("Garden")
    assert head.front_matter.problem is not None
    assert head.front_matter.problem.startswith("is not valid YAML")
    assert head.front_matter.languages == ("shell",)
    assert [_at(text, entry.span) for entry in head.includes] == ["beds"]


@pytest.mark.parametrize(
    "hostile",
    [
        "a: &a [x]\n"
        + "".join(f"b{n}: &b{n} [*{'a' if n == 0 else f'b{n - 1}'}, *a]\n" for n in range(40)),
        "a: &a {x: 1}\n"
        + "".join(
            f"b{n}: &b{n} {{<<: [*{'a' if n == 0 else f'b{n - 1}'}, *a]}}\n" for n in range(40)
        ),
        "a: &a [*a]\n",
        "a: " + "[" * 5000,
        "a: " + "{a: " * 5000,
        "title: " + "x" * 300_000,
        "- just\n- a list\n",
        "? [complex]\n: key\n",
        "includes: beds\ntitle: [a, b]\nsearch: {a: b}\n",
        "title: !!python/object/apply:os.system ['true']\n",
        "title: 2020-13-45\n",
    ],
    ids=range(11),
)
def test_hostile_yaml(hostile: str) -> None:
    begin = time.process_time()
    _read(f"---\n{hostile}---\n# Garden\n")
    assert time.process_time() - begin < 10


def test_odd_values() -> None:
    head = _read(
        "---\ntitle: 42\nsearch: maybe\nincludes:\n  -\n  - {a: b}\n  - [c]\n  - ''\n---\n"
    )
    assert head.front_matter.title == "42"
    assert head.front_matter.search is None
    assert [entry.value for entry in head.includes] == ["a"]


def test_front_matter_that_is_never_closed_is_read_up_to_the_first_heading() -> None:
    text = "---\ntitle: Garden API\n\nincludes:\n  - beds\n\n# Garden\n\ntitle: Weeds\n  - herbs\n"
    head = _read(text)
    assert head.front_matter.problem == "is never closed: end it with `---`"
    assert _at(text, head.front_matter.title_span) == "Garden API"
    assert [entry.value for entry in head.includes] == ["beds"]
    assert _read("---\nNote: read this.\n\n# Garden\n").front_matter.problem is None
