"""Codes of the application in the rows of a table that lost its head, which are lines of words to Slate.

    ## Response codes

    8016 | No kitten has this name
    8020 | The kitten was added successfully

The heading says that these are codes. Where it does not say whether they are for errors, the words of each do.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import column_role, has_word
from slatewright.model.document import Paragraph, Text
from slatewright.model.facts import ErrorFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.text.text_lines import lines_of_text
from slatewright.recognise.toolkit.view import SectionView
from slatewright.recognise.toolkit.words.error_codes import codes_in

NAME = "error-lines"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ErrorFact]:
    """Paragraphs below a heading for codes, of which every line is a code, a bar and words."""
    title = section.section.title
    if title is None or column_role(title.plain) != "code":
        return
    for placed in section.of_type(Paragraph):
        assert isinstance(placed.block, Paragraph)
        for line, codes, words in _rows(placed.block.text):
            for code in codes:
                yield ErrorFact(
                    code=code,
                    message=words,
                    warning=has_word(title.plain, "WARNING") is not None,
                    evidence=stated(line, NAME),
                    success=_is_success(title.plain, words),
                )


def _rows(text: Text) -> list[tuple[Text, tuple[str, ...], str]]:
    """The lines with their codes and words, those without a bar joined to the one before; none where one has no code."""
    rows: list[tuple[Text, tuple[str, ...], str]] = []
    for line in lines_of_text(text) if "|" in text.plain else ():
        first, bar, words = line.plain.strip().strip("|").partition("|")
        if bar:
            rows.append((line, codes_in(first), words.strip()))
        elif rows:
            line, codes, before = rows[-1]
            rows[-1] = (line, codes, f"{before} {first.strip()}")
        else:
            return []
    return rows if all(codes and words for _, codes, words in rows) else []


def _is_success(title: str, words: str) -> bool:
    if has_word(title, "ERROR") or has_word(title, "WARNING"):
        return False
    return (has_word(title, "SUCCESS") or has_word(words, "SUCCESS")) is not None
