"""Links in the words about a field: to what it holds, or to something else."""

from __future__ import annotations

import pytest

from slatewright.resolve.tables.links_in_words import linked_content


@pytest.mark.parametrize(
    "words",
    [
        "[Boat](#boats)",
        "The [boat](#boats) that is moored there.",
        "A list of [boats](#boats), each with its berth",
        "**[Boat](#boats)** `required`<br>Whose berth it is.",
        "What lies there. See [boat](#boats).",
        "All that is known of it, a [boat](#boats) object",
        "Holds one whole [boat object](#boats)",
        "No link at all",
    ],
)
def test_links_to_what_a_field_holds(words: str) -> None:
    assert linked_content(words, ("boats",)) == ("boats",)


@pytest.mark.parametrize(
    "words",
    [
        "When you [sail](#boats) from another harbour, tell us why.",
        "Array of [boat](#boats) IDs",
        "Trigger for all [boats](#boats).",
        "Any time a new owner of a [boat](#boats) pays",
    ],
)
def test_links_to_something_else(words: str) -> None:
    assert linked_content(words, ("boats",)) == ()
