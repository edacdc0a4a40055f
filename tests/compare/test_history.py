"""Changes planted in docs, one at a time: each is found, said to be what it is, and nothing else is found."""

from __future__ import annotations

import pytest
from library import INDEX, LOANS, write

from slatewright.compare import compare, on_the_wire
from slatewright.config import ApiConfig
from slatewright.model.options import IntakeOptions
from slatewright.pipeline import describe

LIST, GET, LEND = "GET /books", "GET /books/{isbn}", "POST /loans"
BODY, ANSWER = "of the request body", "of the response 2XX"
LEND_ROW = "weeks | integer | no | For how long."
HEADERS = """### Headers

Header | Type | Required | Description
------ | ---- | -------- | -----------
author | string | no | Only books that this person wrote.

### Response attributes

Attribute | Type | Description
--------- | ---- | -----------
total"""
SWAPPED = """Attribute | Description | Type
--------- | ----------- | ----
id | Number of the loan. | integer
due | When the book has to be back. | date
"""
RETURN = LOANS[LOANS.index("## Give a book back") :]
PLANTED = {
    # parameters
    "optional parameter added": (
        [("author | string | no", "genre | string | no | | The kind.\nauthor | string | no")],
        [f"safe optional-input-added {LIST}: query parameter `genre`"],
    ),
    "required parameter added": (
        [("author | string | no", "genre | string | yes | | The kind.\nauthor | string | no")],
        [f"breaking required-input-added {LIST}: query parameter `genre`"],
    ),
    "parameter removed": (
        [("author | string | no | | Only books that this person wrote.\n", "")],
        [f"maybe input-removed {LIST}: query parameter `author`"],
    ),
    "parameter renamed": (
        [("author | string | no | | Only", "writer | string | no | | Only")],
        [f"breaking renamed {LIST}: query parameter `writer`"],
    ),
    "parameter became required": (
        [("author | string | no", "author | string | yes")],
        [f"breaking became-required {LIST}: query parameter `author`"],
    ),
    "parameter became optional": (
        [("shelf | string | yes", "shelf | string | no")],
        [f"safe became-optional {LIST}: query parameter `shelf`"],
    ),
    "parameter type changed": (
        [("author | string | no", "author | integer | no")],
        [f"breaking type-changed {LIST}: query parameter `author`"],
    ),
    "parameter type widened": (
        [("page | integer", "page | number")],
        [f"safe type-widened {LIST}: query parameter `page`"],
    ),
    "default changed": (
        [("| no | 1 |", "| no | 2 |")],
        [f"breaking default-changed {LIST}: query parameter `page`"],
    ),
    "default removed": (
        [("| no | 1 |", "| no | |")],
        [f"maybe default-no-longer-stated {LIST}: query parameter `page`"],
    ),
    "default added": (
        [("author | string | no | |", "author | string | no | anybody |")],
        [f"safe default-first-stated {LIST}: query parameter `author`"],
    ),
    "allowed value added to a parameter": (
        [("`hall`, `cellar`, `attic`", "`hall`, `cellar`, `attic`, `yard`")],
        [f"safe enum-value-added {LIST}: query parameter `shelf`"],
    ),
    "allowed value removed from a parameter": (
        [("`hall`, `cellar`, `attic`", "`hall`, `attic`")],
        [f"breaking enum-value-removed {LIST}: query parameter `shelf`"],
    ),
    "list of allowed values first stated": (
        [("Only books that this person wrote.", "Who wrote it. One of `anna`, `otto`.")],
        [f"maybe enum-first-stated {LIST}: query parameter `author`"],
    ),
    "path parameter renamed": (
        [
            ("/books/{isbn}`", "/books/{number}`"),
            ("isbn | string | Number of the book.\n", "number | string | Number of the book.\n"),
        ],
        [
            f"safe path-parameter-renamed {method} /books/{{number}}: path parameter `number`"
            for method in ("GET", "DELETE")
        ],
    ),
    # request bodies
    "optional field added to a request": (
        [(LEND_ROW, LEND_ROW + "\nbag | boolean | no | Whether a bag is wanted.")],
        [f"safe optional-input-added {LEND}: `bag` {BODY}"],
    ),
    "required field added to a request": (
        [(LEND_ROW, LEND_ROW + "\nbag | boolean | yes | Whether a bag is wanted.")],
        [f"breaking required-input-added {LEND}: `bag` {BODY}"],
    ),
    "field removed from a request": (
        [(LEND_ROW + "\n", "")],
        [f"maybe input-removed {LEND}: `weeks` {BODY}"],
    ),
    "field of a request renamed": (
        [("weeks | integer | no | For how long.", "loanWeeks | integer | no | For how long.")],
        [f"breaking renamed {LEND}: `loanWeeks` {BODY}"],
    ),
    "field of a request spelt otherwise": (
        [("reader | integer | yes | Who takes it home.", "Reader | integer | yes | Whose it is.")],
        [f"breaking renamed {LEND}: `Reader` {BODY}"],
    ),
    "field of a request became required": (
        [("weeks | integer | no", "weeks | integer | yes")],
        [f"breaking became-required {LEND}: `weeks` {BODY}"],
    ),
    "field of a request became optional": (
        [("reader | integer | yes", "reader | integer | no")],
        [f"safe became-optional {LEND}: `reader` {BODY}"],
    ),
    "length shortened": (
        [("string(80)", "string(40)")],
        [f"breaking limit-tightened {LEND}: `note` {BODY}"],
    ),
    "length extended": (
        [("string(80)", "string(200)")],
        [f"safe limit-loosened {LEND}: `note` {BODY}"],
    ),
    "length no longer stated": (
        [("string(80)", "string")],
        [f"safe limit-no-longer-stated {LEND}: `note` {BODY}"],
    ),
    "allowed value removed from a request": (
        [("`home`, `desk`", "`home`, `room`")],
        [
            f"breaking enum-value-removed {LEND}: `kind` {BODY}",
            f"safe enum-value-added {LEND}: `kind` {BODY}",
        ],
    ),
    "type of a request field changed": (
        [("reader | integer | yes", "reader | string | yes")],
        [f"breaking type-changed {LEND}: `reader` {BODY}"],
    ),
    "parameter moved into the header": (
        [
            ("author | string | no | | Only books that this person wrote.\n", ""),
            (
                "### Response attributes\n\nAttribute | Type | Description\n--------- | ---- | -----------\ntotal",
                HEADERS,
            ),
        ],
        [f"breaking input-moved {LIST}: header parameter `author`"],
    ),
    # responses
    "field added to a response": (
        [("pages | integer", "colour | string | Of the cover.\npages | integer")],
        [f"safe output-added {GET}: `colour` {ANSWER}"],
    ),
    "field removed from a response": (
        [("weight | number | In grams.\n", "")],
        [f"breaking output-removed {GET}: `weight` {ANSWER}"],
    ),
    "object removed from a response": (
        [
            (
                INDEX[INDEX.index("author | object") : INDEX.index("\n## Delete")],
                "",
            )
        ],
        [f"breaking output-removed {GET}: `author` {ANSWER}"],
    ),
    "nested field of a response renamed": (
        [("author.born |", "author.birthYear |")],
        [f"breaking renamed {GET}: `author.birthYear` {ANSWER}"],
    ),
    "type of a response field changed": (
        [("pages | integer", "pages | string")],
        [f"breaking type-changed {GET}: `pages` {ANSWER}"],
    ),
    "type of a response field widened": (
        [("pages | integer", "pages | number")],
        [f"breaking type-widened {GET}: `pages` {ANSWER}"],
    ),
    "type of a response field narrowed": (
        [("weight | number", "weight | integer")],
        [f"safe type-narrowed {GET}: `weight` {ANSWER}"],
    ),
    "format of a response field first stated": (
        [("title | string", "title | date")],
        [f"safe format-narrowed {GET}: `title` {ANSWER}"],
    ),
    "value added to a response": (
        [("`open`, `closed`", "`open`, `closed`, `lost`")],
        [f"maybe enum-value-added {LIST}: `state` {ANSWER}"],
    ),
    "value removed from a response": (
        [("One of `open`, `closed`, `torn`", "One of `open`, `torn`")],
        [f"safe enum-value-removed {LIST}: `state` {ANSWER}"],
    ),
    "field gone from a sample": (
        [(', "cursor": "c41"', "")],
        [f"maybe output-removed {LIST}: `cursor` {ANSWER}"],
    ),
    "response may be null": (
        [("due | date |", "due | date or null |")],
        [f"breaking became-nullable {LEND}: `due` {ANSWER}"],
    ),
    # operations
    "operation added": (
        [("## Delete a book", "## Count books\n\n`GET /books/count`\n\n## Delete a book")],
        ["safe operation-added GET /books/count"],
    ),
    "operation removed": (
        [(INDEX[INDEX.index("## Delete a book") :], "\n")],
        ["breaking operation-removed DELETE /books/{isbn}"],
    ),
    "operation on another path": (
        [("`PUT /loans/{id}/return`", "`PUT /loans/{id}/give-back`")],
        ["breaking operation-path-changed PUT /loans/{id}/give-back"],
    ),
    "operation on another path and under another heading": (
        [
            ("`PUT /loans/{id}/return`", "`PUT /loans/{id}/give-back`"),
            ("## Give a book back", "## Give the book back"),
        ],
        ["breaking operation-path-changed PUT /loans/{id}/give-back"],
    ),
    "another operation in the place of one": (
        [
            ("`PUT /loans/{id}/return`", "`PUT /loans/{id}/due-date`"),
            ("## Give a book back", "## Prolong"),
        ],
        [
            "breaking operation-removed PUT /loans/{id}/return",
            "safe operation-added PUT /loans/{id}/due-date",
        ],
    ),
    "parameter renamed beside a new header": (
        [
            ("author | string | no | | Only", "authorName | string | no | | Only one. Only"),
            (
                "### Query parameters",
                "### Headers\n\nHeader | Type | Required\n--- | --- | ---\nX-Desk | string | no\n\n### Query parameters",
            ),
        ],
        [
            f"breaking renamed {LIST}: query parameter `authorName`",
            f"safe optional-input-added {LIST}: header parameter `X-Desk`",
        ],
    ),
    "heading that an operation is named after": (
        [("## Lend a book", "## Take a book home")],
        [f"maybe operation-renamed {LEND}"],
    ),
    "chapter that a group of operations is named after": (
        [("# Books\n", "# The shelves\n")],
        [
            f"maybe operation-regrouped {operation}"
            for operation in (LIST, GET, "DELETE /books/{isbn}")
        ],
    ),
    "operation in another chapter": (
        [(RETURN, ""), ("# Books\n", "# Books\n\n" + RETURN)],
        ["maybe operation-regrouped PUT /loans/{id}/return"],
    ),
    "operation by another method": (
        [("`PUT /loans/{id}/return`", "`PATCH /loans/{id}/return`")],
        ["breaking operation-method-changed PATCH /loans/{id}/return"],
    ),
    "status first stated": (
        [("`DELETE /books/{isbn}`", "`DELETE /books/{isbn}`\n\nReturns `204 No Content`.")],
        ["safe success-response-first-stated DELETE /books/{isbn}: the response 204"],
    ),
    "error status documented": (
        [
            (
                "`POST /loans`",
                "`POST /loans`\n\n### Errors\n\nStatus | Meaning\n------ | -------\n409 | It is lent.",
            )
        ],
        [f"safe error-response-added {LEND}: the response 409"],
    ),
    # the whole API
    "server changed": (
        [("https://api.library.example", "https://books.library.example")],
        ["breaking server-removed : the API", "safe server-added : the API"],
    ),
    "key in another header": (
        [("X-Api-Key", "X-Reader-Key")],
        [
            f"breaking authentication-tightened {operation}"
            for operation in (LIST, GET, "DELETE /books/{isbn}", LEND, "PUT /loans/{id}/return")
        ],
    ),
}

ROWS = (
    "page | integer | no | 1 | Which page of the list.\n",
    "author | string | no | | Only books that this person wrote.\n",
)
BOOK_GET = INDEX[INDEX.index("## Get a book") : INDEX.index("## Delete a book")]
QUIET = {
    "nothing": [],
    "prose reworded": [
        ("Which page of the list.", "The page that is wanted, counted from one."),
        ("Year of birth.", "When the person was born."),
        ("# Books\n", "# Books\n\nAll that is on the shelves, and nothing that is lent.\n"),
    ],
    "heading reworded": [
        ("## Lend a book", "## Take a book home"),
        ("# Books\n", "# The shelves\n"),
    ],
    "rows in another order": [("".join(ROWS), "".join(reversed(ROWS)))],
    "values in another order": [("`hall`, `cellar`, `attic`", "`attic`, `hall`, `cellar`")],
    "tables in another order": [
        (
            LOANS[LOANS.index("### Body") : LOANS.index("## Give")],
            LOANS[LOANS.index("### Response") : LOANS.index("## Give")]
            + LOANS[LOANS.index("### Body") : LOANS.index("### Response")],
        )
    ],
    "section moved within its file": [
        (BOOK_GET, ""),
        ("## List books", BOOK_GET + "## List books"),
    ],
    "section moved to another file": [(RETURN, ""), ("# Books\n", "# Books\n\n" + RETURN)],
    "columns in another order": [
        (
            LOANS[LOANS.index("Attribute |") : LOANS.index("\n## Give")],
            SWAPPED,
        )
    ],
    "another sample value": [
        ('"Ask at the desk."', '"Ask upstairs."'),
        ("shelf=hall", "shelf=attic"),
    ],
    "placeholder in another style": [("`GET /books/{isbn}`", "`GET /books/:isbn`")],
    "base path written out": [
        ("Base URL: `https://api.library.example/v1`", "Base URL: `https://api.library.example`"),
        ("`GET /books", "`GET /v1/books"),
        ("`DELETE /books", "`DELETE /v1/books"),
        ("`POST /loans", "`POST /v1/loans"),
        ("`PUT /loans", "`PUT /v1/loans"),
    ],
}


def _spec(folder):
    return describe(ApiConfig("library", IntakeOptions(folder)), validated=False).spec


def _changes(changelog):
    found = []
    for change in changelog.changes:
        for spot in (change.spot, *change.also):
            where = f"{spot.operation}: {spot.subject}".removesuffix(": ")
            found.append(f"{change.effect.name.lower()} {change.kind} {where}")
    return sorted(found)


def _start(edits):
    """What the history starts from: as the docs are, but for what an edit needs to be there."""
    needed = "One of `open`, `closed`, `torn`"
    torn = any(needed in old for old, _ in edits)
    return (("One of `open`, `closed`", needed),) if torn else ()


@pytest.mark.parametrize("name", PLANTED)
def test_planted_change_is_found_alone_and_classified(tmp_path, name):
    edits, expected = PLANTED[name]
    start = _start(edits)
    before = write(tmp_path / "old", start)
    after = write(tmp_path / "new", (*start, *edits))
    assert _changes(compare(_spec(before), _spec(after))) == sorted(expected)


@pytest.mark.parametrize("name", QUIET)
def test_moving_and_rewording_changes_nothing(tmp_path, name):
    before = write(tmp_path / "old")
    after = write(tmp_path / "new", tuple(QUIET[name]))
    assert _changes(on_the_wire(compare(_spec(before), _spec(after)))) == []


def test_enough_changes_are_planted():
    assert len(PLANTED) >= 40
