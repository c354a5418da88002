"""Stock turnover: what was owned before, and is replaced before its time (formulation, 5.8)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from pathway.audit.plan import Plan
from pathway_models.case import Case, Option, Path


@dataclass(frozen=True, slots=True)
class Incumbents:
    """What the switches of one source, or one retrofit, replace; plan years.

    ``need`` is all that the options may serve, ``left`` what incumbents within their life still
    serve [carrier unit]; ``annuity`` is what a unit of that costs a year [million].
    """

    id: str
    source: str
    business: str
    options: tuple[str, ...]
    need: Path
    left: Path
    annuity: Path


def incumbents(case: Case) -> list[Incumbents]:
    """The groups of the case, named after the source of switches, or after the retrofit."""
    groups: dict[str, list[Option]] = defaultdict(list)
    for option in case.serving:
        if option.incumbent_life > 0:
            groups[option.id if option.kind == "retrofit" else str(option.source)].append(option)
    return [_group(case, name, options) for name, options in groups.items()]


def served(plan: Plan, group: Incumbents, year: int) -> float:
    """What the options of a group take off the activity [carrier unit]."""
    return sum(plan.served.get((year, option), 0.0) for option in group.options)


def early(plan: Plan, group: Incumbents, year: int) -> float:
    """Activity of incumbents that stand idle within their life [carrier unit]."""
    return max(0.0, served(plan, group, year) + group.left[year] - group.need[year])


def annuity(rate: float, life: int) -> float:
    """What each of ``life`` years bears of a price, from the year of purchase on."""
    return 1 / sum((1 + rate) ** -year for year in range(life))


def _group(case: Case, name: str, options: list[Option]) -> Incumbents:
    first, start = options[0], case.base_year
    need = {year: _may_serve(case, options, year) for year in case.all_years}
    owned = need[start] - sum(o.displaces[start] * o.existing[start] for o in options)
    due_a_year = max(0.0, owned) / first.incumbent_life
    left = {year: max(0.0, owned - (year - start) * due_a_year) for year in case.years}
    rate = annuity(case.discount_rate, first.incumbent_life)
    ids = tuple(option.id for option in options)
    price = {year: rate * _value(first, year) for year in case.years}
    return Incumbents(name, str(first.source), first.business, ids, need, left, price)


def _may_serve(case: Case, options: list[Option], year: int) -> float:
    """The most that options may serve together: their shares of it, within what there is."""
    activity = case.sources[str(options[0].source)].activity[year]
    return min(activity, sum(_most(case, option, activity) for option in options))


def _most(case: Case, option: Option, activity: float) -> float:
    """At the largest share and the largest potential that it ever has."""
    most = max(option.max_share[year] for year in case.years) * activity
    if option.potential is None:
        return most
    room = [option.displaces[year] * amount for year, amount in option.potential.items()]
    return min(most, max(room))


def _value(option: Option, year: int) -> float:
    """The price of what serves a unit of activity, like for like [million / carrier unit]."""
    serves = option.displaces[year]
    return option.incumbent_value[year] / serves if serves else 0.0
