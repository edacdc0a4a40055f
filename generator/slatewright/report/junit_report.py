"""Findings as a JUnit report, which CI servers show as tests: failed where they fail the run, else skipped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from slatewright.model.diagnostics import Diagnostic
from slatewright.regex import regex
from slatewright.report.paths import seen_from_root

_NOT_XML = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROL = regex("[\x7f-\x9f]")


def junit(diagnostics: Sequence[Diagnostic], root: str = "", least: int | None = 0) -> str:
    """One suite a file of docs, one test a finding; a passed test where there is none.

    Args:
        diagnostics: What to show.
        root: The docs folder relative to the repository, so that CI servers find the files.
        least: The severity from which on a finding fails the run; None where none does.
    """
    body = list(_suites(diagnostics, root, least)) if diagnostics else list(_clean())
    total = len(diagnostics)
    head = f'<testsuites name="slatewright" tests="{max(1, total)}" {_counts(diagnostics, least)}>'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', head, *body, "</testsuites>"]
    return "".join(f"{line}\n" for line in lines)


def _clean() -> Iterator[str]:
    yield '  <testsuite name="docs" tests="1" failures="0" skipped="0">'
    yield '    <testcase classname="docs" name="no findings"/>'
    yield "  </testsuite>"


def _fails(item: Diagnostic, least: int | None) -> bool:
    return least is not None and item.severity >= least


def _counts(found: Sequence[Diagnostic], least: int | None) -> str:
    failed = sum(_fails(item, least) for item in found)
    return f'failures="{failed}" skipped="{len(found) - failed}"'


def _suites(diagnostics: Sequence[Diagnostic], root: str, least: int | None) -> Iterator[str]:
    for file, group in groupby(diagnostics, key=lambda item: item.span.file):
        found = list(group)
        counts = _counts(found, least)
        yield f'  <testsuite name={_attribute(file)} tests="{len(found)}" {counts}>'
        yield from _cases(found, root, least)
        yield "  </testsuite>"


def _cases(found: Iterable[Diagnostic], root: str, least: int | None) -> Iterator[str]:
    for item in found:
        span = item.span
        name = f"{item.code} {item.name}, line {span.line}, column {span.column}"
        yield (
            f"    <testcase classname={_attribute(span.file)} name={_attribute(name)} "
            f'file={_attribute(seen_from_root(span.file, root))} line="{span.line}">'
        )
        words = [f"{span.file}:{span.line}:{span.column}: {item.message}"]
        words += [f"{label.span}: {label.message}" for label in item.labels]
        text = escape(_clear(chr(10).join(words)))
        if _fails(item, least):
            kind = _attribute(item.severity.name.lower())
            yield f"      <failure type={kind} message={_attribute(item.message)}>{text}</failure>"
        else:
            yield f"      <skipped message={_attribute(item.message)}>{text}</skipped>"
        yield "    </testcase>"


def _attribute(text: str) -> str:
    return quoteattr(_clear(text))


def _clear(text: str) -> str:
    """Docs may hold characters that XML may not."""
    return _CONTROL.sub("\ufffd", _NOT_XML.sub("\ufffd", text))
