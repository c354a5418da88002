"""Stock turnover: what the company owned before ages, and may be replaced before its time.

The incumbents of a group (the switches of one source, or one retrofit) retire evenly over their
life. What is treated beyond what has retired and what growth adds is early: incumbents then stand
idle that would still serve, and each of their years costs the annuity of their like-for-like price.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pathway_models.case import Case, Option, Path
from pathway_models.vocabulary.components import Term, documented, index_set, linear, variable
from pathway_models.vocabulary.payments import annuity

__all__ = ["Incumbents", "annuity", "build_turnover", "incumbents", "write_off_terms"]


@dataclass(frozen=True, slots=True)
class Incumbents:
    """What a group of options replaces.

    ``need`` is the activity that they may serve together, ``left`` what incumbents within their
    life still can [carrier unit]; ``annuity`` is the yearly price of that [million / carrier unit].
    Where options of a group disagree on life and price, the first one's hold.
    """

    id: str
    business: str
    options: tuple[Option, ...]
    need: Path
    left: Path
    annuity: Path

    def early(self, served: Mapping[tuple[str, int], float], year: int) -> float:
        """Activity of incumbents that stand idle before their time [carrier unit]."""
        return max(0.0, self.treated(served, year) + self.left[year] - self.need[year])

    def treated(self, served: Mapping[tuple[str, int], float], year: int) -> float:
        """Activity that its options treat in their place [carrier unit]."""
        return sum(served.get((o.id, year), 0.0) / o.efficiency(year) for o in self.options)


def incumbents(case: Case) -> list[Incumbents]:
    """The incumbents of the case; a group is named after its source, or its retrofit."""
    groups: dict[str, list[Option]] = {}
    for o in case.serving:
        if o.incumbent_life:
            groups.setdefault(str(o.source) if o.uses else o.id, []).append(o)
    return [_group(case, name, options) for name, options in groups.items()]


def _group(case: Case, name: str, options: list[Option]) -> Incumbents:
    first, base = options[0], case.base_year
    need = {t: _need(case, options, t) for t in case.all_years}
    at_start = need[base] - sum(o.existing[base] * _treats(o, base) for o in options)
    share = {t: max(0.0, 1 - (t - base) / first.incumbent_life) for t in case.years}
    rate = annuity(case.discount_rate, first.incumbent_life)
    price = {t: first.incumbent_value[t] for t in case.years}
    return Incumbents(
        name,
        first.business,
        tuple(options),
        need,
        {t: max(0.0, at_start) * share[t] for t in case.years},
        {t: rate * price[t] / _treats(first, t) if first.displaces[t] else 0.0 for t in price},
    )


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
    """Adds ``early``, the activity of incumbents that are replaced before their time."""
    case: Case = m.case
    m.incumbents = {g.id: g for g in incumbents(case)}
    served = m.quantity.get("served", {})
    m.EARLY = index_set(
        ((g.id, t) for g in m.incumbents.values() for t in case.years if g.left[t] > 0), dimen=2
    )
    variable(m, "early", m.EARLY, "activity of incumbents replaced before their time")
    for g, t in m.EARLY:
        m.in_base[id(m.early[g, t])] = m.incumbents[g].early(m.base.served, t)

    @documented(m.Constraint, m.EARLY)
    def replaced_early(m: Any, g: str, t: int) -> object:
        """Incumbents stand idle where what is treated in their place is more than those due and
        growth: sum of served[o,t] / efficiency[o,t] over o of g + left[g,t] - need[g,t]
        <= early[g,t]  [carrier unit]
        """
        group = m.incumbents[g]
        there = (o for o in group.options if (o.id, t) in served)
        treated = [(1 / o.efficiency(t), served[o.id, t]) for o in there]
        return linear([*treated, (-1.0, m.early[g, t])]) <= group.need[t] - group.left[t]


def write_off_terms(m: Any) -> list[Term]:
    """What early replacement costs: the annuity of the incumbents that stand idle.

    Those which falling activity leaves idle in the base too cost nothing more.
    """
    return [(m.discount[t] * m.incumbents[g].annuity[t], m.early[g, t]) for g, t in m.EARLY]
