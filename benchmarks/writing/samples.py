"""Samples of calls, in the languages that docs show."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from writing import media
from writing.addresses import called
from writing.calls import CURL, Call, fence, raw
from writing.fields import example
from writing.made import Operation
from writing.replies import reply
from writing.security import COOKIE, cookie, scheme, sent
from writing.sheet import Sheet


def _javascript(call: Call) -> str:
    asked = [f"  method: '{call.method}',", f"  headers: {json.dumps(call.plain)},"]
    asked += [f"  body: JSON.stringify({json.dumps(call.json)})"] if call.json is not None else []
    return fence(
        "javascript", f"fetch('{call.url}', {{", *asked, "}).then(answer => answer.json());"
    )


def _python(call: Call) -> str:
    arguments = [f"'{call.url}'", f"headers={call.plain!r}"]
    arguments += [f"json={call.json!r}"] if call.json is not None else []
    line = f"answer = requests.{call.method.lower()}({', '.join(arguments)})"
    return fence("python", "import requests", "", line, "print(answer.json())")


def _ruby(call: Call) -> str:
    arguments = [f"'{call.url}'"]
    if call.json is not None:
        arguments += [f"{_hash(call.json)}.to_json"]
    elif call.method in ("POST", "PUT", "PATCH"):
        arguments += ["nil"]
    line = f"RestClient.{call.method.lower()}({', '.join([*arguments, _hash(call.plain)])})"
    return fence("ruby", "require 'rest-client'", line)


def _hash(value: dict[str, Any]) -> str:
    return json.dumps(value).replace('": ', '" => ')


def _php(call: Call) -> str:
    lines = ["<?php", f"$call = curl_init('{call.url}');"]
    lines += [f"curl_setopt($call, CURLOPT_CUSTOMREQUEST, '{call.method}');"]
    listed = ", ".join(f"'{name}: {value}'" for name, value in call.plain.items())
    lines += [f"curl_setopt($call, CURLOPT_HTTPHEADER, [{listed}]);"]
    if call.json is not None:
        lines += [f"curl_setopt($call, CURLOPT_POSTFIELDS, '{json.dumps(call.json)}');"]
    return fence("php", *lines, "$answer = curl_exec($call);")


def _http(call: Call) -> str:
    return f"```http\n{raw(call)}\n```"


Writer = Callable[[Call], str]
WRITERS: dict[str, tuple[Writer, ...]] = {
    **{name: (write,) for name, write in CURL.items()},
    "javascript": (_javascript,),
    "python": (_python,),
    "ruby": (_ruby,),
    "php": (_php,),
    "http": (_http,),
    "many": (CURL["curl"], _ruby, _python, _javascript),
    "many-scripts-first": (_javascript, _python, _ruby, CURL["curl-behind"]),
    "many-ruby-first": (_ruby, _python, CURL["curl"], _javascript),
}
SAMPLE = {name: name for name in (*WRITERS, "http-both", "json", "none")}
"""In which language calls are shown; `http-both` shows call and answer in one fence, `json` the body alone."""
FORMS = {*CURL, "http", "none"}
"""Those in which forms are written."""


def sample(sheet: Sheet, operation: Operation) -> str:
    """What calls the operation."""
    style = sheet.style["sample"]
    if style == "json":
        body = json.dumps(example(operation.body), indent=2)
        shown = fence("json", body)
        return f"> {sheet.say('request.sample')}\n\n{shown}" if operation.body else ""
    call = _call(sheet, operation)
    if style == "http-both":
        return f"```http\n{raw(call)}\n\n{reply(operation)}\n```"
    return "\n\n".join(write(call) for write in WRITERS.get(style, ()))


def _call(sheet: Sheet, operation: Operation) -> Call:
    url, headers = sent(sheet, called(sheet, operation), curl=sheet.style["sample"] in CURL)
    user = headers.pop("user", "")
    crumb = cookie(sheet) if scheme(sheet) is COOKIE else ""
    call = Call(operation.method, url, headers, user, crumb)
    fields = media.body(sheet, operation)
    if not fields:
        return call
    if not media.is_form(sheet):
        return replace(call, json=example(fields))
    return replace(
        call,
        form=media.encoded(fields),
        options=media.options(sheet, fields),
        media=media.media(sheet),
    )


def shows_body(sheet: Sheet) -> bool:
    """Whether fields of the body can be seen in the samples."""
    return sheet.style["sample"] != "none"
