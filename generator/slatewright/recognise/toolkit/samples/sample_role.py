"""What a sample shows, from the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice, takewhile

from msgspec import Struct
from msgspec.structs import replace

from slatewright.http.methods import BODYLESS
from slatewright.http.statuses import REASONS
from slatewright.lexicon import any_of, has_word, is_word
from slatewright.model.document import Fence, Paragraph
from slatewright.model.facts import Place, Role
from slatewright.model.sample_data import Json
from slatewright.recognise.toolkit.calls.curl import read_curl
from slatewright.recognise.toolkit.calls.request_line import request_line
from slatewright.recognise.toolkit.calls.shell import commands
from slatewright.recognise.toolkit.samples.failing_value import names_failure, reports_failure
from slatewright.recognise.toolkit.tables.caption import read_caption
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.recognise.toolkit.words.status_words import statuses_in
from slatewright.regex import regex

_STATUS = regex(r"(?<![\w.,-])([1-5]\d\d)(?![\w-]|[.,:]\d)")

_REPLIED = regex(r"\((?:HTTP )?(2\d\d|[45]\d\d)\)\W*\Z")
"""The status at the end of a caption: "Kitten adopted (201)", "Invalid request (400)"."""
_FEW_WORDS = 12
_LABEL_WORDS = 4
_ENDS = ".!?:"
_FEWEST_WORDS = 3
"""Of a sentence that leads over to a sample without a colon."""
_COMMAND = regex(r"\s*(?:[$#>]\s*)?(?:curl|http|https)\s")
_KEY = regex(r"\"([\w.-]{1,60})\"\s{0,4}:")
_MOST_LOOKED_AT = 60
_DEFAULT = regex(rf"\W*{any_of('DEFAULT_ANSWER')}\W*\Z", re.IGNORECASE)


class SampleWords(Struct, frozen=True):
    """The reading of a sample's surroundings."""

    role: Role
    status: str | None
    caption: str


def sample_words(section: SectionView, placed: Placed, content: str) -> SampleWords:
    """Look at a comment in the sample, the annotations, the lead-in, the bold line and the heading, nearest first."""
    texts = list(_around(section, placed, content))
    above = {caption for text in placed.annotations for caption in _captions(text.plain)}
    if placed.annotations and request_line(nearest := placed.annotations[-1].plain.strip("` \n")):
        return SampleWords(Role.UNKNOWN, None, nearest)
    status = next((found for text in texts[:4] if (found := status_in(text))), None)
    for text in texts:
        role = role_in(text)
        if role is Role.REQUEST and text in above and _is_below_sender(section, placed, content):
            continue  # of the command between
        if role is Role.REQUEST and _fails(text):
            role = Role.RESPONSE  # "if the request was sent before, 409 and:"
        leads = role is Role.UNKNOWN and _leads(text, placed)
        if (role is Role.RESPONSE or leads) and status is None and _is_failure(text):
            return SampleWords(Role.RESPONSE, "default", text)
        if role is not Role.UNKNOWN:
            return SampleWords(role, status if role is Role.RESPONSE else None, text)
    if status:
        return SampleWords(Role.RESPONSE, status, texts[0])
    if placed.annotations:
        return SampleWords(Role.UNKNOWN, None, placed.annotations[-1].plain)
    return SampleWords(Role.UNKNOWN, None, section.title)


def as_held(words: SampleWords, value: Json | None, title: str) -> SampleWords:
    """The reading of a sample that holds nothing but an error: an answer, of no success unless a status says so.

    Args:
        words: The reading of its surroundings.
        value: What it holds.
        title: That of its section; one about errors has them for its subject.
    """
    if words.status or words.role is Role.REQUEST or has_word(title, "ERROR"):
        return words
    return replace(words, role=Role.RESPONSE, status="default") if reports_failure(value) else words


def caption_words(caption: str) -> SampleWords:
    """Read the words that stand right before data inside one sample."""
    role, status = role_in(caption), status_in(caption)
    if _is_failure(caption):
        return SampleWords(Role.RESPONSE, status or "default", caption)
    if role is Role.REQUEST:
        return SampleWords(role, None, caption)
    return SampleWords(Role.RESPONSE if status else role, status, caption)


def _around(section: SectionView, placed: Placed, content: str) -> Iterable[str]:
    first = content.lstrip().split("\n", 1)[0]
    if first.startswith(("//", "#", "/*", "<!--", "> ")) and len(first) < 120:
        yield first
    for text in reversed(placed.annotations):
        yield from _captions(text.plain)
    if placed.lead and not _is_aside(sentence := _last_sentence(placed.lead.plain), content):
        yield sentence
    if placed.label and placed.label is not placed.lead:
        yield placed.label.plain
    caption = read_caption(section.title)
    if caption.place in (Place.QUERY, Place.PATH, Place.HEADER) and _follows_call(section, placed):
        return
    asked = caption.request and has_word(section.title, "PLACES", "request")
    if caption.place or asked and not _sends_nothing(section, placed):
        yield section.title


def _captions(annotation: str) -> Iterable[str]:
    """The last line of an annotation, where it is nothing but a caption, or it and one before are labels; then the whole of it.

    > Sample request: `/kittens/5`
    > Response:
    """
    *earlier, last = annotation.splitlines()
    labels = _is_label(last) and any(map(_is_label, earlier))
    if last.rstrip().endswith(":") and (labels or _is_caption(last)):
        yield last.strip()
    yield annotation


def _is_caption(line: str) -> bool:
    """Whether a line has words for a request, an answer or the data in them, and no others: "JSON response:"."""
    words = [word.strip("*_`:") for word in line.split()]
    roles = [is_word(word, "REQUEST") or is_word(word, "RESPONSE") for word in words]
    return (
        words[0][:1].isupper()
        and any(roles)
        and all(
            role or is_word(word, "FILLER") or is_word(word, "PLACES", "body")
            for word, role in zip(words, roles, strict=True)
        )
    )


def _is_label(line: str) -> bool:
    """Whether a line begins with the few words of a label, which a sentence on the sample has more of."""
    label, colon, _ = line.strip().partition(":")
    return bool(colon) and label[:1].isupper() and len(label.split()) <= _LABEL_WORDS


def _sends_nothing(section: SectionView, placed: Placed) -> bool:
    """Whether the request lines above a sample are all of methods that send no data, which it then cannot be."""
    above = takewhile(lambda one: one.block is not placed.block, section.placed)
    codes = [
        code.content
        for one in islice(above, _MOST_LOOKED_AT)
        if isinstance(one.block, Paragraph)
        for code in one.block.text.codes
    ]
    lines = [line for code in codes if (line := request_line(code))]
    return bool(lines) and all(method in BODYLESS for line in lines for method in line.methods)


def _leads(text: str, placed: Placed) -> bool:
    """Whether words lead over to the sample: with a colon, or as a sentence that breaks off before it, "All errors look like"."""
    if text.rstrip().endswith(":"):
        return True
    if placed.lead is None or placed.lead is placed.label:
        return False
    breaks_off = text[-1:].isalpha() and len(text.split()) >= _FEWEST_WORDS
    return breaks_off and text == _last_sentence(placed.lead.plain)


def _is_aside(sentence: str, content: str) -> bool:
    """Whether a whole sentence speaks of a failure, and what stands below it goes on with what the call does."""
    status = status_in(sentence) if sentence.endswith(".") else None
    return bool(status and status[0] in "45") and not names_failure(content)


def _follows_call(section: SectionView, placed: Placed) -> bool:
    """Whether a command stands between the heading and the sample, which then shows what the call gives."""
    for one in islice(section.of_type(Fence), _MOST_LOOKED_AT):
        if one.block is placed.block:
            return False
        if isinstance(one.block, Fence) and _COMMAND.match(one.block.content):
            return True
    return False


def _is_below_sender(section: SectionView, placed: Placed, content: str) -> bool:
    """Whether the sample right above, below the same annotation, is a command that sends other data than this one."""
    before: Placed | None = None
    for one in islice(section.of_type(Fence), _MOST_LOOKED_AT):
        if one.block is placed.block:
            break
        before = one
    if before is None or before.annotations is not placed.annotations:
        return False
    fence = before.block
    assert isinstance(fence, Fence)
    calls = (read_curl(words) for words in commands(fence.content))
    sent = [given for call in calls if call for given in (*call.data, *map("=".join, call.form))]
    return any(not given.startswith("@") for given in sent) and any(
        key not in fence.content for key in _KEY.findall(content)
    )


def _last_sentence(text: str) -> str:
    """The last sentence of the last line, with the lines before over which it is broken."""
    lines = text.strip().splitlines()
    first = len(lines) - 1
    while first > 0 and lines[first][:1].islower() and lines[first - 1][-1:] not in _ENDS:
        first -= 1
    return re.split(r"(?<=[.!?])\s+", " ".join(lines[first:]))[-1] if lines else ""


def status_in(text: str) -> str | None:
    """The HTTP status that a caption names, where it is short enough to be meant for the sample."""
    if len(text) > 200:
        return None
    if _DEFAULT.match(text):
        return "default"
    match = _STATUS.search(text)
    if match is None:
        return None
    alone = re.fullmatch(r"\W*[1-5]\d\d\W*(?:[A-Za-z ]{0,30})[.:!]?", text.strip())
    near = (
        has_word(text, "RESPONSE") or has_word(text, "COLUMNS", "status") or has_word(text, "ERROR")
    )
    leads = text.rstrip().endswith(":") and match.group(1) in statuses_in(text)
    ends = match.group(1) in REASONS and _REPLIED.search(text)
    return match.group(1) if alone or near or leads or ends else None


def _fails(text: str) -> bool:
    """Whether a caption names the status of a failure, which is of no request, whatever the words around it are about."""
    status = status_in(text)
    return bool(status and status[0] in "45")


def _is_failure(text: str) -> bool:
    """Whether a caption is of an answer that reports an error."""
    words = len(text.split())
    if words <= 20 and has_word(text, "FAILING"):
        return True
    if words > 12 or not has_word(text, "ERROR"):
        return False
    return has_word(text, "SUCCESS") is None and has_word(text, "OR") is None


@lru_cache(maxsize=1024)
def role_in(text: str) -> Role:
    """Request or response, by which word comes first; "response" wins over "request" in one phrase."""
    if len(text) > 300:
        return Role.UNKNOWN
    response, request = has_word(text, "RESPONSE"), has_word(text, "REQUEST")
    if response and has_word(response.group(), "ABOVE") and _is_taken(text[response.end() :]):
        return Role.REQUEST
    replied = _REPLIED.search(text)
    if replied and (not request or replied[1] >= "400"):
        return Role.RESPONSE
    if response and request and has_word(text[: request.start()], "ABOVE"):
        return Role.RESPONSE
    if response and request:
        between = text[min(response.end(), request.end()) : max(response.start(), request.start())]
        if request.start() < response.start() and (
            len(between.split()) <= 2 or has_word(between, "SUCCESS")
        ):
            return Role.RESPONSE  # "if the request was successful, the response holds"
        return Role.RESPONSE if response.start() < request.start() else Role.REQUEST
    if response or not request and _is_outcome(text):
        return Role.RESPONSE
    return Role.REQUEST if request else Role.UNKNOWN


def _is_taken(rest: str) -> bool:
    """Whether "the above command" is said to take what is shown, or to make a request of it, and not to answer with it."""
    takes = has_word(rest, "TAKES")
    if takes and not rest[: takes.start()].strip():
        return True
    return has_word(rest, "REQUEST") is not None and has_word(rest, "RESPONSE") is None


def _is_outcome(text: str) -> bool:
    """Whether words say what is shown by when it comes: "If the kitten is adopted successfully"."""
    first = has_word(text, "CONDITIONAL")
    begins = first is not None and not text[: first.start()].strip(" *_>")
    return begins and len(text.split()) <= _FEW_WORDS and has_word(text, "SUCCESS") is not None
