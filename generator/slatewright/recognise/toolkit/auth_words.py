"""Telling credentials from other headers and parameters."""

from __future__ import annotations

import re

from slatewright.lexicon import has_word

_KEY = re.compile(
    r"_?(?:x[-_])?(?:[a-z0-9]+[-_]){0,3}?(?:api[-_]?key|api[-_]?token|access[-_]?token|auth[-_]?token|auth[-_]?key|"
    r"apikey|authkey|authtoken|accesstoken|app[-_]?key|app[-_]?id|client[-_]?key|secret[-_]?key|user[-_]?token|"
    r"session[-_]?token|bearer[-_]?token|api[-_]?secret|api[-_]?sign(?:ature)?|private[-_]?token|x-token|_token|token|"
    r"[a-z]{1,12}token|hmac|signature|passphrase|subscription[-_]key)\Z|"
    r"x-(?:[a-z0-9]+-){1,3}(?:key|token|secret|signature|sign|auth)\Z",
    re.IGNORECASE,
)
_NO_KEY = re.compile(
    r"idempot|(?:refresh|csrf|xsrf|page|next|continuation|reset|confirm\w*|id|push|device|sync)[-_]?token|your|my_",
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
    return has_word(words, "AUTH") is not None


def key_name(name: str) -> bool:
    """Whether a header or parameter of this name carries credentials."""
    bare = name.strip()
    return bool(_KEY.match(bare)) and not _NO_KEY.search(bare)


def scheme_of_value(value: str) -> str | None:
    """The scheme at the head of an `Authorization` header's value."""
    word = re.match(r"[\s\"'`<{\[]*([A-Za-z]+)\b", value)
    rest = value[word.end() :].strip(" >}]'\"`") if word else ""
    scheme = _SCHEMES.get(word.group(1).lower()) if word else None
    return (
        scheme
        if scheme and (rest or value.strip() == value.strip().split(" ")[0] and scheme != "oauth")
        else None
    )
