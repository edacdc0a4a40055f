"""Text that was made here, apart from what an author of docs wrote."""

from __future__ import annotations


class Source(str):
    """Text that may be printed into Python as it is: names and expressions that were made here.

    Everything else in a plan is text of the document's author, and is printed only as a quoted literal,
    a docstring or a comment.
    """

    __slots__ = ()
