from __future__ import annotations

import pytest

from slatewright.model.diagnostics import UsageError
from slatewright.openapi import load

HEAD = "openapi: 3.1.0\ninfo: {title: x, version: '1'}\n"


def x(text: str) -> object:
    """The value of `x-any` in a document that is otherwise bare."""
    return load(f"{HEAD}paths: {{}}\nx-any: {text}", "spec.yaml").document["x-any"]


VALUES = [
    ("no", "no"),
    ("2020-01-01", "2020-01-01"),
    ("12:30", "12:30"),
    ("0o17", "0o17"),
    ("1_000", "1_000"),
    ("017", 17),
    ("1e3", 1000.0),
    (".5", 0.5),
    ("~", None),
    ("", None),
    ("TRUE", True),
    ("'1'", "1"),
    ("!!int '1'", "1"),
    ("!!python/name:os.system x", "x"),
    ("{200: a, yes: b}", {"200": "a", "yes": "b"}),
    ("{<<: {a: 1, b: 1}, b: 2}", {"a": 1, "b": 2}),
    ("{<<: [{a: 1}, {a: 2, c: 3}]}", {"a": 1, "c": 3}),
    ("{one: &x [1], two: *x}", {"one": [1], "two": [1]}),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_yaml_is_read_as_json_in_other_clothes(text, value):
    assert x(text) == value


BROKEN = [
    ("a: [", "spec.yaml", ": broken YAML"),
    ("- a", "spec.yaml", "it is not a mapping"),
    ("", "spec.yaml", "it is not a mapping"),
    ("a: 1", "spec.yaml", "`openapi` is missing"),
    ("swagger: '2.0'", "spec.yaml", "Swagger 2.0; convert it"),
    ("openapi: 4.0.0", "spec.yaml", "OpenAPI 4.0.0 is not supported"),
    ("openapi: 3.1.0\npaths: []", "spec.yaml", "`paths` is not a mapping"),
    ("a: 1\nb: 2\na: 3", "spec.yaml", "spec.yaml:3: the key `a` appears twice"),
    ("? [a]\n: 1", "spec.yaml", "a key is not a plain value"),
    ("a: &x\n  b: *x", "spec.yaml", "contains itself"),
    ("<<: 1", "spec.yaml", "`<<` merges something that is not a mapping"),
    ("a: \x01", "spec.yaml", "broken YAML"),
    ("{\n 'a': 1}", "spec.json", "spec.json:2: broken JSON"),
    ('{"a": 1, "a": 2}', "spec.json", 'the key "a" appears twice'),
    (f'{{"a": {"1" * 5000}}}', "spec.json", "a number has more digits than can be read"),
    ('{"a": NaN}', "spec.json", "NaN is not a JSON value"),
    ('{"a": 1, "a": 2}', "-", 'the key "a" appears twice'),
    ("[" * 100_000, "spec.json", "nested too deeply"),
    ("[" * 5_000, "spec.yaml", "spec.yaml"),
    ("- " * 5_000, "spec.yaml", "spec.yaml"),
]


@pytest.mark.parametrize(("text", "name", "message"), BROKEN, ids=lambda value: value[:20])
def test_broken_document(text, name, message):
    with pytest.raises(UsageError) as caught:
        load(text, name)
    assert message in str(caught.value)


def test_aliases_do_not_blow_up():
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(UsageError, match="too large once its aliases are written out"):
        load("\n".join(lines), "spec.yaml")
