"""Docs through every stage, with what must hold of whatever docs there are."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from slatewright import check, markdown, openapi, recognise, resolve
from slatewright.intake.frontmatter import read_front_matter
from slatewright.intake.text import body_line
from slatewright.model.options import CheckOptions, OpenapiOptions, ResolveOptions
from slatewright.model.source import Evidence, SourceFile, SourceSet, Span


def source_of(text: str) -> SourceFile:
    """A page as intake gives it."""
    return SourceFile("index.html.md", text, body_line(text))


def seconds(text: str) -> float:
    """What the stages take for a page, the validator aside."""
    begin = time.process_time()
    handoffs(text)
    return time.process_time() - begin


def handoffs(text: str) -> tuple[Any, ...]:
    """Every hand-off that the stages make of one page, and the findings."""
    source = source_of(text)
    front_matter = read_front_matter(source).front_matter
    document = markdown.read(source)
    facts = recognise.run((document,), front_matter)
    api = resolve.build(facts, ResolveOptions())
    spec = openapi.emit(api, OpenapiOptions())
    sources = SourceSet("docs", source.path, front_matter, (source,))
    made = (sources, document, facts, api, spec)
    return (*made, check.run(made, CheckOptions()))


def hold(text: str) -> list[Evidence]:
    """Assert all that must hold of a page; gives the evidence in it."""
    sources, _, facts, api, _, _ = handoffs(text)
    for version in ("3.1", "3.0"):
        spec = openapi.validate(openapi.emit(api, OpenapiOptions(version)))
        assert spec.complaints == ()
        for suffix in (".yaml", ".json"):
            written = openapi.serialise(spec, suffix)
            assert openapi.load(written, f"spec{suffix}").document == spec.document
    found = list(evidence_in((facts, api, dict(spec.origins))))
    lines = sources.files[0].text.split("\n")
    for evidence in found:
        if evidence.quote:
            assert slice_of(lines, evidence.span) == evidence.quote
    return found


def evidence_in(node: Any) -> Iterator[Evidence]:
    """Every piece of evidence in a hand-off."""
    if isinstance(node, Evidence):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from evidence_in(value)
    elif isinstance(node, (tuple, list)):
        for value in node:
            yield from evidence_in(value)
    elif isinstance(node, Struct):
        for part in node.__struct_fields__:
            yield from evidence_in(getattr(node, part))


def slice_of(lines: list[str], span: Span) -> str:
    """The text that stands at a span."""
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    first = lines[span.line - 1][span.column - 1 :]
    last = lines[span.end_line - 1][: span.end_column - 1]
    return "\n".join([first, *lines[span.line : span.end_line - 1], last])
