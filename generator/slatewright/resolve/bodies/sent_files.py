"""Files that calls send: as the body as it is, `--data-binary @photo.png`, or as one field, `-F "photo=@a.png"`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from slatewright.http.media import FORMS, OCTETS
from slatewright.http.methods import BODYLESS
from slatewright.model.api import Body, ObjectOf, Presence, Scalar, Shape
from slatewright.model.facts import Form, RequestFact, SentFact
from slatewright.model.sample_data import JsonObject, JsonScalar
from slatewright.model.source import Sourced
from slatewright.resolve.operations.scopes import Scope

_FROM_FILE = "@"
_STDIN = "@-"
_FORM = "multipart/form-data"
_TEXT, _FILE = Scalar("string"), Scalar("file")
_OF_DATA = (".json", ".xml", ".yaml", ".yml", ".txt")
"""How the names of files end that hold what might as well stand in the command."""


def file_bodies(scope: Scope) -> tuple[Body, ...]:
    """The body that is a file, once for each media type: as calls take it out of one, or as a sentence says.

    None where it may be data with a shape.
    """
    calls = [m.fact for m in scope.mentions if isinstance(m.fact, RequestFact)]
    sending = [call for call in calls if call.method == scope.method and _sends_file(call)]
    found = {call.media or OCTETS: call.evidence for call in reversed(sending)}
    if not found and scope.method not in (*BODYLESS, "DELETE"):
        said = [fact for fact in scope.facts if isinstance(fact, SentFact)]
        found = {fact.media: fact.evidence for fact in reversed(said) if fact.media}
    return tuple(
        Body(
            media=Sourced(media, (evidence,)),
            shape=Sourced(_FILE, (evidence,)),
            presence=Sourced(Presence.UNSTATED),
            examples=(),
        )
        for media, evidence in sorted(found.items())
    )


def with_sent_files(shape: Shape, calls: Iterable[RequestFact]) -> Shape:
    """The fields that calls send, where those that a form takes out of a file are files and no text.

    Fields inside of others, `kite[photo]`, stay as they are: no encoding of a part holds files.
    """
    names = {name for call in calls for name in _from_files(call)}
    if not names or not isinstance(shape, ObjectOf):
        return shape
    return ObjectOf(
        tuple(
            (
                replace(field, shape=replace(field.shape, value=_FILE))
                if field.name in names and field.shape.value == _TEXT
                else field
            )
            for field in shape.fields
        )
    )


def _from_files(call: RequestFact) -> Iterator[str]:
    if call.form is Form.CURL and call.media == _FORM and isinstance(call.body, JsonObject):
        for member in call.body.members:
            value = member.value.value if isinstance(member.value, JsonScalar) else None
            if isinstance(value, str) and value.startswith(_FROM_FILE) and "[" not in member.name:
                yield member.name


def _sends_file(call: RequestFact) -> bool:
    if call.form is not Form.CURL or call.method in BODYLESS or call.body is not None:
        return False
    name = call.text.strip().lower()
    if not name.startswith(_FROM_FILE) or name == _STDIN or name.endswith(_OF_DATA):
        return False
    return call.media is None or call.media not in FORMS and not call.media.endswith("json")
