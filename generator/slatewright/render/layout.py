"""Plans laid out as files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from black import format_str
from black.mode import Mode, TargetVersion
from black.parsing import InvalidInput
from jinja2 import Environment, TemplateError

from slatewright.model.diagnostics import UsageError
from slatewright.model.files import File, FileTree
from slatewright.model.options import RenderOptions
from slatewright.model.plan import ClientPlan
from slatewright.render.environment import RawTextError, environment
from slatewright.render.templateset import Entry, TemplateSet, load

_LINE_LENGTH = 100
_SEGMENT = re.compile(r"[A-Za-z0-9_.-]{1,120}")
_PLACE = re.compile(r"\{([a-z_.]+)\}")
_ENDING = ".jinja"


class LayoutError(Exception):
    """A template of ours does not go with a plan: a mistake in this program, not in the user's files."""


def render(plan: ClientPlan, options: RenderOptions) -> FileTree:
    """Lay a plan out by a template set.

    Raises:
        UsageError: where the set cannot be used, or a template of the user's fails.
        LayoutError: where one of our own templates fails; the message names it and the plan's node.
    """
    templates = load(options)
    jinja = environment(templates.folders)
    files = [file for entry in templates.entries for file in _files(entry, plan, templates, jinja)]
    return FileTree(tuple(sorted(files, key=lambda file: file.path)))


def _files(
    entry: Entry, plan: ClientPlan, templates: TemplateSet, jinja: Environment
) -> Iterator[File]:
    nodes = [None] if entry.each is None else getattr(plan, entry.each)
    for node in nodes:
        path = _path(entry, plan, node)
        if entry.template.endswith(_ENDING):
            text = _text(entry, plan, node, templates, jinja)
        else:
            text = templates.find(entry.template).read_text("utf-8")
        yield File(path, text, entry.once)


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
        text = jinja.get_template(entry.template).render(
            plan=plan, item=node, set_name=templates.name
        )
        return _formatted(text) if entry.path.endswith(".py") else text
    except (TemplateError, RawTextError, AttributeError, TypeError, InvalidInput) as error:
        about = f"{entry.template}, for {_called(plan, node)}: {type(error).__name__}: {error}"
        if all(templates.is_own(name) for name in jinja.list_templates()):
            raise LayoutError(about) from error
        raise UsageError(f"the template {about}") from error


def _formatted(text: str) -> str:
    mode = Mode(
        target_versions={TargetVersion.PY311},
        line_length=_LINE_LENGTH,
        magic_trailing_comma=False,
    )
    return format_str(text, mode=mode)


def _called(plan: ClientPlan, node: object) -> str:
    return str(getattr(node, "module", plan.package))
