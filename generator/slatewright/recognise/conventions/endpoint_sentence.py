"""The request in a sentence, the method and the path some words apart.

    To fetch your kittens, make a GET request to `/kittens`.

    Send a `DELETE` to /kittens/{id}, and it is gone.

Read where the method stands in capitals, a word for a request or one such as "to" leads on, and the path begins with a
slash or a scheme. It is a mention like any other in a sentence: it defines an operation only where nothing firmer does.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.http.methods import METHODS
from slatewright.lexicon import has_word, is_small
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.request_line import is_target, split_target
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.regex import regex

NAME = "endpoint-sentence"
_BETWEEN = 6
"""Words that may stand between the method and the path."""
_REQUEST = regex(
    rf"(?<![\w/-])(?P<method>{'|'.join(METHODS)})(?=\s)(?P<between>(?:\s+[^\s./`]{{1,20}}){{1,{_BETWEEN}}}?)"
    r"\s+(?P<target>(?:https?://[^\s/]{1,200})?/[\w{<:].*)"
)
_STOPS = ".,;:!?)\"'"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Sentences of running text in which a method leads to a path."""
    for text in every_text(section.section):
        for line in text.plain.splitlines():
            if "/" not in line:
                continue
            for found in _REQUEST.finditer(line):
                target = split_target(found["target"])[0].rstrip(_STOPS)
                if is_target(target) and _leads_to(found["between"].split()):
                    yield EndpointFact(found["method"], target, Form.PROSE, stated(text, NAME))


def _leads_to(words: list[str]) -> bool:
    """Whether the words behind a method lead to what it is sent to: "request to", "to the address"."""
    return is_small(words[0].lower(), "preposition") or bool(has_word(" ".join(words), "REQUEST"))
