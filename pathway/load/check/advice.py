"""Advice on a case that can be solved, but perhaps says something its author did not mean."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from pathway.load.files.faults import amount, listed, noted
from pathway.load.units.years import in_years
from pathway.locale import Count, Digits, Message, percent
from pathway_models.arithmetic.base import by_source
from pathway_models.arithmetic.vintages import most_in_service
from pathway_models.case import ELECTRICITY, Case, Limit, Option, Path, Source, Target
from pathway_models.promises import at_least
from pathway_models.vocabulary.promise import NOTHING


def warnings(case: Case) -> list[Message]:
    """Give what is worth a second look, a note each."""
    found = [_ceilings(case), *_by_lever(case, _late), *_by_lever(case, _too_large)]
    found += [_idle(case, limit) for limit in case.limits.values()]
    for target in case.targets.values():
        if at_least(target) and target.options:
            found += [_before_start(case, target), _slow(case, target)]
        found.append(_without_revenue(target))
        found += [_nothing_in_service(case, target), _from_nothing(case, target)]
    found += [_incumbents(case, source) for source in case.sources]
    found += [_dearer_than_money(case, o) for o in case.serving if o.incumbent_life]
    found += [_no_activity(source) for source in case.sources.values()]
    found.append(_efficiency_perhaps(case))
    found += [_clean_fuel(case, carrier, region) for carrier, region in case.factors]
    return [note for note in found if note]


def _by_lever(
    case: Case, says: Callable[[Case, Option, int], Message | None]
) -> Iterator[Message | None]:
    """What is said of the options of a lever, once: of the first, and of how many more."""
    found: dict[str, list[Option]] = {}
    for option in case.options.values():
        if says(case, option, 0):
            found.setdefault(option.lever, []).append(option)
    for first, *others in found.values():
        yield says(case, first, len(others))


def _clean_fuel(case: Case, carrier: str, region: str) -> Message | None:
    """Say where something that emits when burnt stops doing so, by its factor alone."""
    path = case.factors[carrier, region]
    year = next((y for y in case.years if path[y] == 0 < path[case.base_year]), None)
    if carrier == ELECTRICITY or year is None:
        return None
    return noted("clean-fuel", carrier=carrier, region=region, year=str(year))


def _ceilings(case: Case) -> Message | None:
    """Say when removals may cost more than cuts, which turns the hierarchy round."""
    hierarchy = case.hierarchy
    if hierarchy.policy != "lexicographic" or hierarchy.reduce_until is None:
        return None
    if all(option.kind != "offset" for option in case.options.values()):
        return None  # nothing for removals to come before
    reduce, remove = hierarchy.reduce_until, hierarchy.remove_until or {}
    years = [y for y in case.years if remove.get(y, math.inf) > reduce[y]]
    if not years:
        return None
    return noted("removal-dearer", years=in_years(years))


def _late(case: Case, option: Option, more: int) -> Message | None:
    """Say where nothing bought can be in service before the plan ends."""
    first = option.first_year + option.lead
    if first <= case.end:
        return None
    years = {"first": str(first), "end": str(case.end)}
    return noted("late", Count(more), option=option.id, **years)


def _idle(case: Case, limit: Limit) -> Message | None:
    """Say where a limit holds in no year of the plan."""
    if limit.at_most:
        return None
    return noted("limits-nothing", limit=limit.id, end=str(case.end))


def _too_large(case: Case, option: Option, more: int) -> Message | None:
    """Say where one lot is more than all that may be bought, so that nothing is."""
    most = math.inf
    if option.potential is not None:
        most = max(option.potential[y] for y in case.years)
    if option.max_add is not None:
        most = min(most, sum(option.max_add.values()))
    if option.unit_size <= most * (1 + 1e-9) or _late(case, option, 0):
        return None
    sizes = {"lot": amount(option.unit_size), "most": amount(most)}
    return noted("lot-too-large", Count(more), option=option.id, unit=option.unit, **sizes)


def _before_start(case: Case, target: Target) -> Message | None:
    """Say where a target holds before any lever of it can be in service."""
    year = min(target.value)
    starts = [
        case.base_year if any(o.existing.values()) else o.first_year + o.lead
        for o in (case.options[name] for name in target.options)
    ]
    if not starts or target.value[year] <= 0 or min(starts) <= year:
        return None
    return noted("before-start", target=target.id, year=str(year), first=str(min(starts)))


def _nothing_in_service(case: Case, target: Target) -> Message | None:
    """Say where tonnes must fall before anything that could cut or neutralise them is there."""
    if target.unit != "t" or at_least(target):
        return None
    accounts = set(target.accounts)
    starts = [
        case.base_year if any(o.existing.values()) else o.first_year + o.lead
        for o in case.options.values()
        if accounts & _touched(case, o)
    ]
    first = min(starts, default=case.end + 1)
    for year, value in sorted(target.value.items()):
        usual = sum(
            _factor(case, s, target.method)[year] * s.activity[year]
            for s in case.sources.values()
            if s.account in accounts
        )
        if year < first and usual > value * (1 + 1e-6):
            years = {"year": str(year), "first": str(first)}
            tonnes = Digits(f"{1000 * usual:,.0f}")
            return noted("cannot-hold", target=target.id, tonnes=tonnes, **years)
    return None


def _factor(case: Case, source: Source, method: str) -> Path:
    if source.carrier == ELECTRICITY and method == "market":
        return case.residual_of(source.account)
    return case.factors[source.carrier, source.region]


def _from_nothing(case: Case, target: Target) -> Message | None:
    """Say where a line goes up from nothing, and so forbids what it seems to allow."""
    if target.line_start or target.when != "line" or at_least(target):
        return None
    if not any(target.value.values()):
        return None
    years = {"base": str(case.base_year), "since": str(target.since)}
    return noted("line-from-nothing", target=target.id, **years)


def _incumbents(case: Case, source: str) -> Message | None:
    """Say where switches of one source say two things of what they replace."""
    known = {
        o.id: (o.incumbent_life, tuple(_of_what_it_treats(o).values()))
        for o in case.options.values()
        if o.source == source and o.uses and o.incumbent_life
    }
    if len(set(known.values())) < 2:
        return None
    first = min(known)
    return noted("replaced-unlike", source=source, options=listed(sorted(known)), first=first)


def _of_what_it_treats(option: Option) -> Path:
    """Price of what is replaced, per unit of activity, in years in which some of it can be."""
    return {
        t: float(f"{price * option.efficiency(t) / option.displaces[t]:.9g}")
        for t, price in option.incumbent_value.items()
        if option.displaces.get(t)
    }


def _efficiency_perhaps(case: Case) -> Message | None:
    """Say where a share may be what a lever takes off of all that it treats."""
    beside = {i for i, options in by_source(case.options.values()).items() if len(options) > 1}
    found = {
        o.lever
        for o in case.switches
        if o.source in beside and not o.abatement_efficiency and _never_all(o)
    }
    if not found:
        return None
    return noted("share-or-efficiency", levers=listed(sorted(found)))


def _never_all(option: Option) -> bool:
    """Whether the share it can reach is below 1 and does not move: a market would open."""
    shares = {s for s in option.max_share.values() if s}
    return len(shares) == 1 and shares.pop() < 1


def _dearer_than_money(case: Case, option: Option) -> Message | None:
    """Say where what is replaced gets dearer faster than money, which no write-off follows."""
    price, rate = option.incumbent_value, 1 + case.discount_rate
    years = [t for t in case.years[1:] if price[t] > price[t - 1] * rate * (1 + 1e-9) > 0]
    if not years:
        return None
    return noted("replaced-dearer", option=option.id, years=in_years(years))


def _no_activity(source: Source) -> Message | None:
    """Say where a source has nothing to do in any year."""
    if any(source.activity.values()) or source.co_effects:
        return None
    return noted("no-activity", source=source.id)


def _without_revenue(target: Target) -> Message | None:
    """Say where there is no revenue or output to be measured by."""
    years = [y for y in sorted(target.value) if target.whole.get(y, 1.0) <= NOTHING]
    if not years:
        return None
    what = target.per or "revenue"
    return noted("no-measure", target=target.id, what=what, years=in_years(years))


def _touched(case: Case, option: Option) -> set[str]:
    """The accounts whose emissions an option can change."""
    own = {case.sources[option.source].account} if option.source else set()
    own |= {option.fitted_at} - {""}
    own |= {s.account for s in case.sources.values() if option.id in s.co_effects}
    return own | {*option.accounts, *option.uses_in.values()}


def _slow(case: Case, target: Target) -> Message | None:
    """Say where a share of a lever asks for more than the allowances over its life add up to."""
    if not target.sources:
        return None
    for year, share in target.value.items():
        activity = sum(case.sources[s].activity[year] for s in target.sources)
        served = sum(_served(case, target, source, year) for source in target.sources)
        if served < share * activity * (1 - 1e-6):
            life = max(case.options[o].life for o in target.options)
            shares = {
                "share": percent(share), "served": percent(served / activity),
                "yearly": percent(share / life, 1),
            }  # fmt: skip
            facts = {"target": target.id, "year": str(year), "life": str(life)}
            return noted("too-slow", **facts, **shares)
    return None


def _served(case: Case, target: Target, source: str, year: int) -> float:
    """Give the activity of a source that options of a target can serve at most."""
    activity = case.sources[source].activity[year]
    options = (case.options[name] for name in target.options)
    served = sum(
        min(
            o.displaces[year] * _most(case, o, year) / o.efficiency(year),
            o.max_share[year] * activity,
        )
        for o in options
        if o.source == source and o.displaces[year] > 0
    )
    return min(served, activity)


def _most(case: Case, option: Option, year: int) -> float:
    """Give the stock that the allowances over a life before a year, and the potential, allow."""
    bought = most_in_service(case, option, year)
    room = math.inf if option.potential is None else option.potential[year]
    return min(option.existing[year] + bought, room)
