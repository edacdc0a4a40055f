"""A sample URL gives a query parameter a value that its description rules out.

## Why it matters
Who copies the call gets an error, or an answer to another question.

## Example
```shell
curl "https://api.example.com/kites?limit=ten&order=length"
```

`GET /kites`

| Parameter | Type    | Description                        |
|-----------|---------|------------------------------------|
| limit     | integer | How many                           |
| order     | string  | One of `age`, `price`              |

## Instead
```shell
curl "https://api.example.com/kites?limit=10&order=age"
```

`GET /kites`

| Parameter | Type    | Description                        |
|-----------|---------|------------------------------------|
| limit     | integer | How many                           |
| order     | string  | One of `age`, `price`              |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import unquote_plus

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.kinds import stand_in, with_article
from slatewright.check.toolkit.levels import stated
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.query_values import is_filled_in, is_numeric
from slatewright.model.api import Api, Field, Operation, Scalar
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, Form, Place
from slatewright.model.source import Basis, Span
from slatewright.regex import regex

_PAIR = regex(r"[?&]([\w.$\[\]-]{1,60})=([^&#\s]{1,200})")
_BOOLEANS = frozenset({"true", "false", "0", "1", "yes", "no", "on", "off"})
_OPEN = regex(r"[<{\[$:%*]|[A-Z_]{2,}\Z|[xX]{2,}")
"""What the reader fills in."""
_JOINED = regex(r"[,;|]")
_KINDS = {"integer": "number", "number": "number", "boolean": "boolean"}


@rule("EXM127", reads=Api, severity=Severity.WARNING)
def query_value_differs_from_table(api: Api) -> Iterable[Finding]:
    """Only what tables state is held against the values; of several calls, the first that is wrong is told of."""
    for operation in api.operations:
        known = {
            parameter.field.name: parameter.field
            for parameter in operation.parameters
            if parameter.place is Place.QUERY and _is_stated(parameter.field)
        }
        told: set[str] = set()
        for place, url in _urls(operation) if known else ():
            for name, raw in _PAIR.findall(url):
                value = unquote_plus(raw).strip("\"'")
                if name in known and name not in told and (words := _wrong(known[name], value)):
                    told.add(name)
                    yield _finding(known[name], place, f"`{name}` is `{value}` here{words}")


def _finding(field: Field, place: Span, message: str) -> Finding:
    row = stated(field)
    labels = (Label(first_line(row.span), "the table"),) if row is not None else ()
    return Finding(message, place, labels)


def _is_stated(field: Field) -> bool:
    """Whether the docs state the type or the values of the parameter, and no sample shows them alone."""
    shape = field.shape.value
    if not isinstance(shape, Scalar) or shape.shown is not None or stated(field) is None:
        return False
    return any(item.basis >= Basis.STATED for item in field.shape.evidence)


def _urls(operation: Operation) -> Iterator[tuple[Span, str]]:
    for request in operation.requests:
        yield first_line(request.evidence.span), request.url
    for fact in operation.endpoints:
        if isinstance(fact, EndpointFact) and fact.form in (Form.CODE, Form.HTTP):
            yield first_line(fact.evidence.span), fact.target


def _wrong(field: Field, value: str) -> str | None:
    """What the table says instead; None where the value fits, stands in the description, or is to be filled in."""
    shape = field.shape.value
    if not isinstance(shape, Scalar) or stand_in(value) or _OPEN.search(value):
        return None
    if value in field.description or is_filled_in(field.name, value):
        return None
    if len(shape.enum) > 1:
        allowed = {
            str(each).lower() if isinstance(each, bool) else str(each) for each in shape.enum
        }
        near = next((each for each in sorted(allowed) if each.lower() == value.lower()), None)
        if _JOINED.search(value) or value.lstrip("+-") in allowed:
            return None
        return f"; it is listed as `{near}`" if near else ", which is none of its listed values"
    kind = _KINDS.get(shape.type)
    return None if kind is None or _fits(value, kind) else f", {with_article(kind)} in the table"


def _fits(value: str, kind: str) -> bool:
    if kind == "number":
        return is_numeric(value)
    return all(part.lower() in _BOOLEANS for part in value.split(","))
