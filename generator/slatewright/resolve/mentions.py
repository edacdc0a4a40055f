"""Every place that names an endpoint, with its URL read and its base path filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from slatewright.model.facts import EndpointFact, Form, RequestFact, ServerFact
from slatewright.resolve.outline import Outline
from slatewright.resolve.target import Target, read_target

STRONG = (Form.LINE, Form.HEADING, Form.TABLE, Form.HTTP)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that names a method, a URL or both."""

    section: int
    fact: EndpointFact | RequestFact
    method: str | None
    target: Target
    whole: str
    """The path with the base path in front."""

    @property
    def strong(self) -> bool:
        """Whether the place is meant to define the endpoint: a request line, a heading, a table row, a message."""
        return self.fact.form in STRONG and self.complete

    @property
    def complete(self) -> bool:
        """Whether method and path are both there."""
        return self.method is not None and self.whole != "/"

    @property
    def key(self) -> tuple[str, str]:
        """What makes two mentions one endpoint: the method, and the path whatever its placeholders are called."""
        return self.method or "", blank(self.whole)


def blank(path: str) -> str:
    """A path template with nameless placeholders."""
    parts: list[str] = []
    inside = False
    for char in path:
        if char == "{":
            inside = True
            parts.append("{}")
        elif char == "}":
            inside = False
        elif not inside:
            parts.append(char)
    return "".join(parts)


def segments_match(template: str, concrete: str) -> bool:
    """Whether `concrete` is `template` with its placeholders filled in."""
    first, second = template.strip("/").split("/"), concrete.strip("/").split("/")
    return len(first) == len(second) and all(map(_segment_matches, first, second))


def _segment_matches(template: str, concrete: str) -> bool:
    if "{" not in template:
        return template.lower() == concrete.lower()
    head, _, rest = template.partition("{")
    tail = rest.rpartition("}")[2]
    return concrete.startswith(head) and concrete.endswith(tail) and len(concrete) > len(head) + len(tail)


def read_mentions(outline: Outline) -> tuple[Mention, ...]:
    """All mentions in reading order."""
    raw = [
        (at, fact, read_target(fact.target if isinstance(fact, EndpointFact) else fact.url))
        for at, section in enumerate(outline.sections)
        for fact in section.facts
        if isinstance(fact, EndpointFact | RequestFact)
    ]
    base = base_path(outline, [(at, target) for at, _, target in raw])
    return tuple(
        Mention(at, fact, fact.method, target, _whole(target, base)) for at, fact, target in raw
    )


def _whole(target: Target, base: str) -> str:
    if target.host or not base or target.path == "/":
        return target.path
    if target.path == base or target.path.startswith(base + "/"):
        return target.path
    return base + target.path


def base_path(outline: Outline, targets: list[tuple[int, Target]]) -> str:
    """The path that relative request lines leave out, such as `/api/v1`; empty where they leave out none.

    Where a sample URL of the same unit ends in the request line's path, what stands before is a vote; a base URL in
    words is one, too.
    """
    votes: Counter[str] = Counter()
    relative = [(unit, t) for at, t in targets for unit in [_unit(outline, at)] if not t.host and t.path != "/"]
    absolute: dict[int, list[Target]] = {}
    for at, target in targets:
        if target.host:
            absolute.setdefault(_unit(outline, at), []).append(target)
    for unit, short in relative:
        for prefix in {p for p in (_prefix(short, long) for long in absolute.get(unit, ())) if p is not None}:
            votes[prefix] += 1
    if not votes:
        for path in _stated_paths(outline):
            votes[path] += 1
    if not votes:
        return ""
    best = max(votes.items(), key=lambda item: (item[1], -len(item[0]), item[0]))
    return best[0]


def _stated_paths(outline: Outline) -> Iterator[str]:
    for section in outline.sections:
        for fact in section.facts:
            if isinstance(fact, ServerFact):
                path = read_target(fact.url).path
                yield "" if path == "/" else path


def _unit(outline: Outline, at: int) -> int:
    """The section of level 2 or above that holds a section."""
    if 0 < outline.sections[at].level <= 2:
        return at
    for above in outline.ancestors(at):
        if outline.sections[above].level <= 2:
            return above
    return at


def _prefix(short: Target, long: Target) -> str | None:
    """What `long` has before `short`, when it ends in it."""
    extra = len(long.segments) - len(short.segments)
    if extra < 0 or not short.segments or extra > 4:
        return None
    tail = "/".join(long.segments[extra:])
    if not segments_match(short.path, tail):
        return None
    prefix = "/".join(long.segments[:extra])
    return None if "{" in prefix else f"/{prefix}" if prefix else ""


def first_of(mentions: Iterable[Mention]) -> dict[tuple[str, str], Mention]:
    """The first mention of each endpoint."""
    found: dict[tuple[str, str], Mention] = {}
    for mention in mentions:
        found.setdefault(mention.key, mention)
    return found
