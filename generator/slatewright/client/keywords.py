"""The fields of bodies as keyword arguments of the methods that send them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from slatewright.client.arguments import argument_names
from slatewright.client.drafts import Draft
from slatewright.client.media import Kind
from slatewright.client.models import Beside, Placement, class_names, field_names
from slatewright.client.names import pascal, phases, words
from slatewright.client.shapes import Definition, Maybe, Property, Ref, Shape
from slatewright.client.types import Wording, optional
from slatewright.model.plan import KeywordPlan, KeywordsPlan
from slatewright.model.printed import Source

_NAMED = frozenset({Kind.JSON, Kind.FORM, Kind.MULTIPART})
_BODY = "Body"
_BEHIND = "_body"
"""What stands behind the name of a field that another argument has already; the runtime knows it."""


@dataclass(frozen=True, slots=True)
class _Variant:
    """The fields of a definition beside arguments of other methods, some of which have names of theirs."""

    key: str
    taken: frozenset[str]


@dataclass(frozen=True, slots=True)
class Keywords:
    """The keywords of all methods."""

    methods: Mapping[str, KeywordsPlan]
    """By the full names of the methods."""
    modules: Mapping[str, Beside]
    """By the modules of models that they stand in."""


def keywords(drafts: Mapping[str, Draft], placement: Placement) -> Keywords:
    """Decide what each method takes by keyword.

    Args:
        drafts: the methods by their full names.
        placement: the models, which the keywords stand beside.
    """
    variants = {
        name: variant
        for name, draft in drafts.items()
        if (variant := _variant(draft, placement.definitions)) is not None
    }
    users: dict[_Variant, list[str]] = {}
    for name, variant in variants.items():
        users.setdefault(variant, []).append(name)
    names = _names(users, placement)
    plans: dict[_Variant, KeywordsPlan] = {}
    modules: dict[str, Beside] = {}
    for variant, methods in users.items():
        plans[variant], needs = _plan(variant, names[variant], methods, placement)
        module = placement.modules[variant.key]
        so_far = modules.get(module, Beside())
        modules[module] = Beside((*so_far.keywords, plans[variant]), so_far.needs | needs)
    return Keywords({name: plans[one] for name, one in variants.items()}, modules)


def _variant(draft: Draft, definitions: Mapping[str, Definition]) -> _Variant | None:
    """The fields that a method can take by keyword; None where its body has none, or a name cannot be settled."""
    body = draft.body
    key = _object(body.shape, definitions) if body and body.content.kind in _NAMED else None
    if key is None:
        return None
    arguments = {*argument_names(draft.parameters), "body", "options", "self"}
    properties = _sent(definitions[key])
    own = set(field_names(definitions[key]))
    taken = frozenset(own & arguments)
    clear = not any(f"{name}{_BEHIND}" in own | arguments for name in taken)
    return _Variant(key, taken) if properties and clear else None


def _object(shape: Shape, definitions: Mapping[str, Definition]) -> str | None:
    """The definition of the only object that a body may be."""
    while isinstance(shape, Maybe | Ref):
        if isinstance(shape, Maybe):
            shape = shape.shape
            continue
        inner = definitions[shape.key].shape
        if inner is None:
            return shape.key
        shape = inner
    return None


def _sent(definition: Definition) -> list[tuple[str, Property]]:
    """Python names and fields of what a caller may send."""
    named = zip(field_names(definition), definition.properties, strict=True)
    return [(name, item) for name, item in named if not item.read_only]


def _names(users: Mapping[_Variant, Sequence[str]], placement: Placement) -> dict[_Variant, Source]:
    """What the classes are called: after their models, or else after the first method that takes them."""
    keys = {str(number): variant for number, variant in enumerate(users)}
    proposals = {}
    for number, variant in keys.items():
        model = placement.names[variant.key]
        plain = () if variant.taken else (f"{model.removesuffix(_BODY) or model}Fields",)
        own = f"{pascal(words(users[variant][0]), 'Body')}Fields"
        proposals[number] = (*plain, own)
    settled = phases(proposals, class_names(placement))
    return {variant: Source(settled[number]) for number, variant in keys.items()}


def _plan(
    variant: _Variant, name: Source, methods: Sequence[str], placement: Placement
) -> tuple[KeywordsPlan, frozenset[str]]:
    wording = Wording(placement.names)
    needs = {"TypedDict"}
    fields = []
    for own, item in _sent(placement.definitions[variant.key]):
        type_ = wording.accept(item.shape, placement.definitions)
        type_ = type_ if item.required else optional(type_, "Unset")
        needs |= type_.needs
        needs |= {"Unset"} if "Unset" in type_.options else set()
        keyword = f"{own}{_BEHIND}" if own in variant.taken else own
        fields.append(KeywordPlan(Source(keyword), item.wire, type_.text, item.required))
    listed = ", ".join(f"`{method}`" for method in methods[:2])
    more = " and others" if len(methods) > 2 else ""
    words_ = f"What {listed}{more} send{'s' if len(methods) == 1 else ''}, by keyword."
    plan = KeywordsPlan(name, placement.names[variant.key], words_, tuple(fields))
    return plan, frozenset(needs)
