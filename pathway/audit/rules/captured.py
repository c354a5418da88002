"""What is captured, and of what (formulation, 5.11)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pathway.audit.arithmetic.sides.captured import Captured
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.findings import Finding, at_least, at_most, equal

FEASIBLE = 1e-6
"""What the solver's tolerance may leave, relative to the bound."""
SHARE = 0.005
"""What a biogenic share that is typed may be off: the plan decides it, and a percent is shown."""
NOTHING = 1e-3
"""What is captured of which there is no share [kt]."""


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


@rule("share", SHARE)
def captured_is_of_what_its_stack_is(books: Books) -> Iterator[Finding]:
    """The biogenic share of what is captured is that of its stack, as the plan makes it."""
    side, plan = books.numbers.side(Captured), books.plan
    key, was = books.option_cells(side.options), side.was_biogenic(plan)
    some = (side.of(plan) > NOTHING) & ~np.isnan(was)
    was = np.where(some, was, side.biogenic)
    yield equal("levers", key, "biogenic_share", side.biogenic, was)


@rule("t", 1.0, FEASIBLE)
def own_removals_are_captured(books: Books) -> Iterator[Finding]:
    """What is claimed of what a company captures itself is at most what was biomass of it."""
    side, plan = books.numbers.side(Captured), books.plan
    claimed = 1000 * plan.retired_by[:, side.options]
    most = 1000 * side.biogenic * side.of(plan)
    yield at_most("credits", books.option_cells(side.options), "tonnes (sum)", claimed, most)


CHECKS: tuple[Checker, ...] = (
    captured_is_within_stock,
    captures_share_their_stack,
    captured_is_of_what_its_stack_is,
    own_removals_are_captured,
)
