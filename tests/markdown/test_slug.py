"""The anchors that Slate makes of headings."""

from __future__ import annotations

import hashlib

import pytest

from slatewright.markdown import read
from slatewright.model.source import SourceFile


def _anchor(title: str) -> str:
    (section,) = read(SourceFile("page.md", f"# {title}\n")).sections
    return section.anchor


@pytest.mark.parametrize(
    ("title", "anchor"),
    [
        ("Get all beds", "get-all-beds"),
        ("  Beds -- and  plants! ", "beds-and-plants"),
        ("Beds & plants", "beds-amp-plants"),
        ('Gardener\'s "shed"', "gardener-39-s-quot-shed-quot"),
        ("`GET /beds/<id>` now", "get-beds-lt-id-gt-now"),
        ("bed_id and `plant_id`", "bed_id-and-plant_id"),
        ("A<br>B <b>c</b>", "ab-c"),
        ("The [bed](#bed) object", "the-bed-object"),
        ("Crème brûlée à la Straße", "creme-brulee-a-la-strasse"),
        ("Łódź Ørsted Æsir", "lodz-orsted-aesir"),
        ("**v2**: \\*beds\\*", "v2-beds"),
        ("Mixed 花 beds", "mixed-beds"),
    ],
)
def test_latin_titles(title: str, anchor: str) -> None:
    assert _anchor(title) == anchor


def test_other_scripts_get_a_digest() -> None:
    digest = hashlib.sha1("花園".encode(), usedforsecurity=False).hexdigest()[:16]
    assert _anchor("花園") == f"part-{digest}"
    assert _anchor("花") != _anchor("園")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Beds & plants", "beds-plants"),
        ("  Beds -- and  plants! ", "beds-and-plants"),
        ("`GET /beds/<id>`", "get-beds-id"),
        ("bed_id", "bed_id"),
        ("A<br>B", "ab"),
        ("花園 2", "2"),
        ("花", "part-b8aa048"),
    ],
)
def test_redcarpets_own_slugs_are_kept_beside(title: str, slug: str) -> None:
    (section,) = read(SourceFile("page.md", f"# {title}\n")).sections
    assert section.plain_slug == slug
