"""Methods for asynchronous clients, made of those for synchronous ones.

A method describes a call and hands it to the client that its resource belongs to. With an asynchronous client, the same
method gives what that client makes of it: something to be awaited, pages or events.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from typing_extensions import deprecated

from ._events import AsyncEventStream, EventStream
from ._pages import AsyncPages, Pages

E = TypeVar("E")
P = ParamSpec("P")
T = TypeVar("T")


def awaited(
    method: Callable[Concatenate[Any, P], T],
) -> Callable[Concatenate[Any, P], Coroutine[Any, Any, T]]:
    """A method that is awaited, from one that is not."""
    warning = getattr(method, "__deprecated__", None)
    # What `deprecated` made warns of the line that called it, which would be the one below.
    plain = method if warning is None else vars(method)["__wrapped__"]

    @wraps(plain)
    async def twin(self: Any, /, *args: P.args, **named: P.kwargs) -> T:
        """Overwritten by what `method` says of itself."""
        return await cast("Awaitable[T]", plain(self, *args, **named))

    twin.__qualname__ = f"Async{plain.__qualname__}"
    told = twin if warning is None else deprecated(warning)(twin)
    return cast("Callable[Concatenate[Any, P], Coroutine[Any, Any, T]]", told)


def awaited_pages(
    method: Callable[Concatenate[Any, P], Pages[T, E]],
) -> Callable[Concatenate[Any, P], AsyncPages[T, E]]:
    """A method that gives pages to be walked asynchronously, from one that gives pages."""
    return cast("Callable[Concatenate[Any, P], AsyncPages[T, E]]", method)


def awaited_events(
    method: Callable[Concatenate[Any, P], EventStream],
) -> Callable[Concatenate[Any, P], AsyncEventStream]:
    """A method that gives events to be walked asynchronously, from one that gives events."""
    return cast("Callable[Concatenate[Any, P], AsyncEventStream]", method)
