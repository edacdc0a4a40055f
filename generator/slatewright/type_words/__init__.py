"""What docs write for a type, read in one way wherever it stands: in a cell, a bullet, a sentence or a setting."""

from slatewright.type_words.grammar import TypeWords, is_type, leads_as_type, read_type

__all__ = ["TypeWords", "is_type", "leads_as_type", "read_type"]
