"""Codes of errors, wherever a document lists them: for the whole API, or for one operation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from slatewright.compare.contract import Api, Codes, Difference, Lines, Meaning, Operation


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
    """A list of codes, with those that are wanted and stand elsewhere."""
    found = {code: elsewhere[code] for code in wanted if code in elsewhere and code not in own}
    return {**own, **{code: wanted[code] for code in found}}


def codes_gained(old: Codes, new: Codes) -> Iterator[Difference]:
    """What is said of codes that are new, and of known ones that mean more."""
    for code, fresh, known in _more(new, old):
        called = f"the {fresh[0].sort} code `{code}`"
        count = "one more meaning" if len(fresh) == 1 else f"{len(fresh)} more meanings"
        more = f"gives {called} {count}"
        yield _difference(more if known else f"has {called}", fresh, Lines.NEW)


def codes_lost(old: Codes, new: Codes) -> Iterator[Difference]:
    """What is said of codes that are gone, and of those that mean less."""
    for code, gone, known in _more(old, new):
        kind = f"{gone[0].sort} code `{code}`"
        count = "one meaning" if len(gone) == 1 else f"{len(gone)} meanings"
        less = f"gives the {kind} {count} less"
        yield _difference(less if known else f"has no {kind} any more", gone, Lines.OLD)


def _difference(message: str, meanings: list[Meaning], lines: Lines) -> Difference:
    first, *others = (meaning.place for meaning in meanings)
    return Difference(message, first, lines, tuple(others))


def _more(one: Codes, other: Codes) -> Iterator[tuple[str, list[Meaning], bool]]:
    """The codes that `one` has more often than `other`, what they mean beyond, and whether `other` has them, too.

    New words alone are no new meaning.
    """
    for code, messages in sorted(one.items()):
        known = other.get(code, {})
        fresh = [meaning for message, meaning in messages.items() if message not in known]
        if beyond := fresh[: max(0, len(messages) - len(known))]:
            yield code, beyond, bool(known)
