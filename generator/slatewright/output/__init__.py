"""Brings generated files to disk: all or nothing, and never over what is not its own."""

from slatewright.output.apply import apply, refuse
from slatewright.output.changes import Change, Changes
from slatewright.output.manifest import is_made

__all__ = ["Change", "Changes", "apply", "is_made", "refuse"]
