"""Choosing the rules, running them over the hand-offs, and putting what they find in order."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache

from msgspec import Struct

from slatewright.check import rules as package
from slatewright.check.baseline import known, unknown
from slatewright.check.contract import Finding, Handoffs, Ignore, Rule
from slatewright.check.merge import Grouped, merge, order
from slatewright.check.suppress import apply, ignores
from slatewright.check.walk import gather, units
from slatewright.model.api import Api
from slatewright.model.diagnostics import Diagnostic, Severity, UsageError
from slatewright.model.facts import FactSet
from slatewright.model.options import CheckOptions, Known
from slatewright.model.source import SourceSet
from slatewright.model.spec import Spec


@cache
def catalogue() -> tuple[Rule, ...]:
    """Every rule there is, sorted by code: one for each module of the `rules` package."""
    found: list[Rule] = []
    for info in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        found.extend(value for value in vars(module).values() if isinstance(value, Rule))
    return tuple(sorted(found, key=lambda rule: rule.code))


class Found(Struct, frozen=True):
    """What some of the rules found, before it is put in order."""

    findings: tuple[Grouped, ...]
    comments: tuple[Ignore, ...] = ()
    """The comments in the docs that hide findings, of whichever rules."""


def run(handoffs: tuple[object, ...], options: CheckOptions) -> tuple[Diagnostic, ...]:
    """Check the docs against themselves and against what was made of them.

    Args:
        handoffs: What the stages gave: a SourceSet, Documents, a FactSet, an Api, a Spec. A rule
            whose input is not among them finds nothing.
        options: Which rules run, and how loud.

    Returns:
        The findings, sorted by file, line, column and code.

    Raises:
        UsageError: A code in the options is the code of no rule.
    """
    docs = gather(handoffs)
    return concluded(_every(docs, options), docs.sources, options)


def baseline(handoffs: tuple[object, ...], options: CheckOptions) -> tuple[Known, ...]:
    """What `run` finds today, in the form in which the options may call it known tomorrow."""
    docs = gather(handoffs)
    kept = _kept(_every(docs, options), options)
    return () if docs.sources is None else known(kept, docs.sources)


def found(handoffs: tuple[object, ...], options: CheckOptions, waiting_for: type) -> Found:
    """What those rules find that have all they read as soon as one hand-off is there: one step of `run`.

    Args:
        handoffs: What there is by then.
        options: Which rules run, and how loud.
        waiting_for: FactSet, Api or Spec.

    Raises:
        UsageError: A code in the options is the code of no rule.
    """
    return _found(gather(handoffs), options, waiting_for)


def concluded(
    steps: Iterable[Found], sources: SourceSet | None, options: CheckOptions
) -> tuple[Diagnostic, ...]:
    """What `run` gives, from what its steps found."""
    kept = _kept(steps, options)
    if options.baseline and sources is not None:
        kept = unknown(kept, sources, options.baseline)
    return tuple(sorted(merge(kept), key=order))


def _every(docs: Handoffs, options: CheckOptions) -> list[Found]:
    return [_found(docs, options, step) for step in (FactSet, Api, Spec)]


def _found(docs: Handoffs, options: CheckOptions, waiting_for: type) -> Found:
    chosen = [
        rule
        for rule in _select(catalogue(), options)
        if rule.waits_for is waiting_for and rule.reads is not Ignore
    ]
    return Found(
        tuple(_run(chosen, units(docs, {rule.reads for rule in chosen}), options)),
        ignores(docs.documents) if waiting_for is FactSet else (),
    )


def _kept(steps: Iterable[Found], options: CheckOptions) -> list[Grouped]:
    """What the rules find, without what the options and the comments in the docs hide."""
    every = tuple(steps)
    kept = list(_told_better([each for step in every for each in step.findings]))
    if comments := [each for step in every for each in step.comments]:
        chosen = _select(catalogue(), options)
        skipped = [rule.code for rule in catalogue() if rule not in chosen]
        codes = [rule.code for rule in catalogue()]
        kept, judged = apply(kept, comments, skipped, codes)
        kept += _run(chosen, {Ignore: list(judged)}, options)
    return [each for each in kept if not _left_out(each.diagnostic, options)]


def _told_better(found: list[Grouped]) -> Iterator[Grouped]:
    """The findings without those beside which another rule says more of the same."""
    unless = {rule.code: rule.unless for rule in catalogue()}
    places = {_place(each.diagnostic, each.diagnostic.code) for each in found}
    told: dict[tuple[str, str], set[str]] = {}
    for each in found:
        told.setdefault((each.diagnostic.code, each.diagnostic.span.file), set()).update(each.about)
    for each in found:
        better = unless.get(each.diagnostic.code, ())
        if any(_place(each.diagnostic, code) in places for code in better):
            continue
        names = (told.get((code, each.diagnostic.span.file), set()) for code in better)
        if not each.about or not any(each.about <= named for named in names):
            yield each


def _place(item: Diagnostic, code: str) -> tuple[str, str, int]:
    return code, item.span.file, item.span.line


def idle_patterns(options: CheckOptions, sources: SourceSet) -> tuple[str, ...]:
    """The patterns of paths that fit no file of the docs, so that nothing is left out for them."""
    paths = [file.path for file in sources.files]
    return tuple(
        pattern
        for pattern, _ in options.per_file
        if not any(fnmatchcase(path, pattern) for path in paths)
    )


def _left_out(item: Diagnostic, options: CheckOptions) -> bool:
    return any(
        item.code.startswith(codes) and fnmatchcase(item.span.file, pattern)
        for pattern, codes in options.per_file
    )


def _run(
    chosen: Iterable[Rule], pieces: Mapping[type, list[object]], options: CheckOptions
) -> list[Grouped]:
    return [
        Grouped(_diagnostic(rule, finding, options), finding.group, finding.habit, finding.about)
        for rule in chosen
        for piece in pieces.get(rule.reads, ())
        for finding in rule.check(piece)
    ]


def _diagnostic(rule: Rule, finding: Finding, options: CheckOptions) -> Diagnostic:
    wanted = [(len(code), level) for code, level in options.severity if rule.code.startswith(code)]
    own = rule.severity if finding.severity is None else finding.severity
    severity = max(wanted, key=lambda pair: pair[0])[1] if wanted else own
    return Diagnostic(
        rule.code, rule.name, severity, finding.message, finding.span, finding.labels, finding.fix
    )


def _select(rules: tuple[Rule, ...], options: CheckOptions) -> tuple[Rule, ...]:
    """The rules that the options ask for; of two prefixes that match, the longer one decides."""
    levels: tuple[tuple[str, Severity], ...] = options.severity
    others = [*(code for code, _ in levels), *(c for _, codes in options.per_file for c in codes)]
    for code in (*options.select, *options.ignore, *others):
        if not any(rule.code.startswith(code) for rule in rules):
            raise UsageError(
                f"no rule has a code that starts with {code!r}; "
                f"the first letters of codes are {', '.join(sorted({rule.code[:3] for rule in rules}))}",
                file=dict(options.places).get(code),
            )
    return tuple(rule for rule in rules if _wanted(rule.code, options))


def _wanted(code: str, options: CheckOptions) -> bool:
    taken = [len(prefix) for prefix in options.select if code.startswith(prefix)]
    left = [len(prefix) for prefix in options.ignore if code.startswith(prefix)]
    if options.select and not taken:
        return False
    return max(taken, default=0) > max(left, default=-1)
