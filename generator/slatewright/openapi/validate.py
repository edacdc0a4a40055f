"""What openapi-spec-validator says of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from msgspec.structs import replace

from slatewright.model.pointer import below
from slatewright.model.spec import Complaint, Spec
from slatewright.openapi.outline import is_plainly_right, look_up, outline
from slatewright.openapi.specimen import specimen


class Passed(Protocol):
    """Texts that have passed before."""

    def holds(self, text: str) -> bool:
        """Whether the text has passed."""

    def add(self, text: str) -> None:
        """Note that it has."""


def validate(spec: Spec, passed: Passed | None = None) -> Spec:
    """`spec` with the validator's complaints; none for a valid document.

    Almost every document is valid, and that is seen from a small one that stands for it. Only where the small one is not
    valid, or cannot stand for the whole, does the validator walk through all of the large one.

    Args:
        spec: what was emitted or loaded.
        passed: remembers the small documents that were valid; they seldom change.
    """
    small, references = specimen(spec.document)
    lost = sorted(ref for ref in references if look_up(spec.document, ref) is None)
    if lost:
        found = tuple(Complaint("", f"{reference} leads nowhere") for reference in lost)
        return replace(spec, complaints=found)
    whole = outline(spec.document)
    if whole is not None and _passes(small, passed) and _keeps_rules(whole):
        return replace(spec, complaints=())
    return replace(spec, complaints=tuple(_complaints(_with_bodies(spec.document))))


def _passes(small: Mapping[str, Any], passed: Passed | None) -> bool:
    text = repr(small) if passed is not None else ""
    if passed is not None and passed.holds(text):
        return True
    if any(_complaints(small)):
        return False
    if passed is not None:
        passed.add(text)
    return True


def _keeps_rules(whole: Mapping[str, Any]) -> bool:
    return is_plainly_right(whole) or not any(_complaints(whole, False))


def _with_bodies(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """The document with its request bodies' schemas among the shared ones.

    The validator looks at the schemas of parameters, responses and components, and at no others.
    """
    components = document.get("components") or {}
    shared = components.get("schemas") if isinstance(components, dict) else None
    found = list(_body_schemas(document.get("paths")))
    if not found or not isinstance(shared or {}, dict) or not isinstance(components, dict):
        return document
    named = {f"of.request.body.{number}": schema for number, schema in enumerate(found)}
    return {**document, "components": {**components, "schemas": {**named, **(shared or {})}}}


def _body_schemas(node: Any) -> Iterator[Any]:
    for item in node.values() if isinstance(node, dict) else ():
        for operation in item.values() if isinstance(item, dict) else ():
            body = operation.get("requestBody") if isinstance(operation, dict) else None
            content = body.get("content") if isinstance(body, dict) else None
            for media in content.values() if isinstance(content, dict) else ():
                if isinstance(media, dict) and "schema" in media:
                    yield media["schema"]


def _complaints(document: Mapping[str, Any], structure: bool = True) -> Iterator[Complaint]:
    """The complaints about a document; without `structure`, only those about ids, tags and parameters."""
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
    from openapi_spec_validator.validation.validators import SpecValidator

    is_old = str(document["openapi"]).startswith("3.0")
    kind: type[SpecValidator] = OpenAPIV30SpecValidator if is_old else OpenAPIV31SpecValidator
    judge = _crawled(kind.schema_validator) if structure else _Anything()
    kind = type("Validator", (kind,), {"schema_validator": judge})
    try:
        for error in kind(dict(document)).iter_errors():
            yield Complaint(below("", *error.absolute_path), error.message)
    except Exception as problem:  # noqa: BLE001 - the validator raises all sorts of things
        yield Complaint("", f"the validator gave up: {type(problem).__name__}: {problem}")


def _crawled(validator: Any) -> Any:
    """The same with the anchors of its schema looked up once; it would go through all of the schema at each of them."""
    of_jsonschema = hasattr(validator, "evolve")
    if not of_jsonschema:  # a faster library is installed, which has its own ways
        return validator
    from referencing import Registry, Resource

    schema = dict(validator.schema)
    resource = Resource.from_contents(schema)
    registry = Registry[Any]().with_resource(resource.id() or "", resource).crawl()
    return validator.__class__(schema, registry=registry)


class _Anything:
    """Stands in for the JSON Schema of OpenAPI where the structure is known to be right."""

    def iter_errors(self, _document: object) -> Iterator[Any]:
        return iter(())
