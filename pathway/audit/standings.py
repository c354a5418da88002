"""Where every commitment stands, from the recomputed quantities (formulation, 5.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from pathway.audit.check import Floats
from pathway.audit.position import Measures, Quantities, sense
from pathway.audit.sides.avoided import Avoided
from pathway_models.case import Target

if TYPE_CHECKING:
    from pathway.audit.books import Books

ROUNDED = 1e-5
"""What the rounding of additions may leave in a stock [stock unit]."""
NOTHING = 1e-6
"""A share of less than this is a share of nothing: the target does not apply."""
IN_TONNES = {"gross_emissions", "net_emissions", "intensity", "cumulative_avoided"}

Part = tuple[Floats, Floats]
"""What counts, and what it is a share of (1 if of nothing), by year, in internal units."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where targets stand, in their units; ``exact`` and ``close`` are tolerances.

    ``exact``: of a recomputed number, from rounded decisions; ``close``: of a target that is met.
    """

    required: Floats
    achieved: Floats
    slack: Floats
    exact: Floats
    close: Floats
    applies: npt.NDArray[np.bool_]

    def at(self, *where: npt.NDArray[np.intp] | int) -> Standing:
        """Some of them."""
        return Standing(*(np.atleast_1d(getattr(self, f.name)[where]) for f in fields(self)))

    @staticmethod
    def together(parts: Iterable[Standing]) -> Standing:
        """Rows of several."""
        parts = list(parts)
        columns: dict[str, Any] = {
            f.name: np.concatenate([np.zeros(0), *(getattr(p, f.name) for p in parts)])
            for f in fields(Standing)
        }
        return Standing(**{**columns, "applies": columns["applies"].astype(bool)})

    @property
    def met(self) -> npt.NDArray[np.bool_]:
        """Whether they hold, or do not apply."""
        held: npt.NDArray[np.bool_] = ~self.applies | (self.slack >= -self.close)
        return held

    @property
    def missed(self) -> npt.NDArray[np.bool_]:
        """Whether they apply and do not hold; a number that is none holds nothing."""
        return ~self.met


def standing(books: Books, target: Target) -> Standing:
    """Where the recomputed plan stands against a target, year by year."""
    measure = _MEASURES.get(target.metric)
    value = books.numbers.paths([target.value], np.nan)[:, 0]
    if measure is None:
        return _told(books, target, value)
    if target.metric == "budget":
        required, achieved = _budget(books, target)
        close = 1e-3 + 1e-6 * abs(required)
        return _made(required, achieved, required - achieved, close, close)
    scale = 1000.0 if target.metric in IN_TONNES else 1.0
    required = scale * value
    amount, of = measure(books, target)
    applies = of > NOTHING
    of = np.where(applies, of, 1.0)
    achieved = scale * amount / of
    slack = achieved - required if sense(target) == ">=" else required - achieved
    if target.metric in IN_TONNES:
        close = np.maximum(1.0, 1e-6 * abs(required) * of) / of
        exact = 2e-6 + (0.1 + _rounded(books, target)) / of + 1e-8 * abs(required)
    else:
        close, exact = 1e-6 + 1e-4 / of, 2e-6 + 1e-5 / of
    return _made(required, achieved, slack, exact, close, applies)


def _made(
    required: Floats,
    achieved: Floats,
    slack: Floats,
    exact: Floats,
    close: Floats,
    applies: npt.NDArray[np.bool_] | None = None,
) -> Standing:
    if applies is None:
        applies = np.ones(len(required), dtype=bool)
    return Standing(required, achieved, slack, exact, close, applies)


def _told(books: Books, target: Target, value: Floats) -> Standing:
    """Of a metric that is not the audit's: as it measures itself, on recomputed quantities."""
    measure = books.measures[target.metric]
    at, years, held = Quantities(books), books.numbers.years, set(measure.years(target))
    found = [
        measure.measured(target, year, at) if year in held else (np.nan, np.nan) for year in years
    ]
    required, achieved = np.array(found, dtype=float).reshape(len(years), 2).T
    more = sense(target, books.measures) == ">="
    slack = achieved - required if more else required - achieved
    close = 1e-6 * np.maximum(1e6 if target.unit == "t" else 1.0, abs(required))
    return _made(required, achieved, slack, close, close, np.isfinite(achieved) | np.isnan(value))


def _share_of_clean(books: Books, target: Target) -> Part:
    plan, inside = books.plan, _inside(books, target)
    clean = (plan.kept + plan.clean)[:, inside].sum(axis=1)
    if target.matching == "annual_volume":
        clean = clean + plan.unclaimed
    return clean, plan.demand[:, inside].sum(axis=1)


def _net(books: Books, target: Target) -> Part:
    return books.net[:, _inside(books, target)].sum(axis=1), _one(books)


def _gross(books: Books, target: Target) -> Part:
    return books.gross[target.method][:, _inside(books, target)].sum(axis=1), _one(books)


def _intensity(books: Books, target: Target) -> Part:
    return _gross(books, target)[0], books.numbers.paths([target.revenue])[:, 0]


def _lever_share(books: Books, target: Target) -> Part:
    numbers, plan = books.numbers, books.plan
    served = plan.served[:, _options(books, target)].sum(axis=1)
    left = plan.activity[:, [numbers.source[s] for s in target.sources]].sum(axis=1)
    others = [
        o.id
        for o in books.case.switches
        if o.source in target.sources and o.id not in target.options
    ]
    switched = plan.served[:, [numbers.option[o] for o in others]].sum(axis=1)
    return served, served + switched + left


def _deployment(books: Books, target: Target) -> Part:
    own = _options(books, target)
    room = books.numbers.of("potential")[:, own]
    return books.plan.stock[:, own].sum(axis=1), room.sum(axis=1)


def _avoided(books: Books, target: Target) -> Part:
    own = np.isin(books.numbers.side(Avoided).options, _options(books, target))
    counted = books.numbers.side(Avoided).counted(books.plan)[:, own].sum(axis=1)
    return np.cumsum(np.where(np.arange(len(counted)) > 0, counted, 0.0)), _one(books)


def _credit_share(books: Books, target: Target) -> Part:
    numbers, plan, inside = books.numbers, books.plan, _inside(books, target)
    removed = plan.removals[:, inside].sum(axis=1)
    retired = removed + plan.offsets[:, inside].sum(axis=1)
    if target.measure == "credits_of_bau":
        return retired, books.bau["market"][:, inside].sum(axis=1)
    if target.measure == "removals_of_credits":
        return removed, retired
    durable = numbers.chosen(
        o for o in books.case.ranked("remove") if o.durability >= target.durable_years
    )
    return plan.credits.by_account(numbers, durable)[:, inside].sum(axis=1), removed


def _budget(books: Books, target: Target) -> Part:
    """Allowed and spent: cash of the items and options; to date where summed or carried over."""
    items = [books.cash.item(int(o), i) for o in _options(books, target) for i in target.items]
    held = np.array([year in target.value for year in books.numbers.years], dtype=bool)
    spent = np.where(held, np.sum([_one(books) * 0, *items], axis=0), 0.0)
    allowed = np.where(held, books.numbers.paths([target.value])[:, 0], 0.0)
    if target.cumulative or target.carry_over:
        spent = np.cumsum(spent)
    return np.cumsum(allowed) if target.carry_over else allowed, spent


_MEASURES: dict[str, Callable[[Books, Target], Part]] = {
    "gross_emissions": _gross,
    "net_emissions": _net,
    "intensity": _intensity,
    "clean_electricity_share": _share_of_clean,
    "lever_share": _lever_share,
    "deployment": _deployment,
    "credit_share": _credit_share,
    "budget": _budget,
    "cumulative_avoided": _avoided,
}


def known(metric: str, measures: Measures) -> bool:
    """Whether a metric can be measured."""
    return metric in _MEASURES or metric in measures


def _rounded(books: Books, target: Target) -> Floats:
    """What the rounding of programmes' stock may leave of their tonnes [t]."""
    if target.metric != "cumulative_avoided":
        return 0.0 * _one(books)
    yields = abs(books.numbers.yields[:, _options(books, target)]).sum(axis=1)
    return np.cumsum(1000 * ROUNDED * yields)


def _inside(books: Books, target: Target) -> list[int]:
    return [books.numbers.account[a] for a in target.accounts]


def _options(books: Books, target: Target) -> Sequence[int]:
    return [books.numbers.option[o] for o in target.options]


def _one(books: Books) -> Floats:
    return np.ones(len(books.numbers.years))
