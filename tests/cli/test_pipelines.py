"""What other repositories take from this one: hooks for pre-commit, and a GitHub Action."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from .scratch_git import git

ROOT = Path(__file__).parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
BIN = Path(sys.executable).parent


@pytest.fixture
def repository(project):
    """The project in git, built, with a branch `main`."""
    subprocess.run([BIN / "slatewright", "build"], check=True, capture_output=True)
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "start")
    git("checkout", "-q", "-b", "work")
    return project


def change(repository, old, new):
    index = repository / "docs/index.html.md"
    assert old in index.read_text()
    index.write_text(index.read_text().replace(old, new))


def gitlab(repository):
    """Run the job that docs/ci.md gives for GitLab, as its runner does, short of installing."""
    snippet = (ROOT / "docs/ci.md").read_text().partition("## GitLab\n")[2].split("```")[1]
    job = yaml.safe_load(snippet.removeprefix("yaml\n"))["docs"]
    environment = {
        **os.environ,
        "PATH": f"{BIN}:{os.environ['PATH']}",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "main",
    }
    command = ["bash", "-e", "-o", "pipefail", "-c", "\n".join(job["script"])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    (report,) = job["artifacts"]["reports"].values()
    return done, ET.parse(repository / report).getroot()


def test_gitlab_job_goes_through_all_steps_whatever_fails(repository):
    done, report = gitlab(repository)
    assert (done.returncode, report.get("failures")) == (0, "0"), done.stderr
    change(repository, '{"id": 4, "name": "Red"}', '{"id": 4, "name": }')
    change(repository, "`weak`, `strong`", "`weak`, `calm`")
    git("commit", "-q", "-a", "-m", "change")
    done, report = gitlab(repository)
    assert done.returncode == 1
    assert report.get("failures") != "0"
    assert "stale: openapi.yaml" in done.stdout
    assert "breaking[enum-value-removed]" in done.stdout


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_hook_runs_and_can_fail(repository, hook):
    command = [*shlex.split(hook["entry"]), *hook.get("args", [])]
    command[0] = str(BIN / command[0])

    def run():
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert run().returncode == 0
    change(repository, '{"id": 4, "name": "Red"}', '{"id": 4, "name": }')
    change(repository, "`weak`, `strong`", "`weak`, `calm`")
    assert run().returncode == 1


def action(repository, tmp_path, **inputs):
    """Run the steps of the action as GitHub does, short of installing Python."""
    step = ACTION["runs"]["steps"][-1]
    names = {
        key: value.removeprefix("${{ inputs.").removesuffix(" }}")
        for key, value in step["env"].items()
    }
    given = {
        key: str(inputs.get(name, ACTION["inputs"][name]["default"])) for key, name in names.items()
    }
    summary = tmp_path / "summary.md"
    summary.write_text("")
    environment = {
        **os.environ,
        **given,
        "PATH": f"{BIN}:{os.environ['PATH']}",
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_STEP_SUMMARY": str(summary),
    }
    command = ["bash", "-e", "-o", "pipefail", "-c", step["run"]]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    return done, summary.read_text()


def test_action_is_content_with_good_docs(repository, tmp_path):
    done, summary = action(repository, tmp_path, build="true", base="main", sarif="found.sarif")
    assert (done.returncode, done.stderr.count("error")) == (0, 0), done.stderr
    assert "No changes." in summary
    assert '"2.1.0"' in (repository / "found.sarif").read_text()


def test_action_reports_all_that_is_wrong(repository, tmp_path):
    change(repository, '{"id": 4, "name": "Red"}', '{"id": 4, "name": }')
    change(repository, "`weak`, `strong`", "`weak`, `calm`")
    git("commit", "-q", "-a", "-m", "change")
    options = {"build": "true", "base": "main", "fail-on-change": "breaking"}
    done, summary = action(repository, tmp_path, **options)
    assert done.returncode == 1
    assert "::error file=docs/index.html.md," in done.stdout
    assert "stale: openapi.yaml" in done.stdout
    assert "## Breaking changes" in summary


def test_inputs_of_the_action_are_no_commands(repository, tmp_path):
    done, _ = action(repository, tmp_path, docs="docs; touch broken", base="$(touch broken)")
    assert done.returncode == 2
    assert not (repository / "broken").exists()


def test_every_input_reaches_the_script():
    used = {value for step in ACTION["runs"]["steps"] for value in str(step).split("inputs.")[1:]}
    assert {value.partition(" ")[0] for value in used} == set(ACTION["inputs"])


def test_action_leaves_the_level_that_fails_to_the_settings(repository, tmp_path):
    index = repository / "docs/index.html.md"
    index.write_text(index.read_text() + "\n[There](#nowhere)\n")
    assert action(repository, tmp_path)[0].returncode == 0
    with (repository / "slatewright.toml").open("a") as settings:
        settings.write('\n[check]\nfail-on = "warning"\n')
    assert action(repository, tmp_path)[0].returncode == 1
    assert action(repository, tmp_path, **{"fail-on": "error"})[0].returncode == 0


@pytest.mark.parametrize("place", ["", "a b/"])
def test_a_stale_build_names_a_diff_that_runs(slatewright, project, place):
    settings = project / place / "slatewright.toml"
    settings.parent.mkdir(exist_ok=True)
    for name in ("slatewright.toml", "docs"):
        (project / name).rename(settings.parent / name)
    index = settings.parent / "docs/index.html.md"
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "start")
    index.write_text(index.read_text().replace("wind |", "gust |"))
    found = slatewright("build", "--check", "--config", f"{place}slatewright.toml")
    assert found.code == 1
    named = re.search("`slatewright (diff .*?)`", found.err)[1]
    shown = slatewright(*shlex.split(named))
    assert shown.code == 0
    assert "query parameter `gust`" in shown.out
