"""Request bodies as they leave."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import httpx
import pytest
from client_runtime import UNSET, Model, Upload
from client_runtime._body import FORM, MULTIPART, encode_body
from client_runtime._client import to_request
from client_runtime._wire import Wire


class Note(Model):
    read: bool = False
    text: str | None = None


def multipart(body: object) -> str:
    """The text that goes out, without the boundary that differs each time."""
    wire = Wire(
        "POST",
        httpx.URL("http://test/"),
        httpx.Headers(),
        httpx.Timeout(1),
        body=encode_body(body, MULTIPART),
    )
    with httpx.Client() as http:
        request = to_request(http, wire)
        boundary = request.headers["content-type"].rpartition("boundary=")[2]
        return request.read().decode().replace(boundary, "X").replace("\r\n", "\n")


def test_no_body_is_no_body() -> None:
    encoded = encode_body(UNSET, "application/json")
    assert (encoded.content, encoded.media) == (None, None)


@pytest.mark.parametrize(
    ("body", "content"),
    [
        ({"a": "é", "d": date(2024, 1, 2), "u": UNSET}, '{"a":"é","d":"2024-01-02"}'),
        ([1, 2], "[1,2]"),
        (None, "null"),
        (Note(read=True), '{"read":true}'),
        (7, "7"),
    ],
)
def test_structures_are_json_by_default(body: object, content: str) -> None:
    encoded = encode_body(body, None)
    assert encoded.content == content.encode()
    assert encoded.media == "application/json"


def test_a_type_of_the_apis_own_holds_json() -> None:
    encoded = encode_body({"kind": "plum"}, "application/vnd.orchard.v2")
    assert (encoded.content, encoded.media) == (b'{"kind":"plum"}', "application/vnd.orchard.v2")
    assert encode_body("plum", "application/vnd.orchard.v2").content == b"plum"


def test_text_is_a_json_string_only_where_json_is_asked_for() -> None:
    assert encode_body("x", "application/vnd.api+json").content == b'"x"'
    assert encode_body("x", None).media == "text/plain; charset=utf-8"
    assert encode_body("<a/>", "application/xml").content == b"<a/>"


def test_json_refuses_numbers_that_it_does_not_have() -> None:
    with pytest.raises(ValueError, match="JSON"):
        encode_body({"a": float("nan")}, None)


def test_forms_nest_with_brackets_and_say_null_as_empty() -> None:
    body = {"a": {"b": 1, "c": None}, "tags": ["x", "y z"], "on": True, "u": UNSET}
    assert encode_body(body, FORM).content == b"a%5Bb%5D=1&a%5Bc%5D=&tags=x&tags=y+z&on=true"


def test_lists_in_forms_have_brackets_behind_their_names_where_the_api_wants_that() -> None:
    body = {"a": [1, 2], "b": [3, 4], "c": {"d": [5], "e": [{"f": 6}]}}
    encoded = encode_body(body, FORM, ("a", "c"))
    sent = "a[]=1&a[]=2&b=3&b=4&c[d][]=5&c[e][0][f]=6"
    assert encoded.content is not None
    assert encoded.content == sent.replace("[", "%5B").replace("]", "%5D").encode()
    parts = encode_body({"a": ["x", b"y"]}, MULTIPART, ("a",)).parts
    assert parts is not None
    assert [name for name, _ in parts] == ["a[]", "a[]"]


def test_forms_need_names() -> None:
    with pytest.raises(TypeError, match="a form needs named fields, not a value of type list"):
        encode_body([1], FORM)


def test_a_structure_is_not_forced_into_other_media() -> None:
    with pytest.raises(TypeError, match="type dict cannot be sent as application/xml"):
        encode_body({"a": 1}, "application/xml")


def test_multipart_holds_fields_and_files() -> None:
    upload = Upload(b"data", filename="a.csv", content_type="text/csv")
    assert multipart({"title": "t", "meta": {"k": 1}, "file": upload}) == (
        '--X\nContent-Disposition: form-data; name="title"\n\nt\n'
        '--X\nContent-Disposition: form-data; name="meta[k]"\n\n1\n'
        '--X\nContent-Disposition: form-data; name="file"; filename="a.csv"\n'
        "Content-Type: text/csv\n\ndata\n--X--\n"
    )


def test_multipart_takes_bytes_paths_open_files_and_lists_of_them(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"p")
    with path.open("rb") as file:
        text = multipart({"files": [b"b", path, file]})
    assert [line for line in text.splitlines() if "filename" in line] == [
        'Content-Disposition: form-data; name="files"; filename="files"',
        'Content-Disposition: form-data; name="files"; filename="photo.png"',
        'Content-Disposition: form-data; name="files"; filename="photo.png"',
    ]


def test_a_field_called_read_does_not_make_a_model_a_file() -> None:
    assert encode_body(Note(read=True), FORM).content == b"read=true"


def test_binary_files_are_read_as_they_are_sent_from_where_they_stand() -> None:
    source = io.BytesIO(b"0123456789")
    source.read(4)
    encoded = encode_body(source, None)
    assert encoded.media == "application/octet-stream"
    assert encoded.repeatable
    assert encoded.file is not None
    assert encoded.file.framing() == {"content-length": "6"}
    assert [b"".join(encoded.file), b"".join(encoded.file)] == [b"456789", b"456789"]


def test_a_file_that_cannot_go_back_is_sent_once_and_in_chunks() -> None:
    class Pipe(io.RawIOBase):
        def readable(self) -> bool:
            return True

    encoded = encode_body(Pipe(), "application/zip")
    assert not encoded.repeatable
    assert encoded.file is not None
    assert encoded.file.framing() == {"transfer-encoding": "chunked"}


def test_contents_stay_out_of_the_text_of_a_body() -> None:
    assert "hunter2" not in repr(encode_body({"password": "hunter2"}, None))
    assert "hunter2" not in repr(Upload(b"hunter2"))
