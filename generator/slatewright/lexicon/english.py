"""English."""

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
        "required or optional", "requirements", "presence", "mandatory/optional",
    ),
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
    "environment": ("environment", "region", "cluster", "server", "host", "env", "stage"),
    "event": ("event", "events", "event name", "event type", "webhook event", "triggering event"),
}
YES = ("yes", "true", "y", "required", "mandatory", "✓", "✔", "✅", "x", "always", "must", "1", "☑", "*", "o")
NO = ("no", "false", "n", "optional", "not required", "✗", "✘", "❌", "-", "–", "—", "0", "never", "none", "☐")
REQUIRED = ("required", "mandatory", "obligatory")
OPTIONAL = ("optional", "not required", "non-mandatory", "not mandatory", "isn't required")
BOLD = ("bold", "boldface", "bold type")
DEMANDS = ("require", "requires", "must", "needed", "have to be")
CONDITIONAL = (
    "conditional", "conditionally", "required if", "required when", "if", "when", "only if", "only when",
    "required for", "required only", "depends", "either", "unless", "sometimes", "required unless",
)
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
        "answer", "return value", "return values", "response body",
    ),
    "request": ("request", "requests", "input", "send", "call", "submit"),
}
TYPES = {
    "string": (
        "string", "str", "text", "varchar", "char", "characters", "character", "guid", "url", "uri", "email",
        "phone", "telephone", "phone number", "e-mail", "enum", "token", "slug", "html", "markdown", "base64", "alphanumeric", "date", "datetime",
        "time", "timestamp", "date-time", "iso8601", "uuid", "password", "ip", "longtext", "nvarchar", "link",
        "iso", "isodate", "utc", "ip address", "objectid", "jwt", "select", "varchar255", "strings", "byte",
        "path", "hex", "csv", "rfc3339", "rfc 3339", "rfc-3339", "iso 8601", "iso-8601",
        "iso 8601 date", "iso 8601 duration", "iso 8601 time", "iso 8601 datetime", "iso 8601 timestamp", "iso-8601 date",
        "iso-8601 datetime", "iso-8601 timestamp", "iso 8601 date-time", "currency code", "country code", "language code", "color", "hash string", "locale", "timezone", "binary", "mediumtext", "dropdown",
    ),
    "integer": (
        "integer", "int", "long", "int32", "int64", "bigint", "short", "unsigned", "uint", "smallint", "uint64",
        "uint32", "biginteger", "whole number", "unix", "unixtime", "epoch", "integers", "ints",
        "unix timestamp", "epoch time", "tinyint", "mediumint", "count", "millisecond", "milliseconds", "ms", "epoch ms", "unix time",
        "seconds", "timestamp in milliseconds", "timestamp in seconds",
    ),
    "number": (
        "number", "float", "double", "decimal", "numeric", "real", "money", "currency amount", "bigdecimal",
        "numbers", "percentage", "percent", "floats", "fixed", "float32", "float64",
    ),
    "boolean": ("boolean", "bool", "flag", "booleans", "true/false", "checkbox"),
    "array": ("array", "list", "arr", "collection", "set", "arrays", "lists", "vector", "sequence", "tuple"),
    "object": (
        "object", "hash", "map", "dictionary", "dict", "json", "struct", "obj", "jsonobject", "json object",
        "objects", "hashmap", "mapping", "hashes", "dictionaries", "node", "record", "document", "complex",
        "nested object", "associative array", "key-value", "key/value pairs", "key-value pairs", "key value pairs", "composite", "entity",
    ),
    "file": ("file", "upload", "files", "blob", "multipart file", "image file", "uploadedfile"),
}
FORMATS = {
    "date": ("date", "isodate", "yyyy-mm-dd"),
    "date-time": (
        "datetime", "date-time", "iso8601", "date time", "iso-8601", "iso 8601", "iso 8601 datetime",
        "iso 8601 timestamp", "iso-8601 datetime", "iso-8601 timestamp", "iso 8601 date-time", "rfc3339", "rfc 3339",
        "rfc-3339",
    ),
    "uuid": ("uuid", "guid"),
    "email": ("email", "e-mail"),
    "uri": ("url", "uri"),
    "int64": ("long", "int64", "bigint"),
    "int32": ("int32",),
    "double": ("double",),
    "float": ("float",),
    "binary": ("binary",),
    "byte": ("base64",),
    "password": ("password",),
}
DEPRECATED = ("deprecated", "obsolete")
SENDS_NOTHING = (
    "no request body", "no post body", "no put body", "no body is required", "no body required", "no body is needed",
    "no body needed", "no payload is required", "no payload required", "does not require a body",
    "does not require a request body", "does not take a body", "does not need a body", "does not accept a body",
    "doesn't require a body", "body is not required", "body is not needed", "empty request body", "requires no body",
    "takes no body", "needs no body",
)
DEFAULT = (
    "default is", "defaults to", "default value is", "default:", "default =", "by default", "default value:",
    "default to", "default",
)
ABOVE = ("above", "preceding", "previous")
OFFERED = ("available", "supported", "possible", "valid", "allowed")
VALUES = (
    "one of", "possible values", "allowed values", "valid values", "accepted values", "available values",
    "can be", "values", "options", "must be", "either", "possible options", "supported values", "value can be",
    "any of", "one or more of", "any combination of",
    "can be either", "valid options", "allowed", "possible", "permitted values", "supported", "enum",
    "available options", "valid", "choices", "may be", "should be", "must be one of", "can be one of",
)
OR = ("or", "and", "nor")
REQUEST = (
    "request", "requests", "sample call", "example call", "call", "payload", "send", "body parameter",
    "request body", "input", "usage", "to authorize", "code samples", "parameters", "submit", "example usage",
)
RESPONSE = (
    "response", "responses", "returns", "return", "returned", "result", "results", "output", "reply",
    "above command", "respond", "responds", "replies", "answer", "success", "output:", "failure", "error",
    "receive",
)
DELIVERIES = ("webhook", "webhooks", "web hook", "web hooks", "callback", "callbacks", "push notifications")
NULL = ("null", "nullable", "nil", "none", "blank")
MAY_BE_NULL = (
    "may be null", "can be null", "might be null", "could be null", "will be null if", "will be null when", "or null",
    "null if", "null when", "null until", "null unless", "null for", "nullable",
    "null to clear", "null to remove", "null to unset", "null to reset", "null to delete", "null to disable",
)
ERROR = ("error", "errors", "failure", "exceptions")
WARNING = ("warning", "warnings")
MAP = (
    "map", "hash", "dictionary", "dict", "key-value", "hashmap", "key/value pairs", "key value pairs", "mapping",
    "associative array",
)
BASE_URL = (
    "base url", "base uri", "base path", "api url", "api endpoint", "endpoint", "end point", "root url", "server", "host",
    "base", "production", "sandbox", "environment", "environments", "servers", "root endpoint", "api root",
    "urls", "region", "accessible at", "available at", "base urls", "hosts", "cluster", "served at", "served from",
    "hosted at", "reachable at", "requests go to", "requests are made to", "requests should be made to", "requests to",
    "requests are sent to", "calls go to", "lives at", "live at", "located at", "found at",
    "lives under", "live under", "located under", "found under", "hosted under", "served under", "available under",
    "accessible under", "reachable under", "hosted on", "served on", "prefixed with", "prefixed by", "relative to",
)
AUTH = (
    "authentication", "authenticate", "authenticating", "authenticated", "authenticates",
    "authentication/authorization", "authorization", "authorisation", "authorize", "authorise", "authorizing",
    "authorising", "authorized", "auth", "oauth", "oauth2", "oauth 2.0", "credential", "credentials", "api key",
    "api keys", "api-key", "apikey", "access token", "access tokens", "access key", "access keys", "api token",
    "api tokens", "bearer", "token", "tokens", "security", "log in", "login", "logging in", "sign in",
    "signing in", "signing",
)
HINTS = {
    "boolean": (
        "true/false", "true or false", "boolean", "whether", "if true", "when true", "is true", "set to true",
        "equal to true", "equals true", "true for", "true if", "true when",
        "flag to", "flag indicating",
    ),
    "integer": (
        "integer", "number of", "page number", "how many", "per page", "page size", "in bytes", "in seconds",
        "in minutes", "in hours", "in days", "in milliseconds", "in cents", "unix timestamp", "unix time",
        "epoch",
    ),
    "string": (
        "comma separated", "comma-separated", "comma delimited", "comma-delimited", "separated by comma",
        "separated by commas", "timestamp", "rfc 3339", "rfc3339", "rfc-3339", "iso 8601", "iso8601",
        "iso-8601", "yyyy-mm-dd", "uuid", "guid", "email address", "e-mail address", "url", "free text",
        "case sensitive", "case-sensitive", "case insensitive", "case-insensitive", "exact match",
        "date format", "search string", "string to", "string that", "string with", "string of",
        "string for", "string containing", "string describing", "string identifying", "string indicating", "string representing",
        "string specifying", "string used",
    ),
    "number": ("a number representing", "a number identifying", "a number containing", "a number indicating"),
    "array": ("array of", "list of", "an array", "a list"),
    "object": ("hash of", "object with", "object containing", "a hash", "an object"),
}
RETURNS = (
    "returns", "return", "responds with", "respond with", "replies with", "response is", "response will be",
    "response will contain", "response contains", "response includes", "response consists of",
    "response body is", "response body contains", "response will include", "response body will be",
    "response has", "returning", "gives back", "response would be", "response should be", "responds",
    "answers", "answers with",
)
CALLS = (
    "request", "call", "endpoint", "command", "method", "api", "response", "resource", "operation", "it",
    "query", "server", "service", "this", "route", "function", "successful", "success", "action", "creates",
    "updates", "deletes",
)
MANY = ("list", "lists", "array", "arrays", "collection", "all", "multiple", "every", "each", "page of", "set of")
EMPTY = (
    "nothing", "no content", "empty body", "empty response", "no body", "no data", "an empty",
    "empty", "blank response",
)
LIKE = ("same", "similar", "identical", "structured like", "as for", "just like")
PARAMETERS = ("parameter", "parameters", "params", "argument", "arguments", "inputs")
SUCCESS = ("success", "successful", "successfully", "ok")
ALIKE = (
    "identical to", "same as", "same way as", "same manner as", "same fashion as", "works like", "works just like", "similar to", "same response as",
)
COUNT = ("count", "number of", "id of", "ids of", "id", "ids", "total", "url", "urls", "link to", "status code")
SELECTING = (
    "filter", "filters", "sort", "sort by", "sortby", "order", "order by", "orderby", "search", "fields", "expand",
    "include", "includes", "embed", "embeds", "select", "group by", "groupby", "direction", "sort order", "sort direction", "order direction", "sort dir",
    "order dir",
    "query", "where", "ordering", "sorting", "exclude",
)
FREE_TEXT = (
    "name", "title", "email", "email address", "username", "token", "identifier", "external id", "ref id",
    "reference", "reference id", "url", "keyword", "password", "phone", "phone number", "mobile", "zip", "zip code",
    "postal code", "postcode", "label", "caption", "comment", "message", "note", "prefix", "suffix", "slug",
)
PAGINATION = ("pagination", "paginated", "paging", "pages", "paginate", "paginating")
OBJECT = ("object", "objects", "resource object", "data model", "object model", "schema")
PERMISSION = ("permission", "permissions", "scope", "scopes", "required role", "required roles", "privileges")
METHOD_VERBS = {
    "DELETE": ("delete", "remove", "destroy", "cancel", "unsubscribe", "revoke"),
    "PUT": ("update", "edit", "modify", "change", "replace", "set"),
    "POST": ("create", "add", "new", "register", "submit", "send", "issue", "post", "upload", "import", "generate"),
    "GET": (
        "get", "list", "fetch", "retrieve", "search", "find", "show", "view", "read", "query", "lookup", "all",
        "detail",
    ),
}
COMMANDS = (
    "abort", "accept", "activate", "add", "allow", "apply", "approve", "archive", "assign", "attach", "authenticate",
    "authorize", "browse", "bulk", "buy", "calculate", "cancel", "change", "check", "clear", "clone", "close", "complete", "confirm",
    "configure", "connect", "convert", "copy", "count", "create", "customize", "deactivate", "decline", "delete",
    "deploy", "detach", "disable", "download", "duplicate", "edit", "enable", "enroll", "execute", "export", "fetch", "filter",
    "find", "forgot", "generate", "get", "grant", "import", "install", "invite", "issue", "join", "leave", "list",
    "lend", "load", "lock", "log", "login", "logout", "look", "lookup", "make", "mark", "merge", "modify", "move", "notify", "obtain",
    "open", "pause", "pay", "perform", "ping", "place", "post", "preview", "process", "publish", "purchase", "push", "put",
    "query", "reactivate", "read", "receive", "redeem", "refresh", "register", "reject", "release", "remove", "rename", "render",
    "renew", "reopen", "reorder", "replace", "request", "reserve", "reset", "resend", "resolve", "restart", "restore", "resume", "retrieve", "retry", "return", "revoke",
    "rotate", "run", "save", "scan", "schedule", "search", "see", "select", "sell", "send", "set", "share", "show", "sign",
    "start", "stop", "submit", "subscribe", "suspend", "switch", "sync", "terminate", "test", "toggle", "transfer", "trigger", "try", "turn",
    "unarchive", "unassign", "unblock", "undo", "unenroll", "unfollow", "unfreeze", "unhide", "uninstall", "unlike", "unlink", "unlock",
    "unmute", "unpin", "unpublish", "unregister", "unshare", "unsubscribe", "unsuspend", "update", "upload", "upsert", "use", "validate", "verify", "view", "void",
    "withdraw",
)
SMALL = {
    "article": ("a", "an", "the"),
    "preposition": ("of", "for", "to", "in", "on", "by", "with", "from"),
    "conjunction": ("and", "or"),
    "possessive": ("its", "your"),
    "particular": ("specific", "by id"),
    "quantity": ("all", "any", "one", "single", "every", "each"),
    "state": (
        "new", "newly", "current", "existing", "full", "complete", "whole", "given", "matching", "main", "own", "same",
        "individual", "following", "this", "above", "valid",
    ),
    "copula": ("is", "are"),
    "role": ("as",),
    "choice": ("either",),
}
KIND = {
    "noun": (
        "object", "objects", "resource", "resources", "model", "models", "schema", "schemas", "entity", "structure",
        "definition", "attributes", "properties", "fields", "parameters", "representation", "format", "details",
    ),
    "part": ("type", "data", "information", "attribute", "field", "property"),
}
LISTS = ("array", "arrays", "list", "lists", "collection", "set", "sequence")
PROSE_LABELS = {"summary": ("summary",), "description": ("description",), "version": ("version", "api version")}
LIST_OF = ("of", "with")
LENGTH = {
    "most": ("max", "max.", "maximum", "max length", "max. length", "maximum length"),
    "unit": ("char", "chars", "character", "characters"),
}
RANGE = ("to",)
EITHER = ("or",)
ENUM = ("enum", "enumeration", "one of")
VALID = ("valid",)
BETWEEN = ("is", "are", "be", "to", "of", "as", "the", "following", "value", "values", "one", "set to")
NEED = {
    "required": ("required parameter", "required field", "is required"),
    "optional": ("optional parameter", "optional field", "is optional"),
    "conditional": ("conditional", "conditionally"),
}
LEFT_OUT = (
    "not included", "not given", "not sent", "not specified", "not provided", "not set", "not passed", "not present",
)
UNNEEDED = (
    "does not require", "doesn't require", "do not require", "don't require", "does not need", "doesn't need",
    "do not need", "don't need", "not required", "not needed", "not necessary",
)
AUTH_NOUN = ("authentication", "authorization", "authorisation", "api key", "access token", "authenticated", "api token", "signature", "auth", "a token", "any token", "credentials")
NO_AUTH = ("no authentication", "no authorization", "no api key", "no access token", "no auth", "no signature", "no api token", "no token", "no tokens", "no credentials")
NEEDED = ("required", "needed", "necessary", "requires", "needs")
RESERVED = ("if", "unless", "except", "when", "only", "some")
AUTH_BY = (
    "by one of the following methods", "by one of the following method", "by the following methods",
    "by the following method", "by means of one of the following methods", "by means of the following methods",
)
SCHEME = {
    "name": ("parameter name",),
    "in": ("in",),
    "http": ("http authentication",),
    "scheme": ("scheme",),
    "flow": ("flow",),
    "authorizationUrl": ("authorization url",),
    "tokenUrl": ("token url",),
    "refreshUrl": ("refresh url",),
}
ENDPOINT = ("endpoint", "end point", "method", "resource", "call", "route", "operation", "api", "this", "it")
FILLER = (
    "available", "supported", "additional", "common", "list", "following", "below", "accept", "accepts", "accepted",
    "allowed", "possible", "valid", "these", "this", "as", "are", "is", "can", "be", "used", "schema", "detail",
    "details", "information", "model", "structure", "example", "sample", "format", "type", "content", "optional",
    "required", "main", "extra", "other", "all", "resource", "endpoint", "your", "must", "should", "will", "provide",
    "include", "includes", "contain", "contains",
    "expected", "necessary", "needed",
)
STATUS = ("status", "code")
GETS = ("get", "receive")
DEFAULT_ANSWER = ("default response",)
BASE_NAMED = ("base url", "base uri", "base path", "root url", "root uri", "root path", "base_url", "base_uri", "base_path")
IS_BASE = ("is the base", "is a base", "is our base", "as the base", "as a base", "as our base")
PAGE = (
    "website", "web site", "webpage", "web page", "dashboard", "documentation", "portal", "sign up", "log in", "login",
)
TRIAL = ("sandbox", "staging", "testing", "test", "dev", "demo", "localhost", "uat", "qa")
STOPS = (
    "for", "identified", "associated", "from", "on", "that", "which", "if", "when", "specified", "with", "containing",
    "including", "by", "available", "according", "using", "in", "matching", "whose", "where", "and", "given",
    "belonging", "sorted", "of a", "of an", "of the", "of this", "of your",
)
PAGES = ("page", "pages", "hash", "map", "collections", "sets")
BELOW = (
    "like this", "like so", "like below", "like follows", "like following", "as this", "as below", "as follow",
    "as follows", "as following", "to this", "to below", "to follows", "to following",
)
STATES = {
    "word": ("set", "as", "not", "shown", "sent", "been", "being", "always", "only", "also", "then"),
    "ending": ("ed",),
    "before": ("is", "be", "has"),
}
RELATION = ("relationship", "relationships", "relation", "relations", "embeddable", "expandable", "includable")
NEWS = (
    "changelog", "change log", "changes log", "api changelog", "release notes", "release history", "what's new",
    "what’s new", "whats new", "upcoming changes", "recent changes", "latest changes", "version history",
    "revision history", "change history", "update history", "breaking changes", "changelogs", "api changes",
    "update log", "history of changes", "document history", "changes history", "release updates", "api updates",
    "latest updates", "what is new", "what’s changed", "what's changed",
)
SCOPES = ("scopes", "scope")
QUERY_STRING = ("query params", "query parameters", "query param", "query parameter", "query string", "querystring")
