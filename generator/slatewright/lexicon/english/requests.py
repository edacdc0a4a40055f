"""English: what is sent."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
REQUEST = (
    "request", "requests", "sample call", "example call", "call", "payload", "send", "body parameter",
    "request body", "input", "usage", "to authorize", "code samples", "parameters", "submit", "example usage", "query body",
    "post body", "put body", "patch body", "delete body", "post data", "body params", "body data",
)
"""A caption or heading for what is sent."""
PARAMETERS = ("parameter", "parameters", "params", "argument", "arguments", "inputs")
"""What is sent, as a heading or a sentence calls it."""
SEVERAL_PARAMETERS = ("parameters", "params", "arguments", "inputs")
"""Parameters where there are more than one, as what captions a list of them says."""
ATTRIBUTES = ("attributes", "properties", "fields")
"""What an object has, as a heading or a sentence calls it."""
TAKES = (
    "accepts", "accept", "takes", "expects", "is given", "are accepted", "can be passed", "may be passed", "can be sent",
    "may be sent",
)
"""The verb of a sentence that says what a call takes: "accepts the following parameters"."""
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
    "you": ("you must", "you need to", "you have to", "you should", "you can", "you may", "you could", "please"),
    "order": ("provide", "supply", "specify", "pass", "send", "submit", "set", "give", "enter"),
    "denied": ("no longer", "never", "neither", "nor", "cannot", "without", "instead of", "avoid"),
}
"""Sentences that ask readers to give fields, or let them: "you must provide ..."."""
SENT = {
    "fields": ("field", "fields", "attribute", "attributes", "property", "properties", "values"),
    "body": ("body", "bodies", "payload", "payloads", "request body", "body of the request", "request payload"),
    "holds": (
        "contains", "contain", "must contain", "should contain", "has to contain", "needs to contain", "is", "must be",
        "should be", "has to be", "needs to be", "will be", "consists of", "includes", "include", "must include", "should include",
        "holds", "represents", "containing", "carries", "takes", "accepts", "expects", "has", "must have", "with",
    ),
    "lists": (
        "contains", "contain", "will contain", "must contain", "should contain", "includes", "include", "will include",
        "must include", "should include", "consists of", "consist of",
    ),
    "object with": (
        "object with", "objects with", "object containing", "objects containing", "object that contains",
        "objects, each with", "objects each with",
    ),
    "not fields": ("value of", "values", "operator", "operators", "kinds", "examples", "codes"),
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
"""Sentences that say what the body holds."""
CREATING = ("creation", "creating", "create", "adding", "registering", "registration", "insertion")
"""A sentence on fields that are given when something is created."""
SENDS_NOTHING = (
    "no request body", "no post body", "no put body", "no body is required", "no body required", "no body is needed",
    "no body needed", "no payload is required", "no payload required", "does not require a body",
    "does not require a request body", "does not take a body", "does not need a body", "does not accept a body",
    "doesn't require a body", "body is not required", "body is not needed", "empty request body", "requires no body",
    "takes no body", "needs no body",
)
"""A call without a body."""
FORM_ENCODED = (
    "form-encoded", "form encoded", "form-urlencoded", "form urlencoded", "x-www-form-urlencoded", "url-encoded form",
    "urlencoded form", "url encoded form", "form url encoded",
)
"""A body that is a form."""
EVERY_CALL = (
    "every request", "each request", "all requests", "every call", "each call", "all calls", "every api call",
    "each api call", "all api calls", "every api request", "each api request", "all api requests",
)
"""All calls, where nothing else can be meant."""
OF_ALL_CALLS = (
    "when making requests", "when making a request", "when making any request", "when making calls", "with every request",
    "with each request", "with all requests", "in every request", "in each request", "in all requests", "on every request",
    "on each request", "on all requests", "for every request", "for each request", "for all requests", "every request",
    "each request", "all requests", "all api requests", "every api request", "each api request", "every call", "each call",
    "all calls", "all api calls", "every api call", "each api call",
)
"""All calls, within a sentence or the caption of a table."""
LIKE = ("same", "similar", "identical", "structured like", "as for", "just like")
"""Parameters or an answer that are the same as elsewhere."""
ALIKE = (
    "identical to", "same as", "same way as", "same manner as", "same fashion as", "works like", "works just like", "similar to", "same response as",
)
"""A whole call that works as another does."""
REFERS = ("see", "refer to", "same as", "identical to")
"""What points to another place of the docs."""
ABOVE = ("above", "preceding", "previous")
"""A caption that speaks of what stands above it."""
BELOW = (
    "like this", "like so", "like below", "like follows", "like following", "as this", "as below", "as follow",
    "as follows", "as following", "to this", "to below", "to follows", "to following",
)
"""A "like" that only points to the sample below."""
SELECTING = (
    "filter", "filters", "sort", "sort by", "sortby", "order", "order by", "orderby", "search", "fields", "expand",
    "include", "includes", "embed", "embeds", "select", "group by", "groupby", "direction", "sort order", "sort direction", "order direction", "sort dir",
    "order dir",
    "query", "where", "ordering", "sorting", "exclude",
)
"""A parameter that says what of a list comes back, and in which order."""
