"""The short program that a README shows."""

from __future__ import annotations

from collections.abc import Sequence

from slatewright.client.types import sorted_names
from slatewright.model.plan import MethodPlan, QuickStartPlan, ResourcePlan, Source


def quick_start(resources: Sequence[ResourcePlan]) -> QuickStartPlan | None:
    """The plainest call of the client: one that reads, that the document shows, and that needs little.

    None where the client has no methods.
    """
    found = [
        (_rank(method), number, method, resource)
        for number, (resource, method) in enumerate(
            (resource, method) for resource in resources for method in resource.methods
        )
    ]
    if not found:
        return None
    _, _, method, resource = min(found, key=lambda one: one[:2])
    sample = method.samples[0]
    required = {one.name for one in (*method.positional, *method.keyword) if one.required}
    arguments = [
        value if name is None else f"{name}={value}"
        for name, value in sample.arguments
        if name is None or name in required
    ]
    promised = [one.error for one in method.raises if one.error != "ApiStatusError"]
    error = next(iter(promised), Source("ApiStatusError"))
    names = tuple(sorted_names(["Client", error]))
    return QuickStartPlan(method, resource, Source(", ".join(arguments)), error, names, sample.key)


def _rank(method: MethodPlan) -> tuple[bool, bool, bool, int]:
    required = [one for one in (*method.positional, *method.keyword) if one.required]
    return (
        any(one.name == "body" for one in required),
        method.http_method != "GET",
        method.answer in ("None", "Any") or method.page is not None,
        len(required),
    )
