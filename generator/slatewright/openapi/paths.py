"""Path templates: one item each, whatever the docs call the placeholders."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from slatewright.model.api import Operation
from slatewright.model.facts import Place
from slatewright.regex import regex

_PLACEHOLDER = regex(r"\{([^{}/]+)\}")


class Item(Struct, frozen=True):
    """The operations of one path template."""

    template: str
    placeholders: tuple[str, ...]
    operations: tuple[Operation, ...]
    """At most one a method; each speaks of its placeholders as `template` does."""


def items(operations: Iterable[Operation]) -> tuple[Item, ...]:
    """The operations by path template, in the order of the docs.

    The template is as most of its operations have it; of two that are as common, the one whose names other paths have,
    too, so that the order of the docs changes nothing.
    """
    read = [(operation, *readable(operation.path.value)) for operation in operations]
    spellings: dict[str, Counter[tuple[str, tuple[str, ...]]]] = defaultdict(Counter)
    usual: Counter[str] = Counter()
    for _, template, names in read:
        spellings[_shape(template)][template, tuple(names.values())] += 1
        usual.update(names.values())
    common = {shape: _commonest(found, usual) for shape, found in spellings.items()}
    found: dict[str, Item] = {}
    for operation, template, names in read:
        shape = _shape(template)
        item = found.setdefault(shape, Item(*common[shape], ()))
        theirs = dict(zip(names, item.placeholders, strict=True))
        found[shape] = replace(item, operations=_with(item.operations, _renamed(operation, theirs)))
    return tuple(found.values())


def _commonest(
    found: Counter[tuple[str, tuple[str, ...]]], usual: Counter[str]
) -> tuple[str, tuple[str, ...]]:
    return min(found, key=lambda one: (-found[one], -sum(usual[name] for name in one[1]), one))


def _shape(template: str) -> str:
    return _PLACEHOLDER.sub("{}", template)


def readable(path: str) -> tuple[str, dict[str, str]]:
    """A template that every reader of OpenAPI takes as it is meant.

    Returns:
        The template, and the name of each placeholder in it by its name in `path`; for a name that stands twice, the
        second is keyed by what it was changed to.
    """
    names: dict[str, str] = {}
    pieces: list[str] = []
    end = 0
    for match in _PLACEHOLDER.finditer(path):
        pieces.append(_literal(path[end : match.start()]))
        end = match.end()
        pieces.append("{" + _place(match[1], names) + "}")
    pieces.append(_literal(path[end:]))
    template = "".join(pieces)
    return template if template.startswith("/") else f"/{template}", names


def _place(name: str, names: dict[str, str]) -> str:
    wish = re.sub(r"[:!\s?#&=]+", "_", name.strip()) or "_"
    new, number = wish, 2
    while new in names.values():
        new, number = f"{wish}_{number}", number + 1
    names[name if name not in names else new] = new
    return new


def _literal(text: str) -> str:
    """Braces that hold no name, and what would start a query, are percent-encoded; a fragment tells operations apart."""
    for sign, code in (("{", "%7B"), ("}", "%7D"), ("?", "%3F")):
        text = text.replace(sign, code)
    return re.sub(r"\s+", "%20", text.strip())


def _renamed(operation: Operation, names: dict[str, str]) -> Operation:
    if all(old == new for old, new in names.items()):
        return operation
    parameters = tuple(
        (
            replace(p, field=replace(p.field, name=names[p.field.name]))
            if p.place is Place.PATH and p.field.name in names
            else p
        )
        for p in operation.parameters
    )
    return replace(operation, parameters=parameters)


def _with(known: tuple[Operation, ...], new: Operation) -> tuple[Operation, ...]:
    """`known` and `new`; two operations of one method are one."""
    method = new.method.value.lower()
    for index, old in enumerate(known):
        if old.method.value.lower() == method:
            return (*known[:index], _merged(old, new), *known[index + 1 :])
    return (*known, new)


def _merged(first: Operation, second: Operation) -> Operation:
    return replace(
        first,
        parameters=first.parameters + second.parameters,
        bodies=first.bodies + second.bodies,
        responses=first.responses + second.responses,
        requests=first.requests + second.requests,
        errors=first.errors + second.errors,
    )
