"""Finds what is wrong with docs, and where the docs contradict themselves."""

from slatewright.check.contract import Rule
from slatewright.check.fixes import Fixed, fixed
from slatewright.check.run import (
    Found,
    baseline,
    catalogue,
    concluded,
    found,
    idle_patterns,
    run,
)

__all__ = [
    "Fixed", "Found", "Rule", "baseline", "catalogue", "concluded", "fixed", "found", "idle_patterns",
    "run",
]  # fmt: skip
