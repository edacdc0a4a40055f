"""English: the values of a field, in its description."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
VALUES = (
    "one of", "possible values", "allowed values", "valid values", "accepted values", "available values",
    "can be", "values", "options", "must be", "either", "possible options", "supported values", "value can be",
    "any of", "one or more of", "any combination of",
    "can be either", "valid options", "allowed", "possible", "permitted values", "supported", "enum",
    "available options", "valid", "choices", "may be", "should be", "must be one of", "can be one of",
)
"""What stands before a list of values."""
OFFERED = ("available", "supported", "possible", "valid", "allowed")
"""A heading or sentence whose table lists values: "available colours"."""
BETWEEN = ("is", "are", "be", "to", "of", "as", "the", "following", "value", "values", "one", "set to")
"""What stands between "values" or "default" and the values themselves."""
IS_ONE = ("is", "are", "be")
"""The verb before a value: "is `open`"."""
BEFORE_VALUES = ("where", "with", "being", "as", "means")
"""A conjunction before a value and its meaning: "where 0 means shut"."""
GLOSS = ("for", "means", "is", "if", "when", "indicates", "stands for", "represents", "being", "to")
"""What stands between a value and its meaning."""
OTHERWISE = ("otherwise", "where")
"""What stands between one value with its meaning and the next, and begins what holds in other cases."""
COMBINING = ("any combination of", "combination of", "combinations of", "one or more of", "one or many of")
"""Several of the values can be given at once."""
BOUNDS = {
    "most": (
        "maximum value", "maximum length", "maximum size", "maximum", "max value", "max length", "max. length",
        "max size", "max.", "max", "at most", "up to", "no more than", "not more than", "must not exceed",
        "cannot exceed", "can not exceed", "should not exceed", "may not exceed", "not exceed", "limited to",
        "limit of", "less than or equal to", "no longer than", "not longer than",
    ),
    "least": (
        "minimum value", "minimum length", "minimum", "min value", "min length", "min. length", "min.", "min",
        "at least", "no less than", "not less than", "no fewer than", "greater than or equal to", "no shorter than",
    ),
    "between": (
        "between", "ranges from", "range from", "range of", "in the range", "range", "allowed range", "valid range",
        "values from", "value from", "min/max",
    ),
    "from": ("from",),
    "measure": ("number", "integer", "value", "values", "rating", "score", "int", "whole number", "ranging", "ranges",),
    "filler": (
        "of", "is", "value", "length", "allowed", "be", "to", "size", "a", "the", "number", "limit", "total", "from",
    ),
    "items": (
        "items", "item", "results", "records", "entries", "elements", "objects", "rows", "values",
        "results per page", "items per page", "records per page", "per page", "entries per page",
    ),
    "length": ("length", "long", "longer", "shorter", "characters", "character", "chars", "char"),
    "long": ("long", "in length", "each"),
    "positive": (
        "must be positive", "positive integer", "positive whole number", "must be greater than zero",
        "must be greater than 0", "should be greater than 0", "has to be greater than 0", "should be positive",
    ),
    "below zero": ("less than 0", "less than zero", "below 0", "below zero", "smaller than 0", "negative"),
    "most behind": ("max", "maximum", "or less", "or fewer", "at most", "or shorter"),
    "least behind": ("min", "minimum", "or more", "at least", "or longer"),
}
"""Limits of numbers and lengths."""
EXCEPT = ("except", "unless", "other than", "apart from", "with the exception of")
"""What takes a limit back in part."""
EQUALS = ("is", "are", "was", "be", "becomes", "to", "set to", "is set to", "equals")
"""What stands between the name of a field and its value."""
AS_EXAMPLE = ("for example", "example", "examples", "e.g.", "e.g", "eg", "such as", "like", "for instance")
"""What stands before an example, which is not the list of values."""
AND_SO_ON = ("etc", "etc.", "and so on", "and more", "and others", "among others", "...", "…")
"""A list that is not complete."""
DEPENDS = ("depends on", "depending on")
"""Values that belong to something else: "depending on `state`"."""
ALLOWANCE = ("may be", "may", "can be", "are refused", "is refused", "are rejected", "is rejected", "are removed", "are ignored", "is ignored", "are stripped")
"""What is said of a part of a value that is allowed or refused."""
