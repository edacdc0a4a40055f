"""Listings, page by page."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx
import pytest
from client_runtime import (
    AsyncBaseClient,
    BaseClient,
    BearerAuth,
    Call,
    ClientConfig,
    Model,
    NotFoundError,
    Paging,
    RequestOptions,
    ResponseError,
)

CONFIG = ClientConfig(
    base_url="https://api.test/v1", auth={"b": BearerAuth("t0ken")}, max_retries=0
)


class Item(Model):
    id: int


class Listing(Model):
    data: list[Item]
    meta: dict[str, Any] | None = None


CURSOR: Paging[Item] = Paging(style="cursor", items="data", parameter="c", next="meta.next")


def call(**changes: Any) -> Call[Listing]:
    return Call("items.list", "GET /items", returns=Listing, **changes)


class Api:
    """Answers by a function of the request, and remembers the targets."""

    def __init__(self, answer: Callable[[httpx.Request], Any]) -> None:
        self.answer = answer
        self.targets: list[str] = []
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.targets.append(request.url.raw_path.decode())
        self.requests.append(request)
        answer = self.answer(request)
        return answer if isinstance(answer, httpx.Response) else httpx.Response(200, json=answer)


def data(*ids: int, **rest: Any) -> dict[str, Any]:
    return {"data": [{"id": each} for each in ids], **rest}


def ids(items: list[Item]) -> list[int]:
    return [item.id for item in items]


def numbered(request: httpx.Request) -> dict[str, Any]:
    page = int(request.url.params.get("page", 1))
    return data(*{1: (1, 2), 2: (3,)}.get(page, ()))


def test_numbered_pages_end_with_an_empty_one(connect: Any) -> None:
    api = Api(numbered)
    items = connect(CONFIG, api).items(call(), Paging(style="page", items="data", parameter="page"))
    assert ids(items) == [1, 2, 3]
    assert all(isinstance(item, Item) for item in items)
    assert api.targets == ["/v1/items", "/v1/items?page=2", "/v1/items?page=3"]


def test_numbered_pages_go_on_from_where_the_caller_starts(connect: Any) -> None:
    api = Api(numbered)
    paging: Paging[Item] = Paging(style="page", items="data", parameter="page")
    assert ids(connect(CONFIG, api).items(call(query={"page": 2}), paging)) == [3]
    assert api.targets == ["/v1/items?page=2", "/v1/items?page=3"]


def test_numbered_pages_may_begin_at_zero(connect: Any) -> None:
    api = Api(lambda request: data(1) if "page" not in request.url.params else data())
    paging: Paging[Item] = Paging(style="page", items="data", parameter="page", start=0)
    connect(CONFIG, api).items(call(), paging)
    assert api.targets[1] == "/v1/items?page=1"


@pytest.mark.parametrize(
    ("told", "targets"),
    [
        ([5, None], ["/v1/items", "/v1/items?page=5"]),
        (["5", ""], ["/v1/items", "/v1/items?page=5"]),
        ([True, False], ["/v1/items", "/v1/items?page=2"]),
    ],
)
def test_the_server_may_say_which_page_comes_next(
    connect: Any, told: list[Any], targets: list[str]
) -> None:
    answers = [data(each, meta={"next": word}) for each, word in enumerate(told)]
    api = Api(lambda request: answers.pop(0))
    paging: Paging[Item] = Paging(style="page", items="data", parameter="page", next="meta.next")
    assert ids(connect(CONFIG, api).items(call(), paging)) == [0, 1]
    assert api.targets == targets


SEVEN = range(7)


def counted(request: httpx.Request) -> dict[str, Any]:
    """Seven items in pages of three or of what is asked for, with their number and that of the pages."""
    size = int(request.url.params.get("size", 3))
    page = int(request.url.params.get("page", 1))
    start = int(request.url.params.get("offset", (page - 1) * size))
    pages = -(-len(SEVEN) // size)
    return data(*SEVEN[start : start + size], meta={"total": len(SEVEN), "last": str(pages)})


@pytest.mark.parametrize("counter", [{"total": "meta.total"}, {"last": "meta.last"}])
@pytest.mark.parametrize(
    ("query", "targets"),
    [
        ({}, ["", "?page=2", "?page=3"]),
        ({"page": 3, "size": 3}, ["?page=3&size=3"]),
        ({"size": 10}, ["?size=10"]),
        ({"size": 4, "page": 2}, ["?size=4&page=2"]),
    ],
)
def test_the_last_of_counted_pages_is_known(
    connect: Any, counter: dict[str, str], query: dict[str, int], targets: list[str]
) -> None:
    api = Api(counted)
    paging: Paging[Item] = Paging(
        style="page", items="data", parameter="page", size="size", **counter
    )
    connect(CONFIG, api).items(call(query=query), paging)
    assert api.targets == [f"/v1/items{target}" for target in targets]


@pytest.mark.parametrize(
    ("query", "targets"),
    [({}, ["", "?offset=3", "?offset=6"]), ({"offset": 5}, ["?offset=5"])],
)
def test_the_last_of_counted_offsets_is_known(
    connect: Any, query: dict[str, int], targets: list[str]
) -> None:
    api = Api(counted)
    paging: Paging[Item] = Paging(
        style="offset", items="data", parameter="offset", total="meta.total"
    )
    connect(CONFIG, api).items(call(query=query), paging)
    assert api.targets == [f"/v1/items{target}" for target in targets]


@pytest.mark.parametrize("total", [2, None, "many", 100])
def test_a_total_that_may_mean_the_page_alone_ends_nothing(connect: Any, total: object) -> None:
    answers = [data(1, 2), data(3), data()]
    api = Api(lambda request: answers.pop(0) | {"meta": {"total": total}})
    paging: Paging[Item] = Paging(
        style="page", items="data", parameter="page", size="size", total="meta.total"
    )
    items = connect(CONFIG, api).items(call(query={"size": 2}), paging)
    assert ids(items)[:3] == [1, 2, 3]


def test_a_page_in_the_middle_of_unknown_pages_is_not_taken_for_the_last(connect: Any) -> None:
    api = Api(counted)
    paging: Paging[Item] = Paging(style="page", items="data", parameter="page", total="meta.total")
    assert ids(connect(CONFIG, api).items(call(query={"page": 2}), paging)) == [3, 4, 5, 6]


def test_a_server_that_repeats_its_last_page_ends_the_listing_and_gives_nothing_twice(
    connect: Any,
) -> None:
    api = Api(lambda request: data(*((1, 2) if "page" not in request.url.params else (3,))))
    paging: Paging[Item] = Paging(style="page", items="data", parameter="page")
    assert ids(connect(CONFIG, api).items(call(), paging)) == [1, 2, 3]
    assert len(api.targets) == 3


def test_empty_pages_in_a_row_are_passed_while_a_cursor_leads_on(connect: Any) -> None:
    answers = [data(*items, meta={"next": at}) for items, at in (([], "a"), ([], "b"), ([3], None))]
    api = Api(lambda request: answers.pop(0))
    assert ids(connect(CONFIG, api).items(call(), CURSOR)) == [3]
    assert len(api.targets) == 3


def test_offsets_move_by_what_came(connect: Any) -> None:
    stock = list(range(5))

    def answer(request: httpx.Request) -> dict[str, Any]:
        offset = int(request.url.params.get("offset", 0))
        return data(*stock[offset : offset + 2])

    api = Api(answer)
    paging: Paging[Item] = Paging(style="offset", items="data", parameter="offset", size="limit")
    items = connect(CONFIG, api).items(call(query={"limit": 100}), paging)
    assert ids(items) == stock
    assert api.targets[1:] == [f"/v1/items?limit=100&offset={at}" for at in (2, 4, 5)]


def test_cursors_are_followed_until_there_is_none(connect: Any) -> None:
    answers = [data(1, meta={"next": "a/b"}), data(2, meta={"next": None})]
    api = Api(lambda request: answers.pop(0))
    assert ids(connect(CONFIG, api).items(call(query={"q": "x"}), CURSOR)) == [1, 2]
    assert api.targets == ["/v1/items?q=x", "/v1/items?q=x&c=a%2Fb"]


@pytest.mark.parametrize("cursor", ["", False, None, {"x": 1}])
def test_what_is_no_cursor_ends_the_listing(connect: Any, cursor: Any) -> None:
    api = Api(lambda request: data(1, meta={"next": cursor}))
    assert len(connect(CONFIG, api).pages(call(), CURSOR)) == 1


def test_a_cursor_that_does_not_move_ends_the_listing(connect: Any) -> None:
    counter = iter(range(9))
    api = Api(lambda request: data(next(counter), meta={"next": "same"}))
    assert len(connect(CONFIG, api).pages(call(), CURSOR)) == 2


def test_the_last_item_may_be_the_cursor(connect: Any) -> None:
    answers = [data(1, 2), data(3), data()]
    api = Api(lambda request: answers.pop(0))
    paging: Paging[Item] = Paging(
        style="cursor", items="data", parameter="after", next="data.-1.id"
    )
    assert ids(connect(CONFIG, api).items(call(), paging)) == [1, 2, 3]
    assert api.targets[1:] == ["/v1/items?after=2", "/v1/items?after=3"]


@pytest.mark.parametrize("url", ["https://api.test/v1/items?p=2", "/v1/items?p=2", "?p=2"])
def test_urls_of_next_pages_are_followed_with_credentials(connect: Any, url: str) -> None:
    answers = [data(1, meta={"next": url}), data(2)]
    api = Api(lambda request: answers.pop(0))
    paging: Paging[Item] = Paging(style="next-url", items="data", next="meta.next")
    assert ids(connect(CONFIG, api).items(call(query={"limit": 1}), paging)) == [1, 2]
    assert api.targets == ["/v1/items?limit=1", "/v1/items?p=2"]
    assert api.requests[1].headers["authorization"] == "Bearer t0ken"


def test_urls_of_other_hosts_get_no_credentials(connect: Any) -> None:
    answers = [data(1, meta={"next": "https://evil.test/"}), data(2)]
    api = Api(lambda request: answers.pop(0))
    paging: Paging[Item] = Paging(style="next-url", items="data", next="meta.next")
    connect(CONFIG, api).items(call(), paging)
    assert "authorization" not in api.requests[1].headers


def test_a_next_page_that_is_no_url_is_an_error_not_the_end(connect: Any) -> None:
    api = Api(lambda request: data(1, meta={"next": "http://api.test:port/"}))
    paging: Paging[Item] = Paging(style="next-url", items="data", next="meta.next")
    with pytest.raises(ResponseError, match=r"items\.list: the link to the next page is not a URL"):
        connect(CONFIG, api).items(call(), paging)


def test_link_headers_are_followed(connect: Any) -> None:
    link = {"link": '</v1/items?page=2>; rel="next", </v1/items?page=9>; rel="last"'}
    answers = [httpx.Response(200, json=data(1), headers=link), data(2)]
    api = Api(lambda request: answers.pop(0))
    assert ids(connect(CONFIG, api).items(call(), Paging(style="link-header", items="data"))) == [
        1,
        2,
    ]
    assert api.targets == ["/v1/items", "/v1/items?page=2"]


def test_the_parameter_may_stand_in_the_body(connect: Any) -> None:
    api = Api(lambda request: data(1) if b"page" not in request.content else data())
    paging: Paging[Item] = Paging(style="page", items="data", parameter="page", place="body")
    connect(CONFIG, api).items(replace(call(body={"q": "x"}), route="POST /items"), paging)
    assert [request.content for request in api.requests] == [b'{"q":"x"}', b'{"q":"x","page":2}']


def test_pages_carry_the_whole_answer(connect: Any) -> None:
    api = Api(
        lambda request: httpx.Response(200, json=data(1, 2, total=2), headers={"X-Left": "9"})
    )
    page = connect(CONFIG, api).first(call(), Paging(style="page", items="data", parameter="page"))
    assert len(api.targets) == 1
    assert (ids(list(page)), len(page), page.has_next) == ([1, 2], 2, True)
    assert isinstance(page.value, Listing)
    assert page.value.total == 2  # type: ignore[attr-defined]
    assert page.raw.headers["x-left"] == "9"
    assert page.next_call is not None
    assert page.next_call.query == {"page": 2}


def test_the_answer_itself_may_be_the_list(connect: Any) -> None:
    answers: list[Any] = [[{"id": 1}], []]
    api = Api(lambda request: answers.pop(0))
    made: Call[Any] = replace(call(), returns=list[Item])
    assert ids(connect(CONFIG, api).items(made, Paging(style="page", parameter="page"))) == [1]


@pytest.mark.parametrize(("found", "count"), [({"id": 1}, 1), (None, 0)])
def test_a_single_item_or_none_where_a_list_should_be(connect: Any, found: Any, count: int) -> None:
    api = Api(lambda request: {"data": found})
    paging: Paging[Item] = Paging(style="link-header", items="data")
    assert len(connect(CONFIG, api).items(call(), paging)) == count


def test_a_page_given_in_the_options_moves_too(connect: Any) -> None:
    api = Api(numbered)
    made = call(options=RequestOptions(query={"page": 1, "x": 1}))
    paging: Paging[Item] = Paging(style="page", items="data", parameter="page")
    assert ids(connect(CONFIG, api).items(made, paging)) == [1, 2, 3]
    assert api.targets[1] == "/v1/items?page=2&x=1"


def test_without_a_parameter_there_is_one_page(connect: Any) -> None:
    api = Api(lambda request: data(1))
    assert len(connect(CONFIG, api).pages(call(), Paging(style="page", items="data"))) == 1


def test_errors_on_a_later_page_are_raised_there(connect: Any) -> None:
    answers = [data(1), httpx.Response(404)]
    api = Api(lambda request: answers.pop(0))
    with pytest.raises(NotFoundError):
        connect(CONFIG, api).items(call(), Paging(style="page", items="data", parameter="page"))


def test_nothing_is_fetched_before_it_is_asked_for(connect: Any) -> None:
    api = Api(numbered)
    listing = connect(CONFIG, api).client.pages(
        call(), Paging(style="page", items="data", parameter="page")
    )
    assert api.targets == []
    assert "items.list" in repr(listing)


def test_listings_can_be_asked_for_in_larger_pages() -> None:
    api = Api(numbered)
    with httpx.Client(transport=httpx.MockTransport(api)) as http:
        paging: Paging[Item] = Paging(style="page", items="data", parameter="page", size="limit")
        listing = BaseClient(CONFIG, http).pages(call(), paging)
        assert ids(list(listing.sized(50))) == [1, 2, 3]
        assert api.targets[1] == "/v1/items?limit=50&page=2"
        with pytest.raises(ValueError, match=r"items\.list has no parameter for the size"):
            BaseClient(CONFIG, http).pages(call(), Paging(style="page")).sized(5)


def test_async_listings_can_be_asked_for_in_larger_pages() -> None:
    api = Api(numbered)

    async def read() -> int:
        async with httpx.AsyncClient(transport=httpx.MockTransport(api)) as http:
            paging: Paging[Item] = Paging(style="page", items="data", parameter="page", size="n")
            return len(await AsyncBaseClient(CONFIG, http).pages(call(), paging).sized(9).first())

    assert asyncio.run(read()) == 2
    assert api.targets == ["/v1/items?n=9"]


def test_options_without_the_parameter_are_left_alone(connect: Any) -> None:
    api = Api(numbered)
    made = call(options=RequestOptions(max_retries=1))
    paging: Paging[Item] = Paging(style="page", items="data", parameter="page")
    assert ids(connect(CONFIG, api).items(made, paging)) == [1, 2, 3]


def test_a_next_link_may_be_missing(connect: Any) -> None:
    api = Api(lambda request: data(1))
    for style in ("next-url", "cursor"):
        paging: Paging[Item] = Paging(style=style, items="data")  # type: ignore[arg-type]
        assert len(connect(CONFIG, api).pages(call(), paging)) == 1


PARCELS: Paging[Item] = Paging(
    style="cursor", items="data", parameter="after", next="data.-1.id", more="more"
)


@pytest.mark.parametrize("flagged", [True, False])
def test_the_last_item_may_lead_on(connect: Any, flagged: bool) -> None:
    """With a flag the last page is known; without it, an empty page is the end."""

    def answer(request: httpx.Request) -> Any:
        first = int(request.url.params.get("after", 0)) + 1
        more = {"more": first + 2 <= 5} if flagged else {}
        return data(*range(first, min(first + 2, 6)), **more)

    api = Api(answer)
    assert ids(connect(CONFIG, api).items(call(), PARCELS)) == [1, 2, 3, 4, 5]
    last = [] if flagged else ["/v1/items?after=5"]
    assert api.targets == ["/v1/items", "/v1/items?after=2", "/v1/items?after=4", *last]


@pytest.mark.parametrize("answer", [{"data": [], "more": True}, {"data": [{}], "more": True}])
def test_more_pages_that_nothing_leads_to_are_no_end(connect: Any, answer: Any) -> None:
    with pytest.raises(ResponseError, match=r"items\.list: more pages follow, but nothing at data"):
        connect(CONFIG, Api(lambda request: answer)).items(call(), PARCELS)
