"""Segments that a URL may leave out, as routers write them: `/kittens(/:id)`, `/kittens[/{id}]`, `/kittens/{id?}`."""

from __future__ import annotations

from slatewright.regex import regex

_OPTIONAL = regex(
    r"\((?P<round>/[^()\[\]\s]{1,80})\)|\[(?P<square>/[^()\[\]\s]{1,80})\]|(?P<marked>/\{[\w-]{1,60}\?\})"
)


def without_and_with(url: str) -> tuple[str, ...]:
    """The URL without its optional segment, and with it; as it stands where it has none, or several."""
    if "(/" not in url and "[/" not in url and "?}" not in url:
        return (url,)
    found = list(_OPTIONAL.finditer(url))
    if len(found) != 1:
        return (url,)
    before, behind = url[: found[0].start()], url[found[0].end() :]
    inside = next(filter(None, found[0].groups())).replace("?}", "}")
    return (before + behind, before + inside + behind) if before.strip("/") else (url,)
