"""The lists of parameters of an operation, each below its caption."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from writing import media, paging
from writing.addresses import id_name
from writing.fields import Field
from writing.layouts import LAYOUT, SPREAD
from writing.made import Operation
from writing.nesting import NESTING
from writing.row import Row
from writing.rows import row
from writing.sheet import Sheet

PLACES = ("path", "query", "body")

CAPTION: dict[str, Callable[[Sheet, str], str]] = {
    "headings": lambda sheet, text: sheet.heading(3, text),
    "bold": lambda _sheet, text: f"**{text}**",
    "bold-colon": lambda _sheet, text: f"**{text}:**",
    "line": lambda _sheet, text: f"{text}:",
    "one-heading": lambda sheet, text: sheet.heading(3, text),
    "one-bold": lambda _sheet, text: f"**{text}**",
    "one-sentence": lambda _sheet, _text: "This call takes the following parameters:",
    "place-column": lambda sheet, text: sheet.heading(3, text),
    "none": lambda _sheet, _text: "",
}
"""What stands above a list. Where one list holds all places, its name says so."""
ONE_LIST = {"one-heading", "one-bold", "one-sentence", "place-column", "none"}


def parameters(sheet: Sheet, operation: Operation) -> Iterator[str]:
    """All that is sent, list by list."""
    placed = _placed(sheet, operation)
    if sheet.style["layout"] in SPREAD:
        yield from (_spread(sheet, place, rows) for place, rows in placed if rows)
    elif sheet.style["caption"] in ONE_LIST:
        yield from _list(sheet, "parameters", [each for _, rows in placed for each in rows])
    else:
        for place, rows in placed:
            yield from _list(sheet, place, rows)
    if sheet.style["need"] == "star" and any(each.star for _, rows in placed for each in rows):
        yield f"\\* {sheet.say('required')}"


def _placed(sheet: Sheet, operation: Operation) -> list[tuple[str, list[Row]]]:
    ids = [replace(each, name=id_name(sheet, each.name)) for each in operation.ids]
    ids = ids if sheet.style["ids"] == "listed" else []
    found: list[tuple[str, list[Row]]] = []
    for place, fields in zip(
        PLACES, (ids, paging.asked(sheet, operation), media.body(sheet, operation)), strict=True
    ):
        rows = [row(sheet, field, operation.thing) for field in fields]
        if sheet.style["caption"] == "place-column":
            rows = [replace(each, place=place) for each in rows]
        found.append((place, rows))
    return found


def _list(sheet: Sheet, key: str, rows: list[Row]) -> Iterator[str]:
    if not rows:
        return
    if sheet.style["need"] != "split":
        yield from captioned(sheet, sheet.say(key), rows)
        return
    for need in (True, False):
        some = [each for each in rows if each.field.required == need]
        if some:
            of = sheet.say("required.rows" if need else "optional.rows")
            caption = of if key == "parameters" else f"{of} ({sheet.say(key)})"
            yield from captioned(sheet, caption, some)


def captioned(sheet: Sheet, caption: str, rows: list[Row]) -> Iterator[str]:
    """A list of rows, and below it those of what is inside them."""
    outer, inner = NESTING[sheet.style["nesting"]](sheet, rows)
    write = LAYOUT[sheet.style["layout"]]
    if above := CAPTION[sheet.style["caption"]](sheet, caption):
        yield above
    yield write(sheet, outer)
    for name, below in inner:
        yield (
            f"**{name}**" if sheet.style["caption"] != "headings" else sheet.heading(4, f"`{name}`")
        )
        yield write(sheet, below)


def _spread(sheet: Sheet, place: str, rows: list[Row]) -> str:
    outer, _ = NESTING[sheet.style["nesting"]](sheet, rows)
    text = LAYOUT[sheet.style["layout"]](sheet, outer)
    if sheet.style["layout"] == "sentences":
        return text
    return {
        "path": f"In the URL: {text}.",
        "query": f"Query parameters: {text}.",
        "body": (
            f"Form fields: {text}." if media.is_form(sheet) else f"Body: a JSON object with {text}."
        ),
    }[place]


def told_fields(sheet: Sheet, fields: tuple[Field, ...]) -> Iterator[tuple[str, Field]]:
    """Fields that lists name, by their paths."""
    for field in fields:
        paths = field.paths()
        yield next(paths)
        if sheet.style["nesting"] != "unsaid":
            yield from paths
