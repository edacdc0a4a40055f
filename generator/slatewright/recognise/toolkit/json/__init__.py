"""Reading JSON samples the way a person does: what is wrong is noted, what is meant is taken."""

from slatewright.recognise.toolkit.json.exact import read_exact
from slatewright.recognise.toolkit.json.parser import JsonText, read_json

__all__ = ["JsonText", "read_exact", "read_json"]
