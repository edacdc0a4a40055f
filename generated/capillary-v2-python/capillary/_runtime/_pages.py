"""Listings that come in pages, by item and by page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Literal, Self, TypeAlias, TypeVar, cast

from ._base import ArgumentError, Context
from ._body import Unsendable
from ._errors import ResponseError
from ._options import Call
from ._reach import reach
from ._responses import RawResponse
from ._unset import UNSET
from ._values import fields_of, text_of
from ._wire import joined

E = TypeVar("E")
T = TypeVar("T")

PageStyle: TypeAlias = Literal["page", "offset", "cursor", "next-url", "link-header"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging(Generic[T]):
    """How one operation pages; `T` is the type of an item."""

    style: PageStyle
    items: str = ""
    """Dotted path of the list in the answer; empty for the answer itself."""
    parameter: str | None = None
    """Wire name of the parameter that moves: the page, the offset or the cursor."""
    size: str | None = None
    """Wire name of the parameter that says how many items a page has."""
    next: str | None = None
    """Dotted path of what leads on: the cursor, the URL or the number of the next page."""
    more: str | None = None
    """Dotted path of what says whether more pages follow, where the cursor itself does not say it."""
    total: str | None = None
    """Dotted path of how many items there are on all pages."""
    last: str | None = None
    """Dotted path of how many pages there are."""
    start: int | None = None
    """The first page or offset; None is 1 for pages and 0 for offsets."""
    place: Literal["query", "body"] = "query"
    """Where the parameter stands."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T, E]):
    """One page: its items, and the whole answer that they came in."""

    items: list[T]
    value: E = field(repr=False)
    raw: RawResponse[E] = field(repr=False)
    next_call: Call[E] | None = field(repr=False)
    """The call for the next page; None where this is the last."""
    end: int | None = field(default=None, repr=False)
    """How many items there are up to the end of this page; None where that is not known."""

    @property
    def has_next(self) -> bool:
        """Whether another page seems to follow; without a word from the server, it may be empty."""
        return self.next_call is not None

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


class Pages(Generic[T, E]):
    """A listing. Iterating gives the items of all pages and fetches each page when it is needed."""

    def __init__(
        self, send: Callable[[Call[E]], RawResponse[E]], call: Call[E], paging: Paging[T]
    ) -> None:
        self._send, self._call, self._paging = send, _settled(call, paging), paging

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T, E]]:
        """The pages one after another, each fetched when it is asked for."""
        before: Page[T, E] | None = None
        call: Call[E] | None = self._call
        while call is not None:
            before = to_page(self._send(call), call, self._paging, before)
            call = before.next_call
            yield before

    def first(self) -> Page[T, E]:
        """The first page alone, in one request."""
        return next(self.pages())

    def sized(self, count: int) -> Self:
        """The same listing with so many items on a page.

        Raises:
            ArgumentError: where the docs give no way to ask for that.
        """
        return type(self)(self._send, _sized(self._call, self._paging, count), self._paging)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._call.operation}>"


class AsyncPages(Generic[T, E]):
    """As `Pages`, for `async for`."""

    def __init__(
        self, send: Callable[[Call[E]], Awaitable[RawResponse[E]]], call: Call[E], paging: Paging[T]
    ) -> None:
        self._send, self._call, self._paging = send, _settled(call, paging), paging

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self) -> AsyncIterator[Page[T, E]]:
        """The pages one after another, each fetched when it is asked for."""
        before: Page[T, E] | None = None
        call: Call[E] | None = self._call
        while call is not None:
            before = to_page(await self._send(call), call, self._paging, before)
            call = before.next_call
            yield before

    async def first(self) -> Page[T, E]:
        """The first page alone, in one request."""
        return to_page(await self._send(self._call), self._call, self._paging, None)

    def sized(self, count: int) -> Self:
        """The same listing with so many items on a page.

        Raises:
            ArgumentError: where the docs give no way to ask for that.
        """
        return type(self)(self._send, _sized(self._call, self._paging, count), self._paging)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._call.operation}>"


def _settled(call: Call[E], paging: Paging[Any]) -> Call[E]:
    """A parameter that moves must not be held by the options of the call."""
    query = dict(call.options.query or {}) if call.options else {}
    if call.options is None or paging.parameter not in query:
        return call
    value = query.pop(paging.parameter)
    options = replace(call.options, query=query)
    return replace(call, query={**call.query, paging.parameter: value}, options=options)


def _sized(call: Call[E], paging: Paging[Any], count: int) -> Call[E]:
    if paging.size is None:
        message = f"{call.operation} has no parameter for the size of a page"
        raise ArgumentError(message, Context(call.operation))
    return _with(call, paging, paging.size, count)


def to_page(
    raw: RawResponse[E], call: Call[E], paging: Paging[T], before: Page[T, E] | None
) -> Page[T, E]:
    """The page in a response, with the call for the next one.

    Where the docs give no sign of the last page, an empty page ends the listing. One that repeats
    the page before it, as servers send that answer past the end with the last page, counts as empty.
    """
    items = cast("list[T]", _items(raw.value, paging))
    ahead = _ahead(call, paging) if before is None else before.end
    if before is not None and items and items == before.items:
        return Page([], raw.value, raw, None, ahead)
    end = None if ahead is None else ahead + len(items)
    page: Page[T, E] = Page(items, raw.value, raw, None, end)
    following = _NEXT[paging.style](_Turn(raw, call, paging, len(items), end))
    return page if following == call else replace(page, next_call=following)


def _items(value: object, paging: Paging[Any]) -> list[object]:
    found = reach(value, paging.items)
    if found is None:
        return []
    return found if isinstance(found, list) else [found]


@dataclass(frozen=True, slots=True)
class _Turn(Generic[E]):
    """Where a listing stands after a page."""

    raw: RawResponse[E]
    call: Call[E]
    paging: Paging[Any]
    count: int
    end: int | None

    def told(self) -> object:
        """What the answer says of the next page."""
        return reach(self.raw.value, self.paging.next) if self.paging.next else None


def _ahead(call: Call[Any], paging: Paging[Any]) -> int | None:
    """How many items come before the page that a call asks for; None where that is not known."""
    if paging.style not in ("page", "offset"):
        return None
    number = _number(call, paging)
    if paging.style == "offset":
        return number - (paging.start or 0)
    pages, size = number - _first_page(paging), _given(call, paging, paging.size)
    if pages == 0:
        return 0
    return None if size is None or pages < 0 else pages * size


def _is_last(turn: _Turn[Any]) -> bool:
    """Whether the answer itself says that nothing follows.

    A total that is no more than a full first page is not believed: some APIs count the page.
    """
    paging, value = turn.paging, turn.raw.value
    last = reach(value, paging.last) if paging.last else None
    if paging.style == "page" and _is_number(last):
        return _number(turn.call, paging) - _first_page(paging) + 1 >= int(text_of(last))
    total = reach(value, paging.total) if paging.total else None
    if turn.end is None or not _is_number(total):
        return False
    full = turn.end == turn.count == _given(turn.call, paging, paging.size)
    return turn.end >= int(text_of(total)) and not full


def _next_number(turn: _Turn[E]) -> Call[E] | None:
    if _is_last(turn):
        return None
    told = turn.told() if turn.paging.next else turn.count > 0
    if _is_number(told):
        return _moved(turn, int(text_of(told)))
    step = 1 if turn.paging.style == "page" else turn.count
    return _moved(turn, _number(turn.call, turn.paging) + step) if told is True else None


def _next_cursor(turn: _Turn[E]) -> Call[E] | None:
    cursor = turn.told()
    usable = isinstance(cursor, str | int) and not isinstance(cursor, bool) and cursor != ""
    more = reach(turn.raw.value, turn.paging.more) if turn.paging.more else None
    if more is True and not usable:
        raise _failed(turn, f"more pages follow, but nothing at {turn.paging.next} leads to them")
    return _moved(turn, cursor) if usable and more is not False else None


def _next_url(turn: _Turn[E]) -> Call[E] | None:
    return _elsewhere(turn, turn.told())


def _next_link(turn: _Turn[E]) -> Call[E] | None:
    return _elsewhere(turn, turn.raw.response.links.get("next", {}).get("url"))


_NEXT: Mapping[PageStyle, Callable[[_Turn[Any]], Call[Any] | None]] = {
    "page": _next_number,
    "offset": _next_number,
    "cursor": _next_cursor,
    "next-url": _next_url,
    "link-header": _next_link,
}


def _elsewhere(turn: _Turn[E], url: object) -> Call[E] | None:
    """The call at a URL that the server gave; credentials go along only within the API's host."""
    if not isinstance(url, str) or not url:
        return None
    raw, call = turn.raw, turn.call
    target = joined(raw.response.url, url)
    if target is None:
        raise _failed(turn, "the link to the next page is not a URL")
    return replace(call, url=str(target), query={})


def _failed(turn: _Turn[Any], problem: str) -> ResponseError:
    operation, raw = turn.call.operation, turn.raw
    context = Context(operation, raw.request_id, raw.retries_taken)
    return ResponseError(f"{operation}: {problem}", context, raw.response)


def _number(call: Call[Any], paging: Paging[Any]) -> int:
    """The page or offset that the call asks for."""
    given = _given(call, paging, paging.parameter)
    if given is not None:
        return given
    return _first_page(paging) if paging.style == "page" else paging.start or 0


def _first_page(paging: Paging[Any]) -> int:
    return 1 if paging.start is None else paging.start


def _given(call: Call[Any], paging: Paging[Any], name: str | None) -> int | None:
    """The number that a call gives for a parameter, in its arguments or in its options."""
    own = call.options.query if call.options and paging.place == "query" else UNSET
    place = call.query if paging.place == "query" else fields_of(call.body) or {}
    given = {**place, **(own or {})}.get(name or "", UNSET)
    return int(text_of(given)) if _is_number(given) else None


def _is_number(value: object) -> bool:
    if isinstance(value, str):
        return value.isdecimal()
    return isinstance(value, int) and not isinstance(value, bool)


def _moved(turn: _Turn[E], value: object) -> Call[E] | None:
    name = turn.paging.parameter
    return None if name is None else _with(turn.call, turn.paging, name, value)


def _with(call: Call[E], paging: Paging[Any], name: str, value: object) -> Call[E]:
    if isinstance(call.body, Unsendable):
        return call
    if paging.place == "body":
        return replace(call, body={**(fields_of(call.body) or {}), name: value})
    return replace(call, query={**call.query, name: value})
