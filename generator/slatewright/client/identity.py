"""What the client is called: package, distribution, version, environment variables."""

from __future__ import annotations

import hashlib
import json
import sys
from urllib.parse import urlsplit

from msgspec import Struct

from slatewright.client.names import KEYWORDS, pascal, snake, words
from slatewright.client.refs import Node, mapping, sequence, text
from slatewright.client.servers import base_url
from slatewright.http.hosts import owner_of
from slatewright.model.diagnostics import UsageError
from slatewright.model.options import ClientOptions
from slatewright.model.printed import Source
from slatewright.regex import regex

_GENERIC = frozenset(
    {"a", "an", "and", "api", "apis", "developer", "developers", "doc", "docs", "documentation"}
    | {"for", "guide", "of", "openapi", "public", "reference", "rest", "restful", "spec"}
    | {"specification", "swagger", "the", "title", "version"}
)
_VERSION = regex(r"v?[0-9]{1,9}")
_NUMBERS = regex(r"v?([0-9]{1,6}(?:\.[0-9]{1,6}){0,2})")
_PACKAGE = regex(r"[a-z][a-z0-9_]{0,80}")
_DISTRIBUTION = regex(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,80}[A-Za-z0-9])?")
_TAKEN = sys.stdlib_module_names | {"httpx", "pydantic", "pytest", "tests", "extras"}


class Identity(Struct, frozen=True):
    """The names of one client."""

    package: Source
    distribution: str
    version: str
    prefix: str
    """What environment variables start with."""
    title: str
    spec_sha256: str


def identify(document: Node, options: ClientOptions) -> Identity:
    """Name the client by the options, by the title of the API, or where that names none, by its host.

    Raises UsageError where an option is no usable name.
    """
    info = mapping(document.get("info"))
    title = " ".join(text(info.get("title")).split()) or "API"
    if not _telling(title) and (owner := _owner(document)):
        title = f"{pascal(words(owner), 'The')} API"
    package = options.package or _from_title(title)
    if not _PACKAGE.fullmatch(package) or package in KEYWORDS or package in _TAKEN:
        raise UsageError(
            f"{package!r} cannot be the client's package: it must be lower case letters, digits and "
            "underscores, and not a Python keyword or the name of another package"
        )
    distribution = options.distribution or package.replace("_", "-")
    if not _DISTRIBUTION.fullmatch(distribution):
        raise UsageError(
            f"{distribution!r} cannot be the client's distribution: it must be letters, digits, dots, "
            "dashes and underscores"
        )
    return Identity(
        Source(package),
        distribution,
        _version(text(info.get("version"))),
        package.strip("_").upper(),
        title,
        _digest(document),
    )


def _telling(title: str) -> list[str]:
    """The words of a title that tell one API from another."""
    return [word for word in words(title) if word not in _GENERIC and not _VERSION.fullmatch(word)]


def _owner(document: Node) -> str | None:
    """Whose the API is, by the first of its hosts that tells; most docs are called "API Reference"."""
    urls = (base_url(mapping(server)) for server in sequence(document.get("servers")))
    owners = (owner_of(urlsplit(url).hostname or "") for url in urls if url)
    return next((owner for owner in owners if owner), None)


def _from_title(title: str) -> str:
    name = snake(_telling(title) or words(title), "client")
    return f"{name}_client" if name in KEYWORDS or name in _TAKEN else name


def _version(stated: str) -> str:
    """The API's own version as that of the client, where it is made of numbers."""
    found = _NUMBERS.fullmatch(stated.strip())
    if found is None:
        return "0.1.0"
    numbers = [str(int(number)) for number in found[1].split(".")]
    return ".".join([*numbers, "0", "0"][:3])


def _digest(document: Node) -> str:
    """A digest of what the document says, whatever its layout."""
    canonical = json.dumps(
        document, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=str
    )
    return hashlib.sha256(canonical.encode()).hexdigest()
