"""Calls one operation of a generated client again and again; run in a process of its own for each client.

    python caller.py '{"kind": ..., "package": ..., "method": ..., "path": ..., "url": ..., "calls": ...}'

With no calls asked for, it finds the operation in the client by method and path, and prints where it is. Otherwise it
prints, as JSON, the seconds from nothing to a call that could be made, the seconds of the calls, and the peak memory.
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

WARM_UP = 20


def ours(job: dict[str, Any]) -> Callable[[], object]:
    """A method of a resource of `Client`."""
    package = importlib.import_module(job["package"])
    client = package.Client(base_url=job["url"], **dict.fromkeys(job["credentials"], "x"))
    method: Any = client
    for name in job["call"].split("."):
        method = getattr(method, name)
    given = filled(method)
    return lambda: method(**given)


def openapi_python_client(job: dict[str, Any]) -> Callable[[], object]:
    """`sync` of the module of the operation."""
    package: Any = importlib.import_module(job["package"])
    function = importlib.import_module(job["found"]).sync
    client = package.Client(base_url=job["url"], raise_on_unexpected_status=True)
    given = filled(function) | {"client": client}
    return lambda: function(**given)


def openapi_generator(job: dict[str, Any]) -> Callable[[], object]:
    """A method of the class of the operation's tag."""
    package: Any = importlib.import_module(job["package"])
    part, _, name = job["found"].rpartition(".")
    client = package.ApiClient(package.Configuration(host=job["url"]))
    method = getattr(getattr(package, part)(client), name)
    given = filled(method)
    return lambda: method(**given)


def httpx_alone(job: dict[str, Any]) -> Callable[[], object]:
    """No client at all: the HTTP library that ours and openapi-python-client's stand on, and JSON."""
    httpx: Any = importlib.import_module("httpx")
    client = httpx.Client(base_url=job["url"])
    return lambda: client.get(job["path"]).json()


def httpx_and_pydantic(job: dict[str, Any]) -> Callable[[], object]:
    """No client either: what ours stands on, with a model that says nothing of the answer but that it is an object."""
    httpx: Any = importlib.import_module("httpx")
    pydantic: Any = importlib.import_module("pydantic")
    client = httpx.Client(base_url=job["url"])
    model = pydantic.create_model("Answer", __config__=pydantic.ConfigDict(extra="allow"))
    return lambda: model.model_validate_json(client.get(job["path"]).content)


def found_by_openapi_python_client(job: dict[str, Any]) -> str:
    """The module that makes the request of the operation."""
    folder = Path(job["folder"], job["package"])
    for path in sorted((folder / "api").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if f'"method": "{job["method"].lower()}"' in text and asked(text, job["path"]):
            return ".".join(path.relative_to(folder.parent).with_suffix("").parts)
    raise LookupError("it leaves the operation out")


def asked(text: str, path: str) -> bool:
    """Whether a module of openapi-python-client's asks for a path, whatever its placeholders are called there."""
    bare = re.sub(r"\{.*?\}", "{}", path)
    urls = re.findall(r'"url": "([^"]*)"', text)
    return any(re.sub(r"\{.*?\}", "{}", url) == bare for url in urls)


def found_by_openapi_generator(job: dict[str, Any]) -> str:
    """The class and the method that make the request of the operation."""
    sys.path.insert(0, job["folder"])
    package = importlib.import_module(f"{job['package']}.api")
    for found in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{found.name}")
        for part in vars(module).values():
            if not inspect.isclass(part) or part.__module__ != module.__name__:
                continue
            for name, member in vars(part).items():
                if name.endswith("_serialize") and asks(member, job):
                    return f"{part.__name__}.{name[1 : -len('_serialize')]}"
    raise LookupError("it leaves the operation out")


def asks(member: Any, job: dict[str, Any]) -> bool:
    """Whether a method of openapi-generator's makes the request of the operation."""
    source = inspect.getsource(member)
    return f"method='{job['method']}'" in source and f"resource_path='{job['path']}'" in source


def filled(function: Any) -> dict[str, Any]:
    """A value for each argument that has to be given."""
    kinds = (inspect.Parameter.VAR_KEYWORD, inspect.Parameter.VAR_POSITIONAL)
    return {
        name: 1 if "int" in str(parameter.annotation).lower() else "1"
        for name, parameter in inspect.signature(function).parameters.items()
        if parameter.default is inspect.Parameter.empty
        and parameter.kind not in kinds
        and name != "client"
    }


KINDS = {
    "slatewright": ours,
    "openapi-python-client": openapi_python_client,
    "openapi-generator-cli": openapi_generator,
    "httpx alone": httpx_alone,
    "httpx and pydantic": httpx_and_pydantic,
}
FINDERS = {
    "openapi-python-client": found_by_openapi_python_client,
    "openapi-generator-cli": found_by_openapi_generator,
}


def peak() -> float:
    """Megabytes of this process at most; what started it, which `ru_maxrss` would count, aside where that is known."""
    try:
        for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Find the operation, or import the client and call it; tell."""
    job = json.loads(sys.argv[1])
    if job["calls"] == 0:
        print(json.dumps(FINDERS[job["kind"]](job) if job["kind"] in FINDERS else ""))
        return
    sys.path.insert(0, job["folder"])
    begin = time.perf_counter()
    call = KINDS[job["kind"]](job)
    imported = time.perf_counter() - begin
    for _ in range(min(WARM_UP, job["calls"])):
        if call() is None:
            raise ValueError("it reads nothing out of the answer")
    begin, busy = time.perf_counter(), time.process_time()
    for _ in range(job["calls"]):
        call()
    said = {
        "import": imported,
        "calls": time.perf_counter() - begin,
        "busy": time.process_time() - busy,
        "peak": peak(),
    }
    print(json.dumps(said))


if __name__ == "__main__":
    main()
