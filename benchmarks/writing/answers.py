"""How the docs say what comes back, and with which status."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from writing.layouts import LAYOUT, SPREAD
from writing.made import Operation, Thing
from writing.nesting import NESTING
from writing.replies import reason, reply, shown
from writing.rows import row
from writing.sheet import Sheet

Parts = Iterator[str]


def _fence(sheet: Sheet, operation: Operation) -> str:
    if sheet.style["status"] != "http":
        return f"```json\n{shown(operation)}\n```"
    return f"```http\n{reply(operation)}\n```"


def _sample(sheet: Sheet, operation: Operation) -> Parts:
    if sheet.style["sample"] == "http-both":
        return  # the sample of the call shows it
    status = operation.status
    said = f"{sheet.say('response')} `{status}`"
    yield f"> {said if sheet.style['status'] == 'caption' else sheet.say('answer.sample')}"
    yield _fence(sheet, operation)


def _sample_below(sheet: Sheet, operation: Operation) -> Parts:
    said = f" {operation.status}" if sheet.style["status"] == "caption" else ""
    yield sheet.heading(3, sheet.say("response") + said)
    yield _fence(sheet, operation)


def fields(sheet: Sheet, thing: Thing) -> Parts:
    """The fields of a thing, listed as parameters are."""
    style = sheet.style["layout"]
    rows = [row(sheet, field, thing, answered=True) for field in thing.fields]
    outer, inner = NESTING[sheet.style["nesting"]](sheet, rows)
    write = LAYOUT["bullets-dash" if style in SPREAD else style]
    yield write(sheet, outer)
    for name, below in inner:
        yield f"**{name}**"
        yield write(sheet, below)


def _table(sheet: Sheet, operation: Operation) -> Parts:
    if operation.answers == "many":
        yield from _sample(sheet, operation)
        return
    yield sheet.heading(3, sheet.say("fields"))
    yield from fields(sheet, operation.thing)


def _both(sheet: Sheet, operation: Operation) -> Parts:
    yield from _sample(sheet, operation)
    if operation.answers == "one":
        yield from _table(sheet, operation)


def _link(sheet: Sheet, operation: Operation) -> str:
    thing = operation.thing
    text = thing.many if operation.answers == "many" else thing.one
    return f"[{text}](#{_anchor(sheet, thing)})"


def _anchor(sheet: Sheet, thing: Thing) -> str:
    return re.sub(r"\W+", "-", sheet.say("object", thing).lower())


def _announced(sheet: Sheet) -> str:
    """What keeps a list of statuses from being one with the list above it."""
    return f"**{sheet.say('response')}**"


def _linked(one: str, many: str) -> Callable[[Sheet, Operation], Parts]:
    def write(sheet: Sheet, operation: Operation) -> Parts:
        text = many if operation.answers == "many" else one
        if text.startswith("-"):
            yield _announced(sheet)
        yield text.format(link=_link(sheet, operation), status=operation.status)

    return write


def _told_object(one: str, many: str) -> Callable[[Sheet, Operation], Parts]:
    def write(sheet: Sheet, operation: Operation) -> Parts:
        thing = operation.thing
        text = many if operation.answers == "many" else one
        yield text.format(one=thing.one, many=thing.many, link=f"#{_anchor(sheet, thing)}")

    return write


def _prose(_sheet: Sheet, operation: Operation) -> Parts:
    parts = [f"`{field.name}` ({field.type})" for field in operation.thing.fields]
    what = "an array of objects, each" if operation.answers == "many" else "a JSON object"
    yield f"The response is {what} with {', '.join(parts[:-1])} and {parts[-1]}."


ANSWER: dict[str, Callable[[Sheet, Operation], Parts]] = {
    "sample": _sample,
    "sample-below": _sample_below,
    "table": _table,
    "both": _both,
    "linked": _linked("Returns a {link}.", "Returns a list of {link}."),
    "linked-answer": _linked("The answer is a {link}.", "The answer is an array of {link}."),
    "linked-status": _linked(
        "Responds with `{status}` and the {link}.", "Responds with `{status}` and a list of {link}."
    ),
    "linked-bullet": _linked("- {status}: a {link}", "- {status}: a list of {link}"),
    "linked-body": _linked(
        "On success the body of the response is a {link}.",
        "On success the body of the response is an array of {link}.",
    ),
    "linked-object": _told_object(
        "Returns the [{one} object]({link}).", "Returns an array of [{one} objects]({link})."
    ),
    "linked-see": _told_object(
        "The response is a JSON object. See [the {one} object]({link}) for its fields.",
        "The response is an array. See [the {one} object]({link}) for the fields of each entry.",
    ),
    "linked-unlinked": _told_object(
        "Returns a {one} object.", "Returns an array of {one} objects."
    ),
    "prose": _prose,
}
"""What says what comes back."""
LINKED = {name for name in ANSWER if name.startswith("linked")}
WITH_STATUS = {"linked-status", "linked-bullet"}
HEADED = {"sample-below", "table", "both"}
SAMPLED = {"sample", "sample-below", "both"}

NOTHING = {
    "linked-status": "Responds with `{}` and nothing else.",
    "linked-bullet": "- {}: nothing",
}


def _told(text: str) -> Callable[[Sheet, Operation], str]:
    def write(_sheet: Sheet, operation: Operation) -> str:
        return text.format(status=operation.status, reason=reason(operation.status))

    return write


def _status_table(sheet: Sheet, operation: Operation) -> str:
    status = operation.status
    return f"| {sheet.say('status')} | {sheet.say('about')} |\n|---|---|\n| {status} | {reason(status)} |"


STATUS: dict[str, Callable[[Sheet, Operation], str]] = {
    "unsaid": _told(""),
    "sentence": _told("Returns `{status} {reason}`."),
    "sentence-plain": _told("On success the status of the response is {status}."),
    "bullets": _told("- `{status}`: {reason}"),
    "bullets-bold": _told("- **{status}** {reason}"),
    "table": _status_table,
    "sentence-body": _told("On success the answer is `{status}` with the record in its body."),
    "sentence-body-empty": _told("On success the answer is `{status}` with no body."),
    "sentence-empty": _told("Returns `{status} {reason}` and an empty body."),
    "sentence-plain-empty": _told("Returns {status} without a body."),
    "code": _told("Success: HTTP {status}."),
    "bold-code": _told("**Status code:** {status}"),
    "label": _told("**Response:** `{status} {reason}`"),
    "http": _told(""),
    "caption": _told(""),
}
"""What says the status, beside the sample; what ends with `-empty` says it of calls that give nothing."""
STATUSES = {name: name for name in STATUS if not name.endswith("-empty")}


def answer(sheet: Sheet, operation: Operation) -> Parts:
    """What comes back."""
    how = sheet.style["answer"]
    if operation.answers != "nothing":
        yield from ANSWER[how](sheet, operation)
    elif how in NOTHING:
        if NOTHING[how].startswith("-"):
            yield _announced(sheet)
        yield NOTHING[how].format(operation.status)
    elif sheet.style["status"] == "http" and sheet.style["sample"] != "http-both":
        yield f"```http\n{reply(operation)}\n```"
    how = sheet.style["status"] if operation.answers != "nothing" else _empty(sheet)
    if text := STATUS[how](sheet, operation):
        if text.startswith("-"):
            yield _announced(sheet)
        yield text


def _empty(sheet: Sheet) -> str:
    """What tells the status of calls that give nothing."""
    how = sheet.style["status"]
    return f"{how}-empty" if f"{how}-empty" in STATUS else how


def objects(sheet: Sheet, thing: Thing) -> Parts:
    """The section that links lead to."""
    if sheet.style["answer"] in LINKED:
        yield sheet.heading(2, sheet.say("object", thing))
        yield from fields(sheet, thing)


def tells_status(sheet: Sheet, operation: Operation) -> bool:
    """Whether readers learn the status of success."""
    if sheet.style["answer"] in WITH_STATUS:
        return True
    status = sheet.style["status"]
    return status != "unsaid" and (status != "caption" or operation.answers != "nothing")


def shows_sample(sheet: Sheet, operation: Operation) -> bool:
    """Whether the answer can be seen as JSON."""
    how = sheet.style["answer"]
    return how in SAMPLED or (how == "table" and operation.answers == "many")
