"""What the evidence quotes stands where the evidence says, however odd the sample."""

from __future__ import annotations

import pytest
from whole_pipeline import hold

FENCES = {
    "JSON in single quotes over lines": """
curl -X POST https://otter.example/dens \\
  -d '{"depth": 3,
       "mud": true}'
""",
    "JSON in double quotes with escapes": """
curl -X POST https://otter.example/dens -d "{\\"depth\\": 3, \\"mud\\": true}"
""",
    "forms over several options": """
curl -X POST https://otter.example/dens \\
  -d depth=3 \\
  --data-urlencode "mud=wet and cold" -F "plan[floor]=1"
""",
    "HTTPie": """
$ http --form PUT "https://otter.example/dens/1" \\
    "depth=3" plan[floor]=$floor
""",
    "HTTP with marks of curl's verbose mode": """
> POST /dens HTTP/1.1
> Host: otter.example
>
> {"depth": 3}

< HTTP/1.1 200 OK
< Content-Type: application/json
<
< {"id": "d1", "mud": true}
""",
    "names without quotes": """
{depth: 3, 'mud': true, "floors": [{level: 1}]}
""",
    "names with escapes": """
{"de\\u0070th": 3, "a\\"b": 1, "": 2}
""",
    "a name that only looks like the one before it": """
{"mudflat": 1, "mud": 2, "x-mud": 3}
""",
    "lines that end in other ways": '\n{"depth": 1,\u2028 "mud": 2,\x0b "id": 3}\n'
    'HTTP/1.1 200 OK\x0c\n\n{"late": 1}\n',
}


@pytest.mark.parametrize("head", ["", "- In a list:\n\n  ", "> "], ids=["flush", "list", "quote"])
@pytest.mark.parametrize("name", FENCES)
def test_names_of_samples(name: str, head: str) -> None:
    pad = "  " if head.startswith("-") else head
    lines = ["```", *FENCES[name].strip("\n").split("\n"), "```"]
    fence = head + f"\n{pad}".join(lines)
    hold(f"# Dens\n\n## Dig a den\n\n`POST /dens`\n\n{fence}\n")


def test_a_fence_whose_lines_stand_further_out_than_its_head() -> None:
    found = hold('# Dens\n\n`GET /dens`\n\n   ```json\n{"depth": 1,\n  "mud": 2}\n   ```\n')
    assert {"depth", "mud"} <= {evidence.quote for evidence in found}


def test_names_in_a_form_are_quoted_where_they_stand() -> None:
    lines = ("curl -X POST https://otter.example/dens \\", "  -d depth=3 \\", '  -d "a=1&mud=2"')
    found = hold("\n".join(["# Dens", "", "```", *lines, "```", ""]))
    places = {e.quote: (e.span.line, e.span.column) for e in found}
    assert places["depth"] == (5, 6)
    assert places["mud"] == (6, 11)


@pytest.mark.parametrize(
    "title",
    ["Otters", '"Otters \\u0041"', "'Otter''s den'", ">\n  Otters\n  and dens", "\ufeffOtters"],
    ids=ascii,
)
@pytest.mark.parametrize("before", ["", "note: a\u2028b\n", "note: \x85\n"], ids=ascii)
def test_titles(title: str, before: str) -> None:
    hold(f"---\n{before}title: {title}\n---\n# Dens\n\n`GET /dens`\n")
