"""Reads Markdown as Slate's readers see it; the only package that uses markdown-it-py."""

from __future__ import annotations

from slatewright.markdown.reader import read

__all__ = ["read"]
