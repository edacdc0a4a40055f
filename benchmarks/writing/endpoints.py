"""Where the method and the address of an operation stand."""

from __future__ import annotations

from collections.abc import Callable

from writing.addresses import address
from writing.made import Operation
from writing.sheet import Sheet

Written = tuple[str, str]
"""The heading of the section, and what stands below it."""


def _below(text: Callable[[Sheet, str, str], str]) -> Callable[[Sheet, Operation], Written]:
    def write(sheet: Sheet, operation: Operation) -> Written:
        return sheet.title(operation), text(sheet, operation.method, address(sheet, operation))

    return write


def _request(sheet: Sheet, operation: Operation) -> str:
    head = sheet.heading(3, sheet.say("request"))
    return f"{head}\n\n`{operation.method} {address(sheet, operation)}`"


def _with_ids(sheet: Sheet, operation: Operation) -> str:
    return " ".join([sheet.title(operation), *(f"{{{field.name}}}" for field in operation.ids)])


def _table(sheet: Sheet, method: str, url: str) -> str:
    return f"| {sheet.say('method')} | {sheet.say('url')} |\n|---|---|\n| {method} | `{url}` |"


def _rows(sheet: Sheet, method: str, url: str) -> str:
    return f"| | |\n|---|---|\n| {sheet.say('method')} | `{method}` |\n| {sheet.say('url')} | `{url}` |"


def _bullets(sheet: Sheet, method: str, url: str) -> str:
    return f"* **{sheet.say('method')}**: `{method}`\n* **{sheet.say('url')}**: `{url}`"


def _lines(sheet: Sheet, method: str, url: str) -> str:
    return f"**{sheet.say('url')}**: `{url}`\n\n**{sheet.say('method')}**: `{method}`"


ENDPOINT: dict[str, Callable[[Sheet, Operation], Written]] = {
    "http-request": lambda sheet, operation: (sheet.title(operation), _request(sheet, operation)),
    "code-span": _below(lambda _sheet, method, url: f"`{method} {url}`"),
    "two-spans": _below(lambda _sheet, method, url: f"`{method}` `{url}`"),
    "bold-method": _below(lambda _sheet, method, url: f"**{method}** `{url}`"),
    "label": _below(lambda sheet, method, url: f"**{sheet.say('endpoint')}:** `{method} {url}`"),
    "fence": _below(lambda _sheet, method, url: f"```\n{method} {url}\n```"),
    "definition": _below(
        lambda _sheet, method, url: f"> Definition\n\n```text\n{method} {url}\n```"
    ),
    "quote": _below(lambda _sheet, method, url: f"> `{method} {url}`"),
    "table": _below(_table),
    "rows": _below(_rows),
    "bullets": _below(_bullets),
    "lines": _below(_lines),
    "sentence": _below(lambda _sheet, method, url: f"Send a `{method}` request to `{url}`."),
    "sentence-plain": _below(
        lambda _sheet, method, url: f"To do so, make a {method} request to `{url}`."
    ),
    "sentence-call": _below(lambda _sheet, method, url: f"Call `{method} {url}` for this."),
    "heading": lambda sheet, operation: (f"{operation.method} {address(sheet, operation)}", ""),
    "heading-span": lambda sheet, operation: (
        f"`{operation.method} {address(sheet, operation)}`",
        "",
    ),
    "heading-both": lambda sheet, operation: (
        f"{sheet.title(operation)} - `{operation.method} {address(sheet, operation)}`",
        "",
    ),
    "heading-method": lambda sheet, operation: (
        f"{operation.method} - {sheet.title(operation)}",
        f"`{address(sheet, operation)}`",
    ),
    "heading-blueprint": lambda sheet, operation: (
        f"{sheet.title(operation)} [{operation.method} {address(sheet, operation)}]",
        "",
    ),
    "heading-ids": lambda sheet, operation: (
        _with_ids(sheet, operation),
        _request(sheet, operation),
    ),
    "listed": _below(lambda _sheet, _method, _url: ""),
    "listed-table": _below(lambda _sheet, _method, _url: ""),
    "sample": _below(lambda _sheet, _method, _url: ""),
}
"""How the section of an operation begins."""


def listed(sheet: Sheet, operations: list[Operation]) -> str:
    """The operations of a chapter, where they are listed at its start."""
    lines = [
        (operation.method, address(sheet, operation), sheet.title(operation))
        for operation in operations
    ]
    match sheet.style["endpoint"]:
        case "listed":
            return "\n".join(f"- `{method} {url}` - {title}" for method, url, title in lines)
        case "listed-table":
            rows = [f"| {method} | `{url}` | {title} |" for method, url, title in lines]
            head = f"| {sheet.say('method')} | {sheet.say('url')} | {sheet.say('about')} |"
            return "\n".join([head, "|---|---|---|", *rows])
    return ""
