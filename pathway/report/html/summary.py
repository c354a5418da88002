"""The first page: what the plan comes to, in a few figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from pathway.charts.info import Lang
from pathway.charts.numbers import percent
from pathway.charts.text import say, scopes
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
COST = {
    "cost_of_commitments_mcny": (
        Name("Keeping the commitments", "兑现承诺"),
        Name("net present value, against the best plan without them", "净现值，与不设承诺的最佳方案相比"),
    ),
    "npv_cost_mcny": (
        Name("The whole plan", "整个方案"),
        Name("net present value, against doing nothing", "净现值，与不采取行动相比"),
    ),
    "price_of_hierarchy_mcny": (
        Name("Cutting first, then removing", "先减排、再移除、后抵消"),
        Name("against the best plan in no such order", "与不分先后的最佳方案相比"),
    ),
    "npv_ecosystem_mcny": (
        Name("The ecosystem's programmes", "生态减碳项目"),
        Name("net present value, apart from the plan", "净现值，单列，不计入方案"),
    ),
}
COSTS, SAVES = Name("costs {x}", "增加{x}"), Name("saves {x}", "节省{x}")
_AVOIDED = Name("Avoided at others by {year}", "至{year}年他方累计减排")
_AVOIDED_NOTE = Name("scope 3+, a ledger apart, never set against own", "范围三+，单独记账，不抵自身排放")


def facts(result: Result, case: Case, lang: Lang) -> list[Fact]:
    """The figures of the first page."""
    return [*_emissions(result.tables["emissions"], case, lang), *_avoided(result, case, lang),
            *_costs(result, case, lang)]


def _emissions(table: pd.DataFrame, case: Case, lang: Lang) -> Iterator[Fact]:
    totals = table.groupby("year")[["bau_t", "gross_market_t", "net_t"]].sum()
    first, last = totals.loc[case.base_year], totals.loc[case.end]
    largest = float(totals.to_numpy().max())

    def tonnes(value: float) -> str:
        return mass(float(value), lang, largest)

    covered = scopes(sorted({a.scope for a in case.accounts.values()}), lang)
    base, end = case.base_year, case.end
    yield Fact(
        say(_BASE, lang).format(year=base),
        tonnes(first["net_t"]),
        say(_MARKET, lang).format(scopes=covered),
    )
    change = _change(last["bau_t"], first["net_t"])
    yield Fact(
        say(_BAU, lang).format(year=end),
        tonnes(last["bau_t"]),
        say(_AGAINST, lang).format(change=change, year=base) if change else "",
    )
    change = _change(last["net_t"], last["bau_t"])
    yield Fact(
        say(_NET, lang).format(year=end),
        tonnes(last["net_t"]),
        say(_AGAINST_BAU, lang).format(change=change) if change else "",
    )
    credits = last["gross_market_t"] - last["net_t"]
    note = _CREDITS_NOTE if credits > 0.5 else _NO_CREDITS
    yield Fact(
        say(_CREDITS, lang).format(year=end),
        tonnes(credits),
        say(note, lang).format(gross=tonnes(last["gross_market_t"])),
    )


def _change(value: float, before: float) -> str:
    """By how many percent; nothing where there is nothing to compare with."""
    return percent(value / before - 1, plus=True) if before > 0.5 else ""


def _avoided(result: Result, case: Case, lang: Lang) -> Iterator[Fact]:
    table = result.tables.get("ecosystem")
    if table is None or table.empty or not case.of_kind("ecosystem"):
        return
    tonnes = float(table["tonnes"].sum())
    label = say(_AVOIDED, lang).format(year=case.end)
    yield Fact(label, mass(tonnes, lang), say(_AVOIDED_NOTE, lang))


def _costs(result: Result, case: Case, lang: Lang) -> Iterator[Fact]:
    summary = result.summary
    for key, (label, note) in COST.items():
        if key == "price_of_hierarchy_mcny" and summary.get("policy") != "lexicographic":
            continue
        if key == "npv_ecosystem_mcny" and not summary.get(key):
            continue
        yield Fact(say(label, lang), costs(summary.get(key), case.currency, lang), say(note, lang))


def costs(value: float | None, currency: str, lang: Lang) -> str:
    """What a sum [million] costs or saves."""
    if value is None:
        return "–"
    words = SAVES if value < 0 else COSTS
    return say(words, lang).format(x=money(abs(float(value)), currency, lang))
