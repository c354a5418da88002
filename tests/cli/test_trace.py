"""``pathway trace``, end to end on the small case, with the arithmetic worked by hand."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import pathway as face
from casefiles import FILES, changed, write_case
from cli.running import Pathway, apart
from pathway.locale import LANGUAGES
from pathway.trace import TRACEABLE


def test_the_base_year_by_hand(solved: Path, pathway: Pathway) -> None:
    """Vans: 10 ML at 2,680 t/ML are 26,800 t; each number with row, source and confidence."""
    said = pathway("trace", solved, "emissions", "2020", "fleet")
    assert said.code == 0, said.err
    assert said.out.splitlines() == [
        "net_t of emissions in 2020, fleet: 26,800 t",
        "  fleet/north/1: 26,800 t",
        "    + 26,800 t  vans (diesel) = 10 ML × 2,680 t/ML",
        "      10 ML: activity that is left",
        "        + 10 ML  business as usual",
        "          sources.csv, row 2 (vans): 10 ML (report; report)",
        "          growth.csv, row 2 (flat, 2020): 1 (assumed; assumption)",
        "      2,680 t/ML: emission factor of diesel in 2020",
        "        factors.csv, row 6 (diesel, *, 2020): 2680 t/ML (guideline; literature)",
        "  fleet/north/2: 0 t",
        "2 rows; their terms add up to them, and they to the number.",
    ]


def test_power_is_what_nothing_covers(solved: Path, pathway: Pathway) -> None:
    """The shop: 100 GWh less 3 of its roof are 97, at 600 t/GWh 58,200 t; the unit is converted."""
    out = pathway("trace", solved, "emissions", "2020", "shop", "2").out
    assert "    + 58,200 t  electricity = 97 GWh × 600 t/GWh" in out
    assert "        + 100 GWh  shop-power uses electricity" in out
    assert "        − 3 GWh  roofs@shop/north/2, used on site" in out
    assert "factors.csv, row 4 (electricity, north, residual, 2020): 0.6 kgCO2e/kWh" in out


def test_what_a_source_has_of_its_power_is_explained_down_to_rows(
    solved: Path, pathway: Pathway
) -> None:
    """Of 100 GWh that the account uses 97 count: a hundredth of them for each of its GWh."""
    out = pathway("trace", solved, "sources", "2020", "shop-power").out
    lines = [line.strip() for line in out.splitlines()]
    place = lines.index("0.01 1/GWh: for each GWh that the account uses = 1 ÷ 100 GWh")
    assert lines[place + 1] == "100 GWh: electricity that the account uses"
    assert lines[place + 2] == "+ 100 GWh  shop-power uses electricity"
    assert any(line.startswith("sources.csv, row") for line in lines[place + 3 : place + 6])
    said = pathway("trace", solved, "sources", "2020", "shop-power", "--json").out
    [row] = json.loads(said)["rows"]
    [over] = [f["over"] for f in row["terms"][0]["factors"] if "over" in f]
    assert (over["value"], over["unit"]) == (100, "GWh")


def test_between_two_years_both_rows_are_told(solved: Path, pathway: Pathway) -> None:
    """0.6 in 2020 and 0.65 in 2025: 620 t/GWh in 2022."""
    out = pathway("trace", solved, "emissions", "2022", "shop", "--column", "gross_market_t").out
    lines = [line.strip() for line in out.splitlines()]
    place = lines.index("620 t/GWh: emission factor of electricity in 2022")
    assert [line[:21] for line in lines[place + 1 : place + 3]] == [
        "factors.csv, row 4 (e",
        "factors.csv, row 5 (e",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_that_can_be_traced_is_said(solved: Path, lang: str, pathway: Pathway) -> None:
    for table, columns in TRACEABLE.items():
        for column in columns:
            named = column.replace("_m", "_mcny") if column.endswith("_m") else column
            key = ("shop-power",) if table == "sources" else ()
            asked = ("trace", solved, table, "2025", *key, "--column", named, "--lang", lang)
            said = pathway(*asked)
            assert said.code == 0, said.err
            assert len(said.out.splitlines()) > 2


@pytest.mark.parametrize(
    ("lang", "place"),
    [("zh", "sources.csv，第2行 (vans)：10 ML"), ("de", "sources.csv, Zeile 2 (vans): 10 ML")],
)
def test_rows_are_called_so_in_each_language(
    solved: Path, lang: str, place: str, pathway: Pathway
) -> None:
    out = pathway("trace", solved, "emissions", "2020", "fleet", "--lang", lang).out
    assert place in out
    assert ", row " not in out


def test_a_number_is_the_sum_to_the_digit(solved: Path, pathway: Pathway) -> None:
    found = json.loads(pathway("trace", solved, "costs", "2025", "energy", "--json").out)
    table = pd.read_csv(solved / "tables" / "costs.csv")
    rows = table[(table["year"] == 2025) & (table["item"] == "energy")]
    assert [row["value"] for row in found["rows"]] == rows["value_mcny"].tolist()
    assert (found["column"], found["unit"]) == ("value_mcny", "MCNY")
    for row in found["rows"]:
        parts = [_exact(term["value"]) for term in row["terms"]]
        assert sum(parts) + _exact(row["rounding"]) == _exact(row["value"])
    assert sum(_exact(row["value"]) for row in found["rows"]) == _exact(found["value"])


def test_a_program_can_check_the_arithmetic(solved: Path, pathway: Pathway) -> None:
    """What is taken off has a sign of its own, beside factors whose product it is."""
    signs: set[int] = set()
    for asked in (("emissions", "2025"), ("emissions", "2020"), ("costs", "2025")):
        found = json.loads(pathway("trace", solved, *asked, "--json").out)
        signs |= {s for row in found["rows"] for term in row["terms"] for s in _signs(term)}
    assert signs == {1, -1}


def _signs(term: Mapping[str, Any]) -> Iterator[int]:
    """Of a term and those below, whose values their factors, or what they sum, come to."""
    factors, below = term.get("factors", []), term.get("terms", [])
    if factors or below:
        parts = [factor["value"] for factor in factors]
        own = math.prod(parts) if parts else sum(inner["value"] for inner in below)
        assert term["sign"] * own == pytest.approx(term["value"], abs=1e-5)
        yield term["sign"]
    for inner in (*below, *(t for factor in factors for t in factor.get("terms", []))):
        yield from _signs(inner)


def _exact(value: float) -> Decimal:
    return Decimal(repr(value)).quantize(Decimal("1e-6"))


def test_what_is_set_is_what_is_told(case: Path, tmp_path: Path, pathway: Pathway) -> None:
    run = tmp_path / "run"
    asked = ("--set", "prices.electricity=*2", "--set", "levers.led.capex=*3", "--out", run)
    assert pathway("solve", case, *asked, "--no-pictures").code == 0
    out = pathway("trace", run, "costs", "2025", "energy", "shop").out
    assert "prices.csv, row 3 (electricity, *, 2025): 1.6 CNY/kWh, set for this run (" in out
    out = pathway("trace", run, "costs", "2024", "capex", "shop").out
    assert "levers.led.capex (line 9): 0.6 MCNY/store, set for this run" in out


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("targets", "2025"), "'targets' is no table that can be traced: what can be is emissions"),
        (("emissions", "2040"), "emissions has no year 2040: it has those from 2020 to 2025."),
        (("emissions", "2025", "shp"), "emissions has no 'shp' in 2025. Did you mean 'shop'?"),
        (("emissions", "2025", "shop", "fleet"), "no row in 2025 with all of shop, fleet."),
        (("emissions", "2025", "--column", "t"), "'t' of emissions cannot be traced"),
        (("sources", "2025", "--column", "activity"), "which do not add up. Name one source."),
    ],
)
def test_what_cannot_be_traced_is_refused(
    solved: Path, words: tuple[str, ...], problem: str, pathway: Pathway
) -> None:
    said = pathway("trace", solved, *words)
    assert said.code == 2
    assert problem in said.err


def test_a_number_that_was_edited_does_not_add_up(copy: Path, pathway: Pathway) -> None:
    table = copy / "tables" / "emissions.csv"
    frame = pd.read_csv(table, keep_default_na=False)
    frame.loc[frame["year"] == 2025, "net_t"] += 1000.0
    frame.to_csv(table, index=False)
    said = pathway("trace", copy, "emissions", "2025", "shop")
    assert said.code == 2
    assert "the tables or inputs of the run were changed" in said.err


def test_what_was_is_a_row_of_the_actuals(tmp_path: Path, pathway: Pathway) -> None:
    """9.5 ML were left of what 11.5 would have been: 500 electric vans served 2; they cost 20."""
    facts = (
        "2021,activity,vans,,,,,9.5,ML,fuel cards,measured\n"
        "2021,added,ev,,,,,500,vehicle,register,measured\n"
        "2021,spent,ev,,,,,20,MCNY,ledger,verified\n"
    )
    head = "year,quantity,of,business,scope,carrier,method,value,unit,source,confidence\n"
    case = write_case(tmp_path / "case", {**FILES, "actuals/ledger.csv": head + facts})
    assert apart("solve", case, "--out", tmp_path / "run", "--no-pictures").code == 0
    out = pathway("trace", tmp_path / "run", "emissions", "2021", "fleet/north/1").out
    assert "+ 25,460 t  vans (diesel) = 9.5 ML × 2,680 t/ML" in out
    assert "+ 11.5 ML  business as usual = 10 ML × 1.15" in out
    assert "actuals/ledger.csv, row 2 (activity, 2021): 9.5 ML (fuel cards; measured)" in out
    out = pathway("trace", tmp_path / "run", "costs", "2021", "capex", "fleet").out
    assert "+ 20 MCNY  ev@vans, bought in 2021 = 500 vehicle × 0.04 MCNY/vehicle" in out
    assert "actuals/ledger.csv, row 4 (spent, 2021): 20 MCNY (ledger; verified)" in out


def test_nothing_is_decided_in_a_year_that_is_over(tmp_path: Path, pathway: Pathway) -> None:
    """What a lever did is as a row of the actuals tells, or as expected; of none left, its row."""
    rows = "2021,activity,vans,0,ML", "2021,covered,wind,9,GWh", "2022,covered,wind,8,GWh"
    facts = "year,quantity,of,value,unit,source,confidence\n"
    facts += "".join(f"{row},registry,verified\n" for row in rows)
    files = {**FILES, "actuals/ledger.csv": facts}
    case = write_case(tmp_path / "case", files)
    run = tmp_path / "run"
    assert apart("solve", case, "--out", run, "--no-pictures").code in (0, 3)
    out = pathway("trace", run, "emissions", "2021", "shop/north/2").out
    assert "tables/contracts.csv, 2021, wind, shop/north/2: 9 (as actuals tell)" in out
    assert "actuals/ledger.csv, row 3 (covered, 2021): 9 GWh (registry; verified)" in out
    assert "ledger.csv, row 4" not in out
    assert "decided by the plan" not in out
    out = pathway("trace", run, "emissions", "2021", "fleet/north/1").out
    assert out.startswith("net_t of emissions in 2021, fleet/north/1: 0 t\n")
    assert "actuals/ledger.csv, row 2 (activity, 2021): 0 ML (registry; verified)" in out
    assert "as expected: actuals of the year say nothing of it" in out


def test_what_was_bought_is_told_by_what_all_of_it_did(tmp_path: Path, pathway: Pathway) -> None:
    """4 kt retired are 80 % of 5 that were bought. Of 10 of wind, committed, 8 say nothing."""
    rows = "2021,retired,trees,4,kt", "2022,covered,wind,8,GWh"
    facts = "year,quantity,of,value,unit,source,confidence\n"
    facts += "".join(f"{row},registry,verified\n" for row in rows)
    case = write_case(tmp_path / "case", {**FILES, "actuals/ledger.csv": facts})
    run = tmp_path / "run"
    assert apart("solve", case, "--out", run, "--no-pictures").code in (0, 3)
    out = pathway("trace", run, "costs", "2021", "credits").out
    assert "tables/levers.csv, 2021, trees: 5 kt (as actuals tell)" in out
    assert "actuals/ledger.csv, row 2 (retired, 2021): 4 kt (registry; verified)" in out
    out = pathway("trace", run, "costs", "2022", "contracts").out
    assert "tables/levers.csv, 2022, wind: 10 GWh (as expected: actuals of the year say" in out


def test_a_year_cites_no_fact_of_a_later_one(tmp_path: Path, pathway: Pathway) -> None:
    """Diesel of 2021 was 16.5 ML of 15 expected in all: 11 of the vans' 10. In 2020 nobody knew."""
    head = "year,quantity,of,business,scope,carrier,method,value,unit,source,confidence\n"
    fact = "2021,activity,,,,diesel,,16.5,ML,fuel cards,measured\n"
    case = write_case(tmp_path / "case", {**FILES, "actuals/ledger.csv": head + fact})
    assert apart("solve", case, "--out", tmp_path / "run", "--no-pictures").code == 0
    told = {
        y: pathway("trace", tmp_path / "run", "sources", y, "vans").out for y in ("2020", "2021")
    }
    assert "+ 11 ML  business as usual = 10 ML × 1.1" in told["2021"]
    assert "actuals/ledger.csv, row 2 (activity, 2021): 16.5 ML" in told["2021"]
    assert "+ 10 ML  business as usual\n" in told["2020"]
    assert "actuals" not in told["2020"]


def test_names_and_sources_stay_text(tmp_path: Path, pathway: Pathway) -> None:
    hostile = "</script> =cmd() { $file } 40 %"
    files = changed(("factors.csv", "guideline,literature", f"{hostile},literature"))
    case, run = write_case(tmp_path / "case", files), tmp_path / "run"
    assert apart("solve", case, "--out", run, "--no-pictures").code == 0
    assert (
        f"2680 t/ML ({hostile}; literature)"
        in pathway("trace", run, "emissions", "2020", "fleet").out
    )


def test_from_python(solved: Path) -> None:
    found: Any = face.open(solved).trace("wedges", 2025, "electrify")
    assert found.value == pytest.approx(sum(cell.value for cell in found.cells))
    assert {term.option for cell in found.cells for term in cell.terms} == {"ev@vans"}
