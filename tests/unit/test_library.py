"""What the library ships: a source and terms on every number, ranges, units, no number twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest

from pathway import library
from pathway.cases.adding import measures_for, why_not
from pathway.cases.adding.draft import money_unit
from pathway.cases.adding.prices import currency_of
from pathway.library import KINDS, Kind, Row, rows
from pathway.load.files.csvfile import ID
from pathway.load.files.faults import Faults
from pathway.load.units.measures import CURRENCIES
from pathway.load.units.units import Units
from pathway.locale import LANGUAGES, say
from pathway.locale.errors import UsageError
from pathway_models.case import Carrier, Name

UNITS = Units("EUR", Faults())
CONFIDENCES = {"high", "medium", "low", "assumption"}
HIDDEN = re.compile(
    "unnamed|steering|text id|search hit|general knowledge|recalled|unverified|/work|shared/data",
    re.I,
)
"""Words of sources that cannot be looked up: such rows are not shipped."""
OF_FACTORS: tuple[Kind, ...] = ("grid", "outlook", "fuels", "gwp", "process")


@pytest.mark.parametrize("kind", KINDS)
def test_every_number_says_where_it_is_from_and_under_what_terms(kind: Kind) -> None:
    for row in rows(kind):
        assert row.source.strip(), row
        assert row.licence.strip(), row
        assert not row.licence.startswith("unclear"), row
        assert "NC" not in re.findall(r"[A-Z]+", row.licence), row
        assert row.confidence in CONFIDENCES, row
        assert not HIDDEN.search(f"{row.source} {row.licence} {row.note}"), row
        assert len(row.source) < 1000, row


@pytest.mark.parametrize("kind", KINDS)
def test_no_number_stands_twice(kind: Kind) -> None:
    """Of one thing, place, year, basis and unit there is one."""
    keys = Counter(
        (r.id, r.region, r.year, r.quantity, r.unit, r.basis, r.more.get("block"))
        for r in rows(kind)
    )
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("kind", KINDS)
def test_ids_years_and_names(kind: Kind) -> None:
    for row in rows(kind):
        assert ID.fullmatch(row.id), row
        assert row.names["en"], row
        assert row.year is None or 1990 <= row.year <= 2050, row
        assert row.region, row
        assert row.quantity, row
        assert row.unit, row


def test_an_id_is_of_one_kind_only() -> None:
    ids = Counter(entry.id for entry in library.entries())
    assert ids.most_common(1)[0][1] == 1


def test_what_a_case_is_named_by_has_a_name_in_chinese() -> None:
    for kind in ("fuels", "measures", "archetypes"):
        for entry in library.entries(kind):
            assert entry.name("zh") != entry.name("en"), entry.id


def test_what_can_be_added_has_a_name_in_german() -> None:
    """Measures that are but read, and processes, are called in English there."""
    for entry in library.entries("fuels") + library.entries("measures"):
        if entry.kind == "fuels" or not why_not(entry):
            assert "de" in entry.rows[0].names, entry.name()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_has_a_name(lang: str) -> None:
    assert all(say("library." + kind, lang) for kind in KINDS)


@pytest.mark.parametrize("kind", OF_FACTORS)
def test_a_factor_is_in_a_unit_that_a_case_reads(kind: Kind) -> None:
    """Tonnes per something that is a unit of measure, or is counted."""
    for row in rows(kind):
        if row.quantity in ("lhv", "hhv", "density"):
            continue
        per = row.unit.rpartition("/")[2]
        counted = () if UNITS.is_measure(per) else (per,)
        assert UNITS.convert(row.unit, f"kt/{per}", counted) is not None, row


@pytest.mark.parametrize("kind", ["prices", "instruments", "measures"])
def test_money_has_a_currency_and_a_year(kind: Kind) -> None:
    for row in rows(kind):
        code = currency_of(row.unit)
        if row.more.get("price_year"):
            assert code in CURRENCIES or code in ("AED", "SAR"), row
            assert 2010 <= int(row.more["price_year"]) <= 2026, row
        elif kind != "measures" and row.quantity == "price":
            assert row.year is not None, row
            assert row.year > 2026, row  # a forecast whose money is not told
    assert money_unit("MUSD/ship", "EUR") == "MEUR/ship"


def test_rates_are_those_of_the_central_bank() -> None:
    """A dollar of 2022 was 1/1.05305 euro, and 0.852761/1.05305 pounds."""
    dollar = library.rate_of("USD", "EUR", 2022)
    assert dollar is not None
    assert dollar.value == pytest.approx(1 / 1.05305, rel=1e-5)
    assert [row.id for row in dollar.rows] == ["rate-usd"]
    pound = library.rate_of("USD", "GBP", 2022)
    assert pound is not None
    assert pound.value == pytest.approx(0.852761 / 1.05305, rel=1e-5)
    assert library.rate_of("USD", "EUR", 2014) is None
    assert library.rate_of("TWD", "EUR", 2022) is None
    for code in ("USD", "GBP", "CNY", "JPY", "KRW", "CHF", "INR", "SEK"):
        assert all(library.rate_of(code, "EUR", year) for year in range(2015, 2026)), code


def test_money_of_another_year_is_worth_what_consumers_of_the_euro_pay() -> None:
    """117.6 in 2023 and 123 in 2025; a dollar of 2023 is first one in euro of 2023."""
    euro = library.worth_of("EUR", 2023, "EUR", 2025)
    assert euro is not None
    assert euro.value == pytest.approx(123 / 117.6, rel=1e-5)
    dollar = library.worth_of("USD", 2023, "EUR", 2025)
    assert dollar is not None
    assert dollar.value == pytest.approx(123 / 117.6 / 1.08127, rel=1e-5)
    assert library.worth_of("USD", 2023, "USD", 2025) is None
    assert library.worth_of("EUR", 2010, "EUR", 2025) is None


@pytest.mark.parametrize(
    ("names", "unit", "regions"),
    [
        (("petrol",), "L", ("Germany", "France", "Poland", "United States")),
        (("diesel",), "L", ("Germany", "Spain", "Sweden")),
        (("heating-oil", "Heating oil"), "L", ("Germany", "Italy")),
        (("LPG",), "L", ("Germany", "Netherlands")),
        (("district-heat", "District heat"), "MWh", ("Germany",)),
        (("steam",), "MWh", ("EU27",)),
        (("r410a", "R-410A"), "kg", ("EU",)),
        (("R-134a",), "kg", ("EU",)),
    ],
)
def test_what_companies_buy_has_a_price(
    names: tuple[str, ...], unit: str, regions: tuple[str, ...]
) -> None:
    for region in regions:
        found = library.price_of(names, (region,), lambda per: per.endswith(f"/{unit}"))
        assert found, (names, region)
        assert {row.unit.rpartition("/")[2] for row in found[0].rows} == {unit}


RANGES = {
    ("grid", "kgCO2e/kWh"): (0, 1.7),
    ("grid", "kgCO2/kWh"): (0, 1.3),
    ("outlook", "kgCO2e/kWh"): (0, 1.7),
    ("outlook", "kgCO2/kWh"): (0, 1.3),
    ("fuels", "kgCO2/GJ"): (0, 280),  # blast furnace gas
    ("fuels", "kgCO2e/GJ"): (-10, 281),
    ("fuels", "kgCO2/L"): (0, 3.6),
    ("fuels", "kgCO2e/L"): (0, 4),
    ("gwp", "kgCO2e/kg"): (0.01, 26_000),
    ("process", "kgCO2e/tkm"): (0, 5),
    ("process", "kgCO2e/pkm"): (0, 1),
    ("process", "kgCO2e/room_night"): (1, 200),
    ("prices", "EUR/MWh"): (5, 300),
    ("prices", "GBP/MWh"): (5, 300),
    ("prices", "EUR/t"): (50, 8000),
    ("prices", "EUR/L"): (0.4, 2),
    ("prices", "EUR/kg"): (1, 80),
    ("rates", "USD/EUR"): (1, 1.3),
    ("prices", "USD/t"): (10, 3000),
}
"""Kind and unit -> what any of its numbers lies between."""


@pytest.mark.parametrize(("kind", "unit"), RANGES)
def test_numbers_lie_in_the_range_of_their_kind(kind: Kind, unit: str) -> None:
    low, high = RANGES[kind, unit]
    found = [r for r in rows(kind) if r.unit == unit]
    assert found
    assert [r for r in found if not low <= r.value <= high] == []


def test_low_and_high_are_on_both_sides() -> None:
    for row in rows():
        low, high = row.more.get("low"), row.more.get("high")
        if low and high:
            assert float(low) <= row.value * 1.001, row
            assert row.value <= float(high) * 1.001, row


def test_a_fuel_is_the_same_in_every_unit() -> None:
    """A kWh is 0.0036 GJ of the same heating value; CO2e is no less than CO2; LHV below HHV."""
    by = defaultdict[tuple[str, str, str], dict[str, Row]](dict)
    for row in rows("fuels"):
        heat = next((h for h in ("LHV", "HHV") if h in row.bases), "")
        by[row.id, row.quantity, heat][row.unit.rpartition("/")[2]] = row
    compared = 0
    for (_, quantity, heat), units in by.items():
        if heat and {"GJ", "kWh"} <= units.keys():
            compared += 1
            rounding = 6e-6 + 2e-3 * units["kWh"].value
            assert units["kWh"].value == pytest.approx(units["GJ"].value * 0.0036, abs=rounding)
        if quantity == "lhv":
            higher = by.get((units["t"].id, "hhv", ""))
            assert higher is None or units["t"].value <= higher["t"].value
    assert compared > 50
    for entry in library.entries("fuels"):
        total = {(r.unit[6:], r.bases[1:]): r.value for r in entry.of("co2e")}
        for row in entry.of("co2"):
            key = (row.unit[5:], row.bases[1:])
            assert row.value <= total.get(key, row.value) * 1.0001, row


def test_numbers_that_anybody_can_look_up() -> None:
    """IPCC 2006: diesel 74.1 kg CO2/GJ, 43.0 GJ/t; AR4 and AR5: R-404A 3,922 and 3,943."""
    diesel = library.entry("fuel-diesel-ipcc")
    assert diesel.number("co2", "kgCO2/GJ") == 74.1
    assert diesel.number("lhv", "GJ/t") == 43.0
    r404a = library.entry("gwp-r404a")
    assert r404a.number("gwp100", "kgCO2e/kg", 2007) == 3922
    assert r404a.number("gwp100", "kgCO2e/kg", 2013) == 3943
    north = library.entry("grid-cn-north-mee")
    assert north.number("factor", "kgCO2/kWh", 2021) == 0.712
    with pytest.raises(UsageError, match="3 numbers of gwp100"):
        r404a.number("gwp100", "kgCO2e/kg")


def test_a_blend_is_the_sum_of_its_parts() -> None:
    """R-410A is half HFC-32 and half HFC-125, by mass: AR5 677 and 3,170 make 1,923.5."""
    parts = [library.entry(n).number("gwp100", "kgCO2e/kg", 2013) for n in ("gwp-r32", "gwp-r125")]
    whole = library.entry("gwp-r410a").number("gwp100", "kgCO2e/kg", 2013)
    assert whole == pytest.approx(sum(parts) / 2, abs=1)


def test_grid_series_keep_one_publisher_and_basis() -> None:
    """Only the British series changes its warming potentials within, and says so."""
    mixed = [e.id for e in library.entries("grid") if len({r.basis for r in e.rows}) > 1]
    assert mixed == ["grid-gb-desnz"]
    for entry in library.entries("grid"):
        assert len({r.more["method"] for r in entry.rows}) == 1
        for row in entry.rows:
            of = row.unit.startswith("kgCO2/")
            assert of == (row.basis == "CO2"), row


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("germany electricity", "grid-de-ember"),
        ("德国 电力", "grid-de-ember"),
        ("diesel IPCC", "fuel-diesel-ipcc"),
        ("天然气", "fuel-natural-gas-desnz"),
        ("r404a", "gwp-r404a"),
        ("热泵", "bld-ashp"),
        ("california egrid", "grid-us-ca-egrid"),
        ("gasoline ipcc", "fuel-petrol-ipcc"),
        ("petrol epa", "fuel-petrol-epa"),
        ("certificates", "go-europe-aib-average"),
        ("certificate india", "i-rec-e-india-solar-and-wind"),
        ("guarantees of origin", "go-europe-aib-average"),
        ("绿证", "gec-china-wind-solar-biomass"),
        ("district heat", "fuel-purchased-steam-epa"),
    ],
)
def test_search_finds_by_words_in_english_and_chinese(words: str, found: str) -> None:
    assert found in [entry.id for entry in library.find(words)]
    assert library.find("no such thing at all") == []


@pytest.mark.parametrize(
    ("carrier", "region", "first"),
    [
        (("natural_gas",), ("se", "Sweden"), "price-gas-sweden"),
        (("gas", "Gas"), ("se", "Sweden"), "price-gas-sweden"),
        (("electricity",), ("fi", "Finland"), "price-electricity-finland"),
        (("electricity",), ("cn", "中国"), "price-electricity-china"),
        (("natural-gas",), ("CN", "Mainland"), "price-gas-china"),
        (("electricity",), ("kr", "South"), "price-electricity-south-korea"),
    ],
)
def test_prices_are_found_by_carrier_and_region(
    carrier: tuple[str, ...], region: tuple[str, ...], first: str
) -> None:
    assert library.price_of(carrier, region, lambda _: True)[0].id == first
    assert library.price_of(carrier, ("north", "North"), lambda _: True) == []


@pytest.mark.parametrize(
    ("carrier", "region", "per", "first"),
    [
        ("diesel", ("de", "Germany"), "/L", "fuel-diesel-ipcc"),
        ("diesel", ("us", "United States"), "/L", "fuel-diesel-epa"),
        ("gas", ("de", "Germany"), "/m3", "fuel-natural-gas-ipcc"),
        ("gasoline", ("gb", "United Kingdom"), "/L", "fuel-petrol-blend-desnz"),
        ("R-410A", ("de", "Germany"), "/kg", "gwp-r410a"),
    ],
)
def test_factors_are_found_by_carrier_region_and_unit(
    carrier: str, region: tuple[str, ...], per: str, first: str
) -> None:
    """Of the region before those of the world, and these before those of other countries."""
    found = library.for_carrier((carrier,), region, "-", lambda unit: unit.endswith(per))
    assert found[0].id == first


@pytest.mark.parametrize(
    ("region", "first"),
    [
        (("cn-north", "North China"), "grid-cn-north-mee"),
        (("us-ca", "California"), "grid-us-ca-egrid"),
        (("gb", "Britain"), "grid-gb-desnz"),
        (("plant", "Germany"), "grid-de-ember"),
    ],
)
def test_the_grid_is_found_by_code_or_name(region: tuple[str, ...], first: str) -> None:
    assert library.for_carrier(("electricity",), region, "location", lambda _: True)[0].id == first


def test_an_unknown_id_gets_the_nearest() -> None:
    with pytest.raises(UsageError, match="fuel-diesel-ipcc"):
        library.entry("fuel-diesel-ipc")


@pytest.mark.parametrize(
    ("carrier", "unit", "measures"),
    [
        ("natural-gas", "GWh", ("bld-ashp", 21)),
        ("heating-oil", "ML", ("bld-ashp-oil", 8)),
        ("heating-oil", "GWh", ("bld-ashp-oil", 8)),
        ("lpg", "kt", ("bld-ashp-lpg", 4)),
        ("coal", "kt", ("bld-ashp-coal", 3)),
        ("heat", "GWh", ("bld-ashp-heat", 5)),
        ("steam", "GWh", ("heat-hp-150-steam", 1)),
        ("diesel", "ML", ("log-hvo", 7)),
        ("gasoline", "ML", ("log-company-car", 1)),
        ("jet-fuel", "kt", ("air-saf-hefa", 1)),
        ("diesel", "kt", None),
        ("cooling", "GWh", None),
        ("r404a", "t", None),
        ("co2e", "kt", None),
        ("flights", "Mpkm", None),
    ],
)
def test_measures_for_what_an_import_makes(
    carrier: str, unit: str, measures: tuple[str, int] | None
) -> None:
    """The first, and how many; of diesel by weight, cold, gases and bare tonnes there are none."""
    made = Carrier(carrier, Name("", ""), unit, "energy", ("CO2",))
    found = measures_for(made, UNITS)
    assert (found[0].id, len(found)) == measures if measures else not found


def test_a_measure_for_other_heat_than_gas_saves_the_heat_that_one_for_gas_does() -> None:
    """2 MWh of gas at 0.9 are 1.8 of heat: 2 MWh of oil, 200.75 L at 9.9628 kWh, 2.25 of coal."""
    for key, of, unit, value in (
        ("oil", "heating_oil", "MWh", 1.8 / 0.9),
        ("oil", "heating_oil", "L", 1.8 / 0.9 / 0.0099628),
        ("oil", "heating_oil", "t", 1.8 / 0.9 / (42.57 / 3.6)),
        ("lpg", "lpg", "L", 1.8 / 0.9 / (45.96 * 0.5311 / 3600)),
        ("coal", "coal", "t", 1.8 / 0.8 / (25.41 / 3.6)),
        ("heat", "heat", "MWh", 1.8),
    ):
        entry = library.entry(f"bld-ashp-{key}")
        (row,) = [r for r in entry.of(f"saves:{of}") if r.unit.startswith(f"{unit}/")]
        assert row.value == pytest.approx(value, rel=1e-4)
        assert (row.confidence, row.licence) == ("assumption", "own assumption")
        assert "as for gas" in row.source
        assert entry.of("capex_full") != ()
