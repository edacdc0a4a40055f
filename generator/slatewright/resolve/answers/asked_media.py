"""Media types of answers, as the sample calls of an operation ask for them.

```
GET /kittens
Accept: application/vnd.kittens+json; version=2
```
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from slatewright.http.media import JSON, media_of
from slatewright.model.api import Response
from slatewright.model.facts import RequestFact
from slatewright.model.source import Sourced
from slatewright.regex import regex
from slatewright.resolve.operations.scopes import Scope

_OWN = regex(r"application/(?:vnd\.[\w.-]+|[\w.-]+\+json)(?:\s*;\s*[\w.-]+=[\w.-]+)*", re.ASCII)
"""A type of the API's own that holds JSON, with its parameters, which may be a version."""


def as_asked(responses: tuple[Response, ...], scope: Scope) -> tuple[Response, ...]:
    """The successes in the type that every call asks for; a sample in JSON shows the data and not what it is called."""
    asked = _asked(scope)
    if asked is None:
        return responses
    known = (JSON, media_of(asked.value))
    return tuple(
        (
            replace(response, media=asked)
            if response.status.value.startswith("2")
            and response.media is not None
            and response.media.value in known
            else response
        )
        for response in responses
    )


def _asked(scope: Scope) -> Sourced[str] | None:
    """The only value of `Accept` in the operation's calls, if it is a type of the API's own."""
    found = {
        value.strip(): fact.evidence
        for fact in reversed(scope.facts)
        if isinstance(fact, RequestFact) and fact.method == scope.method
        for name, value in fact.headers
        if name.lower() == "accept"
    }
    if len(found) != 1:
        return None
    ((value, evidence),) = found.items()
    return Sourced(value, (evidence,)) if _OWN.fullmatch(value) else None
