"""English: what comes back."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
RESPONSE = (
    "response", "responses", "returns", "return", "returned", "result", "results", "output", "reply",
    "above command", "respond", "responds", "replies", "answer", "success", "output:", "failure", "error",
    "receive", "reponse", "repsonse", "responce",
)
"""A caption or heading for what comes back."""
RETURNS = (
    "returns", "return", "responds with", "respond with", "replies with", "response is", "response will be",
    "response will contain", "response contains", "response includes", "response consists of",
    "response body is", "response body contains", "response will include", "response body will be",
    "response has", "returning", "gives back", "response would be", "response should be", "responds",
    "answers", "answers with", "answer is", "answer will be", "answer contains", "reply is", "reply will be", "reply contains",
)
"""The verb of a sentence that says what comes back."""
GETS = ("get", "receive")
"""The verb for those who get it: "you will receive a 204"."""
IS_RETURNED = (
    "is returned", "are returned", "will be returned", "is sent", "is sent back", "is given", "is thrown", "is raised",
    "will be sent", "gets returned", "will be thrown", "would be returned", "may be returned", "can be returned",
)
"""The verb behind what comes back: "a kitten is returned"."""
RESULTS_IN = (
    "results in", "result in", "resulting in", "fails with", "fail with", "throws", "throw", "gives", "yields", "raises",
    "produces", "answers with", "answer with", "leads to", "ends with", "rejected with", "refused with", "otherwise",
    "causes", "triggers", "is answered with", "be answered with",
)
"""The verb before the status of a failure: "results in a 409"."""
MEANS = ("means", "indicates", "signals", "tells")
"""The verb between a status and its meaning."""
BEING = ("there is", "there will be", "is", "will be", "has", "returned", "sent back", "given back")
"""Other verbs of a sentence on answers."""
CALLS = (
    "request", "call", "endpoint", "command", "method", "api", "response", "resource", "operation", "it",
    "query", "server", "service", "this", "route", "function", "successful", "success", "action", "creates",
    "updates", "deletes", "answer", "reply",
)
"""What such a sentence is about: the subject of "the endpoint returns"."""
MANY = ("list", "lists", "array", "arrays", "collection", "all", "multiple", "every", "each", "page of", "set of")
"""Several things come back."""
PAGES = ("page", "pages", "hash", "map", "collections", "sets")
"""What holds the things that come back: "a page of kittens"."""
COUNT = ("count", "number of", "id of", "ids of", "id", "ids", "total", "url", "urls", "link to", "status code")
"""What comes back is about the things, and is not these: "number of kittens"."""
ITEM = {
    "each": ("each", "every"),
    "item": ("item", "element", "entry", "object", "record", "row", "member"),
    "is": ("is a", "is an", "represents", "contains", "has the form of", "is"),
}
"""A sentence on the items of a list that comes back."""
STATES = {
    "word": ("set", "as", "not", "shown", "sent", "been", "being", "always", "only", "also", "then"),
    "ending": ("ed",),
    "before": ("is", "be", "has"),
}
"""Participles and the like behind what comes back: "the kitten as updated"."""
STOPS = (
    "for", "identified", "associated", "from", "on", "that", "which", "if", "when", "specified", "with", "containing",
    "including", "by", "available", "according", "using", "in", "matching", "whose", "where", "and", "given",
    "belonging", "sorted", "of a", "of an", "of the", "of this", "of your",
)
"""Where the name of what comes back ends."""
EMPTY = (
    "nothing", "no content", "empty body", "empty response", "no body", "no data", "an empty",
    "empty", "blank response",
)
"""An answer without content."""
NO_BODY = (
    "no content", "no body", "no response body", "no response content", "empty body", "an empty body",
    "empty response body", "an empty response body", "empty content", "an empty content", "no json body",
    "empty json body", "an empty json body",
)
"""An answer of which a sentence says that it has no body."""
ANYTHING = (
    "anything", "any body", "any content", "any data", "any output", "any response", "any response body", "any result",
    "any value", "a body", "a response body", "a response", "a result", "a value", "content", "data",
)
"""What a denied answer would have been: "does not return anything"."""
CONTRAST = ("while", "unlike", "although", "though", "whereas")
"""A sentence that begins so speaks of other calls."""
STATUS = ("status", "code")
"""What a status is called."""
SUCCESS = ("success", "successful", "successfully", "ok")
"""The answer of a call that succeeds."""
IF_SUCCESS = (
    "if successful", "if successfully", "if success", "if you are successful", "if you're successful", "if you’re successful",
    "if it is successful", "if the request is successful", "if the call is successful",
    "if the operation is successful", "if the update is successful", "when successful",
)
"""The condition of such an answer, which is none."""
ERROR = ("error", "errors", "failure", "exceptions")
"""The answer of a call that fails."""
FAILING = (
    "non-existing", "nonexisting", "non-existent", "nonexistent", "does not exist", "doesn't exist", "do not exist",
    "don't exist", "is not found", "was not found", "not be found", "unsuccessful", "invalid response",
    "invalid api response", "failed response", "failed api response",
)
"""The caption of a sample of a call that fails."""
WARNING = ("warning", "warnings")
"""Codes that are no errors."""
DEFAULT_ANSWER = ("default response",)
"""The caption of the answer that comes if nothing else is said."""
FILES = {
    "noun": ("file", "files", "image", "document", "data", "export", "report", "content", "contents", "stream", "archive", "format"),
    "raw": (
        "binary", "binary data", "raw bytes", "raw file", "file contents", "file content", "contents of the file",
        "content of the file", "file stream", "byte stream", "as an attachment", "as a file",
    ),
    "not": ("url", "urls", "link", "links", "json", "object", "objects", "list", "array", "id", "ids", "base64", "metadata"),
}
"""An answer or a body that is a file."""
