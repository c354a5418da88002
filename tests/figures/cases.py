"""Every chart with ugly tables, with names as they are and as long as they may be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import chart_parts as parted
import chart_tables as charted
import plan_tables as planned
import sweep_tables as swept
from pathway.figures.catalogue import figure_of, prices_of, sweep_figure_of
from pathway.figures.kit import ChartInfo
from pathway.figures.model import Figure
from pathway.figures.print.arrange import arrange
from pathway.figures.print.said import said
from pathway.figures.print.scene import Scene
from pathway.locale import Lang, speaking
from pathway.sweep.regret import Matrix
from pathway_models.case import Name

LONG = Name("Wide & <b> {x} " * 13, "宽" * 200)


def odd() -> charted.Tables:
    """Categories of which nobody has heard, under the longest ids."""
    return parted.composed({(1, "x" * 200): (1e6, 2e6), (3, "cat1_" + "宽" * 90): (1e9, 2e3)})


def promised_yearly() -> charted.Tables:
    """A promise of clean power for every year but the first, and falling demand."""
    goals = [(f"goal{i}", 2021 + i, 0.5, 0.5) for i in range(6)]
    return parted.power([100.0 - i for i in range(7)], clean=0.5, goals=goals)


def late() -> planned.Tables:
    """Many levers in a plan that begins in an odd year."""
    return {
        name: table.assign(year=table["year"] + 2) if "year" in table else table
        for name, table in planned.many().items()
    }


PLANS: Mapping[str, tuple[str, Callable[[], Any], ChartInfo]] = {
    f"{chart}-{tables.__name__}": (chart, tables, info)
    for charts, cases, info in (
        (("neutrality-pathway", "bridge"), charted.CASES, charted.INFO),
        (("pathways-by-scope",), charted.CASES[::3], charted.INFO),
        (("scope2-ledgers",), (*charted.CASES[::3], parted.two_ledgers), charted.INFO),
        (("pathways-by-business",), (parted.three,), parted.INFO),
        (("composition",), (parted.composition, parted.crowded, odd), parted.INFO),
        (
            ("electricity",),
            (parted.covered, parted.uncovered, parted.roofs_only, promised_yearly),
            parted.INFO,
        ),
        (
            ("ecosystem-ledger",),
            (
                charted.ledger_met, charted.ledger_missed, charted.ledger_of_one,
                charted.ledger_of_nothing, charted.ledger_of_many,
            ),
            charted.LEDGER_INFO,
        ),
        (
            ("abatement-cost", "investment", "roadmap", "commitments", "credits"),
            planned.CASES,
            planned.INFO,
        ),
        (("roadmap",), (late,), planned.INFO),
    )
    for chart in charts
    for tables in cases
}  # fmt: skip
PARTED: Mapping[str, tuple[str, Callable[[], Any], ChartInfo]] = {
    f"{chart}-{tables.__name__}": (chart, tables, info)
    for chart in ("neutrality-pathway", "scope3-intensity")
    for tables, info in charted.PARTED
}
BEGUN: Mapping[str, tuple[str, Callable[[], Any], ChartInfo]] = {
    f"neutrality-pathway-{tables.__name__}-from-{today}": (
        "neutrality-pathway",
        tables,
        replace(charted.INFO, details=replace(charted.INFO.details, today=today)),
    )
    for tables in (charted.neutral, charted.falling, charted.net_stays)
    for today in (2022, 2023, 2034)
}
THIN: Mapping[str, tuple[str, Callable[[], Any], ChartInfo]] = {
    f"neutrality-pathway-{tables.__name__}": ("neutrality-pathway", tables, charted.INFO)
    for tables in (charted.thin, charted.thin_and_dirtier)
}
MANY: Mapping[str, tuple[str, Callable[[], Any], ChartInfo]] = {
    f"pathways-by-business-{count}": (
        "pathways-by-business",
        lambda count=count: parted.many(count),
        parted.INFO,
    )
    for count in (1, 2, 3, 5, 7, 12, 20)
}


def _priced(count: int, cost: float, gap: float = 5.0) -> dict[str, Any]:
    found = [
        {
            "id": f"k{i}",
            "without_m": cost * (count - i) if i % 7 else None,
            "later_m": None if i % 5 else cost / 3 * (count - i),
            "name": {"en": f"Promise {i} <b>", "zh": f"承诺{i}"},
        }
        for i in range(count)
    ]
    hierarchy = {"reductions_m": cost * 3, "removals_m": None}
    return {"commitments": found, "hierarchy": hierarchy, "gap_m": gap, "currency": "CNY"}


EXPLAINED = {
    "prices-plain": _priced(8, 100.0),
    "prices-many": _priced(40, 1_000.0),
    "prices-small": _priced(5, 0.004, 0.001),
    "prices-within": _priced(5, 0.1, 500.0),
    "prices-negative": _priced(5, -100.0),
    "prices-none": {"commitments": [], "hierarchy": {}, "gap_m": 5.0, "currency": "CNY"},
}
SWEEPS: Mapping[str, tuple[str, Callable[[], swept.Found]]] = {
    "tornado": ("tornado", swept.plain_tornado),
    "tornado-one": ("tornado", lambda: swept.many_bars(1, 0.004)),
    "tornado-forty": ("tornado", swept.many_bars),
    "tornado-flat": ("tornado", swept.flat_bars),
    "tornado-lost": ("tornado", swept.lost_bars),
    "tornado-no-base": ("tornado", lambda: swept.lost_bars(None)),
    "heat-map": ("heat-map", swept.squares),
    "heat-map-one": ("heat-map", lambda: swept.squares(1, lost=0)),
    "heat-map-large": ("heat-map", lambda: swept.squares(26, 1e6)),
    "heat-map-lost": ("heat-map", lambda: swept.squares(3, lost=9)),
    "fan": ("fan-emissions", swept.sampled),
    "fan-range": ("fan-emissions", lambda: swept.sampled(kind="scenarios")),
    "fan-cost": ("fan-cost", swept.sampled),
    "fan-lost": ("fan-emissions", lambda: swept.sampled(4, 4)),
    "cumulative": ("cumulative", swept.sampled),
    "cumulative-one": ("cumulative", lambda: swept.sampled(1, 0)),
    "cumulative-lost": ("cumulative", lambda: swept.sampled(4, 4)),
    "sobol": ("sensitivity", lambda: swept.shared("sobol")),
    "sobol-partly": ("sensitivity", lambda: swept.shared("sobol", lost=0.95)),
    "sobol-undefined": ("sensitivity", lambda: swept.shared("sobol", lost=0.0001)),
    "sobol-flat": ("sensitivity", lambda: swept.shared("sobol", scale=0.0)),
    "morris": ("sensitivity", lambda: swept.shared("morris", scale=1e4)),
    "morris-forty": ("sensitivity", lambda: swept.shared("morris", 40)),
    "robust-core": ("robust-core", swept.sampled),
    "robust-core-lost": ("robust-core", lambda: swept.sampled(4, 4)),
    "regret": ("regret", swept.choices),
    "regret-large": ("regret", lambda: swept.choices(20, 15, cost=1e7)),
    "regret-one": ("regret", lambda: swept.choices(1, 1, lost=False)),
    "regret-none": ("regret", lambda: swept.regret_found(Matrix(("p",), ("w",), {}, {}))),
}
CASES = (*PLANS, *PARTED, *BEGUN, *THIN, *MANY, *EXPLAINED, *SWEEPS)


def figure(case: str, lang: Lang, long: bool = False) -> Figure:
    """The figure of a case."""
    if case in SWEEPS:
        chart, _ = SWEEPS[case]
        tables, sweep = _swept(case)
        return sweep_figure_of(chart, tables, swept.stretched(sweep) if long else sweep, lang)
    if case in EXPLAINED:
        info = planned.priced(planned.stretched(planned.INFO)) if long else planned.INFO
        return prices_of(EXPLAINED[case], info, lang)
    chart, tables, info = {**PLANS, **PARTED, **BEGUN, **THIN, **MANY}[case]
    return figure_of(chart, tables(), stretched(info) if long else info, lang)


@cache
def _swept(case: str) -> tuple[Any, Any]:
    held = SWEEPS[case][1]()
    return swept.told(held), swept.info_of(held)


def stretched(info: ChartInfo) -> ChartInfo:
    """With every name as long and as ugly as it may be."""
    more = planned.priced(planned.stretched(info))
    return replace(
        more,
        company=LONG,
        subject=LONG,
        study=LONG,
        case_id="w" * 200,
        parts=tuple(replace(part, name=LONG) for part in info.parts),
        intensities=tuple(replace(promise, name=LONG) for promise in info.intensities),
        programmes=dict.fromkeys(info.programmes, LONG),
    )


@cache
def told(case: str, lang: Lang, long: bool = False) -> dict[str, Any]:
    """What it says in a language."""
    return said(figure(case, lang, long), lang)


@cache
def scene_of(case: str, lang: Lang, long: bool = False, wider: float = 1.0) -> Scene:
    """The page of it; that of a slide has a font which may be ``wider``."""
    with speaking(lang):
        return arrange(told(case, lang, long), lang, wider)
