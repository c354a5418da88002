"""The first page: what the plan comes to, in a few figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from pathway.figures.kit.info import scope_name
from pathway.figures.kit.numbers import few, nothing, percent
from pathway.figures.study import chart_names
from pathway.locale import Lang
from pathway.locale.numbers import mass, money
from pathway.report.cash import invested
from pathway.report.decision.kept import commitments
from pathway.runs.result import Result
from pathway_models.case import Case

from .words import Words


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure: what it is, its value, what to compare it with."""

    label: str
    value: str
    note: str


COLUMNS = ["bau_t", "gross_market_t", "net_t", "biogenic_t"]
SUMS = (
    "cost-of-commitments", "npv-cost", "cost-of-requirements", "price-of-hierarchy",
    "npv-ecosystem",
)  # fmt: skip
"""Sums of money, by their messages; in the summary of a run they have the same names."""


def is_of_neutrality(result: Result, case: Case) -> bool:
    """Whether carbon neutrality is promised, of all or of a part, or reached in the last year."""
    nets = [k.value for k in case.targets.values() if k.metric == "net_emissions"]
    emissions = result.tables["emissions"]
    last = emissions[emissions["year"] == case.end]
    reached = float(last["net_t"].sum()) <= nothing(float(last["bau_t"].sum()))
    return reached or any(path[max(path)] == 0.0 for path in nets)


def tonnes(result: Result, case: Case, lang: Lang) -> list[Fact]:
    """The emissions of the base year, without action, net, and what credits do."""
    words = Words(lang)
    found = list(_emissions(result.tables["emissions"], case, words)) if is_own(case) else []
    return [*found, *_avoided(result, case, words)]


def last_year(result: Result, case: Case, lang: Lang) -> list[Fact]:
    """Net emissions and credits of the last year, to stand beside those of another study."""
    return list(_emissions(result.tables["emissions"], case, Words(lang)))[2:4]


def is_own(case: Case) -> bool:
    """Whether the company's own emissions are what the study is about."""
    return "neutrality-pathway" in chart_names(case)


def costs(result: Result, case: Case, lang: Lang) -> list[Fact]:
    """What is invested, and what keeping the commitments and the plan as a whole cost."""
    words, found = Words(lang), []
    promised = commitments(result, case)
    own, keeps = is_own(case), all(kept.met for kept in promised)
    if own and "costs" in result.tables:
        span, year = f"{case.years[0]}–{case.end}", str(case.price_year)
        capital = money(invested(result.tables), case.currency, lang)
        note = words("invested.note", year=year)
        found.append(Fact(words("invested", span=span), capital, note))
    skipped = {
        "price-of-hierarchy": result.summary.get("policy") != "lexicographic" or not promised,
        "cost-of-commitments": not promised,
    }
    for key in SUMS:
        value = sum_of(result, key)
        shown = own or key == "npv-ecosystem"
        if value is None or skipped.get(key) or not shown or (key == "npv-ecosystem" and not value):
            continue
        sense = "saves" if value < 0 else "costs"
        label = words(key, sense=sense, kept="yes" if keeps else "no")
        found.append(Fact(label, money(abs(value), case.currency, lang), words(f"{key}.note")))
    return found


def sum_of(result: Result, key: str) -> float | None:
    """A sum of money [million] of the summary, by its message."""
    value = result.summary.get(f"{key.replace('-', '_')}_m")
    return None if value is None else float(value)


def _emissions(table: pd.DataFrame, case: Case, words: Words) -> Iterator[Fact]:
    """In one unit, so that they can be compared."""
    totals = table.groupby("year")[COLUMNS].sum()
    first, last = (
        {column: float(totals[column][year]) for column in COLUMNS}
        for year in (case.base_year, case.end)
    )
    largest = float(totals.to_numpy().max())

    def amount(value: float) -> str:
        return mass(value, words.lang, largest)

    scopes = scope_name(sorted({a.scope for a in case.accounts.values()}))
    base, end = str(case.base_year), str(case.end)
    yield Fact(words("base", year=base), amount(first["net_t"]), words("base.note", scopes=scopes))

    def against(key: str, value: float, before: float, **facts: str) -> Fact:
        change = _change(value, before)
        told = "same" if amount(value) == amount(before) else "note" if change else ""
        note = words(f"{key}.{told}", change=change, **facts) if told else ""
        return Fact(words(key, year=end), amount(value), note)

    yield against("bau", last["bau_t"], first["net_t"], year=base)
    yield against("net", last["net_t"], last["bau_t"])
    credits, gross = last["gross_market_t"] - last["net_t"], amount(last["gross_market_t"])
    note = words("credits.note", gross=gross) if credits > few(largest) else words("credits.none")
    yield Fact(words("credits", year=end), amount(credits), note)
    if max(last["biogenic_t"], first["biogenic_t"]) > few(largest):
        note = words("biogenic.note", amount=amount(first["biogenic_t"]), year=base)
        yield Fact(words("biogenic", year=end), amount(last["biogenic_t"]), note)


def _change(value: float, before: float) -> str:
    """By how many percent; nothing where there is nothing to compare with."""
    return percent(value / before - 1, plus=True) if before > 0 else ""


def _avoided(result: Result, case: Case, words: Words) -> Iterator[Fact]:
    table = result.tables.get("ecosystem")
    if table is None or table.empty or not case.booked("programme"):
        return
    avoided = mass(float(table["tonnes"].sum()), words.lang)
    yield Fact(words("avoided", year=str(case.end)), avoided, words("avoided.note"))
