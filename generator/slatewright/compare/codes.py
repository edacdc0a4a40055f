"""Codes of errors, wherever a document lists them: for the whole API, or for one operation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from slatewright.compare.contract import Api, Codes, Difference, Lines, Operation


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
    """What is said of codes that are new, and of known ones that mean one thing more."""
    for code, place, known in _more(new, old):
        more = f"gives the error code `{code}` one more meaning"
        yield Difference(more if known else f"has the error code `{code}`", place, Lines.NEW)


def codes_lost(old: Codes, new: Codes) -> Iterator[Difference]:
    """What is said of codes that are gone, and of those that mean one thing less."""
    for code, place, known in _more(old, new):
        less = f"gives the error code `{code}` one meaning less"
        gone = f"has no error code `{code}` any more"
        yield Difference(less if known else gone, place, Lines.OLD)


def _more(one: Codes, other: Codes) -> Iterator[tuple[str, str, bool]]:
    """The codes that `one` has more often than `other`, where they stand, and whether `other` has them, too.

    New words alone are no new meaning.
    """
    for code, messages in sorted(one.items()):
        known = other.get(code, {})
        fresh = [place for message, place in messages.items() if message not in known]
        for place in fresh[: max(0, len(messages) - len(known))]:
            yield code, place, bool(known)
