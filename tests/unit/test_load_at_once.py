"""All faults of a case at once: what is at fault in one file hides in another what hangs on it
alone.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casefiles import FILES, write_case
from pathway.load import load
from pathway.locale.errors import InputError

HEAD = "year,quantity,of,business,region,scope,value,unit,source,confidence\n"
TOLD = (
    *("2021,activity,vans,,,,9.8,ML", "2021,activity,shop-power,,,,105,GWh"),
    *("2021,emissions,,fleet,north,3,13000,t", "2021,added,ev,,,,10,vehicle"),
    *("2021,revenue,,shop,,,1050,MCNY", "2021,added,trees,,,,100,t"),
)
CHANGES = """\
sold:
  name: {en: Depot sold, zh: 出售}
  year: 2022
  cause: divestment
  moves:
    - {of: {business: [fleet], scope: [1]}, tonnes: {value: -100, unit: t}}
"""
SOUND: dict[str, str] = {
    **FILES,
    "actuals/a.csv": HEAD + "".join(f"{row},ledger,measured\n" for row in TOLD),
    "actuals/b.csv": HEAD + "2021,retired,trees,,,,50,t,ledger,measured\n",
    "changes.yaml": CHANGES,
}
Edit = tuple[str, str, str]
"""A file, and what stands in it in place of what; where that is nothing, behind all."""

OF_ALL: dict[str, Edit] = {
    "retired": ("actuals/b.csv", "50,t", "500,t"),
    "stock": ("actuals/b.csv", "", "2021,stock,ev,,,,30,vehicle"),
    "spent": ("actuals/b.csv", "", "2021,spent,led,,,,20,MCNY"),
    "sum": ("actuals/b.csv", "", "2021,emissions,,fleet,north,1,1000,t"),
    "lever": ("actuals/b.csv", "", "2021,added,evs,,,,9,vehicle"),
    "moved": ("changes.yaml", "value: -100, unit: t", "value: -100000, unit: t"),
    "total": ("company.yaml", "value: 26800", "value: 26900"),
}
"""What only the rest of a case shows to be a fault."""
EV = ("stock", "sum", "moved", "total")
"""Those that hang on vans, or on what may replace them."""

ELSEWHERE: dict[str, tuple[Edit, tuple[str, ...]]] = {
    "company-key": (("company.yaml", "default_study:", "foo: 3\ndefault_study:"), ()),
    "company-rate": (("company.yaml", "{value: 6, unit", "{value: 600, unit"), ()),
    "business-name": (("businesses.csv", "shop,Shop", "shop,"), ()),
    "region-name": (("regions.csv", "north,North", "north,"), ()),
    "region-market": (("regions.csv", "海外,sea", "海外,"), ()),
    "carrier-gas": (("carriers.csv", "CO2;CH4;N2O", "CO2;XX"), ()),
    "carrier-unit": (("carriers.csv", "柴油,ML", "柴油,MLL"), ("stock", *EV[1:])),
    "source-activity": (("sources.csv", "diesel,5000,kL", "diesel,5o00,kL"), ()),
    "source-name": (("sources.csv", "Power,电", ",电"), ()),
    "source-confidence": (("sources.csv", "a guess,assumption", "a guess,sure"), ()),
    "vans": (("sources.csv", "diesel,10,ML", "diesel,ten,ML"), EV),
    "growth": (("growth.csv", "shops,2025,1.5", "shops,2025,x"), ("spent",)),
    "growth-of-base": (("growth.csv", "shops,2020,1,", "shops,2020,2,"), ("spent",)),
    "growth-confidence": (("growth.csv", "1.5,assumed,assumption", "1.5,assumed,sure"), ()),
    "revenue": (("revenue.csv", "fleet,2025,200", "fleet,2025,x"), ()),
    "factor-of-power": (("factors.csv", "2025,location,500", "2025,location,x"), ()),
    "factor-of-diesel": (("factors.csv", "diesel,*,2025,-,2680", "diesel,*,2025,-,x"), EV[1:]),
    "price": (("prices.csv", "diesel,*,2025,7", "diesel,*,2025,x"), ()),
    "lever-key": (("levers/retrofit.yaml", "order: 2", "order: 2\n  odrer: 3"), ("sum",)),
    "lever-number": (("levers/rooftop_pv.yaml", "GWh/park", "t/park"), ()),
    "lever-price": (("levers/removal.yaml", "200, unit: CNY/t", "200, unit: CNY/L"), ("retired",)),
    "limit": (("limits.yaml", "unit: GWh", "unit: t"), ()),
    "target-unit": (("targets.yaml", "value: 0, unit: t", "value: 0, unit: GWh"), ()),
    "target-metric": (("targets.yaml", "metric: intensity", "metric: intensty"), ()),
    "study": (("studies/operations.yaml", "neutral, clean", "neutral, clen"), ()),
    "confidence": (("actuals/a.csv", "revenue,,shop,,,1050", "revenue,,shoop,,,1050"), ()),
    "cause": (("changes.yaml", "divestment", "gift"), ()),
}
"""A fault in each file, and what of all it hides, for it hangs on it."""


def faults(folder: Path, *edits: Edit) -> list[str]:
    """What is told of the case with these edits; rows by what stands in them."""
    files = dict(SOUND)
    for file, old, new in edits:
        assert old in files[file]
        more = f"{files[file]}{new},ledger,measured\n"
        files[file] = files[file].replace(old, new, 1) if old else more
    try:
        load(write_case(folder, files), every=True)
    except InputError as error:
        at = [(f.file, re.sub(r"(row|line) \d+", "", str(f.place)), f.value) for f in error.faults]
        return [f"{'|'.join(place)}|{f.problem}" for place, f in zip(at, error.faults, strict=True)]
    return []


def test_the_case_is_sound_without_them(tmp_path: Path) -> None:
    assert faults(tmp_path) == []


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_fault_hides_no_other_that_does_not_hang_on_it(tmp_path: Path, name: str) -> None:
    edit, hidden = ELSEWHERE[name]
    alone = faults(tmp_path / "alone", edit)
    assert len(alone) == 1, alone
    told = faults(tmp_path / "all", edit, *OF_ALL.values())
    for other, fault in OF_ALL.items():
        (own,) = faults(tmp_path / other, fault)
        assert (own in told) is (other not in hidden), (other, told)
    assert len(told) == 1 + len(OF_ALL) - len(hidden), told


def test_what_hides_is_mended_and_the_rest_is_told(tmp_path: Path) -> None:
    edit, hidden = ELSEWHERE["vans"]
    first = faults(tmp_path / "first", edit, *OF_ALL.values())
    second = faults(tmp_path / "second", *OF_ALL.values())
    assert set(first) - set(second) == set(faults(tmp_path / "alone", edit))
    assert len(set(second) - set(first)) == len(hidden)


def test_both_faults_of_a_row_are_told(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        ("regions.csv", "abroad,Abroad,海外,sea", "abroad,,海外,"),
        ("carriers.csv", "gas,Gas,天然气,Mm3,energy,CO2,1", "gas,,天然气,Mm3,power,XX,4"),
    )
    regions = ("market", "name_en")
    carriers = ("gases", "item", "name_en", "scope")
    assert [f.rsplit("|", 2)[0] for f in told] == [
        *(f"carriers.csv|, column {column}" for column in carriers),
        *(f"regions.csv|, column {column}" for column in regions),
    ]


def saving(name: str, order: int, more: str = "") -> str:
    """A retrofit that could save all of the shop's power, and stands there."""
    return (
        f"{name}:\n  name: {{en: {name.title()}, zh: 省}}\n  applies_to: {{source: [shop-power]}}\n"
        f"  order: {order}\n  unit: GWh\n  life: 10\n  existing: {{value: 60, unit: GWh}}\n"
        f"  max_share: {{value: 1, unit: share}}\n  capex: {{value: 1, unit: CNY/kWh}}\n{more}"
    )


def test_each_source_of_which_stock_takes_too_much_is_told(tmp_path: Path) -> None:
    """60 GWh saved take 6 of 5 ML, and 1.2 of 1."""
    row = "shop,north,3,,cat4_transport,diesel,{},ML,flat,1,{},运,report,report\n"
    felt = "  co_effects: {one: {value: 0.1, unit: ML/GWh}, two: {value: 0.02, unit: ML/GWh}}\n"
    told = faults(
        tmp_path,
        (
            "sources.csv",
            "freight,",
            f"one,{row.format(5, 'One')}two,{row.format(1, 'Two')}freight,",
        ),
        ("levers/retrofit.yaml", "led:\n", f"{saving('a', 1, felt)}led:\n"),
    )
    assert {"one", "two"} == {
        f.split(" more off ")[1].split(" than")[0]
        for f in told
        if "|existing stock takes more" in f
    }
