"""Templates can be compiled before there is a plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from slatewright.model.options import RenderOptions
from slatewright.render import prepare
from slatewright.render.environment import own_environment
from slatewright.render.templateset import load


def test_every_template_of_our_own_is_at_hand_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = list(prepare(RenderOptions()))
    (folder,) = load(RenderOptions()).folders
    jinja = own_environment(folder)
    monkeypatch.setattr(jinja, "_parse", None)
    templates = list(folder.rglob("*.jinja"))
    assert len(steps) == len(templates) > 0
    for path in templates:
        assert jinja.get_template(path.relative_to(folder).as_posix())


def test_templates_of_a_users_are_read_when_they_are_needed(tmp_path: Path) -> None:
    (tmp_path / "broken.py.jinja").write_text("{% if %}")
    assert list(prepare(RenderOptions(templates=tmp_path))) == []
