"""Pages that the docs describe once: for operations that say so, and for all lists where several show it."""

from __future__ import annotations

from typing import Any

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.options import OpenapiOptions, ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

_PAGES = """
# Pagination

{words}

* `page` is the page
* `per_page` is how many there are on one

"""
_LEADING = '{"boats": [{"id": 1}], "next": "https://boats.example/boats?page=2", "total": 9}'
_COUNTING = '{"boats": [{"id": 1}], "total": 9}'


def _list(name: str, sample: str, words: str = "") -> str:
    return f"## List {name}\n\n{words}\n\n`GET /{name}`\n\n```json\n{sample}\n```\n\n"


def _paged(docs: str) -> list[str]:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    document: Any = openapi.emit(resolve.build(facts, ResolveOptions()), OpenapiOptions()).document
    return [path for path, item in document["paths"].items() if "x-pagination" in item["get"]]


def test_an_operation_says_that_it_is_paged() -> None:
    """A word of its own is enough."""
    told = _list("sails", _COUNTING, "<aside>This request is paginated.</aside>")
    docs = _PAGES.format(words="Some calls are paged.") + "# Boats\n\n" + told
    assert _paged(docs + _list("oars", _COUNTING)) == ["/sails"]


def test_all_lists_are_paged_where_several_show_it() -> None:
    """What is said of all lists reaches one whose sample counts, once others lead to their next pages."""
    docs = (
        _PAGES.format(words="All list endpoints are paginated.")
        + "# Boats\n\n"
        + _list("boats", _LEADING)
        + _list("ships", _LEADING)
        + _list("oars", _COUNTING)
        + _list("knots", '{"knots": [{"id": 1}]}')
    )
    assert _paged(docs) == ["/boats", "/ships", "/oars"]


def test_words_on_all_lists_alone_are_not_taken_at_their_word() -> None:
    """Many docs say it of all lists, and mean some."""
    docs = _PAGES.format(words="All list endpoints are paginated.") + "# Boats\n\n"
    assert _paged(docs + _list("oars", _COUNTING)) == []


def test_what_is_said_of_all_lists_is_said_of_them_wherever_it_stands() -> None:
    """An example of walking one list may stand before it."""
    general = _PAGES.format(words="All list endpoints are paginated.")
    example = "# Paginate a list\n\nPass the `page` and how many to have `per_page`:\n\n- `page` is the page\n\n"
    lists = "# Boats\n\n" + "".join(_list(name, _LEADING) for name in ("boats", "ships"))
    lists += _list("oars", _COUNTING)
    every = ["/boats", "/ships", "/oars"]
    assert _paged(general + example + lists) == _paged(example + general + lists) == every
