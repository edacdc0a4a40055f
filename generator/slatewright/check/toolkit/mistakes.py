"""What is wrong in the JSON of samples: what was mended, without what is meant so and what follows from another mistake."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from slatewright.check.contract import Docs
from slatewright.check.toolkit.commands import commands, unclosed
from slatewright.check.toolkit.places import Files, files
from slatewright.check.walk import every_block
from slatewright.model.document import Fence
from slatewright.model.facts import ExampleFact, FactSet, Form, RequestFact
from slatewright.model.sample_data import Mend
from slatewright.model.source import Span
from slatewright.once import walked_once
from slatewright.regex import regex

COMMAS = frozenset({"trailing comma", "comma missing before this"})
_TEXT = "text that is not JSON"
_OPEN = "string is not closed"
_UNESCAPED = "quotes inside a string are not escaped"
_UNCLOSED = "is never closed"
_ELLIPSES = ("...", "\N{HORIZONTAL ELLIPSIS}")
"""What an excerpt begins with; what stood around it is gone at its end as well."""
_MEMBERS = "members without an enclosing {}"
_QUOTES = 'quotes other than "'
_COLON = "colon missing before this"
_STRAY_QUOTE = 'a stray `"`'
_APOSTROPHE = "a `'` in this string ends the quotes of the shell"
_SHAPE = frozenset(
    {
        _TEXT,
        _OPEN,
        _APOSTROPHE,
        _COLON,
        _STRAY_QUOTE,
        "comma missing before this",
        "name without a value",
    }
)
_FARTHEST = 2000
"""Characters beside a mistake that are looked at: a line may be a megabyte long, and each of its characters one."""
_GAP = 4
"""Empty lines in a sample that are looked past."""
_IDLE = "closes nothing"
_MISPLACED = "where a name should stand"
_CLOSES = regex(r"`[}\]]` closes `[{\[]`")
_WORDS = regex(r"\s*[^\W\d_]+(?:[ \t][^\W\d_]+){1,5}:?\s*")
_COMMENT = regex(r"\S*?[^:\s]//")
_MEMBER = regex(r'\s*"([\w.-]{1,60})"\s*:')
_SOUND = {
    "python": {
        "trailing comma",
        _QUOTES,
        *(f"`{word}` is not a JSON literal" for word in ("True", "False", "None")),
    },
    "javascript": {"trailing comma", _QUOTES, "name without quotes"},
    "ruby": {"trailing comma", _QUOTES, "`nil` is not a JSON literal"},
    "php": {"trailing comma", _QUOTES},
}
"""What is no mistake in data that is written in a language which has it so."""
_LANGUAGES = {"js": "javascript", "node": "javascript", "python3": "python"}


class Mistakes(Struct, frozen=True):
    """What is wrong in one sample."""

    fact: ExampleFact | RequestFact
    section: Span
    wrong: tuple[Mend, ...]
    commas: bool
    """Whether commas are all that is wrong, so that it is certain how to mend them."""

    @property
    def head(self) -> Span:
        """Where the sample begins."""
        return self.fact.evidence.span


@walked_once
def mistakes(docs: Docs) -> Iterator[Mistakes]:
    """Every sample in which something is wrong."""
    if docs.facts is None:
        return
    lines_of = files(docs.sources)
    broken = _broken_commands(docs)
    for section, fact in _mended(docs.facts):
        wrong = [mend for mend in fact.mends if not _meant(mend, fact, lines_of)]
        commas = all(mend.reason in COMMAS for mend in wrong)
        if not commas:
            guess = any((mend.span.file, mend.span.line) in broken for mend in wrong)
            worded = [_worded(mend, fact, lines_of) for mend in wrong]
            wrong = list(_causes(worded, guess, lines_of))
        if wrong:
            yield Mistakes(fact, section, tuple(wrong), commas)


def _mended(facts: FactSet) -> Iterator[tuple[Span, ExampleFact | RequestFact]]:
    for section in facts.sections:
        for fact in section.facts:
            if isinstance(fact, ExampleFact | RequestFact) and fact.mends:
                yield section.span, fact


def _broken_commands(docs: Docs) -> set[tuple[str, int]]:
    """The lines of commands whose quotes do not match: what they send is anybody's guess."""
    found: set[tuple[str, int]] = set()
    for block in every_block(docs.documents):
        if isinstance(block, Fence):
            for command in commands(block):
                if unclosed(block, command) is not None:
                    span = block.span
                    found.update((span.file, line) for line in range(span.line, span.end_line + 1))
    return found


def _meant(mend: Mend, fact: ExampleFact | RequestFact, lines_of: Files) -> bool:
    """Whether it is there for the reader's sake, or right in the language of the sample."""
    if mend.deliberate:
        return True
    if isinstance(fact, ExampleFact):
        language = fact.language.lower()
        if mend.reason in _SOUND.get(_LANGUAGES.get(language, language), ()):
            return True
    behind = _behind(mend, lines_of)
    if mend.reason == "value without quotes":
        return _COMMENT.match(behind) is not None
    if fact.text[:_FARTHEST].lstrip().startswith(_ELLIPSES) and _of_brackets(mend.reason):
        return True
    return (mend.reason == _TEXT and _introduces(mend, lines_of)) or (
        mend.reason == _MEMBERS and _is_announced(mend, lines_of)
    )


def _introduces(mend: Mend, lines_of: Files) -> bool:
    """Whether what is no JSON is a line of words above it: "EXAMPLE ANSWER" in a sample of several parts."""
    below = _line(mend.span.file, mend.span.line + 1, lines_of)
    line = _line(mend.span.file, mend.span.line, lines_of)
    return _WORDS.fullmatch(line) is not None and below.lstrip()[:1] in ("{", "[", "")


def _is_announced(mend: Mend, lines_of: Files) -> bool:
    """Whether the sentence above the sample says that it shows this one member: "`tail` is a list of ids:"."""
    member = _MEMBER.match(_line(mend.span.file, mend.span.line, lines_of))
    near = (_line(mend.span.file, mend.span.line - up, lines_of).rstrip() for up in (2, 3))
    above = next(filter(None, near), "")
    sentence = above.endswith(":") and not above.startswith(">")
    return member is not None and sentence and f"`{member[1]}`" in above


def _worded(mend: Mend, fact: ExampleFact | RequestFact, lines_of: Files) -> Mend:
    """The mistake in the words of what stands there, where the reader of JSON can tell less."""
    behind = _behind(mend, lines_of)
    if mend.reason == _TEXT and (behind[:1] or " ") in "{[}]":
        where = _IDLE if behind[0] in "}]" else _MISPLACED
        return replace(mend, reason=f"`{behind[0]}` {where}")
    if mend.reason == _MEMBERS and _before(mend, lines_of)[-1:] in ("}", "]"):
        return replace(mend, reason=_TEXT)
    return _quoted(mend, fact, behind) if mend.reason == _OPEN else mend


def _quoted(mend: Mend, fact: ExampleFact | RequestFact, behind: str) -> Mend:
    """What it is that leaves a string open."""
    if behind.strip() == '"':
        return replace(mend, reason=_STRAY_QUOTE)
    if isinstance(fact, RequestFact) and fact.form is Form.CURL and "'" in behind:
        line, column = mend.span.line, mend.span.column + behind.index("'")
        place = Span(mend.span.file, line, column, line, column + 1)
        return replace(mend, reason=_APOSTROPHE, span=place)
    return mend


def _causes(wrong: list[Mend], open_quote: bool, lines_of: Files) -> Iterator[Mend]:
    """The first mistake of each line; what follows it there, or follows from it below, is its consequence."""
    unbalanced = open_quote or any(_swallows(mend, lines_of) for mend in wrong)
    told = doubtful = 0
    for mend in sorted(wrong, key=_rank):
        line = mend.span.line
        brackets, shape = _of_brackets(mend.reason), _of_shape(mend.reason)
        effect = (brackets and unbalanced) or (shape and (open_quote or line <= doubtful))
        if line > told and not effect:
            yield mend
            told = line
            unbalanced = unbalanced or (brackets and not mend.reason.endswith(_UNCLOSED))
        if mend.reason == _UNESCAPED or (
            shape and mend.reason not in COMMAS and not mend.reason.endswith(_UNCLOSED)
        ):
            doubtful = _next_line(mend, lines_of)


def _rank(mend: Mend) -> tuple[int, bool, int, bool]:
    """Line by line; a bracket that is never closed mostly is so for what goes wrong behind it."""
    span = mend.span
    return span.line, mend.reason.endswith(_UNCLOSED), span.column, mend.reason in COMMAS


def _swallows(mend: Mend, lines_of: Files) -> bool:
    """Whether a string that is not closed takes brackets with it."""
    if mend.reason == _APOSTROPHE:
        return True
    return mend.reason == _OPEN and any(mark in _behind(mend, lines_of)[1:] for mark in "{}[]")


def _of_brackets(reason: str) -> bool:
    """Whether brackets are out of step: those behind it can be counted in more than one way."""
    return (
        reason in ("stray comma", _MEMBERS)
        or reason.endswith((_UNCLOSED, _IDLE, _MISPLACED))
        or _CLOSES.fullmatch(reason) is not None
    )


def _of_shape(reason: str) -> bool:
    """Whether it can be so for a mistake just before it, or be why there is one just behind it."""
    return reason in _SHAPE or _of_brackets(reason)


def _next_line(mend: Mend, lines_of: Files) -> int:
    """The next line that is not empty."""
    line = mend.span.line + 1
    while line < mend.span.line + _GAP and not _line(mend.span.file, line, lines_of).strip():
        line += 1
    return line


def _line(path: str, number: int, lines_of: Files, first: int = 0, last: int | None = None) -> str:
    """A line, or its columns `first` to before `last`, from 0; no more of it than is looked at."""
    lines = lines_of.lines(path)
    last = first + _FARTHEST if last is None else last
    return lines.part(number, first, last) if lines is not None else ""


def _behind(mend: Mend, lines_of: Files) -> str:
    """The line from the mistake on."""
    return _line(mend.span.file, mend.span.line, lines_of, mend.span.column - 1)


def _before(mend: Mend, lines_of: Files) -> str:
    """The line up to the mistake."""
    last = mend.span.column - 1
    first = max(0, last - _FARTHEST)
    return _line(mend.span.file, mend.span.line, lines_of, first, last).rstrip()
