"""A sample spells a field differently from the other samples.

## Why it matters
Only one of the spellings works. `is_red` and `is-red` look alike to people, but not to programs.

## Example
## Kites

```json
{"kite": {"is_red": true}}
```

```json
{"kite": {"is_red": true}}
```

```json
{"kite": {"is_red": false}}
```

```json
{"kite": {"is-red": false}}
```

## Instead
## Kites

```json
{"kite": {"is_red": true}}
```

```json
{"kite": {"is_red": false}}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.recall import leaf
from slatewright.check.toolkit.rows import every_row
from slatewright.check.toolkit.samples import samples
from slatewright.check.toolkit.wording import plainly
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet
from slatewright.model.sample_data import JsonMember, JsonObject
from slatewright.model.source import Span
from slatewright.regex import regex

_NAME = regex(r"[^:;,=]+")
"""A name that holds no mark of JSON; what is wrong with the others is EXM104's."""
_Shown = tuple[JsonMember, Span]
"""A member, and where its sample stands."""
_OTHERS = 3
"""How much commoner one spelling has to be before the other is a slip."""


@rule("EXM115", reads=FactSet, severity=Severity.INFO)
def name_spelt_another_way(facts: FactSet) -> Iterable[Finding]:
    """Within one file, for objects of one name; told once for a sample. A table may have the spelling too."""
    rows = {(file, leaf(row.name)) for file, row in every_row(facts)}
    places: dict[tuple[str, str, str], dict[str, list[_Shown]]] = {}
    for sample in samples(facts):
        free = {id(member) for each in sample.objects if _is_free(each) for member in each.members}
        for parent, member in sample.members:
            if id(member) in free or (sample.file, member.name) in rows:
                continue
            key = (sample.file, plainly(parent), plainly(member.name))
            places.setdefault(key, {}).setdefault(member.name, []).append(
                (member, sample.fact.evidence.span)
            )
    yield from _odd(places)


def _is_free(value: JsonObject) -> bool:
    """Whether its names are what somebody typed, such as the labels of fields of their own."""
    return any(" " in member.name.strip() for member in value.members)


def _odd(places: Mapping[tuple[str, str, str], dict[str, list[_Shown]]]) -> Iterator[Finding]:
    for (file, _, plain), spellings in places.items():
        if len(spellings) < 2 or not plain:
            continue
        usual = max(spellings.values(), key=len)
        for name, members in spellings.items():
            if members is usual or len(members) * _OTHERS > len(usual) or not _NAME.fullmatch(name):
                continue
            member, sample = members[0]
            label = Label(name_span(file, usual[0][0]), "such as here")
            message = f"`{name}` is `{usual[0][0].name}` in the other samples"
            yield Finding(message, name_span(file, member), (label,), group=str(sample))
