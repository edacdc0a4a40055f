"""How calls are written for curl, and as they go over the wire."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Call:
    """A call with what it sends."""

    method: str
    url: str
    headers: dict[str, str]
    user: str = ""
    """Credentials that curl takes with an option of their own."""
    cookie: str = ""
    json: Any = None
    form: str = ""
    """A form as it is sent."""
    options: list[str] = field(default_factory=list)
    """What curl is given for a form."""
    media: str = "application/json"

    @property
    def plain(self) -> dict[str, str]:
        """All headers, for programs that know no other way."""
        return self.headers | ({"Cookie": self.cookie} if self.cookie else {})

    @property
    def sends(self) -> bool:
        return self.json is not None or bool(self.options)


def fence(tag: str, *lines: str) -> str:
    return "\n".join([f"```{tag}", *filter(None, lines), "```"])


Begin = Callable[[Call], list[str]]


def _always(option: str) -> Begin:
    def begin(call: Call) -> list[str]:
        return [f"curl {option} {call.method} '{call.url}'"]

    return begin


def _usual(call: Call) -> list[str]:
    return [f"curl '{call.url}'"] if call.method == "GET" else _always("-X")(call)


def _by_data(call: Call) -> list[str]:
    left_out = call.method == "GET" or (call.method == "POST" and call.sends)
    return [f"curl '{call.url}'"] if left_out else _always("-X")(call)


def _long(call: Call) -> list[str]:
    return [f"curl --request {call.method}", f"  --url {call.url}"]


def _behind(call: Call) -> list[str]:
    return [f'curl "{call.url}"', f"  -X {call.method}"]


def curl(begin: Begin, said: str = "  -H") -> Callable[[Call], str]:
    """A way of writing calls for curl, from how it begins and how headers are given."""

    def write(call: Call) -> str:
        parts = begin(call)
        parts += [f"  -u '{call.user}'"] if call.user else []
        parts += [f"  -b '{call.cookie}'"] if call.cookie else []
        parts += [f"{said} '{name}: {value}'" for name, value in call.headers.items()]
        if call.json is not None:
            parts += [f"{said} 'Content-Type: application/json'", f"  -d '{json.dumps(call.json)}'"]
        parts += [f"  {option}" for option in call.options]
        return fence("shell", " \\\n".join(parts))

    return write


CURL: dict[str, Callable[[Call], str]] = {
    "curl": curl(_usual),
    "curl-data": curl(_by_data),
    "curl-always": curl(_always("-X")),
    "curl-long": curl(_long, "  --header"),
    "curl-behind": curl(_behind),
}
"""In what order curl is told what; without `-X`, data make a `POST`."""


def raw(call: Call) -> str:
    """A call as it goes over the wire."""
    host, _, path = call.url.removeprefix("https://").partition("/")
    lines = [f"{call.method} /{path} HTTP/1.1", f"Host: {host}"]
    lines += [f"{name}: {value}" for name, value in call.plain.items()]
    if call.json is not None:
        lines += ["Content-Type: application/json", "", json.dumps(call.json, indent=2)]
    elif call.form:
        lines += [f"Content-Type: {call.media}", "", call.form]
    return "\n".join(lines)
