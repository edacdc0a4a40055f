"""Calls of every method, as the document shows them or as made from its examples, for the client's own tests."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from slatewright.client.arguments import Arguments
from slatewright.client.auth import Alternatives, Credentials, expected
from slatewright.client.drafts import Answer, Draft, Parameter
from slatewright.client.files import shown_files
from slatewright.client.literals import item_of, literal, scalar, spoken, written
from slatewright.client.media import Content, Kind, essence, exact, header
from slatewright.client.names import snake, words
from slatewright.client.query import sent_pairs
from slatewright.client.refs import Node, follow, mapping, sequence, text
from slatewright.client.routes import filled, path_values, query_pairs
from slatewright.client.shapes import Anything, Choice, Definition, Plain, Shape, Table
from slatewright.client.values import fits, made
from slatewright.http.media import EVENTS, JSON
from slatewright.model.arguments_plan import ArgumentPlan, KeywordsPlan
from slatewright.model.plan import SamplePlan, SchemePlan
from slatewright.model.printed import Source

_BODY = Source("replay.body")
_KEYWORDS = Source("**replay.keywords")


class _Call(Struct, frozen=True):
    """A call before it is worded: values by parameter, and what the server must see."""

    values: Mapping[tuple[str, str], Any]
    """Place and wire name to what the caller gives."""
    body: Any = None
    has_body: bool = False
    extra: tuple[tuple[str, str], ...] = ()
    """Query parameters that the document shows and does not describe."""
    documented: bool = False
    accept: str | None = None
    """The media type that the document shows the caller asking for."""


class Subject(Struct, frozen=True):
    """A method that samples are made for."""

    name: str
    """Its full name."""
    draft: Draft
    arguments: Arguments


class Sampler(Struct, frozen=True):
    """Makes the sample calls of one document's operations."""

    document: Node
    definitions: Mapping[str, Definition]
    schemes: tuple[SchemePlan, ...]
    security: Alternatives | None

    def samples(self, subject: Subject, security: Alternatives | None) -> tuple[SamplePlan, ...]:
        """The samples of one method: all that the document shows, else one that is made up."""
        draft = subject.draft
        shown = [
            call
            for request in sequence(draft.operation.node.get("x-requests"))
            if (call := self._shown(mapping(request), draft)) is not None
        ]
        calls = shown or [self._made(draft)]
        held = expected(self.schemes, self.security if security is None else security)
        return tuple(
            self._plan(subject, number, call, held) for number, call in enumerate(calls, 1)
        )

    def _shown(self, request: Node, draft: Draft) -> _Call | None:
        """A call that the document shows; None where the method cannot make it."""
        url = text(request.get("url"))
        found = path_values(draft.operation.path, url)
        if found is None or text(request.get("method")).upper() != draft.operation.method:
            return None
        has_body = request.get("body") is not None
        if has_body != (draft.body is not None) and (
            has_body or draft.body and draft.body.required
        ):
            return None
        given = {
            ("path", one.wire): self._shown_segment(one, found[one.wire])
            for one in draft.parameters
            if one.place == "path" and one.wire in found
        }
        known = {one.wire: one for one in draft.parameters if one.place == "query"}
        pairs = query_pairs(url)
        often = Counter(name for name, _ in pairs)
        extra = []
        for name, value in pairs:
            one = known.get(name)
            if one and often[name] == 1 and _single(one.shape, self.definitions):
                given["query", name] = value
            else:
                extra.append((name, value))
        headers = {name.lower(): value for name, value in _pairs(request.get("headers"))}
        for one in draft.parameters:
            if one.place == "header" and one.wire.lower() in headers:
                given["header", one.wire] = headers[one.wire.lower()]
        values = self._values(given, draft)
        if values is None:
            return None
        accept = _asked(request, draft.answer)
        return _Call(values, request.get("body"), has_body, tuple(extra), True, accept)

    def _shown_segment(self, parameter: Parameter, value: str) -> str:
        """The value in a documented path; one of those listed where only the parameter's name stands there."""
        if snake(words(value), "") != snake(words(parameter.wire), ""):
            return value
        first = made(parameter.shape, self.definitions)
        listed = isinstance(parameter.shape, Choice) and value not in parameter.shape.values
        return written(first) if listed else value

    def _values(
        self, given: Mapping[tuple[str, str], str], draft: Draft
    ) -> dict[tuple[str, str], Any] | None:
        """What the caller gives so that the texts are sent; None where something needed is missing."""
        values = {}
        for one in draft.parameters:
            key = (one.place, one.wire)
            if key in given:
                value = spoken(given[key], one.shape, self.definitions)
                if value is None or value == "":
                    return None
                values[key] = value
            elif one.required:
                return None
        return values

    def _made(self, draft: Draft) -> _Call:
        """A call made of the examples of its parameters and of its body."""
        values = {}
        for one in draft.parameters:
            value = self._parameter(one)
            if value is not None:
                values[one.place, one.wire] = value
        if draft.body is None:
            return _Call(values)
        if draft.body.content.kind in (Kind.TEXT, Kind.BYTES):
            return _Call(values, "text", True)
        shape = draft.body.shape
        if draft.body.content.kind is not Kind.JSON and isinstance(shape, Anything | Plain):
            shape = Table(Plain("string"))
        body = self._example(draft.body.content, shape)
        return _Call(values, body, True)

    def _parameter(self, parameter: Parameter) -> Any:
        """A value for a parameter; None where it is optional and not simple."""
        item = item_of(parameter.shape)
        simple = scalar(item or parameter.shape, self.definitions)
        if not simple and not parameter.required:
            return None
        node = parameter.node
        schema = mapping(node.get("schema"))
        for candidate in (node.get("example"), schema.get("example")):
            sendable = candidate is not None and str(candidate).strip("./ ") and simple and not item
            if sendable and fits(candidate, parameter.shape, self.definitions):
                return candidate
        return _sendable(made(parameter.shape, self.definitions))

    def _example(self, content: Content, shape: Shape) -> Any:
        """The body that the document shows if it fits its schema, else one made for the schema."""
        shown = self._documented(content)
        return (
            shown
            if shown is not None and fits(shown, shape, self.definitions)
            else made(shape, self.definitions)
        )

    def _documented(self, content: Content) -> Any:
        """The first example of a body."""
        node = content.node
        if "example" in node:
            return node["example"]
        for name, value in mapping(node.get("examples")).items():
            found, _ = follow(self.document, mapping(value), f"{content.pointer}/examples/{name}")
            if "value" in found:
                return found["value"]
        return mapping(content.schema).get("example")

    def _plan(self, subject: Subject, number: int, call: _Call, held: Credentials) -> SamplePlan:
        draft = subject.draft
        suffix = "" if number == 1 else f"__{number}"
        request = self._request(call, draft, held)
        arguments = _worded(call, subject.arguments.all)
        names = _by_keyword(call, subject.arguments.keywords)
        if names:
            request["keywords"] = names
        data = {"request": request, "response": self._response(draft.answer)}
        return SamplePlan(
            Source(f"test_{draft.method.rstrip('_')}{suffix}"),
            f"{subject.name}{suffix}",
            arguments,
            tuple((None, _KEYWORDS) if names and one[1] == _BODY else one for one in arguments),
            "The call that the docs show." if call.documented else "A call made up of examples.",
            json.dumps(data, ensure_ascii=True),
            call.documented,
            _files(call, draft, self.definitions),
        )

    def _request(self, call: _Call, draft: Draft, held: Credentials) -> dict[str, Any]:
        """What the server must see."""
        at: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "cookie": {}}
        for (place, wire), value in call.values.items():
            at[place][wire] = value
        styled = {one.wire: one for one in draft.parameters if one.place == "query"}
        overruled = {name for name, _ in call.extra}
        query = [
            pair
            for wire, value in at["query"].items()
            if wire not in overruled
            for pair in sent_pairs(styled[wire], value)
        ]
        query += [*map(list, call.extra), *map(list, held.query)]
        path = {name: ",".join(map(written, _listed(value))) for name, value in at["path"].items()}
        request: dict[str, Any] = {
            "method": draft.operation.method,
            "path": filled(re.split("[?#]", draft.operation.path)[0], path),
            "query": sorted(query + [list(pair) for pair in query_pairs(draft.operation.path)]),
            "headers": {
                **{
                    name: ",".join(map(written, _listed(value)))
                    for name, value in at["header"].items()
                },
                **dict(held.headers),
            },
        }
        if call.accept:
            request["accept"] = call.accept
        if call.has_body and draft.body is not None:
            request["body"] = call.body
            request["kind"] = draft.body.content.kind.name.lower()
        return request

    def _response(self, answer: Answer) -> dict[str, Any]:
        """What the server answers."""
        if answer.redirect:
            return {"status": 302, "kind": "none", "location": "https://example.com/elsewhere"}
        if answer.kind is None or not answer.contents:
            return {"status": 204, "kind": "none"}
        status, content = answer.contents[0]
        stream = "events" if essence(content.media) == EVENTS else "lines"
        kind = stream if answer.events else answer.kind.name.lower()
        response: dict[str, Any] = {
            "status": int(status) if status.isdecimal() else 200,
            "kind": "text" if answer.kind in (Kind.FORM, Kind.MULTIPART) else kind,
            "media": exact(content.media) or JSON,
        }
        if answer.kind is Kind.JSON:
            shown = self._documented(content)
            response["body"] = made(answer.shape, self.definitions) if shown is None else shown
            response["fits"] = fits(response["body"], answer.shape, self.definitions)
        return response


def _files(
    call: _Call, draft: Draft, definitions: Mapping[str, Definition]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The files that a call sends, field by field."""
    if draft.body is None or draft.body.content.kind is not Kind.MULTIPART:
        return ()
    return shown_files(call.body, draft.body.shape, definitions)


def _by_keyword(call: _Call, keywords: KeywordsPlan | None) -> dict[str, str]:
    """The keywords that make up the body of a call, with their wire names; nothing where they cannot."""
    if keywords is None or not isinstance(call.body, dict):
        return {}
    known = {one.wire: str(one.name) for one in keywords.fields}
    needed = {one.wire for one in keywords.fields if one.required}
    complete = needed <= call.body.keys() <= known.keys()
    return {known[wire]: wire for wire in call.body} if complete else {}


def _asked(request: Node, answer: Answer) -> str | None:
    """What a documented call asks for; None where any will do, or the document describes other answers."""
    wanted = exact(header(request, "accept") or "")
    described = {essence(content.media) for _, content in answer.contents}
    return wanted if wanted and (not described or essence(wanted) in described) else None


def _single(shape: Shape, definitions: Mapping[str, Definition]) -> bool:
    """Whether a shape is, or for all that is known may be, one of single values."""
    return isinstance(shape, Anything) or scalar(shape, definitions)


def data(samples: Sequence[SamplePlan]) -> str:
    """The data of several samples as one JSON text, by their keys."""
    return json.dumps(
        {sample.key: json.loads(sample.data) for sample in samples}, ensure_ascii=True
    )


def _worded(
    call: _Call, arguments: Sequence[ArgumentPlan]
) -> tuple[tuple[Source | None, Source], ...]:
    """The arguments of the call as Python."""
    worded: list[tuple[Source | None, Source]] = []
    for argument in arguments:
        key = (argument.place, argument.wire)
        if argument.place == "body":
            if call.has_body:
                worded.append((argument.name, _BODY))
        elif key in call.values:
            name = None if argument.place == "path" else argument.name
            worded.append((name, literal(call.values[key])))
    if call.extra:
        query: dict[str, Any] = {}
        for wire, value in call.extra:
            known = query.get(wire)
            query[wire] = value if known is None else [*_listed(known), value]
        options = f"RequestOptions(query={query!r})"
        worded.append((Source("options"), Source(options)))
    return tuple(worded)


def _sendable(value: Any) -> Any:
    """`value` with something in the place of what a URL cannot say."""
    if isinstance(value, list):
        return [_sendable(one) for one in value]
    return "text" if value is None or value == "" else value


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _pairs(headers: object) -> list[tuple[str, str]]:
    """Headers as pairs, whether they stand in an object or in a list."""
    if isinstance(headers, Mapping):
        return [(str(name), str(value)) for name, value in headers.items()]
    return [
        (str(pair[0]), str(pair[1])) for pair in map(sequence, sequence(headers)) if len(pair) == 2
    ]
