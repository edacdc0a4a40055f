"""`slatewright diff`: what changed in an API, and whom it breaks."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from slatewright.model.changes import Effect
from slatewright.model.diagnostics import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slatewright.model.changes import Changelog

FORMATS = ("text", "markdown", "json")
_PATHS = ("../", "./", "/", "~")
"""How no range of git revisions begins."""

LEVELS = {"breaking": Effect.BREAKING, "maybe": Effect.MAYBE, "safe": Effect.SAFE}


class _Options(TypedDict):
    """What is done with the changes."""

    form: str
    fail_on: str
    names: bool


@click.command("diff")
@click.argument("old")
@click.argument("new", required=False)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice([*LEVELS, "never"]),
    default="never",
    show_default=True,
    help="Exit with 1 if there is a change with at least this effect.",
)
@click.option(
    "--names",
    is_flag=True,
    help="Also report renamed operations and groups, which rename methods of generated clients.",
)
@click.option(
    "--docs",
    type=click.Path(path_type=Path),
    help="Docs to read at git revisions.  [default: those listed in slatewright.toml]",
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="Settings file; at a git revision, the version of that revision is read.  [default: slatewright.toml]",
)
def command(
    old: str, new: str | None, docs: Path | None, config: Path | None, **options: Unpack[_Options]
) -> int:
    """Report what changed in the API between OLD and NEW: docs, OpenAPI documents, or git revisions.

    \b
    slatewright diff old-docs/ docs/                 two docs folders
    slatewright diff old.yaml new.yaml               two documents; origins.json next to them is used
    slatewright diff main..HEAD --format markdown    two revisions, without checking them out
    slatewright diff main docs/                      a revision and what is on disk

    Every change is `breaking` (a client that worked before fails), `maybe` (that depends on what the docs leave open) or
    `safe`. Moving and rewording docs is no change, although it may rename methods of generated clients; --names
    reports that.

    The exit code is 0 whatever changed, unless --fail-on is given. It is 2 if OLD or NEW cannot be read.
    """
    from slatewright.cli.versions import Versions
    from slatewright.compare import compare, on_the_wire

    ends = _ends(old, new)
    versions = Versions(docs, config)
    pairs = versions.pairs(*versions.parted(*ends))
    every = [compare(*pair) for pair in pairs]
    changelogs = every if options["names"] else [on_the_wire(one) for one in every]
    click.echo(_report(options["form"], changelogs), nl=False)
    least = LEVELS.get(options["fail_on"])
    found = (change.effect for one in changelogs for change in one.changes)
    return int(least is not None and any(effect >= least for effect in found))


def _ends(old: str, new: str | None) -> tuple[str, str, bool]:
    """What to compare, and whether from where the two revisions parted."""
    if new is not None:
        return old, new, False
    for dots in ("...", ".."):
        first, found, second = old.partition(dots)
        if found and not old.startswith(_PATHS) and not Path(old).exists():
            return first or "HEAD", second or "HEAD", dots == "..."
    raise UsageError(
        f"nothing to compare {old} with; give OLD and NEW, or two git revisions as `main..HEAD`"
    )


def _report(form: str, changelogs: Sequence[Changelog]) -> str:
    from slatewright.report import changelog_json, changelog_markdown, changelog_text

    match form:
        case "json":
            return changelog_json(changelogs)
        case "markdown":
            return changelog_markdown(changelogs)
        case _:
            return changelog_text(changelogs, color=sys.stdout.isatty())
