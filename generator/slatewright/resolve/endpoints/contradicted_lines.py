"""Request lines that were left from elsewhere in the docs, as the sample calls beside them show.

## List loans

curl https://library.test/loans

`GET /loans/{loan}`

## Get a loan

curl https://library.test/loans/17

`GET /loans/{loan}`
"""

from __future__ import annotations

from collections import Counter, defaultdict

from msgspec import Struct, field
from msgspec.structs import replace

from slatewright.http.methods import CHANGING
from slatewright.lexicon.plurals import singular
from slatewright.model.facts import Form, RequestFact
from slatewright.regex import regex
from slatewright.resolve.endpoints.defined import CALLS, Definition, Key
from slatewright.resolve.endpoints.mentions import Mention, blank, segments_match
from slatewright.resolve.headings.method_words import method_of_title
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.sample_ids import generalise

_MANY = 3
"""Endpoints from which on a section lists them."""
_WORD = regex(r"[^\W\d_]{2,40}")
_HUMP = regex(r"(?<=[a-z])(?=[A-Z])")


def without_contradicted_lines(
    found: list[Definition], mentions: tuple[Mention, ...], outline: Outline
) -> list[Definition]:
    """Take what the calls of a section show where they contradict its one line, and the docs elsewhere do, too.

    Docs forget to change what they copied, in lines and in samples alike: neither is believed without a third place.
    """
    places = _Places.of(found, mentions, outline)
    settled = [places.settled(definition) for definition in found]
    moved = {new.key for old, new in zip(found, settled, strict=True) if new is not old}
    return [
        new
        for old, new in zip(found, settled, strict=True)
        if new is not old or new.key not in moved
    ]


class _Shown(Struct, frozen=True):
    """What all calls of a section show, beside the one line that it has."""

    line: Definition
    at: int
    calls: list[Mention]
    method: str
    path: str
    nameless: bool

    @property
    def key(self) -> Key:
        return self.method, blank(self.path)

    @property
    def fits(self) -> bool:
        """Whether the line has the path that is called."""
        return any(segments_match(self.line.path, call.whole) for call in self.calls)

    @property
    def corrected(self) -> Definition:
        """The line as it is called; placeholders keep their names where they can."""
        if self.fits:
            return replace(self.line, method=self.method)
        return replace(self.line, method=self.method, path=self.path, nameless=self.nameless)


class _Places(Struct, frozen=True):
    """Where the docs define, state and call each endpoint, by sections with a subject of their own."""

    outline: Outline
    calls: dict[int, list[Mention]]
    defined: dict[Key, list[int]]
    stated: dict[Key, set[int]]
    named: dict[str, set[int]]
    """Where a path ends in each word."""
    lines: Counter[int]
    """How many operations each section defines."""
    rows: Counter[int]
    """How many endpoints it states, those included that others define."""
    fitting: dict[Key, set[int]] = field(default_factory=dict)
    """What `_fitting` found, by the line."""

    @classmethod
    def of(
        cls, found: list[Definition], mentions: tuple[Mention, ...], outline: Outline
    ) -> _Places:
        stated: dict[Key, set[int]] = defaultdict(set)
        named: dict[str, set[int]] = defaultdict(set)
        for mention in mentions:
            at = outline.subject(mention.section)
            if mention.stated:
                stated[mention.key].add(at)
            for word in _last_words(mention.whole):
                named[word].add(at)
        defined: dict[Key, list[int]] = defaultdict(list)
        for definition in found:
            defined[definition.key].append(outline.subject(definition.mention.section))
        lines = Counter(at for homes in defined.values() for at in homes)
        rows = Counter(at for homes in stated.values() for at in homes)
        return cls(outline, _calls(mentions, outline), defined, stated, named, lines, rows)

    def settled(self, definition: Definition) -> Definition:
        """The definition, as its section calls it where that is right and the line is not."""
        shown = self._shown(definition)
        if shown is None:
            return definition
        if shown.method != definition.method:
            wrong = self._has_wrong_method(shown)
        else:
            wrong = not shown.fits and self._has_wrong_path(shown)
        return shown.corrected if wrong else definition

    def _shown(self, line: Definition) -> _Shown | None:
        at = self.outline.subject(line.mention.section)
        calls = self.calls.get(at, [])
        if line.mention.fact.form is not Form.LINE or self.lines[at] != 1 or not calls:
            return None
        path, nameless = generalise(calls[0].whole)
        shown = _Shown(line, at, calls, calls[0].method or "", path, nameless)
        same = all((call.method, blank(generalise(call.whole)[0])) == shown.key for call in calls)
        return shown if same else None

    def _has_wrong_method(self, shown: _Shown) -> bool:
        """Whether the line was copied but for its path, or the verb of the heading is that of the calls."""
        if {shown.method, shown.line.method} == CHANGING:
            return False
        said = method_of_title(self.outline.sections[shown.at].title)
        if self._is_copied(shown) and shown.fits:
            return said == shown.method or any(
                shown.method in c.fact.evidence.quote or _is_explicit(c) for c in shown.calls
            )
        if shown.line.method == "GET" != said and all(map(_sends, shown.calls)):
            return True  # nothing is fetched with a body
        if said == shown.method == "GET":
            # a command that names no method may have forgotten it
            return any(_is_explicit(c) or "GET" in c.fact.evidence.quote for c in shown.calls)
        return said == shown.method

    def _has_wrong_path(self, shown: _Shown) -> bool:
        """Whether what is called has no home, and was listed, or the line is that of another place."""
        if any(self.rows[at] < _MANY for at in self.defined.get(shown.key, ())):
            return False
        return self._is_listed(shown) or self._is_copied(shown) or self._is_headed(shown)

    def _is_copied(self, shown: _Shown) -> bool:
        """Whether another section has the line as well, and calls that fit it."""
        fitting = self._fitting(shown.line)
        return len(fitting) > (shown.at in fitting)

    def _fitting(self, line: Definition) -> set[int]:
        """The sections that have a line, and calls that fit it; looked for once, since thousands may have it."""
        if line.key not in self.fitting:
            self.fitting[line.key] = {
                at
                for at in self.defined[line.key]
                for call in self.calls.get(at, ())
                if call.method == line.method and segments_match(line.path, call.whole)
            }
        return self.fitting[line.key]

    def _is_listed(self, shown: _Shown) -> bool:
        """Whether the docs state elsewhere what is called, and nowhere else the line."""
        return bool(self.stated.get(shown.key, set()) - {shown.at}) and not (
            self.stated.get(shown.line.key, set()) - {shown.at}
        )

    def _is_headed(self, shown: _Shown) -> bool:
        """Whether the headings name what the calls end in, and nothing that the line ends in, as another place does.

        "POST /berths" below "Launch Boat" in the chapter "Boats", whose samples all post to `/boats/launch`.
        """
        own, called = _last_words(shown.line.path), _last_words(shown.path)
        first, second = blank(shown.line.path) + "/", blank(shown.path) + "/"
        if first.startswith(second) or second.startswith(first):
            return False
        above = (shown.at, *self.outline.ancestors(shown.at))
        headed = {word for at in above for word in _words(self.outline.sections[at].title)}
        elsewhere = any(self.named[word] - {shown.at} for word in own)
        return elsewhere and bool(called) and called <= headed and not own & headed


def _calls(mentions: tuple[Mention, ...], outline: Outline) -> dict[int, list[Mention]]:
    """The sample calls of each section: its commands, and where it has none, the programs that name their methods."""
    commands: dict[int, list[Mention]] = defaultdict(list)
    programs: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.fact.form in CALLS and mention.complete:
            commands[outline.subject(mention.section)].append(mention)
        elif mention.fact.form is Form.PROGRAM and _is_explicit(mention):
            programs[outline.subject(mention.section)].append(mention)
    return programs | commands


def _is_explicit(call: Mention) -> bool:
    """Whether a sample call names its method."""
    return isinstance(call.fact, RequestFact) and call.fact.explicit


def _sends(call: Mention) -> bool:
    """Whether a sample call sends a body by a method that it names."""
    return _is_explicit(call) and isinstance(call.fact, RequestFact) and call.fact.body is not None


def _last_words(path: str) -> set[str]:
    """The words of the last segment that is no placeholder."""
    named = [segment for segment in path.split("/") if segment and "{" not in segment]
    return _words(named[-1]) if named else set()


def _words(text: str) -> set[str]:
    return {
        singular(word.lower()) for word in _WORD.findall(_HUMP.sub(" ", text).replace("_", " "))
    }
