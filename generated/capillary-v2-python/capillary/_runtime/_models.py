"""Models that take what a server really sends, and say where it differs from the docs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

_MISMATCHES = "_mismatches"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A place where an answer differs from its documented type."""

    path: str
    """JSON path in the whole answer, such as `$.customers[0].id`."""
    problem: str

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}"


class Model(BaseModel):
    """A documented object; fields that the docs do not mention are kept."""

    model_config = ConfigDict(
        extra="allow",
        populate_by_name=True,
        protected_namespaces=(),
        defer_build=True,
    )

    def model_dump(self, **options: Any) -> dict[str, Any]:
        """As pydantic's, without warnings where a value is not of its documented type."""
        return super().model_dump(**{"warnings": False, **options})

    def model_dump_json(self, **options: Any) -> str:
        """As pydantic's, without warnings where a value is not of its documented type."""
        return super().model_dump_json(**{"warnings": False, **options})


def keep_mismatches(model: Model, found: tuple[Mismatch, ...]) -> None:
    """Note with a model where what it was built from differs from its type.

    A private attribute would do it too, but pydantic prepares those for every model that it builds, which takes
    as long as all the rest, and hardly any has something to keep.
    """
    private = {**(model.__pydantic_private__ or {}), _MISMATCHES: found}
    object.__setattr__(model, "__pydantic_private__", private)


def wire(name: str) -> Any:
    """The wire name of a field, for use in `Annotated`.

    ```python
    first_name: Annotated[str | None, wire("firstName")] = None
    ```

    Constructors take the Python name, which type checkers see, and accept the wire name too.
    """
    return Field(validation_alias=name, serialization_alias=name)


def model_mismatches(value: object) -> tuple[Mismatch, ...]:
    """Where a value that a client returned differs from what the docs say of its type."""
    match value:
        case Model():
            found: tuple[Mismatch, ...] = (value.__pydantic_private__ or {}).get(_MISMATCHES, ())
            return found
        case Mapping():
            return tuple(found for item in value.values() for found in model_mismatches(item))
        case list() | tuple():
            return tuple(found for item in value for found in model_mismatches(item))
        case _:
            return ()
