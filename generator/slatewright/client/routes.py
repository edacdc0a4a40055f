"""URLs of documented calls, matched with the path of their operation."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from slatewright.regex import regex

PLACEHOLDER = regex(r"\{([^{}]*)\}")
"""As the runtime finds them."""

_FIXED = "/%:@!$&'()*+,;=~[]|^\\"
"""What an HTTP client leaves as it is in the fixed text of a path."""


def path_values(template: str, url: str) -> dict[str, str] | None:
    """The values of a template's placeholders in a URL, which may have more in front; None if it does not fit."""
    wanted = template.strip("/").split("/")
    try:
        given = urlsplit(url).path.strip("/").split("/")
    except ValueError:
        return None
    if len(given) < len(wanted):
        return None
    found: dict[str, str] = {}
    for pattern, segment in zip(wanted, given[-len(wanted) :], strict=True):
        values = _segment(pattern, segment)
        if values is None or any(found.get(name, value) != value for name, value in values.items()):
            return None
        found.update(values)
    return found


def _segment(pattern: str, segment: str) -> dict[str, str] | None:
    """The values in one segment; of a segment with several placeholders only the first may be long."""
    names = PLACEHOLDER.findall(pattern)
    if not names:
        return {} if unquote(segment) == pattern else None
    if len(names) > 1:
        return None
    before, after = pattern.split(f"{{{names[0]}}}")
    inner = segment[len(before) : len(segment) - len(after)]
    fits = len(inner) > 0 and segment == f"{before}{inner}{after}"
    value = unquote(inner)
    return {names[0]: value} if fits and value.strip(".") else None


def filled(template: str, values: Mapping[str, str]) -> str:
    """The path of a request, as it travels: escaped, and without segments of dots."""
    # Splitting by the pattern gives fixed text and names in turn.
    parts = PLACEHOLDER.split(template)
    parts[::2] = [quote(part, safe=_FIXED) for part in parts[::2]]
    parts[1::2] = [quote(values.get(name, ""), safe="") for name in parts[1::2]]
    path = f"/{''.join(parts).lstrip('/')}"
    kept: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            del kept[max(len(kept) - 1, 1) :]
        elif segment != ".":
            kept.append(segment)
    return "/".join(kept)


def query_pairs(url: str) -> list[tuple[str, str]]:
    """The names and values in a URL's query."""
    try:
        return parse_qsl(urlsplit(url).query, keep_blank_values=True)
    except ValueError:
        return []
