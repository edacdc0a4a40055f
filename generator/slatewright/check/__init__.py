"""Finds what is wrong with docs, and where the docs contradict themselves."""

from slatewright.check.contract import Rule
from slatewright.check.fixes import Fixed, fixed
from slatewright.check.run import baseline, catalogue, run

__all__ = ["Fixed", "Rule", "baseline", "catalogue", "fixed", "run"]
