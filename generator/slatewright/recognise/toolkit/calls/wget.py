"""Reading wget commands that send a request, as the curl commands that send the same."""

from __future__ import annotations

from slatewright.recognise.toolkit.calls.shell import Word

_AS_CURL = {
    "--method": "--request",
    "--header": "--header",
    "--body-data": "--data-raw",
    "--post-data": "--data-raw",
}
"""The options that make a request of what is otherwise a download."""
_OWN = {
    "-O", "--output-document", "-o", "--output-file", "-a", "-P", "--directory-prefix", "-T", "--timeout", "-t",
    "--tries", "-w", "--wait", "-Q",
}  # fmt: skip
"""Options of a download whose value is the next word; `-O` and others have none in curl, or mean something else."""


def as_curl(words: list[Word]) -> list[Word]:
    """The words of a wget command with options of a request as curl has them; of any other command, those given."""
    if not words or words[0].text != "wget":
        return words
    told = [part for word in words[1:] for part in _parts(word)]
    if all(word.text not in _AS_CURL for word in told):
        return words
    first = words[0]
    sent = [
        word
        for before, word in zip([first, *told], told, strict=False)
        if word.text not in _OWN and before.text not in _OWN
    ]
    return [
        Word("curl", first.start, first.end),
        *(Word(_AS_CURL.get(word.text, word.text), word.start, word.end) for word in sent),
    ]


def _parts(word: Word) -> tuple[Word, ...]:
    """An option and its value, which an equals sign may join: `--method=POST`."""
    name, equals, value = word.text.partition("=")
    if not equals or name not in _AS_CURL:
        return (word,)
    return Word(name, word.start, word.start + len(name)), Word(
        value, word.end - len(value), word.end
    )
