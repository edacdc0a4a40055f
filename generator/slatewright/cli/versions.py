"""The two sides of a comparison: docs on disk, documents, or docs at a git revision."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from msgspec import Struct

from slatewright.cli.files import read_text, say
from slatewright.model.diagnostics import UsageError
from slatewright.model.source import DOCS_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slatewright.config import ApiConfig, Config
    from slatewright.intake import Revision
    from slatewright.model.spec import Spec

_ANY = ""
"""The name of an API that no settings name."""

SUFFIXES = (".yaml", ".yml", ".json")
"""What OpenAPI documents are called."""


class Versions(Struct, frozen=True):
    """Where the user said that docs and settings are."""

    docs: Path | None
    config: Path | None

    def parted(self, old: str, new: str, at_base: bool) -> tuple[str, str]:
        """The two sides; with `at_base`, the first is their merge base instead."""
        if not at_base:
            return old, new
        from slatewright.intake import merge_base

        return merge_base(_repository(f"{old}..{new}"), old, new), new

    def pairs(self, old: str, new: str) -> list[tuple[Spec, Spec]]:
        """The documents of two ends that belong together; one that is not there is empty.

        Raises:
            UsageError: An end cannot be read, is nothing at all, or is one API beside several others.
        """
        ends = [Path(end).exists() for end in (old, new)]
        mixed = ends[0] != ends[1]
        sides = [
            self._on_disk(end, mixed) if Path(end).exists() else self._at_revision(end)
            for end in (old, new)
        ]
        if mixed:
            sides = _narrowed(sides, (old, new), ends.index(True))
        elif all(ends) and 1 in (sizes := [len(side) for side in sides]):
            sides = _narrowed(sides, (old, new), sizes.index(1))
        for end, side in zip((old, new), sides, strict=True):
            _tell_empty(end, side)
        before, after = sides
        if len(before) == 1 == len(after):
            return [(next(iter(before.values())), next(iter(after.values())))]
        names = dict.fromkeys([*after, *before])
        return [
            (before.get(n) or _empty(after[n]), after.get(n) or _empty(before[n])) for n in names
        ]

    def _on_disk(self, end: str, beside_revision: bool) -> dict[str, Spec]:
        """The document of a path, or all that the settings in a folder name.

        Beside a revision, whose own settings are read, those that name the docs on disk hold as well. Of two folders,
        each brings the settings that stand in it.
        """
        from slatewright.config import FILE, Config, find_config, load_config

        path = Path(end)
        if path.is_file() and path.suffix.lower() in SUFFIXES:
            return {_ANY: _document(path)}
        own = path / FILE if (path / FILE).is_file() else None
        place = self.config or (find_config(path, path) if beside_revision else own)
        settings = load_config(place) if place else Config()
        if (
            path.is_file()
            and path.suffix.lower() not in DOCS_SUFFIXES
            and not _is_docs(settings, path)
        ):
            raise UsageError(
                f"{path} is neither docs ({', '.join(DOCS_SUFFIXES)}) nor an OpenAPI document "
                f"({', '.join(SUFFIXES)}) by its ending"
            )
        project = own is not None and (beside_revision or place == own)
        if project and settings.apis and not _is_docs(settings, path):
            return {api.name: _described(api) for api in settings.apis}
        api = settings.api_of(path)
        name = api.name if api in settings.apis else _ANY
        return {name: _described(api)}

    def _at_revision(self, name: str) -> dict[str, Spec]:
        from slatewright.intake import Revision

        revision = Revision(_repository(name), name)
        with TemporaryDirectory(prefix="slatewright-") as folder, _named(folder, name):
            apis = self._apis(revision, Path(folder))
            return {api.name: _described(api) for api in apis}

    def _apis(self, revision: Revision, folder: Path) -> tuple[ApiConfig, ...]:
        """The settings of a revision, once their docs and overlays are on disk in `folder`."""
        from slatewright.config import FILE, Config, load_config

        place = _inside(revision, self.config or Path(FILE))
        found = revision.export(place, folder)
        settings = load_config(folder / place) if found else Config()
        if self.docs is not None:
            docs = _inside(revision, self.docs)
            settings = _only(settings, folder / docs)
        elif not settings.apis:
            raise UsageError(
                f"{revision.name} has no {place} that names its docs; name them with --docs"
            )
        for api in settings.apis:
            self._export(revision, api, folder)
        return settings.apis

    def _export(self, revision: Revision, api: ApiConfig, folder: Path) -> None:
        for path in (api.intake.docs, *api.openapi.overlays):
            place = _relative(path, folder)
            # An index file is exported with all that stands around it, where its includes are.
            page = path is api.intake.docs and place.lower().endswith(DOCS_SUFFIXES)
            top = place.rpartition("/")[0] if page else place
            if not revision.export(top, folder):
                raise UsageError(f"{revision.name} has no {place}")


def _repository(name: str) -> Path:
    """The repository here, in which `name` may be a revision."""
    from slatewright.intake import repository_of

    try:
        return repository_of(Path())
    except UsageError as problem:
        raise UsageError(
            f"there is no file or folder named {name}, and it cannot be a git revision: {problem}"
        ) from None


def _is_docs(settings: Config, path: Path) -> bool:
    return any(api.intake.docs.resolve() == path.resolve() for api in settings.apis)


def _narrowed(
    sides: list[dict[str, Spec]], ends: tuple[str, str], one: int
) -> list[dict[str, Spec]]:
    """Reduce the APIs of the other side to the one that the side `one` describes.

    Raises:
        UsageError: It is about none that has a name there, and there are several.
    """
    here, there = sides[one], sides[1 - one]
    if len(here) != 1 or len(there) == 1:
        return sides
    (name,) = here
    if name not in there:
        how = (
            "name the docs of one of them instead"
            if Path(ends[1 - one]).exists()
            else "name the docs at that revision with --docs"
        )
        raise UsageError(
            f"{ends[1 - one]} has several APIs ({', '.join(there)}), and {ends[one]} has the "
            f"name of none of them; {how}"
        )
    sides[1 - one] = {name: there[name]}
    return sides


def _tell_empty(end: str, side: dict[str, Spec]) -> None:
    """Warn of an end without operations: to compare with the wrong place breaks nothing, and so passes every gate."""
    for name, spec in side.items():
        if not spec.document.get("paths"):
            what = f"`{name}` of {end}" if name else end
            say(
                f"slatewright: {what} has no operations, so there is nothing to compare; is it the right one?"
            )


def _only(settings: Config, docs: Path) -> Config:
    from slatewright.config import Config

    return Config((settings.api_of(docs),), settings.check, settings.fail_on, settings.root)


def _inside(revision: Revision, path: Path) -> str:
    """A path that the user gave, as the repository has it."""
    try:
        return path.absolute().resolve().relative_to(revision.repository.resolve()).as_posix()
    except ValueError:
        raise UsageError(f"{path} is outside the repository {revision.repository}") from None


def _relative(path: Path, folder: Path) -> str:
    """A path below the exported folder, as the repository has it; settings may step out by `..`."""
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        raise UsageError(f"{path} is outside the repository") from None


def _described(api: ApiConfig) -> Spec:
    from slatewright.pipeline import describe

    return describe(api, validated=False).spec


def _document(path: Path) -> Spec:
    from slatewright.openapi import load, with_origins

    spec = load(read_text(path), str(path))
    beside = path.with_name("origins.json")
    known = beside.is_file() and beside != path
    return with_origins(spec, read_text(beside), str(beside)) if known else spec


def _empty(like: Spec) -> Spec:
    """A document without operations, with the title of the other."""
    from slatewright.model.spec import Spec

    head = {key: like.document[key] for key in ("openapi", "info") if key in like.document}
    return Spec({**head, "paths": {}})


@contextmanager
def _named(folder: str, revision: str) -> Iterator[None]:
    """Replace the temporary folder in messages by the name of the revision."""
    try:
        yield
    except UsageError as problem:
        raise UsageError(str(problem).replace(f"{folder}/", f"{revision}:")) from None
