"""Every place that names an endpoint, with its URL read and its base path filled in."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from slatewright.http.media import FORMS
from slatewright.http.methods import BODYLESS
from slatewright.model.facts import EndpointFact, Form, RequestFact
from slatewright.model.sample_data import JsonObject, JsonScalar
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.bases import whole_paths
from slatewright.resolve.urls.fixed_words import fixed_words, with_fixed_words
from slatewright.resolve.urls.hosts import own_places
from slatewright.resolve.urls.named_words import with_named_words
from slatewright.resolve.urls.naming import Naming
from slatewright.resolve.urls.optional_segments import without_and_with
from slatewright.resolve.urls.target import Target, read_target
from slatewright.resolve.urls.templates import blank, segments_match

__all__ = ["STRONG", "Mention", "blank", "read_mentions", "segments_match"]

STRONG = (Form.LINE, Form.HEADING, Form.TABLE, Form.HTTP)


class Mention(Struct, frozen=True):
    """One place that names a method, a URL or both."""

    section: int
    fact: EndpointFact | RequestFact
    method: str | None
    target: Target
    whole: str
    """The path with the base path in front."""

    @property
    def strong(self) -> bool:
        """Whether the place is meant to define the endpoint: a request line, a heading, a table row, a message."""
        return self.fact.form in STRONG and self.complete

    @property
    def stated(self) -> bool:
        """Whether the place states the endpoint outside of any sample."""
        return self.strong and self.fact.form is not Form.HTTP

    @property
    def complete(self) -> bool:
        """Whether method and path are both there."""
        given = self.whole != "/" or self.target.address is not None
        return self.method is not None and given

    @property
    def key(self) -> tuple[str, str]:
        """What makes two mentions one endpoint: the method, and the path whatever its placeholders are called."""
        return self.method or "", blank(self.whole)


def read_mentions(outline: Outline) -> tuple[Mention, ...]:
    """All mentions in reading order, those of other people's hosts aside."""
    named = [
        (at, fact, url)
        for at, section in enumerate(outline.sections)
        for fact in section.facts
        if isinstance(fact, EndpointFact | RequestFact)
        for url in _urls(fact)
    ]
    fixed = fixed_words(outline, (url for _, _, url in named))
    raw = [
        Naming(at, fact.method, with_fixed_words(_target(fact, url), url, fixed), fact)
        for at, fact, url in named
    ]
    own = own_places(outline, with_named_words(outline, raw))
    wholes = whole_paths(outline, own)
    return tuple(
        Mention(
            naming.section,
            naming.fact,
            naming.method,
            naming.target,
            whole if naming.target.address is None else naming.target.path,
        )
        for naming, whole in zip(own, wholes, strict=True)
    )


def sends_query(call: RequestFact) -> bool:
    """Whether what a call sends as a form is its query: a GET has no form, and curl makes a query of it with `-G`."""
    return call.method in BODYLESS and call.media in FORMS


def _urls(fact: EndpointFact | RequestFact) -> tuple[str, ...]:
    return without_and_with(fact.target) if isinstance(fact, EndpointFact) else (fact.url,)


def _target(fact: EndpointFact | RequestFact, url: str) -> Target:
    target = read_target(url)
    if (
        isinstance(fact, EndpointFact)
        or not sends_query(fact)
        or not isinstance(fact.body, JsonObject)
    ):
        return target
    sent = tuple(
        (member.name, str(member.value.value))
        for member in fact.body.members
        if isinstance(member.value, JsonScalar)
    )
    return replace(target, query=(*target.query, *sent))
