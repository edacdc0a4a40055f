"""What the core hands to the code that does the input and output, and what it gets back."""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias, TypeVar

import httpx

from ._body import Encoded

R = TypeVar("R")

CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
"""What no header can hold."""

TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""What the name of a header is made of."""


@dataclass(frozen=True, slots=True)
class Wire:
    """One HTTP request in full; its text hides whatever may hold a secret."""

    method: str
    url: httpx.URL = field(repr=False)
    headers: httpx.Headers = field(repr=False)
    timeout: httpx.Timeout
    cookies: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: Encoded = field(default_factory=Encoded)
    operation: str = ""
    """What it is for; hooks find it as `request.extensions["operation"]`."""
    foreign: bool = False
    """Whether it goes to another host than the API's own, so that it must carry no credentials."""
    follows: bool = True
    """Whether redirects are followed, where that changes nothing."""


@dataclass(frozen=True, slots=True)
class Send:
    """Send this and report the response, or the error that kept it from coming."""

    wire: Wire
    stream: bool = False
    """Leave the content of a good response unread."""


@dataclass(frozen=True, slots=True)
class Sleep:
    """Wait before the next step."""

    seconds: float


Answer: TypeAlias = httpx.Response | httpx.HTTPError
"""What came of a `Send`; a `Sleep` needs no answer."""

Exchange: TypeAlias = Generator[Send | Sleep, Answer, R]


def origin(url: httpx.URL) -> tuple[str, str, int | None]:
    """Scheme, host and port: what decides whether credentials may travel."""
    ports = {"http": 80, "https": 443}
    return url.scheme, url.host, url.port or ports.get(url.scheme)


def located(base_url: str, path: str) -> httpx.URL:
    """The URL of a path below the base URL; an absolute URL stays what it is."""
    if path.startswith(("http://", "https://")):
        return _parsed(path)
    return _parsed(f"{base_url.rstrip('/')}/{path.lstrip('/')}")


@lru_cache(maxsize=128)
def _parsed(url: str) -> httpx.URL:
    """A URL, which httpx takes its time to take apart and programs often ask for again."""
    return httpx.URL(url)


def moved(address: str, documented: str, base_url: str) -> str:
    """An absolute address on the documented server as it is where the API is served elsewhere."""
    known, base = documented.rstrip("/"), base_url.rstrip("/")
    if not known or known == base or not address.startswith(("http://", "https://")):
        return address
    if address.startswith(f"{known}/"):
        return base + address.removeprefix(known)
    target, old, new = httpx.URL(address), httpx.URL(known), httpx.URL(base)
    if (target.scheme, target.netloc) != (old.scheme, old.netloc):
        return address
    return str(target.copy_with(scheme=new.scheme, netloc=new.netloc))


def joined(url: httpx.URL, reference: str) -> httpx.URL | None:
    """Where a reference that a server gave leads to; None where that is no place on the web."""
    try:
        target = url.join(reference)
    except httpx.InvalidURL:
        return None
    return target if is_web(target) else None


def is_web(url: httpx.URL) -> bool:
    """Whether there can be a web server at the host of a URL, which the DNS lets have labels up to 63 long."""
    labels = url.host.removesuffix(".").split(".")
    return url.scheme in ("http", "https") and all(0 < len(label) < 64 for label in labels)
