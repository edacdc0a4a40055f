"""What openapi-spec-validator says of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from slatewright.model.spec import Complaint, Spec
from slatewright.openapi.noted import pointer_token
from slatewright.openapi.outline import look_up, outline
from slatewright.openapi.specimen import specimen


def validate(spec: Spec) -> Spec:
    """`spec` with the validator's complaints; none for a valid document.

    Almost every document is valid, and that is seen from a small one that stands for it. Only where the small one is not
    valid, or cannot stand for the whole, does the validator walk through all of the large one.
    """
    small, references = specimen(spec.document)
    lost = sorted(ref for ref in references if look_up(spec.document, ref) is None)
    if lost:
        found = tuple(Complaint("", f"{reference} leads nowhere") for reference in lost)
        return replace(spec, complaints=found)
    whole = outline(spec.document)
    if whole is not None and not any(_complaints(small)) and not any(_complaints(whole, False)):
        return replace(spec, complaints=())
    return replace(spec, complaints=tuple(_complaints(spec.document)))


def _complaints(document: Mapping[str, Any], structure: bool = True) -> Iterator[Complaint]:
    """The complaints about a document; without `structure`, only those about ids, tags and parameters."""
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
    from openapi_spec_validator.validation.validators import SpecValidator

    is_old = str(document["openapi"]).startswith("3.0")
    kind: type[SpecValidator] = OpenAPIV30SpecValidator if is_old else OpenAPIV31SpecValidator
    if not structure:
        kind = type("OutlineValidator", (kind,), {"schema_validator": _Anything()})
    try:
        for error in kind(dict(document)).iter_errors():
            yield Complaint(
                "".join(f"/{pointer_token(step)}" for step in error.absolute_path), error.message
            )
    except Exception as problem:  # noqa: BLE001 - the validator raises all sorts of things
        yield Complaint("", f"the validator gave up: {type(problem).__name__}: {problem}")


class _Anything:
    """Stands in for the JSON Schema of OpenAPI where the structure is known to be right."""

    def iter_errors(self, _document: object) -> Iterator[Any]:
        return iter(())
