"""Clients send or expect a media type that is no longer supported."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Body, Difference, changed
from slatewright.model.changes import Effect


@changed(
    Body,
    request=Effect.BREAKING,
    response=Effect.BREAKING,
    oasdiff=(
        "request-body-media-type-removed",
        "response-media-type-removed",
    ),
)
def media_type_removed(old: Body, new: Body) -> Iterator[Difference]:
    for media in sorted(old.media - new.media):
        yield Difference(f"is no longer `{media}`", "content")
