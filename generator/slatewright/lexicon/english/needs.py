"""English: whether a field has to be given, and what it is where it is not."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
REQUIRED = ("required", "mandatory", "obligatory")
"""A field that has to be given."""
OPTIONAL = ("optional", "not required", "non-mandatory", "not mandatory", "isn't required")
"""A field that need not be given."""
NEED = {
    "required": ("required parameter", "required field", "is required"),
    "optional": ("optional parameter", "optional field", "is optional"),
    "conditional": ("conditional", "conditionally"),
}
"""A cell or a remark that says nothing but whether a field has to be given."""
CONDITIONAL = (
    "conditional", "conditionally", "required if", "required when", "if", "when", "only if", "only when",
    "required for", "required only", "depends", "either", "unless", "sometimes", "required unless",
)
"""A need that holds at times only."""
AT_TIMES = (
    "write only", "write-only", "if applicable", "if provided", "if not provided", "if set", "if not set", "if given",
    "if not given", "if specified", "if not specified", "only present", "only available", "only returned",
    "only included", "only shown", "only show", "only shows", "only appears", "only visible", "only sent", "only if", "only when", "only for", "only on", "applicable only",
    "available only", "will only be", "must provide either", "either this or", "legacy", "writeonly", "create only",
    "create-only", "only applies", "applicable for", "not applicable", "will not exist",
    "required for the",
)
"""A field that is there at times only: samples may leave it out."""
REQUIRED_AT_TIMES = (
    "only required", "required only", "only mandatory", "mandatory only", "only needed", "needed only",
    "required if", "required when", "required unless", "mandatory if", "mandatory when", "mandatory unless",
    "must provide either", "either this or", "not included for",
)
"""A need that the description takes back in part."""
LEFT_OUT = (
    "not included", "not given", "not sent", "not specified", "not provided", "not set", "not passed", "not present",
)
"""What a footnote says of a field that need not be given: "if not given, ..."."""
BOLD = ("bold", "boldface", "bold type")
"""What a notice calls the names of the fields that it is about: "fields in bold are required"."""
DEMANDS = ("require", "requires", "must", "needed", "have to be")
"""The verb of a notice on needs."""
CHOICE = ("any one", "any one of", "at least one", "at least one of", "either", "one of", "one among", "one or more of", "one or both of")
"""One of several fields has to be given."""
DEFAULT = (
    "default is", "defaults to", "default value is", "default:", "default =", "by default", "default value:",
    "default to", "default",
)
"""What stands before a default value."""
NULL = ("null", "nullable", "nil", "none", "blank")
"""The value null, in a type or a cell."""
MAY_BE_NULL = (
    "may be null", "can be null", "might be null", "could be null", "will be null if", "will be null when", "or null",
    "null if", "null when", "null until", "null unless", "null for", "nullable",
    "null to clear", "null to remove", "null to unset", "null to reset", "null to delete", "null to disable",
)
"""A description that says that the value may be null."""
DEPRECATED = ("deprecated", "obsolete")
"""What should not be used any more."""
CASE = ("for", "only for", "if", "when", "in case of")
"""The word before the case to which a table or a need is confined."""
PURPOSES = ("purposes", "purpose")
"""What something is required for in every call: "Required for auditing purposes"."""
READ_ONLY = (
    "read-only", "readonly", "read only", "read-only field", "read only field", "read-only attribute", "read only attribute",
    "read-only property", "this field is read-only", "this field is read only", "this is read-only", "cannot be set",
)
"""What the server sets, and callers do not."""
NEED_LETTERS = {"required": ("m", "r"), "optional": ("o",), "conditional": ("c",)}
"""The letters that stand for a need in a column of its own: M for mandatory, O for optional."""
