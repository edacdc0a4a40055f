"""A changelog as Markdown, for release notes and pull requests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from slatewright.model.changes import Change, Changelog, Effect
from slatewright.model.source import Evidence
from slatewright.regex import regex
from slatewright.report.changelog_groups import WHOLE, alike, by_operation, value_in
from slatewright.report.changelog_words import also, counts, shown
from slatewright.words import count, printable

_HEADINGS = {
    Effect.BREAKING: "Breaking changes",
    Effect.MAYBE: "Changes that may break clients",
    Effect.SAFE: "Other changes",
}
_SPECIAL = regex(r"([\\*_{}\[\]<>()#+!|~&$@-])")


def changelog_markdown(changelogs: Sequence[Changelog]) -> str:
    """A heading for each effect, below it one for each operation."""
    lines = [line for changelog in changelogs for line in _changelog(changelog)]
    return "\n".join(lines).rstrip() + "\n"


def _changelog(changelog: Changelog) -> Iterator[str]:
    yield from (f"# {_text(changelog.title)}: API changes", "", counts(changelog), "")
    for effect in sorted(Effect, reverse=True):
        changes = [change for change in changelog.changes if change.effect is effect]
        if not changes:
            continue
        yield from (f"## {_HEADINGS[effect]}", "")
        for title, found in by_operation(changes).items():
            whole = title in WHOLE.values()
            heading = title if whole else _code(title) if title else "The whole API"
            yield from (f"### {heading}", "")
            for group in alike(found):
                yield from _operation(group[0]) if whole else _change(*group)
            yield ""


def _operation(change: Change) -> Iterator[str]:
    yield f"- {_code(change.spot.operation)} <sub>{change.kind}</sub>"
    yield from _places(change)


def _change(change: Change, *others: Change) -> Iterator[str]:
    """One change, and what differs in others that are alike."""
    subject = change.spot.subject or "The operation"
    message = _text(change.message)
    if others:
        message += "; likewise " + ", ".join(_code(value_in(other)) for other in others)
    yield f"- {_text(subject[:1].upper() + subject[1:])} {message}. <sub>{change.kind}</sub>"
    if change.doubt:
        yield f"  - Maybe, since {change.doubt}."
    yield from _places(change, *others)
    if change.also:
        words = also(change)
        yield f"  - {_text(words[:1].upper() + words[1:])}."


def _places(change: Change, *others: Change) -> Iterator[str]:
    places = [_side("old", change.old), _side("new", change.new)]
    if any(places):
        known = {item.span for item in (*change.old, *change.new)}
        further = {item.span for other in others for item in (*other.old, *other.new)} - known
        more = f"; and {count(len(further), 'more line')}" if further else ""
        yield f"  - {'; '.join(filter(None, places))}{more}"


def _side(name: str, evidence: Sequence[Evidence]) -> str:
    return ", ".join(
        f"{name} {_code(str(item.span))}" + (f": {_code(_first(item.quote))}" if item.quote else "")
        for item in shown(evidence)
    )


def _first(quote: str) -> str:
    line = quote.strip().partition("\n")[0].strip()
    return line if len(line) <= 100 else line[:100] + "..."


def _code(text: str) -> str:
    """A code span that ends where it should, whatever the docs say."""
    text = printable(text)
    runs = {len(run) for run in re.findall(r"`+", text)}
    fence = "`" * next(n for n in range(1, len(runs) + 2) if n not in runs)
    pad = " " if text[:1] in ("`", "") or text[-1:] == "`" else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _text(text: str) -> str:
    """Running text in which only code spans are marked up."""
    pieces = printable(text).split("`")
    if len(pieces) % 2 == 0:
        return _SPECIAL.sub(r"\\\1", " ".join(pieces))
    return "".join(
        _code(piece) if index % 2 else _SPECIAL.sub(r"\\\1", piece)
        for index, piece in enumerate(pieces)
    )
