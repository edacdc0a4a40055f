"""Choosing rules, hiding findings, and putting them in order."""

from __future__ import annotations

import pytest

from slatewright import check
from slatewright.check.contract import Docs, Finding, Ignore, rule
from slatewright.check.merge import Grouped, merge
from slatewright.model.diagnostics import Diagnostic, Label, Severity, UsageError
from slatewright.model.document import Document, Fence, Html, Row, Section, Table, Text
from slatewright.model.options import CheckOptions
from slatewright.model.source import Basis, Evidence, Span
from slatewright.model.spec import Complaint, Spec


def span(line: int, end: int | None = None, file: str = "index.html.md") -> Span:
    return Span(file, line, 1, end or line, 10)


def words(raw: str, line: int) -> Text:
    return Text(raw, raw, span(line))


def empty_table(line: int) -> Table:
    return Table(Row((words("Code", line),), span(line)), (), span(line, line + 1))


def open_fence(line: int) -> Fence:
    return Fence("json", "json", "{}\n", span(line, line + 2), closed=False)


def comment(text: str, line: int) -> Html:
    raw = f"<!-- {text} -->"
    return Html("!--", (), raw, words(text, line), span(line))


def document(*sections: Section) -> Document:
    return Document("index.html.md", sections)


def section(line: int, end: int, *blocks: object) -> Section:
    return Section(words("# Kites", line), 1, "kites", blocks, span(line, end))  # type: ignore[arg-type]


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [f"{item.code}@{item.span.line}" for item in found]


DOCS = (document(section(1, 20, empty_table(3), open_fence(6))),)


class TestSelection:
    def test_everything_runs_by_default(self) -> None:
        assert codes(check.run(DOCS, CheckOptions())) == ["MDN108@3", "MDN104@6"]

    def test_select_by_prefix(self) -> None:
        assert codes(check.run(DOCS, CheckOptions(select=("MDN104",)))) == ["MDN104@6"]
        assert codes(check.run(DOCS, CheckOptions(select=("SRC",)))) == []

    def test_ignore_by_prefix(self) -> None:
        assert codes(check.run(DOCS, CheckOptions(ignore=("MDN104",)))) == ["MDN108@3"]

    def test_the_longer_prefix_decides(self) -> None:
        options = CheckOptions(select=("MDN104",), ignore=("MDN",))
        assert codes(check.run(DOCS, options)) == ["MDN104@6"]
        options = CheckOptions(select=("MDN",), ignore=("MDN104",))
        assert codes(check.run(DOCS, options)) == ["MDN108@3"]

    def test_severity_by_prefix(self) -> None:
        levels = (("MDN", Severity.INFO), ("MDN104", Severity.ERROR))
        found = check.run(DOCS, CheckOptions(severity=levels))
        assert [item.severity for item in found] == [Severity.INFO, Severity.ERROR]

    @pytest.mark.parametrize(
        "options",
        [
            CheckOptions(select=("XYZ",)),
            CheckOptions(ignore=("MDN1041",)),
            CheckOptions(severity=(("mdn", Severity.INFO),)),
        ],
    )
    def test_a_code_of_no_rule_is_a_mistake_of_the_user(self, options: CheckOptions) -> None:
        with pytest.raises(UsageError, match="no rule has a code that starts with"):
            check.run(DOCS, options)


class TestIgnore:
    def run(self, text: str) -> list[str]:
        blocks = (comment(text, 2), empty_table(3), empty_table(8))
        return codes(check.run((document(section(1, 20, *blocks)),), CheckOptions()))

    def test_hides_the_next_block_only(self) -> None:
        assert self.run("slatewright: ignore[MDN108] rows come later") == ["MDN108@8"]

    def test_prefix_and_several_codes(self) -> None:
        assert self.run("slatewright: ignore[SRC101, MDN1] why") == ["IGN102@2", "MDN108@8"]

    def test_needs_a_reason(self) -> None:
        assert self.run("slatewright: ignore[MDN108]") == ["IGN101@2", "MDN108@3", "MDN108@8"]

    def test_rule_that_did_not_run_is_not_idle(self) -> None:
        blocks = (comment("slatewright: ignore[MDN108] why", 2), empty_table(3))
        docs = (document(section(1, 20, *blocks)),)
        assert codes(check.run(docs, CheckOptions(select=("IGN", "MDN104")))) == []

    def test_before_a_heading_it_hides_the_section(self) -> None:
        docs = document(
            section(1, 4, comment("slatewright: ignore[MDN108] why", 2)),
            section(5, 20, empty_table(7), empty_table(12)),
            section(21, 30, empty_table(23)),
        )
        assert codes(check.run((docs,), CheckOptions())) == ["MDN108@23"]

    def test_several_comments_before_one_block(self) -> None:
        blocks = (
            comment("slatewright: ignore[MDN108] why", 2),
            comment("slatewright: ignore[MDN104] why", 3),
            open_fence(4),
        )
        docs = (document(section(1, 20, *blocks)),)
        assert codes(check.run(docs, CheckOptions())) == ["IGN102@2"]


class TestMerge:
    def found(self, line: int, group: str | None, message: str = "wrong") -> Grouped:
        return Grouped(Diagnostic("ABC101", "abc", Severity.INFO, message, span(line)), group)

    def test_a_group_becomes_one_finding_with_labels(self) -> None:
        merged = list(merge([self.found(5, "g"), self.found(2, "g"), self.found(9, "g", "other")]))
        assert [item.span.line for item in merged] == [5]
        assert merged[0].labels == (Label(span(2), "and here"), Label(span(9), "other"))

    def test_no_group_and_other_groups_stay_apart(self) -> None:
        merged = list(merge([self.found(1, None), self.found(2, None), self.found(3, "g")]))
        assert [item.span.line for item in merged] == [1, 2, 3]

    def habits(self, *places: tuple[str, int]) -> list[str]:
        found = [
            Grouped(
                Diagnostic("ABC101", "abc", Severity.INFO, "wrong", span(line, file=file)),
                None,
                True,
            )
            for file, line in places
        ]
        return [f"{item.span}+{len(item.labels)}" for item in merge(found)]

    def test_a_habit_in_a_few_places_is_told_at_each(self) -> None:
        assert self.habits(("a.md", 1), ("a.md", 2), ("b.md", 3)) == [
            "a.md:1+0",
            "a.md:2+0",
            "b.md:3+0",
        ]

    def test_a_habit_of_a_file_is_told_once_there(self) -> None:
        assert self.habits(("a.md", 1), ("a.md", 2), ("a.md", 3), ("b.md", 3)) == [
            "b.md:3+0",
            "a.md:1+2",
        ]

    def test_a_habit_of_many_files_is_told_once(self) -> None:
        assert self.habits(*((f"{name}.md", 1) for name in "abcdef")) == ["a.md:1+5"]

    def test_the_same_finding_is_shown_once(self) -> None:
        assert len(list(merge([self.found(1, None), self.found(1, None)]))) == 1


def test_order_is_by_file_line_column_code() -> None:
    late = Document("b.md", (section(1, 9),))
    early = Document("a.md", (Section(None, 0, "", (open_fence_in("a.md"),), span(1, 9, "a.md")),))
    found = check.run((late, *DOCS, early), CheckOptions())
    assert [(item.span.file, item.span.line) for item in found] == sorted(
        (item.span.file, item.span.line) for item in found
    )


def open_fence_in(file: str) -> Fence:
    return Fence("", "", "x\n", span(1, 3, file), closed=False)


def test_a_rule_is_made_of_a_function() -> None:
    """Words for the docs."""

    @rule("ABC101", reads=Docs, severity=Severity.INFO)
    def kite_is_red(docs: Docs) -> list[Finding]:
        return [Finding("red", span(1))]

    assert (kite_is_red.code, kite_is_red.name, kite_is_red.reads) == (
        "ABC101",
        "kite-is-red",
        Docs,
    )
    assert kite_is_red.summary == "Choosing rules, hiding findings, and putting them in order."
    assert kite_is_red.part("No such heading") == ""
    assert list(kite_is_red.check(Docs())) == [Finding("red", span(1))]


def test_complaints_of_the_validator_lead_to_the_docs() -> None:
    origin = Evidence(span(7), "`GET /kites`", Basis.STATED, "request-line")
    spec = Spec(
        {},
        {"/paths/~1kites": (origin,)},
        (Complaint("/paths/~1kites/get", "no responses"), Complaint("", "no title")),
    )
    found = check.run((spec,), CheckOptions())
    assert codes(found) == ["SPC900@1", "SPC900@7"]
    assert found[1].severity is Severity.ERROR
    assert "/paths/~1kites/get: no responses" in found[1].message


def test_unknown_handoffs_are_left_out() -> None:
    assert check.run((object(), "text", Ignore((), "", span(1), span(1))), CheckOptions()) == ()
