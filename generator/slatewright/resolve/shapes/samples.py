"""An operation's samples, sorted into requests and responses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from slatewright.http.headers import CONTENT_TYPE
from slatewright.http.media import FORMS
from slatewright.http.methods import BODYLESS
from slatewright.http.names import WRAPPERS
from slatewright.model.api import Shape
from slatewright.model.facts import (
    ExampleFact,
    Fact,
    FieldsFact,
    NoticeFact,
    Place,
    RequestFact,
    Role,
)
from slatewright.model.sample_data import Json, JsonArray, JsonObject
from slatewright.resolve.endpoints.mentions import segments_match, sends_query
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.shapes.forms import form_values
from slatewright.resolve.shapes.fragments import without_fragments
from slatewright.resolve.shapes.sample_shapes import Seen, shown_shape
from slatewright.resolve.tables.field_names import all_names, last_name
from slatewright.resolve.urls.target import names_in

_MOST_COMPARED = 20
_LONGEST_CAPTION = 5
"""Words of a caption that names what it captions."""


class Samples(Struct, frozen=True):
    """What is sent and what comes back."""

    requests: tuple[ExampleFact, ...]
    responses: tuple[ExampleFact, ...]
    calls: tuple[RequestFact, ...]
    """Sample calls of this operation that carry a body."""

    request_shape: Shape
    """What the request samples show together."""
    response_shape: Shape
    """What the success samples show together."""
    asked: tuple[ExampleFact, ...] = ()
    """What is captioned as the request of a method that has no body, and so can only be its query."""


def _seen(examples: Iterable[ExampleFact]) -> Iterator[Seen]:
    return ((e.value, e.evidence) for e in examples if e.value is not None)


def _is_success(status: str | None) -> bool:
    return status is None or status.startswith("2")


def samples_of(scope: Scope) -> Samples:
    """Sort the samples of one operation.

    What no caption settles: a bodyless method has only responses; elsewhere the first of several is the request unless
    a call already shows the body, and a lone one is a response when it shares nothing with the call.
    """
    examples = _without_arguments(_one_a_language(scope.facts), scope)
    calls = tuple(
        replace(fact, body=form_values(fact.body)) if fact.body and fact.media in FORMS else fact
        for fact in _calls(scope)
    )
    company = _company(examples, scope, calls)
    settled = [_settled(example, at, scope.method, company) for at, example in enumerate(examples)]
    captioned = tuple(e for e in settled if e.role is Role.REQUEST)
    requests, asked = ((), captioned) if scope.method in BODYLESS else (captioned, ())
    requests = without_fragments(requests)
    responses = tuple(e for e in settled if e.role is Role.RESPONSE)
    if asked and not responses:
        asked, responses = _without_records(asked)
    if not requests and scope.method not in BODYLESS and not any(c.body for c in calls):
        requests, responses = _without_sent(responses, company)
    responses = _with_status(responses)
    bodies = ((call.body, call.evidence) for call in calls if call.body is not None)
    return Samples(
        requests,
        responses,
        calls,
        request_shape=shown_shape([*_seen(requests), *bodies]),
        response_shape=shown_shape(_seen(e for e in responses if _is_success(e.status))),
        asked=asked,
    )


def _without_sent(
    responses: tuple[ExampleFact, ...], company: _Company
) -> tuple[tuple[ExampleFact, ...], tuple[ExampleFact, ...]]:
    """What is sent, and what comes back, where the docs show the first in the dress of an answer.

    It shows all that the tables say is sent and nothing of what they say comes back besides, which a later one shows.
    """
    only = company.received - company.sent
    first, *later = responses or (None,)
    if first is None or not later or not company.bodily or not only or first.value is None:
        return (), responses
    shown = all_names(shown_shape([(first.value, first.evidence)]))
    after = all_names(shown_shape(_seen(later)))
    if company.bodily <= shown and not only & shown and only & after:
        return (replace(first, role=Role.REQUEST, status=None),), tuple(later)
    return (), responses


def _without_arguments(examples: list[ExampleFact], scope: Scope) -> list[ExampleFact]:
    """The samples without those that show one argument of a call: "A sample `crew` object" beside what comes back."""
    answered = any(e.role is Role.RESPONSE and e.value is not None for e in examples)
    if scope.method not in BODYLESS or not answered:
        return examples
    names = _described(scope, received=False)
    return [e for e in examples if e.role is not Role.UNKNOWN or not _names_one_of(names, e)]


def _names_one_of(names: frozenset[str], example: ExampleFact) -> bool:
    """Whether the short caption of a sample names a parameter, and so the one that has this value."""
    words = example.caption.strip(" :.").split()
    return len(words) <= _LONGEST_CAPTION and any(word.strip("`'\"") in names for word in words)


def _without_records(
    asked: tuple[ExampleFact, ...],
) -> tuple[tuple[ExampleFact, ...], tuple[ExampleFact, ...]]:
    """What may be the query, and what holds records within others: an answer below a heading for the whole call."""
    records = [e.value is not None and _holds_records(e.value) for e in asked]
    pairs = list(zip(asked, records, strict=True))
    answers = tuple(replace(e, role=Role.RESPONSE) for e, held in pairs if held)
    return tuple(e for e, held in pairs if not held), answers


def _holds_records(value: Json) -> bool:
    """Whether data is a list of objects, or an object with one, or with nothing but an object, in it."""
    if isinstance(value, JsonArray):
        return any(isinstance(item, JsonObject) for item in value.items)
    if not isinstance(value, JsonObject):
        return False
    inner = [member.value for member in value.members]
    lists = any(isinstance(each, JsonArray) and _holds_records(each) for each in inner)
    return lists or len(inner) == 1 and isinstance(inner[0], JsonObject)


def _calls(scope: Scope) -> list[RequestFact]:
    """The sample calls that carry a body; those of another method only where the operation's own path has no better."""
    sending = [
        (mention.whole, mention.fact)
        for mention in scope.mentions
        if isinstance(mention.fact, RequestFact)
        and mention.fact.body is not None
        and not sends_query(mention.fact)
    ]
    own = [call for _, call in sending if call.method == scope.method]
    if own or scope.method in BODYLESS:
        return own
    return [
        call
        for path, call in sending
        if call.method not in BODYLESS and segments_match(scope.path, path)
    ]


def _one_a_language(facts: tuple[Fact, ...]) -> list[ExampleFact]:
    """The samples without those that show the same in a tab of another language, where a library may have unpacked it."""
    kept: list[ExampleFact] = []
    group: list[ExampleFact] = []
    for fact in facts:
        if not isinstance(fact, ExampleFact):
            continue
        if group and not _is_tab_of(fact, group):
            kept.extend(_best_tabs(group))
            group = []
        group.append(fact)
    return [*kept, *_best_tabs(group)]


def _is_tab_of(fact: ExampleFact, group: list[ExampleFact]) -> bool:
    """Whether a sample follows others under one caption, in a language that none of them has."""
    last = group[-1]
    same = (fact.caption, fact.role, fact.status) == (last.caption, last.role, last.status)
    near = fact.evidence.span.file == last.evidence.span.file
    return (
        same
        and near
        and bool(fact.language)
        and all(fact.language != other.language for other in group)
    )


def _best_tabs(group: list[ExampleFact]) -> list[ExampleFact]:
    best = min((_tab_rank(example.language) for example in group), default=0)
    return [example for example in group if _tab_rank(example.language) == best]


def _tab_rank(language: str) -> int:
    """How likely a tab shows what travels: JSON and HTTP first, then shells, then programs."""
    if not language or "json" in language or language == "http":
        return 0
    return 1 if language in ("shell", "bash", "sh", "curl", "console", "text", "plaintext") else 2


class _Company(Struct, frozen=True):
    """What stands around the samples of an operation that no caption settles."""

    total: int
    requests: tuple[ExampleFact, ...]
    responses: int
    first_response: int
    """The position of the first response; behind all where there is none."""
    answers: bool
    """Whether sample calls leave nothing but answers for the rest."""
    called: bool
    """Whether there are sample calls at all."""
    sent: frozenset[str]
    """The names in tables of what is sent."""
    received: frozenset[str]
    """The names in tables of what comes back."""
    bodily: frozenset[str]
    """Those of what is sent that the path does not hold."""
    wrapper: str | None
    """The one member that calls send everything in, called after it, where not all samples have it."""


def _company(examples: list[ExampleFact], scope: Scope, calls: tuple[RequestFact, ...]) -> _Company:
    responses = [at for at, example in enumerate(examples) if example.role is Role.RESPONSE]
    sent = _described(scope, received=False)
    shown = [at for at, example in enumerate(examples) if example.value is not None]
    before = (
        bool(responses) and shown[:1] < responses[:1] and not examples[responses[0]].text.strip()
    )
    alone = len(shown) == 1 and not before
    return _Company(
        total=len(examples),
        requests=tuple(example for example in examples if example.role is Role.REQUEST),
        responses=len(responses),
        first_response=responses[0] if responses else len(examples),
        answers=bool(calls) or _says_bodyless(scope) or alone and _shows_call_without_body(scope),
        called=any(isinstance(fact, RequestFact) for fact in scope.facts),
        sent=sent,
        received=_described(scope, received=True),
        bodily=sent - frozenset(names_in(scope.path)),
        wrapper=_wrapper(examples, calls),
    )


def _wrapper(examples: list[ExampleFact], calls: tuple[RequestFact, ...]) -> str | None:
    wrappers = {_only_member(call.body) for call in calls if call.body is not None}
    wrapper = wrappers.pop() if len(wrappers) == 1 else None
    if wrapper is None or wrapper in WRAPPERS:
        return None
    others = (e.value for e in examples if e.role is not Role.REQUEST and e.value is not None)
    return wrapper if any(_only_member(value) != wrapper for value in others) else None


def _only_member(value: Json | None) -> str | None:
    """The name of the object that is all that an object holds."""
    members = value.members if isinstance(value, JsonObject) else ()
    alone = len(members) == 1 and isinstance(members[0].value, JsonObject)
    return members[0].name if alone else None


def _described(scope: Scope, *, received: bool) -> frozenset[str]:
    """The names in the tables of one direction."""
    return frozenset(
        last_name(row.name)
        for fact in scope.facts
        if isinstance(fact, FieldsFact) and (fact.place is Place.RESPONSE) is received
        for row in fact.fields
    )


def _settled(example: ExampleFact, at: int, method: str, company: _Company) -> ExampleFact:
    if example.role is not Role.UNKNOWN:
        return example
    if company.wrapper and _only_member(example.value) == company.wrapper:
        return replace(example, role=Role.REQUEST)
    if method in BODYLESS or company.answers or company.first_response < at:
        return replace(example, role=Role.RESPONSE)
    if company.requests and not _same_names(example, company):
        return replace(example, role=Role.RESPONSE)
    lone = company.total == 1
    if lone and (_described_as_answer(example, company) or _is_foreign(example, company)):
        return replace(example, role=Role.RESPONSE)
    if company.responses or at == 0 and method != "DELETE":
        later = company.total - 1 > len(company.requests)
        return replace(example, role=Role.REQUEST if later or not company.called else Role.RESPONSE)
    return replace(example, role=Role.RESPONSE)


def _described_as_answer(example: ExampleFact, company: _Company) -> bool:
    """Whether the table of what comes back describes a sample better than the table of what is sent."""
    if example.value is None or not company.sent or not company.received:
        return False
    shown = all_names(shown_shape([(example.value, example.evidence)]))
    received = len(company.received & shown) / len(company.received)
    return received > len(company.sent & shown) / len(company.sent)


def _is_foreign(example: ExampleFact, company: _Company) -> bool:
    """Whether a sample shows nothing of what the tables say is sent."""
    if example.value is None or not company.bodily:
        return False
    shown = all_names(shown_shape([(example.value, example.evidence)]))
    return bool(shown) and not shown & company.bodily


def _shows_call_without_body(scope: Scope) -> bool:
    """Whether a sample call shows the operation whole, and it sends nothing."""
    return any(
        isinstance(fact, RequestFact)
        and fact.method == scope.method
        and fact.body is None
        and not _announces(fact)
        for fact in scope.facts
    )


def _says_bodyless(scope: Scope) -> bool:
    return any(isinstance(fact, NoticeFact) and fact.kind == "bodyless" for fact in scope.facts)


def _announces(call: RequestFact) -> bool:
    """Whether the call's headers promise a body, which then stands elsewhere."""
    return any(name.lower() == CONTENT_TYPE for name, _ in call.headers)


def _same_names(example: ExampleFact, company: _Company) -> bool:
    """Whether a sample without a caption looks like the request samples beside it."""
    if example.value is None or company.responses:
        return False
    mine = all_names(shown_shape([(example.value, example.evidence)]))
    for other in company.requests[:_MOST_COMPARED] if mine else ():
        if other.value is not None:
            theirs = all_names(shown_shape([(other.value, other.evidence)]))
            if len(mine & theirs) >= 0.8 * len(mine | theirs):
                return True
    return False


def _with_status(responses: tuple[ExampleFact, ...]) -> tuple[ExampleFact, ...]:
    """A sample that follows a bare status line takes its status."""
    result: list[ExampleFact] = []
    waiting: ExampleFact | None = None
    for example in responses:
        if example.status and example.value is None and not example.text.strip():
            waiting = example
            result.append(example)
            continue
        if waiting is not None and example.status is None:
            example = replace(example, status=waiting.status, media=example.media or waiting.media)
        waiting = None
        result.append(example)
    return tuple(result)
