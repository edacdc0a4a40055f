"""A build after edits makes what a build from nothing makes; several APIs; watching."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest


def outputs(folder):
    """Every file that a build made, with its text."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def built(folder):
    done = subprocess.run(
        [sys.executable, "-m", "slatewright", "build"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return outputs(folder)


def test_after_any_edits_as_if_built_anew(with_client, tmp_path_factory):
    """Lines are dropped, doubled and swapped at random; after each edit, a warm and a cold build agree."""
    index = with_client / "docs/index.html.md"
    chance = random.Random(4)
    built(with_client)
    for turn in range(4):
        lines = index.read_text().split("\n")
        at = chance.randrange(8, len(lines))
        match chance.randrange(3):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[chance.randrange(8, len(lines))])
            case _:
                lines[at] = lines[at].replace("kite", f"kite{turn}").replace("Kite", "Bird")
        index.write_text("\n".join(lines))
        cold = tmp_path_factory.mktemp("cold") / "project"
        shutil.copytree(with_client, cold)
        assert built(with_client) == built(cold)


def several(project, number):
    """The project's docs under as many names."""
    config = ""
    for at in range(number):
        shutil.copytree(project / "docs", project / f"docs{at}")
        config += f'[[api]]\nname = "a{at}"\ndocs = "docs{at}"\nspec = "spec{at}.yaml"\norigins = "origins{at}.json"\n'
        config += f'[api.client]\noutput = "out{at}"\npackage = "kites{at}"\n\n'
    (project / "slatewright.toml").write_text(config)


def test_several_apis_at_once(slatewright, project):
    several(project, 3)
    found = slatewright("build")
    assert found.code == 0
    said = [line.partition(":")[0] for line in found.err.splitlines()]
    assert [word for word in said if word.startswith("a")] == ["a0", "a1", "a2"]
    assert (project / "out2/kites2/client.py").is_file()
    assert (project / "spec0.yaml").read_text() == (project / "spec1.yaml").read_text()


def test_one_of_several_that_cannot_be_made(slatewright, project):
    several(project, 3)
    shutil.rmtree(project / "docs1")
    found = slatewright("build")
    assert (found.code, "docs1" in found.err) == (2, True)
    assert not (project / "spec0.yaml").exists()


class Watch:
    """`slatewright watch`, running."""

    def __init__(self, folder):
        self.said = folder / "said.txt"
        self.turns = 0
        # tests that run in the background have interrupts ignored, which a child would inherit
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            with self.said.open("w") as out:
                self.process = subprocess.Popen(
                    [sys.executable, "-m", "slatewright", "watch"],
                    cwd=folder,
                    stderr=out,
                    stdout=out,
                )
        finally:
            signal.signal(signal.SIGINT, before)

    def next(self):
        """What it says of the next build."""
        self.turns += 1
        until = time.monotonic() + 60
        while time.monotonic() < until:
            parts = self.said.read_text().split(" s; watching for changes, Ctrl-C to stop)\n")
            if len(parts) > self.turns:
                return parts[self.turns - 1]
            assert self.process.poll() is None, self.said.read_text()
            time.sleep(0.05)
        raise AssertionError(self.said.read_text())

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


@pytest.mark.skipif(os.name != "posix", reason="ends by a signal")
def test_watch_survives_errors_deletions_and_renames(with_client):
    spec = with_client / "openapi.yaml"
    index = with_client / "docs/index.html.md"
    watch = Watch(with_client)
    try:
        assert "2 operations" in watch.next()
        index.write_text(index.read_text().replace("/kites/{id}", "/birds/{id}"))
        watch.next()
        assert "/birds/{id}" in spec.read_text()
        index.rename(with_client / "docs/away")
        assert "error: " in watch.next()
        (with_client / "docs/away").rename(index)
        assert "operations" in watch.next()
        errors = with_client / "docs/includes/_errors.md"
        errors.rename(errors.with_name("_faults.md"))
        assert "operations" in watch.next()
        assert "no such kite" not in spec.read_text()
        errors.with_name("_faults.md").rename(errors)
        assert "operations" in watch.next()
        config = with_client / "slatewright.toml"
        kept = config.read_text()
        config.write_text("[[api]\n")
        assert "broken TOML" in watch.next()
        config.write_text(kept)
        assert "operations" in watch.next()
    finally:
        code = watch.end()
    assert code == 130
    assert "Traceback" not in watch.said.read_text()


@pytest.mark.skipif(os.name != "posix", reason="ends by a signal")
def test_what_watch_makes_a_build_would_make(with_client):
    """Docs that are checked in a second process, edited again and again: nothing goes by what stood there before."""
    index = with_client / "docs/index.html.md"
    errors = with_client / "docs/includes/_errors.md"
    errors.write_text(errors.read_text() + "\n# Notes\n" + "Kites fly in the wind.\n" * 5000)
    watch = Watch(with_client)
    try:
        watch.next()
        for turn, bird in enumerate(["gull", "hawk", "owl", "wren"]):
            words = f"\n## Get {bird}\n\n`GET /{bird}s/{{id}}`\n\n"
            index.write_text(index.read_text().replace("# Kites\n", f"# Kites\n{words}", 1))
            assert f"{turn + 3} operations" in watch.next()
            check = [sys.executable, "-m", "slatewright", "build", "--check"]
            subprocess.run(check, cwd=with_client, check=True, capture_output=True)
    finally:
        code = watch.end()
    assert code == 130
