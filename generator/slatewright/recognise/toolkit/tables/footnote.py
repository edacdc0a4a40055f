"""What a star behind a name means: "required", unless the docs' own footnote says something else."""

from __future__ import annotations

from slatewright.lexicon import has_word
from slatewright.model.document import Bullets, Paragraph, Table
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.recognise.toolkit.words.field_words import Need
from slatewright.regex import regex

STARRED = regex(r"(?<![\w*])\\?\*(?![\w*])")
"""A star that stands for itself, as in "* = required" or "fields with a * are required"."""
_FOOTNOTE = regex(r"\s*\\?\*(?!\*)")

_SHORT = 120


def star_meaning(section: SectionView, placed: Placed, table: Table) -> Need | None:
    """The need that a starred row of `table` has; None where no footnote stands beside the table.

    A footnote that speaks of a value left out makes the field optional; one that speaks of neither leaves it open.
    """
    note = _note_after(section, table) or _note_before(placed)
    if note is None:
        return None
    required, optional = has_word(note, "REQUIRED"), has_word(note, "OPTIONAL")
    if optional and required and required.start() < optional.start():
        return Need(True)
    if optional or has_word(note, "LEFT_OUT"):
        return Need(False)
    if has_word(note, "CONDITIONAL") and required:
        return Need(None, True)
    return Need(True) if required else Need(None)


def _note_before(placed: Placed) -> str | None:
    """The short words right before the table, if they say of a star what is required."""
    lead = placed.lead.plain if placed.lead else ""
    told = len(lead) <= _SHORT and STARRED.search(lead) and has_word(lead, "REQUIRED")
    return lead if told else None


def _note_after(section: SectionView, table: Table) -> str | None:
    """The text right behind the table, if it starts with a star."""
    blocks = section.section.blocks
    at = next((at for at, block in enumerate(blocks) if block is table), None)
    if at is None or at + 1 >= len(blocks):
        return None
    after = blocks[at + 1]
    if isinstance(after, Paragraph) and _FOOTNOTE.match(after.text.raw):
        return after.text.plain
    if isinstance(after, Bullets) and len(after.items) == 1:
        words = after.items[0].text.plain
        return words if has_word(words, "REQUIRED") or has_word(words, "OPTIONAL") else None
    return None
