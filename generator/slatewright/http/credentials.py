"""The names under which credentials travel, and the schemes that stand before them."""

from __future__ import annotations

import re

from slatewright.lexicon import paging_role, parts_of
from slatewright.regex import regex

_KEY = regex(
    r"_?(?:x[-_])?(?:[a-z0-9]{1,20}[-_]){0,4}?(?:api[-_]?key|api[-_]?token|access[-_]?token|auth[-_]?token|auth[-_]?key|access[-_]?key|"
    r"apikey|authkey|authtoken|accesstoken|app[-_]?key|ap[ip][-_]?id|client[-_]?key|secret[-_]?key|user[-_]?token|"
    r"(?:account|merchant|partner|developer|consumer)[-_]?key|client-secret|"
    r"session[-_]?(?:token|key)|bearer[-_]?token|api[-_]?secret|api[-_]?sign(?:ature)?|private[-_]?token|x-token|_token|token|jwt|"
    r"[a-z]{1,12}token|hmac|signature|passphrase|subscription[-_]key)\Z|"
    r"x-(?:[a-z0-9]{1,20}-){1,3}(?:key|token|secret|signature|sign|auth|session|jwt)\Z|x-auth(?:orization|entication)?\Z",
    re.IGNORECASE,
)
_NO_KEY = regex(
    r"idempot|(?:refresh|csrf|xsrf|reset|confirm\w*|id|push|device|sync|postman|response|card|payment|registration|fcm|apns|"
    r"invit(?:e|ation)|verification|activation|unsubscribe|receipt|captcha|continuation)[-_]?token|"
    rf"\A(?:{parts_of('READERS', 'yours')}|{parts_of('READERS', 'mine')}_)",
    re.IGNORECASE,
)
_SIGNS = regex(
    r"auth|token|api[_-]?key|access[_-]?key|secret|signature|session|cookie|credential|password"
    rf"|/ping\b|/health|/public\b|{parts_of('ENTRY')}",
    re.IGNORECASE,
)
_PASSWORD = regex(
    r"pass(?:word|wd|phrase|code)\Z|(?:\A|[-_])(?:pwd|pin|otp|secret)\Z|api[-_]?secret\Z",
    re.IGNORECASE,
)
_USER = regex(
    r"(?:\A|[-_])(?:user(?:name)?|e-?mail|login|(?:user|client|account|app|application|merchant|shop|store)[-_]?id|uid)\Z",
    re.IGNORECASE,
)
_CALLER = regex(r"(?:client|app|application)[-_]?id", re.IGNORECASE)
_SIGNATURE = regex(r"(?:\A|[-_])(?:sign|signature|hmac)\Z", re.IGNORECASE)
_SIGNED_WITH = regex(
    r"(?:\A|[-_])(?:timestamp|nonce|expir(?:es|y)|key[-_]?id|content[-_]digest)\Z", re.IGNORECASE
)
_COOKIE = regex(r"(?:\A|;)[\s\"'`]{0,4}([\w.-]{2,60})\s{0,2}[=:]\s{0,2}(?=[^\s;])")
_SESSION = regex(r"sess|(?:\A|[._-])(?:sid|auth|login)\Z|[a-z]sid\Z", re.IGNORECASE)
_SCHEMES = {
    "basic": "basic",
    "bearer": "bearer",
    "digest": "digest",
    "oauth": "oauth",
    "hmac": "hmac",
    "negotiate": "negotiate",
    "jwt": "bearer",
}
_OWN_WORDS = frozenset({"JWT"})
"""Words that servers want before a token in the place of a scheme's name; "Bearer" would be refused."""
_FIRST_WORDS = 200
"""Characters of a description in which its scheme is looked for."""
GRANTED = frozenset({"access_token", "token", "auth_token", "signature"})
"""Names that a table of what a token call answers uses as well as one of what is sent."""


def is_credential(name: str) -> bool:
    """Whether a header or parameter of this name carries credentials."""
    bare = name.strip()
    walks = paging_role(bare, "cursor") or paging_role(bare, "next")
    return bool(_KEY.match(bare)) and not walks and not _NO_KEY.search(bare)


def is_no_credential(name: str) -> bool:
    """Whether a name that ends as that of a key or token is known to be another's: `Idempotency-Key`, `csrf_token`."""
    return _NO_KEY.search(name) is not None


def names_user(name: str) -> bool:
    """Whether a header of this name says whose the credentials beside it are: `X-User-Email`, `Client-Id`."""
    return _USER.search(name) is not None


def proves_user(name: str) -> bool:
    """Whether a field of this name is a secret by which somebody logs in."""
    return _PASSWORD.search(name) is not None


def signs(name: str) -> bool:
    """Whether a header of this name carries a signature of the request."""
    return _SIGNATURE.search(name) is not None


def names_caller(name: str) -> bool:
    """Whether a parameter of this name says which program calls, as a key does where nothing else is asked for."""
    return _CALLER.fullmatch(name) is not None


def goes_with_signature(name: str) -> bool:
    """Whether a header of this name carries what a signature is checked with: when, once, by which key, for what content."""
    return _SIGNED_WITH.search(name) is not None


def speaks_of_credentials(name: str) -> bool:
    """Whether a part of a name says that it carries credentials, or a part of a path that they are got there."""
    return _SIGNS.search(name) is not None


def cookies_in(text: str) -> tuple[str, ...]:
    """The names of the cookies in `sid=1; token=2` that carry credentials; some docs write a colon for the sign."""
    names = (match.group(1) for match in _COOKIE.finditer(text))
    return tuple(name for name in names if is_credential(name) or _SESSION.search(name))


def scheme_of_value(value: str) -> str | None:
    """The scheme at the head of an `Authorization` header's value; `oauth` only where something follows it."""
    word = re.match(r"[\s\"'`<{\[]*([A-Za-z]+)\b", value)
    rest = value[word.end() :].strip(" >}]'\"`") if word else ""
    scheme = _SCHEMES.get(word.group(1).lower()) if word else None
    alone = value.strip() == value.strip().split(" ")[0]
    if word and rest and word.group(1) in _OWN_WORDS:
        return None
    return scheme if scheme and (rest or alone and scheme != "oauth") else None


def scheme_named_in(text: str) -> str | None:
    """The scheme that words about an `Authorization` header name: "JWT, as `Bearer <token>`" -> bearer."""
    if scheme := scheme_of_value(text):
        return scheme
    words = re.findall(r"[A-Za-z]+", text[:_FIRST_WORDS].lower())
    named = [_SCHEMES[word] for word in words if word in _SCHEMES]
    return min(named, key=lambda scheme: scheme == "oauth", default=None)


_BEFORE = r"[\s\"'`]{0,3}"
_WORD = r"[A-Z][A-Za-z0-9-]{1,30} +"
_NAMED = r"[a-z_-]{2,20}="
_PREFIX = regex(
    rf"{_BEFORE}(?P<prefix>{_WORD}(?:{_NAMED}(?P<quote>[\"'])?)?)"
    r"(?P<key>[^\s=\"'`][^\s\"'`]{0,200})(?(quote)(?P=quote))[\s\"'`]*\Z"
)
_JOINED = regex(rf"{_BEFORE}(?P<prefix>{_WORD}(?:{_NAMED})?)(?:[\"'] *[+.] *[^\s+.]|\Z)")
_BRACKETS = regex(r"[<{\[][^<>{}\[\]\n]{1,60}[>}\]]+")
_STAND_IN = regex(r"[^a-z]|[a-z]{12}|x{3,}\Z")


def closing_quote(prefix: str) -> str:
    """The quote that stands behind a key whose prefix ends in it (`Token token="`); empty for any other."""
    return prefix[-1] if prefix.endswith(("'", '"')) else ""


def prefix_of_value(value: str) -> str | None:
    """What stands before the key in a header's value, the space included: `Token ` of `Token 0123abc`.

    A word before an ordinary word is a phrase ("Your token") and no prefix. A quote at its end (`Token token="`) is one
    that stands behind the key as well; programs join the two (`'Token ' + key`), and may be cut there.
    """
    if joined := _JOINED.match(value):
        return joined["prefix"]
    match = _PREFIX.match(_BRACKETS.sub("{}", value))
    return match["prefix"] if match and _STAND_IN.search(match["key"]) else None
