"""Documents from files: YAML or JSON, read as OpenAPI reads them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any, NoReturn

from slatewright.model.diagnostics import UsageError
from slatewright.model.spec import Spec


def load(text: str, name: str) -> Spec:
    """The document in `text`; JSON where `name` ends in `.json`, YAML otherwise.

    Raises:
        UsageError: The text is broken, or is not an OpenAPI 3.0 or 3.1 document.
    """
    if name.lower().endswith(".json") or text.lstrip()[:1] == "{":
        data = _json(text, name)
    else:
        from slatewright.openapi.yaml_read import yaml_data

        data = yaml_data(text, name)
    return Spec(_document(data, name))


def _document(data: Any, name: str) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise UsageError("this is not an OpenAPI document: it is not a mapping", file=name)
    if "swagger" in data:
        raise UsageError(
            f"this is Swagger {data['swagger']}; convert it to OpenAPI 3.0 or 3.1 first", file=name
        )
    version = data.get("openapi")
    if version is None:
        raise UsageError("this is not an OpenAPI document: `openapi` is missing", file=name)
    if not str(version).startswith(("3.0.", "3.1.")):
        raise UsageError(f"OpenAPI {version} is not supported; use 3.0 or 3.1", file=name)
    for key, kind in (("info", "mapping"), ("paths", "mapping")):
        if not isinstance(data.get(key, {}), dict):
            raise UsageError(f"`{key}` is not a {kind}", file=name)
    return data


def _json(text: str, name: str) -> Any:
    def distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        result = dict(pairs)
        if len(result) < len(pairs):
            ((twice, _),) = Counter(key for key, _ in pairs).most_common(1)
            raise UsageError(f'the key "{twice}" appears twice in one object', file=name)
        return result

    def refuse(constant: str) -> NoReturn:
        raise UsageError(f"{constant} is not a JSON value", file=name)

    try:
        return json.loads(text, object_pairs_hook=distinct, parse_constant=refuse)
    except json.JSONDecodeError as problem:
        raise UsageError(f"broken JSON: {problem.msg}", file=name, line=problem.lineno) from None
    except RecursionError:
        raise UsageError("the document is nested too deeply", file=name) from None
    except ValueError:
        raise UsageError("a number has more digits than can be read", file=name) from None
