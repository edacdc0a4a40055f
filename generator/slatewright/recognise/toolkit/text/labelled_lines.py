"""Lines that a label leads, without the colon that mostly follows it: "**Endpoint** `/kittens`"."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.lexicon import column_role
from slatewright.model.document import Text
from slatewright.regex import regex

_LABELLED = regex(r":(?:\s|\Z)")
_MOST_CODES = 20
_MOST_WORDS = 3


def labelled_lines(text: Text) -> Iterator[str]:
    """The lines of a text; a bold label that is all of one, with what stands on the next."""
    bold = {strong.text.strip() for strong in text.strongs if strong.bold}
    label = ""
    for line in text.plain.splitlines():
        bare = line.strip()
        if bare in bold and column_role(bare):
            label = bare.rstrip(":")
            continue
        yield f"{label}: {bare}" if label and not _LABELLED.search(bare) else line
        label = ""


def label_before_code(text: Text, line: str) -> tuple[str, str]:
    """A label without a colon, and the code span that is all the rest of its line; nothing where it is otherwise."""
    line = line.strip()
    for code in text.codes[:_MOST_CODES]:
        if line.endswith(code.content) and (label := line.removesuffix(code.content).strip()):
            return (label, code.content) if len(label.split()) <= _MOST_WORDS else ("", "")
    return "", ""
