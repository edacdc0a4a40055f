"""English: servers, endpoints, and what is done with them."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
BASE_URL = (
    "base url", "base uri", "base path", "api url", "api endpoint", "endpoint", "end point", "root url", "server", "host",
    "base", "production", "sandbox", "environment", "environments", "servers", "root endpoint", "api root",
    "urls", "region", "accessible at", "available at", "base urls", "hosts", "cluster", "served at", "served from",
    "hosted at", "reachable at", "requests go to", "requests are made to", "requests should be made to", "requests to",
    "requests are sent to", "calls go to", "lives at", "live at", "located at", "found at",
    "lives under", "live under", "located under", "found under", "hosted under", "served under", "available under",
    "accessible under", "reachable under", "hosted on", "served on", "prefixed with", "prefixed by", "relative to",
)
"""What a server or a base URL is called, and what stands before one."""
BASE_NAMED = ("base url", "base uri", "base path", "root url", "root uri", "root path", "base_url", "base_uri", "base_path")
"""What names a base URL so firmly that no other URL beside it can be one."""
IS_BASE = ("is the base", "is a base", "is our base", "as the base", "as a base", "as our base")
"""What says so behind the URL."""
PREFIXED = (
    "prefixed with", "prefixed by", "prefix", "prefix of", "relative to", "start with", "starts with", "starting with",
    "begin with", "begins with", "beginning with", "in the directory", "in directory", "under the path", "under the prefix",
)
"""What stands right before the path with which all paths begin."""
ENDPOINTS = ("endpoints", "routes", "paths", "urls", "uris", "api calls", "requests", "calls", "each endpoint", "every endpoint")
"""What a sentence calls all endpoints of an API."""
BEFORE_ENDPOINTS = ("our", "these", "note that", "please note that", "remember that")
"""Before a word for endpoints, what makes them no fewer: "all our endpoints"."""
PAST = ("was", "were", "had")
"""The verb of what is no longer so."""
SENT_OUT = ("we send", "we make", "we call", "sent to you", "to your server", "to your endpoint", "to your url")
"""Calls that the API makes itself, as a sentence puts it."""
TRIAL = ("sandbox", "staging", "testing", "test", "dev", "demo", "localhost", "uat", "qa")
"""A server to try things out on."""
PAGE = (
    "website", "web site", "webpage", "web page", "dashboard", "documentation", "portal", "sign up", "log in", "login",
)
"""A URL that leads to a page for people."""
PAGE_PATHS = ("doc", "docs", "signup", "login", "sign_up", "blog", "wiki")
"""The end of such a URL."""
ENDPOINT = ("endpoint", "end point", "method", "resource", "call", "route", "operation", "api", "this", "it")
"""What a sentence calls the endpoint that it is about."""
ANY_ENDPOINT = {
    "endpoint": ("endpoint", "api endpoint", "protected resource", "protected endpoint"),
    "thing": (
        "request", "any request", "entity", "entities", "resource", "resources", "resource name", "path", "api path",
        "method", "action", "anyrequest", "resourcename", "apipath", "api name", "apiname", "api method", "apimethod",
        "method name", "methodname", "action name", "actionname", "endpoint name", "endpointname", "api action",
    ),
}
"""A segment or placeholder that stands for any endpoint."""
EVERY = ("all", "every", "each", "any")
"""Before a word for an endpoint, a segment for all of them: `all_endpoints`."""
HERE = ("here",)
"""A word in a URL that readers have to replace: `TOKEN_HERE`."""
READERS = {
    "yours": ("your",),
    "mine": ("my",),
    "place": ("site", "app", "server", "domain", "company", "shop"),
    "some": ("your", "some", "any"),
    "any": ("unique", "some", "any", "example", "sample", "specific", "given"),
}
"""Words in the name of a placeholder that are about the readers: `YOUR_SHOP`."""
IDENTIFIER = ("code", "key", "number", "name")
"""The end of the name of a placeholder that holds an id."""
METHOD_VERBS = {
    "DELETE": ("delete", "remove", "destroy", "cancel", "unsubscribe", "revoke"),
    "PUT": ("update", "edit", "modify", "change", "replace", "set"),
    "POST": ("create", "add", "new", "register", "submit", "send", "issue", "post", "upload", "import", "generate"),
    "GET": (
        "get", "list", "fetch", "retrieve", "search", "find", "show", "view", "read", "query", "lookup", "all",
        "detail",
    ),
}
"""The verbs of headings that go with a method."""
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
"""All verbs with which the heading of an operation can begin."""
NAMES = {
    "looking": ("check", "fetch", "find", "look", "lookup", "retrieve", "search", "validate", "verify"),
    "linking": ("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"),
    "particle": ("in", "on"),
}
"""Words in headings that operations and groups are named after."""
REPLACEMENT = ("instead", "replaced by", "replaced with", "superseded by", "in favour of", "in favor of")
"""An endpoint to call in place of this one."""
INSTEAD_OF = ("rather than", "instead of", "as opposed to", "in place of", "no longer")
"""An endpoint or scheme that another takes the place of."""
FORMERLY = ("previously", "formerly", "used to be", "old name", "former name", "renamed from")
"""What an endpoint was called before."""
TO_COME = (
    "can implement", "could implement", "may implement", "might implement", "will implement", "plan to", "plans to",
    "planning to", "planned", "coming soon", "in the future", "can be implemented", "could be implemented",
)
"""What does not exist yet."""
DELIVERIES = ("webhook", "webhooks", "web hook", "web hooks", "callback", "callbacks", "push notifications")
"""Calls that the API makes itself."""
NEWS = (
    "changelog", "change log", "changes log", "api changelog", "release notes", "release history", "what's new",
    "what’s new", "whats new", "upcoming changes", "recent changes", "latest changes", "version history",
    "revision history", "change history", "update history", "breaking changes", "changelogs", "api changes",
    "update log", "history of changes", "document history", "changes history", "release updates", "api updates",
    "latest updates", "what is new", "what’s changed", "what's changed",
)
"""A chapter about changes, which defines nothing."""
SUPPOSED = (
    "suppose", "supposing", "imagine", "let us assume", "let's assume", "let’s assume", "let's say", "let’s say",
)
"""Words before endpoints of an API that does not exist, which show how APIs work."""
