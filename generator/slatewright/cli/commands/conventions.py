"""`slatewright conventions`: what was read how, and what was not read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from slatewright.words import count

if TYPE_CHECKING:
    from slatewright.handoffs import Reading
    from slatewright.model.document import Block, Document


@click.command("conventions")
@click.argument("docs", type=click.Path(path_type=Path))
def command(docs: Path) -> None:
    """Show how many facts each convention read, and which tables, lists, samples and request lines could not be read."""
    from slatewright.config import Config
    from slatewright.pipeline import read

    reading = read(Config().api_of(docs).intake)
    if not (reading.facts.read or reading.facts.unread):
        click.echo(
            "No convention found anything here, and there is no table, list, sample or request line to read."
        )
        return
    width = max((len(name) for name, _ in reading.facts.read), default=0)
    for name, number in sorted(reading.facts.read, key=lambda pair: (-pair[1], pair[0])):
        click.echo(f"{name:<{width}}  {number}")
    click.echo()
    for line in _unread(reading):
        click.echo(line)


def _unread(reading: Reading) -> Iterator[str]:
    unread = reading.facts.unread
    for item in unread:
        yield f"{item.span}: {item.kind} not read"
    kinds = Counter(item.kind for item in unread)
    totals = Counter(_kinds(reading.documents))
    for kind, noun in (("table", "table"), ("fence", "sample")):
        if total := totals[kind]:
            share = f"{kinds[kind] / total:.0%}"
            yield f"{kinds[kind]} of {count(total, noun)} not read ({share})"
    for kind, noun in (("line", "request line"), ("list", "list")):
        if kinds[kind]:
            yield f"{count(kinds[kind], noun)} not read"


def _kinds(documents: Iterable[Document]) -> Iterator[str]:
    for document in documents:
        for section in document.sections:
            yield from _block_kinds(section.blocks)


def _block_kinds(blocks: Iterable[Block]) -> Iterator[str]:
    from slatewright.model.document import Bullets, Fence, Table

    for block in blocks:
        match block:
            case Table():
                yield "table"
            case Fence():
                yield "fence"
            case Bullets(items=items):
                for item in items:
                    yield from _block_kinds(item.blocks)
            case _:
                pass
