"""Templates lay out and decide nothing: a budget of logic, held over their syntax trees."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import nodes

from slatewright.render.environment import environment
from slatewright.render.filters import FILTERS

SETS = Path(__file__).parents[2] / "templates"
TEMPLATES = sorted(SETS.rglob("*.jinja"))
LINES = 100
NESTING = 3
ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.Filter,
    nodes.For,
    nodes.If,
    nodes.Include,
    nodes.Test,
    nodes.Not,
    nodes.And,
    nodes.Or,
    nodes.Tuple,
)
BLOCKS = (nodes.For, nodes.If)


def name(path: Path) -> str:
    return path.relative_to(SETS).as_posix()


def tree(path: Path) -> nodes.Template:
    folder = SETS / path.relative_to(SETS).parts[0]
    return environment([folder]).parse(path.read_text("utf-8"))


def every(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from every(child)


def depth(node: nodes.Node) -> int:
    """How deep blocks stand in each other; `elif` is no deeper than its `if`."""
    inner = 0
    for field, value in node.iter_fields():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, nodes.Node):
                inner = max(inner, depth(child) - (field == "elif_" and 1))
    return inner + isinstance(node, BLOCKS)


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_has_no_logic_of_its_own(path: Path) -> None:
    found = list(every(tree(path)))
    assert len(found) > 1
    for node in found:
        assert isinstance(node, ALLOWED), f"line {node.lineno}: {type(node).__name__}"
        if isinstance(node, nodes.Filter):
            assert node.name in FILTERS
            assert (node.args, node.kwargs) == ([], []), f"line {node.lineno}: a filter's arguments"
        if isinstance(node, nodes.Include):
            assert isinstance(node.template, nodes.Const), f"line {node.lineno}: dynamic include"
        if isinstance(node, nodes.Test):
            assert node.name == "none"


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_is_flat_and_short(path: Path) -> None:
    assert depth(tree(path)) <= NESTING
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= LINES


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_is_used(path: Path) -> None:
    folder = SETS / path.relative_to(SETS).parts[0]
    others = [
        other.read_text("utf-8")
        for other in folder.rglob("*")
        if other.is_file() and other.suffix in (".jinja", ".toml") and other != path
    ]
    assert any(f'"{path.relative_to(folder).as_posix()}"' in text for text in others)
