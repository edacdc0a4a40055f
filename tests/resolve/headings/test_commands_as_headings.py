"""Operations whose headings are words that head parts of operations elsewhere: "Send", "Submit"."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

_CALL = """
## {title}

```shell
curl -X POST https://api.example.com/v1/letter/{tail} -d '{{"to": "Anna"}}'
```

### HTTP Request

`POST /letters/{tail}`
"""
_BASE = "# Base URL\n\n`https://api.example.com/v1`\n\n# Letters\n"


def _paths(docs: str) -> list[str]:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    return [op.path.value for op in resolve.build(facts, ResolveOptions()).operations]


def test_one_word_heads_an_operation_amid_others() -> None:
    docs = _BASE + _CALL.format(title="Send", tail="send")
    docs += _CALL.format(title="Take back", tail="take-back")
    assert _paths(docs) == ["/letters/send", "/letters/take-back"]


def test_parts_of_one_operation_stay_parts() -> None:
    docs = """
# Letters

## Send a letter

### Request

```shell
curl -X POST https://api.example.com/letters -d '{"to": "Anna"}'
```

### Response

```json
{"id": 1}
```
"""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    assert operation.summary == "Send a letter"
    assert [response.status.value for response in operation.responses] == ["2XX"]


def test_a_request_below_the_chapter_stays_its_part() -> None:
    docs = _BASE.replace("# Letters", "# All letters") + """
### HTTP Request

`GET /letters`

## Newest letter

### HTTP Request

`GET /letters/newest`

### HTTP Request

Not much.
"""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    first, _ = resolve.build(facts, ResolveOptions()).operations
    assert first.summary == "All letters"
