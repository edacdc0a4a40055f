"""`slatewright rule`: what a rule of `check` looks for, and what to do about it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from slatewright.model.diagnostics import UsageError
from slatewright.words import SEVERITIES

if TYPE_CHECKING:
    from slatewright.check import Rule


@click.command("rule")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Explain the rule CODE, such as EXM104, or list all rules.

    CODE may also be the name of a rule, or the beginning of several codes, such as EXM.
    """
    from slatewright.check import catalogue

    rules = catalogue()
    if code is None:
        click.echo("\n".join(_line(rule) for rule in rules))
        return
    wanted = code.strip()
    for rule in rules:
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            click.echo(_page(rule))
            return
    family = [rule for rule in rules if rule.code.startswith(wanted.upper())]
    if not family or not wanted:
        raise _unknown(code, rules)
    click.echo("\n".join(_line(rule) for rule in family))


def _line(rule: Rule) -> str:
    return f"{rule.code}  {SEVERITIES[rule.severity]:<7}  {rule.summary}"


def _page(rule: Rule) -> str:
    head = f"{rule.code} {rule.name} ({SEVERITIES[rule.severity]})"
    return f"{head}\n{'=' * len(head)}\n\n{rule.docs.strip()}"


def _unknown(code: str, rules: tuple[Rule, ...]) -> UsageError:
    known = {name: rule.code for rule in rules for name in (rule.code, rule.name)}
    near = get_close_matches(code.upper(), known, n=1) or get_close_matches(code.lower(), known, 1)
    hint = f"did you mean {known[near[0]]}?" if near else "`slatewright rule` lists them all"
    return UsageError(f"there is no rule {code}; {hint}")
