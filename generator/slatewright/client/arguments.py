"""Parameters and bodies, worded as the arguments of a method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from slatewright.client.drafts import Body, Draft, Parameter
from slatewright.client.literals import literal
from slatewright.client.media import Kind, exact
from slatewright.client.models import Placement
from slatewright.client.names import TYPES, phases, snake, spare, words
from slatewright.client.prose import brief, sentence
from slatewright.client.refs import mapping, text
from slatewright.client.shapes import (
    Anything,
    Choice,
    Definition,
    Either,
    Items,
    Maybe,
    Nothing,
    Plain,
    Ref,
    Shape,
    Table,
)
from slatewright.client.types import FILE, Type, Wording, optional, union
from slatewright.http.media import FORM, JSON
from slatewright.model.arguments_plan import ArgumentPlan, FormPlan, KeywordPlan, KeywordsPlan
from slatewright.model.printed import Source

BODY_FIELDS = Source("named")
"""What a method calls the fields of its body that it was given by keyword."""
_RESERVED = frozenset({"self", "body", "body_of", BODY_FIELDS, "options", "models", "builtins"}) | (
    TYPES & {"bool", "bytes", "dict", "float", "int", "list", "str"}
)
_LONGEST_TEXT = 240
UNSET = Source("UNSET")


class Arguments(Struct, frozen=True):
    """The arguments of one method, in the order of its signature."""

    all: tuple[ArgumentPlan, ...]
    needs: frozenset[str]
    """Names that must be imported for their types."""
    runtime: frozenset[str]
    """Names that must be imported from the runtime."""
    keywords: KeywordsPlan | None
    """The fields of the body that may be given by themselves."""

    def at(self, place: str) -> tuple[ArgumentPlan, ...]:
        """Those that travel in one place."""
        return tuple(argument for argument in self.all if argument.place == place)

    @property
    def needed(self) -> tuple[KeywordPlan, ...]:
        """The fields that have to be there where the body, which has to be sent, is given by its fields."""
        fields = self.keywords.fields if self.keywords else ()
        spread = any(argument.spread for argument in self.all)
        return tuple(field for field in fields if field.required and spread)

    @property
    def forms(self) -> tuple[FormPlan, ...]:
        """The ways to give a body that needs fields: by its fields, as a whole and perhaps some of them, or not at all."""
        keywords = self.keywords
        if keywords is None or keywords.whole is None:
            return ()
        others = tuple(one for one in self.all if one.place not in ("path", "body"))
        (body,) = self.at("body")
        given = replace(body, type=body.given or body.type, default=None)
        forms = FormPlan(others, keywords.whole), FormPlan((given, *others), keywords.name)
        return forms if body.spread else (*forms, FormPlan(others, None))


def arguments(
    draft: Draft, placement: Placement, wording: Wording, keywords: KeywordsPlan | None
) -> Arguments:
    """Word the arguments of `draft`: path first, then what is required, then what may be left out.

    Args:
        draft: the method.
        placement: the models.
        wording: how types are written beside the method.
        keywords: the fields of its body that may be given by themselves.
    """
    names = argument_names(draft.parameters)
    plans: list[ArgumentPlan] = []
    needs: set[str] = set()
    for name, parameter in zip(names, draft.parameters, strict=True):
        type_ = _type(parameter, placement, wording)
        needs |= type_.needs
        constant = only_value(parameter, placement.definitions)
        plans.append(_argument(name, parameter, type_, constant))
    if draft.body:
        type_ = _body_type(draft.body, placement, wording)
        needs |= type_.needs | ({"Unpack", "models"} if keywords else set())
        needs |= {"overload"} if keywords and keywords.whole else set()
        plans.append(_body(draft.body, type_, keywords))
    ordered = sorted(plans, key=lambda plan: (plan.place != "path", not plan.required))
    runtime = {"UNSET"} if any(plan.default == UNSET for plan in plans) else set()
    runtime |= {"Unset"} if any("Unset" in plan.type.split(" | ") for plan in plans) else set()
    runtime |= {"Styled"} if any(plan.value.startswith("Styled(") for plan in plans) else set()
    runtime |= {"FileInput"} if "FileInput" in needs else set()
    runtime |= {"body_of"} if keywords else set()
    return Arguments(tuple(ordered), frozenset(needs), frozenset(runtime), keywords)


def media(body: Body, definitions: Mapping[str, Definition]) -> str | None:
    """The media type that the request names; None where the runtime tells it from the value."""
    stated = exact(body.content.media)
    if body.content.kind is Kind.JSON:
        told = stated in (JSON, None) and not _is_text(body.shape, definitions)
        return None if told else (stated or JSON)
    fallbacks = {
        Kind.FORM: FORM,
        Kind.MULTIPART: "multipart/form-data",
    }
    fallbacks |= {Kind.TEXT: "text/plain", Kind.BYTES: "application/octet-stream"}
    return stated or fallbacks[body.content.kind]


def bracketed(body: Body) -> Source | None:
    """The fields of a form in whose names brackets stand, as `encoding` says; None where there are none.

    OpenAPI has no style for `tags[]=a&tags[]=b`; `deepObject` is what documents give for it.
    """
    if body.content.kind not in (Kind.FORM, Kind.MULTIPART):
        return None
    encodings = mapping(body.content.node.get("encoding"))
    found = tuple(
        name for name, one in encodings.items() if mapping(one).get("style") == "deepObject"
    )
    return Source(repr(found)) if found else None


def _is_text(shape: Shape, definitions: Mapping[str, Definition]) -> bool:
    """Whether a JSON value may be a mere string, which the runtime would send as plain text."""
    match shape:
        case Maybe(inner):
            return _is_text(inner, definitions)
        case Either(options):
            return any(_is_text(option, definitions) for option in options)
        case Ref(key):
            alias = definitions[key].shape
            return alias is not None and _is_text(alias, definitions)
        case Items() | Table() | Nothing():
            return False
        case _:
            return True


def argument_names(parameters: Sequence[Parameter]) -> list[Source]:
    """Names that differ; where places share a name, all but the path's say where they travel."""
    proposals = {}
    for number, parameter in enumerate(parameters):
        wire = parameter.wire
        name = spare(snake(words(wire), "value"), _RESERVED)
        longer = () if parameter.place == "path" else (f"{name.rstrip('_')}_{parameter.place}",)
        proposals[str(number)] = (name, *longer)
    settled = phases(proposals, _RESERVED)
    return [Source(settled[str(number)]) for number in range(len(parameters))]


def _type(parameter: Parameter, placement: Placement, wording: Wording) -> Type:
    shape = parameter.shape
    if parameter.place == "path" and isinstance(shape, Anything | Plain | Maybe):
        inner = shape.shape if isinstance(shape, Maybe) else shape
        if isinstance(inner, Anything | Nothing):
            return union((wording.builtin("str"), wording.builtin("int")))
        return wording.accept(inner, placement.definitions)
    return wording.accept(shape, placement.definitions)


def _argument(
    name: Source, parameter: Parameter, type_: Type, constant: Source | None
) -> ArgumentPlan:
    value = name
    if parameter.style is not None and _composite(parameter.shape):
        explode = "" if parameter.explode else ", explode=False"
        value = Source(f"Styled({name}, {parameter.style!r}{explode})")
    return ArgumentPlan(
        name,
        parameter.wire,
        parameter.place,
        type_.text if parameter.required else optional(type_, "Unset").text,
        parameter.required and constant is None,
        _described(parameter),
        value,
        constant if parameter.required else UNSET,
    )


def only_value(parameter: Parameter, definitions: Mapping[str, Definition]) -> Source | None:
    """The only value that a parameter can have, as an expression; None where there are others, or none is listed."""
    shape: Shape | None = parameter.shape
    while isinstance(shape, Ref):
        shape = definitions[shape.key].shape
    if not isinstance(shape, Choice) or len(shape.values) != 1 or parameter.place == "path":
        return None
    return literal(shape.values[0])


def _composite(shape: Shape) -> bool:
    """Whether a value may be a list or an object, so that its style matters."""
    match shape:
        case Maybe(inner):
            return _composite(inner)
        case Either(options):
            return any(_composite(option) for option in options)
        case Items() | Table() | Ref() | Anything():
            return True
        case _:
            return False


def _described(parameter: Parameter) -> str:
    node = parameter.node
    words_ = sentence(brief(text(node.get("description")), _LONGEST_TEXT))
    schema = node.get("schema")
    default = schema.get("default") if isinstance(schema, dict) else None
    if default is not None and not isinstance(default, dict | list):
        words_ = f"{words_} The server takes {default!r} where it is left out.".strip()
    return f"Deprecated. {words_}".strip() if node.get("deprecated") is True else words_


def _body_type(body: Body, placement: Placement, wording: Wording) -> Type:
    match body.content.kind:
        case Kind.TEXT:
            return union((wording.builtin("str"), wording.builtin("bytes")))
        case Kind.BYTES:
            return FILE
        case Kind.FORM | Kind.MULTIPART if isinstance(body.shape, Anything | Plain | Nothing):
            return wording.accept(Table(Anything()), placement.definitions)
        case _:
            return wording.accept(body.shape, placement.definitions)


def _body(body: Body, type_: Type, keywords: KeywordsPlan | None) -> ArgumentPlan:
    name = value = Source("body")
    if keywords:
        needed = ", required=True" if body.required else ""
        value = Source(f"body_of(models.{keywords.model}, body, {BODY_FIELDS}{needed})")
    required = body.required and keywords is None
    words_ = sentence(brief(body.description, _LONGEST_TEXT)) or _MANNER[body.content.kind]
    return ArgumentPlan(
        name,
        "body",
        "body",
        type_.text if required else optional(type_, "Unset").text,
        required,
        words_,
        value,
        None if required else UNSET,
        spread=body.required and not required,
        given=None if required else type_.text,
    )


_MANNER = {
    Kind.JSON: "",
    Kind.FORM: "Sent as a form.",
    Kind.MULTIPART: "Sent as multipart; files are bytes, binary files, paths or `Upload`.",
    Kind.TEXT: "Sent as it is.",
    Kind.BYTES: "Sent as it is.",
}
