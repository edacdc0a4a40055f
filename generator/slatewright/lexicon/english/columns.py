"""English: heads and cells of tables."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
COLUMNS = {
    "name": (
        "parameter", "parameters", "param", "params", "parm", "name", "field", "fields", "attribute",
        "attributes", "property", "properties", "key", "keys", "argument", "arguments", "variable",
        "field name", "parameter name", "attribute name", "property name", "param name", "key name",
        "available parameters", "option", "options", "filter", "filters", "filter name", "element", "input",
        "member", "prop", "props", "arg", "args", "url parameter", "body parameter", "segment",
        "request parameter", "response parameter", "response field", "item", "relation", "relationship",
        "column", "include", "field names", "params name", "query string", "parameter(s)", "model", "keyword",
        "keywords",
    ),
    "header": ("header", "headers", "header name", "http header", "request header"),
    "type": (
        "type", "types", "datatype", "data type", "kind", "field type", "value type", "param type",
        "type of value", "format", "data format", "parameter type", "schema type", "class",
    ),
    "required": (
        "required", "required?", "mandatory", "requirement", "is required", "req", "req.", "required/optional",
        "obligatory", "mandatory?", "needed", "must", "optional/required", "optionality", "is mandatory",
        "required or optional", "requirements", "presence", "mandatory/optional", "m/o", "o/m", "m/o/c",
    ),
    "need_letters": ("r/o", "o/r"),
    "optional": ("optional", "optional?", "is optional"),
    "default": ("default", "default value", "defaults", "default values", "defaults to"),
    "description": (
        "description", "decription", "desc", "meaning", "notes", "note", "details", "explanation", "comment",
        "comments", "remarks", "info", "information", "definition", "purpose", "summary", "what it does",
        "value description", "usage", "descriptions", "descripton", "about", "detail", "additional information",
    ),
    "place": ("in", "location", "located in", "param in", "where", "passed in", "sent in", "place"),
    "example": (
        "example", "examples", "sample", "example value", "sample value", "e.g.", "samples", "example values",
        "example usage",
    ),
    "values": (
        "values", "possible values", "allowed values", "accepted values", "valid values", "enum", "enums",
        "available values", "choices", "allowed", "value options", "permitted values", "value range",
        "options available",
    ),
    "value": ("value",),
    "nullable": ("nullable", "null", "can be null", "nullable?", "allow null", "nillable"),
    "read_only": ("readonly", "read only", "read-only", "readonly?", "read only?", "read-only?"),
    "restrictions": ("restrictions", "constraints", "validation", "validations", "limits"),
    "max": ("max length", "maximum length", "length", "max", "size", "max size"),
    "status": (
        "status", "status code", "http status", "http code", "http status code", "response code",
        "response status", "http status codes", "code status", "return code", "http response",
        "http response code", "status codes", "status name",
    ),
    "code": (
        "code", "error code", "errorcode", "error codes", "codes", "error number", "error id", "response codes",
    ),
    "message": ("message", "error message", "errormessage", "msg", "text", "reason", "error", "error type"),
    "schema": ("schema", "response schema", "body", "response type", "returns"),
    "method": (
        "method", "http method", "http methods", "verb", "http verb", "http verbs", "request method", "request methods",
        "request type", "supported method", "supported methods", "allowed methods", "accepted methods", "method(s)",
    ),
    "url": (
        "url", "uri", "endpoint", "path", "route", "resource", "request url", "request uri", "resource url",
        "endpoint url", "url path", "http request", "base url", "resource uri", "address", "api endpoint",
        "full url", "uri format", "url format", "end point", "end-point", "api end point",
    ),
    "environment": ("environment", "environments", "region", "cluster", "server", "host", "env", "stage"),
    "event": ("event", "events", "event name", "event type", "webhook event", "triggering event"),
}
"""What a column holds, by its head."""
YES = ("yes", "true", "y", "required", "mandatory", "✓", "✔", "✅", "x", "always", "must", "1", "☑", "*", "o")
"""A cell that says yes."""
NO = ("no", "false", "n", "optional", "not required", "✗", "✘", "❌", "-", "–", "—", "0", "never", "none", "☐")
"""A cell that says no."""
PLACES = {
    "path": ("path", "uri", "route", "url segment", "path variable"),
    "url": ("url",),
    "query": (
        "query", "querystring", "query string", "get parameters", "filter", "filters", "filtering", "filtered",
        "search parameters", "query params", "sorting", "pagination",
    ),
    "header": ("header", "headers"),
    "cookie": ("cookie", "cookies"),
    "body": (
        "body", "payload", "form", "formdata", "form data", "post data", "json", "post parameters", "data",
        "multipart", "request object", "post", "put", "put parameters", "patch parameters", "request data",
    ),
    "response": (
        "response", "responses", "returns", "returned", "result", "results", "return", "output", "reply",
        "answer", "return value", "return values", "response body", "reponse",
    ),
    "request": ("request", "requests", "input", "send", "call", "submit"),
}
"""Where something is sent or comes back, in heads, cells and captions."""
NOT_APPLICABLE = ("n/a", "na", "not applicable")
"""A cell, or the name of a row, that says nothing."""
OTHER_FIELDS = (
    "other fields", "other parameters", "other attributes", "other properties", "any other fields", "any other field",
    "all other fields", "all others", "other values", "additional fields", "more fields",
)
"""The name of a row that stands for all fields that the table leaves out."""
RELATION = ("relationship", "relationships", "relation", "relations", "embeddable", "expandable", "includable")
"""The head of a column that names what a call can embed."""
QUERY_STRING = ("query params", "query parameters", "query param", "query parameter", "query string", "querystring")
"""A placeholder for the whole query."""
QUERY_PARTS = ("param", "quer", "filter", "option", "arg")
"""How words begin that stand for the whole query in a URL."""
REMARKS = ("notes", "note", "comment", "comments", "remark", "remarks", "additional information")
"""Headers of a column that says something of a row only where there is something to say."""
