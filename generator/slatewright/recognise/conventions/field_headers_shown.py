"""Headers that a sample shows, as JSON or line by line.

    **Headers**

    ```json
    {"Content-Type": "application/json", "X-Barn": "red"}
    ```

    ```
    Content-Type: application/json
    X-Barn: red
    ```

What is said to be the headers of an answer is kept as such; the sample is no body either way.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Fence
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.samples.header_lines import header_lines_shown
from slatewright.recognise.toolkit.samples.sent_as_headers import ShownHeaders, headers_shown
from slatewright.recognise.toolkit.view import SectionView

NAME = "field-headers-shown"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Every fence that holds headers and nothing else."""
    for placed in section.of_type(Fence):
        for shown in headers_shown(section, placed):
            yield _fact(shown)
        if lines := header_lines_shown(section, placed):
            yield _fact(lines)


def _fact(shown: ShownHeaders) -> FieldsFact:
    fields = tuple(
        FieldFact(name, None, None, None, "", sampled(shown.fence, NAME, line), example=text)
        for name, text, line in shown.pairs
    )
    place = Place.RESPONSE if shown.said.answered else Place.HEADER
    evidence = fields[0].evidence
    return FieldsFact(fields, shown.said.words, place, evidence, headers=shown.said.answered)
