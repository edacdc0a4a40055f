"""Files of the docs as programs find them that start at the repository."""

from __future__ import annotations


def seen_from_root(file: str, root: str) -> str:
    """The path of a file.

    Args:
        file: relative to the docs folder.
        root: the docs folder relative to the repository; empty or `.` where it is that.
    """
    return file if root in ("", ".") else f"{root.rstrip('/')}/{file}"
