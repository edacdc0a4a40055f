"""The docs contain what looks like a real secret.

## Why it matters
Everyone who can read the docs can use it. Even an expired one encourages readers to paste theirs.

## Example
```shell
curl -H "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJraXRlIn0.c2lnbmF0dXJlLW9mLWtpdGU"
```

## Instead
```shell
curl -H "Authorization: Bearer YOUR_TOKEN"
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import Lines
from slatewright.model.diagnostics import Severity
from slatewright.model.source import SourceFile
from slatewright.regex import regex

_PRIVATE_KEY = regex(
    r"-----BEGIN (?:[A-Z]+ ){0,2}PRIVATE KEY-----(?:\\[rn]|\s){0,9}[A-Za-z0-9+/=]{20}"
)
_SECRETS = (
    (
        "a JSON Web Token",
        "eyJ",
        regex(r"\beyJ[\w-]{10,2000}\.(?!eyJzdWIiOiIxMjM0NTY3ODkwIi)eyJ[\w-]{10,4000}\.[\w-]{10,}"),
    ),
    ("a live key", "_live_", regex(r"\b(?:sk|rk|pk)_live_[A-Za-z0-9]{16,}")),
    ("an AWS access key", "AKIA", regex(r"\bAKIA(?!IOSFODNN7EXAMPLE)[A-Z0-9]{16}\b")),
    ("a GitHub token", "ghp_", regex(r"\bghp_[A-Za-z0-9]{36,}")),
    ("a GitHub token", "gho_", regex(r"\bgho_[A-Za-z0-9]{36,}")),
    ("a GitHub token", "ghu_", regex(r"\bghu_[A-Za-z0-9]{36,}")),
    ("a GitHub token", "ghs_", regex(r"\bghs_[A-Za-z0-9]{36,}")),
    ("a GitHub token", "ghr_", regex(r"\bghr_[A-Za-z0-9]{36,}")),
    ("a Slack token", "xox", regex(r"\bxox[abprs]-[A-Za-z0-9-]{20,}")),
    ("a private key", "PRIVATE KEY", _PRIVATE_KEY),
)


"""What it is, a part that is quick to look for, and the whole of it."""


@rule("SEC101", reads=SourceFile, severity=Severity.INFO)
def secret_in_sample(file: SourceFile) -> Iterable[Finding]:
    for kind, mark, pattern in _SECRETS:
        if mark in file.text and (match := pattern.search(file.text)) is not None:
            yield Finding(f"this looks like {kind}", Lines(file).span(*match.span()))
