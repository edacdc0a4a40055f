"""Keys that stand beside another scheme, and headers that a program signs."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import SecurityScheme
from slatewright.model.facts import Place
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def schemes(docs: str) -> list[tuple[str, str | None, Place | None, str | None]]:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    found: tuple[SecurityScheme, ...] = resolve.build(facts, ResolveOptions()).security_schemes
    return [(s.type, s.scheme, s.place, s.parameter) for s in found]


LOGIN = """
# Authentication

Log in by HTTP Basic Auth.

```shell
curl -X POST 'https://orchard.example/sessions' -H 'Authorization: Basic $both'
```

# Trees
"""


def call(path: str, header: str) -> str:
    return f"""
## Show {path}

```shell
curl 'https://orchard.example/{path}' -H '{header}'
```
"""


def test_a_key_with_a_word_of_its_own_stands_beside_the_scheme_for_logging_in() -> None:
    header = "Authorization: Token 0a1b2c3d4e5f6a7b"
    docs = LOGIN + "".join(call(path, header) for path in ("trees", "apples", "plums", "nuts"))
    assert schemes(docs) == [
        ("http", "basic", None, None),
        ("apiKey", None, Place.HEADER, "Authorization"),
    ]


def test_a_key_without_one_is_the_value_of_the_scheme() -> None:
    header = "Authorization: 0a1b2c3d4e5f6a7b"
    docs = LOGIN + "".join(call(path, header) for path in ("trees", "apples", "plums", "nuts"))
    assert schemes(docs) == [("http", "basic", None, None)]


def test_a_header_that_a_program_joins_to_the_text_it_signs_is_no_query() -> None:
    docs = """
# Authentication

```php
$text = $method . '|' . $url . '&X-ORCHARD-TOKEN=' . $token;
```

Header          | Description
--------------- | -----------
X-Orchard-Token | Your token

## List trees

`GET https://orchard.example/trees`
"""
    assert schemes(docs) == [("apiKey", None, Place.HEADER, "X-Orchard-Token")]
