"""Finds what is wrong with docs, and where the docs contradict themselves."""

from slatewright.check.contract import Rule
from slatewright.check.run import catalogue, run

__all__ = ["Rule", "catalogue", "run"]
