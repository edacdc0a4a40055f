"""Media types of what is sent and answered (RFC 9110, section 8.3)."""

from __future__ import annotations

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
OCTETS = "application/octet-stream"
EVENTS = "text/event-stream"
STREAMS = frozenset(
    {EVENTS, "application/json-lines", "application/json-seq", "application/json-stream"}
    | {"application/jsonl", "application/jsonlines", "application/ndjson"}
    | {"application/stream+json", "application/x-json-lines", "application/x-json-stream"}
    | {"application/x-jsonl", "application/x-jsonlines", "application/x-ndjson"}
)
"""Those that come event by event, or as one JSON text on each line."""
FORMS = frozenset({FORM, "multipart/form-data"})
"""Those in which names and values are sent."""


def media_of(content_type: str | None) -> str | None:
    """The type that a `Content-Type` names, in lower case and without parameters; None where it names none."""
    return (content_type or "").partition(";")[0].strip().lower() or None
