"""Two specs -> what changed between them, and whom it breaks."""

from slatewright.compare.contract import Kind
from slatewright.compare.run import catalogue, compare, on_the_wire

__all__ = ["Kind", "catalogue", "compare", "on_the_wire"]
