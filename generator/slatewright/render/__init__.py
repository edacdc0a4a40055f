"""Lays a client's plan out as files, by a template set."""

from slatewright.render.layout import LayoutError, prepare, render

__all__ = ["LayoutError", "prepare", "render"]
