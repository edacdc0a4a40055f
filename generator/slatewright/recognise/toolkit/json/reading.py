"""What was read of a sample: its values, and what of it is not JSON."""

from __future__ import annotations

from dataclasses import dataclass

from slatewright.model.sample_data import Json, JsonScalar


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that is not JSON, at 0-based line and column of the sample."""

    line: int
    column: int
    end_line: int
    end_column: int
    reason: str
    deliberate: bool = False


@dataclass(frozen=True, slots=True)
class JsonText:
    """The values of one sample and what was wrong with it; lines and columns count from 0."""

    values: tuple[Json, ...]
    troubles: tuple[Trouble, ...]

    @property
    def value(self) -> Json | None:
        """The first object or array, else the first value."""
        structured = (v for v in self.values if not isinstance(v, JsonScalar))
        return next(structured, self.values[0] if self.values else None)
