"""English: authentication and permissions."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
AUTH = (
    "authentication", "authenticate", "authenticating", "authenticated", "authenticates",
    "authentication/authorization", "authorization", "authorisation", "authorize", "authorise", "authorizing",
    "authorising", "authorized", "auth", "oauth", "oauth2", "oauth 2.0", "credential", "credentials", "api key",
    "api keys", "api-key", "apikey", "access token", "access tokens", "access key", "access keys", "api token",
    "api tokens", "bearer", "token", "tokens", "security", "log in", "login", "logging in", "sign in",
    "signing in", "signing",
)
"""A heading or sentence about authentication."""
AUTH_NOUN = ("authentication", "authorization", "authorisation", "api key", "access token", "authenticated", "api token", "signature", "auth", "a token", "any token", "credentials")
"""What a call may need to be authenticated."""
AUTH_SCHEMES = {
    "basic": (
        "basic auth", "basic-auth", "basic access auth", "basic access-auth", "http basic", "basic http",
        "basic scheme",
    ),
    "pair": ("username:password", "user:password", "login:password", "email:password"),
    "bearer": ("as a bearer",),
}
"""The names of schemes of HTTP; the first is meant as well where a pair is sent in Base64."""
AUTH_BY = (
    "by one of the following methods", "by one of the following method", "by the following methods",
    "by the following method", "by means of one of the following methods", "by means of the following methods",
)
"""What stands before a list of the schemes that an operation takes."""
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
"""The labels in a list that describes a scheme."""
AUTH_UNDEFINED = (
    "does not define any authentication", "doesn't define any authentication", "defines no authentication",
    "does not have any authentication", "does not use any authentication", "does not use authentication",
)
"""An API without authentication."""
NO_AUTH = ("no authentication", "no authorization", "no api key", "no access token", "no auth", "no signature", "no api token", "no token", "no tokens", "no credentials")
"""A call that needs none."""
NEEDED = ("required", "needed", "necessary", "requires", "needs")
"""What such a sentence says of it: "no token is required"."""
UNNEEDED = (
    "does not require", "doesn't require", "do not require", "don't require", "does not need", "doesn't need",
    "do not need", "don't need", "not required", "not needed", "not necessary",
)
"""The same as a verb: "does not require a token"."""
OPEN_TO_ALL = (
    "is a public endpoint", "are public endpoints", "is publicly accessible", "are publicly accessible", "endpoint is public",
    "endpoints are public", "called without authentication", "accessed without authentication", "used without authentication",
    "accessible without authentication", "available without authentication",
)
"""A call that anybody can make."""
RESERVED = ("if", "unless", "except", "when", "only", "some")
"""A condition, which takes such a sentence back."""
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
"""Who can make a call, as a cell says it."""
ENTRY = (
    "forgot", "login", "log-in", "log_in", "signin", "sign-in", "sign_in", "signup", "sign-up", "sign_up", "/register",
)
"""The path of a call by which credentials are got."""
SIGNING = ("sign", "signs", "signed", "signing", "hmac", "encrypt", "encrypted")
"""Credentials with which requests are signed, and which are not sent."""
PERMISSION = ("permission", "permissions", "scope", "scopes", "required role", "required roles", "privileges")
"""What a call asks of those who make it."""
SCOPES = ("scopes", "scope")
"""The scopes of OAuth 2."""
CALLED = ("named", "called", "with the name")
"""The word between a parameter that carries a key, and its name."""
