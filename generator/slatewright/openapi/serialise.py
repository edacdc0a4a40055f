"""Documents as text: YAML for people, JSON for programs, the same bytes every time."""

from __future__ import annotations

import json

from slatewright.model.spec import Spec
from slatewright.openapi.yaml_text import yaml_text


def serialise(spec: Spec, suffix: str) -> str:
    """The document as text that ends in a line feed: JSON where `suffix` is `.json`, YAML otherwise."""
    if suffix.lower() == ".json":
        return json.dumps(spec.document, indent=2, ensure_ascii=False) + "\n"
    return yaml_text(spec.document)
