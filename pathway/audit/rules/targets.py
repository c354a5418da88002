"""Every commitment as the table has it, and the summary's list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import numpy as np

from pathway.audit.arithmetic.standings import Standing, known, standing
from pathway.audit.arrays import Cells, Floats
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.findings import Finding, at_least, at_most, equal, word
from pathway.audit.ledgers import Ledger, number
from pathway_models.case import Target


class Standings:
    """The rows of the table ``targets``, and where the recomputed plan stands in each."""

    def __init__(self, books: Books) -> None:
        self.books, self.ledger = books, books.ledgers["targets"]
        self.targets = list(books.case.held.values())
        each = [standing(books, target, books.measures) for target in self.targets]
        self.each = {t.id: s for t, s in zip(self.targets, each, strict=True)}

    @cached_property
    def rows(self) -> Standing:
        """Row by row of the table."""
        at = list(zip(*self.ledger.at, strict=True))
        parts = [self.each[self.targets[t].id].at(int(y)) for t, y in at]
        return Standing.together(parts)

    @property
    def of(self) -> list[Target]:
        """The target of each row."""
        return [self.targets[t] for t in self.ledger.at[0]]

    @property
    def more(self) -> Cells:
        """Whether more is better, row by row, as the table has it."""
        better: Cells = self.ledger.column("sense") == ">="
        return better

    @property
    def held(self) -> Cells:
        """Whether a row is of a year that is still to come, row by row."""
        held: Cells = self.ledger.at[1] > len(self.books.case.past)
        return held

    def rows_of(self, target: str) -> dict[int, Standing]:
        """The standings of one target in the years that the table has, and the plan decides."""
        years = self.books.numbers.years
        return {
            years[y]: self.each[target].at(int(y))
            for t, y in zip(*self.ledger.at, strict=True)
            if self.targets[t].id == target and years[y] not in self.books.case.past
        }


@rule("metrics", 0)
def metrics_are_known(books: Books) -> Iterator[Finding]:
    """Every commitment is of a metric that can be measured."""
    for target in books.case.held.values():
        if not known(target.metric, books.measures):
            yield word("targets", (target.id,), "metric", target.metric, "a metric that is known")


@rule("target's unit", 0)
def targets_are_recomputed(books: Books) -> Iterator[Finding]:
    """Required, achieved and slack of every target and year, from the recomputed quantities."""
    standings = Standings(books)
    at, ledger = standings.rows, standings.ledger
    required = ledger.numbers("required")
    yield equal("targets", ledger.key, "required", required, at.required, allowed=at.exact)
    cells = {name: ledger.numbers(name) for name in ("achieved", "slack")}
    for name, want in {"achieved": at.achieved, "slack": at.slack}.items():
        got = np.where(at.applies, cells[name], want)
        yield equal("targets", ledger.key, name, got, want, allowed=2 * at.exact)
    yield from _not_applicable(standings, cells["achieved"], cells["slack"], required)


def _not_applicable(
    standings: Standings, achieved: Floats, slack: Floats, required: Floats
) -> Iterator[Finding]:
    """What does not apply leaves both cells empty, or no slack that is not the difference."""
    ledger, idle = standings.ledger, ~standings.rows.applies
    empty = [ledger.frame[name].isna().to_numpy(dtype=bool) | (ledger.column(name) == "")
             for name in ("achieved", "slack")]  # fmt: skip
    left = np.where(standings.more, achieved - required, required - achieved)
    told = idle & ~(empty[0] & empty[1])
    got = np.where(told, slack, 0.0)
    want = np.where(told, left, 0.0)
    yield equal("targets", ledger.key, "slack", got, want, allowed=2e-6 + 1e-9 * abs(required))


@rule("verdicts", 0)
def verdicts_follow_from_the_slack(books: Books) -> Iterator[Finding]:
    """met: slack >= 0; binding: slack <= 1e-4 of required, or of tonnes what is nothing."""
    standings = Standings(books)
    at, ledger = standings.rows, standings.ledger
    yield word("targets", ledger.key, "met", _truths(ledger, "met"), at.met.astype(object))
    tonnes = np.array([t.unit == "t" for t in standings.of], dtype=bool)
    edge = np.maximum(1e-4 * abs(at.required), np.where(tonnes, at.close, 0.0))
    clear = at.applies & (abs(at.slack - edge) > at.exact)
    got = _truths(ledger, "binding")
    yield word("targets", ledger.key, "binding", got, np.where(clear, at.slack <= edge, got))
    yield word("targets", ledger.key, "binding", np.isin(got, [True, False]), True)


@rule("target's unit", 0)
def targets_are_met(books: Books) -> Iterator[Finding]:
    """Slack >= 0 in every target and year, but for what a nearest plan says it misses."""
    standings, missed = Standings(books), _missed(books)
    at = standings.rows
    held = np.array([t.id not in missed for t in standings.of], dtype=bool) & at.applies
    held &= standings.held
    slack = np.where(held, at.slack, 0.0)
    yield at_least("targets", standings.ledger.key, "slack", slack, 0.0, allowed=at.close)


@rule("commitments", 0)
def what_is_missed_is_said(books: Books) -> Iterator[Finding]:
    """A nearest plan, and only it, misses commitments: those that it names."""
    standings = Standings(books)
    nearest = books.summary.get("status") == "nearest"
    pairs = zip(standings.of, standings.rows.missed & standings.held, strict=True)
    missed = {target.id for target, lacks in pairs if lacks}
    told = sorted(_missed(books))
    yield word("summary", (), "missed", str(told), str(sorted(missed) if nearest else []))
    listed = "missed" not in books.summary or isinstance(books.summary["missed"], list)
    yield word("summary", (), "missed", listed, True)


def _missed(books: Books) -> set[str]:
    named = books.summary.get("missed")
    return {str(name) for name in named} if isinstance(named, list) else set()


@rule("GWh", 1e-3, 1e-6)
def volumes_are_matched_once(books: Books) -> Iterator[Finding]:
    """What perimeters count of power that nobody claims is there for all of them together."""
    missed = _missed(books)  # what a nearest plan does not keep claims no power
    by_volume = [
        t for t in books.case.held.values() if t.matching == "annual_volume" and t.id not in missed
    ]
    lacks = {target.id: _lacking(books, target) for target in by_volume}
    for row, year in enumerate(books.numbers.years):
        lacking: dict[frozenset[str], float] = {}
        for target in by_volume:
            if year in target.value and year not in books.case.past:
                perimeter = frozenset(target.accounts)
                lacking[perimeter] = max(lacks[target.id][row], lacking.get(perimeter, 0.0))
        if lacking:
            names = "+".join(t.id for t in by_volume if year in t.value)
            needed, there = _together(lacking), books.plan.unclaimed[row]
            yield at_most("targets", (names, year), "unclaimed power", needed, there)


@rule("target's unit", 0)
def the_summary_has_the_worst_years(books: Books) -> Iterator[Finding]:
    """The commitments are the headlines, or all where none is, each in the year of least slack.

    Apart from them the requirements, all of them.
    """
    case, standings = books.case, Standings(books)
    applies = {t.id for t, held in zip(standings.of, standings.held, strict=True) if held}
    headline = [k for k, t in case.targets.items() if t.headline] or list(case.targets)
    for name, listed in {"commitments": headline, "requirements": list(case.requirements)}.items():
        found = books.summary.get(name)
        told: Mapping[str, Any] = found if isinstance(found, Mapping) else {}
        want = sorted(k for k in listed if k in applies)
        yield word("summary", (), name, str(sorted(told)), str(want))
        for target in (t for t in want if t in told):
            of = told[target] if isinstance(told[target], Mapping) else {}
            yield from _commitment(books, target, of, standings.rows_of(target))


CHECKS: tuple[Checker, ...] = (
    targets_are_recomputed,
    verdicts_follow_from_the_slack,
    targets_are_met,
    what_is_missed_is_said,
    volumes_are_matched_once,
    the_summary_has_the_worst_years,
)


def _commitment(
    books: Books, target: str, told: Mapping[str, Any], standings: Mapping[int, Standing]
) -> Iterator[Finding]:
    year = told.get("year")
    there = isinstance(year, int) and not isinstance(year, bool) and year in standings
    yield word("summary", (target,), "year", there, True)
    yield word("summary", (target,), "unit", told.get("unit"), books.case.held[target].unit)
    if not isinstance(year, int) or not there:
        return
    at = standings[year]
    # A word in place of a truth is neither.
    met = told.get("met") if isinstance(told.get("met"), bool) else str(told.get("met"))
    yield word("summary", (target,), "met", met, bool(all(s.met[0] for s in standings.values())))
    for name, want in {"required": at.required, "achieved": at.achieved}.items():
        got = number(told.get(name))
        if name == "required" or at.applies[0]:
            yield equal("summary", (target, year), name, got, want, allowed=2 * at.exact)
    others = [s for s in standings.values() if s.applies[0]]
    if others and at.applies[0] and not _is_worst(at, others):
        yield word("summary", (target,), "year", year, "the year with the least slack")


def _lacking(books: Books, target: Target) -> Floats:
    """What a perimeter has to count beyond its own roofs and claims, by year [GWh]."""
    inside, plan = [books.numbers.account[a] for a in target.accounts], books.plan
    own = (plan.kept + plan.clean)[:, inside].sum(axis=1)
    share = books.numbers.paths([target.value])[:, 0]
    lacks: Floats = np.maximum(0.0, share * plan.demand[:, inside].sum(axis=1) - own)
    return lacks


def _together(lacking: Mapping[frozenset[str], float]) -> float:
    """What all need at least: a kWh counts for a perimeter and those inside it, no other."""
    if not lacking:
        return 0.0
    widest = max(lacking, key=len)
    inside = {p: amount for p, amount in lacking.items() if p < widest}
    apart = {p: amount for p, amount in lacking.items() if not p & widest}
    return max(lacking[widest], _together(inside)) + _together(apart)


def _is_worst(at: Standing, others: list[Standing]) -> bool:
    """The least slack, absolute or relative to what is required."""
    slack, required = float(at.slack[0]), float(at.required[0])
    edges = [(float((s.slack + 2 * s.exact + s.close)[0]), float(s.required[0])) for s in others]
    share = slack / abs(required) if required else slack
    return all(slack <= edge for edge, _ in edges) or all(
        share <= edge / abs(size) for edge, size in edges if size
    )


def _truths(ledger: Ledger, column: str) -> Cells:
    """True or False as tables have them; any other word is neither."""
    known_as = {"true": True, "false": False}
    cells = [known_as.get(str(cell).lower(), cell) for cell in ledger.column(column)]
    found = np.empty(len(cells), dtype=object)
    found[:] = cells
    return found
