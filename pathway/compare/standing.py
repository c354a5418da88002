"""Which decisions of an old plan still stand in the one that is made today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isclose

import pandas as pd

from pathway.locale import Fact, message
from pathway.locale.errors import UsageError
from pathway.runs.result import Result
from pathway_models.case import Case, Option, Source
from pathway_models.program.cost import outlay_of

Additions = Mapping[tuple[str, int], float]
"""(option, year) -> stock added [stock unit]."""
ALIKE = 0.01
"""A decision stands if no more than this share of it is bought otherwise."""
DUST = 1e-3
"""What is less than this share of the most that is bought of a lever in a year is no decision."""
COLUMNS = ("lever", "year", "unit", "decided", "added", "decided_m", "kept_m", "moved_m", "state")


@dataclass(frozen=True, slots=True)
class Standing:
    """The decisions of the years that the new plan decides and the old one tells of.

    A decision is what is bought of a lever in a year. ``table`` has a row for each, by what it
    moves of the outlay: ``decided`` and ``added`` stock; of the outlay what was decided, is spent
    as decided, and is not or beyond it [million, present value]; ``state`` is ``stands``,
    ``elsewhere`` (as much, at other sources or places), ``larger``, ``smaller``, ``dropped`` or
    ``new``. ``unlike``: levers counted in another unit now, of which nothing is told.
    """

    since: int
    until: int
    table: pd.DataFrame
    unlike: tuple[str, ...]

    def count(self, *states: str) -> int:
        """How many decisions are so."""
        return int(self.table["state"].isin(states).sum())

    @property
    def decisions(self) -> int:
        """How many the old plan has."""
        return len(self.table) - self.count("new")

    @property
    def kept_share(self) -> float:
        """The share of the old plan's outlay that is spent as it decided; 1 where all stand."""
        if self.count("stands") == self.decisions:
            return 1.0
        decided = float(self.table["decided_m"].sum())
        return float(self.table["kept_m"].sum()) / decided if decided else 1.0


def decisions_of(result: Result) -> dict[tuple[str, int], float]:
    """What a run adds of its options, by year: the company's, and programmes [stock unit]."""
    found: dict[tuple[str, int], float] = {}
    for name, column in (("levers", "option"), ("ecosystem", "programme")):
        table = result.tables[name]
        keys = zip(table[column].astype(str), table["year"].astype(int), strict=True)
        found |= dict(zip(keys, table["added"].astype(float), strict=True))
    return found


def common_years(old: Case, new: Case) -> range:
    """The years that the new plan decides and the old one tells of."""
    return range(new.open_years.start, min(old.end, new.end) + 1)


def insist_on_same(old: Case, new: Case, folder: str) -> None:
    """Raises ``UsageError`` where a plan is of another company, whose case has the same name.

    A company may be renamed, and buy or sell; one of another name whose sources are not those of
    the plan's base year, or that has none of them, is another.
    """
    named = not {*old.name.said.values()}.isdisjoint(new.name.said.values())
    there = [s for s in old.sources.values() if s.id in new.sources]
    alike = all(_is_like(s, new.sources[s.id], old.base_year) for s in there)
    if there and (named or alike):
        return
    names: dict[str, Fact] = {"folder": folder, "old": old.name, "case": new.id, "new": new.name}
    raise UsageError(message("usage.of-another-company", **names))


def _is_like(old: Source, new: Source, year: int) -> bool:
    """Whether a source is booked as it was, with the same activity of the base year."""
    before, after = old.activity.get(year, 0.0), new.activity.get(year, 0.0)
    return old.account == new.account and isclose(before, after, rel_tol=1e-6)


def insist_on_common(old: Case, new: Case, folder: str) -> None:
    """Raises ``UsageError`` where a run can be no old plan of a case: it is of another company,
    nothing is in both, or all is over.
    """
    insist_on_same(old, new, folder)
    since = new.open_years.start
    if not new.open_years:
        raise UsageError(message("usage.all-is-over", case=new.id, end=str(new.end)))
    if not common_years(old, new):
        years = {"until": str(old.end), "since": str(since), "end": str(new.end)}
        raise UsageError(message("usage.no-year-of-plan", folder=folder, case=new.id, **years))
    if not {o.lever for o in old.options.values()} & {o.lever for o in new.options.values()}:
        names = {"folder": folder, "old": old.id, "case": new.id}
        raise UsageError(message("usage.no-lever-of-plan", **names))


def standing(old: Case, before: Additions, new: Case, after: Additions) -> Standing:
    """What of the decisions ``before`` still stands in those ``after``.

    What is no longer on offer is counted at the old plan's own prices, where its money is the same.
    """
    years = common_years(old, new)
    own, known = _outlays(new), _outlays(old) if _same_money(old, new) else {}
    of = {**old.options, **new.options}
    unlike = {
        o.lever
        for o in new.options.values()
        if o.id in old.options and old.options[o.id].unit != o.unit
    }
    rows: dict[tuple[str, int], dict[str, float]] = {}
    for key in sorted({k for k in (*before, *after) if k[1] in years}):
        option = of.get(key[0])
        if option is None or option.lever in unlike:
            continue
        was, now = before.get(key, 0.0), after.get(key, 0.0)
        outlay = abs(own.get(key, known.get(key, 0.0)))
        row = rows.setdefault((option.lever, key[1]), dict.fromkeys(_SUMMED, 0.0))
        for name, value in (
            ("decided", was),
            ("added", now),
            ("apart", abs(now - was)),
            ("decided_m", outlay * was),
            ("kept_m", outlay * min(was, now)),
            ("moved_m", outlay * abs(now - was)),
        ):
            row[name] += value
    unit = {o.lever: o.unit for o in of.values()}
    least: dict[str, float] = {}
    for (lever, _), row in rows.items():
        most = max(row["decided"], row["added"])
        least[lever] = max(least.get(lever, 0.0), DUST * most)
    for (lever, _), row in rows.items():
        little = [name for name in ("decided", "added") if row[name] <= least[lever]]
        row.update(dict.fromkeys(little, 0.0))
    told = sorted(rows.items(), key=lambda pair: (-pair[1]["moved_m"], pair[0]))
    table = pd.DataFrame(
        [
            {"lever": lever, "year": year, "unit": unit[lever], **row, "state": state}
            for (lever, year), row in told
            if (state := _state(row))
        ],
        columns=[*COLUMNS],
    )
    return Standing(years.start, years.stop - 1, table, tuple(sorted(unlike)))


_SUMMED = ("decided", "added", "apart", "decided_m", "kept_m", "moved_m")


def _state(row: Mapping[str, float]) -> str:
    """What has become of a decision; nothing where there is none in either plan."""
    was, now = row["decided"], row["added"]
    if not was:
        return "new" if now else ""
    if row["apart"] <= ALIKE * was:
        return "stands"
    if not now:
        return "dropped"
    if abs(now - was) <= ALIKE * was:
        return "elsewhere"
    return "larger" if now > was else "smaller"


def _outlays(case: Case) -> dict[tuple[str, int], float]:
    return {(o, v): x for o, option in case.options.items() for v, x in _of(case, option)}


def _of(case: Case, option: Option) -> list[tuple[int, float]]:
    return list(outlay_of(case, option).items())


def _same_money(old: Case, new: Case) -> bool:
    """Whether amounts of both are of one money, and present values of one year."""
    return all(
        getattr(old, name) == getattr(new, name) for name in ("currency", "price_year", "base_year")
    )
