"""Documents -> FactSet: what the docs say, read by many small conventions that all run on everything."""

from slatewright.recognise.run import recognise_document, run

__all__ = ["recognise_document", "run"]
