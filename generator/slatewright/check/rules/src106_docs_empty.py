"""The docs are empty.

## Why it matters
A check of nothing finds nothing. The wrong file or folder was named, or the text got lost.

## Example
An `index.html.md` that is empty, or that holds nothing but front matter without includes.

## Instead
Name the folder that holds the docs, or write the first heading.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.model.diagnostics import Severity
from slatewright.model.source import SourceFile, SourceSet, Span


@rule("SRC106", reads=SourceSet, severity=Severity.WARNING)
def docs_empty(sources: SourceSet) -> Iterable[Finding]:
    if not any(_has_text(file) for file in sources.files):
        place = Span(sources.index, 1, 1, 1, 1)
        yield Finding("these docs are empty", place)


def _has_text(file: SourceFile) -> bool:
    return any(line.strip() for line in file.text.split("\n")[file.body_line - 1 :])
