"""Inputs that are sound by themselves and contradict each other: stock, eligibility, perimeters."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, changed, english, write_case
from pathway.load import load, load_case
from pathway.locale.errors import Fault, InputError
from pathway.solve import solve
from pathway_models.case import Case

COMPANY, SOURCES, GROWTH, LIMITS = "company.yaml", "sources.csv", "growth.csv", "limits.yaml"
EV, LED, WIND = "levers/electrify.yaml", "levers/retrofit.yaml", "levers/green_power.yaml"
TREES, TARGETS, WHOLE = "levers/removal.yaml", "targets.yaml", "studies/whole.yaml"
Edit = tuple[str, str, str]


def loaded(folder: Path, *edits: Edit, more: dict[str, str] | None = None) -> Case:
    return load_case(write_case(folder, {**changed(*edits), **(more or {})}), "whole")


def faults_of(folder: Path, *edits: Edit, more: dict[str, str] | None = None) -> list[Fault]:
    with pytest.raises(InputError) as caught:
        loaded(folder, *edits, more=more)
    return caught.value.faults


def test_activity_that_falls_below_what_existing_stock_serves(tmp_path: Path) -> None:
    """1,000 vans serve 4 of 14 ML. At 0.1 of that in 2025 there are 0.28 x 14 = 3.92 in 2024.

    They use 10 GWh, so scope 2 is 58.2 + 10 x 0.6 = 64.2 kt.
    """
    edits = [
        (EV, "  life: 8", "  life: 8\n  existing: {value: 1000, unit: vehicle}"),
        (SOURCES, ",diesel,10,", ",diesel,14,"),
        (COMPANY, "58.2", "64.2"),
    ]
    falls = changed(*edits, (GROWTH, "flat,2025,1,", "flat,2025,0.1,"))
    inputs = load(write_case(tmp_path, falls), every=True)
    assert inputs.case.options["ev@vans"].existing[2025] == 1000
    said = "ev@vans: existing stock can serve 4 ML in 2024, and has 3.92 to serve"
    assert any(note.startswith(said) for note in english(inputs.notes))


def test_commitments_beyond_what_there_is_to_serve(tmp_path: Path) -> None:
    """800 vans a year are 2,400 in 2023, which serve 9.6 of 10 ML, and 12.8 in 2024."""
    edit = (EV, "  life: 8", "  life: 8\n  min_add: {value: 800, unit: vehicle}")
    notes = english(load(write_case(tmp_path, changed(edit)), every=True).notes)
    said = "ev@vans: what exists and is committed can serve more than the 10 ML of 2024"
    assert any(note.startswith(said) for note in notes)


@pytest.mark.parametrize(
    ("edit", "place", "remedy"),
    [
        # bought in 2025 it serves to 2034; the last that ends by 2032 is bought in 2023
        ((WIND, "  life: 10", "  life: 10\n  valid_until: 2032"), "wind.last_year", "to 2023"),
        ((WIND, "  life: 10", "  life: 10\n  valid_until: 2030"), "wind.last_year", "Shorten"),
        ((TREES, "  life: 1", "  life: 1\n  valid_until: 2024"), "trees.last_year", "to 2024"),
        ((TREES, "  life: 1", "  life: 1\n  lead: 1\n  valid_until: 2024"), "last_year", "to 2023"),
    ],
)
def test_what_is_bought_may_not_outlive_its_eligibility(
    tmp_path: Path, edit: Edit, place: str, remedy: str
) -> None:
    [fault] = faults_of(tmp_path, edit)
    assert place in fault.place
    assert remedy in fault.remedy
    assert f"valid until {edit[2][-4:]}" in fault.problem


def test_a_last_year_that_keeps_within_it(tmp_path: Path) -> None:
    edit = (WIND, "  life: 10", "  life: 10\n  last_year: 2023\n  valid_until: 2032")
    assert loaded(tmp_path, edit).options["wind"].last_year == 2023


def test_existing_stock_may_not_outlive_its_eligibility(tmp_path: Path) -> None:
    """13 GWh, 12 in the end, valid to 2024; ended by then, they are sound.

    They cover 13 of 97 GWh in the base year: scope 2 by market is 84 x 0.6 = 50.4 kt.
    """
    last = "  life: 1\n  last_year: 2024\n  valid_until: 2024\n  existing: "
    edits = [(COMPANY, "scope2: {value: 58.2", "scope2_market: {value: 50.4")]
    stays = (WIND, "  life: 10\n", f"{last}{{path: {{2020: 13, 2025: 12}}, unit: GWh}}\n")
    [fault] = faults_of(tmp_path / "stays", *edits, stays)
    assert fault.place.startswith("levers.wind.existing")
    assert "by 2025" in fault.remedy
    ends = (WIND, "  life: 10\n", f"{last}{{path: {{2020: 13, 2024: 13, 2025: 0}}, unit: GWh}}\n")
    assert loaded(tmp_path / "ends", *edits, ends).options["wind"].existing[2024] == 13


def clean(name: str, perimeter: str, rest: str = "matching: annual_volume") -> str:
    return (
        f"{name}:\n  name: {{en: A, zh: A}}\n  section: own\n  metric: clean_electricity_share\n"
        f"  perimeter: {perimeter}\n  value: {{value: 10, unit: '%'}}\n  from: 2024\n  {rest}\n"
    )


SHOP, FLEET, BOTH = (
    "{business: [shop], scope: [2]}",
    "{business: [fleet], scope: [2]}",
    "{scope: [2]}",
)


def test_a_kwh_may_not_be_matched_by_volume_for_two(tmp_path: Path) -> None:
    """Power that nobody claims would serve the shop and the fleet, each in full."""
    targets = {TARGETS: FILES[TARGETS] + clean("one", SHOP) + clean("other", FLEET)}
    [fault] = faults_of(tmp_path, more=targets)
    assert (fault.file, fault.value) == (WHOLE, "one, other")
    assert "kWh" in fault.problem
    assert "two studies" in fault.remedy


@pytest.mark.parametrize(
    "second",
    [
        clean("other", BOTH),  # the shop is a part of it
        clean("other", FLEET, "matching: market"),  # booked by account
    ],
)
def test_perimeters_that_count_once(tmp_path: Path, second: str) -> None:
    case = loaded(tmp_path, more={TARGETS: FILES[TARGETS] + clean("one", SHOP) + second})
    assert {"one", "other"} <= set(case.targets)


PROGRAMMES = "".join(
    f"""\
{name}:
  name: {{en: {name}, zh: {name}}}
  business: shop
  unit: user
  life: 5
  potential: {{value: 100, unit: user}}
  yields: {{value: 1, unit: t/user}}
  attribution: {{value: 50, unit: "%"}}
  method: counted
  double_count: none
"""
    for name in ("reuse", "rides", "boxes")
)


def avoided(name: str, levers: str) -> str:
    return (
        f"{name}:\n  name: {{en: A, zh: A}}\n  section: own\n  metric: cumulative_avoided\n"
        f"  levers: {{lever: [{levers}]}}\n  value: {{value: 10, unit: t}}\n  in: 2025\n"
    )


@pytest.mark.parametrize(
    ("one", "other", "sound"),
    [
        ("reuse, rides", "rides", True),  # a part
        ("reuse", "rides, boxes", True),  # apart
        ("reuse, rides", "rides, boxes", False),  # rides would be counted for both
    ],
)
def test_a_programme_is_promised_once(tmp_path: Path, one: str, other: str, sound: bool) -> None:
    files = {
        "levers/ecosystem.yaml": PROGRAMMES,
        TARGETS: FILES[TARGETS] + avoided("one", one) + avoided("other", other),
    }
    if sound:
        assert {"one", "other"} <= set(loaded(tmp_path, more=files).targets)
        return
    [fault] = faults_of(tmp_path, more=files)
    assert (fault.file, fault.value) == (WHOLE, "one, other")
    assert "tonne of a programme" in fault.problem


def test_a_budget_for_nothing(tmp_path: Path) -> None:
    budget = (
        "cap:\n  name: {en: Cap, zh: 上限}\n  section: own\n  metric: budget\n  items: [credits]\n"
        "  levers: {kind: [retrofit]}\n  value: {value: 5, unit: MCNY}\n  from: 2021\n"
    )
    [fault] = faults_of(tmp_path, more={TARGETS: FILES[TARGETS] + budget})
    assert fault.place.startswith("targets.cap.items")
    assert "for nothing" in fault.problem


def test_a_limit_of_capex_that_nothing_has(tmp_path: Path) -> None:
    edits = (LIMITS, "of: yield", "of: capex"), (LIMITS, "unit: GWh", "unit: MCNY")
    faults = faults_of(tmp_path, *edits)
    assert any(f.place.startswith("limits.wind-depth.of") for f in faults)


def test_prices_are_asked_for_in_everyday_units(tmp_path: Path) -> None:
    [fault] = faults_of(tmp_path, (WIND, "unit: CNY/MWh", "unit: CNY/t"))
    assert "Give it in CNY/kWh" in fault.remedy


def test_large_numbers_stand_in_plain_digits(tmp_path: Path) -> None:
    """And what existing stock serves is named as a cause of a sum that is missed."""
    edit = (COMPANY, "value: 26800,", "value: 3709747,")
    [fault] = faults_of(tmp_path, edit)
    assert fault.value == "3709747"
    assert "existing" in fault.remedy


STEAM = (
    ("regions.csv", "abroad,", "south,South,南,cn\nabroad,"),
    ("carriers.csv", "gas,Gas", "steam,Steam,汽,GWh,energy,CO2,2\ngas,Gas"),
    (
        "sources.csv",
        "freight,fleet",
        "heat,shop,south,2,,purchased_steam,steam,10,GWh,flat,,Heat,热,a,report\nfreight,fleet",
    ),
    (
        "factors.csv",
        "diesel,*,2020",
        "steam,*,2020,-,100,t/GWh,a,\nsteam,*,2025,-,100,t/GWh,a,\ndiesel,*,2020",
    ),
    ("prices.csv", "electricity,*,2021,", "steam,*,2021,0.2,CNY/kWh,a,\nelectricity,*,2021,"),
    ("prices.csv", "electricity,*,2025,", "steam,*,2025,0.2,CNY/kWh,a,\nelectricity,*,2025,"),
    ("company.yaml", "{value: 58.2, unit: kt}", "{value: 59.2, unit: kt}"),
)
"""10 GWh of steam, 1 kt, in the scope 2 of a region where no power is used."""


def test_an_account_of_scope_2_without_power_needs_no_price_of_power(tmp_path: Path) -> None:
    """A promise of clean power is about it, too; a price that nobody pays there moves nothing."""
    north = (
        ("prices.csv", "electricity,*,2021,", "electricity,north,2021,"),
        ("prices.csv", "electricity,*,2025,", "electricity,north,2025,"),
    )
    costs = [
        solve(load_case(write_case(tmp_path / name, changed(*STEAM, *more)), "operations")).npv
        for name, more in (("everywhere", ()), ("north", north))
    ]
    assert costs[0] == pytest.approx(costs[1])
