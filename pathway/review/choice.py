"""What is chosen, beside what would have paid: levers that stand unused, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from pathway.locale import ASKED, Listed, Message, message
from pathway.review.remark import Amount, Remark, number, remark
from pathway_models.case import Case, Name, Option

UNUSED = 0.5
"""Share of what a lever could take off, below which it stands unused."""
WORTH = 0.002
"""Share of the tonnes that the plan takes off in a year, below which none is missed."""
TAKEN = 0.9
"""Share of a source that others serve, from which on there is nothing left of it."""
A_TONNE = 1.0
"""Below which nothing is left [t]."""

Tables = Mapping[str, pd.DataFrame]


def choices(case: Case, tables: Tables) -> Iterator[Remark]:
    """Levers that pay and are not bought, and what is bought though cheaper ones stand unused.

    In the last year: cost of a year with capex as an annuity, as the table ``abatement`` has it
    beside a pick in the order of merit.
    """
    rows = tables["abatement"].query("year == @case.end")
    rows = rows[rows["lever"].isin({o.lever for o in case.booked("company")})]
    whole = float(rows["reduction_t"].sum())
    if whole <= 0 or not case.open_years:
        return
    lacking = rows["merit_t"] - rows["reduction_t"]
    unused = rows[(rows["reduction_t"] < UNUSED * rows["merit_t"]) & (lacking > WORTH * whole)]
    unused = unused.assign(each=1e6 * unused["merit_m"] / unused["merit_t"], lacking=lacking)
    why = Why(case, tables)
    paying = unused[unused["each"] < 0].sort_values("each")
    for lever, each, tonnes in zip(
        *(paying[c].tolist() for c in ("lever", "each", "lacking")), strict=True
    ):
        yield _pays(case, lever, each, tonnes, why)
    yield from _dearer(case, rows, unused, why)


def _pays(case: Case, lever: str, each: float, tonnes: float, why: Why) -> Remark:
    saved, code = -each * tonnes / 1e6, case.currency
    return remark(
        "pays_unused", lever, saved, f"M{code}", file="tables/abatement.csv",
        each=number(-each), code=code, year=str(case.end), saved=Amount(saved, f"M{code}", code),
        tonnes=number(tonnes), why=why.unused(lever),
    )  # fmt: skip


def _dearer(case: Case, rows: pd.DataFrame, unused: pd.DataFrame, why: Why) -> Iterator[Remark]:
    """The dearest that is bought while a cheaper one stands unused."""
    bought = rows[(rows["reduction_t"] > UNUSED * rows["merit_t"]) & (rows["reduction_t"] > 1)]
    priced = bought[bought["cost_per_t"].notna()].sort_values("cost_per_t")
    cheap = unused[unused["each"] >= 0].sort_values("each")
    if not len(priced) or not len(cheap):
        return
    dear = priced.iloc[-1]
    cheap = cheap[cheap["lever"].isin(why.beside(str(dear["lever"])))]
    if not len(cheap):
        return
    other = cheap.iloc[0]
    if dear["cost_per_t"] <= 2 * max(1.0, float(other["each"])):
        return
    yield remark(
        "dear_bought", str(dear["lever"]), float(dear["cost_per_t"]), f"{case.currency}/t",
        file="tables/abatement.csv", dear=number(float(dear["cost_per_t"])), code=case.currency,
        year=str(case.end), other=why.lever(str(other["lever"])),
        cheap=number(float(other["each"])),
        bound=why.bought(str(dear["lever"])), why=why.unused(str(other["lever"])), asked=ASKED,
    )  # fmt: skip


@dataclass
class Why:
    """Why a lever is bought, or is not, in the last year of a plan."""

    case: Case
    tables: Tables

    @cached_property
    def last(self) -> pd.DataFrame:
        """Stock and activity served of the last year, by option."""
        return self.tables["levers"].query("year == @self.case.end").set_index("option")

    @cached_property
    def stock(self) -> Mapping[str, float]:
        """Stock of the last year, by option."""
        return dict(zip(self.last.index, self.last["stock"].to_numpy(float), strict=True))

    def _of(self, lever: str) -> list[Option]:
        return [o for o in self.case.options.values() if o.lever == lever]

    def lever(self, lever: str) -> Message:
        """A lever by its name and id."""
        return named(self._of(lever)[0].name, lever)

    def option(self, option: str) -> Message:
        """An option by its name and id."""
        return named(self.case.options[option].name, option)

    def beside(self, lever: str) -> set[str]:
        """Levers that act where a binding promise asks for this one, or in its accounts."""
        held, own = self.case.held, self._accounts(lever)
        asked = [set(held[key].accounts) for key in self._binding()]
        near = own.union(*(accounts for accounts in asked if accounts & own))
        return {o.lever for o in self.case.options.values() if self._accounts(o.lever) & near}

    def _accounts(self, lever: str) -> set[str]:
        own = self._of(lever)
        sources = {self.case.sources[o.source].account for o in own if o.source}
        return sources | {a for o in own for a in o.accounts}

    def unused(self, lever: str) -> Message:
        """What keeps a lever from being taken: the first that holds."""
        own = self._of(lever)
        for held in (
            self._neutral,
            self._excluded,
            self._served,
            self._offered,
            self._limited,
            self._needs,
        ):
            found = held(own)
            if found is not None:
                return found
        return message("review.unused-other")

    def _neutral(self, own: list[Option]) -> Message | None:
        """Nothing is left that a credit could be claimed for."""
        rows = self.tables["emissions"].query("year == @self.case.end")
        accounts = {a for o in own for a in o.accounts}
        left = rows[rows["account"].isin(accounts)]["net_t"]
        if all(o.output == "credits" for o in own) and left.clip(lower=0.0).sum() < A_TONNE:
            return message("review.unused-neutral")
        return None

    def _excluded(self, own: list[Option]) -> Message | None:
        for one, other in self.case.excluded:
            for a, b in ((one, other), (other, one)):
                if a in {o.id for o in own} and self.stock.get(b, 0.0) > 0:
                    return message("review.unused-excluded", other=self.option(b))
        return None

    def _served(self, own: list[Option]) -> Message | None:
        """Others serve what it would."""
        for o in own:
            if o.source is None:
                continue
            rows = self.last[(self.last["source"] == o.source) & (self.last["lever"] != o.lever)]
            activity = self.case.sources[o.source].activity[self.case.end]
            if activity and rows["served"].sum() >= TAKEN * activity:
                most = str(rows["served"].idxmax())
                return message("review.unused-served", other=self.option(most))
        return None

    def _offered(self, own: list[Option]) -> Message | None:
        """Its allowances end before, or were not there in time."""
        first = min(o.first_year + o.lead for o in own)
        if first > self.case.end - 1:
            return message("review.unused-from", year=str(first))
        if all(o.last_year < self.case.end for o in own):
            last = max(o.last_year for o in own)
            return message("review.unused-until", year=str(last))
        return None

    def _limited(self, own: list[Option]) -> Message | None:
        ids = {o.id for o in own}
        for limit in self.case.limits.values():
            if ids & set(limit.options) and self.case.end in limit.at_most:
                return message("review.unused-limited", limit=named(limit.name, limit.id))
        return None

    def _needs(self, own: list[Option]) -> Message | None:
        needed = sorted({name for o in own for name in o.requires})
        if needed:
            return message(
                "review.unused-needs", others=Listed([self.lever(key) for key in needed])
            )
        return None

    def bought(self, lever: str) -> Message:
        """What asks for a lever: a promise of levers, of clean power, or the hierarchy."""
        own = {o.id for o in self._of(lever)}
        held = self.case.held
        for key in self._binding():
            if own & set(held[key].options):
                return message("review.bought-asked", promise=named(held[key].name, key))
        ranks = {self.case.options[o].rank for o in own}
        if "offset" not in ranks and self.case.hierarchy.policy == "lexicographic":
            return message("review.bought-first")
        keys = self._binding()
        if not keys:
            return message("review.bought-unasked")
        return message("review.bought-for", promises=Listed([named(held[k].name, k) for k in keys]))

    def _binding(self) -> list[str]:
        targets, since = self.tables["targets"], self.case.open_years.start
        rows = targets[targets["binding"].astype(bool) & (targets["year"] >= since)]
        return [k for k in dict.fromkeys(rows["id"]) if k in self.case.held]


def named(name: Name, id: str) -> Message:
    """What it is called, and its id, by which the files know it."""
    return message("review.named", name=name, id=id)
