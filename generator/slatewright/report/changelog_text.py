"""A changelog for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from slatewright.model.changes import Change, Changelog, Effect
from slatewright.model.source import Evidence
from slatewright.report.changelog_words import also, counts, sentence, shown
from slatewright.words import printable

_COLOR = {Effect.BREAKING: "1;31", Effect.MAYBE: "1;33", Effect.SAFE: "1;32"}


def changelog_text(changelogs: Sequence[Changelog], color: bool = False) -> str:
    """Every change with the lines of docs on both sides, and a closing count."""
    lines = [line for one in changelogs for line in _changelog(one, len(changelogs) > 1, color)]
    return "".join(f"{line}\n" for line in lines)


def _changelog(changelog: Changelog, titled: bool, color: bool) -> Iterator[str]:
    if titled:
        yield f"{printable(changelog.title)}:"
    for change in changelog.changes:
        yield from _change(change, color)
        yield ""
    yield counts(changelog)


def _change(change: Change, color: bool) -> Iterator[str]:
    word = change.effect.name.lower()
    paint = f"\x1b[{_COLOR[change.effect]}m{word}\x1b[0m" if color else word
    yield f"{paint}[{change.kind}]: {printable(sentence(change))}"
    for name, evidence in (("old", change.old), ("new", change.new)):
        yield from (f"  {name} {line}" for line in _lines(evidence))
    if change.also:
        yield f"  = {printable(also(change))}"
    if change.doubt:
        yield f"  = maybe, since {change.doubt}"


def _lines(evidence: Sequence[Evidence]) -> Iterator[str]:
    for item in shown(evidence):
        first = item.quote.partition("\n")[0].strip()
        yield printable(f"{item.span}" + (f" | {first[:100]}" if first else ""))
