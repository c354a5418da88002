"""What a tonne costs, lever by lever, where the run has the table ``abatement``.

It explains the plan and decides nothing: a run without it is as whole as one with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pathway.audit import turnover
from pathway.audit.books import Books
from pathway.audit.check import Checker, Finding, Key, at_least, at_most, equal, rule
from pathway.audit.plan import Yearly, of_the_company
from pathway.audit.wedges import reductions

TABLE = "abatement"
COLUMNS = (
    "year", "lever", "kind", "reduction_t", "cost_m", "cost_per_t", "merit_t", "merit_m",
)  # fmt: skip
ONCE = ("capex", "salvage")
"""Items that an annuity stands for."""


@rule("t", 1.0, 1e-6)
def levers_reduce_what_their_options_do(books: Books) -> Iterator[Finding]:
    """The reduction of a lever is that of its options; a merit order takes no more in all."""
    lever = {o.id: o.lever for o in of_the_company(books.case)}
    want: Yearly = defaultdict(float)
    for (year, option, _), amount in reductions(books.plan, books.base, "market").items():
        if option in lever:
            want[year, lever[option]] += 1000 * amount
    total: dict[int, float] = defaultdict(float)
    picked: dict[int, float] = defaultdict(float)
    for key, got in _numbers(books, "reduction_t"):
        total[key[0]] += want[key]
        yield equal(TABLE, key, "reduction_t", got, want[key])
    for key, got in _numbers(books, "merit_t"):
        picked[key[0]] += got
        yield at_least(TABLE, key, "merit_t", got, 0.0)
        yield at_most(TABLE, key, "merit_t (so far)", picked[key[0]], max(0.0, total[key[0]]))


@rule("million", 1e-3, 1e-6)
def levers_cost_their_yearly_equivalent(books: Books) -> Iterator[Finding]:
    """Capex in service as an annuity, and all other cash of the options with their write-offs."""
    want = _costs(books)
    for key, got in _numbers(books, "cost_m"):
        yield equal(TABLE, key, "cost_m", got, want[key])


@rule("money per t", 1e-3, 1e-6)
def a_tonne_costs_its_share(books: Books) -> Iterator[Finding]:
    """Cost over reduction, where there is at least a tonne of it."""
    tonnes, cost = dict(_numbers(books, "reduction_t")), dict(_numbers(books, "cost_m"))
    for key, got in _numbers(books, "cost_per_t"):
        if tonnes[key] >= 1:
            # The table has six digits of a million.
            room = 1e-3 + 1.0 / tonnes[key] + 1e-6 * abs(got)
            finding = equal(TABLE, key, "cost_per_t", got, 1e6 * cost[key] / tonnes[key])
            yield Finding(*_fields(finding), allowed=room)


def _fields(finding: Finding) -> tuple[str, Key, str, object, object, float, float]:
    return (
        finding.table, finding.key, finding.column, finding.got, finding.want, finding.deviation,
        finding.magnitude,
    )  # fmt: skip


def _numbers(books: Books, column: str) -> Iterator[tuple[tuple[int, str], float]]:
    """One column by year and lever; nothing where there is no such table."""
    frame = books.tables.get(TABLE)
    if frame is not None:
        rows = zip(frame["year"], frame["lever"], frame[column], strict=True)
        yield from (((int(year), str(lever)), float(value)) for year, lever, value in rows)


def _costs(books: Books) -> Yearly:
    case, plan = books.case, books.plan
    cost: Yearly = defaultdict(float)
    for option in of_the_company(case):
        rate = turnover.annuity(case.discount_rate, option.life)
        for year in case.years:
            bought = plan.vintages(option, year).items()
            cost[year, option.lever] += rate * sum(option.capex[v] * add for v, add in bought)
        for (year, _, item), value in books.cash[option.id].items():
            if item not in ONCE:
                cost[year, option.lever] += value
    for group in books.incumbents.values():
        for year in case.years:
            idle = turnover.early(plan, group, year) - turnover.early(books.base, group, year)
            more = {
                o: plan.served.get((year, o), 0.0) - books.base.served.get((year, o), 0.0)
                for o in group.options
            }
            for o, amount in more.items() if sum(more.values()) else ():
                share = amount / sum(more.values())
                cost[year, case.options[o].lever] += group.annuity[year] * idle * share
    return cost


CHECKS: tuple[Checker, ...] = (
    levers_reduce_what_their_options_do,
    levers_cost_their_yearly_equivalent,
    a_tonne_costs_its_share,
)
