"""A command that keeps what comes back in a file.

Written as:

    ```shell
    curl https://api.example.com/kittens/4/photo --output photo.png
    ```

Data that might as well be printed (`-o kittens.json`) and what is thrown away are passed over.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Fence
from slatewright.model.facts import StatusFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.curl import read_curl
from slatewright.recognise.toolkit.calls.shell import commands
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.json.tokens import lines_of
from slatewright.recognise.toolkit.view import SectionView
from slatewright.recognise.toolkit.words.answer_media import media_of_file

NAME = "response-saved"
_UNNAMED = "2XX"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[StatusFact]:
    """Every curl command that names a file to write."""
    for placed in section.of_type(Fence):
        fence = placed.block
        assert isinstance(fence, Fence)
        if "curl" not in fence.content or not ("-o" in fence.content or ">" in fence.content):
            continue
        for words in commands(fence.content):
            curl = read_curl(words)
            media = media_of_file(curl.output) if curl is not None and curl.output else None
            if curl is not None and media is not None:
                at = lines_of(fence.content).place(curl.start)[0]
                yield StatusFact(_UNNAMED, "", sampled(fence, NAME, at), media=media)
