"""Paths that may end alike are found, whatever is added beside them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from slatewright.resolve.urls.endings import Endings

SEGMENTS = st.sampled_from(["kittens", "Kittens", "{id}", "toys", "v2", "pre{id}"])
PATHS = st.lists(SEGMENTS, min_size=1, max_size=4).map(lambda parts: "/" + "/".join(parts))


def alike(path: str, other: str) -> bool:
    """Whether the last segments of two paths fit, as far as the shorter goes."""
    first, second = path.strip("/").split("/"), other.strip("/").split("/")
    pairs = zip(reversed(first), reversed(second), strict=False)
    return all("{" in a + b or a.lower() == b.lower() for a, b in pairs)


@given(st.lists(PATHS, max_size=12), PATHS)
def test_those_that_end_alike_are_found_in_the_order_in_which_they_came(
    kept: list[str], asked: str
) -> None:
    endings: Endings[int] = Endings()
    for at, path in enumerate(kept):
        endings.add(path, at)
    assert list(endings.alike(asked)) == [at for at, p in enumerate(kept) if alike(p, asked)]
    assert len(endings) == len(kept)


def test_a_placeholder_is_as_good_as_any_segment_and_a_word_is_not() -> None:
    endings: Endings[str] = Endings()
    for path in ("/kittens/{id}", "/kittens", "/toys"):
        endings.add(path, path)
    assert list(endings.alike("/v2/kittens")) == ["/kittens"]
    assert list(endings.alike("/v2/kittens/tom")) == ["/kittens/{id}"]
    assert list(endings.alike("/{shop}")) == ["/kittens/{id}", "/kittens", "/toys"]
