"""What hangs on the numbers that are assumed, and which are worth measuring first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from pathway.locale import Listed, Message, message, percent
from pathway.review.numbers import Assumption
from pathway.review.remark import Amount, Remark, remark
from pathway_models.case import ELECTRICITY, GRID_MIX, Case

CARRIES = 1 / 3
"""Share of the tonnes, or of the cost, of a plan that one assumption carries."""
FIRST = 10
"""How many numbers are named as worth measuring first."""
LITTLE = 0.001
"""Share of tonnes and of money below which a number is not worth measuring."""
A_TONNE = 1.0
"""Below which nothing is carried [t]."""
MONEY = ("capex", "fom", "premium", "price", "incumbent_value", "cost_share", "life", "hurdle_rate")
"""Numbers of a lever on which no tonne hangs by itself."""

DECISIVE = (
    *("capex", "price", "premium", "displaces", "max_share", "yields", "uses", "potential"),
    *("max_add", "max_growth", "fom", "co_effects"),
)
"""Numbers of a lever in the order in which they are worth measuring."""

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Stake:
    """A number that is assumed, with the tonnes and the money that hang on it over the plan."""

    number: Assumption
    tonnes: float
    money: float


@dataclass
class Stakes:
    """A plan with its numbers: all of the years together, money not discounted."""

    case: Case
    tables: Tables
    numbers: Sequence[Assumption]

    @cached_property
    def levers(self) -> Mapping[str, tuple[float, float]]:
        """Tonnes that each lever takes off, and the money that it moves [million]."""
        rows = self.tables["abatement"]
        rows = rows.assign(moved=rows["cost_m"].abs())
        sums = rows.groupby("lever")[["reduction_t", "moved"]].sum()
        return {str(k): (float(r.reduction_t), float(r.moved)) for k, r in sums.iterrows()}

    @cached_property
    def whole(self) -> tuple[float, float]:
        """Tonnes that are taken off, the grid's too, and the money that levers move."""
        wedges = self.tables["wedges"]
        plan = wedges[wedges["year"] > self.case.base_year]
        return float(plan["tonnes"].sum()), sum(m for _, m in self.levers.values())

    @cached_property
    def grid(self) -> float:
        """Tonnes that the factors of power take off."""
        wedges = self.tables["wedges"]
        plan = wedges[(wedges["year"] > self.case.base_year) & (wedges["wedge"] == GRID_MIX)]
        return float(plan["tonnes"].sum())

    @cached_property
    def used(self) -> pd.DataFrame:
        """What sources use as usual and in the plan, with region and driver."""
        rows = self.tables["sources"]
        rows = rows[rows["year"] > self.case.base_year]
        return rows.assign(saved=(rows["activity_bau"] - rows["activity"]).abs())

    def of(self, number: Assumption) -> tuple[float, float]:
        """Tonnes and money that hang on a number, as far as the tables tell."""
        place, _, region = number.path.partition("@")
        first, *rest = place.split(".")
        if first == "levers" and rest:
            tonnes, moved = self.levers.get(rest[0], (0.0, 0.0))
            return (0.0 if len(rest) > 1 and rest[1] in MONEY else tonnes), moved
        if first == "prices" and rest:
            return 0.0, self._bill(rest[0], region)
        if first == "factors" and rest:
            share = self.grid if rest[0] == ELECTRICITY else 0.0
            return max(share, 0.0) * self._part(rest[0], region), 0.0
        return 0.0, 0.0

    def _bill(self, carrier: str, region: str) -> float:
        """What is saved or paid at a price, beyond what is as usual [million]."""
        rows = self.used[self.used["carrier"] == carrier]
        rows = rows if region in ("", "*") else rows[rows["region"] == region]
        columns = (rows[c].tolist() for c in ("region", "year", "saved"))
        prices = self.case.prices
        return math.fsum(
            saved * prices.get((carrier, place), {}).get(year, 0.0)
            for place, year, saved in zip(*columns, strict=True)
        )

    def _part(self, carrier: str, region: str) -> float:
        """The share of a region in what is emitted of a carrier."""
        rows = self.used[self.used["carrier"] == carrier]
        whole = float(rows["gross_t"].sum())
        own = rows if region in ("", "*") else rows[rows["region"] == region]
        return float(own["gross_t"].sum()) / whole if whole else 0.0

    @cached_property
    def assumed(self) -> list[Stake]:
        """The numbers that are assumed, those with most at stake first."""
        tonnes, moved = (x or 1.0 for x in self.whole)
        found = [Stake(n, *self.of(n)) for n in self.numbers if is_assumed(n)]
        order = sorted(
            found, key=lambda s: (-(abs(s.tonnes / tonnes) + abs(s.money / moved)), s.number.path)
        )
        return [s for s in order if abs(s.tonnes / tonnes) + abs(s.money / moved) > LITTLE]

    @property
    def shares(self) -> tuple[float, float]:
        """What of the numbers of levers is assumed, by the tonnes and by the money of each."""
        counts: dict[str, list[bool]] = {}
        for number in self.numbers:
            counts.setdefault(lever_of(number), []).append(is_assumed(number))
        shares = {lever: sum(told) / len(told) for lever, told in counts.items()}
        whole = [sum(x[i] for x in self.levers.values()) or 1.0 for i in (0, 1)]
        tonnes, moved = (
            sum(x[i] * shares.get(lever, 0.0) for lever, x in self.levers.items()) / whole[i]
            for i in (0, 1)
        )
        return tonnes, moved


def is_assumed(number: Assumption) -> bool:
    """Whether a number says that it is assumed, or says nothing."""
    return number.confidence in ("", "None", "assumption")


def lever_of(number: Assumption) -> str:
    """The lever that a number is of; nothing of any other."""
    first, _, rest = number.path.partition(".")
    return rest.partition(".")[0] if first == "levers" else ""


def worth_measuring(stakes: Stakes) -> Iterator[Remark]:
    """What of the numbers is assumed by what hangs on them, and those worth measuring first."""
    found: dict[str, list[Stake]] = {}
    for stake in stakes.assumed:
        found.setdefault(lever_of(stake.number) or stake.number.path, []).append(stake)
    first = list(found.values())[:FIRST]
    if not first:
        return
    tonnes, moved = stakes.shares
    numbers = Listed([_told(stakes, own) for own in first], "language.semicolon")
    reduced = any(t >= A_TONNE for t, _ in stakes.levers.values())
    yield remark(
        "measure_first", "inputs", tonnes, "share",
        says="" if reduced else "measure_first-no-lever", tonnes=percent(tonnes),
        money=percent(moved), numbers=numbers,
    )  # fmt: skip


def _told(stakes: Stakes, own: Sequence[Stake]) -> Message:
    """A number, or those of a lever, with what hangs on it."""
    code, most = stakes.case.currency, own[0]
    parts = [Amount(most.tonnes, "t", code)] if abs(most.tonnes) >= A_TONNE else []
    parts += [Amount(most.money, f"M{code}", code)] if most.money else []
    name = most.number.path
    if lever := lever_of(most.number):
        keys = {s.number.path.split(".")[2] for s in own if s.number.path.count(".") > 1}
        decisive = [key for key in DECISIVE if key in keys][:3] or sorted(keys)[:3]
        name = f"levers.{lever}: {', '.join(decisive)}"
    return message("review.measured", name=name, stakes=Listed(parts, "review.apart"))


def carried(stakes: Stakes) -> Iterator[Remark]:
    """One lever, or the grid, that carries a third of all tonnes or cost, by assumed numbers."""
    tonnes, moved = stakes.whole
    assumed = {n.path for n in stakes.numbers if n.confidence == "assumption"}
    if tonnes < A_TONNE or not stakes.levers:
        return
    shares = {f"levers.{name}": t / tonnes for name, (t, _) in stakes.levers.items()}
    shares[f"factors.{ELECTRICITY}"] = stakes.grid / tonnes
    costs = {f"levers.{n}": m / moved for n, (_, m) in stakes.levers.items()} if moved else {}
    for key, held in (("one_assumption", shares), ("one_cost", costs)):
        place = max(held, key=lambda name: (held[name], name), default="")
        share = held.get(place, 0.0)
        if share >= CARRIES and any(f"{path}.".startswith(f"{place}.") for path in assumed):
            yield remark(key, place, share, "share", advice="find-a-source", share=percent(share))
