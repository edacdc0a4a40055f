from __future__ import annotations

from pathlib import Path

import pytest

from slatewright.config import load_config
from slatewright.model.diagnostics import Severity, UsageError


@pytest.fixture
def read(tmp_path):
    """Settings as text -> Config."""

    def call(text):
        path = tmp_path / "slatewright.toml"
        path.write_text(text)
        return load_config(path)

    return call


FULL = """
[[api]]
name = "kites"
docs = "docs"
spec = "out/openapi.json"
openapi = "3.0"
title = "Kites"
version = "2"
servers = ["https://kites.example"]

[api.client]
output = "client"
package = "kites"
distribution = "kites-sdk"
templates = "mine"

[[api]]
name = "birds"
docs = "birds/docs"
origins = "birds/where.json"

[check]
select = ["EXM"]
ignore = ["EXM101"]
fail-on = "warning"
severity = { EXM104 = "info" }
"""


def test_everything_is_read_relative_to_the_file(read, tmp_path):
    config = read(FULL)
    kites, birds = config.apis
    assert kites.intake.docs == tmp_path / "docs"
    assert (kites.spec, kites.origins) == (
        tmp_path / "out/openapi.json",
        tmp_path / "out/origins.json",
    )
    assert kites.openapi.version == "3.0"
    assert (kites.resolve.title, kites.resolve.version) == ("Kites", "2")
    assert kites.resolve.servers == ("https://kites.example",)
    assert kites.client.output == tmp_path / "client"
    assert (kites.client.plan.package, kites.client.plan.distribution) == ("kites", "kites-sdk")
    assert kites.client.render.templates == tmp_path / "mine"
    assert (birds.spec, birds.origins, birds.client) == (None, tmp_path / "birds/where.json", None)
    assert birds.openapi.version == "3.1"
    assert (config.check.select, config.check.ignore) == (("EXM",), ("EXM101",))
    assert config.check.severity == (("EXM104", Severity.INFO),)
    assert config.fail_on is Severity.WARNING


def test_an_empty_file_says_nothing(read):
    config = read("")
    assert (config.apis, config.fail_on) == ((), Severity.ERROR)


def test_settings_are_found_by_the_docs_folder(read, tmp_path):
    config = read('[[api]]\nname = "a"\ndocs = "docs/source"\ntitle = "T"')
    assert config.api_of(tmp_path / "docs/source").resolve.title == "T"
    assert config.api_of(tmp_path / "docs").resolve.title == "T"
    assert config.api_of(tmp_path / "other").resolve.title is None


API = '[[api]]\nname = "a"\ndocs = "d"\n'
OTHER = API.replace('"a"', '"b"')
BROKEN = [
    ("[[api]", "slatewright.toml: broken TOML: "),
    ("[chek]", "slatewright.toml:1: `chek` is not a setting; did you mean `check`?"),
    (f'{API}dcos = "x"', "slatewright.toml:4: `api.dcos` is not a setting; did you mean `docs`?"),
    ("zzz = 1", "slatewright.toml:1: `zzz` is not a setting; the settings are `api`, `check`"),
    ('[[api]]\ndocs = "d"', "`api.name` is missing"),
    ('[[api]]\nname = "a"', "`api.docs` is missing"),
    (f"{API}title = 1", "slatewright.toml:4: `api.title` must be a string"),
    (f"{API}servers = [1]", "slatewright.toml:4: `api.servers` must be a list of strings"),
    (
        f'{API}servers = ["api.example.com"]',
        'slatewright.toml:4: "api.example.com" is not a base URL',
    ),
    (f'{API}openapi = "2.0"', '`api.openapi` is "2.0", but must be one of "3.0", "3.1"'),
    (f"{API}[api.client]", "`api.client.output` is missing"),
    (f"{API}client = 1", "slatewright.toml:4: `api.client` must be a table, `[api.client]`"),
    ('[api]\nname = "a"', "slatewright.toml:1: `api` must be written as `[[api]]`"),
    ("api = [1]", "slatewright.toml:1: `api` must be written as `[[api]]`"),
    ('[check]\nfail-on = "x"', 'must be one of "error", "warning", "note", "info", "never"'),
    ('[check]\nignore = ["EXM", " "]', "slatewright.toml:2: `check.ignore` contains an empty code"),
    ("[check]\nselect = []", "slatewright.toml:2: `check.select` is empty; leave it out"),
    (
        '[check.per-file-ignores]\n"a.md" = [""]',
        "`check.per-file-ignores.a.md` contains an empty code",
    ),
    ('[check]\nfail_on = "error"', "did you mean `fail-on`?"),
    ('[check.severity]\nEXM1 = "never"', "`check.severity.EXM1` is"),
    (
        f'{API}spec = "x"\n{OTHER}spec = "x"',
        "slatewright.toml:6: {folder}/x would be written twice",
    ),
    (f"{API}{API}", "slatewright.toml:5: two APIs are named `a`"),
    (f"{API}{OTHER}[[api]]\nname = 'c'", "slatewright.toml:7: `api.docs` is missing"),
    (f"{API}title = 'A'\n{OTHER}title = 1", "slatewright.toml:8: `api.title` must be"),
    (f"{API}[[api.correct]]\nbody = 'x'\n{OTHER}", "slatewright.toml:4: `api.correct.operation`"),
    (
        f"{API}[[api.correct]]\noperation = 'GET /a'\n[[api.correct]]\noperation = 1",
        "slatewright.toml:7: `api.correct.operation` must be a string",
    ),
    (
        f"{API}client = {{ output = 1 }}\n{OTHER}",
        "slatewright.toml:4: `api.client.output` must be",
    ),
    (f'{API}spec = "x"\norigins = "x"', "x would be written twice by `a`; give each its own"),
    (f'{API}spec = "x"\norigins = "./y/../x"', "written twice by `a`"),
    (
        f'{API}spec = "x"\norigins = "y"\n[api.client]\noutput = "x/c"',
        "slatewright.toml:2: {folder}/x/c lies inside {folder}/x, which is written as well",
    ),
    (f'{API}spec = "x"\norigins = "x/y"', "{folder}/x/y lies inside {folder}/x"),
    (
        f'{API}[api.client]\noutput = "c"\n{OTHER}[api.client]\noutput = "c/d/e"',
        "slatewright.toml:7: {folder}/c/d/e lies inside {folder}/c, which is written as well",
    ),
    (
        f'{API}spec = "x"\n[check]\nbaseline = "x"',
        "slatewright.toml:6: {folder}/x is written by a build and cannot be the baseline",
    ),
]


def test_a_document_may_lie_in_the_folder_of_its_client(read, tmp_path):
    config = read(f'{API}spec = "c/openapi.yaml"\n[api.client]\noutput = "c"')
    assert config.apis[0].spec == tmp_path / "c/openapi.yaml"


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_broken_settings(read, tmp_path, text, message):
    with pytest.raises(UsageError) as caught:
        read(text)
    assert message.replace("{folder}", str(tmp_path)) in str(caught.value)


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ('docs = "nowhere"', "slatewright.toml:3: the docs of `kites`, nowhere, cannot be found"),
        (
            'docs = "docs"\noverlays = ["o.yaml"]',
            "slatewright.toml:4: the overlay of `kites`, o.yaml, cannot be found",
        ),
        (
            'docs = "docs"\n[api.client]\noutput = "o"\npackage = "1-bad"',
            "slatewright.toml:2: '1-bad' cannot be the client's package",
        ),
        (
            'docs = "docs"\n[check]\nbaseline = "known.json"',
            "slatewright.toml:5: there is no baseline known.json",
        ),
    ],
)
def test_what_cannot_be_built_is_told_where_it_is_named(slatewright, project, key, message):
    (project / "slatewright.toml").write_text(f'[[api]]\nname = "kites"\n{key}\n')
    found = slatewright("build")
    assert (found.code, message in found.err) == (2, True), found.err


def test_a_file_that_cannot_be_read(tmp_path):
    with pytest.raises(UsageError, match=r"there is no nowhere\.toml; create it"):
        load_config(Path("nowhere.toml"))
    with pytest.raises(UsageError, match="cannot be read"):
        load_config(tmp_path)
