"""What a build keeps for the next one: the readings of files, the documents that passed, the files of clients."""

from slatewright.cache.passed import Passed
from slatewright.cache.readings import Read, Reader, Readings, readings_in
from slatewright.cache.trees import Trees

__all__ = ["Passed", "Read", "Reader", "Readings", "Trees", "readings_in"]
