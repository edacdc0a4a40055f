"""Modules of which some classes and functions were formatted before look as if black had been given the whole of them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from black import format_str
from black.parsing import InvalidInput
from hypothesis import given
from hypothesis import strategies as st

from slatewright.render import formatting
from slatewright.render.formatting import _MODE, format_all
from slatewright.render.statements import are_statements, cut, joined

PIECES = st.sampled_from(
    [
        '"""A module."""',
        "import os\nimport sys",
        "import os",
        "# a comment",
        "x = {  'a':1 }",
        "class Kitten: pass",
        "class Kitten:\n  name:'str'\n  def purr( self ) : return  1",
        "class Kitten: ...",
        "class Kitten(  Cat  ):\n\n\n    a = 1\n\n\n\n    b=2  # why",
        "def purr( ):\n  return 'x'",
        "def purr(): ...",
        "@overload\ndef purr( a:int ) -> int : ...",
        "@loud\n\nclass Kitten:\n    '''Docs.'''",
        "async def purr( ) :\n    await  x",
        "if x:\n  class Kitten: pass",
        "try:\n    import a\nexcept ImportError: a=None",
        "async with x: pass",
        "note = '''\n\n\nclass Kitten:\n  'x'\n'''",
        "'''\n\n\ndef purr( ):\n  1\n\n\n'''",
        "def purr():\n    '''Docs.\n\n\n@loud\nclass Kitten( Cat ): pass\n    '''",
        "y = (1\n\n\n@other)",
        "# fmt: off\nz = [ 1,2 ]",
        "# fmt: on",
        "print( 1 ) ;",
        "    def purr( self ) : return  1",
        "    async def purr( self ): ...",
        "    @loud\n    def purr( self ): return 'x'",
        "    @overload\n    def purr( self ): ...",
        "    a=1",
        "    class Paw: pass",
        "    if x:\n        a=1",
        "    # a comment",
        "class Kitten:\n  '''Docs.'''",
        "class Kitten:",
        "class Kitten:\n    '''Docs.\n\n    def purr( ):\n    '''",
        "def purr( ):\n    a=1",
        "\\\n",
        "",
    ]
)
GAPS = st.sampled_from(["\n\n\n", "\n\n\n", "\n", "\n\n", "\n\n", "\n\n\n\n"])
MODULES = st.lists(st.tuples(PIECES, GAPS), max_size=7).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


def black(text: str) -> str | None:
    """What black makes of a module; None where it is no Python."""
    try:
        styled = format_str(text, mode=_MODE)
    except InvalidInput:
        return None
    return styled if styled.strip() else ""  # a module of blank lines needs none of them


@given(st.lists(MODULES, min_size=1, max_size=5))
def test_a_module_comes_out_as_black_alone_would_have_it(modules: list[str]) -> None:
    with TemporaryDirectory() as cache:
        earlier: list[str] = []
        for module in modules:
            if (wanted := black(module)) is not None:
                # what earlier modules taught is at hand for this one
                earlier.append(module)
                assert format_all(earlier, Path(cache))[-1] == wanted


def test_only_what_changed_is_formatted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def module(age: int, name: str) -> str:
        return (
            f"import os\n\n\nclass Cat:\n    age={age}\n\n    def purr(self): return 1\n\n"
            f"    def name(self): return {name}\n\n\nclass Dog:\n  age=1\n"
        )

    format_all([module(1, "x")], tmp_path)
    asked: list[str] = []
    attempt = formatting._attempt

    def noted(text: str) -> object:
        asked.append(text)
        return attempt(text)

    monkeypatch.setattr(formatting, "_attempt", noted)
    for changed in (module(2, "x"), module(2, "y")):
        assert format_all([changed], tmp_path) == [format_str(changed, mode=_MODE)]
    assert asked == [
        "class Cat:\n    age=2\n",
        "class _:\n    _\n\n    def name(self): return y\n",
    ]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("import os\n\n\nclass Cat: pass\n", True),
        ("import os\n\n\n@loud\nclass Cat: pass\n", True),
        ("a = '''\n\n\nclass Cat: pass\n'''\n", False),
        ("a = (1\n\n\n@b)\n", False),
        ("class Cat:\n    a = 1\n\n    @loud\n    def purr(self): pass\n", True),
        ("class Cat:\n    a = '''\n\n    def purr(self): pass\n    '''\n", False),
        ("class Cat:\n\n    def purr(self): pass\n", False),
        ("def purr():\n    a = 1\n\n    def purr(self): pass\n", False),
        ("def broken(:\n\n\nclass Cat: pass\n", False),
    ],
)
def test_what_begins_within_something_else_is_no_statement(text: str, whole: bool) -> None:
    pieces = cut(text)
    assert len(pieces) == 2
    assert joined(pieces) == text
    assert are_statements(pieces) is whole
