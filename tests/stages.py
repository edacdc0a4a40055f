"""Docs through the stages, for tests that look at what comes out."""

from __future__ import annotations

from typing import Any

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.api import Api
from slatewright.model.facts import FactSet
from slatewright.model.options import OpenapiOptions, ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def facts_of(docs: str) -> FactSet:
    """What the conventions read in one page."""
    return recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())


def api_of(docs: str) -> Api:
    """The API that one page describes."""
    return resolve.build(facts_of(docs), ResolveOptions())


def document_of(docs: str) -> dict[str, Any]:
    """The OpenAPI document of one page."""
    return {**openapi.emit(api_of(docs), OpenapiOptions()).document}


def calls_of(docs: str) -> list[str]:
    """The operations of one page, as `GET /kittens`."""
    return [f"{o.method.value} {o.path.value}" for o in api_of(docs).operations]
