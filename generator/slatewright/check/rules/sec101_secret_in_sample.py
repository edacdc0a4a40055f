"""What looks like a real secret stands in the docs.

## Why it matters
Everyone who can read the docs can use it. Even a dead one teaches readers to paste theirs.

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

import re
from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import Lines
from slatewright.model.diagnostics import Severity
from slatewright.model.source import SourceFile

_SECRETS = (
    ("a JSON Web Token", re.compile(r"\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,}")),
    ("a live key", re.compile(r"\b(?:sk|rk|pk)_live_[A-Za-z0-9]{16,}")),
    ("an AWS access key", re.compile(r"\bAKIA(?!IOSFODNN7EXAMPLE)[A-Z0-9]{16}\b")),
    ("a GitHub token", re.compile(r"\bgh[pousr]_[A-Za-z0-9]{36,}")),
    ("a Slack token", re.compile(r"\bxox[abprs]-[A-Za-z0-9-]{20,}")),
    ("a private key", re.compile(r"-----BEGIN (?:[A-Z]+ ){0,2}PRIVATE KEY-----")),
)


@rule("SEC101", reads=SourceFile, severity=Severity.INFO)
def secret_in_sample(file: SourceFile) -> Iterable[Finding]:
    for kind, pattern in _SECRETS:
        if (match := pattern.search(file.text)) is not None:
            yield Finding(f"this looks like {kind}", Lines(file).span(*match.span()))
