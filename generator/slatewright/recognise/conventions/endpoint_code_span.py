"""The request line as a code span.

    ### HTTP Request

    `GET http://example.com/api/kittens/<ID>`

Alone in its paragraph or list item it is a request line. In the middle of a sentence it may only be a mention, and
weighs less, and so does one that the words before it refer to ("Same as `POST /kittens`"). What an endpoint was "previously known as" is none,
nor is what a notice says to call instead.
Amid the words of a notice (`<aside>`) it speaks of another endpoint.
A word in bold or italics right behind the slash that ends it is a placeholder: `GET /kittens/`**name**.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.document import Code, Html, Text
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.parameter_links import refers_to
from slatewright.recognise.toolkit.calls.request_line import request_line
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.replacement import is_replacement
from slatewright.recognise.toolkit.words.words_beside import (
    lines_of_codes,
    words_after,
    words_before,
    words_beside,
)
from slatewright.regex import regex

NAME = "endpoint-code-span"
_REACH = 60
_FEW_WORDS = 4
_LABEL_WORDS = 8
_NAME = regex(r"[A-Za-z_][\w-]{0,40}")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Code spans that hold a request line."""
    asides = {id(p.block.text) for p in section.of_type(Html) if isinstance(p.block, Html)}
    for text in every_text(section.section):
        requests = [(code, line) for code in text.codes if (line := request_line(code.content))]
        alone = _standing_alone(text) if requests else ()
        for code, line in requests:
            if _is_former(text, code) or is_replacement(text, code):
                continue
            points = refers_to(text, code) or id(text) in asides and _says_more(text)
            line_of_its_own = id(code) in alone and not points
            form = Form.LINE if line_of_its_own else Form.PROSE
            target = line.target + (_continued(text, code) if not line.tail else "")
            for method in line.methods:
                yield EndpointFact(method, target, form, stated(code, NAME))


def _standing_alone(text: Text) -> set[int]:
    """The identities of the code spans beside which little else stands on their line."""
    return {
        id(code) for codes, words in lines_of_codes(text) if _says_little(words) for code in codes
    }


def _says_more(text: Text) -> bool:
    """Whether words of a notice stand around its request line: it tells of another endpoint."""
    return len(words_beside(text, text.codes).split()) > _FEW_WORDS


def _continued(text: Text, code: Code) -> str:
    """The placeholder with which a path goes on behind its code span."""
    if not code.content.endswith("/") or not text.strongs:
        return ""
    after = words_after(text, code, _REACH)
    named = (strong.text for strong in text.strongs if after.startswith(strong.text))
    name = next(filter(_NAME.fullmatch, named), "")
    return f"{{{name}}}" if name else ""


def _is_former(text: Text, code: Code) -> bool:
    """Whether the words before a code span say that it is the endpoint's old name."""
    words = re.split(r"[.!?;]\s", words_before(text, code, _REACH))[-1]
    return has_word(words, "FORMERLY") is not None


def _says_little(words: str) -> bool:
    count = len(words.split())
    return count <= _FEW_WORDS or (count <= _LABEL_WORDS and words.rstrip().endswith(":"))
