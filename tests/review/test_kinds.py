"""Each kind of remark on inputs, on the tiny case with one thing changed, its number by hand.

The tiny case is in yuan: a US dollar is about 7.2 of them (``pathway/review/money.py``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from casefiles import FILES, changed, edited
from pathway.load import load
from pathway.review import Remark, review_inputs
from pathway.review.kinds import KINDS
from pathway.review.remark import number

Edit = tuple[str, str, str]
EV, PV = "levers/electrify.yaml", "levers/rooftop_pv.yaml"


def remarks(*edits: Edit) -> dict[str, Remark]:
    """By kind, the first of each, also of those that stand beneath their cause."""
    files = {
        name: text.encode() if isinstance(text, str) else text
        for name, text in changed(*edits).items()
    }
    loaded = load(files, name="tiny")
    found = [one for r in review_inputs(loaded.case, files) for one in (r, *r.follows)]
    return {remark.key: remark for remark in reversed(found)}


def one(key: str, *edits: Edit) -> Remark:
    """The remark that these edits make, of a case that has none above a note."""
    found = remarks(*edits)
    assert key in found, sorted(found)
    assert set(found) <= set(KINDS)
    return found[key]


def test_the_tiny_case_itself_has_notes_only() -> None:
    assert {r.severity for r in remarks().values()} == {"note"}


def test_a_price_is_held_beside_those_of_the_library_in_dollars() -> None:
    """700 CNY/kWh are 97.2 million USD/GWh; the library's dearest power is 258.5 GBP/MWh, at 0.78
    GBP a dollar 331,410 USD/GWh: 293 times, and more than 2.5 x 20.
    """
    told = one("price_off", ("prices.csv", "2021,0.7,", "2021,700,"))
    assert (told.severity, told.file) == ("grave", "prices.csv")
    assert told.place == "row 2 (electricity, *, 2021)"
    assert told.number * 2.5 == pytest.approx(700 / 7.2 * 1e6 / (258.5 / 0.78 * 1e3), rel=1e-3)
    assert "price-electricity-united-kingdom" in told.said.in_("en")
    assert "7.2 CNY" in told.said.in_("en")
    assert "293倍" in told.said.in_("zh")


def test_a_price_of_a_fuel_without_one_is_held_beside_any_energy() -> None:
    """The library prices no diesel. 0.007 CNY/L are 0.00097 USD for 0.0107 MWh: 0.091 USD/MWh,
    where coal at 7.82 EUR/MWh is the cheapest energy, 8.5.
    """
    told = one("price_off", ("prices.csv", "*,2021,7,CNY/L", "*,2021,0.007,CNY/L"))
    assert "price-coal-europe" in told.said.in_("en")
    assert told.number / 2.5 == pytest.approx(0.091 / 8.5, rel=0.02)


def test_a_price_within_the_slack_is_none() -> None:
    """1.9 CNY/kWh are 264 USD/MWh."""
    assert "price_off" not in remarks(("prices.csv", "2021,0.7,", "2021,1.9,"))


def test_what_emits_and_costs_nothing_is_told() -> None:
    told = one("price_off", ("prices.csv", "2021,0.7,", "2021,0,"))
    assert (told.severity, told.number) == ("grave", 0)


def test_a_factor_of_a_fuel_is_held_beside_that_fuel() -> None:
    """Of the library's diesel 2,680 to 2,860 t/ML, half as much again is 4,290: 5,000 in the end
    is 1.17 times that, a warning; 60,000 is grave.
    """
    edit = ("factors.csv", "diesel,*,2025,-,2680", "diesel,*,2025,-,5000")
    told = one("factor_off", edit)
    assert (told.severity, told.place) == ("warning", "row 7 (diesel, *, 2025)")
    assert told.number == pytest.approx(5000 / (1.5 * 2860), rel=0.01)
    assert one("factor_off", (*edit[:2], "diesel,*,2025,-,60000")).severity == "grave"


def test_a_series_that_leaps_is_told_whatever_its_units() -> None:
    """0.6 kg/kWh, then 0.65 g/kWh: a 923rd in five years, a quarter each."""
    told = one(
        "leap", ("factors.csv", "2025,residual,0.65,kgCO2e/kWh", "2025,residual,0.65,gCO2e/kWh")
    )
    assert told.severity == "grave"
    assert told.number == pytest.approx(600 / 0.65)
    assert "1/923.1" in told.said.in_("en")


def test_a_path_that_leaps_is_told() -> None:
    """50,000 CNY a vehicle, then 30: a 1,667th."""
    told = one("leap", (EV, "2025: 30000", "2025: 30"))
    assert (told.file, told.place) == (EV, "levers.ev.capex.path.2025 (line 14)")
    assert told.number == pytest.approx(50000 / 30)


def test_a_number_far_below_the_years_on_both_its_sides_is_told() -> None:
    """600 t/GWh, 150 in 2023, then 500: 3.3 times below the lower of the two."""
    row = "electricity,north,2025,location,500,t/GWh,assumed,assumption\n"
    for value, told in (("150", True), ("170", False)):
        dent = row.replace("2025,location,500", f"2023,location,{value}")
        assert ("leap" in remarks(("factors.csv", row, dent + row))) == told


def test_a_zero_between_numbers_is_grave() -> None:
    row = "electricity,north,2025,location,500,t/GWh,assumed,assumption\n"
    zero = row.replace("2025,location,500", "2023,location,0")
    told = one("zero_year", ("factors.csv", row, zero + row))
    assert (told.severity, told.number) == ("grave", 2023)


def test_a_year_that_no_other_series_has_is_told() -> None:
    """2052 for 2025; what others have, too, is a longer table and no remark."""
    row = "diesel,*,2025,7,CNY/L,assumed,assumption\n"
    told = one("odd_year", ("prices.csv", row, row + row.replace("2025", "2052")))
    assert told.place == "row 8 (diesel, *, 2052)"


@pytest.mark.parametrize("years", [(2026, 2027, 2028, 2029), (2029,), (2030, 2040, 2050)])
def test_a_series_that_goes_on_is_no_error(years: tuple[int, ...]) -> None:
    """Yearly, at most as far apart as 2021 and 2025, or by tens: a longer table."""
    row = "diesel,*,2025,7,CNY/L,assumed,assumption\n"
    more = "".join(row.replace("2025", str(year)) for year in years)
    assert "odd_year" not in remarks(("prices.csv", row, row + more))


@pytest.mark.parametrize(
    ("years", "told"),
    [
        ((2021, 2030), []),  # five years beyond a plan of five: without it the row has no end
        ((2019, 2030), []),
        ((2019, 2025), []),  # nothing else is of 2021
        ((2021, 2031), [2031]),
        ((2014, 2025), [2014]),
        ((2021, 2025, 2034), [2034]),
    ],
)
def test_a_sparse_row_may_begin_and_end_beyond_the_plan(
    years: tuple[int, ...], told: list[int]
) -> None:
    rows = "diesel,*,2021,7,CNY/L,assumed,assumption\ndiesel,*,2025,7,CNY/L,assumed,assumption\n"
    first = rows.splitlines(keepends=True)[0]
    new = "".join(first.replace("2021", str(year)) for year in years)
    found = remarks(("prices.csv", rows, new))
    assert [int(r.number) for k, r in found.items() if k == "odd_year"] == told


def test_a_promise_of_no_study_is_told() -> None:
    """One of five is named by ``operations`` no more, and ``whole`` names none."""
    studies = ("studies/whole.yaml", "targets: all", "targets: []")
    fewer = ("studies/operations.yaml", "vans-electric, interim]", "vans-electric]")
    told = one("in_no_study", studies, fewer)
    assert (told.severity, told.file) == ("warning", "targets.yaml")
    assert told.place.startswith("targets.interim")
    assert "stands in no study" in told.said.in_("en")


def test_many_of_a_kind_are_one_remark() -> None:
    """Seven drivers that nothing grows with: the first three and how many; two are two."""
    row = "shops,2025,1.5,assumed,assumption\n"
    found = {}
    for n in (2, 7):
        idle = [row.replace("shops", f"idle{i}") for i in range(n)]
        more = "".join(line.replace("2025,1.5", "2020,1") + line for line in idle)
        files = changed(("growth.csv", row, row + more))
        own = {name: str(text).encode() for name, text in files.items()}
        case = load(own, name="tiny").case
        found[n] = [r for r in review_inputs(case, own) if r.file == "growth.csv"]
    assert len(found[2]) == 2
    (whole,) = found[7]
    places = "row 6 (idle0), row 8 (idle1), row 10 (idle2)"
    assert f"The same holds in 7 places: {places} and 4 more." in whole.said.in_("en")
    assert "等另有4处" in whole.said.in_("zh")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (2680.0, "2,680"),
        (29470.4, "29,470"),
        (999.96, "1,000"),
        (0.000023, "0.000023"),
        (1.5, "1.5"),
    ],
)
def test_numbers_are_told_in_plain_digits(value: float, told: str) -> None:
    assert number(value).in_("en") == told


def test_a_factor_is_told_in_its_own_unit() -> None:
    """10.23 kg a litre, where diesel has some 2.5 to 2.9: no t/ML beside kg/L."""
    row = "diesel,*,2025,-,2680,t/ML,guideline,literature"
    own = row.replace("2680,t/ML", "10.23,kgCO2e/L")
    found = remarks(("factors.csv", row, own))
    told = found["factor_off"]
    assert "10.23 kgCO2e/L" in told.said.in_("en")
    assert "kgCO2e/L (fuel-" in told.said.in_("en")
    assert "t/ML" not in told.said.in_("en")


def test_a_driver_that_explodes_or_vanishes_is_told() -> None:
    """To 1.5 in five years is 8 % a year; to 15 is 72 %, to 0.015 -57 %, to 0 -100 %."""
    for index, pace, severity in (
        ("15", 0.72, "warning"),
        ("0.015", -0.57, "warning"),
        ("0", -1, "grave"),
    ):
        told = one("growth_off", ("growth.csv", "shops,2025,1.5", f"shops,2025,{index}"))
        assert told.number == pytest.approx(pace, abs=0.005)
        assert told.severity == severity


def test_activity_that_grows_where_revenue_stands_still_is_told() -> None:
    """The shop's driver to 3.5 in five years, and its revenue 1,500 instead of 1,000."""
    flat = ("revenue.csv", "shop,2025,1500", "shop,2025,1000")
    more = ("growth.csv", "shops,2025,1.5", "shops,2025,3.5")
    told = one("growth_alone", flat, more)
    assert (told.severity, told.number, told.file) == ("warning", 3.5, "growth.csv")
    assert told.said.in_("en") == (
        "activity grows 3.5 times by 2025 under shops, and revenue stands still."
    )
    assert "growth_alone" not in remarks(more)  # revenue grows, too
    assert "growth_alone" not in remarks(flat)
    half = ("growth.csv", "shops,2025,1.5", "shops,2025,0.4")
    assert one("growth_alone", flat, half).severity == "note"
    still = ("growth.csv", "shops,2025,1.5", "shops,2025,1")
    alone = one("growth_alone", still, ("revenue.csv", "shop,2025,1500", "shop,2025,4000"))
    assert (alone.severity, alone.file) == ("note", "revenue.csv")
    assert alone.said.in_("en").startswith(
        "revenue grows 4 times by 2025, and the activity of shop"
    )


def test_a_driver_of_a_business_that_ends_may_end() -> None:
    end = ("revenue.csv", "shop,2025,1500", "shop,2025,0")
    assert "growth_off" not in remarks(("growth.csv", "shops,2025,1.5", "shops,2025,0"), end)


@pytest.mark.parametrize("percent", [0.06, -6, 60])
def test_a_discount_rate_in_another_unit_is_grave(percent: float) -> None:
    told = one("discount_off", ("company.yaml", "{value: 6, unit", f"{{value: {percent}, unit"))
    assert (told.severity, told.number) == ("grave", pytest.approx(percent / 100))
    assert told.place.startswith("discount_rate (line 5)")
    assert f"{percent:g}" in told.said.in_("en")


def test_a_plan_of_two_centuries_is_told() -> None:
    told = one("horizon_off", ("company.yaml", "price_year: 2020", "price_year: 1990"))
    assert told.severity == "warning"


def test_a_price_of_a_tonne_is_held_beside_credits_and_carbon_prices() -> None:
    """200 CNY/kg are 27,778 USD/t; the dearest of the library, direct air capture, is 850."""
    told = one("tonne_off", ("levers/removal.yaml", "unit: CNY/t", "unit: CNY/kg"))
    assert told.number == pytest.approx(200_000 / 7.2 / (4 * 850), rel=1e-3)
    assert told.place.startswith("levers.trees.price")


def test_revenue_in_single_yuan_is_grave() -> None:
    """58,200 t (and the roof's share) on 1,000 CNY: 4e8 t a million dollars."""
    edits = [
        ("revenue.csv", f"shop,{year},{value},MCNY", f"shop,{year},{value},CNY")
        for year, value in ((2020, 1000), (2025, 1500))
    ]
    told = one("intensity_off", *edits)
    assert told.severity == "grave"
    assert told.number == pytest.approx(58_200 / (1000e-6 / 7.2))


def test_a_bill_above_revenue_is_grave() -> None:
    """In 2021 the shop's 110 GWh at 0.7 CNY/kWh are 77 million, of 40 million of revenue."""
    edits = [
        ("revenue.csv", f"shop,{year},{value}", f"shop,{year},40")
        for year, value in ((2020, 1000), (2025, 1500))
    ]
    told = one("bill_off", *edits)
    assert told.number == pytest.approx(110 * 0.7 / 40)


HEAD = "year,quantity,of,business,scope,carrier,method,value,unit,source,confidence\n"


@pytest.mark.parametrize(
    ("row", "times", "severity"),
    [
        # 1,000 million are earned in the base year
        ("2021,revenue,,shop,,,,1210,CNY", 1e9 / 1210, "grave"),
        # 10 ML are expected, and 110 GWh, which are 64,900 t; vans cost 45,000 in 2022
        ("2021,activity,vans,,,,,11,kL", 10 / 0.011, "grave"),
        ("2021,bought,,shop,,,,110,TWh", 1000, "grave"),
        ("2021,spent,ev,,,,,900,MCNY", 200, "warning"),
        ("2021,activity,vans,,,,,0.11,ML", 0, ""),
        ("2021,activity,vans,,,,,0,ML", 0, ""),
        ("2021,revenue,,shop,,,,1210,MCNY", 0, ""),
        ("2021,emissions,shop-power,,,,market,30,t", 0, ""),
        ("2021,spent,ev,,,,,5,MCNY", 0, ""),
    ],
)
def test_an_actual_is_held_beside_what_was_expected(row: str, times: float, severity: str) -> None:
    rows = [row, *(["2021,added,ev,,,,,100,vehicle"] if ",ev," in row else [])]
    text = HEAD + "".join(f"{r},ledger,measured\n" for r in rows)
    files = {k: v.encode() for k, v in {**FILES, "actuals/a.csv": text}.items()}
    found = {r.key: r for r in review_inputs(load(files, name="tiny").case, files)}
    assert ("actual_off" in found) == bool(times), found
    if times:
        told = found["actual_off"]
        assert max(told.number, 1 / told.number) == pytest.approx(times)
        assert (told.severity, told.file) == (severity, "actuals/a.csv")
        assert told.place.startswith("row 2 (")
        assert number(times, 3).in_("de") in told.said.in_("de")


@pytest.mark.parametrize(
    ("vans", "row", "times"),
    [
        # 10 ML are expected, of which each van may serve 0.004
        (2000, "2022,activity,vans,,,,,0.05,ML", 0),
        (2000, "2022,activity,vans,,,,,0.005,ML", 2 / 0.005),
        (2000, "2022,emissions,vans,,,,market,0.134,kt", 0),
        (2500, "2022,activity,vans,,,,,0.00001,ML", 0),
        (2500, "2022,activity,vans,,,,,9,ML", 0),
        (2500, "2022,activity,vans,,,,,11000,ML", 1100),
        # they use 2.5 GWh for one, beside the 0.01 of a hall
        (2000, "2022,bought,,fleet,,,,20.01,GWh", 0),
        (2000, "2022,bought,,fleet,,,,20.01,TWh", 20_010 / 20.01),
    ],
)
def test_what_levers_leave_and_use_is_as_expected(vans: int, row: str, times: float) -> None:
    rows = (row, *(f"{year},added,ev,,,,,{vans // 2},vehicle" for year in (2021, 2022)))
    text = HEAD + "".join(f"{r},ledger,measured\n" for r in rows)
    hall = "hall,fleet,north,2,,lighting,electricity,0.01,GWh,flat,,Hall,厅,report,report\n"
    company = FILES["company.yaml"].replace("value: 58.2,", "value: 58.206,")
    made = {"sources.csv": FILES["sources.csv"] + hall, "company.yaml": company}
    files = {k: v.encode() for k, v in {**FILES, **made, "actuals/a.csv": text}.items()}
    found = [
        r for r in review_inputs(load(files, name="tiny").case, files) if r.key == "actual_off"
    ]
    assert [max(r.number, 1 / r.number) for r in found] == [pytest.approx(times)] * bool(times)


def test_a_company_without_emissions_is_grave() -> None:
    promises = FILES["targets.yaml"]
    neutral = promises[: promises.index("\nclean:") + 1]
    nothing = [("sources.csv", f",{activity}", ",0,") for activity in ("10,", "100,", "5000,")]
    verified = [("company.yaml", total, "0") for total in ("26800", "58.2", "13400")]
    roof = (PV, "existing: {value: 1", "existing: {value: 0")
    study = ("studies/operations.yaml", "[neutral, clean, vans-electric, interim]", "[neutral]")
    promise = ("targets.yaml", promises, neutral)
    told = one("no_emissions", *nothing, *verified, roof, promise, study)
    assert told.severity == "grave"


def test_capex_is_held_beside_that_of_its_kind_for_each_mwh() -> None:
    """3 CNY for a kWh saved a year are 417 USD/(MWh/yr), 0.03 are 4.2; the library's cheapest
    retrofit, setpoints at 10 EUR for 0.43 MWh, costs 25.3, and a quarter of it is 6.3. Lamps
    have saved a tenth before it: a unit saves 0.9 GWh.
    """
    told = one("capex_off", ("levers/retrofit.yaml", "{value: 3, unit", "{value: 0.03, unit"))
    assert (told.severity, told.unit) == ("warning", "CNY/(MWh/yr)")
    assert told.number == pytest.approx(0.03 * 1000 / 0.9)
    assert "dc-setpoint" in told.said.in_("en")


def test_capex_of_a_thing_that_the_library_counts_is_held_beside_it() -> None:
    """40,000 CNY are 5,600 USD; of MCNY, 5.6 billion a vehicle."""
    assert "capex_off" not in remarks()
    told = one(
        "capex_off", (EV, "2025: 30000}, unit: CNY/vehicle", "2025: 30000}, unit: MCNY/vehicle")
    )
    assert told.severity == "grave"


def test_what_a_switch_uses_is_held_beside_what_it_replaces() -> None:
    """10,000 kWh for 4,000 L at 10.69 kWh are 0.234; of MWh, 234: the library's most is 1.29."""
    told = one("use_off", (EV, "10000, unit: kWh/vehicle", "10000, unit: MWh/vehicle"))
    assert told.number == pytest.approx(10000 / (4 * 10.69), rel=0.01)
    assert told.severity == "grave"  # as what follows: it emits more than it saves
    assert [one.key for one in told.follows] == ["adds_tonnes"]


def test_what_a_vehicle_does_is_held_beside_others() -> None:
    """400 L are 4.3 MWh; the library's least, a company car of 1,300 L of petrol, 11.6."""
    assert "unit_off" not in remarks((EV, "4000, unit: L/vehicle", "400, unit: L/vehicle"))
    told = one("unit_off", (EV, "4000, unit: L/vehicle", "200, unit: L/vehicle"))
    assert told.number == pytest.approx(0.2 * 10.69, rel=0.01)


def test_a_megawatt_has_8760_hours_a_year() -> None:
    """A roof of 3 GWh a park is 9 GWh with a MW."""
    roofs = FILES[PV].replace("park", "MW").replace("value: 3.0", "value: 9.0")
    told = one("yield_off", (PV, FILES[PV], roofs), ("company.yaml", "58.2", "54.6"))
    assert told.number == pytest.approx(9.0)


def test_a_premium_is_no_more_than_power_costs() -> None:
    """-10 CNY/MWh is believable; -1,000 is more than the 800 that a MWh costs at most."""
    told = one("premium_off", ("levers/green_power.yaml", "value: -10,", "value: -1000,"))
    assert told.number == pytest.approx(-1000)


def test_a_life_is_held_beside_others_of_its_kind() -> None:
    """The library's roofs last 20 to 30 years: 9 is less than half, 61 more than twice."""
    for life, told in (("9", True), ("10", False), ("60", False), ("61", True)):
        assert ("life_off" in remarks((PV, "life: 25", f"life: {life}"))) == told


def test_what_adds_tonnes_is_told() -> None:
    """A van burns 4 kL, 10.7 t; 50 MWh at 0.55 kg are 27.5, more than twice that."""
    told = one("adds_tonnes", (EV, "10000, unit: kWh/vehicle", "50000, unit: kWh/vehicle"))
    assert told.severity == "warning"


def test_a_tonne_that_costs_a_fortune_is_told() -> None:
    """A store saves 0.1 GWh, some 55 t; at 50 million it costs 6.8 a year, 124,000 CNY a tonne."""
    told = one(
        "dear",
        ("levers/retrofit.yaml", "value: 0.2, unit: MCNY/store", "value: 50, unit: MCNY/store"),
    )
    annuity = 50 * 0.06 / (1 - 1.06**-10)
    factor, price = 0.56, 0.76
    assert told.number == pytest.approx((annuity - 0.1 * price) * 1e6 / (100 * factor), rel=0.05)


def test_upkeep_beyond_half_of_capex_is_told() -> None:
    told = one("fom_off", (EV, "fom: {value: -1000", "fom: {value: -20000"))
    assert told.number == pytest.approx(20000 / 30000)


def test_shares_and_lots_too_small_are_told() -> None:
    share = one(
        "share_small", ("levers/retrofit.yaml", "value: 0.1, unit: share", "value: 0.1, unit: '%'")
    )
    assert share.number == pytest.approx(0.001)
    assert one("lot_small", (EV, "unit_size: 10", "unit_size: 1e-9")).number == pytest.approx(1e-9)
    assert (
        one(
            "lot_large",
            (PV, "unit_size: 1\n", "unit_size: 20\n"),
            (PV, "existing: {value: 1", "existing: {value: 0"),
            ("company.yaml", "58.2", "60"),
        ).number
        == 20
    )


def test_years_of_purchase_far_off_and_nothing_to_buy_are_told() -> None:
    assert one("offer_late", (EV, "life: 8", "life: 8\n  last_year: 2199")).number == 2199
    assert (
        one("never", (EV, "value: 1000, unit: vehicle/yr", "value: 0, unit: vehicle/yr")).severity
        == "warning"
    )


def test_a_buffer_of_most_is_told() -> None:
    told = one(
        "buffer_off", ("levers/removal.yaml", "value: 0.2, unit: share", "value: 0.8, unit: share")
    )
    assert told.number == pytest.approx(0.8)


def test_a_promise_that_asks_for_nothing_is_told() -> None:
    """Half a percent of clean power is asked for."""
    told = one(
        "asks_nothing",
        ("targets.yaml", 'value: {value: 50, unit: "%"}', 'value: {value: 0.5, unit: "%"}'),
    )
    assert (told.severity, told.number) == ("warning", pytest.approx(0.005))


NO_VAN = (
    (EV, "mobile_short_haul", "cat4_transport"),
    ("targets.yaml", "mobile_short_haul", "cat4_transport"),
    ("studies/operations.yaml", "vans-electric, ", ""),
)
"""No lever acts on the vans, 26,800 t of the 85,000 of scopes 1 and 2."""


def test_what_no_lever_acts_on_is_told_where_a_promise_needs_it() -> None:
    """A cap of 20 %, 17,000 t, is less than the 26,800 t; one of 60 % is not."""
    assert "untouched" not in remarks(*NO_VAN)
    told = one("untouched", *NO_VAN, ("targets.yaml", "{value: 0.6,", "{value: 0.2,"))
    assert (told.severity, told.file, told.place) == ("warning", "sources.csv", "row 2 (vans)")
    assert told.number == pytest.approx(26.8 / 85)
    assert told.said.in_("en") == (
        "no lever acts on vans: 26,800 t, 32% of emissions of scopes 1 and 2. The promise interim "
        "leaves less than that."
    )
    assert "32%" in told.said.in_("zh")
    assert (
        "`pathway library add CASE log-hvo --for vans --potential 'P %' --yearly 'Y %'`"
        in told.advice.in_("de")
    )


@pytest.mark.parametrize(
    ("carrier", "said"),
    [
        (
            "heating_oil",
            "For vans the library has bld-ashp-oil, bld-gshp-oil, bld-air-seal",
        ),
        ("paraffin", "The library has no measure for paraffin: write a lever by hand"),
    ],
)
def test_the_advice_names_measures_of_the_carrier_or_says_that_there_is_none(
    carrier: str, said: str
) -> None:
    factors = "".join(f"{carrier},*,{y},-,2680,t/ML,a,assumption\n" for y in (2020, 2025))
    prices = "".join(f"{carrier},*,{y},7,CNY/L,a,assumption\n" for y in (2021, 2025))
    told = one(
        "untouched",
        *NO_VAN,
        ("targets.yaml", "{value: 0.6,", "{value: 0.2,"),
        ("carriers.csv", "diesel,D", f"{carrier},Oil,油,ML,energy,CO2,1\ndiesel,D"),
        ("sources.csv", "mobile_short_haul,diesel", f"mobile_short_haul,{carrier}"),
        ("factors.csv", "diesel,*,2020", f"{factors}diesel,*,2020"),
        ("prices.csv", "electricity,*,2021", f"{prices}electricity,*,2021"),
    )
    assert said in told.advice.in_("en")


def test_most_of_the_emissions_without_a_lever_are_a_note() -> None:
    """37 ML of diesel are 99,160 t of 157,360."""
    more = ("sources.csv", "diesel,10,ML", "diesel,37,ML")
    total = ("company.yaml", "{value: 26800,", "{value: 99160,")
    loose = ("targets.yaml", "{value: 0.6,", "{value: 0.9,")
    told = one("untouched", *NO_VAN, more, total, loose)
    assert (told.severity, told.number) == ("note", pytest.approx(99.16 / 157.36))


def test_rows_that_nothing_uses_are_told() -> None:
    row = "diesel,*,2025,7,CNY/L,assumed,assumption\n"
    price = one(
        "idle_row",
        (
            "prices.csv",
            row,
            row + "".join(f"gas,north,{y},3,CNY/m3,a,assumption\n" for y in (2021, 2025)),
        ),
    )
    assert price.place == "row 8 (gas@north)"
    assert (
        one(
            "idle_row",
            (
                "growth.csv",
                "shops,2025,1.5",
                "shops,2025,1.5,a,assumption\nlost,2020,1,a,assumption\nlost,2025,1",
            ),
        ).place
        == "row 6 (lost)"
    )
    lost = one("idle_row", ("businesses.csv", "shop,Shop", "lost,Lost,失\nshop,Shop"))
    assert "no emissions stand for it" in lost.said.in_("en")
    assert lost.advice.in_("en").startswith("Import its inventory, or write its sources")
    assert one("idle_row").severity == "note"  # the region abroad


def test_rows_that_bare_tonnes_may_need_are_not_told_idle() -> None:
    """Gas may be what emits the tonnes of scope 1; what is bought, or of scope 3, is not."""
    edits: list[Edit] = [
        (
            "prices.csv",
            "diesel,*,2025,7",
            "gas,north,2021,3,CNY/m3,a,assumption\ndiesel,*,2025,7",
        ),
        ("carriers.csv", "gas,Gas", "co2e,Tonnes,排放,kt,materials,CO2,\ngas,Gas"),
        (
            "factors.csv",
            "diesel,*,2020",
            "co2e,*,2020,-,1,t/t,a,assumption\nco2e,*,2025,-,1,t/t,a,assumption\ndiesel,*,2020",
        ),
        ("prices.csv", "gas,north,2021", "gas,north,2025,3,CNY/m3,a,assumption\ngas,north,2021"),
        ("prices.csv", "gas,north,2021", "co2e,*,2021,0,CNY/t,a,assumption\ngas,north,2021"),
        ("prices.csv", "gas,north,2021", "co2e,*,2025,0,CNY/t,a,assumption\ngas,north,2021"),
    ]
    for scope, is_told in (("1", False), ("2", True)):
        row = f"bare,fleet,north,{scope},,x,co2e,1,kt,flat,,Bare,直,report,report\n"
        bare = ("sources.csv", "vans,fleet", row + "vans,fleet")
        total = ("company.yaml", "{value: 26800,", "{value: 27800,")
        if scope == "2":
            total = ("company.yaml", "{value: 58.2, unit: kt}", "{value: 59.2, unit: kt}")
        told = remarks(*edits, bare, total).get("idle_row")
        assert (told is not None and "gas@north" in told.place) == is_told


def test_what_stands_twice_is_told() -> None:
    row = "vans,fleet,north,1,,mobile_short_haul,diesel,10,ML,flat,,Vans,货车,report,report\n"
    told = one(
        "twice",
        ("sources.csv", row, row + row.replace("vans,", "vans-2,", 1)),
        ("company.yaml", "26800", "53600"),
    )
    assert told.place == "row 3 (vans-2)"
    assert "vans" in told.said.in_("en")


def test_a_source_whose_id_ends_in_another_region_is_told() -> None:
    told = one("misplaced", ("sources.csv", "freight,fleet", "freight-abroad,fleet"))
    assert "abroad" in told.said.in_("en")


def test_rows_without_a_source_are_told() -> None:
    told = one("no_source", ("prices.csv", "2021,0.7,CNY/kWh,assumed", "2021,0.7,CNY/kWh,"))
    assert (told.severity, told.number, told.place) == ("warning", 1, "row 2")


def test_free_tonnes_are_held_beside_what_is_emitted() -> None:
    """A litre emits 2.68 kg: 2.68 kt/ML are all of it, 26.8 ten times."""
    scheme = (
        "carbon_price:\n  perimeter: {scope: [1]}\n  price: {value: 50, unit: CNY/t}\n"
        "  free_allocation:\n    vans: {value: VALUE, unit: kt/ML}\nverified:\n"
    )
    for value, told in (("1.5", False), ("26.8", True)):
        files = ("company.yaml", "verified:\n", scheme.replace("VALUE", value))
        assert ("free_off" in remarks(files)) == told


def test_a_currency_that_is_not_listed_is_not_compared() -> None:
    files: Mapping[str, str | bytes] = edited("prices.csv", "2021,0.7,", "2021,700,")
    whole = {
        n: (t if isinstance(t, str) else t.decode()).replace("CNY", "XAF").encode()
        for n, t in files.items()
    }
    loaded = load(whole, name="tiny")
    assert "price_off" not in {r.key for r in review_inputs(loaded.case, whole)}


def test_more_than_there_is_to_act_on_is_told() -> None:
    """150 GWh of power are used in the end; 11 parks yield 33, 1,600 of them 4,800: 32 times."""
    told = one("room_large", (PV, "value: 11, unit: park", "value: 1600, unit: park"))
    assert told.number == pytest.approx(1600 * 3 / 150)


def test_growth_of_no_limit_and_next_to_nothing_of_a_lever_are_told() -> None:
    told = one(
        "share_large",
        (
            EV,
            "life: 8",
            "life: 8\n  max_growth: {value: 40, unit: share}\n  seed: {value: 10, unit: vehicle}",
        ),
    )
    assert told.number == pytest.approx(40)
    offered = one(
        "share_small", (EV, "value: 1000, unit: vehicle/yr", "value: 0.4, unit: vehicle/yr")
    )
    assert offered.number == pytest.approx(5 * 0.4 * 0.004 / 10)  # 4 kL a vehicle of 10 ML


def test_what_is_replaced_is_held_beside_what_replaces_it() -> None:
    """A van of 110,000 million CNY beside capex of 50,000."""
    old = "incumbent_life: 8\n  incumbent_value: {value: 110000, unit: MCNY/vehicle}\n  fom"
    told = one("incumbent_off", (EV, "fom", old))
    assert told.number == pytest.approx(110000e6 / 50000)


def test_a_lever_that_uses_far_more_than_its_peers_is_told() -> None:
    """2.5 MWh a kL, as three of a kind; one of them 250."""
    ev = FILES[EV].partition("ev:\n")[2]
    three = "".join(
        f"ev{i}:\n{ev.replace('10000, unit: kWh', f'{use}, unit: kWh')}"
        for i, use in ((1, 10000), (2, 10000), (3, 1_000_000))
    )
    told = one("peers_off", (EV, FILES[EV], three))
    assert (told.number, told.place) == (
        pytest.approx(100),
        "levers.ev3.uses.electricity (line 42)",
    )
    assert told.severity == "warning"
    assert told.said.in_("en") == (
        "it uses 1,000,000 kWh/vehicle, where levers like it use about 10,000 kWh/vehicle."
    )


@pytest.mark.parametrize(
    ("use", "severity"),
    [
        (8e6, "grave"),
        (1e7, "grave"),
        (10, "grave"),
        (1e10, "grave"),
        (1e6, "warning"),
        (100, "warning"),
    ],
)
def test_a_thousand_times_what_peers_use_is_another_unit(use: float, severity: str) -> None:
    """10,000 kWh a vehicle is usual; 10 MWh written as 10 kWh is a thousandth, and grave."""
    ev = FILES[EV].partition("ev:\n")[2]
    three = "".join(
        f"ev{i}:\n{ev.replace('10000, unit: kWh', f'{each:.0f}, unit: kWh')}"
        for i, each in ((1, 10000), (2, 10000), (3, use))
    )
    assert one("peers_off", (EV, FILES[EV], three)).severity == severity


def test_what_is_burnt_is_no_scope_2() -> None:
    edits = (
        ("sources.csv", "vans,fleet,north,1,", "vans,fleet,north,2,"),
        ("company.yaml", "26800", "0"),
        ("company.yaml", "58.2", "85"),
    )
    assert one("scope_off", *edits).place == "row 2 (vans)"


def test_a_share_of_savings_next_to_none_is_told() -> None:
    assert one(
        "share_small", ("sources.csv", "flat,0.5,Freight", "flat,0.005,Freight")
    ).number == pytest.approx(0.005)


def test_a_residual_mix_cleaner_than_the_grid_is_told() -> None:
    """0.3 kg by what is left, 0.6 by location."""
    told = one(
        "residual_off",
        ("factors.csv", "2020,residual,0.6,", "2020,residual,0.3,"),
        (
            "company.yaml",
            "scope2: {value: 58.2, unit: kt}",
            "scope2_location: {value: 58.2, unit: kt}",
        ),
    )
    assert (told.number, told.place) == (
        pytest.approx(0.5),
        "row 4 (electricity, north, residual, 2020)",
    )


def test_a_promise_that_leaves_next_to_nothing_is_told() -> None:
    """The interim promise leaves 60 % of the base year's; half a percent is another unit."""
    text = FILES["targets.yaml"]
    half = text[text.index("interim:") :].partition("value: ")[2].partition("\n")[0]
    told = one("asks_all", ("targets.yaml", half, '{value: 0.5, unit: "%"}'))
    assert told.number == pytest.approx(0.005)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("{en: Scopes 1 and 2 down by 40 %}", False),
        ("{en: At most 60% of 2020}", False),
        ("{en: 40 % below 2020}", False),
        ("{en: 60 % below 2020}", True),
        ("{en: Interim, zh: 较2020年低60%}", True),
        ("{en: Scopes 1 and 2 down by 90 %}", True),
        ("{en: Interim, zh: 减排90％}", True),
        ("{en: From 100 % to 60 %}", False),
    ],
)
def test_a_promise_that_is_called_otherwise_is_told(name: str, told: bool) -> None:
    """It asks for 60 % of the base year's in the end: 40 % less, whichever is said."""
    found = remarks(("targets.yaml", "{en: Interim, zh: 中期}", name))
    assert ("named_otherwise" in found) == told
    if told:
        assert found["named_otherwise"].number == pytest.approx(0.6)
        assert re.match(r"its name says [69]0%", found["named_otherwise"].said.in_("en"))


def test_a_promise_called_neutral_that_leaves_tonnes_is_told() -> None:
    """5,000 t are left of what is called neutral."""
    text = FILES["targets.yaml"]
    nothing = text[text.index("neutral:") :].partition("value: ")[2].partition("\n")[0]
    told = one("named_otherwise", ("targets.yaml", nothing, "{value: 5000, unit: t}"))
    assert (told.number, told.severity) == (pytest.approx(5000), "warning")
    assert "5,000 t in 2025" in told.said.in_("en")


def test_allowances_that_reach_a_bit_of_what_may_be_reached_are_told() -> None:
    """Five years of 8 vehicles of 4 kL are 1.6 % of 10 ML, of all that it may reach."""
    told = one("share_small", (EV, "value: 1000, unit: vehicle/yr", "value: 8, unit: vehicle/yr"))
    assert told.number == pytest.approx(0.016)


def test_a_roof_that_serves_half_a_percent_is_told() -> None:
    told = one(
        "share_small",
        (
            PV,
            "self_use_share: {value: 0.4, unit: share}",
            'self_use_share: {value: 0.4, unit: "%"}',
        ),
        ("company.yaml", "58.2", "59.76"),
    )
    assert told.number == pytest.approx(0.004)


def test_today_is_a_year_of_the_plan() -> None:
    assert (
        one(
            "horizon_off", ("company.yaml", "price_year: 2020", "price_year: 2020\ntoday: 2002")
        ).number
        == 2002
    )


RETROFIT = "levers/retrofit.yaml"
SAVINGS = (
    (RETROFIT, "max_share: {value: 0.1", "max_share: {value: 0.6"),
    (RETROFIT, "order: 2\n", "order: 2\n  max_share: {value: 0.5, unit: share}\n"),
)


def test_savings_one_after_another_are_told_where_they_are_more_than_all() -> None:
    """60 % + 50 % are 110 %; the second acts on the 40 % that the first leaves: 80 %."""
    told = one("shares_together", *SAVINGS)
    assert told.severity == "note"
    assert told.number == pytest.approx(1.1)
    assert "60% + 50% of it, 110% in all" in told.said.in_("en")
    assert told.said.in_("en").endswith("together they reach 80%.")
    assert "合计达80%" in told.said.in_("zh")
    assert "shares_together" not in remarks(SAVINGS[0])
