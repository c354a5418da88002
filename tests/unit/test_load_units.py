"""Units: what is listed is read, each of its own size; what is offered never changes a size."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, changed, edited, write_case
from pathway.load import load_case
from pathway.load.files.faults import Faults, Location
from pathway.load.units.measures import AMBIGUOUS, FAMILIES, MEASURES, SPELLINGS
from pathway.load.units.units import Units
from pathway.locale.errors import InputError

ROOT = Path(__file__).resolve().parents[2]


def units() -> Units:
    return Units("CNY", Faults())


def remedy(word: str, to: str, *things: str) -> str:
    """What is offered for a word that is no unit."""
    found = units()
    with found.faults.skipping():
        found.factor(word, to, Location("x.csv"), things)
    assert len(found.faults.found) == 1, word
    return found.faults.found[0].remedy


@pytest.mark.parametrize(
    ("unit", "to", "factor"),
    [
        ("PJ", "TJ", 1000),
        ("PJ", "GWh", 1e6 / 3600),
        ("Mkm", "km", 1e6),
        ("gCO2/kWh", "kt/GWh", 1e-3),
        ("gCO2e/MJ", "kt/TJ", 1e-3),
        ("lb/MWh", "kt/GWh", 453.59237e-6 * 1e-3 * 1e3),
        ("kgCO2eq", "t", 1e-3),
        ("Gg", "kt", 1),
        ("Gt", "Mt", 1000),
        ("PWh", "TWh", 1000),
        ("MMBtu", "GJ", 1.05505585262),
        ("therm", "MMBtu", 0.1),
        ("US_gal", "L", 3.785411784),
        ("imp_gal", "L", 4.54609),
        ("bbl", "US_gal", 42),
        ("short_ton", "lb", 2000),
        ("long_ton", "lb", 2240),
        ("mile", "km", 1.609344),
        ("nautical_mile", "m", 1852),
        ("tonne_mile", "tkm", 1.609344),
        ("Gcal", "GJ", 4.1868),
        ("Mtoe", "PJ", 41.868),
        ("tce", "kcal", 7e6),
        ("toe", "kcal", 1e7),
        ("kCNY/MWh/yr", "MCNY/GWh", 1),
        ("t CO2e / MWh", "kt/GWh", 1),
        ("%", "share", 0.01),
    ],
)
def test_a_unit_by_hand(unit: str, to: str, factor: float) -> None:
    assert units().factor(unit, to, Location("x.csv")) == pytest.approx(factor, rel=1e-12)


def test_the_units_of_every_trade_are_read() -> None:
    """Steel, ships, shops and small firms: prefixes of the SI, and what else they count in."""
    prefixed = {"J": "kMGTP", "Wh": "kMGTP", "g": "mkMGTP", "t": "kMG", "m": "mk"}
    words = [p + unit for unit, prefixes in prefixed.items() for p in ("", *prefixes)]
    words += [
        "MMBtu",
        "therm",
        "US_gal",
        "imp_gal",
        "lb",
        "short_ton",
        "long_ton",
        "bbl",
        "mile",
        "nmi",
        "tmi",
        "kcal",
        "tce",
        "toe",
    ]
    assert [word for word in words if word not in MEASURES] == []


def test_a_conversion_is_rounded_once() -> None:
    """A TJ is 1/3.6 GWh, a kg 1e-6 kt; floats one after another give 3.6000000000000003e-06."""
    assert units().convert("g/t", "kt/kt") == 1e-6
    assert units().convert("kg/TJ", "kt/GWh") == 3.6e-6


@pytest.mark.parametrize("word", [*MEASURES, "CNY", "kCNY", "MCNY", "GCNY"])
def test_every_unit_there_is_can_be_converted(word: str) -> None:
    """What list and definitions say is one thing: nothing is known and does not measure."""
    assert units().convert(word, word) == 1.0


def test_each_symbol_is_defined_once() -> None:
    """`Mt` cannot be a mega-tonne in one line and something else in another."""
    listed = [symbol for family in FAMILIES for symbol in family.symbols()]
    assert sorted(listed) == sorted(set(listed))


def test_the_list_in_the_docs_has_every_unit() -> None:
    page = (ROOT / "docs" / "data-dictionary.md").read_text("utf-8")
    assert [word for word in MEASURES if f"`{word}`" not in page] == []


@pytest.mark.parametrize(
    ("word", "to"),
    [(word, "kt") for word in ("MT", "mt", "KT", "GT", "T", "MTCO2e", "TCO2e")]
    + [(word, "TJ") for word in ("mwh", "mj", "pj", "MMBTU", "TOE", "TCE")]
    + [("mCNY", "MCNY")],
)
def test_what_may_be_of_another_size_is_not_offered(word: str, to: str) -> None:
    """MT is a metric ton to some and a million to others; mWh and MWh differ by 10^9."""
    assert remedy(word, to).startswith("Use one of: ")


@pytest.mark.parametrize(
    ("word", "to", "offered"),
    [
        ("kwh", "GWh", "'kWh'"),
        ("KWH", "GWh", "'kWh'"),
        ("gwh", "GWh", "'GWh'"),
        ("KG", "kt", "'kg'"),
        ("l", "ML", "'L'"),
        ("tonnes", "kt", "'t'"),
        ("litres", "ML", "'L'"),
        ("升", "ML", "'L'"),
        ("CNY/升", "MCNY/ML", "'CNY/L'"),
        ("吨", "kt", "'t'"),
        ("立方米", "Mm3", "'m3'"),
        ("lbs", "kt", "'lb'"),
        ("percent", "share", "'%'"),
        ("tons", "kt", "t, short_ton or long_ton"),
        ("gallons", "ML", "US_gal or imp_gal"),
    ],
)
def test_another_spelling_of_the_same_size_is_offered(word: str, to: str, offered: str) -> None:
    assert offered in remedy(word, to)


def test_spellings_are_no_units_and_stand_for_some() -> None:
    words = [*SPELLINGS, *AMBIGUOUS]
    assert not set(words) & set(MEASURES)
    assert set(SPELLINGS.values()) <= set(MEASURES)


def test_where_no_spelling_is_near_the_units_that_fit_are_listed() -> None:
    """A furlong is no unit of tonnes: those of mass are, without one gas after another."""
    said = remedy("furlong", "kt")
    assert said == ("Use one of: g, mg, kg, Mg, Gg, Tg, Pg, t, kt, Mt, Gt, lb, short_ton, long_ton")
    assert "tCO2e, ktCO2e, MtCO2e, GtCO2e, lbCO2e" in remedy("MTCO2e", "kt")
    assert remedy("vehicel", "vehicle", "vehicle") == "Did you mean 'vehicle'?"


@pytest.mark.parametrize("unit", ["yr", "t/yr/yr", "yr/yr", "t//MWh"])
def test_years_stand_once_and_behind(unit: str) -> None:
    assert remedy(unit, "kt") == "Write it as words joined by /, such as CNY/kWh"


@pytest.mark.parametrize("unit", ["tonne", "litre", "mt", "MT", "tons", "gwh"])
def test_a_measure_in_other_letters_is_nothing_to_count(tmp_path: Path, unit: str) -> None:
    """`unit: tonne` would count something of its own, of no size."""
    files = edited("levers/offset.yaml", "  unit: t\n", f"  unit: {unit}\n")
    with pytest.raises(InputError, match="this is no unit to count in"):
        load_case(write_case(tmp_path / "case", files))


def test_a_source_in_petajoules(tmp_path: Path) -> None:
    """0.001 PJ of heat are 1 TJ."""
    heat = "heat,shop,north,2,,purchased_heat,heat,0.001,PJ,flat,,Heat,热,report,report\n"
    files = changed(
        ("carriers.csv", "gas,Gas", "heat,Heat,热,TJ,energy,CO2,2\ngas,Gas"),
        ("prices.csv", "diesel,*,2025", "heat,*,2021,1,CNY/GJ,a,report\ndiesel,*,2025"),
        ("factors.csv", "diesel,*,2025", "heat,*,2020,-,0,t/TJ,a,report\ndiesel,*,2025"),
    )
    files["prices.csv"] = str(files["prices.csv"]) + "heat,*,2025,1,CNY/GJ,a,report\n"
    files["factors.csv"] = str(files["factors.csv"]) + "heat,*,2025,-,0,t/TJ,a,report\n"
    files["sources.csv"] = FILES["sources.csv"] + heat.replace("heat,shop", "boiler,shop")
    case = load_case(write_case(tmp_path / "case", files))
    assert case.sources["boiler"].activity[2020] == 1.0
