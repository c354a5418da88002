"""What is chosen, beside what would have paid: levers that stand unused, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from pathway.amounts import LANGUAGES, money
from pathway.review.remark import Remark, both, number
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
    if whole <= 0:
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
    saved = -each * tonnes / 1e6
    en, zh = (money(saved, case.currency, lang) for lang in LANGUAGES)
    reason = why.unused(lever)
    return Remark(
        "pays_unused",
        lever,
        saved,
        f"M{case.currency}",
        both(
            "it would save {each} {code} a tonne in {year}, {saved} a year, and {tonnes} t of it "
            "are not taken: {why}.",
            "{year}年每吨可节省{each} {code}（每年{saved}），但有{tonnes}吨未采用：{why}。",
            each=number(-each), code=case.currency, year=case.end, saved=(en, zh),
            tonnes=number(tonnes), why=(reason.en, reason.zh),
        ),
        both(
            "Is what holds it back a fact? `--set` tells what the plan would be without.",
            "其限制是否属实？可用--set查看放开后的方案。",
        ),
        file="tables/abatement.csv",
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
    bound, held = why.bought(str(dear["lever"])), why.unused(str(other["lever"]))
    yield Remark(
        "dear_bought",
        str(dear["lever"]),
        float(dear["cost_per_t"]),
        f"{case.currency}/t",
        both(
            "it is bought at {dear} {code} a tonne in {year} ({bound}), while {other} at {cheap} "
            "stands unused: {why}.",
            "{year}年以每吨{dear} {code}采用（{bound}），而每吨{cheap}的{other}未采用：{why}。",
            dear=number(float(dear["cost_per_t"])), code=case.currency, year=case.end,
            other=str(other["lever"]), cheap=number(float(other["each"])),
            bound=(bound.en, bound.zh), why=(held.en, held.zh),
        ),
        both(
            "Is that promise, or limit, worth the difference? `pathway explain CASE` prices it.",
            "该承诺或限制是否值得这一差额？可用`pathway explain CASE --lang zh`查看其代价。",
        ),
        file="tables/abatement.csv",
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

    def unused(self, lever: str) -> Name:
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
        return Name(
            "other levers take the same tonnes, or its years to the end do not pay for it",
            "其他措施已减少同样的排放，或距规划期末过短而不划算",
        )

    def _neutral(self, own: list[Option]) -> Name | None:
        """Nothing is left that a credit could be claimed for."""
        rows = self.tables["emissions"].query("year == @self.case.end")
        accounts = {a for o in own for a in o.accounts}
        left = rows[rows["account"].isin(accounts)]["net_t"]
        if all(o.output == "credits" for o in own) and left.clip(lower=0.0).sum() < A_TONNE:
            return Name("nothing is left for it to neutralise", "已没有可供其中和的排放")
        return None

    def _excluded(self, own: list[Option]) -> Name | None:
        for one, other in self.case.excluded:
            for a, b in ((one, other), (other, one)):
                if a in {o.id for o in own} and self.stock.get(b, 0.0) > 0:
                    return Name(f"{b} excludes it", f"与{b}互斥")
        return None

    def _served(self, own: list[Option]) -> Name | None:
        """Others serve what it would."""
        for o in own:
            if o.source is None:
                continue
            rows = self.last[(self.last["source"] == o.source) & (self.last["lever"] != o.lever)]
            activity = self.case.sources[o.source].activity[self.case.end]
            if activity and rows["served"].sum() >= TAKEN * activity:
                most = str(rows["served"].idxmax())
                return Name(f"{most} serves its source", f"{most}已服务其排放源")
        return None

    def _offered(self, own: list[Option]) -> Name | None:
        """Its allowances end before, or were not there in time."""
        first = min(o.first_year + o.lead for o in own)
        if first > self.case.end - 1:
            return Name(f"it can be in service from {first} only", f"{first}年起才可投运")
        if all(o.last_year < self.case.end for o in own):
            last = max(o.last_year for o in own)
            return Name(f"it is on offer until {last} only", f"仅可购至{last}年")
        return None

    def _limited(self, own: list[Option]) -> Name | None:
        ids = {o.id for o in own}
        for limit in self.case.limits.values():
            if ids & set(limit.options) and self.case.end in limit.at_most:
                return Name(f"the limit {limit.id} holds for it", f"受上限{limit.id}约束")
        return None

    def _needs(self, own: list[Option]) -> Name | None:
        needed = sorted({name for o in own for name in o.requires})
        if needed:
            return Name(f"it needs {', '.join(needed)}", f"需要{'、'.join(needed)}")
        return None

    def bought(self, lever: str) -> Name:
        """What asks for a lever: a promise of levers, of clean power, or the hierarchy."""
        own = {o.id for o in self._of(lever)}
        held = self.case.held
        for key in self._binding():
            if own & set(held[key].options):
                return Name(f"{key} asks for it", f"{key}要求")
        ranks = {self.case.options[o].rank for o in own}
        if "offset" not in ranks and self.case.hierarchy.policy == "lexicographic":
            return Name("cuts and removals come before offsets", "先减排、再移除、后抵消")
        keys = ", ".join(self._binding())
        if not keys:
            return Name("nothing asks for it", "没有承诺要求")
        return Name(f"for {keys}", f"为满足{keys}")

    def _binding(self) -> list[str]:
        targets = self.tables["targets"]
        rows = targets[targets["binding"].astype(bool)]
        return [k for k in dict.fromkeys(rows["id"]) if k in self.case.held]
