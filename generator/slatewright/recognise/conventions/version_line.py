"""A line that gives the version of the API and says nothing else.

    # Introduction

    All about kittens.

    **Version:** 1.8.2

Generators of docs write it so below the words on the whole API.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Paragraph
from slatewright.model.facts import NoticeFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.prose import version_of
from slatewright.recognise.toolkit.view import SectionView

NAME = "version-line"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[NoticeFact]:
    """Every paragraph that is a version with its label."""
    for block in section.section.blocks:
        if isinstance(block, Paragraph) and (version := version_of(block.text)):
            yield NoticeFact("version", version, stated(block.text, NAME))
