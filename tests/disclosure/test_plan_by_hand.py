"""ESRS E1 and CDP of the reference case in 2030, filled in by hand from the tables of its run.

Nothing of ours is used but the files: pandas sums rows of ``tables/*.csv``, and revenue is that of
``revenue.csv``. ESRS E1 is the edition of 2026, but for its totals, which only that of 2023 asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from disclosure.filled import Cells, about, number, of_run

YEAR, BASE = 2030, 2020
Frame = pd.DataFrame
Worked = dict[tuple[str, str], float]
"""By field and thing."""


class Tables:
    """The tables of a run, as their files have them."""

    def __init__(self, run: Path) -> None:
        self.all = {p.stem: pd.read_csv(p, low_memory=False) for p in (run / "tables").iterdir()}

    def of(self, table: str, year: int = YEAR, **where: Any) -> Frame:
        """The rows of a year in which these columns hold one of these values."""
        rows = self.all[table]
        rows = rows[rows["year"] == year]
        for column, values in where.items():
            rows = rows[rows[column].isin(values if isinstance(values, list) else [values])]
        return rows

    def tonnes(self, column: str, year: int = YEAR, **where: Any) -> float:
        """Of accounts [t]."""
        return float(self.of("emissions", year, **where)[column].sum())


@pytest.fixture(scope="module")
def tables(reference_run: Path) -> Tables:
    return Tables(reference_run)


@pytest.fixture(scope="module")
def revenue(reference_run: Path) -> float:
    """Of 2030, which is a year of every business in revenue.csv [million]."""
    rows = pd.read_csv(reference_run / "inputs" / "revenue.csv")
    of_year = rows[rows["year"] == YEAR]
    assert set(of_year["business"]) == set(rows["business"])
    return float(of_year["value"].sum())


def of_both(at: Tables) -> Worked:
    """What both standards ask: scopes, generation, capital, credits, contracts, levers."""
    power = at.of("electricity")
    levers = at.of("levers")
    worked = {
        ("scope1", ""): at.tonnes("gross_market_t", scope=1),
        ("scope2-location", ""): at.tonnes("gross_location_t", scope=2),
        ("scope2-market", ""): at.tonnes("gross_market_t", scope=2),
        ("scope3", ""): at.tonnes("gross_market_t", scope=3),
        ("no-category", ""): 0.0,
        ("generation-fuelled", ""): 1000 * float(power["fuelled_gwh"].sum()),
        ("generation-renewable", ""): 1000
        * float((power["self_use_gwh"] + power["export_gwh"] - power["fuelled_gwh"]).sum()),
        ("plan-capex", ""): float(levers["capex_mcny"].sum()),
    }
    for option, rows in at.of("credits").groupby("option"):
        worked["credit-tonnes", str(option)] = float(rows["tonnes"].sum())
        worked["credit-cost", str(option)] = float(rows["cost_mcny"].sum())
    for option, rows in at.of("contracts", scope=2).groupby("option"):
        worked["contract-energy", str(option)] = 1000 * float(rows["clean_gwh"].sum())
    for lever in ("pv-parks", "ppa-wind-cn-north"):
        own = levers[levers["lever"] == lever]
        worked["lever-reduction", lever] = float(own["reduction_t"].sum())
    return worked


def of_esrs(at: Tables) -> Worked:
    """Levers from the base year to the year, net, credits, the target of the cloud."""
    levers = at.of("levers")
    cut = levers[~levers["kind"].isin(["removal", "offset", "ecosystem"])]
    kinds = cut.groupby("kind")["reduction_t"].sum()
    assert at.of("levers", BASE)["reduction_t"].sum() == 0
    credits = at.of("credits")
    removed = credits[credits["kind"] == "removal"]["tonnes"].sum()
    grid = [at.of("wedges", t, wedge="grid_mix")["tonnes"].sum() for t in (BASE, YEAR)]
    worked = {
        ("all-levers", ""): float(cut["reduction_t"].sum()),
        ("gross-base", ""): at.tonnes("gross_market_t", BASE),
        ("gross-end", ""): at.tonnes("gross_market_t"),
        ("growth", ""): at.tonnes("bau_t") - at.tonnes("bau_t", BASE),
        ("pending", ""): 0.0,
        ("renewable-energy", ""): -float(kinds["rooftop_pv"] + kinds["green_power"]),
        ("electrification", ""): -float(kinds["electrify"]),
        ("grid", ""): float(grid[0] - grid[1]),
        ("cancelled", ""): float(credits["tonnes"].sum()),
        ("removal-share", ""): float(removed / credits["tonnes"].sum()),
        ("net", ""): at.tonnes("net_t"),
    }
    whole = at.tonnes("gross_market_t", BASE, business="cloud")
    worked["target-base-value", "cloud-neutral"] = whole
    for scope in (1, 2, 3):
        own = at.tonnes("gross_market_t", BASE, business="cloud", scope=scope)
        of_scope = at.tonnes("gross_market_t", BASE, scope=scope)
        worked[f"target-share-{scope}", "cloud-neutral"] = own / whole
        worked[f"target-covered-{scope}", "cloud-neutral"] = own / of_scope
    for lever in ("pv-parks", "ppa-wind-cn-north"):
        own = at.all["levers"][at.all["levers"]["lever"] == lever]
        worked["lever-reduction-most", lever] = float(
            own.groupby("year")["reduction_t"].sum().max()
        )
        worked["lever-opex", lever] = float(own[own["year"] == YEAR]["opex_mcny"].sum())
    return worked


def of_cdp(at: Tables, revenue: float) -> Worked:
    """Why scopes 1 and 2 changed in the year (7.10); places, power, intensities, avoided."""
    before = YEAR - 1
    own = at.of("electricity", scope=[1, 2])
    shed = {
        wedge: at.of("wedges", wedge=wedge, scope=[1, 2])["tonnes"].sum()
        - at.of("wedges", before, wedge=wedge, scope=[1, 2])["tonnes"].sum()
        for wedge in at.all["wedges"]["wedge"].unique()
    }
    renewable = shed["rooftop_pv"] + shed["green_power"]
    measures = sum(
        shed[w] for w in ("retrofit", "electrify", "fuel_switch", "generation", "capture")
    )
    market, location = (
        at.tonnes(f"gross_{method}_t", scope=[1, 2]) for method in ("market", "location")
    )
    worked = {
        ("reason-output", ""): at.tonnes("bau_t", before, scope=[1, 2])
        - at.tonnes("bau_t", scope=[1, 2]),
        ("reason-grid", ""): float(shed["grid_mix"]),
        ("reason-renewable", ""): float(renewable),
        ("reason-measures", ""): float(measures),
        ("reason-all", ""): at.tonnes("gross_market_t", before, scope=[1, 2]) - market,
        ("power-contract", ""): 1000 * float(own["clean_gwh"].sum()),
        ("power-grid", ""): 1000 * float(own["residual_gwh"].sum()),
        ("own-per-revenue", ""): market / revenue,
        ("own-location-per-revenue", ""): location / revenue,
        ("avoided", ""): float(at.of("ecosystem")["avoided_t"].sum()),
        ("avoided-attributed", ""): float(at.of("ecosystem")[["tonnes", "sold_t"]].sum().sum()),
    }
    for field, column, scope in (
        ("region-scope1", "gross_market_t", 1),
        ("region-scope2-location", "gross_location_t", 2),
        ("region-scope2-market", "gross_market_t", 2),
    ):
        for by in ("region", "business"):
            for place in ("cn-east", "th") if by == "region" else ("sunart", "cloud"):
                worked[field, place] = at.tonnes(column, scope=scope, **{by: place})
    worked |= stages(at)
    levers = at.all["levers"]
    solar = levers[(levers["lever"] == "pv-parks") & (levers["year"] <= YEAR)]
    worked["lever-spent", "pv-parks"] = float(solar["capex_mcny"].sum())
    return worked


def stages(at: Tables) -> Worked:
    """Initiatives (7.55.1): in service as far as ever, begun, or not yet; with what they cut."""
    levers = at.all["levers"]
    own = levers[~levers["kind"].isin(["removal", "offset", "ecosystem"])]
    found = dict.fromkeys(("implemented", "commenced", "to-be-implemented"), (0, 0.0))
    for _, lever in own.groupby("lever"):
        by_year = lever.groupby("year")[["stock", "added", "reduction_t"]].sum()
        ever, now = by_year["stock"].max(), by_year.loc[YEAR]
        if not ever and not by_year["added"].max():
            continue
        begun = by_year.loc[:YEAR, ["stock", "added"]].to_numpy().max() > 0
        grows = by_year.loc[YEAR:, "stock"].max() > now["stock"] + 1e-6
        most = by_year["reduction_t"].max()
        if not begun or grows:
            stage, tonnes = "commenced" if begun else "to-be-implemented", most
        elif now["stock"] > 0:
            stage, tonnes = "implemented", now["reduction_t"]
        else:
            continue
        found[stage] = found[stage][0] + 1, found[stage][1] + float(tonnes)
    return {
        (f"{stage}-{what}", ""): value
        for stage, both in found.items()
        for what, value in zip(("count", "tonnes"), both, strict=True)
    }


def contracts(ours: Cells) -> list[tuple[str, int, str]]:
    """The cells with the power of each contract, of those that are listed."""
    return [(f, year, item) for f, item, year in ours if f == "contract-energy" and item]


def hold(ours: Cells, worked: Mapping[tuple[str, str], float], least: int) -> None:
    """Ours beside what was worked; none is zero because nothing is there."""
    assert len(worked) >= least
    assert sum(bool(value) for value in worked.values()) > 0.8 * len(worked)
    for (field, item), value in worked.items():
        assert number(ours, field, YEAR, item) == about(value), (field, item)


def test_esrs_e1(reference_run: Path, tables: Tables) -> None:
    """Growth, levers and grid take 9,514,240 t of 2020 to 5,161,221 t, and nothing is left over."""
    ours = of_run(reference_run, "esrs-e1", YEAR)
    hold(ours, {**of_both(tables), **of_esrs(tables)}, 45)
    steps = (
        *("gross-base", "growth", "pending", "energy-efficiency", "material-efficiency"),
        *("fuel-switching", "electrification", "renewable-energy", "process-change"),
        *("own-generation", "grid"),
    )
    end = sum(number(ours, step, YEAR) for step in steps)
    assert end == about(number(ours, "gross-end", YEAR)) == about(tables.tonnes("gross_market_t"))


def test_totals_of_the_edition_of_2023(reference_run: Path, tables: Tables, revenue: float) -> None:
    """Scope 3 is one figure in both totals: with the contracts of the value chain."""
    ours = of_run(reference_run, "esrs-e1", 2024)
    market = tables.tonnes("gross_market_t")
    chain = tables.tonnes("gross_market_t", scope=3)
    location = tables.tonnes("gross_location_t", scope=[1, 2]) + chain
    for field, value in (
        ("total-market", market),
        ("total-location", location),
        ("gross-per-revenue", market / revenue),
        ("location-per-revenue", location / revenue),
    ):
        assert number(ours, field, YEAR) == about(value)


def test_cdp(reference_run: Path, tables: Tables, revenue: float) -> None:
    """Output, grid, renewable power and measures are the whole change of the year."""
    ours = of_run(reference_run, "cdp", YEAR)
    worked = of_cdp(tables, revenue)
    listed = [number(ours, *key) for key in contracts(ours)]
    assert sum(listed) == about(worked["power-contract", ""])
    hold(ours, {**of_both(tables), **worked}, 35)
    reasons = ("output", "grid", "renewable", "measures")
    assert sum(worked[f"reason-{r}", ""] for r in reasons) == about(worked["reason-all", ""])
    # What is saved by parks of PV, 549.28 million in all, is back after 4.3 years.
    saved, running = number(ours, "lever-saving", YEAR, "pv-parks"), 8.32
    years = worked["lever-spent", "pv-parks"] / (saved - running)
    assert number(ours, "lever-payback", YEAR, "pv-parks") == about(years)


def test_categories_are_sources_and_what_levers_use(reference_run: Path, tables: Tables) -> None:
    """Where no lever of the value chain uses anything, a category is its sources."""
    ours = of_run(reference_run, "esrs-e1", YEAR)
    sources = tables.of("sources", scope=3)
    by = sources.groupby(sources["category"].str.extract(r"^cat(\d+)_")[0])["gross_t"].sum()
    for category in ("8", "13", "14", "15"):
        assert number(ours, "category", YEAR, category) == about(float(by[category]))
    told = [number(ours, "category", YEAR, str(category)) for category in by.index]
    assert all(a > b - 0.01 for a, b in zip(told, by, strict=True))
    assert sum(told) == about(tables.tonnes("gross_market_t", scope=3))
