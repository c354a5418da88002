"""What a target is relative to: the base year, or a year before it, and a line from there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from pathway.load.files.faults import Invalid, Location, Step, listed
from pathway.load.inputs.changes import FILE as CHANGES
from pathway.load.inputs.history import FILE, Untold, past_kt
from pathway.load.inputs.world import World
from pathway.locale import said
from pathway_models.arithmetic.base import Base, base_plan
from pathway_models.arithmetic.standing import AsUsual
from pathway_models.case import Case, Change, Path, Target
from pathway_models.promises import promise_of
from pathway_models.vocabulary.promise import NOTHING, Promise


def from_a_year(
    world: World,
    target: Target,
    text: Promise,
    spot: Location,
    case: Case,
    base: Callable[[], Base],
) -> Target:
    """Give the target with its values of what it was in a year, and the line from there.

    Where it recalculates, what is sold leaves that value from the year on in which it is gone.

    Raises:
        Invalid: there is nothing of it in that year, or no telling.

    """
    year = text.past_year or case.base_year
    bases = _Bases(world, target, text, spot, case, base).by_year()
    moved = [c.id for c in case.changes if text.past_year and c.moved(target.accounts)]
    if moved and not text.recalculates:
        facts = {"file": CHANGES, "target": target.id, "year": str(year)}
        world.faults.note("not-recalculated", changes=listed(moved), **facts)
    if text.is_relative and not all(bases[t] for t in target.value):
        _insist_on_emissions(world, case)
        facts = {"year": str(year), "unit": target.unit}
        world.faults.fail(spot / "relative_to", None, "nothing-to-share", **facts)
    shares = target.value
    value = {t: v * bases[t] if text.is_relative else v for t, v in shares.items()}
    start, last = bases[target.since], shares[target.since]
    for t in range(case.base_year + 1, target.since) if text.line is not None else ():
        end = last * bases[t] if text.is_relative else last
        passed = (t - year) / (target.since - year)
        value[t] = bases[t] + passed * (end - bases[t])
    return replace(
        target,
        value=dict(sorted(value.items())),
        bases=bases if text.is_relative else {},
        line_start=start,
        past_year=text.past_year,
        recalculated=len(set(bases.values())) > 1,
    )


def _insist_on_emissions(world: World, case: Case) -> None:
    """Tell, once, that no source has an activity: no promise can be a share of that.

    Raises:
        Invalid: none has.

    """
    if any(source.activity.get(case.base_year) for source in case.sources.values()):
        return
    spot = Location("sources.csv") / Step("column", "activity")
    problem = said("faults.nothing-emitted", year=str(case.base_year))
    if all(fault.problem != problem for fault in world.faults.found):
        world.faults.put(spot, 0, problem, said("faults.nothing-emitted.remedy"))
    raise Invalid


@dataclass(frozen=True, slots=True)
class _Bases:
    """The value of the year that a target is relative to [unit of its value]."""

    world: World
    target: Target
    text: Promise
    spot: Location
    case: Case
    base: Callable[[], Base]

    def by_year(self) -> Path:
        """Give it as it counts in each plan year."""
        if not self.text.recalculates:
            found = dict.fromkeys(self.case.years, self._value(None))
        else:
            gone = {t: self._gone(t) for t in self.case.years}
            each = {which: self._value(which) for which in dict.fromkeys(gone.values())}
            found = {t: each[which] for t, which in gone.items()}
            if self.text.past_year is None:
                return {t: each[gone[t]] + self._restated_beside(t, gone[t]) for t in found}
        return {t: value + self._restated(t) for t, value in found.items()}

    def _restated_beside(self, year: int, gone: frozenset[str]) -> float:
        """Give it where what is gone has left already: what changes take out beyond that, account
        by account, and what they bring.
        """
        more = 0.0
        for a in self.target.accounts:
            moved = [c.moved([a]) for c in self._done(year)]
            left = self._kt(a, frozenset()) - self._kt(a, gone)
            more += sum(kt for kt in moved if kt > 0)
            more -= max(0.0, -sum(kt for kt in moved if kt < 0) - left)
        return more

    def _kt(self, account: str, gone: frozenset[str]) -> float:
        """Give what an account emits in the base year without what is gone."""
        case = _without(self.case, gone) if gone else self.case
        at = AsUsual(case, base_plan(case) if gone else self.base())
        return at.gross((account,), case.base_year, self.target.method)

    def _done(self, year: int) -> list[Change]:
        """Give the changes for which the base year is recalculated by then."""
        return [c for c in self.case.changes if c.restated is not None and c.restated <= year]

    def _restated(self, year: int) -> float:
        """Give by how much the base year has been recalculated (changes.yaml)."""
        promise, base = promise_of(self.target), self.case.base_year
        if self.text.past_year is not None or not promise.unit.startswith("t"):
            return 0.0
        done = self._done(year)
        if not promise.of_whole:
            return sum(change.moved(self.target.accounts) for change in done)
        told = [c for c in done if c.revenue is not None and not self.target.per]
        businesses = {self.case.accounts[a].business for a in self.target.accounts}
        whole = self.target.whole[base]
        more = sum(m for c in told for b, m in (c.revenue or {}).items() if b in businesses)
        kt = whole * self._value(None) + sum(c.moved(self.target.accounts) for c in told)
        left = whole + more
        return kt / left - self._value(None) if left > NOTHING else 0.0

    def _gone(self, year: int) -> frozenset[str]:
        """Give the sources that have been sold or closed: they do nothing from that year on."""
        case, left = self.case, range(year, self.case.end + 1)
        return frozenset(
            s.id
            for s in case.sources.values()
            if s.activity[case.base_year] > 0 and not any(s.activity[t] for t in left)
        )

    def _value(self, gone: frozenset[str] | None) -> float:
        """Give it without what is gone, where anything goes."""
        year = self.text.past_year
        if year is not None:
            return self._past(year, gone)
        case, year = self.case, self.case.base_year
        self._check_whole(self.target.whole.get(year, 1.0), year)
        at = AsUsual(case, self.base())
        if gone:
            kept = _without(case, gone)
            at = AsUsual(kept, base_plan(kept))
        promise = promise_of(self.target)
        is_any = promise.whole(at, self.target, year) > NOTHING
        return promise.measured(at, self.target, year) if is_any else 0.0

    def _past(self, year: int, gone: frozenset[str] | None) -> float:
        """Give what history.csv says, over the revenue or output of then where it is of these."""
        world, at = self.world, self.spot / "relative_to"
        if year >= world.base_year:
            base = str(world.base_year)
            world.faults.fail(at, year, "year-not-before-base", base=base)
        if world.faults.in_files(FILE):
            raise Invalid
        if not any(past.year == year for past in world.history):
            world.faults.fail(at, year, "no-rows-of-year", file=FILE)
        try:
            kt = past_kt(world, self.target.accounts, year, self.target.method, gone)
        except Untold as untold:
            remedy = said("faults.add-history", year=str(year), file=FILE)
            world.faults.fail(at, year, untold.key, remedy, file=FILE, **untold.facts)
        if not promise_of(self.target).of_whole:
            return kt
        whole = self._past_whole(year)
        self._check_whole(whole, year)
        return kt / whole

    def _past_whole(self, year: int) -> float:
        """Give the revenue or output in a past year, if all of it is given; else 0."""
        world, per = self.world, self.target.per
        businesses = dict.fromkeys(world.accounts[a].business for a in self.target.accounts)
        table = world.given.get("outputs" if per else "revenue", {})
        keys = [(b, per) if per else (b,) for b in businesses]
        rows = [table[key] for key in keys if key in table]
        return sum(row[year] for row in rows) if all(year in row for row in rows) else 0.0

    def _check_whole(self, whole: float, year: int) -> None:
        """Tell that there is no revenue or output to start from."""
        if promise_of(self.target).of_whole and whole <= NOTHING:
            key = "relative_to" if self.text.is_relative else "line"
            what = self.target.per or "revenue"
            self.world.faults.fail(self.spot / key, None, "no-start", what=what, year=str(year))


def _without(case: Case, gone: frozenset[str]) -> Case:
    """The case as if these sources had never been there."""
    options = {k: o for k, o in case.options.items() if o.source not in gone}
    return replace(
        case,
        sources={k: s.among(options) for k, s in case.sources.items() if k not in gone},
        options=options,
        stacks={k: s.among(case.sources.keys() - gone, options) for k, s in case.stacks.items()},
    )
