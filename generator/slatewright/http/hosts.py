"""Hosts and pages of the web that are no API's own."""

from __future__ import annotations

import re

from slatewright.http.names import ADDRESSES
from slatewright.lexicon import parts_of
from slatewright.regex import regex

_YOURS = rf"{parts_of('READERS', 'yours')}[\w-]*|{parts_of('READERS', 'mine')}-?{parts_of('READERS', 'place')}"
_EXAMPLE = regex(rf"(?:^|\.)(?:(?:example|{_YOURS}|ngrok)\.\w+|webhook\.site)\Z", re.IGNORECASE)
_ELSEWHERE = regex(
    r"//(?:www\.)?(?:github|gitlab|bitbucket|wikipedia|en\.wikipedia|w3|ietf|tools\.ietf|postman|getpostman|npmjs|"
    r"jsonapi|swagger|stackoverflow|google|youtube|twitter|json-schema|oauth|jwt|momentjs)\.",
    re.IGNORECASE,
)
"""Sites of code, standards and tools. "Hosted at" a forge says where the source is; where request lines are relative
nothing else in the docs tells such a site from the API's own host."""

_ADDRESS = regex(rf"[{{<]{{1,2}}[\w -]{{1,40}}(?:{'|'.join(ADDRESSES)})[}}>]{{1,2}}", re.IGNORECASE)


def stands_for_url(target: str) -> bool:
    """Whether what docs call is a placeholder for the whole URL: `{callbackUrl}`, `<webhook url>`."""
    return _ADDRESS.fullmatch(target) is not None


def is_example(domain: str) -> bool:
    """Whether a domain stands for the reader's own: `example.com`, `your-site.com`."""
    return _EXAMPLE.search(domain) is not None


def is_elsewhere(url: str) -> bool:
    """Whether a URL leads to a place that many docs link and none is served by."""
    return _ELSEWHERE.search(url) is not None


def owner_of(host: str) -> str | None:
    """The part of a host that names whose it is: `kites` of `api.kites.example` and of `v2.kites.co.uk`.

    Args:
        host: the host of a URL, without its port.

    Returns:
        None where a host names nobody: an address, one label alone, or one that a hosting company makes up.
    """
    labels = host.lower().rstrip(".").split(".")
    if len(labels) < _LEAST_LABELS or labels[-1].isdigit() or ":" in host or is_example(host):
        return None
    labels.pop()
    if len(labels) > 1 and labels[-1] in _SECOND:
        labels.pop()
    if labels[-1] in _HOSTING:
        labels.pop()
    owner = labels[-1] if labels else ""
    return owner if owner not in _MACHINES and re.search("[a-z]", owner) else None


_LEAST_LABELS = 2
_SECOND = frozenset({"ac", "co", "com", "edu", "gob", "gov", "gouv", "net", "or", "org"})
"""Labels below those of countries under which names are registered."""
_HOSTING = frozenset(
    {"appspot", "azurewebsites", "fly", "github", "gitlab", "herokuapp", "netlify", "onrender"}
    | {"pythonanywhere", "vercel", "web"}
)
"""Domains of companies that host what others make, each below a name of its own."""
_MACHINES = frozenset(
    {"amazonaws", "api", "apis", "app", "azure-api", "beta", "cloudfront", "cloudfunctions", "dev"}
    | {"docs", "elasticbeanstalk", "localhost", "ngrok", "sandbox", "staging", "test", "www"}
)
"""Labels that tell what a machine does, or whose machine it is, and not whose API."""
