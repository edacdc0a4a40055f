"""Plans laid out as files."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment, TemplateError
from msgspec import Struct

from slatewright.model.diagnostics import UsageError
from slatewright.model.files import File, FileTree
from slatewright.model.options import RenderOptions
from slatewright.model.plan import ClientPlan
from slatewright.regex import regex
from slatewright.render.environment import RawTextError, environment, own_environment
from slatewright.render.formatting import NotPythonError, format_all
from slatewright.render.templateset import Entry, TemplateSet, load

_SEGMENT = regex(r"[A-Za-z0-9_.-]{1,120}")
_PLACE = regex(r"\{([a-z_.]+)\}")
_ENDING = ".jinja"


class LayoutError(Exception):
    """A template of ours does not go with a plan: a mistake in this program, not in the user's files."""


class _Draft(Struct, frozen=True):
    """A file before it is formatted, and what it was made of."""

    entry: Entry
    node: object
    path: str
    text: str

    @property
    def is_python(self) -> bool:
        """Whether it is formatted; what is copied stays as it is."""
        return self.path.endswith(".py") and self.entry.template.endswith(_ENDING)


def render(plan: ClientPlan, options: RenderOptions) -> FileTree:
    """Lay a plan out by a template set.

    Raises:
        UsageError: where the set cannot be used, or a template of the user's fails.
        LayoutError: where one of our own templates fails; the message names it and the plan's node.
    """
    templates = load(options)
    jinja = _environment(templates)
    drafts = [
        draft for entry in templates.entries for draft in _drafts(entry, plan, templates, jinja)
    ]
    python = [draft for draft in drafts if draft.is_python]
    try:
        formatted = format_all([draft.text for draft in python], options.cache)
    except NotPythonError as error:
        failed = python[error.index]
        raise _failure(failed.entry, failed.node, templates, jinja, error) from error
    texts = {draft.path: draft.text for draft in drafts}
    texts |= {draft.path: text for draft, text in zip(python, formatted, strict=True)}
    files = [File(draft.path, texts[draft.path], draft.entry.once) for draft in drafts]
    return FileTree(tuple(sorted(files, key=lambda file: file.path)))


def prepare(options: RenderOptions) -> Iterator[None]:
    """Compile the templates of one of our own sets before there is a plan, one with each step."""
    if options.templates is None:
        jinja = _environment(load(options))
        for name in jinja.list_templates(extensions=[_ENDING.removeprefix(".")]):
            jinja.get_template(name)
            yield


def _environment(templates: TemplateSet) -> Environment:
    *users, own = templates.folders
    return environment(templates.folders) if users else own_environment(own)


def _drafts(
    entry: Entry, plan: ClientPlan, templates: TemplateSet, jinja: Environment
) -> Iterator[_Draft]:
    nodes = [plan] if entry.each is None else getattr(plan, entry.each)
    for node in nodes:
        path = _path(entry, plan, node)
        if entry.template.endswith(_ENDING):
            text = _text(entry, plan, node, templates, jinja)
        else:
            text = templates.find(entry.template).read_text("utf-8")
        yield _Draft(entry, node, path, text)


def _path(entry: Entry, plan: ClientPlan, node: object) -> str:
    values = {"package": plan.package, "item.module": getattr(node, "module", "")}
    path = _PLACE.sub(lambda found: values[found[1]], entry.path)
    for segment in path.split("/"):
        if not _SEGMENT.fullmatch(segment) or segment.strip(".") == "":
            raise LayoutError(f"{entry.template}: {path!r} is no path for a generated file")
    return path


def _text(
    entry: Entry, plan: ClientPlan, node: object, templates: TemplateSet, jinja: Environment
) -> str:
    try:
        template = jinja.get_template(entry.template)
        return template.render(plan=plan, item=node, set_name=templates.name)
    except (TemplateError, RawTextError, AttributeError, TypeError) as error:
        raise _failure(entry, node, templates, jinja, error) from error


def _failure(
    entry: Entry, node: object, templates: TemplateSet, jinja: Environment, error: Exception
) -> Exception:
    """The error to raise where a template and the plan do not go together."""
    about = f"{entry.template}, for {_called(node)}: {type(error).__name__}: {error}"
    if all(templates.is_own(name) for name in jinja.list_templates()):
        return LayoutError(about)
    return UsageError(f"the template {about}")


def _called(node: object) -> str:
    """The module of a part of the plan, or the package of the whole."""
    return str(node.package if isinstance(node, ClientPlan) else getattr(node, "module", ""))
