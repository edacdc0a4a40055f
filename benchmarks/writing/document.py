"""Docs, put together from what each axis writes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from writing import media, paging, security
from writing.answers import answer, objects
from writing.chapters import SERVER, aside, errors, errors_chapter
from writing.endpoints import ENDPOINT, listed
from writing.headers import headers
from writing.made import Operation, Thing
from writing.parameters import parameters
from writing.samples import sample
from writing.sheet import Sheet

HEADINGS = {name: name for name in ("usual", "lower")}
FILES = {name: name for name in ("one", "includes")}
IDS = {name: name for name in ("listed", "unsaid")}
"""Whether ids in paths have rows of their own."""
ORDER: dict[str, tuple[str, ...]] = {
    "sample-first": ("sample", "answer", "told", "endpoint", "parameters", "errors"),
    "text-first": ("told", "endpoint", "parameters", "sample", "answer", "errors"),
    "endpoint-first": ("endpoint", "told", "sample", "parameters", "answer", "errors"),
}
"""In which order an operation is told."""


def write(sheet: Sheet, folder: Path) -> None:
    """Write docs into a folder."""
    chapters = {"start": "\n\n".join(_start(sheet))}
    for thing in sheet.api.things:
        chapters[thing.many] = "\n\n".join(_chapter(sheet, thing))
    chapters["rest"] = "\n\n".join([*paging.chapter(sheet), *errors_chapter(sheet), *aside(sheet)])
    front = f"---\ntitle: {sheet.api.title}\n"
    if sheet.style["files"] == "one":
        text = f"{front}---\n\n" + "\n\n".join(filter(None, chapters.values()))
    else:
        start, *names = chapters
        names = [name for name in names if chapters[name]]
        front += "includes:\n" + "".join(f"  - {name}\n" for name in names)
        text = f"{front}---\n\n{chapters[start]}"
        (folder / "includes").mkdir(parents=True)
        for name in names:
            (folder / f"includes/_{name}.md").write_text(f"{chapters[name]}\n", encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html.md").write_text(f"{text}\n", encoding="utf-8")


def _start(sheet: Sheet) -> Iterator[str]:
    if sheet.style["headings"] == "lower":
        yield f"# {sheet.api.title}"
    yield sheet.heading(1, sheet.say("introduction"))
    yield sheet.say("welcome")
    yield from filter(None, (SERVER[sheet.style["server"]](sheet), security.chapter(sheet)))


def _chapter(sheet: Sheet, thing: Thing) -> Iterator[str]:
    operations = [each for each in sheet.api.operations if each.thing == thing]
    yield sheet.heading(1, thing.many.title())
    if text := listed(sheet, operations):
        yield text
    yield from objects(sheet, thing)
    for operation in operations:
        yield from _operation(sheet, operation)


def _operation(sheet: Sheet, operation: Operation) -> Iterator[str]:
    heading, endpoint = ENDPOINT[sheet.style["endpoint"]](sheet, operation)
    parts = {
        "sample": [sample(sheet, operation)],
        "answer": list(answer(sheet, operation)),
        "told": [
            sheet.say(f"{operation.kind}.told", operation.thing),
            paging.told(sheet, operation),
            *media.told(sheet, operation),
        ],
        "endpoint": [endpoint],
        "parameters": [*headers(sheet, operation), *parameters(sheet, operation)],
        "errors": list(errors(sheet, operation)),
    }
    yield sheet.heading(2, heading)
    for key in ORDER[sheet.style["order"]]:
        yield from filter(None, parts[key])
