"""What a tonne costs, lever by lever and year by year, in the plan as it was solved.

A lever's cost of a year is a yearly equivalent, against the plan without additions:

    cost = capex of what is in service, as an annuity over its life at the discount rate,
           interest before service included
         + of what is closed all that it has not borne by then, and what closing costs
         + fixed operation, contract premiums and credit purchases (``opex_m`` of ``levers``)
         - pass_through * price of the energy and materials that are no longer bought
         + pass_through * price of what a switch buys on other carriers instead
         - the grid's price of a roof's self-use, and what its exports earn
         + the year of incumbents that stand idle early (shared pro rata of what is served)

Carbon prices and hurdle rates are left out: they say what a tonne is worth, not what it costs.
Where no carbon price is paid, and no incumbent is idle after the end, the discounted costs of all
levers and years are the net present cost of the plan. Nothing is read but the case and the tables,
so that a finished run can be told again without the solver.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from pathway.tables.declared.schema import TABLES
from pathway.tables.emissions import TONNES
from pathway.tables.merit_order.followed import followed
from pathway.tables.merit_order.merit import merit_order
from pathway.tables.merit_order.offers import Market
from pathway.tables.merit_order.worth import (
    activity_cost,
    co_effects_cost,
    roof_cost,
    uses_cost,
)
from pathway.tables.rows import Rows
from pathway_models.arithmetic.base import Base, base_plan
from pathway_models.arithmetic.grid import Grid, Matrix, Vector, along, exceeds
from pathway_models.arithmetic.plan import in_use
from pathway_models.arithmetic.vintages import vintages
from pathway_models.case import Case, Option
from pathway_models.program.turnover import incumbents
from pathway_models.vocabulary.payments import unborne, yearly_share

NOTHING = 1.0
"""A reduction of which no cost per tonne is taken: the solver's tolerance [t]."""


def abatement(case: Case, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """A row for each lever and plan year, from the table ``levers``.

    ``merit_t`` and ``merit_m`` are what ``merit_order`` would have picked for as many tonnes,
    ``followed_t`` what it reaches where it is followed from year to year.
    """
    base = base_plan(case)
    of_option = _Levers(case, tables["levers"])
    kinds = {o.lever: o.kind for o in case.booked("company")}
    spent = _costs(case, base, of_option)
    if "closures" in tables:  # runs that were solved before there were any have no such table
        _closed(case, tables["closures"], spent)
    cost = _by_lever(case, spent)
    reduction = _by_lever(case, of_option.numbers("reduction_t"))
    tonnes = reduction.matrix[:, 1:]
    market, totals = Market.of(case, base), tonnes.sum(axis=0) / TONNES
    merit, paid = merit_order(case, market, totals)
    rows = Rows(case.years, sorted(kinds))
    money = cost.matrix[:, 1:]
    cells = {
        "year": rows.year,
        "lever": rows.words(str),
        "kind": rows.words(lambda lever: kinds[lever]),
        "reduction_t": rows.numbers(tonnes),
        "cost_m": rows.numbers(money),
        "cost_per_t": rows.numbers(per_tonne(money, tonnes)),
        "merit_t": TONNES * rows.numbers(merit),
        "merit_m": rows.numbers(paid),
        "followed_t": TONNES * rows.numbers(followed(case, market, totals).matrix),
    }
    return TABLES["abatement"].frame(case, cells)


def saved_by_lever(case: Case, levers: pd.DataFrame) -> dict[tuple[str, int], float]:
    """By lever and plan year, the energy and materials that it no longer buys, less what it buys
    in their place, with what its power earns; against the plan without additions [million].
    """
    base, of_option = base_plan(case), _Levers(case, levers)
    served, stock = of_option.numbers("served"), of_option.numbers("stock")
    saved: dict[tuple[str, int], float] = {}
    felt = co_effects_cost(case)
    for o in (case.options[name] for name in served.things):
        cost = _used(case, base, o, served.at(o.id)[1:], stock.at(o.id)[1:], felt)
        for year, spent in zip(case.years, cost.tolist(), strict=True):
            saved[o.lever, year] = saved.get((o.lever, year), 0.0) - spent
    return saved


def per_tonne(cost: Matrix, tonnes: Matrix) -> Matrix:
    """Money per tonne from millions, where there is a reduction to speak of."""
    some = tonnes >= NOTHING
    return np.where(some, 1e6 * cost, np.nan) / np.where(some, tonnes, 1.0)


class _Levers:
    """The table ``levers`` as matrices: options by years, base year to end."""

    def __init__(self, case: Case, table: pd.DataFrame) -> None:
        self.case, self.table = case, table
        self.options = sorted(o.id for o in case.booked("company"))
        self.row = pd.Index(self.options).get_indexer(pd.Index(table["option"]))
        self.column = table["year"].to_numpy(np.int64) - case.base_year

    def numbers(self, column: str) -> Grid:
        """One column; 0 where there is no row."""
        made = Grid(self.options, self.case.all_years)
        made.matrix[self.row, self.column] = self.table[column].to_numpy(float)
        return made


def _by_lever(case: Case, of_option: Grid) -> Grid:
    """The sum over the options of each lever."""
    summed = Grid({case.options[o].lever for o in of_option.row}, case.all_years)
    for o in of_option.things:
        summed.at(case.options[o].lever)[:] += of_option.at(o)
    return summed


def _costs(case: Case, base: Base, levers: _Levers) -> Grid:
    """What the additions of each option cost in each plan year [million]."""
    added, served, stock = (levers.numbers(c) for c in ("added", "served", "stock"))
    cost, rate, felt = levers.numbers("opex_m"), case.discount_rate, co_effects_cost(case)
    for o in (case.options[name] for name in cost.things):
        if added.at(o.id).any():
            price = [o.capex[v] * yearly_share(rate, o, v) for v in vintages(case, o)]
            start = vintages(case, o).start - case.base_year
            bought = np.zeros(len(case.all_years))
            bought[start : start + len(price)] = price
            cost.at(o.id)[:] += in_use(case, o, bought * added.at(o.id))
        cost.at(o.id)[1:] += _used(case, base, o, served.at(o.id)[1:], stock.at(o.id)[1:], felt)
    for option, value in _written_off(case, base, served):
        cost.at(option)[1:] += value
    return cost


def _used(
    case: Case, base: Base, o: Option, served: Vector, stock: Vector, felt: Mapping[str, Vector]
) -> Vector:
    """What an option buys, sells and saves by what it does beyond the base, with what others feel
    of it (co-effects) [million].
    """
    own = _by_itself(case, base, o, served, stock)
    return own + felt[o.id] * (served - base.done(o).at(o.id)[1:]) if o.id in felt else own


def _by_itself(case: Case, base: Base, o: Option, served: Vector, stock: Vector) -> Vector:
    if o.source is not None:
        return (served - base.served.at(o.id)[1:]) * activity_cost(case, o)
    if o.output == "captured":
        return (served / TONNES - base.captured.at(o.id)[1:]) * uses_cost(case, o)
    if o.output == "credits" and o.uses:
        return served / TONNES / (1 - o.buffer) * uses_cost(case, o)
    if o.output == "on_site":
        sent = along(o.yields, case.years) * stock - served - base.exported.at(o.id)[1:]
        return roof_cost(case, o, served - base.self_use.at(o.id)[1:], sent)
    return np.zeros(len(served))


def _closed(case: Case, closures: pd.DataFrame, cost: Grid) -> None:
    """Closed stock bears its annuity no more, but at once what it has not borne [million]."""
    for row in closures.to_dict("records"):
        option, bought = case.options[str(row["option"])], int(row["bought"])
        own, at = cost.at(option.id), int(row["year"]) - case.base_year
        own[at] += float(row["cost_m"])
        if bought > case.base_year:
            paid = option.capex[bought] * float(row["closed"])
            own[at] += paid * unborne(case, option, bought, int(row["year"]))
            served = slice(at, int(row["until"]) + 1 - case.base_year)
            own[served] -= paid * yearly_share(case.discount_rate, option, bought)


def _written_off(case: Case, base: Base, served: Grid) -> Iterator[tuple[str, Vector]]:
    """The idle years of incumbents, by the options that stand in their place, or leave them less
    to do [million].
    """
    usual = base.all_done
    for group in incumbents(case):
        was, now = (group.turned_over(of)[1] for of in (usual, served))
        idle = np.array([now[t] - was[t] for t in case.years])
        more = {o.id: served.at(o.id)[1:] - usual.at(o.id)[1:] for o in group.options}
        for o, path in group.felt.items():
            more[o] = along(path, case.years) * (served.at(o)[1:] - usual.at(o)[1:])
        total = np.sum(list(more.values()), axis=0)
        some = exceeds(np.abs(total), np.zeros(len(total)), *more.values())
        for o, amount in more.items():
            share = np.where(some, amount, 0.0) / np.where(some, total, 1.0)
            yield o, along(group.annuity, case.years) * idle * share
