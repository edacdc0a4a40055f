"""Samples of calls, in the languages that docs show."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from writing.addresses import called
from writing.fields import example
from writing.made import Operation
from writing.security import sent
from writing.sheet import Sheet

Sample = Callable[[str, str, dict[str, str], Any], str]


def _fence(tag: str, *lines: str) -> str:
    return "\n".join([f"```{tag}", *filter(None, lines), "```"])


def _curl(method: str, url: str, headers: dict[str, str], body: Any) -> str:
    user = headers.pop("user", "")
    parts = [f"curl -X {method} '{url}'" if method != "GET" else f"curl '{url}'"]
    parts += [f"  -u '{user}'"] if user else []
    parts += [f"  -H '{name}: {value}'" for name, value in headers.items()]
    if body is not None:
        parts += ["  -H 'Content-Type: application/json'", f"  -d '{json.dumps(body)}'"]
    return _fence("shell", " \\\n".join(parts))


def _javascript(method: str, url: str, headers: dict[str, str], body: Any) -> str:
    asked = [f"  method: '{method}',", f"  headers: {json.dumps(headers)},"]
    asked += [f"  body: JSON.stringify({json.dumps(body)})"] if body is not None else []
    return _fence("javascript", f"fetch('{url}', {{", *asked, "}).then(answer => answer.json());")


def _python(method: str, url: str, headers: dict[str, str], body: Any) -> str:
    arguments = [f"'{url}'", f"headers={headers!r}"]
    arguments += [f"json={body!r}"] if body is not None else []
    call = f"answer = requests.{method.lower()}({', '.join(arguments)})"
    return _fence("python", "import requests", "", call, "print(answer.json())")


def _ruby(method: str, url: str, headers: dict[str, str], body: Any) -> str:
    arguments = [f"'{url}'"]
    if body is not None:
        arguments += [f"{_hash(body)}.to_json"]
    elif method in ("POST", "PUT", "PATCH"):
        arguments += ["nil"]
    call = f"RestClient.{method.lower()}({', '.join([*arguments, _hash(headers)])})"
    return _fence("ruby", "require 'rest-client'", call)


def _hash(value: dict[str, Any]) -> str:
    return json.dumps(value).replace('": ', '" => ')


def _php(method: str, url: str, headers: dict[str, str], body: Any) -> str:
    lines = ["<?php", f"$call = curl_init('{url}');"]
    lines += [f"curl_setopt($call, CURLOPT_CUSTOMREQUEST, '{method}');"]
    listed = ", ".join(f"'{name}: {value}'" for name, value in headers.items())
    lines += [f"curl_setopt($call, CURLOPT_HTTPHEADER, [{listed}]);"]
    if body is not None:
        lines += [f"curl_setopt($call, CURLOPT_POSTFIELDS, '{json.dumps(body)}');"]
    return _fence("php", *lines, "$answer = curl_exec($call);")


def _http(method: str, url: str, headers: dict[str, str], body: Any) -> str:
    host, _, path = url.removeprefix("https://").partition("/")
    lines = [f"{method} /{path} HTTP/1.1", f"Host: {host}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    if body is not None:
        lines += ["Content-Type: application/json\n", json.dumps(body, indent=2)]
    return _fence("http", *lines)


WRITERS: dict[str, tuple[Sample, ...]] = {
    "curl": (_curl,),
    "javascript": (_javascript,),
    "python": (_python,),
    "ruby": (_ruby,),
    "php": (_php,),
    "http": (_http,),
    "many": (_curl, _ruby, _python, _javascript),
}
SAMPLE = {name: name for name in (*WRITERS, "json", "none")}
"""In which language calls are shown; `json` shows the body alone."""


def sample(sheet: Sheet, operation: Operation) -> str:
    """What calls the operation."""
    body = example(operation.body) if operation.body else None
    style = sheet.style["sample"]
    if style == "json":
        shown = _fence("json", json.dumps(body, indent=2))
        return f"> {sheet.say('request.sample')}\n\n{shown}" if body is not None else ""
    url, headers = sent(sheet, called(sheet, operation), curl=style in ("curl", "many"))
    texts = [
        write(operation.method, url, dict(headers) if write is _curl else _plain(headers), body)
        for write in WRITERS.get(style, ())
    ]
    return "\n\n".join(texts)


def _plain(headers: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name != "user"}


def shows_body(sheet: Sheet) -> bool:
    """Whether fields of the body can be seen in the samples."""
    return sheet.style["sample"] != "none"
