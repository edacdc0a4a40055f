"""A sample calls a different endpoint from the one its section documents.

## Why it matters
Readers copy the sample. A wrong method or path does something else, or nothing.

## Example
## Delete a kite

```shell
curl -X GET https://api.example.com/kites/1
```

`DELETE /kites/<id>`

## Instead
## Delete a kite

```shell
curl -X DELETE https://api.example.com/kites/1
```

`DELETE /kites/<id>`
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.outline import Scope, pairs, scopes
from slatewright.check.toolkit.paths import agree, begins, ends_before, host, placeholders, segments
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.urls import query_names
from slatewright.lexicon import has_word
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, FactSet, FieldFact, RequestFact

_Call = tuple[str | None, tuple[str, ...]]
"""A method and the parts of a path."""


@rule("END102", reads=FactSet, severity=Severity.WARNING)
def sample_calls_another_endpoint(facts: FactSet) -> Iterable[Finding]:
    stated = (scope.endpoint for scope in scopes(facts))
    homes = Counter(_call(endpoint.method, endpoint.target) for endpoint in stated)
    for scope in scopes(facts):
        if not scope.at_hand or _illustrates(scope, homes):
            continue
        if _outvoted(scope):
            yield _alone(scope)
            continue
        own = _call(scope.endpoint.method, scope.endpoint.target)
        for sample in scope.samples:
            if not _leaves_out(scope, sample):
                if homes[own] > 1 and ends_before(segments(sample.url), own[1]):
                    yield _other(scope.endpoint.target, scope.endpoint, sample)
                else:
                    yield from _compare(scope.endpoint, sample)
    for message, command in pairs(facts):
        yield from _compare(message, command)


def _illustrates(scope: Scope, homes: Counter[_Call]) -> bool:
    """Whether the endpoint and what the samples call have both a home elsewhere: a part on how to read the docs."""
    own = _call(scope.endpoint.method, scope.endpoint.target)
    others = {_call(sample.method, sample.url) for sample in scope.samples} - {own}
    return homes[own] > 1 and bool(others) and others <= homes.keys()


def _leaves_out(scope: Scope, sample: RequestFact) -> bool:
    """Whether the sample rightly lacks the end of the path: one that need not be given, or that its query gives."""
    target = scope.endpoint.target
    path, names = segments(target), placeholders(target)
    if not names or path[-1:] != ("",) or not agree(path[:-1], segments(sample.url)):
        return False
    rows = (row for table in scope.tables for row in table.fields if row.name == names[-1])
    return names[-1] in query_names(sample.url) or any(map(_need_not_be, rows))


def _need_not_be(row: FieldFact) -> bool:
    """Whether a row speaks of a default, or says that the parameter is optional."""
    said = any(has_word(row.description, words) for words in ("DEFAULT", "OPTIONAL"))
    return said or row.required is False or row.default_text is not None


def _call(method: str | None, url: str) -> _Call:
    return method, segments(url)


def _outvoted(scope: Scope) -> bool:
    """Whether several samples call one path, and none the path that the docs state."""
    paths = {segments(sample.url) for sample in scope.samples}
    stated = segments(scope.endpoint.target)
    return len(scope.samples) > 1 and len(paths) == 1 and not agree(stated, next(iter(paths)))


def _alone(scope: Scope) -> Finding:
    first = scope.samples[0]
    url, called = _short(scope.endpoint.target), _short(first.url)
    message = f"all {len(scope.samples)} samples call `{called}`, not `{url}`"
    labels = tuple(Label(first_line(each.evidence.span), "a sample") for each in scope.samples)
    return Finding(message, first_line(scope.endpoint.evidence.span), labels)


def _compare(endpoint: EndpointFact | RequestFact, sample: RequestFact) -> Iterator[Finding]:
    url = endpoint.target if isinstance(endpoint, EndpointFact) else endpoint.url
    place, shown = first_line(endpoint.evidence.span), first_line(sample.evidence.span)
    labels = (Label(place, "the endpoint"),)
    if not agree(segments(url), segments(sample.url)):
        yield _other(url, endpoint, sample)
    elif _other_base(url, sample.url):
        wrong = f"the sample calls `{_short(sample.url)}`, not `{_short(url)}`"
        yield Finding(wrong, place, (Label(shown, "the sample"),), group=str(place))
    elif endpoint.method and sample.method and endpoint.method != sample.method:
        wrong = f"this sample sends {sample.method}, but the endpoint is {endpoint.method}"
        yield Finding(wrong, shown, labels, group=str(place))


def _other(url: str, endpoint: EndpointFact | RequestFact, sample: RequestFact) -> Finding:
    place, shown = first_line(endpoint.evidence.span), first_line(sample.evidence.span)
    wrong = f"this sample calls `{_short(sample.url)}`, not `{_short(url)}`"
    return Finding(wrong, shown, (Label(place, "the endpoint"),), group=str(place))


def _other_base(stated: str, called: str) -> bool:
    """Whether two whole URLs on one host differ in their base path."""
    if host(stated) is None or host(stated) != host(called):
        return False
    return not begins(segments(called), segments(stated))


def _short(url: str) -> str:
    bare = url.partition("?")[0]
    return bare if len(bare) <= 80 else f"...{bare[-77:]}"
