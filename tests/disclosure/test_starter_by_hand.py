"""ESRS E1 of the company of ``pathway init``, filled in by hand: two years with gaps, and the plan.

Nothing of ours is used but the files of the run: pandas sums rows of ``tables/*.csv``, and what a
unit of fuel holds and what moved the base year stand here. The year is 2027.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml

from disclosure.filled import Cells, about, number, of_run
from pathway.cases.starter import Wish, write_case
from pathway.runs.run import Options
from solving import solve_case

BASE, YEAR, END = 2025, 2027, 2040
SHOWN = (BASE, 2026, YEAR, 2030, 2035, END)
MWH = {"natural-gas": 1000, "diesel": 9960, "hvo": 9440}
"""Of a GWh, and of an ML."""
MOVED = 200.0
"""By the boundary of 2027, in scope 1: 6.4 % of its 3,109 t, so the base year is recalculated."""
PRICE = 80.0
FACTS = """\
year,quantity,of,scope,value,unit,source,confidence
2026,activity,buildings,,9.9,GWh,invoices,verified
2026,activity,truck-fuel,,0.74,ML,fuel cards,measured
2026,added,rooftop-pv,,120,kWp,commissioning,measured
2026,spent,rooftop-pv,,0.1,MEUR,ledger,measured
2026,covered,certificates,,2,GWh,registry,verified
2027,activity,heating,,4.6,GWh,invoices,verified
2027,added,electric-trucks,,3,vehicle,register,measured
2027,covered,certificates,,3,GWh,registry,verified
2027,retired,removals,1,100,t,registry,verified
"""
CHANGES = """\
depot-bought:
  name: {en: A depot is bought}
  year: 2027
  cause: boundary
  moves: [{of: {scope: [1]}, tonnes: {value: 200, unit: t}}]
  revenue: []
  source: memo
  confidence: verified
"""
Rows = pd.DataFrame
Worked = Iterator[tuple[str, str, int, float]]
"""Field, thing, year, value."""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of the starter, told what its energy is, what its contracts are of, and two years."""
    folder = tmp_path_factory.mktemp("starter") / "company"
    write_case(folder, Wish(base_year=BASE))
    carriers = pd.read_csv(folder / "carriers.csv").set_index("id")
    carriers["mwh_per_unit"] = pd.Series(MWH).drop("natural-gas")  # a GWh is energy already
    carriers["energy_class"] = pd.Series(
        {"natural-gas": "gas", "diesel": "oil", "hvo": "renewable"}
    )
    carriers.to_csv(folder / "carriers.csv")
    with (folder / "factors.csv").open("a", encoding="utf-8") as factors:
        factors.write("hvo,*,2025,biogenic,2.43,kgCO2e/L,assumption,assumption\n")
    with (folder / "company.yaml").open("a", encoding="utf-8") as company:
        company.write(f"internal_carbon_price: {{value: {PRICE}, unit: EUR/t}}\n")
    power = folder / "levers" / "green_power.yaml"
    levers = yaml.safe_load(power.read_text("utf-8"))
    levers["power-contract"]["technology"] = "wind"
    levers["certificates"]["technology"] = "hydro"
    power.write_text(yaml.safe_dump(levers), "utf-8")
    (folder / "actuals").mkdir()
    (folder / "actuals" / "told.csv").write_text(FACTS, "utf-8")
    (folder / "changes.yaml").write_text(CHANGES, "utf-8")
    solve_case(folder, folder.parent / "run", Options(pictures="no"))
    return folder.parent / "run"


class Tables:
    """The tables of the run, as their files have them."""

    def __init__(self, run: Path) -> None:
        self.all = {p.stem: pd.read_csv(p) for p in (run / "tables").iterdir()}

    def of(self, table: str, year: int, **where: Any) -> Rows:
        """The rows of a year in which these columns hold one of these values."""
        rows = self.all[table]
        rows = rows[rows["year"] == year]
        for column, values in where.items():
            rows = rows[rows[column].isin(values if isinstance(values, list) else [values])]
        return rows

    def tonnes(self, column: str, year: int, *scopes: int) -> float:
        """Of accounts of these scopes [t]."""
        return float(self.of("emissions", year, scope=list(scopes or (1, 2, 3)))[column].sum())


@pytest.fixture(scope="module")
def tables(run: Path) -> Tables:
    return Tables(run)


@pytest.fixture(scope="module")
def ours(run: Path) -> Cells:
    return of_run(run, "esrs-e1", YEAR)


def base(at: Tables, year: int, *scopes: int, method: str = "market") -> float:
    """Gross of the base year, as it counts in a year [t]."""
    moved = MOVED if year >= YEAR and 1 in (scopes or (1,)) else 0.0
    return at.tonnes(f"gross_{method}_t", BASE, *scopes) + moved


def emissions(at: Tables) -> Worked:
    """E1-8: scopes by both methods, their change, categories, biogenic; E1-9 and E1-10."""
    for year in SHOWN:
        for field, method, scope in (
            ("scope1", "market", 1),
            ("scope2-location", "location", 2),
            ("scope2-market", "market", 2),
            ("scope3", "market", 3),
        ):
            gross = at.tonnes(f"gross_{method}_t", year, scope)
            yield field, "", year, gross
            then = base(at, year, scope, method=method)
            yield f"change-{field}", "", year, gross / then - 1
        yield "biogenic-direct", "", year, at.tonnes("biogenic_t", year, 1)
        for category in ("4", "6"):
            own = at.of("sources", year, scope=3)
            own = own[own["category"].str.startswith(f"cat{category}_")]
            yield "category", category, year, float(own["gross_t"].sum())
        credits = at.of("credits", year)
        yield "cancelled", "", year, float(credits["tonnes"].sum())
        if year > BASE:
            yield "internal-price", "", year, PRICE
    yield "base-recalculated", "", YEAR, base(at, YEAR)
    yield "credit-tonnes", "removals", YEAR, 100.0
    # A share of 5 % is bought beside it, as a buffer, at 150 EUR.
    yield "credit-cost", "removals", YEAR, 100 / 0.95 * 150 / 1e6


def energy(at: Tables) -> Worked:
    """E1-7: final energy of scopes 1 and 2 by the lower heating value, power by its origin."""
    for year in SHOWN:
        sources = at.of("sources", year, carrier=["natural-gas", "diesel"]).set_index("carrier")
        gas, diesel = (
            MWH[fuel] * float(sources["activity"][fuel]) for fuel in ("natural-gas", "diesel")
        )
        # An ML of diesel that is replaced takes 1.04 ML of renewable diesel.
        renewable = 1.04 * MWH["hvo"] * at.of("levers", year, lever="renewable-diesel")["served"]
        power = 1000 * at.of("electricity", year, scope=[1, 2]).sum(numeric_only=True)
        bought = power["clean_gwh"] + power["residual_gwh"]
        yield "energy-gas", "", year, gas
        yield "energy-oil", "", year, diesel
        yield "power-contract", "", year, power["clean_gwh"]
        yield "power-grid", "", year, power["residual_gwh"]
        yield "power-own", "", year, power["self_use_gwh"]
        yield "generation-renewable", "", year, power["self_use_gwh"] + power["export_gwh"]
        used = gas + diesel + float(renewable.sum()) + bought + power["self_use_gwh"]
        yield "energy-total", "", year, used
        if year >= 2030:  # every kWh is of a contract, or of the roof
            assert power["residual_gwh"] == about(0)
            yield "energy-fossil", "", year, gas + diesel
            yield "energy-renewable", "", year, used - gas - diesel
    yield "contract-energy", "certificates", YEAR, 3000.0


def plan(at: Tables) -> Worked:
    """E1-1, E1-5 and Figures 1 and 2 of E1-6: levers with tonnes and money, the way to gross."""
    levers = at.all["levers"]
    cuts = levers[levers["kind"] != "removal"]
    for year in SHOWN:
        now = at.of("levers", year)
        cut = cuts[cuts["year"] == year].groupby("kind")["reduction_t"].sum()
        yield "all-levers", "", year, float(cut.sum())
        yield "plan-capex", "", year, float(now["capex_meur"].sum())
        yield "plan-opex", "", year, float(now["opex_meur"].sum())
        if year < YEAR:
            continue
        yield "gross-base", "", year, base(at, year)
        yield "growth", "", year, at.tonnes("bau_t", year) - base(at, year)
        yield "energy-efficiency", "", year, -cut["retrofit"]
        yield "electrification", "", year, -cut["electrify"]
        yield "fuel-switching", "", year, -cut["fuel_switch"]
        yield "renewable-energy", "", year, -(cut["green_power"] + cut["rooftop_pv"])
        grid = at.of("wedges", year, wedge="grid_mix")["tonnes"].sum()
        yield "grid", "", year, -float(grid)
        yield "gross-end", "", year, at.tonnes("gross_market_t", year)
        yield "net", "", year, at.tonnes("net_t", year)
    for lever, rows in cuts.groupby("lever"):
        of_year = rows.groupby("year")[["reduction_t", "capex_meur", "opex_meur"]].sum()
        for field, column in (
            ("lever-reduction", "reduction_t"),
            ("lever-capex", "capex_meur"),
            ("lever-opex", "opex_meur"),
        ):
            yield field, str(lever), YEAR, float(of_year[column][YEAR])
        yield "lever-reduction-most", str(lever), YEAR, float(of_year["reduction_t"].max())
    for span, first, last in (("short", 1, 1), ("medium", 2, 5), ("long", 6, END)):
        ahead = levers[levers["year"].between(YEAR + first, YEAR + last)]
        for money in ("capex", "opex"):
            yield f"{span}-{money}", "", YEAR, float(ahead[f"{money}_meur"].sum())


def targets(at: Tables) -> Worked:
    """ESRS 2 GDR-T: on the recalculated base year."""
    whole = base(at, YEAR, 1, 2)
    for target, column in (("scope12-cut", "gross_market_t"), ("net-zero", "net_t")):
        yield "target-base-value", target, YEAR, whole
        for scope in (1, 2):
            yield f"target-share-{scope}", target, YEAR, base(at, YEAR, scope) / whole
            yield f"target-covered-{scope}", target, YEAR, 1.0
        yield "target-reached", target, BASE, whole
        for year in SHOWN[1:]:
            yield "target-reached", target, year, at.tonnes(column, year, 1, 2)
    # 75 % of the base year in 2030, 10 in 2040, and straight between them.
    for year, share in ((2030, 0.75), (2035, 0.425), (END, 0.1)):
        yield "target-required", "scope12-cut", year, share * whole
    yield "target-change", "scope12-cut", YEAR, -0.9
    yield "target-value", "scope12-cut", YEAR, 0.1 * whole


@pytest.mark.parametrize(
    ("form", "least"), [(emissions, 70), (energy, 45), (plan, 70), (targets, 25)]
)
def test_a_form_is_what_its_rows_add_up_to(
    ours: Cells, tables: Tables, form: Any, least: int
) -> None:
    worked = list(form(tables))
    assert len(worked) >= least
    for field, item, year, value in worked:
        assert number(ours, field, year, item) == about(value), (field, item, year)


def test_figure_2_leaves_nothing_over(ours: Cells) -> None:
    steps = ("gross-base", "growth", "pending", "energy-efficiency", "material-efficiency")
    more = ("fuel-switching", "electrification", "renewable-energy", "process-change")
    for year in SHOWN[2:]:
        way = sum(number(ours, s, year) for s in (*steps, *more, "own-generation", "grid"))
        assert way == about(number(ours, "gross-end", year))
