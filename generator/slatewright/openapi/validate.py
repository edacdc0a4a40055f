"""What openapi-spec-validator says of a document."""

from __future__ import annotations

from dataclasses import replace

from slatewright.model.spec import Complaint, Spec
from slatewright.openapi.noted import pointer_token


def validate(spec: Spec) -> Spec:
    """`spec` with the validator's complaints; none for a valid document."""
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

    version = str(spec.document["openapi"])
    validator = OpenAPIV30SpecValidator if version.startswith("3.0") else OpenAPIV31SpecValidator
    complaints = [
        Complaint("".join(f"/{pointer_token(step)}" for step in error.absolute_path), error.message)
        for error in validator(dict(spec.document)).iter_errors()
    ]
    return replace(spec, complaints=tuple(complaints))
