"""Tables whose cells hold next to nothing end no run, and the rows beside them are read."""

from __future__ import annotations

import pytest
from whole_pipeline import handoffs, hold

from slatewright.model.facts import FieldsFact

CELLS = (
    "", "<br>", "<br><br>", "&nbsp;", "&nbsp;<br>", "``", "`*`", "*", "**", "***", "** **", "†", "<b> </b>", "-",
    "()", "[]", "(optional)", "*(optional)*", ":", "=", "a=", "=b", ".", "[0]", "/", "\\|", "<!-- -->", "&#8203;",
)  # fmt: skip
HEADS = ("Parameter | Description", "Name | Type | Description", "Field | Description")


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_of_next_to_nothing(cell: str, head: str) -> None:
    width = head.count("|") + 1
    rows = [[cell if one == at else "" for one in range(width)] for at in range(width)]
    rows += [
        [cell, *["How many to send"] * (width - 1)],
        ["Optional: " + cell, *[""] * (width - 1)],
    ]
    rows += [["whiskers", *["integer"] * (width - 1)], ["tail", *["string"] * (width - 1)]]
    lines = [head, " | ".join(["---"] * width), *(" | ".join(row) for row in rows)]
    table = "\n".join(f"| {line} |" for line in lines)
    text = f"# Otters\n\n## Add an otter\n\n`POST /otters`\n\n{table}\n"
    hold(text)
    facts = handoffs(text)[2]
    tables = [f for s in facts.sections for f in s.facts if isinstance(f, FieldsFact)]
    assert {"whiskers", "tail"} <= {row.name for table in tables for row in table.fields}
