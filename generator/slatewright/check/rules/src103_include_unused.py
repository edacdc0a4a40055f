"""Files in the includes folder are never included.

## Why it matters
Readers never see it. It is either forgotten in the front matter or dead.

## Example
There is a file `includes/_refunds.md`, and the front matter lists only `- orders`.

## Instead
Add `- refunds` to `includes`, or delete the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from slatewright.check.contract import Finding, rule
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.source import SourceSet, Span

_NAMED = 5
"""Files that the message names; each of them is a place of the finding."""


@rule("SRC103", reads=SourceSet, severity=Severity.INFO)
def include_unused(sources: SourceSet) -> Iterable[Finding]:
    unused = [path for path in sources.unused if not _of_another_version(sources, path)]
    if not unused:
        return
    listed = sources.includes[-1:]
    place = listed[0].span if listed else Span(sources.index, 1, 1, 1, 1)
    names = ", ".join(f"`{path}`" for path in unused[:_NAMED])
    more = f" and {len(unused) - _NAMED} more" if len(unused) > _NAMED else ""
    labels = tuple(Label(Span(path, 1, 1, 1, 1), "not included") for path in unused)
    yield Finding(f"never included: {names}{more}", place, labels)


def _of_another_version(sources: SourceSet, path: str) -> bool:
    """Whether a page in a folder of its own has its includes in one of that name, and this is in another."""
    page = PurePosixPath(sources.index).parent.name
    folders = {PurePosixPath(file.path).parent.name for file in sources.files}
    own = PurePosixPath(path).parent
    return bool(page) and page in folders and own.parent.name == "includes" and own.name != page
