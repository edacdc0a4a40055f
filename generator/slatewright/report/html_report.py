"""The docs as rendered beside what was read from them, in one file that needs nothing else."""

from __future__ import annotations

from base64 import b64encode
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from slatewright.model.diagnostics import Diagnostic
from slatewright.model.document import Document, Section
from slatewright.model.source import SourceSet
from slatewright.model.spec import Spec
from slatewright.report.html_docs import Page, filled, section_html
from slatewright.report.html_facts import Fact, facts
from slatewright.report.html_text import attribute, escaped
from slatewright.words import SEVERITIES

_FOLDER = Path(__file__).parent
_LINES = 4
"""Lines of docs to link to from one fact; the rest are counted."""


def html(
    diagnostics: Sequence[Diagnostic],
    sources: SourceSet,
    documents: Sequence[Document],
    spec: Spec,
) -> str:
    """One page with the docs on the left, what was read from them on the right, and each finding at its place.

    Docs are other people's text: all of it is escaped, none of its HTML is passed on, and the page's policy lets nothing
    run but the page's own script.
    """
    report = _Report.of(diagnostics, sources, documents, spec)
    lefts = [
        [(section, section_html(section, report.page)) for section in document.sections]
        for document in documents
    ]
    rest = "".join(
        part for file in report.page.files for part in report.page.findings(file, 0, 10**9)
    )
    rows = "".join(
        f'<div class="file"><h2>{escaped(document.file)}</h2>'
        + "".join(_row(section, left, report) for section, left in sections)
        + "</div>"
        for document, sections in zip(documents, lefts, strict=True)
    )
    elsewhere = (
        f'<div class="row" data-operations=""><div class="docs">{rest}</div></div>' if rest else ""
    )
    title = str((spec.document.get("info") or {}).get("title") or "API")
    return _page(title, report, filled(elsewhere + rows, diagnostics, report.page), diagnostics)


class _Report(Struct, frozen=True):
    page: Page
    facts: dict[str, list[tuple[int, Fact]]]
    """By file, each fact at each of its lines there, in the order of the lines."""
    operations: dict[str, str]
    """A short key for each operation, which attributes can hold."""

    @classmethod
    def of(
        cls,
        diagnostics: Sequence[Diagnostic],
        sources: SourceSet,
        documents: Sequence[Document],
        spec: Spec,
    ) -> _Report:
        files = list(
            dict.fromkeys([*(one.file for one in documents), *(f.path for f in sources.files)])
        )
        waiting: dict[str, list[tuple[int, Diagnostic]]] = {}
        for number, item in enumerate(diagnostics, 1):
            file = item.span.file if item.span.file in files else files[0]
            waiting.setdefault(file, []).append((number, item))
        wanted: dict[str, set[int]] = {}
        placed: dict[str, list[tuple[int, Fact]]] = {}
        for fact in facts(spec):
            for span in dict.fromkeys(item.span for item in fact.evidence):
                wanted.setdefault(span.file, set()).add(span.line)
                placed.setdefault(span.file, []).append((span.line, fact))
        for item in diagnostics:
            for span in (item.span, *(label.span for label in item.labels)):
                wanted.setdefault(span.file, set()).add(span.line)
        for lines in placed.values():
            lines.sort(key=lambda one: one[0])
        names = dict.fromkeys(
            f.operation for each in placed.values() for _, f in each if f.operation
        )
        keys = {name: f"o{number}" for number, name in enumerate(sorted(names), 1)}
        return cls(Page(files, waiting, wanted), placed, keys)


def _row(section: Section, left: str, report: _Report) -> str:
    span = section.span
    here = report.facts.get(span.file, [])
    start = bisect_left(here, span.line, key=lambda one: one[0])
    found = here[start : bisect_left(here, span.end_line + 1, key=lambda one: one[0])]
    keys = sorted({report.operations[f.operation] for _, f in found if f.operation})
    if not left and not found:
        return ""
    label = attribute(section.title.plain if section.title else span.file)
    return (
        f'<section class="row" aria-label="{label}" data-operations="{" ".join(keys)}">'
        f'<div class="docs">{left}</div><div class="read">{"".join(_read(found, report))}</div></section>'
    )


def _read(found: list[tuple[int, Fact]], report: _Report) -> Iterator[str]:
    if not found:
        return
    yield "<h3>Read here</h3>"
    for name in dict.fromkeys(fact.operation for _, fact in found):
        mine = dict.fromkeys(fact for _, fact in found if fact.operation == name)
        items = "".join(_item(fact, report) for fact in mine)
        key = report.operations.get(name, "")
        yield f'<div data-operation="{key}"><h4>{escaped(name or "The whole API")}</h4><ul>{items}</ul></div>'


def _item(fact: Fact, report: _Report) -> str:
    spans = list({(e.span.file, e.span.line): e for e in fact.evidence}.values())
    links = " ".join(report.page.place(e.span) for e in spans[:_LINES])
    more = f" and {len(spans) - _LINES} more" if len(spans) > _LINES else ""
    basis = max(e.basis for e in fact.evidence)
    value = f' <span class="value">{escaped(fact.value)}</span>' if fact.value else ""
    return (
        f"<li><code>{escaped(fact.name)}</code>{value} "
        f'<span class="basis">{basis.name.lower()} in</span> {links}{more}</li>'
    )


def _page(title: str, report: _Report, rows: str, found: Sequence[Diagnostic]) -> str:
    style = (_FOLDER / "page.css").read_text(encoding="utf-8")
    script = (_FOLDER / "page.js").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}: report</title>\n<style>{style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#docs">Skip to the docs</a>\n'
        f'<header id="top"><h1>{escaped(title)}</h1>{_form(report)}</header>\n'
        f'<main>{_list(found)}<div id="docs" tabindex="-1">\n{rows}\n</div></main>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _form(report: _Report) -> str:
    options = "".join(
        f'<option value="{key}">{escaped(name)}</option>' for name, key in report.operations.items()
    )
    boxes = "".join(
        f'<label><input type="checkbox" value="{word}" checked> {word}s</label>'
        for word in reversed(SEVERITIES.values())
    )
    return (
        '<form hidden><label>Operation <select name="operation"><option value="">all</option>'
        f"{options}</select></label><fieldset><legend>Show</legend>{boxes}</fieldset>"
        '<button type="button" id="previous" aria-keyshortcuts="p">Previous finding</button>'
        '<button type="button" id="next" aria-keyshortcuts="n">Next finding</button>'
        '<span role="status" aria-live="polite"></span></form>'
    )


def _list(found: Sequence[Diagnostic]) -> str:
    if not found:
        return "<p>No findings.</p>"
    items = "".join(
        f'<li data-finding="finding-{number}"><a href="#finding-{number}">{SEVERITIES[item.severity]} '
        f"{escaped(item.code)}</a> {escaped(item.message)}</li>"
        for number, item in enumerate(found, 1)
    )
    plural = "" if len(found) == 1 else "s"
    return f'<details id="list"><summary>{len(found)} finding{plural}</summary><ol>{items}</ol></details>'
