"""The command itself: its subcommands, and the exit code of each outcome."""

from __future__ import annotations

import errno
import gc
import importlib
import os
import sys
from collections.abc import Sequence

import click

from slatewright import __version__

CLEAN, FINDINGS, USAGE, BUG = 0, 1, 2, 3
"""Exit codes: nothing to report, findings or stale files, wrong usage, a bug in slatewright."""

INTERRUPTED, BROKEN_PIPE = 130, 141
"""Exit codes of a program that was ended by Ctrl-C, and of one whose output nobody reads any more."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""Errors of writing to standard output; errors of writing files are reported where they occur."""

COMMANDS = {
    "build": "Generate everything listed in slatewright.toml.",
    "spec": "Generate an OpenAPI document from docs.",
    "client": "Generate a Python client from an OpenAPI document.",
    "check": "Report contradictions and mistakes in docs.",
    "watch": "Run build again after every change.",
    "diff": "Report API changes, and which of them break clients.",
    "trace": "Show the lines of docs behind a part of the document.",
    "facts": "Show what was read on each line of one docs file.",
    "conventions": "Show which conventions were found, and what could not be read.",
    "rule": "Explain a rule of `check`, or list all rules.",
}
"""The subcommands, each in a module of its own that is loaded when it is used."""


class _Lazy(click.Group):
    """A group that lists its commands without loading them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"slatewright.cli.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], list(COMMANDS), n=1)
            hint = (
                f"did you mean `{near[0]}`?" if near else f"the commands are {', '.join(COMMANDS)}."
            )
            ctx.fail(f"there is no command `{args[0]}`; {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 success, 1 findings or files out of date, 2 wrong usage or settings, "
    "3 a bug in slatewright.",
)
@click.version_option(__version__, "-V", "--version", prog_name="slatewright")
@click.option("--debug", is_flag=True, help="Show the traceback when slatewright itself fails.")
def group(debug: bool) -> None:
    """Generate an OpenAPI document and a Python client from API docs written for Slate.

    \b
    slatewright check docs/                    report mistakes in the docs
    slatewright spec docs/ -o openapi.yaml     generate the OpenAPI document
    slatewright client openapi.yaml -o out/    generate a Python client from it
    slatewright build                          generate everything listed in slatewright.toml

    DOCS is the folder that contains Slate's `index.html.md`, its parent folder, or that file itself.

    If something is read wrongly, `slatewright trace` and `slatewright facts` show where it comes from.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit."""
    gc.disable()  # a run is short, and what it reads stays until the end
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run the command line; the exit code."""
    try:
        code = group.main(list(arguments), prog_name="slatewright", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else CLEAN
    except click.exceptions.Abort:
        return _say("interrupted", INTERRUPTED)
    except click.ClickException as problem:
        problem.show()
        return USAGE
    except KeyboardInterrupt:
        return _say("interrupted", INTERRUPTED)
    except (
        BrokenPipeError,
        SystemExit,
    ):  # click answers a broken pipe, and nothing else, by exiting
        return _hang_up()
    except OSError as problem:
        if problem.errno not in _FULL:
            return _failed(problem, debug="--debug" in arguments)
        _hang_up()
        return _say(f"error: cannot write to standard output: {problem.strerror}", USAGE)
    except Exception as problem:  # noqa: BLE001 - the last line of defence
        return _failed(problem, debug="--debug" in arguments)


def _hang_up() -> int:
    """Discard what Python flushes at exit, because nobody reads it any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return BROKEN_PIPE


def _say(message: str, code: int) -> int:
    click.echo(f"slatewright: {message}", err=True)
    return code


def _failed(problem: Exception, debug: bool) -> int:
    import traceback

    from slatewright.model.diagnostics import UsageError

    if isinstance(problem, UsageError):
        return _say(f"error: {problem}", USAGE)
    if debug:
        traceback.print_exception(problem)
    frame = traceback.extract_tb(problem.__traceback__)[-1]
    where = "/".join(frame.filename.replace(os.sep, "/").split("/")[-2:])
    return _say(
        f"this is a bug in slatewright, not in your docs.\n"
        f"  {type(problem).__name__}: {problem} ({where}:{frame.lineno})\n"
        f"Please report it with this message, and the docs if you can, at the project's issue "
        f"tracker.\nRun `slatewright --debug ...` for the traceback.",
        BUG,
    )
