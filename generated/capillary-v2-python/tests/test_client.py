# Made by slatewright; changes here are lost.
"""What goes along with every call."""

from __future__ import annotations

from capillary._runtime import Call

from .replay import Replay
from .subject import CREDENTIALS, Client


def test_what_the_client_is_given_is_sent(replay: Replay) -> None:
    """Headers and query parameters of the client are part of every request."""
    replay.sample = {"response": {"status": 204, "kind": "none"}}
    client = Client(
        base_url=replay.url,
        headers={"x-test": "text"},
        cap_api_attribution_lookup_type="X-CAP-API-ATTRIBUTION-LOOKUP-TYPE",
        cap_api_attribution_lookup="X-CAP-API-ATTRIBUTION-LOOKUP",
        **CREDENTIALS,
    )
    with client:
        call: Call[None] = Call("test", "GET /")
        client.send(call)
    (seen,) = replay.seen
    assert seen.headers["x-test"] == "text"
    assert (
        seen.headers["X-CAP-API-ATTRIBUTION-LOOKUP-TYPE".lower()]
        == "X-CAP-API-ATTRIBUTION-LOOKUP-TYPE"
    )
    assert seen.headers["X-CAP-API-ATTRIBUTION-LOOKUP".lower()] == "X-CAP-API-ATTRIBUTION-LOOKUP"
