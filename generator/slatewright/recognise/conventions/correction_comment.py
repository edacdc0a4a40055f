"""A comment for Slatewright itself, which no reader of the docs sees.

    <!-- slatewright: skip -->
    <!-- slatewright: server https://api.example.com/v1 -->
    <!-- slatewright: endpoint POST /kittens/{id}/feed -->
    <!-- slatewright: operation id=feedKitten deprecated=true -->
    <!-- slatewright: operation security=none -->
    <!-- slatewright: parameter limit in=query type=integer required=false default=10 -->
    <!-- slatewright: body owner.name type=string required=true -->
    <!-- slatewright: response id type=integer -->
    <!-- slatewright: table in=body -->

It states what the docs do not say, or corrects them, for the section that it stands in; `skip` leaves the section and
all below it out, `table` speaks of the next table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.lexicon import is_no, is_yes, scalar_type
from slatewright.model.document import Html
from slatewright.model.facts import CorrectionFact, EndpointFact, Fact, Form, NoticeFact, ServerFact
from slatewright.model.options import CORRECTABLE
from slatewright.model.source import Basis, Evidence
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.request_line import request_line
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "correction-comment"
KEYS = {**CORRECTABLE, "table": ("in", "status")}
PLACES = ("path", "query", "header", "cookie", "body", "response")
_MARK = regex(
    r"\s*(?:<!--)?\s*slatewright:\s*(?P<verb>[a-z]+)\b(?P<rest>[^\n]{0,500}?)\s*(?:-->)?\s*\Z"
)
_PAIR = regex(r"([a-z]+)=(?:\"([^\"]*)\"|(\S+))")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[Fact]:
    """Every comment that starts with `slatewright:`; those that switch rules off are not for reading."""
    for placed in section.of_type(Html):
        block = placed.block
        assert isinstance(block, Html)
        if (
            block.tag == "!--"
            and (match := _MARK.match(block.text.raw))
            and not (match["verb"] == "ignore" and match["rest"].startswith("["))
        ):
            evidence = Evidence(block.text.span, block.text.raw, Basis.CONFIGURED, NAME)
            yield from _facts(match["verb"], match["rest"].strip(), evidence)


def _facts(verb: str, rest: str, evidence: Evidence) -> Iterator[Fact]:
    if verb == "skip":
        yield NoticeFact("ignore", rest, evidence)
    elif verb == "server" and rest:
        yield ServerFact(rest.split(maxsplit=1)[0], "", evidence)
    elif verb == "endpoint" and (line := request_line(rest)):
        for method in line.methods:
            yield EndpointFact(method, line.target, Form.LINE, evidence)
    else:
        yield _correction(verb, rest, evidence)


def _correction(verb: str, rest: str, evidence: Evidence) -> CorrectionFact:
    pairs = tuple((key, quoted or bare) for key, quoted, bare in _PAIR.findall(rest))
    name = _PAIR.sub("", rest).strip()
    return CorrectionFact(verb, name, pairs, evidence, _problem(verb, name, pairs))


def _problem(verb: str, name: str, pairs: tuple[tuple[str, str], ...]) -> str | None:
    if verb == "ignore":
        return "`ignore` needs codes in brackets and a reason: ignore[PAR201] why"
    if verb not in KEYS:
        known = f"skip, server, endpoint, {', '.join(KEYS)}"
        return f"`{verb}` is not known; use {known} or ignore[CODE]"
    if wrong := [key for key, _ in pairs if key not in KEYS[verb]]:
        return f"`{wrong[0]}` is not a setting of `{verb}`; use {', '.join(KEYS[verb])}"
    if verb in ("parameter", "body", "response") and not name:
        return f"`{verb}` needs a name"
    return _wrong_value(dict(pairs)) if pairs else "it sets nothing"


def _wrong_value(settings: dict[str, str]) -> str | None:
    """Why a value cannot be meant; None where all can."""
    for key in ("required", "deprecated", "remove"):
        if key in settings and not (is_yes(settings[key]) or is_no(settings[key])):
            return f"`{key}` must be true or false"
    if "in" in settings and settings["in"] not in PLACES:
        return f"`in` must be one of {', '.join(PLACES)}"
    if settings.get("security", "none") != "none":
        return "`security` can only be none, which means no authentication"
    words = re.split(r"[\s()\[\],]+", settings.get("type", "string").lower())
    return None if any(scalar_type(word) for word in words) else "`type` is not a type"
