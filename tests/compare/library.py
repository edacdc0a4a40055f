"""Docs of a small API that the histories of these tests start from."""

from __future__ import annotations

from pathlib import Path

INDEX = """---
title: Lending Library
includes:
  - loans
---

# Lending Library

Base URL: `https://api.library.example/v1`

# Authentication

Every request carries an API key in the `X-Api-Key` header:

`X-Api-Key: 0000`

# Books

## List books

```shell
curl "https://api.library.example/v1/books?shelf=hall" -H "X-Api-Key: 0000"
```

> Sample response

```json
{"total": 1, "state": "open", "hint": "Ask at the desk.", "cursor": "c41"}
```

`GET /books`

### Query parameters

Parameter | Type | Required | Default | Description
--------- | ---- | -------- | ------- | -----------
page | integer | no | 1 | Which page of the list.
author | string | no | | Only books that this person wrote.
shelf | string | yes | | Where to look. One of `hall`, `cellar`, `attic`.

### Response attributes

Attribute | Type | Description
--------- | ---- | -----------
total | integer | How many books there are in all.
state | string | How far the list is. One of `open`, `closed`.
hint | string | A word for the reader.

## Get a book

`GET /books/{isbn}`

### Path parameters

Parameter | Type | Description
--------- | ---- | -----------
isbn | string | Number of the book.

### Response attributes

Attribute | Type | Description
--------- | ---- | -----------
title | string | What stands on the cover.
pages | integer | How thick it is.
weight | number | In grams.
author | object | Who wrote it.
author.name | string | Full name of the person.
author.born | integer | Year of birth.

## Delete a book

`DELETE /books/{isbn}`

### Path parameters

Parameter | Type | Description
--------- | ---- | -----------
isbn | string | Number of the book.
"""

LOANS = """# Loans

## Lend a book

`POST /loans`

### Body parameters

Parameter | Type | Required | Description
--------- | ---- | -------- | -----------
isbn | string | yes | Number of the book that is lent.
reader | integer | yes | Who takes it home.
weeks | integer | no | For how long.
kind | string | no | What sort of loan. One of `home`, `desk`.
note | string(80) | no | A remark for the desk.

### Response attributes

Attribute | Type | Description
--------- | ---- | -----------
id | integer | Number of the loan.
due | date | When the book has to be back.

## Give a book back

`PUT /loans/{id}/return`

### Path parameters

Parameter | Type | Description
--------- | ---- | -----------
id | integer | Number of the loan.

### Body parameters

Parameter | Type | Required | Description
--------- | ---- | -------- | -----------
damaged | boolean | no | Whether the book has suffered.
"""

INDEX_FILE = "index.html.md"
LOANS_FILE = "includes/_loans.md"


def write(folder: Path, edits: tuple[tuple[str, str], ...] = ()) -> Path:
    """The docs in `folder`, with every old text replaced by the new one; each must stand there."""
    texts = {INDEX_FILE: INDEX, LOANS_FILE: LOANS}
    for old, new in edits:
        changed = {name: text.replace(old, new) for name, text in texts.items()}
        assert changed != texts, f"nothing to edit: {old!r}"
        texts = changed
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder
