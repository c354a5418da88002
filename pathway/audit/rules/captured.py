"""What is captured, and of what (formulation, 5.11)."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.audit.arithmetic.sides.captured import Captured
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.findings import Finding, at_least, at_most

FEASIBLE = 1e-6
"""What the solver's tolerance may leave, relative to the bound."""


@rule("t", 1.0, FEASIBLE)
def captured_is_within_stock(books: Books) -> Iterator[Finding]:
    """0 <= captured <= yield stock."""
    side, plan = books.numbers.side(Captured), books.plan
    key, captured = books.option_cells(side.options), 1000 * side.of(plan)
    yield at_least("levers", key, "served", captured, 0.0)
    yield at_most("levers", key, "served", captured, 1000 * plan.output[:, side.options])


@rule("t", 1.0, FEASIBLE)
def captures_share_their_stack(books: Books) -> Iterator[Finding]:
    """Captured / capture_rate, over all that share a stack, less own fuel <= its CO2."""
    side, plan, years = books.numbers.side(Captured), books.plan, books.numbers.years
    there = side.contents(plan.activity, plan.served)
    taken = side.takes * side.of(plan)
    for place, (stack, columns) in enumerate(zip(books.case.stacks, side.stacks(), strict=True)):
        keys = [(year, stack) for year in years]
        used = 1000 * taken[:, columns].sum(axis=1)
        yield at_most("levers", keys.__getitem__, "served (sum)", used, 1000 * there[:, place])


CHECKS: tuple[Checker, ...] = (captured_is_within_stock, captures_share_their_stack)
