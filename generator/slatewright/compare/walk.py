"""Goes through two documents side by side and hands out the parts that belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from msgspec.structs import replace

from slatewright.compare.codes import (
    api_codes,
    general_codes,
    operation_codes,
    with_codes_of,
)
from slatewright.compare.contents import Place, content, media_types, values
from slatewright.compare.contract import ONLY_NAMED, Api, Body, Pair, Response, Value
from slatewright.compare.document import Document
from slatewright.compare.hosts import api_servers, operation_servers
from slatewright.compare.matching import Matches, match_moved, match_operations, match_values
from slatewright.compare.operations import (
    Found,
    api_of,
    base_path,
    listed_responses,
    operations,
)
from slatewright.compare.unchanged import unchanged, unused
from slatewright.compare.values import Child, read_schema, schema_of, value_of
from slatewright.model.changes import Side
from slatewright.model.pointer import below


def pairs(old: Document, new: Document) -> Iterator[Pair]:
    """Every part of the API before and after.

    Of what is new or gone, only the outermost part is handed out.
    """
    base_old, base_new = _bases(old, new)
    sides = operations(old, base_old), operations(new, base_new)
    codes = [[one.operation.errors for one in side] for side in sides]
    own = api_of(old, base_old), api_of(new, base_new)
    general = [general_codes(api, listed) for api, listed in zip(own, codes, strict=True)]
    matches = match_operations(*sides)
    yield _whole(own, sides, matches)
    same = unchanged(old, new)
    for before, after in matches:
        if (known := after or before) is None:
            continue
        name = known.name
        if before is None or after is None:
            ends = [one.operation if one else None for one in (before, after)]
            yield Pair(ends[0], ends[1], Side.API, name)
        else:
            both = operation_codes(before.operation, after.operation, general[0], general[1])
            both = operation_servers(*both, *own)
            yield Pair(*both, Side.API, name)
            yield from _inside((old, new), before, after, same)
    yield from _common_responses(old, new)
    yield from _unplaced(old, new, same)


def _whole(
    own: tuple[Api, Api], sides: tuple[list[Found], list[Found]], matches: Matches[Found]
) -> Pair:
    """What holds for all operations, before and now."""
    codes = [[one.operation.errors for one in side] for side in sides]
    staying = [one.operation.errors for pair in matches if all(pair) for one in pair if one]
    old, new = (with_codes_of(api, staying) for api in own)
    both = api_codes(old, new, (codes[0], codes[1]))
    inside = [[one.operation for one in side] for side in sides]
    return Pair(*api_servers(*both, (inside[0], inside[1])), Side.API, "")


def _common_responses(old: Document, new: Document) -> Iterator[Pair]:
    """Statuses that a document lists for all operations together."""
    sides = [dict(listed_responses(document)) for document in (old, new)]
    for status in sorted({*sides[0], *sides[1]}):
        yield Pair(sides[0].get(status), sides[1].get(status), Side.RESPONSE, "")


def _unplaced(old: Document, new: Document, same: frozenset[str]) -> Iterator[Pair]:
    """Objects that both documents describe though no operation of theirs leads to them."""
    for name in unused(old, new):
        pointer = below("", "components", "schemas") + f"/{name}"
        ends = [Child("", document.at(pointer), pointer, required=False) for document in (old, new)]
        place = Place(old, new, Side.RESPONSE, "", f"the object `{name}`", same)
        yield from values(place, ends[0], ends[1])


def _bases(old: Document, new: Document) -> tuple[str, str]:
    """The base path to put before the paths of each document, so that most of them meet."""
    bases = [(base_path(old), base_path(new)), ("", "")]
    if bases[0][0] == bases[0][1]:
        return bases[0]
    bases += [(bases[0][0], ""), ("", bases[0][1])]
    counts = {
        pair: len(
            {one.key for one in operations(old, pair[0])}
            & {one.key for one in operations(new, pair[1])}
        )
        for pair in bases
    }
    return max(bases, key=lambda pair: (counts[pair], -bases.index(pair)))


def _inside(
    documents: tuple[Document, Document], before: Found, after: Found, same: frozenset[str]
) -> Iterator[Pair]:
    head = "the request body"
    place = Place(*documents, Side.REQUEST, after.name, head, same)
    yield from _request(place, before, after)
    yield from _responses(replace(place, side=Side.RESPONSE, visits=Counter()), before, after)


def _request(place: Place, before: Found, after: Found) -> Iterator[Pair]:
    found = [*_parameters(place, before, after), *_request_body(place, before, after)]
    gone = [(one, one.old) for one in found if one.new is None and _is_outermost(one.old)]
    come = [(one, one.new) for one in found if one.old is None and _is_outermost(one.new)]
    moved = match_moved(
        [v for _, v in gone if isinstance(v, Value)], [v for _, v in come if isinstance(v, Value)]
    )
    taken = {id(value) for pair in moved for value in pair}
    doubt = ONLY_NAMED if before.only_named else ""
    for pair in found:
        if id(pair.old) not in taken and id(pair.new) not in taken:
            yield replace(pair, doubt=doubt) if pair.old is None else pair
    for a, b in moved:
        yield Pair(a, b, Side.REQUEST, place.operation)


def _is_outermost(part: object) -> bool:
    """Whether a part is a parameter, or a field at the top of the body."""
    return isinstance(part, Value) and (
        part.place != "body" or part.subject == f"`{part.name}` of the request body"
    )


def _parameters(place: Place, before: Found, after: Found) -> Iterator[Pair]:
    """Parameters of the path go by their position, all others by name."""
    names = (
        dict(zip(before.order, after.order, strict=False)) if before.key[1] == after.key[1] else {}
    )
    old_path = {names.get(v.name, v.name): v for v in before.parameters if v.place == "path"}
    new_path = {v.name: v for v in after.parameters if v.place == "path"}
    for name in dict.fromkeys([*new_path, *old_path]):
        yield from _parameter(place, old_path.get(name), new_path.get(name))
    old_rest = [v for v in before.parameters if v.place != "path"]
    new_rest = [v for v in after.parameters if v.place != "path"]
    for a, b in match_values(old_rest, new_rest):
        yield from _parameter(place, a, b)


def _parameter(place: Place, old: Value | None, new: Value | None) -> Iterator[Pair]:
    """A parameter, and where both documents have it what is in it, such as the items of a list."""
    yield Pair(old, new, place.side, place.operation)
    if old is None or new is None:
        return
    ends = [
        Child("", document.at(value.schema), value.schema, required=False)
        for document, value in ((place.old, old), (place.new, new))
    ]
    inside = replace(place, head=new.subject, visits=Counter())
    yield from islice(values(inside, ends[0], ends[1]), 1, None)


def _request_body(place: Place, before: Found, after: Found) -> Iterator[Pair]:
    nodes = [
        document.resolve(one.node.get("requestBody"), below(one.operation.pointer, "requestBody"))
        for document, one in ((place.old, before), (place.new, after))
    ]
    bodies = [
        (
            Body("the request body", where, node.get("required") is True, media_types(node))
            if node
            else None
        )
        for node, where in nodes
    ]
    if any(bodies):
        yield Pair(bodies[0], bodies[1], place.side, place.operation)
    if all(bodies):
        yield from content(place, *nodes)


def _responses(place: Place, before: Found, after: Found) -> Iterator[Pair]:
    found = [_by_status(place.old, before), _by_status(place.new, after)]
    silent = [not any(map(_is_success, side)) for side in found]
    for status_old, status_new in _statuses(*found):
        a, b = found[0].get(status_old), found[1].get(status_new)
        parts = [
            (
                Response(status, f"the response {status}", one[1], other and _is_success(status))
                if one
                else None
            )
            for status, one, other in ((status_old, a, silent[1]), (status_new, b, silent[0]))
        ]
        yield Pair(parts[0], parts[1], place.side, place.operation)
        if a and b:
            inner = replace(place, head=f"the response {status_new}")
            yield from _headers(inner, a, b)
            bodies = [Body(inner.head, where, True, media_types(node)) for node, where in (a, b)]
            yield Pair(bodies[0], bodies[1], place.side, place.operation)
            yield from content(inner, a, b)


def _is_success(status: str) -> bool:
    return status[:1] in "2d"


def _by_status(document: Document, one: Found) -> dict[str, tuple[dict[str, Any], str]]:
    """The responses that say something; one without a status, words or content is only a form."""
    given = one.node.get("responses")
    found = {}
    for status, node in (given if isinstance(given, Mapping) else {}).items():
        data, where = document.resolve(node, below(one.operation.pointer, "responses", status))
        if str(status) != "default" or data.get("content") or data.get("headers"):
            found[str(status).upper().replace("DEFAULT", "default")] = (data, where)
    return found


def _statuses(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Statuses that belong together: the same one, or the only one left that means success."""
    gone = [status for status in old if status not in new]
    come = [status for status in new if status not in old]
    for status in new:
        if status in old:
            yield status, status
    good_old, good_new = ([s for s in one if _is_success(s)] for one in (gone, come))
    if len(good_old) == 1 == len(good_new):
        yield good_old[0], good_new[0]
        gone.remove(good_old[0])
        come.remove(good_new[0])
    yield from ((status, "") for status in gone)
    yield from (("", status) for status in come)


def _headers(place: Place, old: tuple[Any, str], new: tuple[Any, str]) -> Iterator[Pair]:
    sides = [
        list(_header_values(document, *one, place.head))
        for document, one in ((place.old, old), (place.new, new))
    ]
    for a, b in match_values(*sides):
        yield Pair(a, b, place.side, place.operation)


def _header_values(document: Document, node: Any, pointer: str, head: str) -> Iterator[Value]:
    headers = node.get("headers")
    for name, inner in (headers if isinstance(headers, Mapping) else {}).items():
        data, where = document.resolve(inner, below(pointer, "headers", name))
        given, place = schema_of(data, where)
        child = Child(str(name), given, where, required=data.get("required") is True)
        value = value_of(
            document, child, read_schema(document, given, place), f"header `{name}` of {head}"
        )
        yield replace(value, place="header")
