"""The methods of HTTP."""

from __future__ import annotations

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
"""Those that docs describe."""
BODYLESS = ("GET", "HEAD", "OPTIONS")
"""Those whose request carries no content by its nature (RFC 9110, 9.3)."""
BODIED = ("POST", "PUT", "PATCH")
"""Those whose request is expected to carry content."""
CHANGING = frozenset({"PUT", "PATCH"})
"""Those that the same verbs stand for, and that many docs write in one line."""
ITEM_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
"""The operations of an OpenAPI path item, in the specification's order."""
UNSAFE = ("POST", "PATCH")
"""Those that may do more when they are sent twice (RFC 9110, 9.2.2)."""
