"""How names of tables nest into what a sample shows."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ObjectOf
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def sent(docs: str) -> ObjectOf:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (found,) = resolve.build(facts, ResolveOptions()).operations
    (body,) = found.bodies
    assert isinstance(body.shape.value, ObjectOf)
    return body.shape.value


def test_a_colon_nests_where_the_sample_has_the_object() -> None:
    shape = sent("""
## Adopt

```shell
curl -X POST https://cats.test/adoptions -d '{"owner": {"name": "Ann"}, "dc:title": "Tom"}'
```

Name | Type
---- | ----
owner:name | string
owner:phone | string
dc:title | string
""")
    assert [field.name for field in shape.fields] == ["owner", "dc:title"]
    owner, _ = shape.fields
    assert isinstance(owner.shape.value, ObjectOf)
    assert [field.name for field in owner.shape.value.fields] == ["name", "phone"]


def test_a_list_with_no_name_of_the_table_shows_what_one_field_holds() -> None:
    shape = sent("""
## Send photos

`POST /photos`

> The `photos` JSON needs to resemble:

```json
[{"title": "Tom", "part": "first"}]
```

Name | Type
---- | ----
photos | string
album | integer
""")
    assert [field.name for field in shape.fields] == ["photos", "album"]
