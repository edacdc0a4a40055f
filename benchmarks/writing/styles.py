"""All axes along which docs differ, one plain style, and styles put together at random."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from writing import document
from writing.addresses import ADDRESS, PLACEHOLDER
from writing.answers import ANSWER, HEADED, LINKED, SAMPLED, STATUSES, WITH_STATUS
from writing.chapters import ASIDE, ERRORS, SERVER
from writing.endpoints import ENDPOINT
from writing.headers import HEADERS
from writing.layouts import HEAD, LAYOUT, NESTED, SPREAD, TABLES
from writing.limits import LIMITS
from writing.media import JSON, MEDIA, MULTIPART
from writing.nesting import NESTING
from writing.paging import PAGING
from writing.parameters import CAPTION
from writing.phrases import LANGUAGES
from writing.rows import DEFAULT, NEED, TYPE, VALUES
from writing.samples import FORMS, SAMPLE
from writing.security import AUTH

AXES: dict[str, Mapping[str, Any]] = {
    "language": LANGUAGES,
    "endpoint": ENDPOINT,
    "placeholder": PLACEHOLDER,
    "address": ADDRESS,
    "server": SERVER,
    "auth": AUTH,
    "layout": LAYOUT,
    "head": HEAD,
    "caption": CAPTION,
    "ids": document.IDS,
    "need": NEED,
    "type": TYPE,
    "values": VALUES,
    "limits": LIMITS,
    "default": DEFAULT,
    "nesting": NESTING,
    "paging": PAGING,
    "headers": HEADERS,
    "media": MEDIA,
    "sample": SAMPLE,
    "answer": ANSWER,
    "status": STATUSES,
    "errors": ERRORS,
    "aside": ASIDE,
    "order": document.ORDER,
    "headings": document.HEADINGS,
    "files": document.FILES,
}
PLAIN: dict[str, str] = {
    "language": "en",
    "endpoint": "http-request",
    "placeholder": "angles",
    "address": "url",
    "server": "bold",
    "auth": "bearer-fence",
    "layout": "table",
    "head": "parameter",
    "caption": "headings",
    "ids": "listed",
    "need": "yes-no",
    "type": "lower",
    "values": "possible-spans",
    "limits": "unsaid",
    "default": "column",
    "nesting": "dotted",
    "paging": "unsaid",
    "headers": "unsaid",
    "media": "json",
    "sample": "curl",
    "answer": "sample",
    "status": "unsaid",
    "errors": "chapter-table",
    "aside": "nothing",
    "order": "sample-first",
    "headings": "usual",
    "files": "one",
}
"""The style of Slate's own example, with types and needs."""
ENGLISH = {
    "endpoint": {"sentence", "sentence-plain", "sentence-call"},
    "server": set(SERVER) - {"bold", "heading", "fence-heading", "unsaid"},
    "auth": set(AUTH) - {"bearer-fence", "bearer-sample", "basic-sample", "header-table"},
    "layout": {"sentences", "enumerated"},
    "head": set(HEAD) - {"parameter"},
    "caption": {"one-sentence"},
    "type": {"of"},
    "values": {"either", "can-be", "must-be", "one-of-quotes", "one-of-plain"},
    "limits": set(LIMITS) - {"unsaid"},
    "paging": set(PAGING) - {"unsaid"},
    "headers": set(HEADERS) - {"unsaid"},
    "media": {name for name, how in MEDIA.items() if how.told or how.type == MULTIPART},
    "nesting": {"inline"},
    "answer": {*LINKED, "prose"},
    "status": {name for name in STATUSES if name.startswith("sentence")} | {"code", "bold-code"},
    "errors": {name for name in ERRORS if "sentences" in name},
    "aside": set(ASIDE) - {"nothing"},
}
"""Choices with sentences, which are written in English alone."""


def settled(style: dict[str, str]) -> dict[str, str]:
    """A style whose choices fit together: of two that do not, the later one in the list of axes gives way."""
    if style["language"] != "en":
        style |= {axis: PLAIN[axis] for axis, names in ENGLISH.items() if style[axis] in names}
    for rule in (_calls, _forms, _lists, _captions, _answers):
        style |= rule(style)
    return style


def _calls(style: dict[str, str]) -> dict[str, str]:
    changed = {}
    sampled = style["endpoint"] in ("listed", "listed-table", "sample")
    if style["placeholder"] == "concrete":
        if style["endpoint"] == "sample":
            changed["ids"] = "unsaid"
        else:
            changed["placeholder"] = "braces"
    if style["server"] == "unsaid" and not style["address"].startswith("url"):
        sampled = True
    if sampled and style["sample"] in ("none", "json"):
        changed["sample"] = "curl"
    if style["auth"].endswith("-sample") and style["auth"] != "query-sample":
        changed["sample"] = "curl"
    return changed


def _forms(style: dict[str, str]) -> dict[str, str]:
    media = MEDIA[style["media"]]
    if media.type == JSON:
        return {}
    if style["sample"] not in FORMS or media.type == MULTIPART:
        return {"sample": "curl"}
    if style["sample"] == "none" and not media.told:
        return {"media": "form-said"}
    return {}


def _lists(style: dict[str, str]) -> dict[str, str]:
    changed = {}
    layout = style["layout"]
    if layout not in TABLES:
        changed["head"] = "parameter"
        if style["need"] in ("yes-no", "true"):
            changed["need"] = "word"
        if style["caption"] == "place-column":
            changed["caption"] = "one-heading"
    if layout not in NESTED and style["nesting"] == "indented":
        changed["nesting"] = "dotted"
    if style["nesting"] == "unsaid" and style["sample"] == "none":
        changed["nesting"] = "dotted"
    if style["type"] == "unsaid" and style["nesting"] != "unsaid":
        changed["nesting"] = "dotted-items"  # nothing else says that a field holds a list
    if layout in SPREAD:
        changed |= {"need": "word", "caption": "headings"}
        if style["nesting"] in ("inline", "below", "indented", "unsaid"):
            changed["nesting"] = "dotted"
        if style["type"] == "text":
            changed["type"] = "lower"
    return changed


def _captions(style: dict[str, str]) -> dict[str, str]:
    if style["need"] == "split" and style["caption"] in ("none", "one-sentence", "place-column"):
        return {"caption": "one-bold"}
    if HEADERS[style["headers"]].headed and style["caption"] == "none":
        return {"caption": "one-bold"}  # or all that follows would be headers
    return {}


def _answers(style: dict[str, str]) -> dict[str, str]:
    if style["sample"] == "http-both":
        return {"answer": "sample", "status": "http"}
    if style["answer"] in HEADED and style["order"] == "sample-first":
        style["order"] = "text-first"  # what follows would stand below the heading of the answer
    if style["answer"] in WITH_STATUS:
        return {"status": "unsaid"}
    if style["answer"] not in SAMPLED and style["status"] in ("http", "caption"):
        return {"status": "table"}
    return {}


def at_random(random: Random) -> dict[str, str]:
    """Any choice of each axis; half of all docs are in English."""
    style = {axis: random.choice(list(table)) for axis, table in AXES.items()}
    if random.random() < 0.5:
        style["language"] = "en"
    return settled(style)


def one_apart(axis: str, choice: str) -> dict[str, str]:
    """The plain style but for one axis, and for what that choice does not fit together with."""
    return settled({**PLAIN, axis: choice})
