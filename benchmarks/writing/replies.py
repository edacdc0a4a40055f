"""Answers as they come over the wire."""

from __future__ import annotations

import json
from http import HTTPStatus

from writing.made import Operation


def reason(status: int) -> str:
    return HTTPStatus(status).phrase


def shown(operation: Operation) -> str:
    """The JSON of an answer."""
    return json.dumps(operation.answer, indent=2, ensure_ascii=False)


def reply(operation: Operation) -> str:
    """The line of the status, and what follows it."""
    line = f"HTTP/1.1 {operation.status} {reason(operation.status)}"
    if operation.answers == "nothing":
        return line
    return f"{line}\nContent-Type: application/json\n\n{shown(operation)}"
