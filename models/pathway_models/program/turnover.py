"""Stock turnover: what the company owned before ages, and may be replaced before its time.

The incumbents of a group (the switches of one source, or one retrofit) retire at their dates, or
evenly over their life. What is due at a date and not treated by a lever is renewed, for a life.
What stands idle that would still serve is early: each of its years costs the annuity of its
like-for-like price, for what has dates after the end of the plan as well.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pathway_models.arithmetic.base import Base, base_plan
from pathway_models.case import Case, Option, Path
from pathway_models.sides.activity import felt_terms
from pathway_models.vocabulary.components import Term, documented, index_set, linear, variable
from pathway_models.vocabulary.payments import annuity
from pathway_models.vocabulary.reach import most_served

__all__ = ["Incumbents", "annuity", "build_turnover", "incumbents", "write_off_terms"]


@dataclass(frozen=True, slots=True)
class Incumbents:
    """What a group of options replaces.

    ``need`` is the activity that they may serve together, plan years; ``left`` what those that were
    there before still can within their life, until all are due [carrier unit]; ``life`` that of
    what is renewed, 0 where they have no dates: then nothing is. ``annuity`` is the yearly price
    [million / carrier unit]. Where options of a group disagree, the first one's hold. ``felt``, by
    option elsewhere, is how much of the need goes with a unit of what that does, all years.
    """

    id: str
    business: str
    options: tuple[Option, ...]
    need: Path
    left: Path
    life: int
    annuity: Path
    felt: Mapping[str, Path]

    @property
    def years(self) -> list[int]:
        """The plan years; with dates, those after in which what serves at the end still could."""
        last = max(self.need)
        if not self.life:
            return list(self.need)
        return list(range(min(self.need), max(last + self.life - 1, *self.left) + 1))

    def turned_over(
        self, done: Mapping[tuple[str, int], float]
    ) -> tuple[dict[int, float], dict[int, float]]:
        """What is renewed, and what stands idle early, by year, of what all options do [carrier
        unit].

        Nothing is renewed before it is missing: that would cost more.
        """
        renewed: dict[int, float] = {}
        idle, last = {}, max(self.need)
        for t in self.years:
            within = sum(amount for v, amount in renewed.items() if t < v + self.life)
            now = min(t, last)
            more = self.treated(done, now) + self.left.get(t, 0.0) + within - self.needed(done, now)
            # Evenly, none is left to stand idle where all are due.
            idle[t] = max(0.0, more) if self.life or self.left.get(t) else 0.0
            if t <= last:
                renewed[t] = max(0.0, -more) if self.life else 0.0
        return renewed, idle

    def treated(self, served: Mapping[tuple[str, int], float], year: int) -> float:
        """Activity that its options treat in their place, once [carrier unit]."""
        return max(
            sum(weight * served.get((o.id, year), 0.0) for weight, o in self.reached(n, year))
            for n in self.orders(year)
        )

    def orders(self, year: int) -> list[int]:
        """Those in which the most may be treated: all that leave a part of it, and the last.

        What a later order treats of such a part it does in the place of nothing more.
        """
        orders = {o.order for o in self.options}
        return sorted({o.order for o in self.options if o.efficiency(year) < 1} | {max(orders)})

    def reached(self, order: int, year: int) -> list[Term]:
        """What an order treats, and those before it take off, by option: treated at least."""
        return [
            (1 / o.efficiency(year) if o.order == order else 1.0, o)
            for o in self.options
            if o.order <= order
        ]

    def needed(self, done: Mapping[tuple[str, int], float], year: int) -> float:
        """What co-effects of what options do leave of the need [carrier unit]."""
        return self.need[year] - sum(
            path[year] * done.get((o, year), 0.0) for o, path in self.felt.items()
        )

    def price(self, case: Case, year: int) -> float:
        """What a year of what stands idle costs, in that of the base year [million / unit]."""
        return case.discount(year) * self.annuity[min(year, max(self.need))]

    def written_off(self, case: Case, idle: Mapping[int, float]) -> dict[int, float]:
        """What is idle costs by year, all that is after the end in the year after it [million]."""
        cost = {t: self.annuity[t] * idle[t] for t in self.need}
        later = sum(self.price(case, t) * idle[t] for t in self.years if t > case.end)
        return {**cost, case.end + 1: later / case.discount(case.end + 1)}


def incumbents(case: Case) -> list[Incumbents]:
    """The incumbents of the case; a group is named after its source, or its retrofit."""
    groups: dict[str, list[Option]] = {}
    for o in case.serving:
        if o.incumbent_life:
            groups.setdefault(str(o.source) if o.uses else o.id, []).append(o)
    before = base_plan(case) if groups else None
    return [_group(case, name, options, before) for name, options in groups.items() if before]


def _group(case: Case, name: str, options: list[Option], before: Base) -> Incumbents:
    first, base = options[0], case.base_year
    need = {t: _need(case, options, t) for t in case.all_years}
    felt = _felt(case, options, need)
    share = first.incumbent_left or {
        t: 1 - (t - base) / first.incumbent_life for t in range(base, base + first.incumbent_life)
    }
    group = Incumbents(
        name,
        first.business,
        tuple(options),
        need,
        share,
        first.incumbent_life if first.incumbent_left else 0,
        _prices(case, first),
        felt,
    )
    done = before.all_done
    at_start = max(0.0, group.needed(done, base) - group.treated(done, base))
    return replace(
        group,
        need={t: need[t] for t in case.years},
        left={t: at_start * left for t, left in share.items()},
    )


def _felt(case: Case, options: list[Option], need: Path) -> dict[str, Path]:
    """By option elsewhere, what of the need goes with a unit of what that does [carrier unit].

    The need is the same share of what co-effects leave as of the activity as usual.
    """
    source = case.sources[str(options[0].source)]
    share = {}
    for t in case.all_years if source.co_effects else ():
        reached = sum(max(o.max_share[y] for y in case.years) for o in options)
        share[t] = need[t] / source.activity[t] if source.activity[t] else min(1.0, reached)
    return {o: {t: share[t] * path[t] for t in share} for o, path in source.co_effects.items()}


def _prices(case: Case, option: Option) -> Path:
    """What a year of what is replaced costs [million / carrier unit], plan years.

    As when the option can first serve, before that. It rises no faster than money: else it would
    pay to renew ahead of time what is idle then.
    """
    rate = annuity(case.discount_rate, option.incumbent_life)
    there = option.first_year + option.lead if not option.existing[case.base_year] else 0
    first = min(max(there, case.base_year + 1), case.end)
    prices: dict[int, float] = {}
    for t in case.years:
        at = max(t, first)
        treats, most = _treats(option, at), math.inf
        price = rate * option.incumbent_value[at] / treats if treats else 0.0
        if t > case.base_year + 1:
            most = prices[t - 1] * (1 + case.discount_rate)
        prices[t] = min(price, most)
    return prices


def _treats(option: Option, year: int) -> float:
    """Activity that a unit of stock treats: what it replaces did as much [carrier unit]."""
    return option.displaces[year] / option.efficiency(year)


def _need(case: Case, options: list[Option], year: int) -> float:
    """The most that the options may serve together, at the largest of their shares and potentials.

    A share that grows is a market that opens, no growth of what is needed [carrier unit].
    """
    activity = case.sources[str(options[0].source)].activity[year]
    most = 0.0
    for o in options:
        share = max(o.max_share[t] for t in case.years)
        room = math.inf
        if o.potential is not None:
            room = max(_treats(o, t) * o.potential[t] for t in case.years)
        most += min(share * activity, room)
    return min(activity, most)


def build_turnover(m: Any) -> None:
    """Adds ``renewed`` and ``early``: incumbents that are renewed, and that stand idle."""
    case: Case = m.case
    m.incumbents = groups = {g.id: g for g in incumbents(case)}
    m.EARLY = index_set(
        ((g.id, t) for g in groups.values() for t in g.years if g.life or g.left.get(t)), dimen=2
    )
    m.EARLY_EVENLY = index_set(((g, t) for g, t in m.EARLY if not groups[g].life), dimen=2)
    m.RENEWALS = index_set(
        ((g, t) for g, t in m.EARLY if groups[g].life and t <= case.end), dimen=2
    )
    m.EARLY_LATER = index_set(((g, t) for g, t in m.EARLY if t > case.end), dimen=2)
    variable(
        m,
        "renewed",
        m.RENEWALS,
        "activity of incumbents renewed when due [carrier unit]",
        bounds=lambda _, g, t: (0, _with_added(case, groups[g].need, groups[g].felt, t)),
    )
    variable(m, "early", m.EARLY, "activity of incumbents replaced before their time")
    _build_replaced(m)
    done = m.base.all_done
    for g in groups.values():
        idle = g.turned_over(done)[1]
        there = (t for t in g.years if (g.id, t) in m.EARLY)
        m.in_base.update((id(m.early[g.id, t]), idle[t]) for t in there)

    @documented(m.Constraint, m.EARLY_EVENLY)
    def replaced_early(m: Any, g: str, t: int) -> object:
        """Incumbents stand idle where what is treated in their place is more than those due and
        growth, and co-effects: replaced[g,t] + left[g,t] - need[g,t] <= early[g,t]
        [carrier unit]
        """
        group = groups[g]
        early = (-1.0, m.early[g, t])
        return linear([*_replaced(m, group, t), early]) <= group.need[t] - group.left[t]

    @documented(m.Constraint, m.RENEWALS)
    def renewed_or_replaced(m: Any, g: str, t: int) -> object:
        """With dates: what serves the need is within its life, renewed when it was due, or a lever
        in its place; what is more than the need stands idle: left[g,t] + sum of renewed[g,v] over
        t - life < v <= t + replaced[g,t] - need[g,t] = early[g,t]  [carrier unit]
        """
        group = groups[g]
        within = range(max(case.base_year + 1, t - group.life + 1), t + 1)
        renewed = [(1.0, m.renewed[g, v]) for v in within]
        terms = linear([*_replaced(m, group, t), *renewed, (-1.0, m.early[g, t])])
        return terms == group.need[t] - group.left.get(t, 0.0)

    @documented(m.Constraint, m.EARLY_LATER)
    def idle_after_the_end(m: Any, g: str, t: int) -> object:
        """What stands idle at the end of the plan does so until it is due:
        early[g,t-1] - (left[g,t-1] - left[g,t]) - renewed[g,t-life] <= early[g,t]  [carrier unit]
        """
        group, v = groups[g], t - groups[g].life
        due = [(-1.0, m.renewed[g, v])] if v in case.years else []
        fewer = group.left.get(t - 1, 0.0) - group.left.get(t, 0.0)
        return linear([(1.0, m.early[g, t - 1]), *due, (-1.0, m.early[g, t])]) <= fewer


def _build_replaced(m: Any) -> None:
    """Adds ``replaced`` where a later order treats again what an earlier one leaves: the most that
    is reached in one of them. Elsewhere it is the sum of what is treated.

    Evenly, no more of it ever pays. With dates it may spare a renewal: then it is chosen which.
    """
    case: Case = m.case
    groups: dict[str, Incumbents] = m.incumbents
    dated = [(g, t) for g, t in m.EARLY if t <= case.end and len(groups[g].orders(t)) > 1]
    m.REPLACED = index_set(dated, dimen=2)
    m.IN_ORDER = index_set(((g, n, t) for g, t in dated for n in groups[g].orders(t)), dimen=3)
    m.MOST_IN_ORDER = index_set(((g, n, t) for g, n, t in m.IN_ORDER if groups[g].life), dimen=3)
    m.CHOSEN = index_set(((g, t) for g, t in dated if groups[g].life), dimen=2)
    variable(m, "replaced", m.REPLACED, "what stands in the place of incumbents [carrier unit]")
    variable(
        m, "most_in_order", m.MOST_IN_ORDER, "whether the most is reached there", domain=_binary()
    )
    m.whole |= {("most_in_order", *key): m.most_in_order[key] for key in m.MOST_IN_ORDER}

    @documented(m.Constraint, m.IN_ORDER)
    def replaced_at_least(m: Any, g: str, n: int, t: int) -> object:
        """What an order treats is replaced, with what those before it take off, but not again what
        they leave: sum of served[o,t] / efficiency[o,t] over o of g of order n + sum of served[o,t]
        over those of a lower order <= replaced[g,t]  [carrier unit]
        """
        return linear([*_reached(m, groups[g], n, t), (-1.0, m.replaced[g, t])]) <= 0

    @documented(m.Constraint, m.MOST_IN_ORDER)
    def replaced_at_most(m: Any, g: str, n: int, t: int) -> object:
        """With dates: no more than in the order in which the most is: replaced[g,t] <= sum of
        served[o,t] / efficiency[o,t] over o of g of order n + sum of served[o,t] over those of a
        lower order + most[g,t] * (1 - most_in_order[g,n,t])  [carrier unit]
        """
        source = case.sources[str(groups[g].options[0].source)]
        most = _with_added(case, source.activity, source.co_effects, t)
        reached = ((-c, v) for c, v in _reached(m, groups[g], n, t))
        chosen = (most, m.most_in_order[g, n, t])
        return linear([(1.0, m.replaced[g, t]), *reached, chosen]) <= most

    @documented(m.Constraint, m.CHOSEN)
    def most_in_one_order(m: Any, g: str, t: int) -> object:
        """There is one: sum of most_in_order[g,n,t] over orders n = 1  [-]"""
        return linear((1.0, m.most_in_order[g, n, t]) for n in groups[g].orders(t)) == 1


def _reached(m: Any, group: Incumbents, order: int, t: int) -> list[Term]:
    served = m.quantity["served"]
    return [(c, served[o.id, t]) for c, o in group.reached(order, t) if (o.id, t) in served]


def _replaced(m: Any, group: Incumbents, t: int) -> list[Term]:
    """What stands in the place of incumbents, and what co-effects take of the need."""
    felt = felt_terms(m, group.felt, t)
    if (group.id, t) in m.REPLACED:
        return [(1.0, m.replaced[group.id, t]), *felt]
    (order,) = group.orders(t)
    return [*_reached(m, group, order, t), *felt]


def _with_added(case: Case, amount: Path, felt: Mapping[str, Path], t: int) -> float:
    """An amount, with all that co-effects may add to it."""
    added = (
        min(0.0, path[t]) * most_served(case, case.options[o], t)
        for o, path in felt.items()
        if path[t] < 0
    )
    return amount[t] - sum(added)


def write_off_terms(m: Any) -> list[Term]:
    """What early replacement costs: the annuity of the incumbents that stand idle.

    Those which falling activity leaves idle in the base too cost nothing more.
    """
    return [(m.incumbents[g].price(m.case, t), m.early[g, t]) for g, t in m.EARLY]


def _binary() -> Any:
    import pyomo.core as pyo

    return pyo.Binary
