"""A code that no longer occurs does not affect clients."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.codes import codes_lost
from slatewright.compare.contract import Api, Difference, changed
from slatewright.model.changes import Effect


@changed(
    Api,
    api=Effect.SAFE,
)
def api_error_code_removed(old: Api, new: Api) -> Iterator[Difference]:
    yield from codes_lost(old.errors, new.errors)
