"""One sample spells a field another way than the other samples do.

## Why it matters
Only one of the spellings works. `is_red` and `is-red` look alike to people and not to programs.

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
from slatewright.check.toolkit.samples import samples
from slatewright.check.toolkit.wording import plainly
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet
from slatewright.model.sample_data import JsonMember, JsonObject

_OTHERS = 3
"""How much commoner one spelling has to be before the other is a slip."""


@rule("EXM115", reads=FactSet, severity=Severity.INFO)
def name_spelt_another_way(facts: FactSet) -> Iterable[Finding]:
    """Within one file, for objects of one name."""
    places: dict[tuple[str, str, str], dict[str, list[JsonMember]]] = {}
    for sample in samples(facts):
        free = {id(member) for each in sample.objects if _is_free(each) for member in each.members}
        for parent, member in sample.members:
            if id(member) in free:
                continue
            key = (sample.file, plainly(parent), plainly(member.name))
            places.setdefault(key, {}).setdefault(member.name, []).append(member)
    yield from _odd(places)


def _is_free(value: JsonObject) -> bool:
    """Whether its names are what somebody typed, such as the labels of fields of their own."""
    return any(" " in member.name.strip() for member in value.members)


def _odd(places: Mapping[tuple[str, str, str], dict[str, list[JsonMember]]]) -> Iterator[Finding]:
    for (file, _, plain), spellings in places.items():
        if len(spellings) < 2 or not plain:
            continue
        usual = max(spellings.values(), key=len)
        for name, members in spellings.items():
            if members is not usual and len(members) * _OTHERS <= len(usual):
                label = Label(name_span(file, usual[0]), "such as here")
                message = f"`{name}` is `{usual[0].name}` in the other samples"
                yield Finding(message, name_span(file, members[0]), (label,))
