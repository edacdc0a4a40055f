"""Definitions, sorted into modules and worded as model classes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

from slatewright.client.literals import literal
from slatewright.client.names import TYPES, assign, phases
from slatewright.client.order import rings
from slatewright.client.prose import brief, paragraph, sentence
from slatewright.client.shapes import Definition, Property, Telling, keys, mentioned
from slatewright.client.types import Wording, imports, optional, sorted_names
from slatewright.model.arguments_plan import FieldsPlan
from slatewright.model.plan import FieldPlan, ModelModulePlan, ModelPlan
from slatewright.model.printed import Source

SHARED = "shared"
_CLASS_NAMES = frozenset(
    {"Annotated", "Any", "False", "Literal", "Mapping", "Model", "None", "Sequence", "True"}
    | {"FileInput", "TypeAlias", "TypedDict", "UUID", "Unset"}
)
_PYDANTIC = frozenset(
    {"construct", "copy", "dict", "from_orm", "json", "model_computed_fields", "model_config"}
    | {"model_construct", "model_copy", "model_dump", "model_dump_json", "model_extra"}
    | {"model_fields", "model_fields_set", "model_json_schema", "model_parametrized_name"}
    | {"model_post_init", "model_rebuild", "model_validate", "model_validate_json"}
    | {"model_validate_strings", "parse_file", "parse_obj", "parse_raw", "schema", "schema_json"}
    | {"mro", "register", "update_forward_refs", "validate"}
)
_ANNOTATION_TYPES = TYPES.intersection(("bool", "dict", "float", "int", "list", "str"))
_FIELD_NAMES = _PYDANTIC | _ANNOTATION_TYPES | {"wire"}
_LONGEST_TEXT = 300


class Placement(Struct, frozen=True):
    """Where each definition that is used stands, and what it is called."""

    definitions: Mapping[str, Definition]
    modules: Mapping[str, str]
    names: Mapping[str, Source]
    sent: frozenset[str]
    """Those that are part of a request."""
    places: Mapping[str, str]
    """Where each of them stands first, in words."""


def place(
    definitions: Mapping[str, Definition],
    used: Mapping[str, Mapping[str, str]],
    sent: Iterable[str],
) -> Placement:
    """Decide the modules and names of the definitions that are used.

    Args:
        definitions: everything that was read.
        used: the definitions that each resource mentions, by the module of the resource, with what
            they are there for.
        sent: the definitions that requests mention.
    """
    owners: dict[str, set[str]] = {}
    for module, mentions in used.items():
        for key in _closure(definitions, mentions):
            owners.setdefault(key, set()).add(module)
    modules = {
        key: next(iter(owners[key])) if len(owners[key]) == 1 else SHARED
        for key in definitions
        if key in owners
    }
    # Those without a choice of names come first, so that the others give way to them.
    ordered = sorted(modules, key=lambda key: len(definitions[key].proposals) > 1)
    names = phases({key: definitions[key].proposals for key in ordered}, _CLASS_NAMES)
    return Placement(
        definitions,
        modules,
        {key: Source(name) for key, name in names.items()},
        frozenset(_closure(definitions, sent)),
        _places(definitions, used, names),
    )


def _places(
    definitions: Mapping[str, Definition],
    used: Mapping[str, Mapping[str, str]],
    names: Mapping[str, str],
) -> dict[str, str]:
    """Where each definition stands first: in an operation, else in another definition."""
    places: dict[str, str] = {}
    for mentions in used.values():
        places = {**mentions, **places}
    for key, name in names.items():
        for item in definitions[key].properties:
            for other in keys(item.shape):
                places.setdefault(other, f"What `{item.wire}` of `{name}` holds.")
        for other in keys(definitions[key].shape):
            places.setdefault(other, f"One kind of `{name}`.")
    return places


def _closure(definitions: Mapping[str, Definition], start: Iterable[str]) -> dict[str, None]:
    """`start` and all that it leads to."""
    found: dict[str, None] = {}
    waiting = list(start)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found[key] = None
            waiting += mentioned(definitions[key])
    return found


class Beside(Struct, frozen=True):
    """What stands in a module besides its models, and the names that must be imported for it."""

    keywords: tuple[FieldsPlan, ...] = ()
    needs: frozenset[str] = frozenset()


def class_names(placement: Placement) -> frozenset[str]:
    """The names that a class beside the models cannot have."""
    return _CLASS_NAMES.union(placement.names.values())


def field_names(definition: Definition) -> tuple[str, ...]:
    """What the fields of an object are called, in their order."""
    return assign([item.wire for item in definition.properties], "field", _FIELD_NAMES)


def plan_models(placement: Placement, beside: Mapping[str, Beside]) -> tuple[ModelModulePlan, ...]:
    """The model modules, sorted by name."""
    modules: dict[str, list[Definition]] = {}
    for key, module in placement.modules.items():
        modules.setdefault(module, []).append(placement.definitions[key])
    return tuple(
        _module(module, modules[module], placement, beside.get(module, Beside()))
        for module in sorted(modules)
    )


def _module(
    module: str, definitions: list[Definition], placement: Placement, beside: Beside
) -> ModelModulePlan:
    wording = Wording(placement.names)
    needs = set(beside.needs)
    ordered = rings({definition.key: definition for definition in definitions})
    models = [
        _model(placement.definitions[key], placement, wording, needs)
        for ring in ordered
        for key in ring
    ]
    circular = [placement.names[key] for ring in ordered if len(ring) > 1 for key in ring]
    classes = {model.name for model in models if model.alias is None}
    exports = sorted_names(
        [placement.names[one.key] for one in definitions] + [one.name for one in beside.keywords]
    )
    words = "several resources" if module == SHARED else f"`{module}`"
    return ModelModulePlan(
        Source(module),
        f"Models of {words}.",
        tuple(models),
        tuple(name for name in circular if name in classes),
        beside.keywords,
        imports(
            needs,
            {
                ".._runtime": _runtime(models, needs),
                f".{SHARED}": _shared(needs, module, placement),
            },
        ),
        exports,
    )


def _runtime(models: Iterable[ModelPlan], needs: Collection[str]) -> list[str]:
    """What a module takes from the runtime."""
    fields = [field for model in models for field in model.fields]
    names = ["Model"] if fields else []
    names += ["wire"] if any(one.renamed for one in fields) else []
    return names + [name for name in ("FileInput", "Unset", "told_by") if name in needs]


def _shared(needs: set[str], module: str, placement: Placement) -> set[str]:
    """What a module takes from the module of what several resources share."""
    return {
        placement.names[key]
        for need in needs
        if (key := need.removeprefix("model ")) != need and placement.modules[key] != module
    }


def _model(
    definition: Definition, placement: Placement, wording: Wording, needs: set[str]
) -> ModelPlan:
    if definition.shape is not None:
        worded = wording.word(definition.shape)
        told = _told(definition.telling) if definition.telling else None
        needs |= worded.needs | {"TypeAlias"} | ({"Annotated", "told_by"} if told else set())
        return ModelPlan(
            placement.names[definition.key], _about(definition, placement), (), worded.text, told
        )
    names = field_names(definition)
    sent = definition.key in placement.sent
    fields = []
    for name, item in zip(names, definition.properties, strict=True):
        required = item.required and not (sent and item.read_only)
        worded = wording.word(item.shape)
        worded = worded if required else optional(worded, "None")
        needs |= worded.needs | ({"Annotated"} if name != item.wire else set())
        fields.append(
            FieldPlan(
                Source(name), item.wire, worded.text, name != item.wire, required, _words(item)
            )
        )
    name = placement.names[definition.key]
    return ModelPlan(name, _about(definition, placement), tuple(fields), None)


def _told(telling: Telling) -> Source:
    """How the runtime is told what tells the options of a union apart."""
    return Source(f"told_by({', '.join(map(literal, (telling.property, *telling.values)))})")


def _about(definition: Definition, placement: Placement) -> str:
    """The description of a definition, or else where it stands."""
    described = _described(definition.description)
    return paragraph(described or placement.places[definition.key])


def _words(item: Property) -> str:
    words = _described(item.description)
    return paragraph(f"Deprecated. {words}".strip() if item.deprecated else words)


def _described(text: str) -> str:
    return sentence(brief(text, _LONGEST_TEXT))
