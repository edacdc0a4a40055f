"""Turning the ids in a sample URL into placeholders, where the docs give no template."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from slatewright.http.names import IDENTIFIERS
from slatewright.lexicon import parts_of
from slatewright.lexicon.plurals import singular
from slatewright.regex import regex

_OFTEN = 3
_VERSION = regex(r"v?\d{1,2}(?:\.\d{1,3}){0,2}\Z|20\d\d-\d\d(?:-\d\d)?\Z", re.IGNORECASE)
_ID = regex(
    r"\d{1,40}\Z|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z|(?=[a-z]*\d)[0-9a-f]{8,64}\Z|"
    r"(?=[\w~-]*\d)[a-z]{1,12}_[\w-]{4,60}\Z|(?=(?:[A-Za-z_-]*\d){2})[\w~-]{8,80}\Z|"
    r"(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{6,80}\Z|[^@\s/]+@[^@\s/]+\.[a-z]+\Z|\d{4}-\d\d-\d\d\Z|"
    r"[a-z]{2,3}_\d{2,}\Z|[xX]{3,}\Z|\+\d{6,15}\Z|\d+(?:,\d+)+\Z|\$\w+\Z",
)
_WORDS = regex(
    r"(?:[A-Z]?[a-z]{2,})(?:[A-Z][a-z]+)*(?:V\d|\d)?\Z|[a-z]{3,}\d?(?:[_-](?:[a-z]{2,}\d?|\d{1,3}))+\Z"
)
_UPPER = regex(r"(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6,40}\Z")
_READERS = regex(rf"{parts_of('READERS', 'yours')}[-_]([a-z]+(?:[-_][a-z]+){{0,3}})\Z")
"""`your-organization`, which stands for the reader's own."""
_STAND_IN = regex(
    rf"{parts_of('READERS', 'any')}[-_](?:identifier|{'|'.join(IDENTIFIERS)})\Z", re.IGNORECASE
)
"""`unique-identifier`, which stands for any."""
_CHOICE = regex(r"(?P<before>[\w-]{1,60}\((?P<name>[A-Za-z_]\w{0,40})=)[^(){}=]{1,80}\)")
_CHOICES = regex(r"[\w-]{1,60}\([A-Za-z_]\w{0,40}\([^(){}]{1,400}\)\)")
_TAIL = regex(r"(\.[a-z]{2,5})\Z")


def generalise(path: str, words: frozenset[str] = frozenset()) -> tuple[str, bool]:
    """Replace ids by placeholders named after the segment before; says whether any was replaced.

    Args:
        path: the path as the sample has it.
        words: segments that look like ids and are none.
    """
    parts = path.split("/")
    changed = False
    used: set[str] = set(re.findall(r"\{([^{}]*)\}", path))
    for at, part in enumerate(parts):
        bare, tail = part, ""
        if match := _TAIL.search(part):
            bare, tail = part[: match.start()], match.group(1)
        reader = _READERS.match(bare)
        shown = reader or _STAND_IN.match(bare) or is_id(bare, parts[at - 1])
        if "(" in part and "{" not in part and (chosen := _chosen(part, used)):
            parts[at] = chosen
            changed = True
            continue
        if "{" in part or at <= 1 or part in words or not shown:
            continue
        name = (
            _free(reader[1].replace("-", "_"), used) if reader else name_after(parts[at - 1], used)
        )
        used.add(name)
        parts[at] = f"{{{name}}}{tail}"
        changed = True
    return "/".join(parts), changed


def _chosen(part: str, used: set[str]) -> str | None:
    """`kittens(colour=grey)` and `kittens(id_in(1,2))` with a placeholder for what is chosen; None for other segments."""
    one, any_of_them = _CHOICE.fullmatch(part), _CHOICES.fullmatch(part)
    if one is None and any_of_them is None:
        return None
    before, wish = (one["before"], one["name"]) if one else (part[: part.index("(") + 1], "filter")
    name = _free(wish, used)
    used.add(name)
    return f"{before}{{{name}}})"


def versions_in(paths: Iterable[str]) -> frozenset[str]:
    """Small numbers that many paths hold in their middle and none at its end: versions (`/users/1/list`).

    Behind what is a path by itself they are ids: `/users` and `/users/1/posts`.
    """
    inside: Counter[str] = Counter()
    last: set[str] = set()
    known = {path.strip("/") for path in paths}
    for path in known:
        *middle, end = path.split("/")
        numbered = [at for at, part in enumerate(middle) if re.fullmatch("[1-9]", part)]
        if any("/".join(middle[:at]) in known for at in numbered):
            return frozenset()
        inside.update({middle[at] for at in numbered})
        last.add(end)
    numbers = {number for number, count in inside.items() if count >= _OFTEN}
    return frozenset(inside) if numbers and not any(end.isdigit() for end in last) else frozenset()


def is_id(segment: str, before: str) -> bool:
    """Whether a path segment is a concrete id and no word of the API."""
    if _VERSION.match(segment) and (
        segment[:1] in "vV" or "." in segment or before.lower() in ("api", "")
    ):
        return False
    return bool(_ID.match(segment) or _UPPER.match(segment)) and not _WORDS.match(segment)


def name_after(before: str, used: set[str]) -> str:
    """A name that is not taken yet for what stands behind a segment: `kitten_id` behind `kittens`."""
    word = re.sub(r"\W+", "_", before).strip("_").lower()
    if not word or before.startswith("{"):
        word = "item"
    word = singular(word)
    return _free(f"{word}_id", used)


def _free(wish: str, used: set[str]) -> str:
    """A name that is not taken yet."""
    name, number = wish, 2
    while name in used:
        name, number = f"{wish}_{number}", number + 1
    return name
