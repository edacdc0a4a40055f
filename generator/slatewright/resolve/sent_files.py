"""Bodies that are a file as it is: `--data-binary @photo.png`, `-T photo.png`."""

from __future__ import annotations

from slatewright.http.media import FORMS, OCTETS
from slatewright.http.methods import BODYLESS
from slatewright.model.api import Body, Presence, Scalar
from slatewright.model.facts import Form, RequestFact
from slatewright.model.source import Sourced
from slatewright.resolve.scopes import Scope

_FROM_FILE = "@"
_STDIN = "@-"
_OF_DATA = (".json", ".xml", ".yaml", ".yml", ".txt")
"""How the names of files end that hold what might as well stand in the command."""


def file_bodies(scope: Scope) -> tuple[Body, ...]:
    """The body that sample calls take out of a file, once for each media type; none where it may be data with a shape."""
    calls = [m.fact for m in scope.mentions if isinstance(m.fact, RequestFact)]
    sending = [call for call in calls if call.method == scope.method and _sends_file(call)]
    found = {call.media or OCTETS: call for call in reversed(sending)}
    return tuple(
        Body(
            media=Sourced(media, (call.evidence,)),
            shape=Sourced(Scalar("file"), (call.evidence,)),
            presence=Sourced(Presence.UNSTATED),
            examples=(),
        )
        for media, call in sorted(found.items())
    )


def _sends_file(call: RequestFact) -> bool:
    if call.form is not Form.CURL or call.method in BODYLESS or call.body is not None:
        return False
    name = call.text.strip().lower()
    if not name.startswith(_FROM_FILE) or name == _STDIN or name.endswith(_OF_DATA):
        return False
    return call.media is None or call.media not in FORMS and not call.media.endswith("json")
