"""The origins file: for each part of a document, the lines of docs that it comes from.

It begins with the digest of the document, so that a later build knows whether somebody changed that by hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from msgspec.structs import replace

from slatewright.model.diagnostics import UsageError
from slatewright.model.source import Basis, Claim, Evidence, Span
from slatewright.model.spec import Spec
from slatewright.regex import regex

_BASES = {basis.name.lower(): basis for basis in Basis}
_DOCUMENT = "document"
"""The key of the digest; those of places begin with a slash, or are empty."""
_SIGNED = regex(r'\{\s*"document":\s*"sha256:([0-9a-f]{64})"')
_UNSIGNED = regex(r'\{\s*(?:\}|"/)')


def origins_text(spec: Spec) -> str:
    """The origins as JSON: a list of places by JSON pointer, one place a line.

    A place that was overruled says in `overruled` what the document would hold had it won.
    """
    pointers = [*spec.origins, *(p for p in spec.overruled if p not in spec.origins)]
    blocks = [
        f"  {json.dumps(pointer, ensure_ascii=False)}: [\n"
        + ",\n".join(f"    {line}" for line in _lines(spec, pointer))
        + "\n  ]"
        for pointer in pointers
    ]
    return "{\n" + ",\n".join(blocks) + "\n}\n" if blocks else "{}\n"


def signed(origins: str, document: str) -> str:
    """The text of origins, with the digest of their document."""
    rest = origins.removeprefix("{\n").removeprefix("{}\n")
    return f'{{\n  "{_DOCUMENT}": "sha256:{digest(document.encode())}"' + (
        f",\n{rest}" if rest else "\n}\n"
    )


def digest(document: bytes) -> str:
    """What tells one document from another, whatever a checkout did to its line ends."""
    return sha256(document.replace(b"\r\n", b"\n")).hexdigest()


def signature(head: str) -> str | None:
    """The digest of its document that an origins file begins with; empty where an earlier version wrote none.

    Args:
        head: The first letters of the file; None comes back where they are those of something else.
    """
    if match := _SIGNED.match(head):
        return match[1]
    return "" if _UNSIGNED.match(head) else None


def _lines(spec: Spec, pointer: str) -> Iterator[str]:
    for evidence in spec.origins.get(pointer, ()):
        yield json.dumps(_entry(evidence), ensure_ascii=False)
    for claim in spec.overruled.get(pointer, ()):
        entry = {**_entry(claim.evidence), "overruled": claim.value}
        yield json.dumps(entry, ensure_ascii=False)


def _entry(evidence: Evidence) -> dict[str, Any]:
    return {
        "file": evidence.span.file,
        "line": evidence.span.line,
        "column": evidence.span.column,
        "quote": evidence.quote,
        "basis": evidence.basis.name.lower(),
        "convention": evidence.convention,
    }


def with_origins(spec: Spec, text: str, name: str) -> Spec:
    """`spec` with the origins that `origins_text` wrote.

    Raises:
        UsageError: `text`, which is called `name`, is no origins file.
    """
    try:
        data = json.loads(text)
        origins: dict[str, tuple[Evidence, ...]] = {}
        overruled: dict[str, tuple[Claim[Any], ...]] = {}
        data.pop(_DOCUMENT, None)
        for pointer, entries in data.items():
            won = tuple(_evidence(entry) for entry in entries if "overruled" not in entry)
            lost = tuple(_claim(entry) for entry in entries if "overruled" in entry)
            origins |= {pointer: won} if won else {}
            overruled |= {pointer: lost} if lost else {}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise UsageError(
            "this is not an origins file; generate it again with `slatewright build`", file=name
        ) from problem
    return replace(spec, origins=origins, overruled=overruled)


def _claim(entry: Mapping[str, Any]) -> Claim[Any]:
    return Claim(entry["overruled"], _evidence(entry))


def _evidence(entry: Mapping[str, Any]) -> Evidence:
    line, column, quote = int(entry["line"]), int(entry["column"]), str(entry["quote"])
    last = quote.rpartition("\n")[2]
    width = len(last) + (1 if "\n" in quote else column)
    span = Span(str(entry["file"]), line, column, line + quote.count("\n"), width)
    return Evidence(span, quote, _BASES[entry["basis"]], str(entry["convention"]))
