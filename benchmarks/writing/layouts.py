"""How lists of parameters are laid out."""

from __future__ import annotations

from collections.abc import Callable

from writing.row import Row
from writing.sheet import Sheet, first_low, sentence

COLUMNS = ("name", "type", "need", "place", "default", "values", "about")
ABOUT_SECOND = ("name", "about", "type", "need", "place", "default", "values")
BOTH = ("|", "|")
Rule = Callable[[int], list[str]]
"""The line below the heads, by the number of columns."""
SPAN, BOLD = "`{}`", "**{}**"
NEED_SECOND = ("name", "need", "type", "place", "about", "values", "default")


def _name(row: Row, name: str = "{}") -> str:
    return name.format(row.name) + ("\\*" if row.star else "")


def _cells(row: Row, columns: list[str], name: str) -> list[str]:
    return [_name(row, name) if key == "name" else getattr(row, key) for key in columns]


def _filled(rows: list[Row], order: tuple[str, ...]) -> list[str]:
    return [key for key in order if any(getattr(row, key) for row in rows)]


def _table(
    order: tuple[str, ...],
    name: str = "{}",
    ends: tuple[str, str] = ("", ""),
    rule: Rule = lambda columns: ["---"] * columns,
) -> Callable[..., str]:
    begin, end = ends

    def write(sheet: Sheet, rows: list[Row]) -> str:
        columns = _filled(rows, order)
        heads = [
            HEAD[sheet.style["head"]](sheet) if key == "name" else sheet.say(key) for key in columns
        ]
        lines = [heads, rule(len(columns)), *(_cells(row, columns, name) for row in rows)]
        return "\n".join(f"{begin} {' | '.join(line)} {end}".strip() for line in lines)

    return write


def _ragged(columns: int) -> list[str]:
    """Dashes of any number, some with the colon of an alignment."""
    return [(":--", "-------:", "-", ":-:", "------------")[at % 5] for at in range(columns)]


HEAD: dict[str, Callable[[Sheet], str]] = {
    "parameter": lambda sheet: sheet.say("name"),
    "name": lambda _sheet: "Name",
    "field": lambda _sheet: "Field",
    "attribute": lambda _sheet: "Attribute",
    "property": lambda _sheet: "Property",
    "key": lambda _sheet: "Key",
    "argument": lambda _sheet: "Argument",
}
"""What the column of names is called."""


def _html(sheet: Sheet, rows: list[Row]) -> str:
    columns = _filled(rows, COLUMNS)
    heads = "".join(f"<th>{sheet.say(key)}</th>" for key in columns)
    body = "\n".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in _cells(row, columns, "{}")) + "</tr>"
        for row in rows
    )
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _brackets(row: Row, *, extra: bool = True) -> str:
    marks = [row.type, row.need, row.place]
    marks += [f"default {row.default}"] if row.default and extra else []
    return ", ".join(filter(None, marks))


def _in_brackets(row: Row) -> str:
    marks = _brackets(row)
    return f" ({marks})" if marks else ""


def _about(row: Row) -> str:
    return f"{sentence(row.about)} One of {row.values}." if row.values else row.about


def _bullets(line: Callable[[Row], str], sign: str = "-") -> Callable[..., str]:
    def write(sheet: Sheet, rows: list[Row]) -> str:
        del sheet
        return "\n".join(_bullet(line, row, sign, "") for row in rows)

    return write


def _bullet(line: Callable[[Row], str], row: Row, sign: str, indent: str) -> str:
    below = [_bullet(line, each, sign, indent + "    ") for each in row.rows]
    return "\n".join([f"{indent}{sign} {line(row)}", *below])


def _paragraphs(line: Callable[[Row], str]) -> Callable[..., str]:
    def write(sheet: Sheet, rows: list[Row]) -> str:
        del sheet
        return "\n\n".join(line(row) for row in rows)

    return write


def _pass(row: Row) -> str:
    return f"Pass `{row.name}`{_in_brackets(row)} to say {first_low(_about(row)).rstrip('.')}."


def _enumerated(sheet: Sheet, rows: list[Row]) -> str:
    del sheet
    names = [f"`{row.name}`{_in_brackets(row)}" for row in rows]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


LAYOUT: dict[str, Callable[[Sheet, list[Row]], str]] = {
    "table": _table(COLUMNS),
    "table-piped": _table(COLUMNS, ends=BOTH),
    "table-spans": _table(COLUMNS, "`{}`", BOTH),
    "table-bold": _table(COLUMNS, "**{}**", BOTH),
    "table-about-second": _table(ABOUT_SECOND, ends=BOTH),
    "table-need-second": _table(NEED_SECOND, "`{}`"),
    "table-ragged": _table(COLUMNS, ends=BOTH, rule=_ragged),
    "table-ragged-bare": _table(COLUMNS, "`{}`", rule=_ragged),
    "table-begun": _table(COLUMNS, ends=("|", "")),
    "table-ended": _table(COLUMNS, ends=("", "|")),
    "table-html": _html,
    "bullets-dash": _bullets(lambda row: f"{_name(row, SPAN)}{_in_brackets(row)} - {_about(row)}"),
    "bullets-colon": _bullets(
        lambda row: f"{_name(row, SPAN)}{_in_brackets(row)}: {_about(row)}", "*"
    ),
    "bullets-bold": _bullets(lambda row: f"{_name(row, BOLD)}{_in_brackets(row)} – {_about(row)}"),
    "bullets-plain": _bullets(lambda row: f"{_name(row)}{_in_brackets(row)}: {_about(row)}", "*"),
    "bullets-plain-dash": _bullets(
        lambda row: f"{_name(row)}{_in_brackets(row)} - {_about(row)}", "*"
    ),
    "bullets-marks-last": _bullets(
        lambda row: f"{_name(row, SPAN)}: {_about(row)}{_in_brackets(row)}"
    ),
    "bullets-italic": _bullets(
        lambda row: f"{_name(row, BOLD)} "
        + (f"_{_brackets(row)}_ " if _brackets(row) else "")
        + _about(row),
        "*",
    ),
    "bullets-italic-name": _bullets(
        lambda row: f"{_name(row, '*{}*')}{_in_brackets(row)} - {_about(row)}"
    ),
    "bullets-commas": _bullets(
        lambda row: f"{_name(row, SPAN)}"
        + (f", {_brackets(row)}" if _brackets(row) else "")
        + f". {_about(row)}"
    ),
    "paragraphs": _paragraphs(lambda row: f"{_name(row, SPAN)}{_in_brackets(row)}: {_about(row)}"),
    "paragraphs-bold": _paragraphs(
        lambda row: f"{_name(row, BOLD)}{_in_brackets(row)}: {_about(row)}"
    ),
    "paragraphs-break": _paragraphs(
        lambda row: f"{_name(row, BOLD)}"
        + (f" _{_brackets(row)}_" if _brackets(row) else "")
        + f"<br>{_about(row)}"
    ),
    "sentences": _paragraphs(_pass),
    "enumerated": _enumerated,
}
"""A list, without its caption."""
SPREAD = {"sentences", "enumerated"}
"""Those that take up no caption and show no depth."""
TABLES = {name for name in LAYOUT if name.startswith("table")}
NESTED = {name for name in LAYOUT if name.startswith("bullets")}
"""Those that can show what is below what."""
