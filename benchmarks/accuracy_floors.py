"""Hold reading accuracy to its floors on the documentation corpora.

    accuracy_floors.py SHARED

SHARED holds `bench/accuracy.py` and the folders `corpus`, `roundtrip` and `wild`. Prints each table and fails when a
mean falls below its floor or a set gives no valid document. Floors only ever rise.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

FLOORS: dict[str, dict[str, float]] = {
    "corpus": {
        "ops": 0.985,
        "params": 0.935,
        "ptype": 0.94,
        "preq": 0.98,
        "body": 0.90,
        "status": 0.975,
        "resp": 0.94,
        "auth": 0.99,
        "server": 0.985,
        "score": 0.96,
    },
    "roundtrip": {
        "ops": 0.995,
        "params": 0.985,
        "ptype": 0.99,
        "preq": 0.99,
        "body": 0.975,
        "status": 0.985,
        "resp": 0.965,
        "auth": 0.99,
        "server": 0.99,
        "score": 0.985,
    },
    "wild": {},
}


def measure(shared: Path, name: str) -> list[str]:
    """Run one corpus; the floors that it breaks, in words."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        tool = f"{sys.executable} -m slatewright"
        command = [sys.executable, str(shared / "bench/accuracy.py"), str(shared / name)]
        subprocess.run(
            [*command, "--tool", tool, "--out", folder, "--json", str(report)], check=True
        )
        data = json.loads(report.read_text(encoding="utf-8"))
    broken = [
        f"{name}: {column} is {data['mean'][column]:.3f}, below {floor}"
        for column, floor in FLOORS[name].items()
        if data["mean"][column] < floor
    ]
    return broken + [
        f"{name}/{row}: no valid document" for row, r in data["rows"].items() if not r["valid"]
    ]


def main() -> int:
    """Measure every corpus that is there."""
    if len(sys.argv) != 2 or not Path(sys.argv[1], "bench/accuracy.py").exists():
        print("give the folder that holds bench/accuracy.py and the corpora", file=sys.stderr)
        return 2
    shared = Path(sys.argv[1])
    broken = [line for name in FLOORS if (shared / name).is_dir() for line in measure(shared, name)]
    print("\n".join(broken) or "every floor holds")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
