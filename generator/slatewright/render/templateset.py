"""A template set on disk: which files it makes, and of what."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from msgspec import Struct

from slatewright.model.diagnostics import UsageError
from slatewright.model.options import RenderOptions
from slatewright.model.plan import PLAN_VERSION
from slatewright.regex import regex

_MANIFEST = "templateset.toml"
_PARTS = ("models", "resources")
_PLACE = regex(r"\{([^{}]*)\}")


class Entry(Struct, frozen=True):
    """One kind of file."""

    template: str
    """Path in the set; a file without the ending `.jinja` is copied as it is."""
    path: str
    """Where it goes, with `{package}` and, for several, `{item.module}`."""
    each: str | None
    """The part of the plan that makes one file each; None for a single file."""
    once: bool


class TemplateSet(Struct, frozen=True):
    """A set and the folders that its files are looked for in, the first one first."""

    name: str
    folders: tuple[Path, ...]
    entries: tuple[Entry, ...]

    def find(self, template: str) -> Path:
        """The file of a template."""
        return next(folder / template for folder in self.folders if (folder / template).is_file())

    def is_own(self, template: str) -> bool:
        """Whether a template is the set's own, and not the user's."""
        return len(self.folders) == 1 or not (self.folders[0] / template).is_file()


def load(options: RenderOptions) -> TemplateSet:
    """Find a template set and what stands in for parts of it.

    Raises UsageError where there is no such set, or the stand-ins do not fit it.
    """
    sets = _sets()
    folder = sets / options.template_set
    if (
        Path(options.template_set).name != options.template_set
        or not (folder / _MANIFEST).is_file()
    ):
        known = sorted(found.parent.name for found in sets.glob(f"*/{_MANIFEST}"))
        raise UsageError(
            f"there is no template set {options.template_set!r}; available: {', '.join(known)}"
        )
    folders = (
        (folder,) if options.templates is None else (_shadows(options.templates, folder), folder)
    )
    manifest = next(place / _MANIFEST for place in folders if (place / _MANIFEST).is_file())
    return _read(manifest, folders)


def _sets() -> Path:
    """The folder of all sets: inside the installed package, or beside the generator in a checkout."""
    installed = Path(__file__).parents[1] / "_templates"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "templates"


def _shadows(given: Path, folder: Path) -> Path:
    """The user's folder, once it is clear that each template in it stands in for one of the set's."""
    if not given.is_dir():
        raise UsageError(f"the templates folder {given} does not exist")
    for path in sorted(given.rglob("*.jinja")):
        relative = path.relative_to(given)
        if not (folder / relative).is_file() and not (given / _MANIFEST).is_file():
            raise UsageError(
                f"{relative.as_posix()} replaces no template of the set; "
                f"give it the relative path of one in {folder}, or add a {_MANIFEST}"
            )
    return given


def _read(manifest: Path, folders: tuple[Path, ...]) -> TemplateSet:
    try:
        data = tomllib.loads(manifest.read_text("utf-8"))
        entries = [entry for table in data["file"] for entry in _entries(table, folders)]
        name, needs = str(data["name"]), data["needs"]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(
            f"cannot be read as a template set: {error}", file=str(manifest)
        ) from error
    if needs != PLAN_VERSION:
        raise UsageError(
            f"was written for plan version {needs}, but this generator has version {PLAN_VERSION}",
            file=str(manifest),
        )
    return TemplateSet(name, folders, tuple(entries))


def _entries(table: dict[str, Any], folders: tuple[Path, ...]) -> list[Entry]:
    """The entries of one table; `templates` is a pattern for files that are copied to a folder."""
    once = table.get("once") is True
    if "template" in table:
        entry = Entry(str(table["template"]), str(table["path"]), table.get("each"), once)
        return [_checked(entry, folders)]
    pattern, target = str(table["templates"]), str(table["into"])
    found = {
        path.name: path.relative_to(folder) for folder in folders for path in folder.glob(pattern)
    }
    return [Entry(found[name].as_posix(), f"{target}/{name}", None, once) for name in sorted(found)]


def _checked(entry: Entry, folders: tuple[Path, ...]) -> Entry:
    """The entry, if there is such a template and such a part of the plan."""
    if not any((folder / entry.template).is_file() for folder in folders):
        raise ValueError(f"there is no template {entry.template}")
    if entry.each not in (None, *_PARTS):
        raise ValueError(f"each must be one of {', '.join(_PARTS)}, and not {entry.each}")
    known = {"package"} if entry.each is None else {"package", "item.module"}
    if unknown := set(_PLACE.findall(entry.path)) - known:
        raise ValueError(f"{entry.path} has a place for {', '.join(sorted(unknown))}")
    return entry
