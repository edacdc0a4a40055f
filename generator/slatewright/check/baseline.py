"""Findings that are known: a folder of old docs can be held to "nothing new" before it is mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b

from slatewright.check.merge import Grouped
from slatewright.model.diagnostics import Diagnostic
from slatewright.model.options import Known
from slatewright.model.source import SourceSet


def known(found: Iterable[Grouped], sources: SourceSet) -> tuple[Known, ...]:
    """The findings as a baseline keeps them: a finding that moves with its lines stays the same."""
    lines = _lines(sources)
    counts = Counter(_key(each.diagnostic, lines) for each in found)
    return tuple(sorted(Known(*key, count) for key, count in counts.items()))


def unknown(
    found: Iterable[Grouped], sources: SourceSet, baseline: Iterable[Known]
) -> list[Grouped]:
    """What is left of the findings when those of the baseline are taken out, each as often as it is there."""
    lines = _lines(sources)
    left = {(each.file, each.code, each.digest): each.count for each in baseline}
    kept: list[Grouped] = []
    for each in found:
        key = _key(each.diagnostic, lines)
        if left.get(key, 0) > 0:
            left[key] -= 1
        else:
            kept.append(each)
    return kept


def _lines(sources: SourceSet) -> dict[str, list[str]]:
    return {file.path: file.text.split("\n") for file in sources.files}


def _key(item: Diagnostic, lines: dict[str, list[str]]) -> tuple[str, str, str]:
    span = item.span
    quoted = lines.get(span.file, [])[span.line - 1 : span.end_line]
    words = "\n".join(line.strip() for line in quoted)
    return span.file, item.code, blake2b(words.encode(), digest_size=8).hexdigest()
