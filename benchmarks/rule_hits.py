"""Hold every rule of `check` to real docs: each finds something in them, or says here why it does not.

    rule_hits.py SHARED

SHARED holds folders of documentation sets (`corpus`, `wild`, ...), each set with its docs in `source/` or in the set's
own folder. Prints how often each rule fires, and fails for a rule that never does and has no reason below.
"""

from __future__ import annotations

import gc
import sys
from collections import Counter
from pathlib import Path

from subjects import docs_folders

from slatewright.check import catalogue
from slatewright.config import Config
from slatewright.model.diagnostics import UsageError
from slatewright.model.options import CheckOptions
from slatewright.pipeline import check, describe

FOLDERS = ("corpus", "wild", "roundtrip")
REASONS = {
    "CFG101": "only docs that already speak to Slatewright have such comments",
    "CFG102": "only docs that already speak to Slatewright have such comments",
    "IGN101": "only docs that already speak to Slatewright have such comments",
    "IGN102": "only docs that already speak to Slatewright have such comments",
    "DEP101": "the docs at hand call few fields deprecated, and send none of them",
    "CMD109": "the docs at hand spell their headers as HTTP allows",
    "SPC900": "the validator refuses a document only through a mistake of Slatewright's own",
    "ERR105": "the docs at hand answer with no status that a list of theirs lacks",
    "SRC101": "published docs find their includes; this is found while they are written",
    "SRC104": "published docs have sound front matter; this is found while they are written",
    "SRC106": "published docs hold text",
}


def hits(shared: Path) -> Counter[str]:
    """How often each rule fires."""
    found: Counter[str] = Counter()
    for docs in docs_folders(shared, FOLDERS):
        try:
            described = describe(Config().api_of(docs))
        except UsageError:
            continue
        found.update(item.code for item in check(described, CheckOptions()))
        gc.collect()
    return found


def main() -> int:
    """Count, and name the rules that found nothing and have no reason."""
    if len(sys.argv) != 2 or not any(Path(sys.argv[1], name).is_dir() for name in FOLDERS):
        print("give the folder that holds the corpora", file=sys.stderr)
        return 2
    found = hits(Path(sys.argv[1]))
    bare = [rule.code for rule in catalogue() if not found[rule.code] and rule.code not in REASONS]
    for rule in catalogue():
        print(f"{found[rule.code]:>6}  {rule.code}  {REASONS.get(rule.code, '')}".rstrip())
    if bare:
        print(f"no hit and no reason: {', '.join(bare)}", file=sys.stderr)
    return int(bool(bare))


if __name__ == "__main__":
    sys.exit(main())
