"""The operations of a document, and what is needed to find each of them again in another."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

from slatewright.compare.choices import choices_of, needed_names
from slatewright.compare.contract import Api, Codes, Meaning, Operation, Response, Value
from slatewright.compare.document import Document
from slatewright.compare.paths import blank, placeholders
from slatewright.compare.values import parameter_value
from slatewright.http.methods import ITEM_METHODS
from slatewright.model.pointer import below
from slatewright.model.source import Basis
from slatewright.regex import regex

_ALONE = regex(r"\{[^{}/]{1,80}\}")
"""A server that is one placeholder."""
_SORTS = ("warning", "success")


class Found(Struct, frozen=True):
    """An operation, with its node for those who look into it."""

    operation: Operation
    node: Mapping[str, Any]
    section: tuple[str, str]
    """Group and heading; the heading is empty where there is none."""
    parameters: tuple[Value, ...]
    order: tuple[str, ...]
    """The names of the placeholders of the path."""

    @property
    def name(self) -> str:
        """As people write it."""
        path = self.operation.path
        whole = self.operation.full_path
        return f"{self.operation.method.upper()} {path if whole.endswith(path) else whole}"

    @property
    def only_named(self) -> bool:
        """Whether the docs name the call without a word of what it takes or gives."""
        answers = self.node.get("responses")
        answer = answers.get("default") if isinstance(answers, Mapping) else None
        assumed = isinstance(answer, Mapping) and answer.get("x-docs-basis") == "assumed"
        taken = "requestBody" in self.node or any(one.place != "path" for one in self.parameters)
        return assumed and answers is not None and len(answers) == 1 and not taken

    @property
    def key(self) -> tuple[str, str]:
        """Method and path, whatever the placeholders are called."""
        return self.operation.method, blank(self.operation.full_path)


def base_path(document: Document) -> str:
    """The path that all servers of the document share; empty where they do not."""
    paths = {_path(url) for url in _urls(document.data)}
    return paths.pop() if len(paths) == 1 else ""


def _path(url: str) -> str:
    try:
        return urlsplit(url).path.rstrip("/")
    except ValueError:
        return ""


def api_of(document: Document, base: str) -> Api:
    """What holds for all operations, the servers without their base path."""
    return Api(_servers(document.data, "", base), _codes(document, document.data, ""))


def _servers(node: Mapping[str, Any], pointer: str, base: str) -> dict[str, str]:
    """Base URLs without the path that is put before the paths, and where each stands."""
    return {
        url.rstrip("/").removesuffix(base): below(pointer, "servers", index)
        for index, url in enumerate(_urls(node))
    }


def listed_responses(document: Document) -> Iterator[tuple[str, Response]]:
    """The answers that the document describes for no operation in particular, by status."""
    found = document.data.get("x-common-responses")
    for status, node in (found if isinstance(found, Mapping) else {}).items():
        _, pointer = document.resolve(node, below("", "x-common-responses", str(status)))
        yield str(status), Response(str(status), f"the response {status}", pointer)


def _urls(node: Mapping[str, Any]) -> Iterator[str]:
    servers = node.get("servers")
    for server in servers if isinstance(servers, list) else ():
        url = server.get("url") if isinstance(server, Mapping) else None
        yield url if isinstance(url, str) else ""


def operations(document: Document, base: str) -> list[Found]:
    """All operations in the document's order."""
    found = []
    paths = document.data.get("paths")
    for path, item in (paths if isinstance(paths, Mapping) else {}).items():
        node, pointer = document.resolve(item, below("", "paths", path))
        for method in ITEM_METHODS:
            if isinstance(inner := node.get(method), Mapping):
                place = below(pointer, method)
                found.append(_found(document, (method, str(path), place), inner, base))
    return found


def _found(
    document: Document,
    where: tuple[str, str, str],
    node: Mapping[str, Any],
    base: str,
) -> Found:
    method, path, pointer = where
    above = pointer.rpartition("/")[0]
    item = document.at(above) or {}
    lists = [
        (document.data.get("x-common-parameters"), "/x-common-parameters"),
        (item.get("parameters"), below(above, "parameters")),
        (node.get("parameters"), below(pointer, "parameters")),
    ]
    parameters = {(v.place, wire_name(v)): v for one in lists for v in _parameters(document, *one)}
    security, schemes = _security(document, node, pointer)
    tags = node.get("tags")
    tag = str(tags[0]) if isinstance(tags, list) and tags else ""
    return Found(
        Operation(
            method=method,
            path=path,
            id=str(node.get("operationId") or ""),
            group=tag,
            tag=_listed_tags(document).get(tag, ""),
            full_path=_whole(path, base, list(_urls(node))),
            pointer=pointer,
            deprecated=node.get("deprecated") is True,
            security=security,
            schemes=schemes,
            pagination=_pagination(node.get("x-pagination")),
            errors=_codes(document, node, pointer),
            servers=_servers(node, pointer, base) or _servers(item, above, base),
            choices=choices_of(node),
            needed=needed_names(
                document,
                node.get("requestBody"),
                below(pointer, "requestBody"),
                parameters.values(),
            ),
        ),
        node,
        (tag, str(node.get("summary") or "")),
        tuple(parameters.values()),
        placeholders(path),
    )


def _whole(path: str, base: str, own: list[str]) -> str:
    """The path behind the servers' base path, or the placeholder that an operation has for its whole URL."""
    if len(own) == 1 and path == "/" and _ALONE.fullmatch(own[0]):
        return own[0]
    return base + path


def _listed_tags(document: Document) -> dict[str, str]:
    """Where the document lists each tag."""
    listed = document.data.get("tags")
    return {
        str(tag.get("name")): below("", "tags", index)
        for index, tag in enumerate(listed if isinstance(listed, list) else ())
        if isinstance(tag, Mapping)
    }


def wire_name(value: Value) -> str:
    """The name as it counts on the wire, where headers have no case."""
    return value.name.lower() if value.place == "header" else value.name


def _parameters(document: Document, nodes: Any, pointer: str) -> Iterator[Value]:
    for index, node in enumerate(nodes if isinstance(nodes, list) else ()):
        data, place = document.resolve(node, below(pointer, index))
        if (value := parameter_value(document, data, place)) is not None:
            yield value


def _security(
    document: Document, node: Mapping[str, Any], pointer: str
) -> tuple[frozenset[frozenset[str]], dict[str, str]]:
    """Each alternative as the set of what its schemes ask for, and which lines tell of each; names do not count.

    Those are the operation's own, where it has any, else those of the scheme. That an operation needs none may be a
    guess; then it needs what all others do.
    """
    own = below(pointer, "security")
    lines = document.grounds(own) if "security" in node else ()
    guessed = bool(lines) and all(line.basis < Basis.EXAMPLE for line in lines)
    general = document.data.get("security")
    wanted = general if guessed else node.get("security", general)
    found: set[frozenset[str]] = {frozenset()} if wanted == [] else set()
    places: dict[str, str] = {}
    for each in wanted if isinstance(wanted, list) else ():
        asked: list[str] = []
        for name, scopes in each.items() if isinstance(each, Mapping) else ():
            place = below("", "components", "securitySchemes", name)
            scheme, _ = document.resolve(document.at(place), place)
            words = list(_asked(scheme, str(name), scopes))
            places |= dict.fromkeys(words, own if lines and not guessed else place)
            asked += words
        if isinstance(each, Mapping):
            found.add(frozenset(asked))
    return frozenset(found), places


def _asked(scheme: Mapping[str, Any], name: str, scopes: Any) -> Iterator[str]:
    kind = scheme.get("type")
    match kind:
        case "http":
            yield f"{scheme.get('scheme', '')} authentication".lower()
        case "apiKey":
            yield f"a key in the {scheme.get('in')} `{scheme.get('name')}`"
        case "oauth2":
            yield "OAuth 2"
        case _:
            yield f"`{name}`"
    for scope in scopes if isinstance(scopes, list) else ():
        yield f"the scope `{scope}`"


def _pagination(found: Any) -> str:
    if not isinstance(found, Mapping):
        return ""
    bare = {key: value for key, value in found.items() if not str(key).startswith("x-")}
    return json.dumps(bare, ensure_ascii=False, sort_keys=True)


def _codes(document: Document, node: Mapping[str, Any], pointer: str) -> Codes:
    found = node.get("x-error-codes")
    codes: dict[str, dict[str, Meaning]] = {}
    for index, each in enumerate(found if isinstance(found, list) else ()):
        if isinstance(each, Mapping):
            sort = next((sort for sort in _SORTS if each.get(sort) is True), "error")
            place = f"x-error-codes/{index}"
            lines = document.grounds(f"{pointer}/{place}")
            meaning = Meaning(sort, place, lines[0].span.file if lines else "")
            messages, message = codes.setdefault(str(each.get("code")), {}), str(
                each.get("message")
            )
            if message in messages and messages[message].sort != sort:
                message = f"{message} ({sort})"
            messages.setdefault(message, meaning)
    return codes
