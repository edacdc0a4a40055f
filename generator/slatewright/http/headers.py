"""Header fields that mean the same in every API."""

from __future__ import annotations

import re

from slatewright.regex import regex

AUTHORIZATION = frozenset({"authorization", "proxy-authorization"})
"""Those that carry credentials with a scheme before them (RFC 9110, 11.6 and 11.7)."""
CONTENT_TYPE = "content-type"
ACCEPT = "accept"
IGNORED_PARAMETERS = frozenset({ACCEPT, "authorization", CONTENT_TYPE})
"""Those that OpenAPI describes elsewhere, and ignores among the parameters."""
IDEMPOTENCY = frozenset({"idempotency-key", "x-idempotency-key"})
"""Those by which a server knows a request that is sent again (draft-ietf-httpapi-idempotency-key-header)."""
OF_EVERY_REQUEST = frozenset(
    {
        "authorization", CONTENT_TYPE, ACCEPT, "host", "content-length", "user-agent", "connection",
        "accept-encoding", "cache-control", "accept-language", "date", "cookie", "origin", "referer",
    }
)  # fmt: skip
"""Those that any client sends to any server."""
OF_TOOLS = frozenset(
    {"postman-token", "pragma", "x-requested-with", "accept-charset", "dnt", "te", "upgrade"}
)
"""Those that browsers and programs for trying requests add of their own."""
_ANSWERED = regex(
    r"(?:x-)?(?:rate-?limit|retry-after|link|location|etag|total|page|per-page)", re.IGNORECASE
)


_TOKEN = regex(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)


def is_field_name(name: str) -> bool:
    """Whether a header may be called so (RFC 9110, section 5.1); what stands in for a name may not: `<header>`."""
    return _TOKEN.fullmatch(name) is not None


def is_answered(name: str) -> bool:
    """Whether servers send a header of this name: limits, pages and places."""
    return _ANSWERED.match(name) is not None
