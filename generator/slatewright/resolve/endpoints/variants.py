"""Several request lines in one section that are ways to one thing: they share all that the section says.

`GET /kittens`

Only those of one shelter:

`GET /shelters/{id}/kittens`
"""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct, field

from slatewright.model.facts import EndpointFact, Fact, Form, RequestFact
from slatewright.regex import regex
from slatewright.resolve.endpoints.defined import Definition, Key
from slatewright.resolve.endpoints.shared_lines import can_be_of
from slatewright.resolve.headings.outline import Outline

_MOST = 12
"""No thing is reached in more ways; a longer list is an overview."""
_REMARK = regex(r"\(([^()]{1,60})\)")
_WORD = regex(r"[\w-]+")
_CHANGES = frozenset({"POST", "PUT", "PATCH"})


class Variants(Struct, frozen=True):
    """The groups of operations that share what is said of one of them."""

    groups: dict[Key, tuple[Key, ...]] = field(default_factory=dict)
    """By the first of each group."""
    definitions: dict[tuple[Key, ...], list[Definition]] = field(default_factory=dict)

    homes: dict[Key, int] = field(default_factory=dict)
    """The section of each group, by its first."""

    def all_of(self, keys: tuple[Key, ...], stretch: range) -> tuple[Key, ...]:
        """The whole group of a first member that stands alone, in a stretch of sections that holds the group."""
        if len(keys) != 1 or self.homes.get(keys[0], -1) not in stretch:
            return keys
        return self.groups[keys[0]]

    def within(self, here: list[Definition]) -> tuple[Key, ...] | None:
        """The group that the definitions of a section are, if they are one."""
        keys = tuple(dict.fromkeys(d.key for d in here))
        return keys if keys in self.definitions else None


def variants_of(outline: Outline, by_section: dict[int, list[Definition]]) -> Variants:
    """Find the groups; an operation that several sections define belongs to none, unless it is the first of one."""
    homes: dict[Key, set[int]] = defaultdict(set)
    for at, here in by_section.items():
        for definition in here:
            homes[definition.key].add(at)
    found = Variants()
    for at, here in sorted(by_section.items()):
        keys = tuple(dict.fromkeys(d.key for d in here))
        if not 2 <= len(keys) <= _MOST or any(len(homes[key]) > 1 for key in keys[1:]):
            continue
        if (_is_one_thing(keys) or _is_one_list(here)) and _stand_together(
            here, outline.sections[at].facts
        ):
            found.groups.setdefault(keys[0], keys)
            found.homes.setdefault(keys[0], at)
            found.definitions[keys] = here
    return found


def _is_one_thing(keys: tuple[Key, ...]) -> bool:
    """Whether operations do one thing: one method on one resource, however it is reached, or changes at one path."""
    methods = {method for method, _ in keys}
    if len({path for _, path in keys}) == 1:
        return methods <= _CHANGES
    paths = [path.strip("/").split("/") for _, path in keys]
    core = _core(min(paths, key=len))
    return len(methods) == 1 and bool(core) and all(_reaches(path, core) for path in paths)


def _is_one_list(here: list[Definition]) -> bool:
    """Whether one cell of a table names all the URLs with one method, or some of them stand below it without any."""
    if len({definition.method for definition in here}) > 1:
        return False
    facts = [definition.mention.fact for definition in here]
    cells = [fact for fact in facts if fact.form is Form.TABLE]
    bare = [fact for fact in facts if fact.form is Form.LINE and fact.method is None]
    return len(cells) + len(bare) == len(facts) and len({f.evidence.span.line for f in cells}) <= 1


def _core(path: list[str]) -> list[str]:
    """The last word of a path and the placeholder behind it: `kittens/{}`."""
    last = max((at for at, part in enumerate(path) if "{" not in part), default=len(path))
    return path[last:]


def _reaches(path: list[str], core: list[str]) -> bool:
    """Whether a path leads to the resource; words may follow, as in `/kittens/public`."""
    for end in range(len(path), len(core) - 1, -1):
        if path[end - len(core) : end] == core:
            return True
        if "{" in path[end - 1]:
            return False
    return False


def _stand_together(here: list[Definition], facts: tuple[Fact, ...]) -> bool:
    """Whether nothing but words stands between the lines."""
    lines = [definition.mention.fact.evidence.span.line for definition in here]
    return not any(
        min(lines) < fact.evidence.span.line < max(lines)
        for fact in facts
        if not isinstance(fact, EndpointFact)
    )


def named_in(title: str, keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """The operation that brackets in a heading name by a word that its path alone has: "Parameters (for public kittens)"."""
    remark = _REMARK.search(title) if len(keys) > 1 else None
    if remark is None:
        return keys
    said = set(_WORD.findall(remark[1].lower()))
    words = {key: said.intersection(key[1].lower().split("/")) for key in keys}
    fitting = [
        key for key in keys if words[key] - set().union(*(words[k] for k in keys if k != key))
    ]
    return tuple(fitting) if len(fitting) == 1 else keys


def shared_by(
    facts: tuple[Fact, ...], here: list[Definition], own: dict[int, Key]
) -> list[tuple[Key, Fact]]:
    """Every fact for every variant, and each line and call for the one that it names and for what is sent alike.

    Args:
        facts: those of one section.
        here: the definitions of the group.
        own: the variants of the facts that name one, by the facts' identity.
    """
    keys = tuple(dict.fromkeys(definition.key for definition in here))
    shared: list[tuple[Key, Fact]] = []
    for fact in facts:
        named = isinstance(fact, RequestFact | EndpointFact) and own.get(id(fact))
        shared.extend(
            (key, fact) for key in keys if not named or key == named or _sends_alike(fact, key)
        )
    return shared


def _sends_alike(fact: Fact, key: Key) -> bool:
    return isinstance(fact, RequestFact) and can_be_of(fact, key)
