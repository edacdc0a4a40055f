"""Values in a sample contradict each other.

## Why it matters
Readers learn from the sample how a sum or a name is made up, and a test made of it cannot pass. Often one
of the values was changed and the others were left.

## Example
## Get an order

```json
{"quantity": 3, "unit_price": 20, "subtotal": 50}
```

## Instead
## Get an order

```json
{"quantity": 3, "unit_price": 20, "subtotal": 60}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.samples import samples
from slatewright.check.toolkit.wording import plainly
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FactSet
from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject, JsonScalar
from slatewright.regex import regex

_SUM = regex(r"(?:amount|total|subtotal)(?:incents|cents)?")
_QUANTITY = frozenset({"quantity", "qty"})
_UNIT = regex(r"unit(?:price|cost|amount)(?:incents|cents)?|price(?:perunit|each)")
_WHOLE = regex(r"(?:subtotal|linetotal|totalprice|total|amount)(?:incents|cents)?")
_FIRST, _LAST, _FULL = "firstname", "lastname", "fullname"
_EXACT = 0.02
"""How far sums may be off: cents are rounded."""


_WORTH_IT = regex(r"(?=[atqf])(?:amount|total|quantity|qty|full_?name)", re.IGNORECASE)
"""What is quick to look for in a sample and in the names of an object; most have nothing of it."""


@rule("EXM123", reads=FactSet, severity=Severity.INFO)
def values_do_not_add_up(facts: FactSet) -> Iterable[Finding]:
    """Sums over parts of the same name, quantities by unit prices, and full names."""
    for sample in samples(facts):
        fact, file = sample.fact, sample.file
        for each in sample.objects if _is_worth_it(fact.text) else ():
            if not _WORTH_IT.search(" ".join([member.name for member in each.members])):
                continue
            for member, message in (*_parts(each), *_products(each), *_names(each)):
                place = name_span(file, member) if member.line else first_line(fact.evidence.span)
                yield Finding(message, place, group=f"{file} {message}")


@lru_cache(maxsize=8)
def _is_worth_it(text: str) -> bool:
    """Kept, since thousands of objects may stand in one sample."""
    return _WORTH_IT.search(text) is not None


def _parts(value: JsonObject) -> Iterator[tuple[JsonMember, str]]:
    """An amount beside a list of objects that have one of the same name."""
    totals = [member for member in value.members if _SUM.fullmatch(plainly(member.name))]
    for total in totals:
        whole = _number(total.value)
        for member in value.members if whole is not None else ():
            parts = _amounts(member.value, total.name)
            made = sum(parts)
            if whole is not None and parts and abs(made - whole) > _EXACT:
                yield total, f"`{total.name}` is {whole:g}, but those in `{member.name}` add up to {made:g}"


def _amounts(value: Json, name: str) -> list[float]:
    """The amount of every item; nothing where one has none or the list goes on."""
    if not isinstance(value, JsonArray) or value.elided:
        return []
    found: list[float] = []
    for item in value.items:
        members = item.members if isinstance(item, JsonObject) else ()
        number = next((_number(each.value) for each in members if each.name == name), None)
        if number is None:
            return []
        found.append(number)
    return found


def _products(value: JsonObject) -> Iterator[tuple[JsonMember, str]]:
    numbers = [(m, n) for m in value.members if (n := _number(m.value)) is not None]
    quantity = next((each for each in numbers if plainly(each[0].name) in _QUANTITY), None)
    unit = next((each for each in numbers if _UNIT.fullmatch(plainly(each[0].name))), None)
    wholes = [each for each in numbers if _WHOLE.fullmatch(plainly(each[0].name))]
    if quantity is None or unit is None or not wholes:
        return
    product = quantity[1] * unit[1]
    if all(abs(product - number) > _EXACT for _, number in wholes):
        member, number = wholes[0]
        made = f"`{quantity[0].name}` times `{unit[0].name}` is {product:g}"
        yield quantity[0], f"{made}, `{member.name}` says {number:g}"


def _names(value: JsonObject) -> Iterator[tuple[JsonMember, str]]:
    words = {plainly(m.name): (m, text) for m in value.members if (text := _text(m.value))}
    if not {_FIRST, _LAST, _FULL} <= words.keys():
        return
    member, full = words[_FULL]
    for part, text in (words[_FIRST], words[_LAST]):
        if text.lower() not in full.lower():
            yield member, f"`{member.name}` is `{full}`, though `{part.name}` is `{text}`"
            return


def _text(value: Json) -> str:
    """Text; empty for what is none."""
    return value.value if isinstance(value, JsonScalar) and isinstance(value.value, str) else ""


def _number(value: Json) -> float | None:
    """A number, or text that is one."""
    if not isinstance(value, JsonScalar) or isinstance(value.value, bool | None):
        return None
    try:
        return float(value.value)
    except ValueError:
        return None
