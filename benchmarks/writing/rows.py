"""What a list of parameters tells of each: how its need, type, values and default are marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from writing.fields import Field
from writing.limits import LIMITS
from writing.made import Thing
from writing.row import Row
from writing.sheet import Sheet, first_low, sentence

Mark = Callable[[Row, Field, Sheet], Row]


@dataclass(frozen=True)
class Told:
    """A way of marking, and what readers learn from it."""

    mark: Mark
    yes: bool = True
    no: bool = True
    """Whether fields without the mark are told apart from those of which nothing is known."""


def _add(text: str, more: str) -> str:
    return f"{sentence(text)} {more}"


NEED: dict[str, Told] = {
    "yes-no": Told(
        lambda row, of, sheet: replace(row, need=sheet.say("yes" if of.required else "no"))
    ),
    "word": Told(
        lambda row, of, sheet: replace(
            row, need=sheet.say("required" if of.required else "optional")
        )
    ),
    "mark": Told(
        lambda row, of, sheet: replace(row, need=sheet.say("required") if of.required else ""),
        no=False,
    ),
    "true": Told(lambda row, of, _sheet: replace(row, need="true" if of.required else "false")),
    "star": Told(lambda row, of, _sheet: replace(row, star=of.required), no=False),
    "text": Told(
        lambda row, of, sheet: replace(
            row,
            about=f"**{sheet.say('required' if of.required else 'optional').title()}**. {row.about}",
        )
    ),
    "text-end": Told(
        lambda row, of, sheet: replace(
            row, about=f"{row.about} ({sheet.say('required' if of.required else 'optional')})"
        )
    ),
    "text-optional": Told(
        lambda row, of, sheet: replace(
            row, about=row.about if of.required else f"({sheet.say('optional')}) {row.about}"
        ),
        yes=False,
    ),
    "split": Told(lambda row, _of, _sheet: row),
    "unsaid": Told(lambda row, _of, _sheet: row, yes=False, no=False),
}
"""How a row says whether it is needed. `split` makes two lists."""


SHORT = {"integer": "int", "boolean": "bool", "number": "float", "string": "str", "array": "list"}


def _many(of: Field, word: str, many: str) -> str:
    if of.type != "array":
        return word
    return many.format("object" if of.fields else "string")


TYPE: dict[str, Told] = {
    "lower": Told(lambda row, of, sheet: replace(row, type=_word(of, sheet))),
    "title": Told(lambda row, of, sheet: replace(row, type=_word(of, sheet).title())),
    "short": Told(lambda row, of, _sheet: replace(row, type=SHORT.get(of.type, of.type))),
    "of": Told(lambda row, of, _sheet: replace(row, type=_many(of, of.type, "array of {}s"))),
    "brackets": Told(lambda row, of, _sheet: replace(row, type=_many(of, of.type, "{}[]"))),
    "text": Told(lambda row, of, sheet: replace(row, about=f"({_word(of, sheet)}) {row.about}")),
    "unsaid": Told(lambda row, _of, _sheet: row, yes=False),
}
"""How a row says its type."""


def _word(of: Field, sheet: Sheet) -> str:
    return of.type if of.type in ("object", "file") else sheet.say(of.type)


def _spans(of: Field) -> list[str]:
    return [f"`{value}`" for value in of.values]


def _quoted(of: Field) -> str:
    return ", ".join(f'"{value}"' for value in of.values)


def _joined(of: Field, word: str) -> str:
    return f" {word} ".join(_spans(of))


def _valued(write: Callable[[Row, Field, Sheet], Row]) -> Mark:
    return lambda row, of, sheet: write(row, of, sheet) if of.values else row


def _listed(write: Callable[[Field, Sheet], str]) -> Told:
    """A sentence of its own behind the description."""
    return Told(
        _valued(lambda row, of, sheet: replace(row, about=_add(row.about, write(of, sheet))))
    )


def _alternatives(of: Field) -> str:
    *others, last = _spans(of)
    return f"{', '.join(others)} or {last}"


VALUES: dict[str, Told] = {
    "one-of": _listed(lambda of, sheet: f"{sheet.say('one.of')} {', '.join(_spans(of))}."),
    "possible": _listed(lambda of, sheet: f"{sheet.say('possible')} {', '.join(of.values)}"),
    "possible-spans": _listed(
        lambda of, sheet: f"{sheet.say('possible')} {', '.join(_spans(of))}."
    ),
    "or": Told(
        _valued(
            lambda row, of, sheet: replace(
                row, about=f"{row.about}: {_joined(of, sheet.say('or'))}"
            )
        )
    ),
    "either": _listed(lambda of, _sheet: f"Either {_alternatives(of)}."),
    "can-be": _listed(lambda of, _sheet: f"Can be {_alternatives(of)}."),
    "must-be": _listed(lambda of, _sheet: f"Must be one of: {', '.join(_spans(of))}."),
    "one-of-quotes": _listed(lambda of, _sheet: f"One of {_quoted(of)}."),
    "one-of-plain": _listed(lambda of, _sheet: f"One of: {', '.join(of.values)}."),
    "brackets": Told(
        _valued(
            lambda row, of, sheet: replace(
                row, about=f"{row.about} ({_joined(of, sheet.say('or'))})"
            )
        )
    ),
    "column": Told(_valued(lambda row, of, _sheet: replace(row, values=", ".join(_spans(of))))),
}
"""How a row lists its values."""


def _defaulted(write: Callable[[Row, str, Sheet], Row]) -> Mark:
    return lambda row, of, sheet: row if of.default is None else write(row, str(of.default), sheet)


DEFAULT: dict[str, Told] = {
    "is": Told(
        _defaulted(
            lambda row, value, sheet: replace(
                row, about=_add(row.about, f"{sheet.say('default.is')} `{value}`")
            )
        )
    ),
    "to": Told(
        _defaulted(
            lambda row, value, sheet: replace(
                row, about=_add(row.about, f"{sheet.say('default.to')} {value}.")
            )
        )
    ),
    "brackets": Told(
        _defaulted(
            lambda row, value, sheet: replace(
                row, about=f"{row.about} ({first_low(sheet.say('default.is'))} {value})"
            )
        )
    ),
    "column": Told(_defaulted(lambda row, value, _sheet: replace(row, default=value))),
    "unsaid": Told(lambda row, _of, _sheet: row, yes=False, no=False),
}
"""How a row says what holds where it is left out."""


def row(sheet: Sheet, field: Field, thing: Thing, *, answered: bool = False) -> Row:
    """The line of a field, those of its own fields below it.

    What comes back is not required, and has no default.
    """
    made = Row(field.name, sheet.about(_key(field), thing), field=field)
    axes = [(VALUES, "values"), (DEFAULT, "default"), (TYPE, "type"), (NEED, "need")]
    if not answered:
        made = LIMITS[sheet.style["limits"]](made, field)
    for table, axis in axes[::2] if answered else axes:
        made = table[sheet.style[axis]].mark(made, field, sheet)
    inside = tuple(row(sheet, each, thing, answered=True) for each in field.fields)
    return replace(made, rows=inside)


def _key(field: Field) -> str:
    return "id" if field.name.lower().endswith("id") else field.name
