"""English: types of values."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
TYPES = {
    "string": (
        "string", "str", "text", "varchar", "char", "characters", "character", "guid", "url", "uri", "email",
        "phone", "telephone", "phone number", "e-mail", "enum", "token", "slug", "html", "markdown", "base64", "alphanumeric", "date", "datetime",
        "time", "timestamp", "date-time", "iso8601", "uuid", "password", "ip", "longtext", "nvarchar", "link",
        "iso", "isodate", "utc", "ip address", "objectid", "jwt", "select", "varchar255", "strings", "byte",
        "path", "hex", "csv", "rfc3339", "rfc 3339", "rfc-3339", "iso 8601", "iso-8601",
        "iso 8601 date", "iso 8601 duration", "iso 8601 time", "iso 8601 datetime", "iso 8601 timestamp", "iso-8601 date",
        "iso-8601 datetime", "iso-8601 timestamp", "iso 8601 date-time", "currency code", "country code", "language code", "color", "hash string", "locale", "timezone", "binary", "mediumtext", "dropdown",
    ),
    "integer": (
        "integer", "int", "long", "int32", "int64", "bigint", "short", "unsigned", "uint", "smallint", "uint64",
        "uint32", "biginteger", "whole number", "unix", "unixtime", "epoch", "integers", "ints",
        "unix timestamp", "epoch time", "tinyint", "mediumint", "count", "millisecond", "milliseconds", "ms", "epoch ms", "unix time",
        "seconds", "timestamp in milliseconds", "timestamp in seconds",
    ),
    "number": (
        "number", "float", "double", "decimal", "numeric", "real", "money", "currency amount", "bigdecimal",
        "numbers", "percentage", "percent", "floats", "fixed", "float32", "float64",
    ),
    "boolean": ("boolean", "bool", "flag", "booleans", "true/false", "checkbox"),
    "array": ("array", "list", "arr", "collection", "set", "arrays", "lists", "vector", "sequence", "tuple"),
    "object": (
        "object", "hash", "map", "dictionary", "dict", "json", "struct", "obj", "jsonobject", "json object",
        "objects", "hashmap", "mapping", "hashes", "dictionaries", "node", "record", "document", "complex",
        "nested object", "associative array", "key-value", "key/value pairs", "key-value pairs", "key value pairs", "composite", "entity",
    ),
    "file": ("file", "upload", "files", "blob", "multipart file", "image file", "uploadedfile"),
}
"""The names of types."""
FORMATS = {
    "date": ("date", "isodate", "yyyy-mm-dd"),
    "date-time": (
        "datetime", "date-time", "iso8601", "date time", "iso-8601", "iso 8601", "iso 8601 datetime",
        "iso 8601 timestamp", "iso-8601 datetime", "iso-8601 timestamp", "iso 8601 date-time", "rfc3339", "rfc 3339",
        "rfc-3339",
    ),
    "uuid": ("uuid", "guid"),
    "email": ("email", "e-mail"),
    "uri": ("url", "uri"),
    "int64": ("long", "int64", "bigint"),
    "int32": ("int32",),
    "double": ("double",),
    "float": ("float",),
    "binary": ("binary",),
    "byte": ("base64",),
    "password": ("password",),
}
"""The names of formats."""
DAY = ("yyyy-mm-dd",)
"""How the year, the month and the day of a date are written."""
BEGINS_OR_ENDS = ("begin with", "begins with", "beginning with", "start with", "starts with", "starting with", "end with", "ends with", "ends in", "ending in", "ending with")
"""What makes that which follows a part of a value."""
TEXT = ("string", "str", "text", "char", "varchar")
"""The types that are plain text, whatever the words around them."""
PLAIN_TYPES = ("array", "bool", "boolean", "double", "float", "int", "integer", "object", "string")
"""The types of programs, which hardly any field has for its default."""
LISTS = ("array", "arrays", "list", "lists", "collection", "set", "sequence")
"""What a list is called in front of what it is of: "list of kittens"."""
LIST_OF = ("of", "with")
"""What stands between the list and what it is of."""
MAP = (
    "map", "hash", "dictionary", "dict", "key-value", "hashmap", "key/value pairs", "key value pairs", "mapping",
    "associative array",
)
"""What an object with keys of any name is called."""
KEY_VALUES = ("key-value pair", "key-value pairs", "key/value pair", "key/value pairs", "key value pairs", "keys and values")
"""What a map holds."""
PLAIN_OBJECT = ("object", "objects", "obj", "hash", "hashes")
"""An object of which the type says nothing more."""
OBJECT = ("object", "objects", "resource object", "data model", "object model", "schema")
"""What the description of an object is headed with."""
ONE_OBJECT = ("object",)
"""One object, in a sentence that may contradict a list."""
ENUM = ("enum", "enumeration", "one of")
"""A type that lists its values."""
EITHER = ("or",)
"""What stands between two types: "string or integer"."""
VALID = ("valid",)
"""What a type is adorned with: "valid URL"."""
LENGTH = {
    "most": ("max", "max.", "maximum", "max length", "max. length", "maximum length"),
    "unit": ("char", "chars", "character", "characters"),
}
"""The length that stands with a type: "string (max 20 characters)"."""
RANGE = ("to",)
"""What stands between two limits, or between the key and the value of a map."""
HINTS = {
    "boolean": (
        "true/false", "true or false", "boolean", "whether", "if true", "when true", "is true", "set to true",
        "equal to true", "equals true", "true for", "true if", "true when",
        "flag to", "flag indicating",
    ),
    "integer": (
        "integer", "number of", "page number", "how many", "per page", "page size", "in bytes", "in seconds",
        "in minutes", "in hours", "in days", "in milliseconds", "in cents", "unix timestamp", "unix time",
        "epoch",
    ),
    "string": (
        "comma separated", "comma-separated", "comma delimited", "comma-delimited", "separated by comma",
        "separated by commas", "timestamp", "rfc 3339", "rfc3339", "rfc-3339", "iso 8601", "iso8601",
        "iso-8601", "yyyy-mm-dd", "uuid", "guid", "email address", "e-mail address", "url", "free text",
        "case sensitive", "case-sensitive", "case insensitive", "case-insensitive", "exact match",
        "date format", "search string", "string to", "string that", "string with", "string of",
        "string for", "string containing", "string describing", "string identifying", "string indicating", "string representing",
        "string specifying", "string used",
    ),
    "number": ("a number representing", "a number identifying", "a number containing", "a number indicating"),
    "array": ("array of", "list of", "an array", "a list"),
    "object": ("hash of", "object with", "object containing", "a hash", "an object"),
}
"""Words of a description that tell the type where no column does."""
LETTERS = ("alphanumeric", "alpha-numeric", "alpha numeric", "letters and digits", "letters and numbers", "digits and letters")
"""What a value is said to be made of that samples may show without any letter."""
NUMBERED = (
    "phone number", "telephone number", "mobile number", "cell number", "fax number", "contact number", "account number",
    "card number", "serial number", "order number", "invoice number", "reference number", "tracking number",
    "registration number", "license number", "licence number", "identification number", "house number", "street number",
    "routing number", "tax number", "vat number", "model number", "part number", "batch number", "passport number",
)
"""Numbers that are names and count nothing: the rest of the description tells the type."""
INSTANT = ("timestamp", "time stamp", "date", "time", "datetime", "date-time")
"""What a moment is called as a type, and how names of moments end."""
MOMENT = (
    "at", "on", "day", "from", "since", "until", "till", "to", "start", "end", "begin", "begins", "starts", "ends", "before",
    "after", "birthday", "dob", "deadline", "created", "updated", "due", "expires", "expiry", "expiration", "dt", "ts", "when",
)
"""A word in the name of a field that holds a moment: `paid_at`."""
CHANGE = {
    "what": ("created", "updated", "modified", "deleted", "creation", "modification"),
    "when": ("at", "on", "date", "time", "datetime", "timestamp"),
}
"""The two words of a name that tells when a record was made or changed: `created_at`, `date created`."""
FREE_TEXT = (
    "name", "title", "email", "email address", "username", "token", "identifier", "external id", "ref id",
    "reference", "reference id", "url", "keyword", "password", "phone", "phone number", "mobile", "zip", "zip code",
    "postal code", "postcode", "label", "caption", "comment", "message", "note", "prefix", "suffix", "slug",
)
"""A parameter that holds words, whatever a sample shows."""
AS_TEXT = ("separated", "delimited", "joined", "encoded", "serialised", "serialized", "comma", "json", "string")
"""A list or an object that is sent as text."""
JOINED = {
    "said": ("commaseparated",),
    "joins": (
        "separate", "separated", "separating", "separates", "delimit", "delimited", "delimiting", "join", "joined",
        "joining", "split", "divided",
    ),
    "comma": ("comma", "commas"),
}
"""The words that say that commas stand between the items of a list."""
SWITCHED_ON = ("if true", "when true", "set to true", "if set to true", "when set to true")
"""What a field does that is true or false."""
