"""English: lists that come in pages."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
PAGINATION = ("pagination", "paginated", "paging", "pages", "paginate", "paginating")
"""The heading of a section on pages."""
PAGING = {
    "total": (
        "total", "total count", "totalcount", "total items", "total results", "total records", "total entries",
        "total elements", "total hits", "total rows",
    ),
    "last": ("total pages", "totalpages", "last page", "lastpage", "page total", "pages total"),
    "page": (
        "page", "page number", "pagenumber", "page no", "pageno", "current page", "currentpage", "page index",
        "pageindex", "page num", "pagenum", "p",
    ),
    "size": (
        "per page", "perpage", "limit", "page size", "pagesize", "size", "page limit", "pagelimit",
        "max results", "maxresults", "page count", "results per page", "items per page", "itemsperpage", "top",
        "take", "rows", "max", "count", "first",
    ),
    "offset": ("offset", "skip", "start index", "startindex", "page offset", "start"),
    "cursor": (
        "cursor", "starting after", "startingafter", "page after", "after", "next token", "nexttoken",
        "page token", "pagetoken", "continuation token", "continuationtoken", "marker", "next cursor",
        "nextcursor", "page cursor", "start cursor", "since id", "next page token", "nextpagetoken", "last id",
        "lastid", "since",
    ),
    "next": (
        "next", "next page", "nextpage", "next url", "nexturl", "next href", "nexthref", "next link",
        "nextlink", "odata nextlink", "next cursor", "nextcursor", "next token", "nexttoken", "next page token",
        "nextpagetoken", "next page url", "nextpageurl", "end cursor", "endcursor",
        "continuation token",
    ),
    "more": (
        "more", "has more", "hasmore", "has next", "hasnext", "has next page", "hasnextpage", "has more pages",
        "hasmorepages", "more results", "is truncated", "istruncated",
    ),
    "key": (
        "starting after", "startingafter", "after id", "afterid", "since id", "sinceid", "last id", "lastid",
    ),
    "key of": ("id", "ids", "identifier"),
}
"""What a parameter or field does in walking a list, by its name."""
PAGED = {
    "one": (
        "request is paginated", "response is paginated", "endpoint is paginated", "results are paginated", "is a paginated endpoint",
        "list is paginated", "call is paginated", "supports pagination", "method is paginated", "paginated list", "paginated response",
        "responses are paginated", "request is paged", "results are paged", "paged list",
    ),
    "all": (
        "all list", "all lists", "every list", "any list", "all top-level", "all top level", "list endpoints", "list methods",
        "lists are paginated", "collections are paginated", "all collections", "all collection", "all endpoints that return",
        "all endpoints returning", "endpoints that return a list", "endpoints that return lists", "endpoints which return a list",
        "endpoints returning lists", "endpoints returning a list", "list requests", "all index", "list responses",
        "endpoints that return multiple", "all requests that return", "requests that return multiple",
    ),
}
"""A sentence that says that a call, or that all lists, come in pages."""
