"""Bodies that commands take out of a file, or that a sentence says are one."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import ObjectOf, Operation, Scalar
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def operation(command: str, method: str = "POST") -> Operation:
    docs = f"""
# Bicycles

## Send a picture

```shell
{command}
```

`{method} /bicycles/{{id}}/picture`
"""
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    (found,) = resolve.build(facts, ResolveOptions()).operations
    return found


URL = "https://bikes.example/bicycles/7/picture"


@pytest.mark.parametrize(
    ("command", "method", "media"),
    [
        (f"curl -X POST {URL} --data-binary '@front.png'", "POST", "application/octet-stream"),
        (
            f"curl -X POST {URL} -H 'Content-Type: image/png' --data-binary @front.png",
            "POST",
            "image/png",
        ),
        (f"curl -T front.png {URL}", "PUT", "application/octet-stream"),
        (f"curl --upload-file front.png -X POST {URL}", "POST", "application/octet-stream"),
    ],
)
def test_a_file_is_the_whole_body(command: str, method: str, media: str) -> None:
    (body,) = operation(command, method).bodies
    assert (body.media.value, body.shape.value) == (media, Scalar("file"))


@pytest.mark.parametrize(
    "command",
    [
        f"curl -X POST {URL} -d @bicycle.json",
        f"curl -X POST {URL} -H 'Content-Type: application/json' --data-binary @bicycle",
        f"curl -X POST {URL} -d @-",
        f"curl -X POST {URL}",
    ],
)
def test_data_in_a_file_is_no_file(command: str) -> None:
    assert operation(command).bodies == ()


@pytest.mark.parametrize(
    ("sent", "types"),
    [
        ("-F 'photo=@front.png' -F 'name=Bob'", {"photo": "file", "name": "string"}),
        ("--form photo=@front.png\\;type=image/png", {"photo": "file"}),
        ("-F 'name=bob@bikes.example'", {"name": "string"}),
        ("-d 'name=@bob&kind=bike'", {"name": "string", "kind": "string"}),
        ("""-d '{"name": "@bob"}'""", {"name": "string"}),
    ],
)
def test_a_field_of_a_form_may_be_a_file(sent: str, types: dict[str, str]) -> None:
    (body,) = operation(f"curl -X POST {URL} {sent}").bodies
    assert isinstance(body.shape.value, ObjectOf)
    shapes = {field.name: field.shape.value for field in body.shape.value.fields}
    assert {n: s.type for n, s in shapes.items() if isinstance(s, Scalar)} == types


@pytest.mark.parametrize(
    ("words", "media"),
    [
        ("The request body must be a binary file.", "application/octet-stream"),
        ("Send the image as binary data in the request body.", "application/octet-stream"),
        ("Upload the picture as a PNG file in the body of the request.", "image/png"),
        ("The body has the link of the binary file.", None),
        ("The response body is a binary file.", None),
    ],
)
def test_a_sentence_says_that_a_file_is_the_body(words: str, media: str | None) -> None:
    docs = f"# Kites\n\n## Paint a kite\n\n`POST /kites/<ID>/picture`\n\n{words}\n"
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    (operation,) = resolve.build(facts, ResolveOptions()).operations
    assert [body.media.value for body in operation.bodies] == ([media] if media else [])
    assert all(body.shape.value == Scalar("file") for body in operation.bodies)
