"""Clients have to expect codes that they do not know."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.codes import codes_gained
from slatewright.compare.contract import Api, Difference, changed
from slatewright.model.changes import Effect


@changed(
    Api,
    api=Effect.SAFE,
)
def api_error_code_added(old: Api, new: Api) -> Iterator[Difference]:
    yield from codes_gained(old.errors, new.errors)
