"""What was read of a sample: its values, and what of it is not JSON."""

from __future__ import annotations

from msgspec import Struct

from slatewright.model.sample_data import Json, JsonScalar


class Trouble(Struct, frozen=True):
    """Something that is not JSON, at 0-based line and column of the sample."""

    line: int
    column: int
    end_line: int
    end_column: int
    reason: str
    deliberate: bool = False


class JsonText(Struct, frozen=True):
    """The values of one sample and what was wrong with it; lines and columns count from 0."""

    values: tuple[Json, ...]
    troubles: tuple[Trouble, ...]

    @property
    def value(self) -> Json | None:
        """The first object or array, else the first value."""
        structured = (v for v in self.values if not isinstance(v, JsonScalar))
        return next(structured, self.values[0] if self.values else None)
