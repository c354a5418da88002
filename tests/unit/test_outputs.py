"""Products: what a company makes, intensities per unit of it, and activity that grows with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import pathway
from casefiles import changed, write_case
from cases import case, flat, retrofit, source, target
from chart_pictures import scope3_intensity
from pathway.cases.export import write_workbook
from pathway.figures.kit import chart_info
from pathway.load import load, load_case
from pathway.locale.amounts import quantity
from pathway.locale.errors import InputError
from pathway.review.numbers import assumptions
from pathway.runs.run import Options
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Name
from solving import solve_case

OUTPUTS = """\
business,product,year,value,unit,source,confidence
fleet,freight,2020,1340,Mtkm,report,report
fleet,freight,2025,2680,Mtkm,assumed,assumption
shop,dish,2020,5,dish,report,report
shop,dish,2025,5,dish,assumed,assumption
"""
RATE = "perimeter: {business: [fleet], scope: [3]}\n  value: {value: 60, unit: t/MCNY}"
FLEET = "perimeter: {business: [fleet], scope: [3]}"
PER = f"{FLEET}\n  per: freight\n  value: {{value: 10, unit: g/tkm}}"
DISHES = ("targets.yaml", PER, PER.replace("freight", "dish").replace("g/tkm", "kg/dish"))
GROWS = ("sources.csv", "5000,kL,flat", "5000,kL,freight")


def made(*edits: tuple[str, str, str], outputs: str = OUTPUTS) -> dict[str, str | bytes]:
    return {**changed(("targets.yaml", RATE, PER), *edits), "outputs.csv": outputs}


NAMED = """\
business,product,name_en,name_zh,year,value,unit,source,confidence
fleet,freight,haulage,货运,2020,1340,Mtkm,report,report
fleet,freight,,,2025,2680,Mtkm,assumed,assumption
"""
DRIVER = (
    ("growth.csv", "driver,year", "driver,name_en,name_zh,year"),
    ("growth.csv", "flat,2020", "flat,No growth,不增长,2020"),
    ("growth.csv", "flat,2025", "flat,,,2025"),
    ("growth.csv", "shops,2020", "shops,,,2020"),
    ("growth.csv", "shops,2025", "shops,,,2025"),
)


def test_products_and_drivers_have_names_by_language(tmp_path: Path) -> None:
    """In the first row of each; a workbook carries them, and one that has none shows its id."""
    files = made(*DRIVER, outputs=NAMED)
    read = load_case(write_case(tmp_path / "case", files), "whole")
    assert read.product_names == {"freight": Name("haulage", "货运")}
    (rate,) = (k for k in chart_info(read, "0").intensities if k.target == "intensity")
    assert rate.product == Name("haulage", "货运")
    text = {k: str(v).encode() for k, v in files.items()}
    write_workbook(text, tmp_path / "case.xlsx")
    assert load_case(tmp_path / "case.xlsx", "whole").product_names == read.product_names
    about = {n.path: n.about for n in assumptions(text, read, "zh")[0]}
    assert about["outputs.fleet"] == "车队，货运"
    assert (about["growth.flat"], about["growth.shops"]) == ("不增长", "shops")


def test_an_intensity_per_product_and_activity_that_grows_with_it(tmp_path: Path) -> None:
    """13,400 t on 1,340 Mtkm are 10 t a million: 10 g per tonne-km, in 2025 26,800 on 2,680."""
    read = load_case(write_case(tmp_path, made(GROWS)), "whole")
    rate = read.targets["intensity"]
    assert (rate.unit, rate.per) == ("t/Mtkm", "freight")
    assert rate.value[2025] == pytest.approx(0.01)  # kt a million tonne-km
    assert rate.whole[2025] == pytest.approx(2680)
    assert read.sources["freight"].activity[2025] == pytest.approx(10)
    assert read.sources["freight"].activity[2022] == pytest.approx(7)
    run = solve_case(tmp_path, tmp_path / "run", Options("whole", pictures="no"))
    assert run.audited
    row = run.result.tables["targets"].set_index("id").loc["intensity"]
    assert (row["achieved"], row["unit"]) == (pytest.approx(10), "t/Mtkm")
    for lang, words in {"en": "g per tkm of freight", "zh": "克／吨公里freight"}.items():
        told = scope3_intensity.said(run.result.tables, chart_info(run.case, "0"), lang)
        assert words in str(told)
        assert "revenue" not in str(told)


def test_by_hand_a_tonne_of_a_product() -> None:
    """20 kt of gas on 100 t; 0.18 kt a tonne are 18 kt: 10 GWh saved at 3 less 0.4 a year."""
    saving = retrofit("saving", "gas", capex=3.0, potential=100, first_year=2025, life=1)
    rate = target("k", "intensity", {2025: 0.18}, whole=flat(100), per="steel", unit="t/t")
    of = case([source("gas", "gas", 100)], [saving], [rate])
    solved = solve(of, gap=1e-9)
    assert solved.npv == pytest.approx(10 * (3 - 0.4))
    table = tabulate(of, solved.plan)["targets"]
    assert table.loc[0, "achieved"] == pytest.approx(180)
    nothing = replace(of, targets={"k": replace(rate, whole=flat(0))})
    assert tabulate(nothing, solve(nothing).plan)["targets"].empty


@pytest.mark.parametrize(
    ("unit", "en", "zh"),
    [
        ("t/t", "1.5 t per t", "1.5吨／吨"),
        ("t/Mtkm", "1.5 g per tkm", "1.5克／吨公里"),
        ("t/kt", "1.5 kg per t", "1.5千克／吨"),
        ("t/cold_box", "1.5 t per cold box", "1.5吨／cold box"),
        ("t/MCNY", "1.5 t per million CNY", "1.5吨／百万元"),
    ],
)
def test_a_rate_is_said_for_one(unit: str, en: str, zh: str) -> None:
    assert quantity(1.5, unit, "CNY", "en") == en
    assert quantity(1.5, unit, "CNY", "zh") == zh


def test_a_year_without_output_is_told(tmp_path: Path) -> None:
    line = ("targets.yaml", "unit: g/tkm}\n  in: 2025", "unit: g/tkm}\n  from: 2024")
    none = OUTPUTS.replace("2025,2680", "2024,2680,Mtkm,a,assumption\nfleet,freight,2025,0")
    write_case(tmp_path, made(line, outputs=none))
    told = "intensity: there is no freight in 2025, and it does not apply then."
    assert told in pathway.read(tmp_path, "whole").notes


@pytest.mark.parametrize(
    ("edits", "outputs", "said"),
    [
        ([("targets.yaml", "per: freight", "per: fright")], OUTPUTS, "there is no such product"),
        ([DISHES], OUTPUTS, "none of it is made in whole"),
        ([], OUTPUTS.replace("1340", "0").replace("2680", "0"), "none of it is made in whole"),
        ([], OUTPUTS.replace("2680,Mtkm", "2680,Gtkm"), "freight is counted in Mtkm elsewhere"),
        ([], OUTPUTS.replace("2680,Mtkm", "-1,Mtkm"), "value"),
        ([], OUTPUTS.replace("fleet,freight,2025", "fleets,freight,2025"), "no such business"),
        ([], OUTPUTS.replace("Mtkm", "ton"), "this is no unit to count in"),
        ([], OUTPUTS.replace("freight", "flat"), "this is a driver of growth.csv already"),
        ([], OUTPUTS.replace("Mtkm", "tkm"), "is less than tables can tell"),
        ([GROWS], OUTPUTS.replace("fleet,freight", "shop,freight"), "fleet makes no freight"),
        ([GROWS], OUTPUTS.replace("1340", "0"), "fleet makes no freight in 2020"),
        ([], OUTPUTS.replace("fleet,freight,2020", "fleet,freight,2021"), "there is no row for"),
    ],
)
def test_outputs_that_cannot_be(
    tmp_path: Path, edits: list[tuple[str, str, str]], outputs: str, said: str
) -> None:
    files = made(*edits, outputs=outputs)
    with pytest.raises(InputError) as caught:
        load(write_case(tmp_path, files), "whole")
    assert said in str(caught.value)


def test_what_follows_from_a_fault_of_outputs_is_not_told(tmp_path: Path) -> None:
    """A source that grows with it is missing; what looks for this source is not at fault."""
    files = made(GROWS, outputs=OUTPUTS.replace("2680,Mtkm", "-1,Mtkm"))
    with pytest.raises(InputError) as caught:
        load(write_case(tmp_path, files), "whole")
    assert [f.file for f in caught.value.faults] == ["outputs.csv"]


def test_output_set_from_the_command_line(tmp_path: Path) -> None:
    write_case(tmp_path, made(GROWS))
    read = load_case(tmp_path, "whole", ["outputs.fleet.freight.2025=1340"])
    assert read.sources["freight"].activity[2025] == pytest.approx(5)
    book = tmp_path.with_suffix(".xlsx")
    write_workbook(load(tmp_path, "whole").files, book)
    assert load_case(book, "whole").outputs == load_case(tmp_path, "whole").outputs
