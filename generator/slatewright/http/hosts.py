"""Hosts and pages of the web that are no API's own."""

from __future__ import annotations

import re

from slatewright.lexicon import parts_of

_YOURS = rf"{parts_of('READERS', 'yours')}[\w-]*|{parts_of('READERS', 'mine')}-?{parts_of('READERS', 'place')}"
_EXAMPLE = re.compile(
    rf"(?:^|\.)(?:(?:example|{_YOURS}|ngrok)\.\w+|webhook\.site)\Z", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"//(?:www\.)?(?:github|gitlab|bitbucket|wikipedia|en\.wikipedia|w3|ietf|tools\.ietf|postman|getpostman|npmjs|"
    r"jsonapi|swagger|stackoverflow|google|youtube|twitter|json-schema|oauth|jwt|momentjs)\.",
    re.IGNORECASE,
)
"""Sites of code, standards and tools. "Hosted at" a forge says where the source is; where request lines are relative
nothing else in the docs tells such a site from the API's own host."""


def is_example(domain: str) -> bool:
    """Whether a domain stands for the reader's own: `example.com`, `your-site.com`."""
    return _EXAMPLE.search(domain) is not None


def is_elsewhere(url: str) -> bool:
    """Whether a URL leads to a place that many docs link and none is served by."""
    return _ELSEWHERE.search(url) is not None
