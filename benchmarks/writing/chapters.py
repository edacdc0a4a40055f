"""Chapters beside the operations: the start, errors, and what must not be taken for operations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http import HTTPStatus

from writing.made import Operation
from writing.sheet import Sheet

Errors = list[tuple[int, str, str]]


def _server(sheet: Sheet) -> str:
    based = sheet.style["address"] == "path-with-base"
    return f"https://{sheet.api.host}" if based else sheet.api.server


SERVER: dict[str, Callable[[Sheet], str]] = {
    "bold": lambda sheet: f"**{sheet.say('base')}:** `{_server(sheet)}`",
    "sentence": lambda sheet: f"The base URL of all calls is `{_server(sheet)}`.",
    "sentence-plain": lambda sheet: f"All requests go to {_server(sheet)} and are sent over TLS.",
    "heading": lambda sheet: f"{sheet.heading(2, sheet.say('base'))}\n\n`{_server(sheet)}`",
    "fence": lambda sheet: f"Every address in these pages is below this one:\n\n```\n{_server(sheet)}\n```",
    "fence-heading": lambda sheet: f"{sheet.heading(2, sheet.say('base'))}\n\n```\n{_server(sheet)}\n```",
    "table": lambda sheet: f"Environment | URL\n--- | ---\nProduction | {_server(sheet)}",
    "bullets": lambda sheet: f"The API lives here:\n\n- Production: `{_server(sheet)}`",
    "link": lambda sheet: f"The API is served from [{_server(sheet)}]({_server(sheet)}).",
    "unsaid": lambda _sheet: "",
}
"""Where all addresses begin."""


def _errors_table(sheet: Sheet, errors: Errors) -> str:
    heads = f"| {sheet.say('status')} | {sheet.say('meaning')} |\n|---|---|"
    return "\n".join([heads, *(f"| {status} | {sheet.about(key)} |" for status, _, key in errors)])


def _errors_codes(sheet: Sheet, errors: Errors) -> str:
    heads = f"{sheet.say('status')} | {sheet.say('code')} | {sheet.say('meaning')}\n--- | --- | ---"
    rows = [f"{status} | `{code}` | {sheet.about(key)}" for status, code, key in errors]
    return "\n".join([heads, *rows])


def _errors_bullets(line: str) -> Callable[[Sheet, Errors], str]:
    def write(sheet: Sheet, errors: Errors) -> str:
        return "\n".join(
            line.format(
                status=status, code=code, about=sheet.about(key), reason=HTTPStatus(status).phrase
            )
            for status, code, key in errors
        )

    return write


REASONS = {
    404: "there is no such thing",
    422: "a value cannot be used",
    401: "the key is not known",
}


def _errors_sentences(line: str) -> Callable[[Sheet, Errors], str]:
    def write(_sheet: Sheet, errors: Errors) -> str:
        return " ".join(
            line.format(
                status=status, code=code, why=REASONS[status], reason=HTTPStatus(status).phrase
            )
            for status, code, _ in errors
        )

    return write


ERRORS: dict[str, tuple[bool, Callable[[Sheet, Errors], str]]] = {
    "unsaid": (False, lambda _sheet, _errors: ""),
    "chapter-table": (False, _errors_table),
    "chapter-codes": (False, _errors_codes),
    "chapter-bullets": (False, _errors_bullets("- **{status}** `{code}`: {about}")),
    "table": (True, _errors_table),
    "bullets": (True, _errors_bullets("- `{status}`: {about}")),
    "bullets-bold": (True, _errors_bullets("- **{status}** `{code}`: {about}")),
    "bullets-dash": (True, _errors_bullets("* {status} - {about}")),
    "bullets-reasons": (True, _errors_bullets("- `{status} {reason}` - {about}")),
    "bullets-reasons-first": (True, _errors_bullets("* {status} ({reason}): {about}")),
    "sentences": (True, _errors_sentences("If {why}, the answer is `{status}`.")),
    "sentences-returns": (True, _errors_sentences("Returns a `{status}` error if {why}.")),
    "sentences-reasons": (True, _errors_sentences("Answers with {status} {reason} when {why}.")),
    "sentences-codes": (True, _errors_sentences("Fails with {status} (`{code}`) if {why}.")),
    "chapter-sentences": (False, _errors_sentences("Status {status} means that {why}.")),
}
"""Whether errors are told of each operation, and how."""


def own_errors(sheet: Sheet, operation: Operation) -> Errors:
    """Those that are told of this operation."""
    if not ERRORS[sheet.style["errors"]][0]:
        return []
    left_out = {404: not operation.ids, 422: not operation.body}
    return [each for each in sheet.api.errors if not left_out.get(each[0], False)]


def errors(sheet: Sheet, operation: Operation) -> Iterator[str]:
    """What an operation says of them."""
    how = sheet.style["errors"]
    if found := own_errors(sheet, operation):
        if not how.startswith("sentences"):
            yield sheet.heading(3, sheet.say("errors"))
        yield ERRORS[how][1](sheet, found)


def errors_chapter(sheet: Sheet) -> Iterator[str]:
    """What all operations share."""
    own, write = ERRORS[sheet.style["errors"]]
    if not own and (text := write(sheet, list(sheet.api.errors))):
        yield sheet.heading(1, sheet.say("errors"))
        yield text


ASIDE: dict[str, str] = {
    "nothing": "",
    "deliveries": (
        "Webhooks\n\nWhen something lands we send a `POST` request to the address that you gave us. "
        "Its body is a JSON object with `event` (string) and `landed_at` (string). Answer it with `204`."
    ),
    "deliveries-table": (
        "Webhooks\n\nWe call your server with these fields:\n\n"
        "Field | Type | Description\n--- | --- | ---\nevent | string | What happened\n"
        "landed_at | string | When\n\n"
        '```json\n{\n  "event": "landed",\n  "landed_at": "2031-05-04T09:30:00Z"\n}\n```'
    ),
    "changes": (
        "Changelog\n\n- 2031-02-01: `POST /v0/gone` was removed.\n"
        "- 2031-01-09: `GET /v0/older` is twice as fast."
    ),
    "limits": (
        "Rate limits\n\nYou may send 600 requests a minute. Any more are answered with `429`. Each answer has these "
        "headers:\n\nHeader | Description\n--- | ---\nX-RateLimit-Limit | Calls a minute\n"
        "X-RateLimit-Remaining | Calls that are left"
    ),
    "words": (
        "Words\n\n- `landed`: a thing has come to rest\n- `lost`: nobody knows where it is\n\n"
        "Times are written as `YYYY-MM-DDThh:mm:ssZ`."
    ),
}
"""A chapter that describes no operation."""


def aside(sheet: Sheet) -> Iterator[str]:
    if text := ASIDE[sheet.style["aside"]]:
        yield sheet.heading(1, text)
