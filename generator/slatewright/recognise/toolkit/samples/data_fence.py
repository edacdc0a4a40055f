"""Which fences show JSON data and nothing else, whatever their language tag says."""

from __future__ import annotations

import json
import re

from slatewright.model.document import Fence
from slatewright.recognise.toolkit.calls.http_message import http_messages
from slatewright.regex import regex

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
_STARTS = regex(
    r"(?>\s*+(?://[^\n]*\n|\#[^\n]*\n|>[^\n]*\n|/\*.{0,400}?\*/|\w[\w ]{0,39}+:?[ \t]*+\n)){0,12}+\s*+[\[{]",
    re.DOTALL,
)
_WORDS = regex(r'\s*+"[^"\n]{0,400}"\s*+\Z')
"""A lone string, which is JSON, too."""
_MEMBERS = regex(r"[\s.…]*+\"[\w$.-]{1,80}\"\s*:")
_BARE_MEMBER = regex(r"\s*+[A-Za-z_]\w{0,60}+[ \t]*+:[ \t]*+[\[{]")
"""A member whose name has no quotes, right before what it holds: `kittens: [`."""
_OBJECT = regex(r"\s*+(?:\[\s*+)?\{\s*+\"[\w$.-]{1,80}\"\s*+:")


def is_data_fence(fence: Fence) -> bool:
    """Whether a fence holds JSON data and nothing else, be it with comments and captions."""
    tag = fence.language
    if tag in _PROGRAMS:
        return _is_json(fence.content)
    if "curl " in fence.content[:400] or http_messages(fence.content):
        return False
    starts = _STARTS.match(fence.content)
    bare = "json" in tag and _BARE_MEMBER.match(fence.content) is not None
    if not starts and not bare and not _MEMBERS.match(fence.content):
        return "json" in tag and _WORDS.match(fence.content) is not None
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
