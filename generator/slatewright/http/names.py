"""Names that APIs give to members and parameters whatever they are about; on the wire, not in any language's prose."""

from __future__ import annotations

WRAPPERS = frozenset(
    {"body", "content", "data", "items", "object", "payload", "records", "response", "result", "results", "value"}
)  # fmt: skip
"""Members that may stand around anything."""
WHOLE_BODIES = frozenset({"body", "payload", "request", "requestbody", "(body)", "$body", "data"})
"""Rows for a body as a whole; OpenAPI's generators put it in brackets."""
OF_ANYTHING = frozenset({"data", "key", "result", "results", "value", "values"})
"""Members whose name says nothing of what they hold, so that namesakes hold different things."""
ASIDE = frozenset({"errors", "included", "links", "messages", "meta", "notices", "warnings"})
"""Lists that stand beside the data."""
ORDINARY = frozenset(
    {"p", "start", "from", "after", "since", "marker", "first", "max", "count", "top", "rows"}
)
"""Parameters that walk a list only where the docs say so."""
JSON_API_FIELDS = "attributes"
JSON_API_PARTS = frozenset({JSON_API_FIELDS, "relationships"})
"""Names of JSON:API, which wraps the fields that docs describe in parts that they do not."""
OF_ANY_OBJECT = frozenset({"type", "status", "value", "name", "id", "code", "state", "kind"})
"""Members that objects of all sorts have, each with values of its own."""
IDENTIFIERS = ("id", "uuid", "guid", "slug", "token")
"""What the name of a value ends in that tells one thing from all others."""
ADDRESSES = ("url", "uri")
"""What the name of a value ends in that is an address by itself."""
PAGE_FILES = ("html", "htm", "md", "pdf", "png", "jpg", "jpeg", "php", "svg", "zip")
"""Endings of what a browser is sent, not a client."""
ANSWER_FILES = (
    "json",
    "xml",
    "csv",
    "html",
    "htm",
    "php",
    "asp",
    "aspx",
    "do",
    "pdf",
    "png",
    "txt",
)
"""Endings of paths, which look like those of hosts."""
CURSORS = ("cursor", "token", "after", "marker")
"""What the name of a cursor has in it, as that of no address or number of a page has."""
LINK_ADDRESSES = ("href", "url")
"""Members of a link that hold where it leads."""
ERRORS = frozenset(
    {"err", "error", "errors", "errorcode", "errorcodes", "errordescription", "errordetails", "errorinfo", "errormessage"}
    | {"errormessages", "errormsg", "errorname", "errortype", "exception", "fault"}
)  # fmt: skip
"""Members that tell of an error, without what sets their words apart."""
SAID_OF_ERRORS = frozenset(
    {"code", "detail", "details", "message", "messages", "msg", "reason", "status", "statuscode"}
)
"""Members that say which error it is, or what went wrong."""
OF_ERRORS = SAID_OF_ERRORS | (
    {"cause", "description", "documentationurl", "hint", "httpstatus", "id", "info", "instance", "method", "name"}
    | {"param", "params", "path", "requestid", "result", "time", "timestamp", "title", "trace", "traceid", "type"}
    | {"uri", "url"}
)  # fmt: skip
"""Members that stand beside those."""
SUCCESS = frozenset({"issuccess", "ok", "succeeded", "success", "successful"})
"""Members that say whether a call did what it was to do."""
