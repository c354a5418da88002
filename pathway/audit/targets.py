"""Every commitment, from the recomputed quantities (formulation, 5.7), and the summary's list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pathway.audit import money
from pathway.audit.books import Books, number
from pathway.audit.check import Checker, Finding, at_least, at_most, equal, rule, word
from pathway.audit.plan import Yearly
from pathway_models.case import Option, Target

ROUNDED = 1e-5
"""What the rounding of additions may leave in a stock [stock unit]."""
NOTHING = 1e-9
"""A share of less than this is a share of nothing: the target does not apply."""
IN_TONNES = {"gross_emissions", "net_emissions", "intensity", "cumulative_avoided"}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a target stands in a year, in its unit; ``exact`` and ``close`` are tolerances.

    ``exact``: of a recomputed number, from rounded decisions; ``close``: of a target that is met.
    """

    required: float
    achieved: float
    slack: float
    exact: float
    close: float
    applies: bool = True


def sense(target: Target) -> str:
    """Whether more or less is better."""
    if target.metric == "credit_share":
        return "<=" if target.measure == "credits_of_bau" else ">="
    more = {"clean_electricity_share", "lever_share", "deployment", "cumulative_avoided"}
    return ">=" if target.metric in more else "<="


@rule("target's unit", 0)
def targets_are_recomputed(books: Books) -> Iterator[Finding]:
    """Required, achieved and slack of every target and year, from the recomputed quantities."""
    for key, standing in _standings(books):
        cells = {name: books.column("targets", name)[key] for name in ("achieved", "slack")}
        required = equal("targets", key, "required", _cell(books, key), standing.required)
        yield replace(required, allowed=standing.exact)
        for name, cell in cells.items() if standing.applies else ():
            want = standing.achieved if name == "achieved" else standing.slack
            finding = equal("targets", key, name, number(cell), want)
            yield replace(finding, allowed=2 * standing.exact)


@rule("verdicts", 0)
def verdicts_follow_from_the_slack(books: Books) -> Iterator[Finding]:
    """met: slack >= 0; binding: slack <= 1e-4 of required, at least 1 t."""
    for key, standing in _standings(books):
        target = books.case.targets[key[0]]
        met = not standing.applies or standing.slack >= -standing.close
        yield word("targets", key, "met", _truth(books.column("targets", "met")[key]), met)
        edge = max(1e-4 * abs(standing.required), 1.0 if target.unit == "t" else 0.0)
        if standing.applies and abs(standing.slack - edge) > standing.exact:
            got = _truth(books.column("targets", "binding")[key])
            yield word("targets", key, "binding", got, standing.slack <= edge)


@rule("target's unit", 0)
def targets_are_met(books: Books) -> Iterator[Finding]:
    """Slack >= 0 in every target and year, but for what a nearest plan says it misses."""
    missed = _missed(books)
    for key, standing in _standings(books):
        if standing.applies and key[0] not in missed:
            finding = at_least("targets", key, "slack", standing.slack, 0.0)
            yield replace(finding, allowed=standing.close)


@rule("commitments", 0)
def what_is_missed_is_said(books: Books) -> Iterator[Finding]:
    """A nearest plan, and only it, misses commitments: those that it names."""
    nearest = books.summary.get("status") == "nearest"
    missed = {key[0] for key, at in _standings(books) if at.applies and at.slack < -at.close}
    yield word("summary", (), "missed", sorted(_missed(books)), sorted(missed) if nearest else [])


def _missed(books: Books) -> set[str]:
    named = books.summary.get("missed")
    return {str(name) for name in named} if isinstance(named, list) else set()


@rule("GWh", 1e-3, 1e-6)
def volumes_are_matched_once(books: Books) -> Iterator[Finding]:
    """What perimeters count of power that nobody claims is there for all of them together."""
    missed = _missed(books)  # what a nearest plan does not keep claims no power
    by_volume = [
        t
        for t in books.case.targets.values()
        if t.matching == "annual_volume" and t.id not in missed
    ]
    for year in sorted({year for target in by_volume for year in target.value}):
        lacking: dict[frozenset[str], float] = {}
        for target in by_volume:
            if year in target.value:
                perimeter = frozenset(target.accounts)
                lacks = _lacking(books, target, year)
                lacking[perimeter] = max(lacks, lacking.get(perimeter, 0.0))
        names = "+".join(t.id for t in by_volume if year in t.value)
        needed, there = _together(lacking), books.plan.unclaimed(year)
        yield at_most("targets", (names, year), "unclaimed power", needed, there)


@rule("target's unit", 0)
def the_summary_has_the_worst_years(books: Books) -> Iterator[Finding]:
    """The commitments are the headline targets, each in the year with the least slack."""
    found = books.summary.get("commitments")
    told: Mapping[str, Any] = found if isinstance(found, Mapping) else {}
    applies = {key[0] for key in books.keys("targets")}
    headline = sorted(t.id for t in books.case.targets.values() if t.headline and t.id in applies)
    yield word("summary", (), "commitments", sorted(told), headline)
    by_target: dict[str, dict[int, Standing]] = {target: {} for target in headline}
    for (target, year), at in _standings(books):
        if target in by_target:
            by_target[target][year] = at
    for target in (t for t in headline if t in told):
        yield from _commitment(books, target, told[target], by_target[target])


CHECKS: tuple[Checker, ...] = (
    targets_are_recomputed,
    verdicts_follow_from_the_slack,
    targets_are_met,
    what_is_missed_is_said,
    volumes_are_matched_once,
    the_summary_has_the_worst_years,
)


def _commitment(
    books: Books, target: str, told: Mapping[str, Any], standings: Mapping[Any, Standing]
) -> Iterator[Finding]:
    year = told.get("year")
    yield word("summary", (target,), "year", year in standings, True)
    yield word("summary", (target,), "unit", told.get("unit"), books.case.targets[target].unit)
    if year not in standings:
        return
    at = standings[year]
    met = not at.applies or at.slack >= -at.close
    yield word("summary", (target,), "met", told.get("met"), met)
    for name, want in {"required": at.required, "achieved": at.achieved}.items():
        if at.applies:
            finding = equal("summary", (target, year), name, number(told.get(name)), want)
            yield replace(finding, allowed=2 * at.exact)
    others = [s for s in standings.values() if s.applies]
    if others and at.applies and not _is_worst(at, others):
        yield word("summary", (target,), "year", year, "the year with the least slack")


def _lacking(books: Books, target: Target, year: int) -> float:
    """What a perimeter has to count beyond its own roofs and claims [GWh]."""
    places, plan = [(year, account) for account in target.accounts], books.plan
    own = _sum(plan.kept, places) + _sum(plan.clean, places)
    return max(0.0, target.value[year] * _sum(plan.demand, places) - own)


def _together(lacking: Mapping[frozenset[str], float]) -> float:
    """What all need at least: a kWh counts for a perimeter and those inside it, no other."""
    if not lacking:
        return 0.0
    widest = max(lacking, key=len)
    inside = {p: amount for p, amount in lacking.items() if p < widest}
    apart = {p: amount for p, amount in lacking.items() if not p & widest}
    return max(lacking[widest], _together(inside)) + _together(apart)


def _is_worst(at: Standing, others: Iterable[Standing]) -> bool:
    """The least slack, absolute or relative to what is required."""
    others = list(others)
    least = all(at.slack <= s.slack + 2 * s.exact + s.close for s in others)
    share = at.slack / abs(at.required) if at.required else at.slack
    return least or all(
        share <= (s.slack + 2 * s.exact + s.close) / abs(s.required) for s in others if s.required
    )


def _standings(books: Books) -> Iterator[tuple[tuple[str, int], Standing]]:
    for target_id, year in books.keys("targets"):
        yield (target_id, year), standing(books, books.case.targets[target_id], year)


def standing(books: Books, target: Target, year: int) -> Standing:
    """Where the recomputed plan stands against a target in a year."""
    if target.metric == "budget":
        required, achieved = _budget(books, target, year)
        exact, close = 1e-3 + 1e-6 * abs(required), 1e-3 + 1e-6 * abs(required)
        return Standing(required, achieved, required - achieved, exact, close)
    scale = 1000.0 if target.metric in IN_TONNES else 1.0
    required = scale * target.value[year]
    amount, of = _amount(books, target, year)
    if of <= NOTHING:
        return Standing(required, 0.0, 0.0, 1e-6, 1e-6, applies=False)
    achieved = scale * amount / of
    slack = achieved - required if sense(target) == ">=" else required - achieved
    if target.metric in IN_TONNES:
        close = max(1.0, 1e-6 * abs(required) * of) / of
        exact = 2e-6 + (0.1 + _rounded(books, target, year)) / of + 1e-8 * abs(required)
        return Standing(required, achieved, slack, exact, close)
    return Standing(required, achieved, slack, 2e-6 + 1e-5 / of, 1e-6 + 1e-4 / of)


def _amount(books: Books, target: Target, year: int) -> tuple[float, float]:
    """What counts, and what it is a share of (1 if of nothing), in internal units."""
    if target.metric == "credit_share":
        return _credit_share(books, target, year)
    if target.metric in {"lever_share", "deployment", "cumulative_avoided"}:
        return _of_options(books, target, year)
    plan, places = books.plan, [(year, account) for account in target.accounts]
    if target.metric == "clean_electricity_share":
        clean = _sum(plan.kept, places) + _sum(plan.clean, places)
        clean += plan.unclaimed(year) if target.matching == "annual_volume" else 0.0
        return clean, _sum(plan.demand, places)
    if target.metric == "net_emissions":
        return _sum(books.net, places), 1.0
    of = target.revenue[year] if target.metric == "intensity" else 1.0
    return _sum(books.gross[target.method], places), of


def _of_options(books: Books, target: Target, year: int) -> tuple[float, float]:
    plan, options = books.plan, [(year, option) for option in target.options]
    if target.metric == "cumulative_avoided":
        return sum(plan.counted(o, y) for o, y in _to_date(books, target, year)), 1.0
    if target.metric == "lever_share":
        served = sum(plan.served.get(key, 0.0) for key in options)
        others = [
            o.id
            for o in books.case.switches
            if o.source in target.sources and o.id not in target.options
        ]
        switched = sum(plan.served.get((year, o), 0.0) for o in others)
        left = _sum(plan.activity, [(year, s) for s in target.sources])
        return served, served + switched + left
    room = [books.case.options[o].potential for o in target.options]
    return _sum(plan.stock, options), sum(path[year] for path in room if path is not None)


def _credit_share(books: Books, target: Target, year: int) -> tuple[float, float]:
    places = [(year, account) for account in target.accounts]
    removed = _sum(books.plan.removals, places)
    retired = removed + _sum(books.plan.offsets, places)
    if target.measure == "credits_of_bau":
        return retired, _sum(books.bau["market"], places)
    if target.measure == "removals_of_credits":
        return removed, retired
    claim, removals = books.plan.claim, books.case.ranked("remove")
    durable = [o.id for o in removals if o.durability >= target.durable_years]
    lasting = sum(
        claim.get((year, o, account), 0.0) for o in durable for account in target.accounts
    )
    return lasting, removed


def _budget(books: Books, target: Target, year: int) -> tuple[float, float]:
    """Cash of the named items and options; to date, where it is summed or carried over."""
    to_date = target.cumulative or target.carry_over
    years = [y for y in sorted(target.value) if y == year or (to_date and y < year)]
    allowed = [target.value[y] for y in (years if target.carry_over else [year])]
    return sum(allowed), sum(_spent(books, target, y) for y in years)


def _spent(books: Books, target: Target, year: int) -> float:
    flows = [
        books.cash[o] if o in books.cash else money.of_programme(books.plan, books.case.options[o])
        for o in target.options
    ]
    return sum(
        value
        for flow in flows
        for (y, _, item), value in flow.items()
        if y == year and item in target.items
    )


def _to_date(books: Books, target: Target, year: int) -> Iterator[tuple[Option, int]]:
    """The programmes of a target, in each plan year up to this one."""
    years = range(books.case.base_year + 1, year + 1)
    return ((books.case.options[o], y) for o in target.options for y in years)


def _rounded(books: Books, target: Target, year: int) -> float:
    """What the rounding of programmes' stock may leave of their tonnes [t]."""
    if target.metric != "cumulative_avoided":
        return 0.0
    return sum(1000 * ROUNDED * abs(o.yields[y]) for o, y in _to_date(books, target, year))


def _sum(values: Yearly, keys: Iterable[tuple[int, str]]) -> float:
    return sum(values[key] for key in keys)


def _cell(books: Books, key: tuple[str, int]) -> float:
    return number(books.column("targets", "required")[key])


def _truth(cell: object) -> object:
    """True or False as tables have it; any other word is neither."""
    return {"true": True, "false": False}.get(str(cell).lower(), cell)
