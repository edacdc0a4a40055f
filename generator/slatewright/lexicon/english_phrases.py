"""English, of which one file is too long: what checks and names are read by."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
NO_BODY = (
    "no content", "no body", "no response body", "no response content", "empty body", "an empty body",
    "empty response body", "an empty response body", "empty content", "an empty content", "no json body",
    "empty json body", "an empty json body",
)
OTHERWISE = ("otherwise", "where")
IF_SUCCESS = (
    "if successful", "if successfully", "if success", "if you are successful", "if you're successful", "if you’re successful",
    "if it is successful", "if the request is successful", "if the call is successful",
    "if the operation is successful", "if the update is successful", "when successful",
)
ONE_OBJECT = ("object",)
AS_TEXT = ("separated", "delimited", "joined", "encoded", "serialised", "serialized", "comma", "json", "string")
HERE = ("here",)
EVERY_CALL = (
    "every request", "each request", "all requests", "every call", "each call", "all calls", "every api call",
    "each api call", "all api calls", "every api request", "each api request", "all api requests",
)
IDENTIFIER = ("code", "key", "number", "name")
ANY_ENDPOINT = {
    "endpoint": ("endpoint", "api endpoint"),
    "thing": (
        "request", "any request", "entity", "entities", "resource", "resources", "resource name", "path", "api path",
        "method", "action", "anyrequest", "resourcename", "apipath", "api name", "apiname", "api method", "apimethod",
        "method name", "methodname", "action name", "actionname", "endpoint name", "endpointname", "api action",
    ),
}
READERS = {
    "yours": ("your",),
    "mine": ("my",),
    "place": ("site", "app", "server", "domain", "company", "shop"),
    "some": ("your", "some", "any"),
    "any": ("unique", "some", "any", "example", "sample", "specific", "given"),
}
NAMES = {
    "looking": ("check", "fetch", "find", "look", "lookup", "retrieve", "search", "validate", "verify"),
    "linking": ("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"),
    "particle": ("in", "on"),
}
QUERY_PARTS = ("param", "quer", "filter", "option", "arg")
TEXT = ("string", "str", "text", "char", "varchar")
ITEM = {
    "each": ("each", "every"),
    "item": ("item", "element", "entry", "object", "record", "row", "member"),
    "is": ("is a", "is an", "represents", "contains", "has the form of", "is"),
}
COMBINING = ("any combination of", "combination of", "combinations of", "one or more of", "one or many of")
BOUNDS = {
    "most": (
        "maximum value", "maximum length", "maximum size", "maximum", "max value", "max length", "max. length",
        "max size", "max.", "max", "at most", "up to", "no more than", "not more than", "must not exceed",
        "cannot exceed", "can not exceed", "should not exceed", "may not exceed", "not exceed", "limited to",
        "limit of", "less than or equal to", "no longer than", "not longer than",
    ),
    "least": (
        "minimum value", "minimum length", "minimum", "min value", "min length", "min. length", "min.", "min",
        "at least", "no less than", "not less than", "no fewer than", "greater than or equal to", "no shorter than",
    ),
    "between": (
        "between", "ranges from", "range from", "range of", "in the range", "range", "allowed range", "valid range",
        "values from", "value from", "min/max",
    ),
    "from": ("from",),
    "measure": ("number", "integer", "value", "values", "rating", "score", "int", "whole number", "ranging", "ranges",),
    "filler": (
        "of", "is", "value", "length", "allowed", "be", "to", "size", "a", "the", "number", "limit", "total", "from",
    ),
    "items": (
        "items", "item", "results", "records", "entries", "elements", "objects", "rows", "values",
        "results per page", "items per page", "records per page", "per page", "entries per page",
    ),
    "length": ("length", "long", "longer", "shorter", "characters", "character", "chars", "char"),
    "long": ("long", "in length", "each"),
    "positive": (
        "must be positive", "positive integer", "positive whole number", "must be greater than zero",
        "must be greater than 0", "should be greater than 0", "has to be greater than 0", "should be positive",
    ),
    "below zero": ("less than 0", "less than zero", "below 0", "below zero", "smaller than 0", "negative"),
    "most behind": ("max", "maximum", "or less", "or fewer", "at most", "or shorter"),
    "least behind": ("min", "minimum", "or more", "at least", "or longer"),
}
NOT_APPLICABLE = ("n/a", "na", "not applicable")
AUTH_SCHEMES = {
    "basic": (
        "basic auth", "basic-auth", "basic access auth", "basic access-auth", "http basic", "basic http",
        "basic scheme",
    ),
    "bearer": ("as a bearer",),
}
PAGE_PATHS = ("doc", "docs", "signup", "login", "sign_up", "blog", "wiki")
ENTRY = (
    "forgot", "login", "log-in", "log_in", "signin", "sign-in", "sign_in", "signup", "sign-up", "sign_up", "/register",
)
AT_TIMES = (
    "write only", "write-only", "if applicable", "if provided", "if not provided", "if set", "if not set", "if given",
    "if not given", "if specified", "if not specified", "only present", "only available", "only returned",
    "only included", "only shown", "only sent", "only if", "only when", "only for", "only on", "applicable only",
    "available only", "will only be", "must provide either", "either this or", "legacy", "writeonly", "create only",
    "create-only", "only applies", "applicable for", "not applicable", "will not exist",
    "required for the",
)
REQUIRED_AT_TIMES = (
    "only required", "required only", "only mandatory", "mandatory only", "only needed", "needed only",
    "required if", "required when", "required unless", "mandatory if", "mandatory when", "mandatory unless",
    "must provide either", "either this or", "not included for",
)
EQUALS = ("is", "are", "was", "be", "becomes", "to", "set to", "is set to", "equals")
EXCEPT = ("except", "unless", "other than", "apart from", "with the exception of")
INSTANT = ("timestamp", "time stamp", "date", "time", "datetime", "date-time")
MOMENT = (
    "at", "on", "day", "from", "since", "until", "till", "to", "start", "end", "begin", "begins", "starts", "ends", "before",
    "after", "birthday", "dob", "deadline", "created", "updated", "due", "expires", "expiry", "expiration", "dt", "ts", "when",
)
PAGING = {
    "total": (
        "total", "total count", "totalcount", "total items", "total results", "total records", "total entries",
        "total elements", "total hits", "total rows",
    ),
    "last": ("total pages", "totalpages", "last page", "lastpage", "page total", "pages total"),
    "page": (
        "page", "page number", "pagenumber", "page no", "pageno", "current page", "currentpage", "page index",
        "pageindex", "page num", "pagenum", "p",
    ),
    "size": (
        "per page", "perpage", "limit", "page size", "pagesize", "size", "page limit", "pagelimit",
        "max results", "maxresults", "page count", "results per page", "items per page", "itemsperpage", "top",
        "take", "rows", "max", "count", "first",
    ),
    "offset": ("offset", "skip", "start index", "startindex", "page offset", "start"),
    "cursor": (
        "cursor", "starting after", "startingafter", "page after", "after", "next token", "nexttoken",
        "page token", "pagetoken", "continuation token", "continuationtoken", "marker", "next cursor",
        "nextcursor", "page cursor", "start cursor", "since id", "next page token", "nextpagetoken", "last id",
        "lastid", "since",
    ),
    "next": (
        "next", "next page", "nextpage", "next url", "nexturl", "next href", "nexthref", "next link",
        "nextlink", "odata nextlink", "next cursor", "nextcursor", "next token", "nexttoken", "next page token",
        "nextpagetoken", "next page url", "nextpageurl", "end cursor", "endcursor",
        "continuation token",
    ),
    "more": (
        "more", "has more", "hasmore", "has next", "hasnext", "has next page", "hasnextpage", "has more pages",
        "hasmorepages", "more results", "is truncated", "istruncated",
    ),
    "key": (
        "starting after", "startingafter", "after id", "afterid", "since id", "sinceid", "last id", "lastid",
    ),
    "key of": ("id", "ids", "identifier"),
}
PLAIN_OBJECT = ("object", "objects", "obj", "hash", "hashes")
AS_EXAMPLE = ("for example", "example", "examples", "e.g.", "e.g", "eg", "such as", "like", "for instance")
AND_SO_ON = ("etc", "etc.", "and so on", "and more", "and others", "among others", "...", "…")
IS_ONE = ("is", "are", "be")
NOT = ("not", "n't", "n’t")
ANYTHING = (
    "anything", "any body", "any content", "any data", "any output", "any response", "any response body", "any result",
    "any value", "a body", "a response body", "a response", "a result", "a value", "content", "data",
)
BEING = ("there is", "there will be", "is", "will be", "has", "returned", "sent back", "given back")
CONTRAST = ("while", "unlike", "although", "though", "whereas")
REFERS = ("see", "refer to", "same as", "identical to")
REPLACEMENT = ("instead", "replaced by", "replaced with", "superseded by", "in favour of", "in favor of")
FORMERLY = ("previously", "formerly", "used to be", "old name", "former name", "renamed from")
FAILING = (
    "non-existing", "nonexisting", "non-existent", "nonexistent", "does not exist", "doesn't exist", "do not exist",
    "don't exist", "is not found", "was not found", "not be found", "unsuccessful",
)
TAKES = (
    "accepts", "accept", "takes", "expects", "is given", "are accepted", "can be passed", "may be passed", "can be sent",
    "may be sent",
)
ASKS = {
    "must": (
        "you must", "you need to", "you have to", "you are required to", "must be", "need to be", "needs to be",
        "have to be", "has to be", "it is necessary to",
    ),
    "may": ("you can", "you may", "you could", "can be", "may be", "can optionally be", "may optionally be"),
    "verb": (
        "provide", "provided", "supply", "supplied", "specify", "specified", "pass", "passed", "send", "sent", "submit",
        "submitted", "set", "give", "given", "fill", "filled", "fill in", "enter", "update", "updated", "change", "changed",
        "edit", "edited", "modify", "modified", "post", "posted",
    ),
}
ATTRIBUTES = ("attributes", "properties", "fields")
AUTH_UNDEFINED = (
    "does not define any authentication", "doesn't define any authentication", "defines no authentication",
    "does not have any authentication", "does not use any authentication", "does not use authentication",
)
JOINED = {
    "said": ("commaseparated",),
    "joins": (
        "separate", "separated", "separating", "separates", "delimit", "delimited", "delimiting", "join", "joined",
        "joining", "split", "divided",
    ),
    "comma": ("comma", "commas"),
}
SENT = {
    "fields": ("field", "fields", "attribute", "attributes", "property", "properties", "values"),
    "body": ("body", "bodies", "payload", "payloads", "request body", "body of the request", "request payload"),
    "holds": (
        "contains", "contain", "must contain", "should contain", "has to contain", "needs to contain", "is", "must be",
        "should be", "has to be", "needs to be", "will be", "consists of", "includes", "include", "must include", "should include",
        "holds", "represents", "containing", "carries", "takes", "accepts", "expects", "has", "must have", "with",
    ),
    "sends": ("send", "pass", "post", "put", "submit", "provide", "supply", "include", "attach", "upload"),
    "expects": (
        "expects", "requires", "needs", "takes", "accepts", "accept", "consumes", "must be sent", "must be given",
        "should be sent",
    ),
    "wrapper": (
        "json document", "json object", "json representation", "json encoded", "json-encoded", "json formatted",
        "json", "representation", "document", "instance", "serialized", "serialised", "body", "payload", "request body", "details",
    ),
    "stops": ("encoded", "as json", "as a json", "formatted", "serialized", "serialised", "represented", "without", "except", "in the", "to the"),
}
CREATING = ("creation", "creating", "create", "adding", "registering", "registration", "insertion")
NUMBERED = (
    "phone number", "telephone number", "mobile number", "cell number", "fax number", "contact number", "account number",
    "card number", "serial number", "order number", "invoice number", "reference number", "tracking number",
    "registration number", "license number", "licence number", "identification number", "house number", "street number",
    "routing number", "tax number", "vat number", "model number", "part number", "batch number", "passport number",
)
RESULTS_IN = (
    "results in", "result in", "resulting in", "fails with", "fail with", "throws", "throw", "gives", "yields", "raises",
    "produces", "answers with", "answer with", "leads to", "ends with", "rejected with", "refused with", "otherwise",
    "causes", "triggers", "is answered with", "be answered with",
)
IS_RETURNED = (
    "is returned", "are returned", "will be returned", "is sent", "is sent back", "is given", "is thrown", "is raised",
    "will be sent", "gets returned", "will be thrown", "would be returned", "may be returned", "can be returned",
)
MEANS = ("means", "indicates", "signals", "tells")
FORM_ENCODED = (
    "form-encoded", "form encoded", "form-urlencoded", "form urlencoded", "x-www-form-urlencoded", "url-encoded form",
    "urlencoded form", "url encoded form", "form url encoded",
)
KEY_VALUES = ("key-value pair", "key-value pairs", "key/value pair", "key/value pairs", "key value pairs", "keys and values")
INSTEAD_OF = ("rather than", "instead of", "as opposed to", "in place of", "no longer")
GLOSS = ("for", "means", "is", "if", "when", "indicates", "stands for", "represents", "being", "to")
BEFORE_VALUES = ("where", "with", "being", "as", "means")
DEPENDS = ("depends on", "depending on")
OPEN_TO_ALL = (
    "is a public endpoint", "are public endpoints", "is publicly accessible", "are publicly accessible", "endpoint is public",
    "endpoints are public", "called without authentication", "accessed without authentication", "used without authentication",
    "accessible without authentication", "available without authentication",
)
AUDIENCE = {
    "all": (
        "public endpoints", "public api", "public apis", "public api endpoints", "public rest api", "public rest endpoints",
        "public methods", "public api methods", "public calls", "public requests", "public routes", "public resources",
        "unauthenticated endpoints", "unauthenticated requests", "open endpoints",
    ),
    "known": (
        "private endpoints", "private api", "private apis", "private api endpoints", "private rest api",
        "private rest endpoints", "private methods", "private api methods", "private calls", "private requests",
        "private routes", "private resources", "authenticated endpoints", "authenticated requests", "authenticated api",
        "signed endpoints", "signed requests", "protected endpoints", "closed endpoints",
    ),
}
FILES = {
    "noun": ("file", "files", "image", "document", "data", "export", "report", "content", "contents", "stream", "archive", "format"),
    "raw": (
        "binary", "binary data", "raw bytes", "raw file", "file contents", "file content", "contents of the file",
        "content of the file", "file stream", "byte stream", "as an attachment", "as a file",
    ),
    "not": ("url", "urls", "link", "links", "json", "object", "objects", "list", "array", "id", "ids", "base64", "metadata"),
}
PAGED = {
    "one": (
        "request is paginated", "response is paginated", "endpoint is paginated", "results are paginated", "is a paginated endpoint",
        "list is paginated", "call is paginated", "supports pagination", "method is paginated", "paginated list", "paginated response",
        "responses are paginated", "request is paged", "results are paged", "paged list",
    ),
    "all": (
        "all list", "all lists", "every list", "any list", "all top-level", "all top level", "list endpoints", "list methods",
        "lists are paginated", "collections are paginated", "all collections", "all collection", "all endpoints that return",
        "all endpoints returning", "endpoints that return a list", "endpoints that return lists", "endpoints which return a list",
        "endpoints returning lists", "endpoints returning a list", "list requests", "all index", "list responses",
        "endpoints that return multiple", "all requests that return", "requests that return multiple",
    ),
}
OF_ALL_CALLS = (
    "when making requests", "when making a request", "when making any request", "when making calls", "with every request",
    "with each request", "with all requests", "in every request", "in each request", "in all requests", "on every request",
    "on each request", "on all requests", "for every request", "for each request", "for all requests", "every request",
    "each request", "all requests", "all api requests", "every api request", "each api request", "every call", "each call",
    "all calls", "all api calls", "every api call", "each api call",
)
SIGNING = ("sign", "signs", "signed", "signing", "hmac", "encrypt", "encrypted")
TO_COME = (
    "can implement", "could implement", "may implement", "might implement", "will implement", "plan to", "plans to",
    "planning to", "planned", "coming soon", "in the future", "can be implemented", "could be implemented",
)
OTHER_FIELDS = (
    "other fields", "other parameters", "other attributes", "other properties", "any other fields", "any other field",
    "all other fields", "all others", "other values", "additional fields", "more fields",
)
CHOICE = ("any one", "any one of", "at least one", "at least one of", "either", "one of", "one among", "one or more of", "one or both of")
CASE = ("for", "only for", "if", "when", "in case of")
CALLED = ("named", "called", "with the name")
