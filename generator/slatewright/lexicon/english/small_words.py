"""English: words without a meaning of their own, and labels."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
SMALL = {
    "article": ("a", "an", "the"),
    "preposition": ("of", "for", "to", "in", "on", "by", "with", "from"),
    "conjunction": ("and", "or"),
    "possessive": ("its", "your"),
    "particular": ("specific", "by id"),
    "quantity": ("all", "any", "one", "single", "every", "each"),
    "state": (
        "new", "newly", "current", "existing", "full", "complete", "whole", "given", "matching", "main", "own", "same",
        "individual", "following", "this", "above", "valid",
    ),
    "copula": ("is", "are"),
    "role": ("as",),
    "choice": ("either",),
}
"""Articles, prepositions and the like, which name nothing."""
OR = ("or", "and", "nor")
"""What joins two words of a caption."""
NOT = ("not", "n't", "n’t")
"""What turns a sentence into its opposite."""
DENIALS = ("never", "no", "without", "neither", "nor", "unlike", "un-", "unsuccessful", "unsuccessfully")
"""Other words that deny what stands behind them."""
KIND = {
    "noun": (
        "object", "objects", "resource", "resources", "model", "models", "schema", "schemas", "entity", "structure",
        "definition", "attributes", "properties", "fields", "parameters", "representation", "format", "details",
    ),
    "part": ("type", "data", "information", "attribute", "field", "property"),
}
"""What is said of a name and is no part of it: "kitten object"."""
FILLER = (
    "available", "supported", "additional", "common", "list", "following", "below", "accept", "accepts", "accepted",
    "allowed", "possible", "valid", "these", "this", "as", "are", "is", "can", "be", "used", "schema", "detail",
    "details", "information", "model", "structure", "example", "sample", "format", "type", "content", "optional",
    "required", "main", "extra", "other", "all", "resource", "endpoint", "your", "must", "should", "will", "provide",
    "include", "includes", "contain", "contains",
    "expected", "necessary", "needed",
)
"""Words of a caption that say neither what is sent nor what comes back."""
PROSE_LABELS = {"summary": ("summary",), "description": ("description",), "version": ("version", "api version")}
"""The label of a paragraph that is a summary, a description or a version."""
