"""Reading JSON samples the way a person does: what is wrong is noted, what is meant is taken."""

from slatewright.recognise.toolkit.json.exact import read_exact
from slatewright.recognise.toolkit.json.parser import read_json
from slatewright.recognise.toolkit.json.reading import JsonText

__all__ = ["JsonText", "read_exact", "read_json"]
