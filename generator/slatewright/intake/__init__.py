"""Finds a documentation set on disk and reads its files in the order Slate shows them."""

from __future__ import annotations

from slatewright.intake.discover import index_in, reach
from slatewright.intake.load import load
from slatewright.intake.revision import Revision, merge_base, repository_of

__all__ = ["Revision", "index_in", "load", "merge_base", "reach", "repository_of"]
