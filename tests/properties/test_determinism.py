"""The same docs give the same bytes: under any hash seed, and in whatever order the conventions run."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from slatewright import markdown
from slatewright.intake import load
from slatewright.model.options import IntakeOptions
from slatewright.recognise import run

ROOT = Path(__file__).parents[2]
SETS = [ROOT / "tests/golden/library/docs", ROOT / "specs/capillary-v2/docs"]


@pytest.mark.parametrize("docs", SETS, ids=lambda path: path.parent.name)
def test_spec_is_the_same_under_any_hash_seed(docs: Path) -> None:
    outputs = set()
    for seed in ("0", "1", "4711"):
        done = subprocess.run(
            [sys.executable, "-m", "slatewright", "spec", str(docs), "-o", "-"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1


@pytest.mark.parametrize("seed", range(5))
def test_order_of_conventions_does_not_matter(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = load(IntakeOptions(SETS[0]))
    documents = tuple(markdown.read(source) for source in sources.files)
    expected = run(documents, sources.front_matter)
    module = sys.modules["slatewright.recognise.run"]
    shuffled = list(module.recognisers())
    random.Random(seed).shuffle(shuffled)
    monkeypatch.setattr(module, "recognisers", lambda: tuple(shuffled))
    assert run(documents, sources.front_matter) == expected
