"""Every commitment, from the recomputed quantities (formulation, 5.7), and the summary's list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pathway.audit.books import Books, number
from pathway.audit.check import Checker, Finding, at_least, equal, rule, word
from pathway.audit.plan import Yearly
from pathway_models.case import Target

NOTHING = 1e-9
"""A share of less than this is a share of nothing: the target does not apply."""
IN_TONNES = {"gross_emissions", "net_emissions", "intensity"}


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
    shares = {"clean_electricity_share", "lever_share", "deployment"}
    return ">=" if target.metric in shares else "<="


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
    """Slack >= 0 in every target and year."""
    for key, standing in _standings(books):
        if standing.applies:
            finding = at_least("targets", key, "slack", standing.slack, 0.0)
            yield replace(finding, allowed=standing.close)


@rule("target's unit", 0)
def the_summary_has_the_worst_years(books: Books) -> Iterator[Finding]:
    """The commitments are the headline targets, each in the year with the least slack."""
    found = books.summary.get("commitments")
    told: Mapping[str, Any] = found if isinstance(found, Mapping) else {}
    headline = sorted(t.id for t in books.case.targets.values() if t.headline)
    yield word("summary", (), "commitments", sorted(told), headline)
    for target in (t for t in headline if t in told):
        yield from _commitment(books, target, told[target])


CHECKS: tuple[Checker, ...] = (
    targets_are_recomputed,
    verdicts_follow_from_the_slack,
    targets_are_met,
    the_summary_has_the_worst_years,
)


def _commitment(books: Books, target: str, told: Mapping[str, Any]) -> Iterator[Finding]:
    standings = {key[1]: s for key, s in _standings(books) if key[0] == target}
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
        return Standing(required, achieved, slack, 2e-6 + 0.1 / of, close)
    return Standing(required, achieved, slack, 2e-6 + 1e-5 / of, 1e-6 + 1e-4 / of)


def _amount(books: Books, target: Target, year: int) -> tuple[float, float]:
    """What counts, and what it is a share of (1 if of nothing), in internal units."""
    plan = books.plan
    places = [(year, account) for account in target.accounts]
    options = [(year, option) for option in target.options]
    if target.metric == "net_emissions":
        return _sum(books.net, places), 1.0
    if target.metric in {"gross_emissions", "intensity"}:
        of = target.revenue[year] if target.metric == "intensity" else 1.0
        return _sum(books.gross[target.method], places), of
    if target.metric == "clean_electricity_share":
        return _sum(plan.kept, places) + _sum(plan.clean, places), _sum(plan.demand, places)
    if target.metric == "lever_share":
        served = sum(plan.served.get(key, 0.0) for key in options)
        return served, served + _sum(plan.activity, [(year, s) for s in target.sources])
    if target.metric == "deployment":
        room = [books.case.options[o].potential for o in target.options]
        return _sum(plan.stock, options), sum(path[year] for path in room if path is not None)
    return _credit_share(books, target, year)


def _credit_share(books: Books, target: Target, year: int) -> tuple[float, float]:
    places = [(year, account) for account in target.accounts]
    removed = _sum(books.plan.removals, places)
    retired = removed + _sum(books.plan.offsets, places)
    if target.measure == "credits_of_bau":
        return retired, _sum(books.bau["market"], places)
    if target.measure == "removals_of_credits":
        return removed, retired
    durable = {o.id for o in books.case.of_kind("removal") if o.durability >= target.durable_years}
    lasting = sum(
        tonnes
        for (y, option, account), tonnes in books.plan.claim.items()
        if option in durable and (y, account) in places
    )
    return lasting, removed


def _budget(books: Books, target: Target, year: int) -> tuple[float, float]:
    """Cash of the named items and options; to date, where it is summed or carried over."""
    to_date = target.cumulative or target.carry_over
    years = [y for y in sorted(target.value) if y == year or (to_date and y < year)]
    allowed = [target.value[y] for y in (years if target.carry_over else [year])]
    return sum(allowed), sum(_spent(books, target, y) for y in years)


def _spent(books: Books, target: Target, year: int) -> float:
    return sum(
        value
        for option in target.options
        for (y, _, item), value in books.cash[option].items()
        if y == year and item in target.items
    )


def _sum(values: Yearly, keys: Iterable[tuple[int, str]]) -> float:
    return sum(values[key] for key in keys)


def _cell(books: Books, key: tuple[str, int]) -> float:
    return number(books.column("targets", "required")[key])


def _truth(cell: object) -> object:
    """True or False as tables have it; any other word is neither."""
    return {"true": True, "false": False}.get(str(cell).lower(), cell)
