"""Telling credentials from other headers and parameters."""

from __future__ import annotations

import re

_ABOUT = re.compile(
    r"auth|credential|api[ _-]?key|access[ _-]?token|security|log[ _-]?in|sign[ _-]?in|bearer|token|"
    r"autentica|autoriz|авториз|аутентиф|認證|认证|授权|認証|인증|ταυτοποίηση|uwierzytel|kimlik",
    re.IGNORECASE,
)
_KEY = re.compile(
    r"(?:x[-_])?(?:[a-z0-9]+[-_]){0,3}?(?:api[-_]?key|api[-_]?token|access[-_]?token|auth[-_]?token|auth[-_]?key|"
    r"apikey|authkey|authtoken|accesstoken|app[-_]?key|app[-_]?id|client[-_]?key|secret[-_]?key|user[-_]?token|"
    r"session[-_]?token|bearer[-_]?token|api[-_]?secret|api[-_]?sign(?:ature)?|private[-_]?token|x-token|_token|token|"
    r"pttoken|hmac|signature|passphrase)\Z",
    re.IGNORECASE,
)
_SCHEMES = {
    "basic": "basic",
    "bearer": "bearer",
    "digest": "digest",
    "oauth": "oauth",
    "hmac": "hmac",
    "negotiate": "negotiate",
    "jwt": "bearer",
}


def is_about_auth(words: str) -> bool:
    """Whether a heading or sentence speaks of authentication."""
    return bool(_ABOUT.search(words))


def key_name(name: str) -> bool:
    """Whether a header or parameter of this name carries credentials."""
    return bool(_KEY.match(name.strip()))


def scheme_of_value(value: str) -> str | None:
    """The scheme at the head of an `Authorization` header's value."""
    word = re.match(r"[\s\"'`<{\[]*([A-Za-z]+)\b", value)
    rest = value[word.end() :].strip(" >}]'\"`") if word else ""
    scheme = _SCHEMES.get(word.group(1).lower()) if word else None
    return scheme if scheme and (rest or value.strip() == value.strip().split(" ")[0] and scheme != "oauth") else None
