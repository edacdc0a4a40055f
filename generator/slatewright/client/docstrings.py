"""The docstrings of methods and classes, as text."""

from __future__ import annotations

from collections.abc import Sequence

from slatewright.client.arguments import Arguments
from slatewright.client.keywords import BEHIND
from slatewright.client.operations import Operation
from slatewright.client.prose import WIDE, brief, multiline, paragraph, sentence, wrap
from slatewright.client.refs import text
from slatewright.model.plan import RaisePlan
from slatewright.regex import regex

_LONGEST_SUMMARY = 160
_LONGEST_TEXT = 300
_PLACE = regex(r"(?P<file>[^\r\n]{1,300}):(?P<line>[0-9]{1,9})")


def summary(operation: Operation) -> str:
    """One sentence on what an operation does."""
    words = brief(text(operation.node.get("summary")), _LONGEST_SUMMARY)
    words = words or brief(text(operation.node.get("description")), _LONGEST_SUMMARY)
    return sentence(words) or f"{operation.method} {operation.path}."


def documented(operation: Operation) -> str:
    """Where the docs describe it, from `x-docs`; empty where that is not known."""
    place = text(operation.node.get("x-docs"))
    found = _PLACE.fullmatch(place)
    return f"{found['file']}, line {found['line']}" if found else " ".join(place.split())


def method_docstring(
    operation: Operation,
    given: Arguments,
    raises: Sequence[RaisePlan],
    redirect: bool,
) -> str:
    """The whole docstring of a method."""
    first = summary(operation)
    paragraphs = [wrap(first)]
    description = sentence(brief(text(operation.node.get("description")), _LONGEST_TEXT))
    told = [one for one in (description, _needed(given), *_renamed(given)) if one and one != first]
    paragraphs += [wrap(" ".join(told), width=WIDE)] if told else []
    paragraphs += _section(
        "Args", [(one.name, one.description) for one in given.all if one.description]
    )
    paragraphs += _section("Raises", _errors(raises))
    paragraphs += _notes(operation, redirect)
    return multiline("\n\n".join(paragraphs))


def async_docstring(operation: Operation, method: str) -> str:
    """The docstring of the asynchronous twin of `method`, a class and a name."""
    return paragraph(f"{summary(operation)} See `{method}`.")


def request_docstring(operation: Operation, name: str) -> str:
    """The docstring of the function that describes the request of `name`."""
    docs = " ".join(text(operation.node.get("x-docs")).split())
    return paragraph(f"The request of `{name}`{f' ({docs})' if docs else ''}.")


def deprecation(operation: Operation, name: str) -> str | None:
    """What a caller of `name` is warned of; None where there is nothing to warn of."""
    return f"client.{name} is deprecated" if _is_deprecated(operation) else None


def _is_deprecated(operation: Operation) -> bool:
    return operation.node.get("deprecated") is True


def _needed(given: Arguments) -> str:
    """Which keywords a body needs, as a sentence, for readers whose editor shows one signature of several."""
    names = [f"`{one.name}`" for one in given.needed]
    if not names:
        return ""
    *most, last = names
    listed = f"{', '.join(most)} and {last}" if most else last
    return f"Needs {listed}, or `body`."


def _renamed(given: Arguments) -> list[str]:
    """Which keyword is the field that has the name of an argument: who gives that means the argument."""
    fields = given.keywords.fields if given.keywords else ()
    names = {one.name for one in given.all}
    return [
        f"`{one.name}` is the `{one.wire}` of the body."
        for one in fields
        if one.name.removesuffix(BEHIND) in names and one.name not in names
    ]


def _errors(raises: Sequence[RaisePlan]) -> list[tuple[str, str]]:
    """Errors with their statuses; statuses that share a class and words share a line."""
    lines: dict[tuple[str, str], list[str]] = {}
    for item in raises:
        lines.setdefault((item.error, item.description), []).append(item.status)
    return [
        (error, f"{', '.join(statuses)}. {words}".strip())
        for (error, words), statuses in lines.items()
    ]


def _section(title: str, entries: Sequence[tuple[str, str]]) -> list[str]:
    lines = [f"    {wrap(f'{name}: {words}', '        ')}" for name, words in entries]
    return ["\n".join([f"{title}:", *lines])] if lines else []


def _notes(operation: Operation, redirect: bool) -> list[str]:
    notes = ["Gives the address that the answer leads to."] if redirect else []
    return notes + (["Deprecated."] if _is_deprecated(operation) else [])
