"""The first page: what the plan comes to, in a few figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from pathway.charts.numbers import percent
from pathway.charts.text import say, scopes
from pathway.locale import Lang
from pathway.result import Result
from pathway_models.case import Case, Name

from .amounts import mass, money


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure: what it is, its value, what to compare it with."""

    label: str
    value: str
    note: str


_BASE = Name("Emissions in {year}", "{year}年排放")
_MARKET = Name("{scopes}, market-based", "{scopes}，基于市场")
_BAU = Name("Without action, {year}", "{year}年照常情景")
_NET = Name("Net emissions, {year}", "{year}年净排放")
_AGAINST = Name("{change} against {year}", "与{year}年相比{change}")
_AGAINST_BAU = Name("{change} against business as usual", "与照常情景相比{change}")
_CREDITS = Name("Removed and offset, {year}", "{year}年移除与抵消")
_CREDITS_NOTE = Name("of {gross} gross; no cut of own emissions", "总排放{gross}；不减少自身排放")
_NO_CREDITS = Name("gross emissions are net emissions", "总排放即净排放")
COLUMNS = ["bau_t", "gross_market_t", "net_t", "biogenic_t"]

COST = {
    "cost_of_commitments_m": (
        Name("Keeping the commitments costs", "兑现承诺增加成本"),
        Name("Keeping the commitments saves", "兑现承诺节省成本"),
        Name(
            "net present value, against the best plan without them",
            "净现值，与不设承诺的最佳方案相比",
        ),
    ),
    "npv_cost_m": (
        Name("The whole plan costs", "整个方案增加成本"),
        Name("The whole plan saves", "整个方案节省成本"),
        Name("net present value, against doing nothing", "净现值，与不采取行动相比"),
    ),
    "cost_of_requirements_m": (
        Name("Meeting the requirements costs", "满足必备条件增加成本"),
        Name("Meeting the requirements saves", "满足必备条件节省成本"),
        Name(
            "net present value, against the best plan without them, both uncommitted",
            "净现值，与不设必备条件的最佳方案相比（均不设承诺）",
        ),
    ),
    "price_of_hierarchy_m": (
        Name("Cutting first, then removing costs", "先减排、再移除、后抵消增加成本"),
        Name("Cutting first, then removing saves", "先减排、再移除、后抵消节省成本"),
        Name(
            "net present value, against the best plan in no such order",
            "净现值，与不分先后的最佳方案相比",
        ),
    ),
    "npv_ecosystem_m": (
        Name("The ecosystem's programmes cost", "生态减碳项目成本"),
        Name("The ecosystem's programmes save", "生态减碳项目节省"),
        Name("net present value, apart from the plan", "净现值，单列，不计入方案"),
    ),
}
"""What each sum is called where it costs and where it saves, and what it is measured against."""

_BIOGENIC = Name("Biogenic CO2 in {year}", "{year}年生物源CO2")
_OUTSIDE = Name(
    "of biomass, outside the scopes and part of no sum above; {amount} in {year}",
    "来自生物质，不计入各范围及以上各数；{year}年为{amount}",
)
_AVOIDED = Name("Avoided at others by {year}", "至{year}年他方累计减排")
_AVOIDED_NOTE = Name(
    "scope 3+, a ledger apart, never set against own", "范围三+，单独记账，不抵自身排放"
)


def tonnes(result: Result, case: Case, lang: Lang) -> list[Fact]:
    """The emissions of the base year, without action, net, and what credits do."""
    found = list(_emissions(result.tables["emissions"], case, lang))
    return [*found, *_avoided(result, case, lang)]


def costs(result: Result, case: Case, lang: Lang) -> list[Fact]:
    """What keeping the commitments costs, and the plan as a whole."""
    summary, found = result.summary, []
    for key, (costing, saving, note) in COST.items():
        value = summary.get(key)
        apart = key == "price_of_hierarchy_m" and summary.get("policy") != "lexicographic"
        if value is None or apart or (key == "npv_ecosystem_m" and not value):
            continue
        amount = money(abs(float(value)), case.currency, lang)
        found.append(Fact(say(saving if value < 0 else costing, lang), amount, say(note, lang)))
    return found


def _emissions(table: pd.DataFrame, case: Case, lang: Lang) -> Iterator[Fact]:
    """In one unit, so that they can be compared."""
    totals = table.groupby("year")[COLUMNS].sum()
    first, last = (
        {column: float(totals[column][year]) for column in COLUMNS}
        for year in (case.base_year, case.end)
    )
    largest = float(totals.to_numpy().max())

    def amount(value: float) -> str:
        return mass(value, lang, largest)

    covered = scopes(sorted({a.scope for a in case.accounts.values()}), lang)
    base, end = case.base_year, case.end
    yield Fact(
        say(_BASE, lang).format(year=base),
        amount(first["net_t"]),
        say(_MARKET, lang).format(scopes=covered),
    )
    change = _change(last["bau_t"], first["net_t"])
    yield Fact(
        say(_BAU, lang).format(year=end),
        amount(last["bau_t"]),
        say(_AGAINST, lang).format(change=change, year=base) if change else "",
    )
    change = _change(last["net_t"], last["bau_t"])
    yield Fact(
        say(_NET, lang).format(year=end),
        amount(last["net_t"]),
        say(_AGAINST_BAU, lang).format(change=change) if change else "",
    )
    credits = last["gross_market_t"] - last["net_t"]
    note = _CREDITS_NOTE if credits > 0.5 else _NO_CREDITS
    yield Fact(
        say(_CREDITS, lang).format(year=end),
        amount(credits),
        say(note, lang).format(gross=amount(last["gross_market_t"])),
    )
    if last["biogenic_t"] > 0.5 or first["biogenic_t"] > 0.5:
        yield Fact(
            say(_BIOGENIC, lang).format(year=end),
            amount(last["biogenic_t"]),
            say(_OUTSIDE, lang).format(amount=amount(first["biogenic_t"]), year=base),
        )


def _change(value: float, before: float) -> str:
    """By how many percent; nothing where there is nothing to compare with."""
    return percent(value / before - 1, plus=True) if before > 0.5 else ""


def _avoided(result: Result, case: Case, lang: Lang) -> Iterator[Fact]:
    table = result.tables.get("ecosystem")
    if table is None or table.empty or not case.booked("programme"):
        return
    label = say(_AVOIDED, lang).format(year=case.end)
    avoided = mass(float(table["tonnes"].sum()), lang)
    yield Fact(label, avoided, say(_AVOIDED_NOTE, lang))
