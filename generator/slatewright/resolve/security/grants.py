"""The flows of OAuth 2.0, out of the URLs at which the docs say tokens are granted."""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.model.api import SecurityScheme
from slatewright.model.facts import GrantFact
from slatewright.resolve.headings.outline import Outline

_FLOWS = {"password": "password", "client_credentials": "clientCredentials"}


def with_grants(
    outline: Outline, schemes: tuple[SecurityScheme, ...]
) -> tuple[SecurityScheme, ...]:
    """Give the one OAuth scheme that the docs list no URLs for those that stand elsewhere; the first of each role."""
    bare = [scheme for scheme in schemes if scheme.type == "oauth2" and not scheme.flows]
    facts = [f for section in outline.sections for f in section.facts if isinstance(f, GrantFact)]
    if len(bare) != 1 or not facts:
        return schemes
    urls: dict[str, GrantFact] = {}
    for fact in facts:
        urls.setdefault(fact.role, fact)
    token = urls.get("tokenUrl")
    grants = [g for f in facts if token and f.url == token.url for g in f.grants]
    if "authorizationUrl" not in urls and grants and not _FLOWS.keys() & set(grants):
        return schemes  # a token for a user, and the docs do not say where the user agrees to it
    flows = (
        *((role, fact.url) for role, fact in sorted(urls.items())),
        *(("flow", _FLOWS[grant]) for grant in dict.fromkeys(grants) if grant in _FLOWS),
        *((("refreshUrl", token.url),) if token and "refresh_token" in grants else ()),
    )
    found = replace(
        bare[0],
        flows=flows,
        evidence=(*bare[0].evidence, *(fact.evidence for _, fact in sorted(urls.items()))),
    )
    return tuple(found if scheme is bare[0] else scheme for scheme in schemes)
