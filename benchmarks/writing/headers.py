"""How an operation says which headers it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from writing.made import Operation
from writing.media import media
from writing.parameters import CAPTION
from writing.sheet import Sheet

NAME = "Idempotency-Key"
ABOUT = "A name of your own for this call, so that it can be sent twice"


@dataclass(frozen=True)
class Headers:
    """What is written of headers."""

    text: str
    named: bool = True
    """Whether one of them is the API's own."""
    required: bool | None = None
    headed: bool = True


HEADERS: dict[str, Headers] = {
    "unsaid": Headers("", named=False, headed=False),
    "table": Headers(f"Header | Description\n--- | ---\n{NAME} | {ABOUT}"),
    "table-values": Headers(
        f"| Header | Value |\n|---|---|\n| Content-Type | {{media}} |\n| {NAME} | `YOUR_NAME` |"
    ),
    "table-key-value": Headers(
        f"Key | Value\n--- | ---\nContent-Type | {{media}}\n{NAME} | YOUR_NAME"
    ),
    "table-required": Headers(
        f"| Name | Type | Required | Description |\n|---|---|---|---|\n| `{NAME}` | string | Yes | {ABOUT} |",
        required=True,
    ),
    "table-content": Headers(
        "Header | Value\n--- | ---\nContent-Type | {media}\nAccept | application/json", named=False
    ),
    "bullets": Headers(f"- `Content-Type`: `{{media}}`\n- `{NAME}`: {ABOUT}"),
    "bullets-bold": Headers(f"* **{NAME}** (optional) - {ABOUT}", required=False),
    "fence": Headers("```\nContent-Type: {media}\nIdempotency-Key: YOUR_NAME\n```"),
    "sentence": Headers(f"Send the header `{NAME}` to be able to send it twice.", headed=False),
}
"""What is said of calls that have a body."""


def headers(sheet: Sheet, operation: Operation) -> Iterator[str]:
    """What an operation says of its headers."""
    how = HEADERS[sheet.style["headers"]]
    if how.text and operation.body:
        if how.headed:
            caption = sheet.style["caption"]
            yield CAPTION["bold" if caption == "one-sentence" else caption](sheet, "Headers")
        yield how.text.replace("{media}", media(sheet))


def named(sheet: Sheet, operation: Operation) -> list[dict[str, object]]:
    """Headers that are parameters of the call, as labels name them."""
    how = HEADERS[sheet.style["headers"]]
    if not (how.named and operation.body):
        return []
    return [{"name": NAME, "in": "header", "required": how.required, "type": None}]
