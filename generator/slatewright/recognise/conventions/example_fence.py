"""A sample of JSON data.

    > The above command returns JSON structured like this:

    ```json
    {"id": 1, "name": "Tom"}
    ```

The fence may carry any language tag or none. Whether it is a request or a response follows from the annotation above
it, a comment at its head, the sentence or heading before it, or stays open.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from slatewright.model.document import Fence
from slatewright.model.facts import ExampleFact, Role
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.http_message import http_messages
from slatewright.recognise.toolkit.sample_places import values_of
from slatewright.recognise.toolkit.sample_role import sample_words
from slatewright.recognise.toolkit.view import Placed, SectionView

NAME = "example-fence"
_JSON_TAGS = {
    "json",
    "javascript",
    "js",
    "jsonc",
    "json5",
    "yaml",
    "http",
    "shell",
    "bash",
    "text",
    "plaintext",
    "",
}
_PROGRAMS = {
    "ruby", "python", "php", "java", "go", "csharp", "c", "cpp", "swift", "kotlin", "perl", "elixir", "scala",
    "objective_c", "objc", "r", "sql", "clojure", "typescript", "coffeescript", "powershell", "lua", "haskell", "rust",
    "c#", "ruby--rails", "javascript--node", "javascript--nodejs", "javascript--browser", "dart", "node", "vb",
    "graphql", "xml", "html", "erb", "jsx", "tsx", "css", "diff", "toml", "ini", "dockerfile", "makefile",
}  # fmt: skip
_STARTS = re.compile(
    r"(?:\s|//[^\n]*\n|\#[^\n]*\n|>[^\n]*\n|/\*.{0,400}?\*/|[\w ]{1,40}:?[ \t]*\n){0,12}[\[{]",
    re.DOTALL,
)
_MEMBERS = re.compile(r"[\s.…]*+\"[\w$.-]{1,80}\"\s*:")

_OBJECT = re.compile(r"\s*+(?:\[\s*+)?\{\s*+\"[\w$.-]{1,80}\"\s*+:")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ExampleFact]:
    """Every fence that holds JSON data and nothing else."""
    for place in section.of_type(Fence):
        fence = place.block
        assert isinstance(fence, Fence)
        if _is_data(fence):
            yield from _examples(section, place, fence)


def _is_data(fence: Fence) -> bool:
    tag = fence.language
    if tag in _PROGRAMS:
        return _is_json(fence.content)
    if "curl " in fence.content[:400] or http_messages(fence.content):
        return False
    starts = _STARTS.match(fence.content)
    if not starts and not _MEMBERS.match(fence.content):
        return False
    known = tag in _JSON_TAGS or "json" in tag
    quoted = fence.content.count('"') + fence.content.count("'")
    return quoted >= 2 or (known and fence.content.strip() in ("[]", "{}")) or "json" in tag


def _is_json(content: str) -> bool:
    """Whether a sample in a tab of a programming language is nothing but JSON, be it without a comma here and there."""
    if content.lstrip()[:1] not in ("{", "["):
        return False
    if _OBJECT.match(content) and content.rstrip()[-1:] in ("}", "]"):
        return True
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True


def _examples(section: SectionView, place: Placed, fence: Fence) -> Iterable[ExampleFact]:
    words = sample_words(section, place, fence.content)
    values, mends = values_of(fence)
    for number, (value, line) in enumerate(values):
        role = words.role
        if len(values) == 2 and role is Role.UNKNOWN:
            role = Role.REQUEST if number == 0 else Role.RESPONSE
        yield ExampleFact(
            role=role,
            status=words.status,
            media="application/json",
            value=value,
            text=fence.content,
            caption=words.caption,
            evidence=sampled(fence, NAME, line),
            mends=mends if number == 0 else (),
            language=fence.language,
        )
