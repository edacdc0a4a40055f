"""Fields in paragraphs or lines of their own, each led by its name and its type or need.

    **name** *string* **required**
    What to call the kitten.

    **colour** `string` `optional`

    What it looks like.

    `limit` (integer) - At most so many.
    `offset` (integer) - From here on.

A name alone is a small heading: without a type or a need behind it, no paragraph is a field.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from slatewright.model.document import Annotation, Fence, Html, Paragraph, Text
from slatewright.model.facts import FieldFact, FieldsFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.lists.item_field import item_field, under_caption
from slatewright.recognise.toolkit.lists.item_head import item_head
from slatewright.recognise.toolkit.tables.caption import caption_of
from slatewright.recognise.toolkit.text.text_lines import lines_of_text
from slatewright.recognise.toolkit.view import Placed, SectionView, is_label
from slatewright.recognise.toolkit.words.default_words import default_in_words
from slatewright.recognise.toolkit.words.field_words import need_in_words, values_in_words
from slatewright.type_words import is_type

NAME = "field-paragraphs"


class _Run(Struct):
    """Paragraphs that describe one field after the other."""

    first: Placed
    fields: list[FieldFact] = field(default_factory=list)


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Every run of such paragraphs; samples between them stand in a column of their own."""
    run: _Run | None = None
    for placed in section.placed:
        block = placed.block
        if placed.item is not None or isinstance(block, Fence | Annotation | Html):
            continue
        text = block.text if isinstance(block, Paragraph) else None
        lines = lines_of_text(text) if text and _leads_with_mark(text) else ()
        if lines and _is_field(lines[0]):
            run = run or _Run(placed)
            _add(run.fields, lines)
        elif text and run and _describes(text, run.fields[-1]):
            run.fields[-1] = _described(run.fields[-1], text)
        elif run:
            yield under_caption(tuple(run.fields), caption_of(section, run.first))
            run = None
    if run:
        yield under_caption(tuple(run.fields), caption_of(section, run.first))


def _is_field(line: Text) -> bool:
    """Whether a line begins with a name in code or bold that has a type or a need with it, and does not speak of types."""
    head = item_head(line) if _leads_with_mark(line) else None
    if head is None or head.type_text is None and head.required is None:
        return False
    return not all(is_type(code.content) for code in line.codes[:2]) or len(line.codes) < 2


def _leads_with_mark(line: Text) -> bool:
    """Whether a line begins with a word in code or bold that is not the whole of it."""
    marks = [code.content for code in line.codes[:1]]
    marks += [strong.text for strong in line.strongs[:1] if strong.bold]
    plain = line.plain.strip()
    return any(plain.startswith(mark) and len(mark) < len(plain) for mark in marks)


def _add(fields: list[FieldFact], lines: tuple[Text, ...]) -> None:
    """The fields of one paragraph; what stands on a line without a name belongs to the field above."""
    for line in lines:
        found = item_field(line, NAME) if _is_field(line) else None
        if found is not None:
            fields.append(found)
        else:
            fields[-1] = _described(fields[-1], line)


def _describes(text: Text, above: FieldFact) -> bool:
    """Whether a paragraph can be the description of the field above it, which has none yet."""
    return not above.description and not is_label(text)


def _described(above: FieldFact, text: Text) -> FieldFact:
    """The field with what a line or paragraph below its name says of it."""
    need, values = need_in_words(text), values_in_words(text)
    return replace(
        above,
        description=" ".join(part for part in (above.description, text.plain.strip()) if part),
        required=need.required if above.required is None else above.required,
        conditional=above.conditional or need.conditional,
        default_text=above.default_text or default_in_words(text, values, above.name),
        enum=above.enum or values,
    )
