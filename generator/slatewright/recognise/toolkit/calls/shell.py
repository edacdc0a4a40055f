"""Splitting shell commands into words as a reader would, unbalanced quotes included."""

from __future__ import annotations

import re

from msgspec import Struct

from slatewright.http.methods import BODYLESS
from slatewright.regex import regex

_WORD = regex(
    r"""
      (?P<join>\\[ \t]*\r?\n)
    | (?P<end>\n|;|&&|\|\|?)
    | (?P<space>[ \t\u00a0]+)
    | (?P<unclosed>(?:'[^'\n]*+|"(?:[^"\\\n]|\\[^\n])*+\\?+)
        (?=\n[ \t]{0,40}+-(?:[HXdFu]|-[a-z]{3,8}(?:-[a-z]{3,9})?)[ \t]))
    | (?P<single>\$?'(?:[^']*)'|\$?'(?=[ \t\n]*[{\[])[^']*\Z)
    | (?P<double>"(?:[^"\\]|\\.)*")
    | (?P<bare>(?:(?<=-d[ ])|(?<=--data[ ]))\{[ \t\n]*+(?=")(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\})
    | (?P<tick>`[^`]*`)
    | (?P<curly>[“”][^“”\n]*[“”]|[‘’][^‘’\n]*[‘’])
    | (?P<escape>\\.)
    | (?P<plain>(?:\{\{[^{}\n]{1,60}\}\}|[^\s\\'"`“”‘’;|&\u00a0{]++|\{)+|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_OPTION_LINE = regex(r"[ \t]*-{1,2}[A-Za-z]")
_ADDRESS_LINE = regex(r"""[ \t]*["']?https?://""")
_VALUE_LINE = regex(r"[ \t]+['\"]")
_DATA_LINE = regex(r"[ \t]{0,40}[\[{][ \t]*\n")
_SENDING = frozenset({"-d", "--data", "--data-raw", "--data-binary", "-F", "--form"})
_SPACED = regex(r"\{\{[ \t]*+([^{}\s]{1,60})[ \t]*+\}\}")
_ESCAPE = regex(r"\\(.)", re.DOTALL)
_FROM_FILE = regex(r"<[^<>\s]+\.\w+")
_CURL = regex(r"c{1,2}url{1,2}(?:\.exe)?")
"""The program, misspelt or not."""
_REQUEST = frozenset({"--request", "--location"})
"""The options with which a command begins whose program is left out."""


class Word(Struct, frozen=True):
    """One word of a command, unquoted; `start` and `end` are its offsets in the text."""

    text: str
    start: int
    end: int = 0


def is_curl(word: str) -> bool:
    """Whether a word is meant to be the name of the program."""
    return _CURL.fullmatch(word) is not None


def is_nameless(words: list[Word]) -> bool:
    """Whether a command is the options of curl alone: `--request POST "https://..."`."""
    return bool(words) and words[0].text in _REQUEST


def standard_input(text: str, words: list[Word]) -> str:
    """What a command reads, as curl writes it: `@-` where a file or another program is led into it; else nothing."""
    above = text[: words[0].start].rstrip(" \t\r\n\\")
    piped = above.endswith("|") and not above.endswith("||")
    led = len(words) > 1 and words[-2].text == "<" or _FROM_FILE.fullmatch(words[-1].text)
    return "@-" if piped or led else ""


def commands(text: str) -> list[list[Word]]:
    """The commands of a shell sample, each a list of words; prompts (`$ `) are left out."""
    found: list[list[Word]] = []
    words: list[Word] = []
    parts: list[str] = []
    start = stop = 0

    def end_word() -> None:
        if parts:
            words.append(Word("".join(parts), start, stop))
            parts.clear()

    for match in _WORD.finditer(text):
        kind, piece = match.lastgroup, match.group()
        if kind == "end" and piece != "\n" and parts and "://" in parts[0]:
            kind = "plain"
        if piece == "\n":
            end_word()
        if kind == "join" and _is_output(text, match.end(), words):
            kind = "end"
        if kind in ("join", "space") or (piece == "\n" and _goes_on(text, match.end(), words)):
            end_word()
            continue
        if kind == "end":
            end_word()
            found.append(words)
            words = []
            continue
        if not parts:
            start = match.start()
        parts.append(_unquoted(kind or "plain", piece))
        stop = match.end()
    end_word()
    found.append(words)
    return [
        _without_prompt(words) for words in found if words and not words[0].text.startswith("#")
    ]


def _goes_on(text: str, at: int, words: list[Word]) -> bool:
    """Whether the line at `at` goes on with options, the URL or data, although a backslash was forgotten."""
    if _OPTION_LINE.match(text, at):
        return True
    if words and words[-1].text in _SENDING and _VALUE_LINE.match(text, at):
        return True
    if is_nameless(words) and _DATA_LINE.match(text, at):
        return all(word.text not in BODYLESS for word in words[:3])
    if not _ADDRESS_LINE.match(text, at):
        return False
    called = any(is_curl(word.text) for word in words[:4])
    return called and not any("://" in word.text for word in words)


def _is_output(text: str, at: int, words: list[Word]) -> bool:
    """Whether bare data behind a backslash is what a command prints, for it has sent its own already."""
    return bool(_DATA_LINE.match(text, at)) and any(word.text in _SENDING for word in words)


def _unquoted(kind: str, piece: str) -> str:
    if kind == "single":
        inner = piece.lstrip("$")[1:]  # data whose quote is never closed goes on to the end
        return inner.removesuffix("'")
    if kind == "unclosed":
        return piece[1:].rstrip(" \t\r\\")
    if kind == "double":
        return _ESCAPE.sub(lambda m: "" if m.group(1) == "\n" else m.group(1), piece[1:-1])
    if kind in ("curly", "tick"):
        return piece[1:-1]
    if kind == "escape":
        return piece[1:]
    if kind == "plain" and "{{" in piece:
        return _SPACED.sub(r"{{\1}}", piece)
    return "" if piece in "'\"" else piece


def _without_prompt(command: list[Word]) -> list[Word]:
    return command[1:] if command[0].text in ("$", ">", "%", "#") and len(command) > 1 else command
