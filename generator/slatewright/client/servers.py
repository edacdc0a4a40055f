"""The base URLs that a document offers."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from slatewright.client.names import words
from slatewright.client.refs import Node, mapping, text
from slatewright.model.plan import ServerPlan


def servers(nodes: Iterable[Node]) -> tuple[ServerPlan, ...]:
    """The servers that can be called as they stand, each with a name of its own."""
    found = {url: text(node.get("description")) for node in nodes if (url := base_url(node))}
    names = _names([_label(url, description) for url, description in found.items()])
    return tuple(
        ServerPlan(name, url, description)
        for name, (url, description) in zip(names, found.items(), strict=True)
    )


def _label(url: str, description: str) -> str:
    """What tells a server from the others: its description if that is short, else its host."""
    short = words(description)
    return "-".join(short) if 0 < len(short) <= 4 else (urlsplit(url).hostname or "server")


def _names(labels: Iterable[str]) -> list[str]:
    """The labels, numbered where they are taken."""
    names: dict[str, None] = {}
    for label in labels:
        name, number = label, 1
        while name in names:
            number += 1
            name = f"{label}-{number}"
        names[name] = None
    return list(names)


def base_url(node: Node) -> str | None:
    """A server's URL with the defaults of its variables; None where it is not complete."""
    url = text(node.get("url")).strip()
    for name, variable in mapping(node.get("variables")).items():
        default = mapping(variable).get("default")
        if isinstance(default, str | int | float):
            url = url.replace(f"{{{name}}}", str(default))
    return url.rstrip("/") if _complete(url) else None


def _complete(url: str) -> bool:
    if "{" in url or "}" in url or not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and "@" not in parts.netloc
