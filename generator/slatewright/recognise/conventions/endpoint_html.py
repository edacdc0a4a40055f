"""Method and path in a block of raw HTML, as themes with badges for methods have it.

    <div class="endpoint">
      <span class="label">POST</span>
      <h6>/kittens/{id}/feed</h6>
    </div>

The method stands alone on its line, the path on the next.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from slatewright.http.methods import METHODS
from slatewright.model.document import Html
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.request_line import plain_lines, request_line
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView

NAME = "endpoint-html"
_MOST_LINES = 40


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """A method alone on its line, followed by a path or URL alone on the next."""
    for placed in section.of_type(Html):
        block = placed.block
        assert isinstance(block, Html)
        lines = plain_lines(block.text.plain)
        if block.tag == "!--" or len(lines) > _MOST_LINES:
            continue
        for verb, target in pairwise(lines):
            line = request_line(f"{verb.upper()} {target}") if verb.upper() in METHODS else None
            if line and not line.tail:
                yield EndpointFact(verb.upper(), line.target, Form.LINE, stated(block.text, NAME))
