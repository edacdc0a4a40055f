"""Laying a plan out: what a template may print, what stands in for what, and what is said when it fails."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from slatewright.client import plan
from slatewright.model.diagnostics import UsageError
from slatewright.model.options import ClientOptions, RenderOptions
from slatewright.model.plan import ClientPlan
from slatewright.model.printed import Source
from slatewright.model.spec import Spec
from slatewright.render import LayoutError, render
from slatewright.render.environment import RawTextError, environment
from slatewright.render.filters import docstring
from slatewright.render.formatting import format_all

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Orchard", "version": "1.2"},
    "servers": [{"url": "https://orchard.example.com"}],
    "paths": {"/trees": {"get": {"responses": {"204": {"description": "Nothing."}}}}},
}


@pytest.fixture(scope="module")
def orchard() -> ClientPlan:
    return plan(Spec(DOCUMENT), ClientOptions())


def laid_out(made: ClientPlan, templates: Path | None = None) -> dict[str, str]:
    return {file.path: file.text for file in render(made, RenderOptions(templates=templates)).files}


def overriding(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return folder


def test_paths_are_sorted_and_the_runtime_is_copied(orchard: ClientPlan) -> None:
    files = laid_out(orchard)
    assert list(files) == sorted(files)
    runtime = Path(__file__).parents[2] / "templates/python/runtime"
    copied = {path.name: path.read_text("utf-8") for path in runtime.glob("*.py")}
    made = {
        path.rpartition("/")[2]: text
        for path, text in files.items()
        if path.startswith("orchard/_runtime/")
    }
    assert made == copied


def test_the_same_plan_gives_the_same_files(orchard: ClientPlan) -> None:
    assert laid_out(orchard) == laid_out(plan(Spec(DOCUMENT), ClientOptions()))


@pytest.mark.parametrize("value", ["text", 1.5, True, ["x"], object(), b"x"])
def test_only_source_is_printed(value: object) -> None:
    template = environment([]).from_string("{{ value }}")
    with pytest.raises(RawTextError, match="use a filter"):
        template.render(value=value)


@pytest.mark.parametrize(("value", "printed"), [(Source("x"), "x"), (7, "7"), (None, "")])
def test_what_may_be_printed(value: object, printed: str) -> None:
    assert environment([]).from_string("{{ value }}").render(value=value) == printed


def test_joined_source_is_no_source() -> None:
    with pytest.raises(RawTextError):
        environment([]).from_string("{{ a ~ b }}").render(a=Source("x"), b=Source("y"))


def test_a_template_of_the_users_stands_in(orchard: ClientPlan, tmp_path: Path) -> None:
    folder = overriding(
        tmp_path, "project/README.md.jinja", "# {{ plan.title | markdown }}, ours\n"
    )
    files, plain = laid_out(orchard, folder), laid_out(orchard)
    assert files["README.md"] == "# Orchard, ours\n"
    assert {path for path in files if files[path] != plain.get(path)} == {"README.md"}


def test_a_partial_of_the_users_stands_in(orchard: ClientPlan, tmp_path: Path) -> None:
    text = "options: RequestOptions | None = None, extra: int = 1,\n"
    folder = overriding(tmp_path, "package/_request_signature.jinja", text)
    assert "extra: int = 1" in laid_out(orchard, folder)["orchard/resources/trees.py"]


def test_a_set_of_the_users_makes_what_it_says(orchard: ClientPlan, tmp_path: Path) -> None:
    manifest = (
        'name = "mine"\nlanguage = "python"\nneeds = 1\n'
        '[[file]]\ntemplate = "names.txt.jinja"\npath = "{package}/names.txt"\n'
    )
    overriding(tmp_path, "templateset.toml", manifest)
    overriding(tmp_path, "names.txt.jinja", "{{ plan.package }}")
    assert laid_out(orchard, tmp_path) == {"orchard/names.txt": "orchard"}


def test_a_template_that_stands_in_for_nothing(orchard: ClientPlan, tmp_path: Path) -> None:
    folder = overriding(tmp_path, "project/READ_ME.md.jinja", "x")
    with pytest.raises(UsageError, match=r"READ_ME\.md\.jinja replaces no template"):
        laid_out(orchard, folder)


def test_a_folder_that_is_not_there(orchard: ClientPlan, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="does not exist"):
        laid_out(orchard, tmp_path / "no")


@pytest.mark.parametrize("name", ["rust", "../python", "", "python/."])
def test_a_set_that_is_not_there(orchard: ClientPlan, name: str) -> None:
    with pytest.raises(UsageError, match="there is no template set"):
        render(orchard, RenderOptions(template_set=name))


def test_a_set_for_another_plan(orchard: ClientPlan, tmp_path: Path) -> None:
    overriding(tmp_path, "templateset.toml", 'name = "x"\nneeds = 99\nfile = []\n')
    with pytest.raises(UsageError, match="was written for plan version 99"):
        laid_out(orchard, tmp_path)


FILE = 'name = "x"\nneeds = 1\n[[file]]\ntemplate = "project/gitignore"\n'


@pytest.mark.parametrize(
    "text",
    [
        "name = ",
        "",
        'name = "x"\nneeds = 1\nfile = [1]\n',
        FILE,
        f'{FILE}path = "x"\neach = "title"\n',
        f'{FILE}path = "{{item.module}}"\n',
        FILE.replace("gitignore", "nothing") + 'path = "x"\n',
    ],
)
def test_a_manifest_that_is_none(orchard: ClientPlan, tmp_path: Path, text: str) -> None:
    overriding(tmp_path, "templateset.toml", text)
    with pytest.raises(UsageError, match="cannot be read as a template set"):
        laid_out(orchard, tmp_path)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("def broken(:\n", "NotPythonError"),
        ("x = {{ plan.title }}\n", "raw text"),
        ("x = {{ plan.titel | pystr }}\n", "titel"),
        ("x = {{ plan.title | upper }}\n", "upper"),
        ("{% if %}\n", "TemplateSyntaxError"),
    ],
)
def test_a_failing_template_is_named_with_its_node(
    orchard: ClientPlan, tmp_path: Path, text: str, problem: str
) -> None:
    folder = overriding(tmp_path, "package/resource.py.jinja", text)
    with pytest.raises(UsageError, match=rf"package/resource\.py\.jinja, for trees: .*({problem})"):
        laid_out(orchard, folder)


def test_a_plan_that_our_own_templates_cannot_print(orchard: ClientPlan) -> None:
    broken = replace(orchard, runtime=(Source("no name"),))
    with pytest.raises(
        LayoutError, match=r"package/client\.py\.jinja, for orchard: NotPythonError"
    ):
        laid_out(broken)


def test_a_path_stays_in_the_tree(orchard: ClientPlan) -> None:
    with pytest.raises(LayoutError, match="no path for a generated file"):
        laid_out(replace(orchard, package=Source("..")))


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ab \"'\\\n\t#{}`$\u2028\0", max_size=40))
def test_laying_out_keeps_the_words_of_a_docstring(text: str) -> None:
    module = ast.parse(format_all([f"class X:\n    {docstring(text)}\n\n    x = 1\n"], None)[0])
    body = module.body[0].body  # type: ignore[attr-defined]
    assert [type(node) for node in body] == [ast.Expr, ast.Assign]
    assert body[0].value.value.split() == text.split()
