"""Every budget in one table, and what a measurement says of its own."""

from __future__ import annotations

from dataclasses import dataclass

SLACK = 1.25
"""How much worse than its bound a figure may be before a run fails: machines are never quite calm."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What one figure may be."""

    work: str
    limit: float
    unit: str
    least: bool = False
    """Whether the limit is the least, and not the most, that the figure may be."""
    standing: float | None = None
    """What was measured last, where the limit is not met yet: a run fails when it gets worse than that."""


BUDGETS = {
    "spec": Budget(
        "`spec` of the docs, findings included, against markdown-it-py", 4, "x", standing=4.7
    ),
    "cold": Budget("cold `build`, against openapi-python-client", 1, "x"),
    "line": Budget("`build` after one changed line, against cold", 0.15, "x", standing=0.45),
    "save": Budget("a save while `watch` runs, against cold", 0.15, "x", standing=0.3),
    "nothing": Budget("`build` with nothing changed, against bare Python", 10, "x"),
    "help": Budget("`--help`, against bare Python", 6, "x"),
    "peak": Budget("peak memory of a cold `build`", 250, "MB"),
    "time": Budget("growth of time with the docs", 1.05, "exponent"),
    "memory": Budget("growth of memory with the docs", 1.05, "exponent"),
    "many": Budget(
        "many docs sets in one run, all cores against one", 1.8, "x", least=True, standing=1.6
    ),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure."""

    key: str
    """Its budget's key in `BUDGETS`; of something without a budget, its own words."""
    value: float | None
    """None where it could not be measured."""
    note: str = ""
    """What it was made of; why there is none, where it could not be measured."""
    unit: str = "x"

    @property
    def budget(self) -> Budget | None:
        return BUDGETS.get(self.key)

    @property
    def work(self) -> str:
        return self.budget.work if self.budget else self.key

    def share(self, limit: float) -> float:
        """How much of a limit is used: 1 is all of it."""
        if self.value is None or self.budget is None:
            raise ValueError(self.key)
        return limit / self.value if self.budget.least else self.value / limit

    @property
    def met(self) -> bool | None:
        """Whether the budget is met; None where there is none, or no figure."""
        if self.value is None or self.budget is None:
            return None
        return self.share(self.budget.limit) <= 1

    @property
    def broken(self) -> bool:
        """Whether a run has to fail for it."""
        if self.value is None or self.budget is None:
            return False
        bound = self.budget.limit if self.budget.standing is None else self.budget.standing
        return self.share(bound) > SLACK
