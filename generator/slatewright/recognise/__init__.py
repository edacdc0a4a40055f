"""Documents -> FactSet: what the docs say, read by many small conventions that all run on everything."""

from slatewright.recognise.run import (
    is_data,
    recognise_document,
    recognise_section,
    request_lines,
    run,
    together,
)

__all__ = [
    "is_data",
    "recognise_document",
    "recognise_section",
    "request_lines",
    "run",
    "together",
]
