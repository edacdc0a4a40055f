"""Which of the forms that a value had is which of those that it has now."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from slatewright.compare.values import Schema

_SEEN = 32
"""How many of the forms that are left one is held against, so that a hundred thousand come to an end."""

_Form = tuple[str, frozenset[str]]


def match_forms(
    old: Sequence[Schema], new: Sequence[Schema]
) -> Iterator[tuple[Schema | None, Schema | None]]:
    """Each form beside what became of it: the same title and fields, or else the most fields in common."""
    fresh: defaultdict[_Form, deque[Schema]] = defaultdict(deque)
    for other in new:
        fresh[_form(other)].append(other)
    left_old = []
    for one in old:
        if twins := fresh[_form(one)]:
            yield one, twins.popleft()
        else:
            left_old.append(one)
    left_new = deque((form, each) for form, twins in fresh.items() for each in twins)
    for one in left_old:
        yield one, _nearest(_form(one), left_new)
    yield from ((None, other) for _, other in left_new)


def _nearest(form: _Form, left: deque[tuple[_Form, Schema]]) -> Schema | None:
    """What has the most fields in common, taken out of what is left; None where nothing is left."""
    if not left:
        return None
    among = range(min(len(left), _SEEN))
    at = max(among, key=lambda index: len(form[1] & left[index][0][1]))
    found = left[at][1]
    del left[at]
    return found


def _form(schema: Schema) -> _Form:
    return str(schema.data.get("title", "")), frozenset(schema.data.get("properties") or ())
