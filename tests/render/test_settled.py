"""Fields that black is not asked about look as if it had been."""

from __future__ import annotations

from pathlib import Path

import pytest
from black import format_str
from hypothesis import given
from hypothesis import strategies as st

from slatewright.render.formatting import _MODE, format_all
from slatewright.render.settled import with_settled, without_settled

ROOT = Path(__file__).parents[2]
CLIENTS = sorted(
    path
    for folder in ("generated/*/*/models", "tests/golden/*/expected/client")
    for client in ROOT.glob(folder)
    for path in client.rglob("*.py")
)

TYPES = st.recursive(
    st.sampled_from(
        [
            "int", "Any", "_datetime.date", "'a'", '"b"', "'it\"s'", '"it\'s"', "-1", "0x1F", "1_0", "()", "[]",
            "(int)", "wire('é')", "wire('a\\\\b')", "'a' 'b'", "u'x'", "1.", "é", "'a  b'",
        ]
    ),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(" | ".join),
        st.tuples(inner, inner).map("|".join),
        inner.map("list[{}]".format),
        inner.map("list[{},]".format),
        st.tuples(inner, inner).map(lambda two: f"Annotated[{two[0]}, wire({two[1]})]"),
        st.tuples(inner, inner).map(lambda two: f"dict[{two[0]},{two[1]}]"),
    ),
    max_leaves=8,
)  # fmt: skip
FIELDS = st.builds(
    "    {}: {}{}\n".format,
    st.sampled_from(["a", "kitten_id", "x" * 60]),
    TYPES,
    st.sampled_from(["", " = None", " = 'a'", " =None", "  # why", "; b: int"]),
)
NOTES = st.sampled_from(
    [
        '    """Docs."""\n',
        '    """Docs\n  in two lines, one like a field:\n    a: \'b\'\n\n\n    c: int\n    """\n',
        "    '''Docs.'''\n",
        '    """A \\\\ and more."""\n',
        '    """a""" """b"""\n',
        '    """  spaced  """\n',
        '    "one line"\n',
        "    # a comment\n",
        "    def method(self): pass\n",
        "\n",
        "\n\n\n",
    ]
)
PLAIN = "".join(f"    name_{at}: str | None = None\n" for at in range(8))
BODIES = st.lists(st.one_of(FIELDS, NOTES, FIELDS), min_size=1, max_size=24).map("".join)


@given(
    BODIES, st.sampled_from(['    """What it is."""\n', "    first: int\n", "\n    first = 1\n"])
)
def test_a_class_comes_out_as_black_alone_would_have_it(body: str, first: str) -> None:
    text = f"import a\nclass Kitten(Model):\n{first}{body}{PLAIN}\n\nclass Other: pass\n"
    try:
        expected = format_str(text, mode=_MODE)
    except ValueError:
        return
    assert format_all([text], None) == [expected]


def test_most_of_a_model_is_kept_from_black() -> None:
    fields = "".join(f"    name_{at}: list[str | int] | None = None\n" for at in range(20))
    text = f'class Kitten(Model):\n    """A kitten."""\n\n{fields}'
    rest, runs = without_settled(text)
    assert len(rest.splitlines()) == 4
    assert with_settled(rest, runs) == text.rstrip("\n") + "\n"


def test_a_name_that_a_text_has_is_not_taken_for_a_run() -> None:
    fields = "".join(f"    name_{at}: int\n" for at in range(20))
    text = f'class Kitten(Model):\n    """A kitten."""\n\n{fields}    _s0: int = _sss\n'
    assert format_all([text], None) == [text]


@pytest.mark.parametrize("path", CLIENTS[::4], ids=lambda path: path.name)
def test_what_was_made_is_as_black_wants_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert format_str(text, mode=_MODE) == text
