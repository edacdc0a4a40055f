"""How the lists that operations give are walked, where the docs describe it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from slatewright.http.names import ASIDE, CURSORS, LINK_ADDRESSES, ORDINARY
from slatewright.lexicon import has_word, is_word, paging_role
from slatewright.model.api import (
    Field,
    ListOf,
    Named,
    ObjectOf,
    OneOf,
    Operation,
    Pagination,
    Parameter,
    Presence,
    Response,
    Scalar,
    Schema,
    Shape,
    Unknown,
)
from slatewright.model.facts import PaginationFact, Place, SectionFacts
from slatewright.model.source import Basis, Evidence, Sourced
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope

_ADVANCING = ("cursor", "page", "offset")
_DEEP = 3
_SEVERAL = 2


def with_pagination(
    operations: tuple[Operation, ...],
    scopes: tuple[Scope, ...],
    outline: Outline,
    schemas: tuple[Schema, ...],
) -> tuple[Operation, ...]:
    """Operations with what the docs say of their pages."""
    sections = _paging_sections(outline)
    shapes = {schema.name: schema.shape.value for schema in schemas}
    few = _Pages(outline, shapes, sections)
    found = [
        few.of(op, scope) if op.method.value == "GET" else None
        for op, scope in zip(operations, scopes, strict=True)
    ]
    if sum(one is not None and _bears_out(one, sections) for one in found) >= _SEVERAL:
        many = replace(few, of_all=True)
        found = [
            many.of(op, scope) if one is None and op.method.value == "GET" else one
            for op, scope, one in zip(operations, scopes, found, strict=True)
        ]
    return tuple(map(_paged, operations, found))


def _paging_sections(outline: Outline) -> tuple[tuple[int, PaginationFact], ...]:
    """The sections on pages, first those that speak of all lists: wherever they stand, what they say is more general."""
    found = [
        (at, fact)
        for at, section in enumerate(outline.sections)
        for fact in section.facts
        if isinstance(fact, PaginationFact)
    ]
    return tuple(sorted(found, key=lambda each: not _is_of_all(outline.sections[each[0]])))


def _is_of_all(section: SectionFacts) -> bool:
    return has_word(section.description, "PAGED", "all") is not None


def _bears_out(one: Sourced[Pagination], sections: tuple[tuple[int, PaginationFact], ...]) -> bool:
    """Whether an operation is paged as a section says, by its words or by parameters of its own that the section names."""
    taken = {name for _, name in one.value.parameters}
    return any(
        fact.evidence in one.evidence or taken and taken <= {name for _, name in fact.parameters}
        for _, fact in sections
    )


def _paged(op: Operation, pagination: Sourced[Pagination] | None) -> Operation:
    """The operation with its pages, if it has any, and with the parameters that walk them where the docs describe these once for all."""
    if pagination is None:
        return replace(op, pagination=None)
    known = {parameter.field.name for parameter in op.parameters}
    more = tuple(
        Parameter(Place.QUERY, _walking(role, name, pagination.evidence[:1]))
        for role, name in pagination.value.parameters
        if name not in known
    )
    return replace(op, pagination=pagination, parameters=(*op.parameters, *more))


def _walking(role: str, name: str, evidence: tuple[Evidence, ...]) -> Field:
    """A parameter that only the words on pages name; all but cursors are numbers."""
    inferred = tuple(replace(each, basis=Basis.INFERRED) for each in evidence)
    shape: Sourced[Shape] = (
        Sourced(Unknown()) if role == "cursor" else Sourced(Scalar("integer"), inferred)
    )
    return Field(
        name, shape, Sourced(Presence.UNSTATED), Sourced(False), evidence=evidence, described=True
    )


class _Leads(Struct, frozen=True):
    """Where an answer leads to its next page."""

    next: str | None
    more: str | None = None
    evidence: tuple[Evidence, ...] = ()


class _Pages(Struct, frozen=True):
    outline: Outline
    shapes: dict[str, Shape]
    sections: tuple[tuple[int, PaginationFact], ...]
    """Where the docs are about pages."""
    of_all: bool = False
    """Whether what a section says of all lists is taken at its word, as several of them show it to be true."""

    def of(self, op: Operation, scope: Scope) -> Sourced[Pagination] | None:
        """The pages of one operation; None where nothing is said, or what comes back holds no list."""
        answer = next(
            (r for r in op.responses if r.status.value.startswith("2") and r.shape is not None),
            None,
        )
        items = self._items(answer)
        if items is None:
            return None
        general, near = self._described(scope, answer)
        roles, evidence = self._own(op, general)
        following = self._next(answer)
        style = next((style for style in _ADVANCING if style in roles), None)
        listed = near or following is not None and not op.path.value.endswith("}")
        if style is None and general is not None and listed:
            roles = {**dict(general.parameters), **roles}
            style, evidence = general.style, (general.evidence, *evidence)
        if style is None:
            return None
        leads = _Leads(following if style in ("next-url", "cursor") else None)
        if style == "cursor" and not _is_cursor(following):
            leads = self._by_key(op, roles.get(style, ""), items, answer)
        parameters = tuple((role, roles[role]) for role in (style, "size") if role in roles)
        pagination = Pagination(style, parameters, items, leads.next, leads.more)
        return Sourced(pagination, (*evidence, *leads.evidence))

    def _by_key(self, op: Operation, cursor: str, items: str, answer: Response | None) -> _Leads:
        """The id of the last item, where the cursor takes that and a flag in the answer says whether more is to come.

        Both or neither: a flag alone does not tell what to send, and an id alone may be no cursor.
        """
        whole = self._plain(answer.shape.value) if answer and answer.shape else Unknown()
        flag = next(self._flags(whole, ""), None)
        listed: Shape = whole
        for step in items.split("."):
            inside = (f.shape.value for f in _fields(listed) if f.name == step)
            listed = self._plain(next(inside, Unknown()))
        item = self._plain(listed.items) if isinstance(listed, ListOf) else Unknown()
        keyed = any(field.name == "id" for field in _fields(item))
        if flag is None or not keyed or not _takes_key(op, cursor):
            return _Leads(None)
        path, field = flag
        return _Leads(f"{items}.-1.id", path, field.evidence[:1])

    def _flags(self, shape: Shape, path: str) -> Iterator[tuple[str, Field]]:
        """Where an answer says whether there is more: beside its list, or in an object beside that."""
        for field in _fields(shape):
            inner = self._plain(field.shape.value)
            if paging_role(field.name, "more") and inner in (Scalar("boolean"), Unknown()):
                yield _join(path, field.name), field
            elif not path:
                yield from self._flags(inner, field.name)

    def _described(
        self, scope: Scope, answer: Response | None
    ) -> tuple[PaginationFact | None, bool]:
        """The section on pages that an operation has or links, else the first of the docs; and whether it is said to hold.

        It does where the operation says that it is paged; or the section that all lists are, and the answer counts.
        """
        words = " ".join(self.outline.sections[at].description for at in scope.sections)
        for at, fact in self.sections:
            anchors = [f"#{anchor})" for anchor in self.outline.sections[at].anchors if anchor]
            if at in scope.sections or any(anchor in words for anchor in anchors):
                return fact, True
        if not self.sections:
            return None, False
        at, fact = self.sections[0]
        if has_word(words, "PAGED", "one"):
            return fact, True
        of_all = self.of_all and _is_of_all(self.outline.sections[at])
        return fact, of_all and not scope.path.endswith("}") and self._counts(answer)

    def _counts(self, answer: Response | None) -> bool:
        """Whether an answer says beside its list how much there is, or leads to the last page."""
        level = [self._plain(answer.shape.value)] if answer and answer.shape else []
        for _ in range(_DEEP):
            fields = [field for shape in level for field in _fields(shape)]
            if any(f.name.lower() == "last" or _counts(f.name) for f in fields):
                return True
            level = [self._plain(field.shape.value) for field in fields]
        return False

    def _own(
        self, op: Operation, general: PaginationFact | None
    ) -> tuple[dict[str, str], tuple[Evidence, ...]]:
        """The roles of the operation's own query parameters."""
        known = {name for _, name in general.parameters} if general else set()
        roles: dict[str, str] = {}
        evidence: list[Evidence] = []
        for parameter in op.parameters:
            name = parameter.field.name
            role = paging_role(name) if parameter.place is Place.QUERY else None
            if role is None or role in roles or name.lower() in ORDINARY and name not in known:
                continue
            roles[role] = name
            evidence.extend(parameter.field.evidence[:1])
        return roles, tuple(evidence)

    def _items(self, answer: Response | None) -> str | None:
        """Where the list stands in an answer: empty for the answer itself, None where there is none or several."""
        if answer is None or answer.shape is None:
            return None
        shape = self._plain(answer.shape.value)
        if isinstance(shape, ListOf):
            return ""
        level: list[tuple[str, Shape]] = [("", shape)]
        for _ in range(2):
            inner = [
                (_join(path, f.name), self._plain(f.shape.value))
                for path, s in level
                for f in _fields(s)
            ]
            lists = [path for path, s in inner if isinstance(s, ListOf) and self._is_data(path, s)]
            if lists:
                return lists[0] if len(lists) == 1 else None
            level = inner
        return None

    def _is_data(self, path: str, shape: ListOf) -> bool:
        aside = path.rpartition(".")[2].lower() in ASIDE
        return not aside and not isinstance(self._plain(shape.items), Scalar)

    def _next(self, answer: Response | None) -> str | None:
        """Where an answer holds the next page's cursor or address."""
        if answer is None or answer.shape is None:
            return None
        return next(self._nexts(self._plain(answer.shape.value), "", 0), None)

    def _nexts(self, shape: Shape, path: str, depth: int) -> Iterator[str]:
        inside = [(f, self._plain(f.shape.value)) for f in _fields(shape)]
        for field, inner in inside:
            if isinstance(inner, Scalar | Unknown) and paging_role(field.name, "next"):
                yield _join(path, field.name)
        for field, inner in inside:
            if depth < _DEEP and isinstance(inner, ObjectOf):
                if paging_role(field.name, "next"):
                    yield from (
                        _join(_join(path, field.name), f.name)
                        for f in inner.fields
                        if f.name in LINK_ADDRESSES
                    )
                yield from self._nexts(inner, _join(path, field.name), depth + 1)

    def _plain(self, shape: Shape, depth: int = 0) -> Shape:
        match shape:
            case Named(name) if depth < _DEEP:
                return self._plain(self.shapes.get(name, Unknown()), depth + 1)
            case OneOf(options) if depth < _DEEP:
                return self._plain(options[0], depth + 1)
            case _:
                return shape


def _counts(name: str) -> bool:
    return any(paging_role(name, role) for role in ("total", "last", "more"))


def _fields(shape: Shape) -> tuple[Field, ...]:
    return shape.fields if isinstance(shape, ObjectOf) else ()


def _takes_key(op: Operation, cursor: str) -> bool:
    """Whether the cursor is the id of an item: by its name, or by what the docs say of it."""
    said = next((p.field.description or "" for p in op.parameters if p.field.name == cursor), "")
    words = re.findall(r"\w+", said.lower())
    return bool(paging_role(cursor, "key")) or any(is_word(w, "PAGING", "key of") for w in words)


def _is_cursor(path: str | None) -> bool:
    """Whether a field can be sent back as it is: a token, and no address or number of a page."""
    name = (path or "").rpartition(".")[2].lower()
    return name == "next" or any(word in name for word in CURSORS)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
