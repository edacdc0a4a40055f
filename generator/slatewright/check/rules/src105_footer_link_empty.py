"""A link in `toc_footers` has no target.

## Why it matters
It is shown under the table of contents of every page, and does nothing when clicked.

## Example
`toc_footers` holds `<a href='#'>Sign up for a key</a>`.

## Instead
Give the link its address, or take the entry out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import Lines
from slatewright.model.diagnostics import Severity
from slatewright.model.source import SourceSet
from slatewright.regex import regex

_EMPTY = regex(r"""<a\s[^<>]*\bhref\s*=\s*(?:""|''|"#"|'#')""", re.IGNORECASE)


@rule("SRC105", reads=SourceSet, severity=Severity.WARNING)
def footer_link_empty(sources: SourceSet) -> Iterable[Finding]:
    empty = [footer for footer in sources.front_matter.toc_footers if _EMPTY.search(footer)]
    index = next((file for file in sources.files if file.path == sources.index), None)
    if not empty or index is None:
        return
    end = len("\n".join(index.text.split("\n")[: index.body_line - 1]))
    lines = Lines(index)
    for match in _EMPTY.finditer(index.text, 0, end):
        yield Finding(
            "this link under the table of contents leads nowhere", lines.span(*match.span())
        )
