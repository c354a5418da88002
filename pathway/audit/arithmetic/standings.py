"""Where every commitment stands, from the recomputed quantities (formulation, 5.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt

from pathway.audit.arithmetic.position import Measure, Measures, Quantities, sense
from pathway.audit.arithmetic.recomputed import Recomputed
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arithmetic.sides.avoided import Avoided
from pathway.audit.arrays import Floats
from pathway_models.case import Target

ROUNDED = 1e-5
"""What the rounding of additions may leave in a stock [stock unit]."""
NOTHING = 1e-6
"""A share of less than this is a share of nothing: the target does not apply."""
SPECK, SPECKS = 1e-3, (0.01, 1.0)
"""Tonnes that are nothing: this share of what is required or usual, within these bounds [t]."""
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


def standing(at: Recomputed, target: Target, measures: Measures) -> Standing:
    """Where the recomputed plan stands against a target, year by year."""
    measure = _MEASURES.get(target.metric)
    value = at.numbers.paths([target.value], np.nan)[:, 0]
    if measure is None:
        return _told(at, target, measures[target.metric], value)
    if target.metric == "budget":
        required, achieved = _budget(at, target)
        close = 1e-3 + 1e-6 * abs(required)
        return _made(required, achieved, required - achieved, close, close)
    scale = 1000.0 if target.metric in IN_TONNES else 1.0
    required = scale * value
    amount, of = measure(at, target)
    applies = of > NOTHING
    of = np.where(applies, of, 1.0)
    achieved = scale * amount / of
    slack = achieved - required if sense(target) == ">=" else required - achieved
    if target.metric in IN_TONNES:
        close = _close(at, target, required)
        exact = 2e-6 + (0.1 + _rounded(at, target)) / of + 1e-8 * abs(required)
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


def _told(at: Recomputed, target: Target, measure: Measure, value: Floats) -> Standing:
    """Of a metric that is not the audit's: as it measures itself, on recomputed quantities."""
    of, years, held = Quantities(at), at.numbers.years, set(measure.years(target))
    found = [
        measure.measured(target, year, of) if year in held else (np.nan, np.nan) for year in years
    ]
    required, achieved = np.array(found, dtype=float).reshape(len(years), 2).T
    slack = achieved - required if measure.at_least(target) else required - achieved
    close = _close(at, target, required)
    return _made(required, achieved, slack, close, close, np.isfinite(achieved) | np.isnan(value))


def _share_of_clean(at: Recomputed, target: Target) -> Part:
    plan, inside = at.plan, _inside(at, target)
    clean = (plan.kept + plan.clean)[:, inside].sum(axis=1)
    if target.matching == "annual_volume":
        clean = clean + plan.unclaimed
    return clean, plan.demand[:, inside].sum(axis=1)


def _net(at: Recomputed, target: Target) -> Part:
    inside = _inside(at, target)
    if not target.cumulative:
        return at.net[:, inside].sum(axis=1), _one(at)
    counted = at.gross["market"] - at.plan.removals  # offsets buy no later tonnes
    return _to_date(at, target, counted[:, inside].sum(axis=1)), _one(at)


def _gross(at: Recomputed, target: Target) -> Part:
    gross = at.gross[target.method][:, _inside(at, target)].sum(axis=1)
    return _to_date(at, target, gross) if target.cumulative else gross, _one(at)


def _to_date(at: Recomputed, target: Target, amounts: Floats) -> Floats:
    """What adds up over the years of a target."""
    held = np.array([year in target.value for year in at.numbers.years], dtype=bool)
    summed: Floats = np.cumsum(np.where(held, amounts, 0.0))
    return summed


def _intensity(at: Recomputed, target: Target) -> Part:
    return _gross(at, target)[0], at.numbers.paths([target.whole])[:, 0]


def _lever_share(at: Recomputed, target: Target) -> Part:
    numbers, plan = at.numbers, at.plan
    side = numbers.side(Activity)
    own = np.isin(side.options, _options(at, target))
    served, treated = plan.served[:, side.options[own]], side.treated(plan)[:, own]
    left = plan.activity[:, [numbers.source[s] for s in target.sources]].sum(axis=1)
    others = [
        o.id for o in at.case.switches if o.source in target.sources and o.id not in target.options
    ]
    switched = plan.served[:, [numbers.option[o] for o in others]].sum(axis=1)
    return treated.sum(axis=1), served.sum(axis=1) + switched + left


def _deployment(at: Recomputed, target: Target) -> Part:
    own = _options(at, target)
    room = at.numbers.of("potential")[:, own]
    return at.plan.stock[:, own].sum(axis=1), room.sum(axis=1)


def _avoided(at: Recomputed, target: Target) -> Part:
    own = np.isin(at.numbers.side(Avoided).options, _options(at, target))
    counted = at.numbers.side(Avoided).counted(at.plan)[:, own].sum(axis=1)
    return np.cumsum(np.where(np.arange(len(counted)) > 0, counted, 0.0)), _one(at)


def _credit_share(at: Recomputed, target: Target) -> Part:
    numbers, plan, inside = at.numbers, at.plan, _inside(at, target)
    removed = plan.removals[:, inside].sum(axis=1)
    retired = removed + plan.offsets[:, inside].sum(axis=1)
    if target.measure == "credits_of_bau":
        bought = plan.credits.by_account(numbers, numbers.yielding("credits"))
        retired = bought[:, inside].sum(axis=1)
        return retired, at.bau["market"][:, inside].sum(axis=1)
    if target.measure == "removals_of_credits":
        return removed, retired
    durable = numbers.chosen(o for o in at.case.removing if o.durability >= target.durable_years)
    return plan.credits.by_account(numbers, durable)[:, inside].sum(axis=1), removed


def _budget(at: Recomputed, target: Target) -> Part:
    """Allowed and spent: cash of the items and options; to date where summed or carried over."""
    items = [at.cash.item(int(o), i) for o in _options(at, target) for i in target.items]
    held = np.array([year in target.value for year in at.numbers.years], dtype=bool)
    spent = np.where(held, np.sum([_one(at) * 0, *items], axis=0), 0.0)
    allowed = np.where(held, at.numbers.paths([target.value])[:, 0], 0.0)
    if target.cumulative or target.carry_over:
        spent = _to_date(at, target, spent)
    return np.cumsum(allowed) if target.carry_over else allowed, spent


_MEASURES: dict[str, Callable[[Recomputed, Target], Part]] = {
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


def _rounded(at: Recomputed, target: Target) -> Floats:
    """What the rounding of programmes' stock may leave of their tonnes [t]."""
    if target.metric != "cumulative_avoided":
        return 0.0 * _one(at)
    yields = abs(at.numbers.yields[:, _options(at, target)]).sum(axis=1)
    return np.cumsum(1000 * ROUNDED * yields)


def _close(at: Recomputed, target: Target, required: Floats) -> Floats:
    """How far a target of emissions may be missed [its unit]."""
    least = _speck(at, target, abs(required)) if target.unit == "t" else 1e-6
    close: Floats = np.maximum(least, 1e-6 * abs(required))
    return close


def _speck(at: Recomputed, target: Target, required: Floats) -> Floats:
    """Tonnes that are nothing beside what a target requires and its accounts emit as usual [t]."""
    usual = 1000 * at.bau["market"][:, _inside(at, target)].sum(axis=1)
    beside: Floats = np.clip(SPECK * np.fmax(required, usual), *SPECKS)
    return beside


def _inside(at: Recomputed, target: Target) -> list[int]:
    return [at.numbers.account[a] for a in target.accounts]


def _options(at: Recomputed, target: Target) -> Sequence[int]:
    return [at.numbers.option[o] for o in target.options]


def _one(at: Recomputed) -> Floats:
    return np.ones(len(at.numbers.years))
