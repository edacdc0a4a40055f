"""Where OpenAPI 3.0 and 3.1 say the same thing differently."""

from __future__ import annotations

from typing import Any

from msgspec import Struct, field

NUMBERS = {"3.0": "3.0.3", "3.1": "3.1.0"}
"""The version that a document states, by the version that the user chose."""


class Dialect(Struct, frozen=True):
    """How one document is written."""

    version: str
    """`3.0` or `3.1`."""
    components: dict[str, str] = field(default_factory=dict)
    """The name of each shared schema in the document, by its name in the model."""

    def nullable(self, schema: dict[str, Any]) -> dict[str, Any]:
        """`schema`, null allowed; the one place where the two versions differ about it."""
        if not schema:
            return schema
        if "enum" in schema and None not in schema["enum"]:
            schema = {**schema, "enum": [*schema["enum"], None]}
        if self.version == "3.0":
            inner = {"allOf": [schema]} if "$ref" in schema else schema
            return {**inner, "nullable": True}
        if isinstance(schema.get("type"), str):
            return {**schema, "type": [schema["type"], "null"]}
        if "anyOf" in schema:
            return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
        return {"anyOf": [schema, {"type": "null"}]}

    def beside(self, schema: dict[str, Any], words: dict[str, Any]) -> dict[str, Any]:
        """`schema` with `words` about it; 3.0 reads nothing that stands beside a `$ref`.

        A description goes before what it describes: an object's properties may fill pages.
        """
        if words and self.version == "3.0" and "$ref" in schema:
            schema = {"allOf": [schema]}
        head: dict[str, Any] = {
            key: schema[key] for key in ("$ref", "type", "format") if key in schema
        }
        told = {key: words[key] for key in ("description",) if key in words}
        return {**head, **told, **schema, **words}
