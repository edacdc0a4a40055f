"""slatewright.toml as frozen options, one object a stage."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from slatewright.model.diagnostics import Severity, UsageError
from slatewright.model.options import (
    Cache,
    CheckOptions,
    ClientOptions,
    Correction,
    IntakeOptions,
    OpenapiOptions,
    RenderOptions,
    ResolveOptions,
)

T = TypeVar("T")

FILE = "slatewright.toml"

LEVELS: dict[str, Severity | None] = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "note": Severity.INFO,
    "info": Severity.INFO,
    "never": None,
}
"""What `fail-on` may say, where `info` is another word for `note`; None where no finding fails a run."""


@dataclass(frozen=True, slots=True)
class ClientConfig:
    """A client to generate."""

    output: Path
    plan: ClientOptions = field(default_factory=ClientOptions)
    render: RenderOptions = field(default_factory=RenderOptions)


@dataclass(frozen=True, slots=True)
class ApiConfig:
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
    cache: Cache | None = None
    """Where builds keep what they read; None keeps nothing. No setting: the program chooses it."""


def refuse_missing(api: ApiConfig) -> None:
    """See that what the settings name for an API to be read is there.

    Raises:
        UsageError: It is not.
    """
    if api.place is None:
        return
    for words, path in (("docs", api.intake.docs), *(("overlay", o) for o in api.openapi.overlays)):
        if not path.exists():
            raise UsageError(
                f"the {words} of `{api.name}`, {path}, cannot be found; "
                "paths are relative to the settings",
                file=api.place,
            )


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that slatewright.toml says."""

    apis: tuple[ApiConfig, ...] = ()
    check: CheckOptions = field(default_factory=CheckOptions)
    fail_on: Severity | None = Severity.ERROR
    root: Path = field(default=Path())
    """The folder of slatewright.toml, which all of its paths are relative to."""
    builds_fail: bool = False
    """Whether the file itself says `fail-on`, so that a build may end with 1 as well."""
    baseline: Path | None = None
    """The file of findings that are not told again."""

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
        raise UsageError(f"there is no {path}; write one, or name another with --config") from None
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"cannot be read: {problem}", file=str(path)) from problem
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise UsageError(f"broken TOML: {problem}", file=str(path)) from None
    return _config(_Table(data, "", text, path))


@dataclass(frozen=True, slots=True)
class _Table:
    """One table of the file; every key that it holds has to be asked for."""

    data: Mapping[str, Any]
    name: str
    text: str
    path: Path
    known: set[str] = field(default_factory=set)

    def get(self, key: str, kind: type[T], words: str) -> T | None:
        self.known.add(key)
        value = self.data.get(key)
        if value is None or isinstance(value, kind) and not (kind is int and value is True):
            return value
        raise self.error(key, f"{self._full(key)} has to be {words}")

    def string(self, key: str) -> str | None:
        return self.get(key, str, "a string")

    def needed(self, key: str) -> str:
        if value := self.string(key):
            return value
        strange = sorted(name for name in self.data if name not in self.known)
        if near := get_close_matches(key, strange, n=1):
            raise self.error(near[0], f"`{near[0]}` is no setting; did you mean {self._full(key)}?")
        raise self.error(key, f"{self._full(key)} is missing")

    def strings(self, key: str) -> tuple[str, ...]:
        values = self.get(key, list, "a list of strings") or []
        if not all(isinstance(value, str) for value in values):
            raise self.error(key, f"{self._full(key)} has to be a list of strings")
        return tuple(values)

    def codes(self, key: str) -> tuple[str, ...]:
        """Codes of rules or their beginnings, none of them empty: that would be the beginning of all."""
        codes = self.strings(key)
        if not all(code.strip() for code in codes):
            raise self.error(key, f"{self._full(key)} holds an empty code")
        return codes

    def plain(self, key: str) -> str | None:
        """A string, number, boolean or list of these, as text."""
        self.known.add(key)
        value = self.data.get(key)
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, bool | int | float):
            return str(value).lower()
        if isinstance(value, list):
            return ",".join(map(str, value))
        raise self.error(key, f"{self._full(key)} has to be a string, number, boolean or list")

    def line_of(self, key: str, value: str) -> int:
        """The line that sets `key` to `value`; 1 where it is written in a way that hides it."""
        pattern = re.compile(rf"\s*{re.escape(key)}\s*=\s*[\"']{re.escape(value)}[\"']")
        return next(
            (n for n, line in enumerate(self.text.split("\n"), 1) if pattern.match(line)), 1
        )

    def place_of(self, word: str) -> str:
        """Where a word stands in the file, `file:line`; the file alone where it is hidden or there twice."""
        pattern = re.compile(rf"^[^#\n]*(?<!\w){re.escape(word)}(?!\w)")
        lines = [n for n, line in enumerate(self.text.split("\n"), 1) if pattern.match(line)]
        return f"{self.path}:{lines[0]}" if len(lines) == 1 else str(self.path)

    def file(self, key: str) -> Path | None:
        value = self.string(key)
        return self.path.parent / value if value else None

    def table(self, key: str) -> _Table | None:
        data = self.get(key, dict, f"a table, `[{self._full(key).strip('`')}]`")
        return None if data is None else self._below(key, data)

    def tables(self, key: str) -> tuple[_Table, ...]:
        values = self.get(key, list, f"written as `[[{key}]]`") or []
        if not all(isinstance(value, dict) for value in values):
            raise self.error(key, f"{self._full(key)} has to be written as `[[{key}]]`")
        return tuple(self._below(key, value) for value in values)

    def choice(self, key: str, choices: Mapping[str, T], default: T) -> T:
        value = self.string(key)
        if value is None:
            return default
        if value in choices:
            return choices[value]
        listed = ", ".join(f'"{choice}"' for choice in choices)
        raise self.error(key, f'{self._full(key)} is "{value}", and has to be one of {listed}')

    def close(self) -> None:
        """Refuse the keys that nothing asked for."""
        for key in self.data:
            if key not in self.known:
                near = get_close_matches(key, sorted(self.known), n=1)
                hint = f"did you mean `{near[0]}`?" if near else f"known are {self._listed()}"
                raise self.error(key, f"{self._full(key)} is no setting; {hint}")

    def error(self, key: str, message: str) -> UsageError:
        return UsageError(message, file=str(self.path), line=self._line(key))

    def _below(self, key: str, data: Mapping[str, Any]) -> _Table:
        return _Table(data, f"{self.name}.{key}" if self.name else key, self.text, self.path)

    def _full(self, key: str) -> str:
        return f"`{self.name}.{key}`" if self.name else f"`{key}`"

    def _listed(self) -> str:
        return ", ".join(f"`{key}`" for key in sorted(self.known))

    def _line(self, key: str) -> int | None:
        """The line of the key if it stands in the file but once; tomllib does not tell."""
        word = rf'["\']?{re.escape(key)}["\']?'
        pattern = re.compile(rf"^\s*(?:{word}\s*[=.]|\[+(?:[^\]\n]*\.)?{word}\]+)")
        lines = [n for n, line in enumerate(self.text.split("\n"), 1) if pattern.match(line)]
        return lines[0] if len(lines) == 1 else None


def _config(table: _Table) -> Config:
    apis = tuple(_api(part) for part in table.tables("api"))
    check = _check(table.table("check"))
    table.close()
    _distinct(apis, table)
    return Config(
        apis, check.options, check.fail_on, table.path.parent, check.builds_fail, check.baseline
    )


def _distinct(apis: tuple[ApiConfig, ...], table: _Table) -> None:
    taken: dict[Path, str] = {}
    for api in apis:
        output = api.client.output if api.client else None
        for key, path in (("spec", api.spec), ("origins", api.origins), ("output", output)):
            if path is None:
                continue
            if owner := taken.get(path.resolve()):
                raise table.error(
                    "api",
                    f"{path} would be written twice, by `{owner}` and `{api.name}`; give each its own "
                    f'with `{key} = "..."`',
                )
            taken[path.resolve()] = api.name


def _api(table: _Table) -> ApiConfig:
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
        place=f"{table.path}:{table.line_of('name', name)}",
    )
    table.close()
    return api


def _servers(table: _Table) -> tuple[str, ...]:
    """The base URLs; what cannot be one is refused here and not by whoever calls the API."""
    urls = table.strings("servers")
    for url in urls:
        if not url.startswith(("https://", "http://", "/", "{")) or " " in url:
            raise table.error("servers", f'"{url}" is no base URL; write "https://..." or a path')
    return urls


_SETTINGS = {
    "parameter": ("in", "type", "required", "default", "enum", "description", "name", "remove"),
    "body": ("type", "required", "default", "enum", "description", "remove"),
    "response": ("type", "required", "default", "enum", "description", "status", "remove"),
    "operation": ("id", "method", "path", "summary", "deprecated", "tag"),
}
"""What a correction may set, by what it speaks of."""


def _correction(table: _Table) -> Correction:
    operation = table.needed("operation")
    named = [
        (word, name) for word in ("parameter", "body", "response") if (name := table.string(word))
    ]
    if len(named) > 1:
        raise table.error(
            named[1][0], "a correction speaks of one `parameter`, `body` or `response`"
        )
    subject, name = named[0] if named else ("operation", "")
    settings = tuple(
        (key, text) for key in _SETTINGS[subject] if (text := table.plain(key)) is not None
    )
    table.close()
    line = table.line_of("operation", operation)
    return Correction(operation, subject, name, settings, table.path.name, line)


def _client(table: _Table | None) -> ClientConfig | None:
    if table is None:
        return None
    client = ClientConfig(
        table.path.parent / table.needed("output"),
        ClientOptions(table.string("package"), table.string("distribution")),
        RenderOptions(table.string("template-set") or "python", table.file("templates")),
    )
    table.close()
    return client


@dataclass(frozen=True, slots=True)
class _Checks:
    """What `[check]` says."""

    options: CheckOptions = field(default_factory=CheckOptions)
    fail_on: Severity | None = Severity.ERROR
    builds_fail: bool = False
    baseline: Path | None = None


def _check(table: _Table | None) -> _Checks:
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
    named = [*select, *ignore, *dict(chosen), *(code for _, codes in by_file for code in codes)]
    places = tuple((code, table.place_of(code)) for code in dict.fromkeys(named))
    options = CheckOptions(select, ignore, chosen, by_file, places=places)
    fail_on = table.choice("fail-on", LEVELS, Severity.ERROR)
    checks = _Checks(options, fail_on, "fail-on" in table.data, table.file("baseline"))
    table.close()
    return checks
