"""Status codes and their reasons, as RFC 9110 and the registry of status codes have them."""

from __future__ import annotations

REASONS = {
    "100": "Continue", "101": "Switching Protocols",
    "200": "OK", "201": "Created", "202": "Accepted", "203": "Non-Authoritative Information", "204": "No Content",
    "205": "Reset Content", "206": "Partial Content", "207": "Multi-Status", "208": "Already Reported",
    "300": "Multiple Choices", "301": "Moved Permanently", "302": "Found", "303": "See Other", "304": "Not Modified",
    "307": "Temporary Redirect", "308": "Permanent Redirect",
    "400": "Bad Request", "401": "Unauthorized", "402": "Payment Required", "403": "Forbidden", "404": "Not Found",
    "405": "Method Not Allowed", "406": "Not Acceptable", "407": "Proxy Authentication Required",
    "408": "Request Timeout", "409": "Conflict", "410": "Gone", "411": "Length Required", "412": "Precondition Failed",
    "413": "Content Too Large", "414": "URI Too Long", "415": "Unsupported Media Type", "416": "Range Not Satisfiable",
    "417": "Expectation Failed", "418": "I'm a Teapot",
    "421": "Misdirected Request", "422": "Unprocessable Content", "423": "Locked",
    "424": "Failed Dependency", "425": "Too Early", "426": "Upgrade Required", "428": "Precondition Required",
    "429": "Too Many Requests", "431": "Request Header Fields Too Large", "451": "Unavailable For Legal Reasons",
    "500": "Internal Server Error", "501": "Not Implemented", "502": "Bad Gateway", "503": "Service Unavailable",
    "504": "Gateway Timeout", "505": "HTTP Version Not Supported", "507": "Insufficient Storage",
    "511": "Network Authentication Required",
}  # fmt: skip
"""The registered reason of each status."""

FORMER_REASONS = (
    "Unauthorised", "Unprocessable Entity", "Request Entity Too Large", "Payload Too Large", "Request-URI Too Long",
    "Requested Range Not Satisfiable",
)  # fmt: skip
"""What docs also write: reasons of older RFCs, and British spelling."""

NO_CONTENT = frozenset({"204", "205"})
"""Statuses of success that never come with content (RFC 9110, sections 15.3.5 and 15.3.6)."""
_RANGES = {
    "2XX": "Success",
    "4XX": "Client error",
    "5XX": "Server error",
}


def reason(status: str) -> str | None:
    """What a status means where nobody says more; None for one that is not registered.

    Args:
        status: `404`, or as OpenAPI has it also `4XX`.
    """
    return REASONS.get(status) or _RANGES.get(status)
