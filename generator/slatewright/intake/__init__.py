"""Finds a documentation set on disk and reads its files in the order Slate shows them."""

from __future__ import annotations

from slatewright.intake.load import load

__all__ = ["load"]
