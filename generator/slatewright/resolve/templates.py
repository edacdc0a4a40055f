"""Comparing path templates."""

from __future__ import annotations


def blank(path: str) -> str:
    """A path template with nameless placeholders."""
    parts: list[str] = []
    inside = False
    for char in path:
        if char == "{":
            inside = True
            parts.append("{}")
        elif char == "}":
            inside = False
        elif not inside:
            parts.append(char)
    return "".join(parts)


def segments_match(template: str, concrete: str) -> bool:
    """Whether `concrete` is `template` with its placeholders filled in."""
    first, second = template.strip("/").split("/"), concrete.strip("/").split("/")
    return len(first) == len(second) and all(map(_segment_matches, first, second))


def _segment_matches(template: str, concrete: str) -> bool:
    if "{" not in template:
        return template.lower() == concrete.lower()
    head, _, rest = template.partition("{")
    tail = rest.rpartition("}")[2]
    return (
        concrete.startswith(head)
        and concrete.endswith(tail)
        and len(concrete) > len(head) + len(tail)
    )
