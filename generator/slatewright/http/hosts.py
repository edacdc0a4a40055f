"""Hosts and pages of the web that are no API's own."""

from __future__ import annotations

import re

_EXAMPLE = re.compile(
    r"(?:^|\.)(?:example\.\w+|your[\w-]*\.\w+|my-?(?:site|app|server|domain|company|shop)\.\w+|webhook\.site|ngrok\.\w+)\Z",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"//(?:www\.)?(?:github|gitlab|bitbucket|wikipedia|en\.wikipedia|w3|ietf|tools\.ietf|postman|getpostman|npmjs|"
    r"jsonapi|swagger|stackoverflow|google|youtube|twitter|json-schema|oauth|jwt|momentjs)\.",
    re.IGNORECASE,
)
_ANY_ENDPOINT = re.compile(r"(?:(?:your|some|any)[_-]?)?endpoint\Z", re.IGNORECASE)


def is_example(domain: str) -> bool:
    """Whether a domain stands for the reader's own: `example.com`, `your-site.com`."""
    return _EXAMPLE.search(domain) is not None


def is_elsewhere(url: str) -> bool:
    """Whether a URL leads to a place that many docs link and none is served by."""
    return _ELSEWHERE.search(url) is not None


def is_any_endpoint(segment: str) -> bool:
    """Whether a path segment stands for any endpoint: `your-endpoint`."""
    return _ANY_ENDPOINT.match(segment) is not None
