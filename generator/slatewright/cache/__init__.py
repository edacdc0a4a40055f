"""What a build keeps for the next one: the readings of files, and the documents that the validator has passed."""

from slatewright.cache.passed import Passed
from slatewright.cache.readings import Read, Readings, readings_in

__all__ = ["Passed", "Read", "Readings", "readings_in"]
