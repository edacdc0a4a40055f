"""FactSet -> Api: which facts belong to which operation, and what holds where they disagree."""

from slatewright.resolve.build import build

__all__ = ["build"]
