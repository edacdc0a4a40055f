"""Clients can keep using the media types they know."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Body, Difference, changed
from slatewright.model.changes import Effect


@changed(
    Body,
    request=Effect.SAFE,
    response=Effect.SAFE,
    oasdiff=(
        "request-body-media-type-added",
        "response-media-type-added",
    ),
)
def media_type_added(old: Body, new: Body) -> Iterator[Difference]:
    for media in sorted(new.media - old.media):
        yield Difference(f"may be `{media}`", "content")
