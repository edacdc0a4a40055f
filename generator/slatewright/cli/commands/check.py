"""`slatewright check`: what is wrong with docs."""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import click
from msgspec import Struct
from msgspec.structs import replace

from slatewright.cli.baseline_file import read_baseline, write_baseline
from slatewright.cli.docs_files import folder_of, say_which, unified, write_docs
from slatewright.cli.files import say
from slatewright.model.diagnostics import UsageError
from slatewright.words import count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slatewright.check import Fixed
    from slatewright.config import ApiConfig, Config
    from slatewright.handoffs import Described
    from slatewright.model.diagnostics import Diagnostic
    from slatewright.model.options import CheckOptions
    from slatewright.model.source import SourceSet

FORMATS = ("text", "json", "sarif", "github", "junit", "html")
_PASSES = 10
"""How often docs are fixed and read again; a fix may uncover another mistake."""


@click.command("check")
@click.argument("docs", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--select", multiple=True, metavar="CODE", help="Run only these rules.")
@click.option("--ignore", multiple=True, metavar="CODE", help="Do not run these rules.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "info", "never"]),
    help="Exit with 1 if there is a finding of at least this severity; info means note.  [default: error]",
)
@click.option("--all", "whole", is_flag=True, help="Show every finding, even if there are many.")
@click.option("--fix", is_flag=True, help="Fix what can be fixed with certainty.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; write nothing.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    help="Do not report the findings listed in this file.",
)
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    help="Write the current findings to this file instead of reporting them.",
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="Settings file.  [default: the nearest slatewright.toml]",
)
def command(docs: Path, config: Path | None, **choices: object) -> int:
    """Report contradictions and mistakes in docs, with file and line.

    CODE is the code of a rule, such as EXM104, or the beginning of several, such as EXM. --select and --ignore take
    several codes separated by commas, and may be repeated. `slatewright rule CODE` explains a rule.
    """
    named = [option for option in ("fix", "diff", "write_baseline") if choices[option]]
    if len(named) > 1:
        words = " and ".join(f"--{option.replace('_', '-')}" for option in named)
        raise UsageError(f"{words} exclude each other; use one at a time")
    run = _Run(docs, _settings(docs, config), choices)
    if path := run.path("write_baseline"):
        return run.keep(path)
    if choices["diff"]:
        return run.preview()
    return run.report(fix=bool(choices["fix"]))


def _settings(docs: Path, given: Path | None) -> Config:
    """The settings for the docs; if they were found and not given, say where."""
    from slatewright.config import Config, find_config, load_config

    if given is not None:
        return load_config(given)
    found = find_config(docs, Path.cwd())
    if found is None:
        return Config()
    say(f"settings: {found}")
    return load_config(found)


class _Run(Struct, frozen=True):
    """One call of the command."""

    docs: Path
    settings: Config
    choices: dict[str, object]

    def path(self, name: str) -> Path | None:
        """A path that was given as an option."""
        value = self.choices[name]
        return value if isinstance(value, Path) else None

    def keep(self, path: Path) -> int:
        """Write the baseline."""
        from slatewright.pipeline import baseline, check

        described, options = self._described(), self._options()
        write_baseline(path, baseline(described, options))
        say(f"{count(len(check(described, options)), 'finding')} written to {path}")
        return 0

    def preview(self) -> int:
        """Show what would be fixed; 1 if there is anything."""
        described = self._described()
        made = self._mended(described)
        for line in unified(made.texts, described.reading.sources):
            click.echo(line, nl=False)
        say(f"{count(len(made.codes), 'finding')} can be fixed")
        return int(bool(made.codes))

    def report(self, *, fix: bool) -> int:
        """Show the findings, after fixing what is certain if asked to."""
        from slatewright.pipeline import check

        options = self._options()
        described = self._described()
        if fix:
            made = self._mended(described)
            written = write_docs(made.texts, described.reading.sources)
            say(f"{count(len(made.codes) if written else 0, 'finding')} fixed")
            described = self._described()
        found = check(described, options)
        say_which(described.reading.sources)
        self._say_idle(options, described.reading.sources)
        click.echo(self._words(found, described), nl=False)
        least = self._least()
        return int(least is not None and any(item.severity >= least for item in found))

    def _say_idle(self, options: CheckOptions, sources: SourceSet) -> None:
        """Report patterns in the settings that match no file, unless they may be for another API."""
        from slatewright.check import idle_patterns

        for pattern in idle_patterns(options, sources) if len(self.settings.apis) < 2 else ():
            place = dict(options.places)[pattern]
            say(f"{place}: `{pattern}` in per-file-ignores matches no file of these docs")

    def _described(self, drafts: Mapping[str, str] = MappingProxyType({})) -> Described:
        from slatewright.pipeline import describe

        api = self._api()
        return describe(replace(api, intake=replace(api.intake, drafts=tuple(drafts.items()))))

    def _mended(self, described: Described) -> Fixed:
        """The docs with everything fixed that can be, in memory."""
        from slatewright.check import Fixed
        from slatewright.pipeline import mend

        options, made = self._options(), Fixed({}, ())
        for _ in range(_PASSES):
            more = mend(described, options)
            if not more.texts:
                break
            made = Fixed({**made.texts, **more.texts}, made.codes + more.codes)
            described = self._described(made.texts)
        return made

    def _api(self) -> ApiConfig:
        return self.settings.api_of(self.docs)

    def _options(self) -> CheckOptions:
        given = self.settings.check
        given_path, named = self.path("baseline"), self.settings.baseline_place
        path = given_path or self.settings.baseline
        return replace(
            given,
            select=self._codes("select") or given.select,
            ignore=(*given.ignore, *self._codes("ignore")),
            baseline=(
                ()
                if path is None or self.path("write_baseline")
                else read_baseline(path, None if given_path else named)
            ),
        )

    def _codes(self, option: str) -> tuple[str, ...]:
        """Codes as given on the command line."""
        values = self.choices[option]
        given = values if isinstance(values, tuple) else ()
        lists = [[code.strip() for code in value.split(",") if code.strip()] for value in given]
        if not all(lists):
            raise UsageError(f"--{option} needs a code, such as --{option} EXM104")
        return tuple(chain.from_iterable(lists))

    def _least(self) -> int | None:
        from slatewright.config import LEVELS

        given = self.choices["fail_on"]
        return LEVELS[given] if isinstance(given, str) else self.settings.fail_on

    def _words(self, found: tuple[Diagnostic, ...], described: Described) -> str:
        from slatewright import __version__, report

        sources = described.reading.sources
        match self.choices["form"]:
            case "json":
                return report.json(found, folder_of(sources))
            case "sarif":
                return report.sarif(found, __version__, folder_of(sources))
            case "github":
                return report.github(found, folder_of(sources))
            case "junit":
                return report.junit(found, folder_of(sources), self._least())
            case "html":
                return report.html(found, sources, described.reading.documents, described.spec)
            case _:
                whole = bool(self.choices["whole"])
                return report.text(found, sources, color=sys.stdout.isatty(), whole=whole)
