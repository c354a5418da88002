"""Finished runs side by side, as tables: tonnes, money, decisions, commitments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from pathway.figures.kit.goals import interim
from pathway.locale import Count, Lang, Message, message
from pathway.locale.errors import UsageError
from pathway_models.levers import wedge_order

from .boundary import Moved, moved_by_changes
from .inputs import Change, changes
from .notes import OF_WHAT_IS_OPEN, notes
from .sides import LETTERS, NOTHING, SEEN_TONNES, Side, Sides, apart, in_years
from .standing import Standing, common_years, decisions_of, standing

FIGURES = (
    "npv_cost_m", "cost_of_commitments_m", "price_of_hierarchy_m",
    "npv_value_chain_m", "npv_ecosystem_m",
)  # fmt: skip
Sums = dict[str, dict[str, float]]
"""Key -> letter of a run -> its sum."""


Settles = Mapping[str, Mapping[Lang, Sequence[str]]]
"""Why there is no other plan, in lines: as it is ``said`` on the terminal, and ``briefly``."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs; tables have a column for each run, named by its letter.

    ``years`` are the plan years of all runs; tonnes and money are compared in them only.
    ``same_money``: amounts are of one currency and price year, so that they can be subtracted.
    """

    sides: tuple[Side, ...]
    years: tuple[int, ...]
    same_money: bool
    notes: tuple[Message, ...]
    inputs: tuple[Change, ...]
    summary: pd.DataFrame  # figure, unit, a, b …
    wedges: pd.DataFrame  # year, wedge, a, b … [t]; bau and net among them
    costs: pd.DataFrame  # item, measure, a, b … [million]; cash and present value
    decisions: pd.DataFrame  # lever, kind, unit, year, a, b …: added
    levers: pd.DataFrame  # lever, kind, a, b … [t]: reduction in all years
    commitments: pd.DataFrame  # id, year, unit, a, b …, met_a, met_b …
    moved: Mapping[str, Moved] = field(default_factory=dict)
    """Of each run what its changes move of the tonnes of the first [t]."""
    standing: Standing | None = None  # of a plan that knows what was: what it keeps of the first
    frontier: pd.DataFrame | None = None  # price, cost_m, changed_m, stands, decisions
    settles: Settles = field(default_factory=dict)
    """Where the second is the nearest plan there is: what collides, and what would settle it."""

    @property
    def letters(self) -> tuple[str, ...]:
        """Of the runs."""
        return tuple(side.letter for side in self.sides)

    @property
    def open_from(self) -> tuple[int, ...]:
        """Of each run the first year in which it decides anything."""
        return tuple(side.case.open_years.start for side in self.sides)

    def subtracts(self, figure: str, unit: str) -> bool:
        """Whether a headline figure is of the same years and money in all runs."""
        if figure in OF_WHAT_IS_OPEN and len({*self.open_from}) > 1:
            return False
        return unit == "t" or (self.same_money and self.same_years)

    @property
    def same_years(self) -> bool:
        """Whether plans are of the same years, so that all that they cost can be subtracted."""
        return all(tuple(side.case.years) == self.years for side in self.sides)

    @property
    def gap(self) -> float:
        """How exactly the search knows what all of a plan costs [million]; 0 where years differ."""
        return max(side.result.gap for side in self.sides) if self.same_years else 0.0

    def moved_net(self, letter: str) -> dict[str, float]:
        """What changes of each sort move of net emissions, where they do [t]."""
        moved = self.moved.get(letter, {})
        net = {sort: tonnes.get("net", 0.0) for sort, tonnes in moved.items()}
        return {sort: tonnes for sort, tonnes in net.items() if abs(tonnes) >= SEEN_TONNES}

    @property
    def wedge_sums(self) -> Sums:
        """Tonnes of each wedge, of business as usual and of net, over the common years."""
        return _sums(self.wedges, "wedge", self.letters)

    def baseline(self, letter: str) -> float:
        """How much more a run emits as usual than the first, over the common years [t]."""
        bau = self.wedge_sums["bau"]
        return apart(bau[letter], bau["a"])

    @property
    def present_values(self) -> Sums:
        """Each item of company cash [million]."""
        table = self.costs[self.costs["measure"] == "present value"]
        return _sums(table, "item", self.letters)


def _sums(table: pd.DataFrame, by: str, letters: Sequence[str]) -> Sums:
    sums: Sums = {}
    for row in table.to_dict("records"):
        own = sums.setdefault(str(row[by]), dict.fromkeys(letters, 0.0))
        for letter in letters:
            own[letter] += float(row[letter])
    return sums


def compare(
    runs: Sides,
    frontier: pd.DataFrame | None = None,
    settles: Settles | None = None,
) -> Comparison:
    """Two or three runs, compared with the first.

    What cannot be subtracted (other currencies) or has no counterpart (other horizons) is told in
    ``notes``. ``frontier``: what staying close to the first costs, at several prices of change;
    ``settles``: why the second does not keep every commitment.

    Raises:
        UsageError: there are not two or three runs, or no year is in all.

    """
    if not 2 <= len(runs) <= len(LETTERS):
        raise UsageError(message("usage.runs-to-compare", n=Count(len(runs))))
    sides = [Side(letter, *run) for letter, run in zip(LETTERS, runs, strict=False)]
    years = tuple(sorted(set.intersection(*(set(side.case.years) for side in sides))))
    if not years:
        raise UsageError(message("usage.no-common-year"))
    return Comparison(
        sides=tuple(sides),
        years=years,
        same_money=len({(s.case.currency, s.case.price_year) for s in sides}) == 1,
        notes=tuple(notes(sides, years)),
        inputs=tuple(changes([side.result for side in sides])),
        summary=_summary(sides, years),
        wedges=_wedges(sides, years),
        costs=_costs(sides, years),
        decisions=_decisions(sides, years),
        levers=_levers(sides, years),
        commitments=_commitments(sides),
        moved={
            side.letter: moved_by_changes(sides[0].result.tables, sides[0].case, side.case, years)
            for side in sides[1:]
        },
        standing=_standing(sides),
        frontier=frontier,
        settles=settles or {},
    )


def _standing(sides: Sequence[Side]) -> Standing | None:
    """What a plan that knows what was keeps of the first."""
    old, new = sides[0], sides[1]
    if len(sides) > 2 or not new.case.past or not common_years(old.case, new.case):
        return None
    return standing(old.case, decisions_of(old.result), new.case, decisions_of(new.result))


def _beside(parts: Sequence[pd.Series], sides: Sequence[Side]) -> pd.DataFrame:
    """Series with one index each, as columns named by letter; what is missing is 0."""
    columns = {side.letter: part for side, part in zip(sides, parts, strict=True)}
    return pd.DataFrame(columns).fillna(0.0).sort_index().reset_index()


def _summary(sides: Sequence[Side], years: Sequence[int]) -> pd.DataFrame:
    """Headline figures: tonnes of the last common year, of all of them, and present values."""
    rows: list[dict[str, object]] = []
    totals = [in_years(s.result.tables["emissions"], years).groupby("year").sum(numeric_only=True)
              for s in sides]  # fmt: skip
    letters = [s.letter for s in sides]
    for column in ("bau_t", "gross_market_t", "net_t"):
        name = column.removesuffix("_t").removesuffix("_market")
        ends = [float(t[column].get(years[-1], 0.0)) for t in totals]
        sums = [float(t[column].sum()) for t in totals]
        rows += [
            {"figure": f"{name}_{years[-1]}", "unit": "t", **dict(zip(letters, ends, strict=True))},
            {"figure": f"{name}_total", "unit": "t", **dict(zip(letters, sums, strict=True))},
        ]
    currencies = {s.case.currency for s in sides}
    unit = f"M{currencies.pop()}" if len(currencies) == 1 else "M"
    for key in FIGURES:
        values = [float(s.result.summary.get(key) or 0.0) for s in sides]
        if any(values):
            row = {"figure": key, "unit": unit, **dict(zip(letters, values, strict=True))}
            rows.append(row)
    return pd.DataFrame(rows, columns=["figure", "unit", *letters])


def _wedges(sides: Sequence[Side], years: Sequence[int]) -> pd.DataFrame:
    parts = []
    for side in sides:
        wedges = in_years(side.result.tables["wedges"], years)
        emissions = in_years(side.result.tables["emissions"], years).groupby("year")
        ends = [
            emissions[c].sum().rename_axis("year").to_frame("t").assign(wedge=name)
            for c, name in (("bau_t", "bau"), ("net_t", "net"))
        ]
        own = wedges.groupby(["year", "wedge"])["tonnes"].sum()
        more = pd.concat(ends).reset_index().set_index(["year", "wedge"])["t"]
        parts.append(pd.concat([own, more]))
    table = _beside(parts, sides)
    order = {name: i for i, name in enumerate(("bau", *wedge_order(), "net"))}
    return table.sort_values(
        ["year", "wedge"],
        key=lambda c: c.map(order) if c.name == "wedge" else c,
        ignore_index=True,
    )


def _costs(sides: Sequence[Side], years: Sequence[int]) -> pd.DataFrame:
    """Each item over the common years; cash and present value [million].

    What is left at the end is with them, where the plans are of the same years.
    """
    parts, spans = [], {(side.case.base_year, side.case.end) for side in sides}
    for side in sides:
        costs = side.result.tables["costs"]
        left = costs["item"] == "salvage"
        common = costs["year"].isin(years)
        own = costs[common | left if len(spans) == 1 else common & ~left]
        sums = own.groupby("item")[["value_m", "discounted_m"]].sum()
        sums.columns = pd.Index(["cash", "present value"])
        parts.append(pd.Series(sums.rename_axis(columns="measure").stack()))
    return _beside(parts, sides)


def _decisions(sides: Sequence[Side], years: Sequence[int]) -> pd.DataFrame:
    """What is bought of each lever, year by year, where it is not the same."""
    keys = ["lever", "kind", "unit", "year"]
    parts = [in_years(s.result.tables["levers"], years).groupby(keys)["added"].sum() for s in sides]
    return _moved(_beside(parts, sides), sides)


def _levers(sides: Sequence[Side], years: Sequence[int]) -> pd.DataFrame:
    """What each lever cuts over all common years [t], where it is not the same."""
    keys = ["lever", "kind"]
    parts = [
        in_years(s.result.tables["levers"], years).groupby(keys)["reduction_t"].sum() for s in sides
    ]
    return _moved(_beside(parts, sides), sides, least=1.0)


def _moved(table: pd.DataFrame, sides: Sequence[Side], least: float = NOTHING) -> pd.DataFrame:
    letters = [s.letter for s in sides]
    spread = table[letters].max(axis=1) - table[letters].min(axis=1)
    return table[spread > least].reset_index(drop=True)


def _missed(sides: Sequence[Side]) -> Iterator[tuple[str, int]]:
    """Commitments that a nearest plan does not keep, and the first year in which it does not."""
    for side in sides:
        table, names = side.result.tables["targets"], side.result.summary.get("missed") or ()
        for name in names:
            open_ = ~table["met"] & (table["year"] >= side.case.open_years.start)
            yield str(name), int(table.loc[open_ & (table["id"] == name), "year"].min())


def _in_years(side: Side, years: Mapping[str, int]) -> dict[str, dict[str, Any]]:
    """What a run does of some commitments, each in one year."""
    rows = side.result.tables["targets"].to_dict("records")
    named = ({str(key): value for key, value in row.items()} for row in rows)
    return {str(row["id"]): row for row in named if years.get(str(row["id"])) == row["year"]}


def _commitments(sides: Sequence[Side]) -> pd.DataFrame:
    """Headline commitments in their tightest year, as summaries say them, and what is missed."""
    told = [side.result.summary.get("commitments") or {} for side in sides]
    missed = dict(_missed(sides))
    told = [
        {**one, **_in_years(side, {k: t for k, t in missed.items() if k not in one})}
        for side, one in zip(sides, told, strict=True)
    ]
    rows = []
    for key in dict.fromkeys(key for one in told for key in one):
        row: dict[str, object] = {"id": key}
        row["unit"] = next(one[key]["unit"] for one in told if key in one)
        for side, one in zip(sides, told, strict=True):
            kept = one.get(key)
            row[side.letter] = kept["achieved"] if kept else None
            row[f"year_{side.letter}"] = str(kept["year"]) if kept else ""
            step = kept and interim(side.result.tables["targets"], key, int(kept["year"]))
            row[f"interim_{side.letter}"] = ("yes" if step else "no") if kept else ""
            row[f"required_{side.letter}"] = kept["required"] if kept else None
            row[f"met_{side.letter}"] = ("yes" if kept["met"] else "no") if kept else ""
        rows.append(row)
    letters = [s.letter for s in sides]
    columns = ["id", "unit", *letters, *(f"year_{x}" for x in letters),
               *(f"interim_{x}" for x in letters), *(f"required_{x}" for x in letters),
               *(f"met_{x}" for x in letters)]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)
