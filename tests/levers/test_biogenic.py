"""CO2 of biomass is outside the scopes, and told beside them, by hand."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from casefiles import changed, write_case
from cases import SCOPE1, SCOPE2, case, electrify, flat, source, target
from pathway.audit import audit
from pathway.load import inventory, load_case
from pathway.locale.errors import InputError
from pathway.runs.run import summarise
from pathway.solve import solve
from pathway.tables import tabulate

ROWS = (
    "factors.csv",
    "diesel,*,2020",
    (
        "diesel,*,2020,biogenic,130,t/ML,literature,literature\n"
        "diesel,*,2025,biogenic,130,t/ML,literature,literature\n"
        "diesel,*,2020"
    ),
)


def test_it_is_in_no_gross_and_in_no_target():
    """100 GWh of gas (20 kt) hold 0.02 kt of biogenic CO2 a GWh, wood (here hydrogen) 0.3 and 0.1
    of gross. A cap of 15 kt takes 50 GWh of gas off: 1 kt of it is left, and 15 are added."""
    made = case(
        [source("boiler", "gas", 100), source("shop", "electricity", 0)],
        [electrify("wood@boiler", "boiler", {"hydrogen": 1.0}, life=1, first_year=2025)],
        [target("cap", "gross_emissions", {2025: 15.0})],
        biogenic={("gas", "r"): flat(0.02), ("hydrogen", "r"): flat(0.3)},
    )
    solved = solve(made, gap=1e-9)
    tables = tabulate(made, solved.plan)
    rows = tables["emissions"].set_index(["year", "account"])
    assert rows.biogenic_t[2020, SCOPE1] == pytest.approx(2000)
    assert rows.biogenic_t[2025, SCOPE1] == pytest.approx(1000 + 15_000)
    assert rows.biogenic_t[2025, SCOPE2] == 0
    assert rows.gross_market_t[2025, SCOPE1] == pytest.approx(15_000)
    stages = {"stages": [asdict(stage) for stage in solved.stages]}
    checks = audit(made, tables, summarise(made, solved, tables), stages)
    assert not [c.name for c in checks if not c.passed]


def test_as_files(tmp_path: Path):
    """130 t a ML beside the 2,680 that count: the inventory stays as it was."""
    made = load_case(write_case(tmp_path, changed(ROWS)))
    assert made.biogenic["diesel", "north"][2023] == pytest.approx(0.13)
    assert inventory(made)[1] == pytest.approx(26.8)


def test_power_has_none(tmp_path: Path):
    power = ("factors.csv", "diesel,*,2020,biogenic", "electricity,*,2020,biogenic")
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, changed(ROWS, power)))
    assert any("this is no known method" in f.problem for f in caught.value.faults)
