"""Codes of errors, wherever a document lists them: for the whole API, or for one operation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from msgspec.structs import replace

from slatewright.compare.contract import Api, Codes, Difference, Lines, Meaning, Operation
from slatewright.regex import regex

_TELLING = regex(r"[^\W\d_]{4,}")
"""Words that are long enough to say what a message is about."""
_SEEN = 32
"""How many of the messages that are gone one that came is held against, so that a hundred thousand come to an end."""


def general_codes(api: Api, inside: Iterable[Codes]) -> Api:
    """An API with the codes that it lists for the whole alone: documents made from docs list those of operations, too."""
    listed = {(code, _folded(message)) for one in inside for code in one for message in one[code]}
    general: dict[str, dict[str, Meaning]] = {}
    for code, messages in api.errors.items():
        for message, meaning in messages.items():
            if (code, _folded(message)) not in listed:
                general.setdefault(code, {})[message] = meaning
    return replace(api, errors=general)


def with_codes_of(api: Api, staying: Iterable[Codes]) -> Api:
    """An API that knows all codes of the operations that stay, before and now: what became of these, they tell."""
    errors = {code: dict(messages) for code, messages in api.errors.items()}
    for own in staying:
        for code, messages in own.items():
            errors[code] = {**messages, **errors.get(code, {})}
    return replace(api, errors=errors)


def _folded(message: str) -> str:
    return " ".join(message.lower().split()).rstrip(".! ")


def operation_codes(
    old: Operation, new: Operation, api_old: Api, api_new: Api
) -> tuple[Operation, Operation]:
    """Two operations, each with the codes of its whole API that the other lists as its own.

    A list that moved from the API to an operation, or back, changes nothing.
    """
    return (
        replace(old, errors=_filled(old.errors, new.errors, api_old.errors)),
        replace(new, errors=_filled(new.errors, old.errors, api_new.errors)),
    )


def api_codes(
    old: Api, new: Api, inside: tuple[Iterable[Codes], Iterable[Codes]]
) -> tuple[Api, Api]:
    """Two APIs, each with the codes of its operations that the other lists for the whole.

    Args:
        old: What holds for all operations before.
        new: What holds for all operations now.
        inside: The codes of each operation, before and now.
    """
    known_old, known_new = (
        {code: found[code] for found in side for code in found} for side in inside
    )
    return (
        replace(old, errors=_filled(old.errors, new.errors, known_old)),
        replace(new, errors=_filled(new.errors, old.errors, known_new)),
    )


def _filled(own: Codes, wanted: Codes, elsewhere: Codes) -> Codes:
    """A list of codes, with those that are wanted and stand elsewhere for the same."""
    found = {
        code: messages
        for code, messages in wanted.items()
        if code not in own and _is_any_kept(messages, elsewhere.get(code, {}))
    }
    return {**own, **found}


def _is_any_kept(messages: dict[str, Meaning], others: dict[str, Meaning]) -> bool:
    return len(list(_beyond(messages, others))) < len(messages)


def codes_gained(old: Codes, new: Codes) -> Iterator[Difference]:
    """What is said of codes that are new, and of known ones that mean more."""
    for code, sort, fresh, known in _more(new, old):
        called = f"the {sort} code `{code}`"
        count = "one more meaning" if len(fresh) == 1 else f"{len(fresh)} more meanings"
        more = f"gives {called} {count}"
        yield _difference(more if known else f"has {called}", fresh, Lines.NEW)


def codes_lost(old: Codes, new: Codes) -> Iterator[Difference]:
    """What is said of codes that are gone, and of those that mean less."""
    for code, sort, gone, known in _more(old, new):
        kind = f"{sort} code `{code}`"
        count = "one meaning" if len(gone) == 1 else f"{len(gone)} meanings"
        less = f"gives the {kind} {count} less"
        yield _difference(less if known else f"has no {kind} any more", gone, Lines.OLD)


def _difference(message: str, meanings: list[Meaning], lines: Lines) -> Difference:
    first, *others = (meaning.place for meaning in meanings)
    return Difference(message, first, lines, tuple(others))


def _more(one: Codes, other: Codes) -> Iterator[tuple[str, str, list[Meaning], bool]]:
    """The codes that `one` has more often than `other`, what they mean beyond, by sort, and whether `other` has them, too."""
    for code, messages in sorted(one.items()):
        known = other.get(code, {})
        beyond = sorted(_beyond(messages, known), key=lambda meaning: meaning.sort)
        for sort, meanings in groupby(beyond, key=lambda meaning: meaning.sort):
            yield code, sort, list(meanings), bool(known)


def _beyond(messages: dict[str, Meaning], known: dict[str, Meaning]) -> Iterator[Meaning]:
    """What `messages` mean beyond `known`: new words alone are no new meaning.

    A message that was reworded has a word of the old one, or stands in the same file.
    """
    same = {*map(_folded, messages)} & {*map(_folded, known)}
    left = {message: one for message, one in known.items() if _folded(message) not in same}
    rest = []
    for message, meaning in messages.items():
        if _folded(message) in same:
            continue
        telling = set(_TELLING.findall(message.lower()))
        told = (one for one in islice(left, _SEEN) if telling & {*_TELLING.findall(one.lower())})
        if (twin := next(told, None)) is None:
            rest.append(meaning)
        else:
            del left[twin]
    files = Counter(meaning.file for meaning in left.values())
    for meaning in rest:
        files[meaning.file] -= 1
        if files[meaning.file] < 0:
            yield meaning
