"""The fields of bodies as keyword arguments of the methods that send them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from slatewright.client.arguments import argument_names
from slatewright.client.drafts import Draft
from slatewright.client.media import Kind
from slatewright.client.models import Beside, Placement, class_names, field_names
from slatewright.client.names import pascal, phases, words
from slatewright.client.shapes import Definition, Maybe, Property, Ref, Shape
from slatewright.client.types import Wording, optional
from slatewright.model.arguments_plan import FieldsPlan, KeywordPlan, KeywordsPlan
from slatewright.model.printed import Source

_NAMED = frozenset({Kind.JSON, Kind.FORM, Kind.MULTIPART})
_BODY = "Body"
BEHIND = "_body"
"""What stands behind the name of a field that another argument has already; the runtime knows it."""
_ALL, _WHOLE, _REST = "Fields", "Whole", "Optional"
"""What the names of classes end with that list all fields, say which are needed, or list the others."""
_DICT = Source("TypedDict")


class _Variant(Struct, frozen=True):
    """The fields of a definition beside arguments of other methods, some of which have names of theirs."""

    key: str
    taken: frozenset[str]


class Keywords(Struct, frozen=True):
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
        modules[module] = Beside((*so_far.keywords, *plans[variant].classes), so_far.needs | needs)
    return Keywords({name: plans[one] for name, one in variants.items()}, modules)


def _variant(draft: Draft, definitions: Mapping[str, Definition]) -> _Variant | None:
    """The fields that a method can take by keyword; None where its body has none, or a name cannot be settled."""
    body = draft.body
    key = only_object(body.shape, definitions) if body and body.content.kind in _NAMED else None
    if key is None:
        return None
    arguments = {*argument_names(draft.parameters), "body", "options", "self"}
    properties = _sent(definitions[key])
    own = set(field_names(definitions[key]))
    taken = frozenset(own & arguments)
    clear = not any(f"{name}{BEHIND}" in own | arguments for name in taken)
    return _Variant(key, taken) if properties and clear else None


def only_object(shape: Shape, definitions: Mapping[str, Definition]) -> str | None:
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


class _Names(Struct, frozen=True):
    """What the classes of one variant are called."""

    all: Source
    whole: Source | None
    """None where no field is needed."""
    rest: Source | None
    """Of those that may always be left out; None where they stand in no class of their own."""


def _names(users: Mapping[_Variant, Sequence[str]], placement: Placement) -> dict[_Variant, _Names]:
    """What the classes are called: after their models, or else after the first method that takes them."""
    proposals = {}
    for number, (variant, methods) in enumerate(users.items()):
        model = placement.names[variant.key]
        plain = () if variant.taken else (model.removesuffix(_BODY) or model,)
        stems = (*plain, pascal(words(methods[0]), _BODY))
        for role in _roles(placement.definitions[variant.key]):
            proposals[f"{number} {role}"] = tuple(f"{stem}{role}" for stem in stems)
    settled = phases(proposals, class_names(placement))
    found = {key: Source(name) for key, name in settled.items()}
    return {
        variant: _Names(
            found[f"{number} {_ALL}"],
            found.get(f"{number} {_WHOLE}"),
            found.get(f"{number} {_REST}"),
        )
        for number, variant in enumerate(users)
    }


def _roles(definition: Definition) -> tuple[str, ...]:
    """Which classes the fields of a body are listed in, by what their names end with."""
    needs = [item.required for _, item in _sent(definition)]
    if not any(needs):
        return (_ALL,)
    return (_ALL, _WHOLE) if all(needs) else (_ALL, _WHOLE, _REST)


def _plan(
    variant: _Variant, names: _Names, methods: Sequence[str], placement: Placement
) -> tuple[KeywordsPlan, frozenset[str]]:
    wording = Wording(placement.names)
    needs = {"TypedDict"}
    fields = []
    for own, item in _sent(placement.definitions[variant.key]):
        type_ = wording.accept(item.shape, placement.definitions)
        type_ = type_ if item.required else optional(type_, "Unset")
        needs |= type_.needs
        needs |= {"Unset"} if "Unset" in type_.options else set()
        keyword = f"{own}{BEHIND}" if own in variant.taken else own
        fields.append(KeywordPlan(Source(keyword), item.wire, type_.text, item.required))
    classes = _classes(names, methods, fields)
    model = placement.names[variant.key]
    plan = KeywordsPlan(names.all, names.whole, model, tuple(fields), classes)
    return plan, frozenset(needs)


def _classes(
    names: _Names, methods: Sequence[str], fields: Sequence[KeywordPlan]
) -> tuple[FieldsPlan, ...]:
    listed = ", ".join(f"`{method}`" for method in methods[:2])
    more = " and others" if len(methods) > 2 else ""
    sent = f"{listed}{more} send{'s' if len(methods) == 1 else ''}"
    if names.whole is None:
        return (FieldsPlan(names.all, _DICT, False, f"What {sent}, by keyword.", tuple(fields)),)
    needed = tuple(field for field in fields if field.required)
    others = tuple(field for field in fields if not field.required)
    base = names.rest or _DICT
    beside = FieldsPlan(names.all, base, False, f"What {sent}, by keyword beside `body`.", needed)
    whole = FieldsPlan(names.whole, base, True, f"What {sent}, all by keyword.", needed)
    if names.rest is None:
        return beside, whole
    words_ = f"What {sent}, and may leave out."
    return FieldsPlan(names.rest, _DICT, False, words_, others), beside, whole
