"""slatewright.toml as frozen options, one object a stage."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from slatewright.model.diagnostics import Severity, UsageError
from slatewright.model.options import (
    CORRECTABLE,
    Cache,
    CheckOptions,
    ClientOptions,
    Correction,
    IntakeOptions,
    OpenapiOptions,
    RenderOptions,
    ResolveOptions,
)
from slatewright.toml_table import Table, whole

FILE = "slatewright.toml"

LEVELS: dict[str, Severity | None] = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "note": Severity.INFO,
    "info": Severity.INFO,
    "never": None,
}
"""What `fail-on` may say, where `info` is another word for `note`; None where no finding fails a run."""


class ClientConfig(Struct, frozen=True):
    """A client to generate."""

    output: Path
    plan: ClientOptions = field(default_factory=ClientOptions)
    render: RenderOptions = field(default_factory=RenderOptions)


class ApiConfig(Struct, frozen=True):
    """One API: its docs, and what is made of them."""

    name: str
    intake: IntakeOptions
    spec: Path | None = None
    origins: Path | None = None
    resolve: ResolveOptions = field(default_factory=ResolveOptions)
    openapi: OpenapiOptions = field(default_factory=OpenapiOptions)
    client: ClientConfig | None = None
    place: str | None = None
    """Where the settings name it, `file:line`; None where they do not."""
    places: tuple[tuple[str, str], ...] = ()
    """Where they set what else is looked for on disk, by key."""
    cache: Cache | None = None
    """The cache of builds; None for no cache. This is not a setting; the program chooses it."""


def refuse_missing(api: ApiConfig) -> None:
    """Refuse settings whose docs or overlays do not exist.

    Raises:
        UsageError: Some do not.
    """
    if api.place is None:
        return
    places = dict(api.places)
    overlays = (("overlays", "overlay", path) for path in api.openapi.overlays)
    for key, words, path in (("docs", "docs", api.intake.docs), *overlays):
        if not path.exists():
            raise UsageError(
                f"the {words} of `{api.name}`, {path}, cannot be found; "
                "paths are relative to the settings file",
                file=places.get(key, api.place),
            )


class Config(Struct, frozen=True):
    """The contents of slatewright.toml."""

    apis: tuple[ApiConfig, ...] = ()
    check: CheckOptions = field(default_factory=CheckOptions)
    fail_on: Severity | None = Severity.ERROR
    root: Path = field(default=Path())
    """The folder of slatewright.toml, which all of its paths are relative to."""
    builds_fail: bool = False
    """Whether `fail-on` is set, so that builds can fail as well."""
    baseline: Path | None = None
    """The file of known findings, which are not reported."""
    baseline_place: str | None = None
    """Where the settings name it, `file:line`."""

    def api_of(self, docs: Path) -> ApiConfig:
        """The settings for a docs folder; bare ones where the file does not name it."""
        wanted = _real(docs)
        for api in self.apis:
            if wanted in ((known := _real(api.intake.docs)), known.parent):
                return api
        return ApiConfig(docs.name, IntakeOptions(docs))


def _real(path: Path) -> Path:
    """The path without links; a link that leads to itself stays."""
    return Path(os.path.realpath(path))


def find_config(docs: Path, start: Path) -> Path | None:
    """The nearest slatewright.toml at or above the docs, or else at or above the folder `start`."""
    for folder in (_real(docs), _real(start)):
        for candidate in (folder, *folder.parents):
            if (candidate / FILE).is_file():
                return candidate / FILE
    return None


def load_config(path: Path) -> Config:
    """Read slatewright.toml.

    Raises:
        UsageError: The file is missing or broken, or says something that it may not.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UsageError(
            f"there is no {path}; create it with an `[[api]]` that has `name`, `docs` and `spec`, or name "
            "another file with --config"
        ) from None
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"cannot be read: {problem}", file=str(path)) from problem
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise UsageError(f"broken TOML: {problem}", file=str(path)) from None
    return _config(whole(data, text, path))


def _config(table: Table) -> Config:
    apis = tuple(_api(part) for part in table.tables("api"))
    check = _check(table.table("check"))
    table.close()
    _distinct(apis)
    _apart(apis, check.baseline, check.place)
    return Config(
        apis,
        check.options,
        check.fail_on,
        table.path.parent,
        check.builds_fail,
        check.baseline,
        check.place,
    )


def _outputs(api: ApiConfig) -> Iterator[tuple[str, Path]]:
    """What is written for an API, by the key that names it."""
    output = api.client.output if api.client else None
    for key, path in (("spec", api.spec), ("origins", api.origins), ("output", output)):
        if path is not None:
            yield key, path


def _distinct(apis: tuple[ApiConfig, ...]) -> None:
    """Refuse names and files that two APIs share."""
    taken: dict[str | Path, str] = {}
    for api in apis:
        if api.name in taken:
            raise UsageError(
                f"two APIs are named `{api.name}`; give each its own name",
                file=api.place,
            )
        taken[api.name] = api.name
        for key, path in _outputs(api):
            if owner := taken.get(_real(path)):
                by = f", by `{owner}` and `{api.name}`" if owner != api.name else f" by `{owner}`"
                raise UsageError(
                    f'{path} would be written twice{by}; give each its own with `{key} = "..."`',
                    file=api.place,
                )
            taken[_real(path)] = api.name


def _apart(apis: tuple[ApiConfig, ...], baseline: Path | None, place: str | None) -> None:
    """Refuse a file where a folder has to be, a client inside of another, and a baseline that a build replaces."""
    kinds = {_real(path): key for api in apis for key, path in _outputs(api)}
    for api in apis:
        for key, path in _outputs(api):
            outer = next((one for one in _real(path).parents if one in kinds), None)
            if outer is not None and (key == "output" or kinds[outer] != "output"):
                raise UsageError(
                    f"{path} lies inside {outer}, which is written as well; choose another place "
                    f'with `{key} = "..."`',
                    file=api.place,
                )
    if baseline is not None and _real(baseline) in kinds:
        raise UsageError(
            f"{baseline} is written by a build and cannot be the baseline; name another file",
            file=place,
        )


def _api(table: Table) -> ApiConfig:
    docs = table.path.parent / table.needed("docs")
    name = table.needed("name")
    spec = table.file("spec")
    origins = table.file("origins") or (spec.with_name("origins.json") if spec else None)
    api = ApiConfig(
        name=name,
        intake=IntakeOptions(docs),
        spec=spec,
        origins=origins,
        resolve=ResolveOptions(
            table.string("title"),
            table.string("version"),
            _servers(table),
            tuple(_correction(part) for part in table.tables("correct")),
        ),
        openapi=OpenapiOptions(
            table.choice("openapi", {"3.0": "3.0", "3.1": "3.1"}, "3.1"),
            overlays=tuple(table.path.parent / name for name in table.strings("overlays")),
        ),
        client=_client(table.table("client")),
        place=table.place("name"),
        places=tuple((key, table.place(key)) for key in ("docs", "overlays")),
    )
    table.close()
    return api


def _servers(table: Table) -> tuple[str, ...]:
    """The base URLs; what cannot be one is refused here and not by whoever calls the API."""
    urls = table.strings("servers")
    for url in urls:
        if not url.startswith(("https://", "http://", "/", "{")) or " " in url:
            raise table.error(
                "servers", f'"{url}" is not a base URL; write "https://..." or a path'
            )
    return urls


def _correction(table: Table) -> Correction:
    operation = table.needed("operation")
    named = [
        (word, name) for word in ("parameter", "body", "response") if (name := table.string(word))
    ]
    if len(named) > 1:
        raise table.error(
            named[1][0], "a correction takes only one of `parameter`, `body` and `response`"
        )
    subject, name = named[0] if named else ("operation", "")
    settings = tuple(
        (key, text) for key in CORRECTABLE[subject] if (text := table.plain(key)) is not None
    )
    table.close()
    line = table.line("operation")
    return Correction(operation, subject, name, settings, table.path.name, line)


def _client(table: Table | None) -> ClientConfig | None:
    if table is None:
        return None
    client = ClientConfig(
        table.path.parent / table.needed("output"),
        ClientOptions(table.string("package"), table.string("distribution")),
        RenderOptions(table.string("template-set") or "python", table.file("templates")),
    )
    table.close()
    return client


class _Checks(Struct, frozen=True):
    """What `[check]` says."""

    options: CheckOptions = field(default_factory=CheckOptions)
    fail_on: Severity | None = Severity.ERROR
    builds_fail: bool = False
    baseline: Path | None = None
    place: str | None = None
    """Where the baseline is named."""


def _check(table: Table | None) -> _Checks:
    if table is None:
        return _Checks()
    levels = {name: level for name, level in LEVELS.items() if level is not None}
    severities = table.table("severity")
    chosen = tuple(
        (code, severities.choice(code, levels, Severity.ERROR))
        for code in (severities.data if severities else ())
        if severities
    )
    files = table.table("per-file-ignores")
    by_file = tuple(
        (pattern, files.codes(pattern)) for pattern in (files.data if files else ()) if files
    )
    select, ignore = table.codes("select"), table.codes("ignore")
    if "select" in table.data and not select:
        raise table.error("select", "`check.select` is empty; leave it out to run all rules")
    named = [*select, *ignore, *dict(chosen), *(code for _, codes in by_file for code in codes)]
    places = [(code, table.place_of(code)) for code in dict.fromkeys(named)]
    places += [(pattern, files.place(pattern)) for pattern, _ in by_file if files]
    options = CheckOptions(select, ignore, chosen, by_file, places=tuple(places))
    fail_on = table.choice("fail-on", LEVELS, Severity.ERROR)
    checks = _Checks(options, fail_on, "fail-on" in table.data, table.file("baseline"))
    if checks.baseline is not None:
        checks = replace(checks, place=table.place("baseline"))
    table.close()
    return checks
