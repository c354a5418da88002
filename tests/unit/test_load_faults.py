"""One thing wrong at a time: the fault names the file, the place, the problem and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, edited, write_case
from pathway.load import load_case
from pathway.locale.errors import Fault, InputError


def faults_of(folder: Path, files: dict[str, str | bytes]) -> list[Fault]:
    with pytest.raises(InputError) as caught:
        load_case(write_case(folder, files))
    return caught.value.faults


COMPANY, SOURCES, GROWTH = "company.yaml", "sources.csv", "growth.csv"
FACTORS, PRICES, TARGETS = "factors.csv", "prices.csv", "targets.yaml"
EV, LED, ROOFS = "levers/electrify.yaml", "levers/retrofit.yaml", "levers/rooftop_pv.yaml"
WIND, TREES, OFFSET = "levers/green_power.yaml", "levers/removal.yaml", "levers/offset.yaml"
LIMITS, STUDY = "limits.yaml", "studies/operations.yaml"
POTENTIAL = "  potential: {value: 11, unit: park}"
VANS_YEAR = "  in: 2024"

BROKEN = [
    # what is edited: file, old, new; then what a fault says: place, problem, remedy
    (COMPANY, "currency: CNY", "curency: CNY", "curency (line 2)", "no such key", "'currency'"),
    (COMPANY, "currency: CNY", "currency: cny", "currency (line 2)", "no currency", "CNY"),
    (COMPANY, "value: 6,", "value: 600,", "discount_rate", "between -1 and 1", "unit %"),
    (COMPANY, "value: 6,", "value: -100,", "discount_rate", "between -1 and 1", "unit %"),
    (COMPANY, "value: 6,", "value: six,", "discount_rate.value (line 5)", "not a number", "plain"),
    (COMPANY, "value: 6,", "value: .nan,", "discount_rate.value", "not a number", "plain"),
    (COMPANY, "value: 6,", "value: 1e999,", "discount_rate.value", "finite", "plain"),
    (COMPANY, "end: 2025", "end: 2020", "horizon.end", "ends before it starts", "Correct"),
    (COMPANY, "end: 2025", "end: 2150", "horizon.end", "longer than 80 years", "earlier"),
    (COMPANY, "policy: lexicographic", "policy: lexicografic", "policy", "words",
     "'lexicographic'"),
    (COMPANY, "{2021: 500, 2025: 900}", "{2022: 5, 2025: 9}", "reduce_until.path", "2021", "cover"),
    (COMPANY, "CNY/t}\nver", "EUR/t}\nver", "remove_until.unit", "not in EUR", "Convert"),
    (COMPANY, "value: 26800", "value: 26900", "verified.scope1", "26,800 t, not", "sources.csv"),
    (COMPANY, "default_study: op", "default_study: ops-op", "default_study", "study", "operations"),
    (COMPANY, "currency: CNY", "currency: CNY\ncurrency: USD", "currency (line 3)", "twice",
     "Keep"),
    (COMPANY, "zh: 小", 'zh: "\u202e小"', "", "control character U+202E", "Remove"),
    (COMPANY, "en: Tiny", "en: " + "T" * 201, "name.en", "longer than 200", "Shorten"),
    ("businesses.csv", "fleet,Fleet", "shop,Fleet", "row 3, column id", "taken already", "another"),
    ("businesses.csv", "fleet,Fleet", "Fleet 1,Fleet", "row 3, column id", "no id", "lower-case"),
    ("businesses.csv", "Fleet", "", "row 3, column name_en", "empty", "Fill"),
    ("businesses.csv", "id,name_en,", "id,name,", "row 1", "no such column", "'name_en'"),
    ("regions.csv", ",market", "", "row 1", "this column is missing", "Add it"),
    ("regions.csv", ",market", ",market,market", "row 1", "stands twice", "Keep one"),
    ("carriers.csv", "Mm3", "Mm4", "row 4, column unit", "no unit", "GWh"),
    ("carriers.csv", "电,GWh", "电,MWh", "row 2, column unit", "counted in GWh", "Write GWh"),
    ("carriers.csv", "GWh,energy", "GWh,enrgy", "row 2, column item", "no known item", "'energy'"),
    (SOURCES, ",diesel,10,", ",diesel,-10,", "row 2, column activity", "less than 0", "Correct"),
    (SOURCES, ",diesel,10,", ",diesel,ten,", "row 2, column activity", "not a number", "plain"),
    (SOURCES, ",diesel,10,", ',diesel,"1,000",', "row 2, column activity", "not a number", "plain"),
    (SOURCES, ",diesel,10,", ",diesel,inf,", "row 2, column activity", "not a number", "plain"),
    (SOURCES, ",diesel,10,", ",diesel,1e300,", "row 2, column activity", "too large", "unit"),
    (EV, "value: 4000,", "value: 4e300,", "levers.ev.displaces.value", "too large", "unit"),
    (SOURCES, ",diesel,10,", ",disel,10,", "row 2, column carrier", "no such carrier", "'diesel'"),
    (SOURCES, "fleet,north,1", "fleet,nort,1", "row 2, column region", "no such region", "'north'"),
    (SOURCES, "fleet,north,1", "flet,north,1", "row 2, column business", "business", "'fleet'"),
    (SOURCES, "fleet,north,1", "fleet,north,4", "row 2, column scope", "no known scope", "1, 2, 3"),
    (SOURCES, "10,ML,flat", "10,Ml,flat", "row 2, column activity_unit", "no such unit", "'ML'"),
    (SOURCES, "10,ML,flat", "10,升,flat", "row 2, column activity_unit", "is no unit", "'L'"),
    (SOURCES, "10,ML,flat", "10,t,flat", "row 2, column activity_unit", "not measure ML", "ML"),
    (SOURCES, "10,ML,flat", "10,ML,flit", "row 2, column growth", "no such driver", "'flat'"),
    (SOURCES, "flat,0.5", "flat,1.5", "row 4, column pass_through", "between 0 and 1", "Correct"),
    (SOURCES, "flat,0.5", "flat,", "row 4, column pass_through", "empty", "Fill"),
    (SOURCES, "flat,,Vans", "flat,0.5,Vans", "row 2, column pass_through", "outside scope 3",
     "Corr"),
    (SOURCES, "north,1,,", "north,1,haulage,", "row 4, column account", "fleet/north/1", "another"),
    (SOURCES, "report,report", "report,sure", "row 2, column confidence", "confidence", "report"),
    (SOURCES, ",report,report", ",report", "row 2", "14 cells, the header 15", "double quotes"),
    (GROWTH, "flat,2020,1,", "flat,2020,1.1,", "", "not 1 in the base year 2020", "Divide"),
    (GROWTH, "shops,2025", "shops,2024", "", "no row for 2025", "Add rows"),
    (GROWTH, "shops,2025", "shops,2020", "row 5, column year", "stands twice", "Keep one"),
    (GROWTH, "shops,2025", "shops,20 25", "row 5, column year", "not a year", "digits"),
    (GROWTH, "flat,2025,1,", 'flat,2025,"1,', "row 3", "not CSV", "double quote"),
    ("revenue.csv", "1000,MCNY", "1000,MUSD", "row 2, column unit", "not in USD", "Convert"),
    (FACTORS, "diesel,*,2025", "diesel,*,2024", "", "no row for 2025", "Add rows"),
    (FACTORS, "residual,0.6,", "residul,0.6,", "row 4, column method", "method", "'residual'"),
    (FACTORS, "-,2680,t/ML", "-,2680,t/GWh", "row 6, column unit", "not measure kt/ML", "Give it"),
    (PRICES, "electricity_export,north,2021", "electricity_export,abroad,2021", "",
     "no row for 2021", "Add rows"),
    (PRICES, "diesel,*,2021,7", "diesel,*,2021,-7", "row 6, column value", "less than 0",
     "Correct"),
    (PRICES, "diesel,*,2021", "diesel,*,2022", "", "no row for 2021", "Add rows"),
    (EV, "  life: 8", "  live: 8", "levers.ev.live (line 8)", "no such key", "'life'"),
    (EV, "  life: 8", "  life: 0", "levers.ev.life (line 8)", "less than 1", "Correct"),
    (EV, "  life: 8", "  life: 8.5", "levers.ev.life (line 8)", "whole number", "without"),
    (EV, "  life: 8\n", "", "levers.ev.life (line 1)", "key is missing", "Add it"),
    (EV, "[mobile_short_haul]", "[mobile_short]", "levers.ev.applies_to.category (line 5)",
     "no such category", "'mobile_short_haul'"),
    (EV, "{category: [mobile_short_haul]}", "{category: [mobile_short_haul], scope: [2]}",
     "levers.ev.applies_to", "selects no source", "Widen"),
    (EV, "{category: [mobile_short_haul]}", "{scope: []}", "applies_to.scope", "empty", "Leave"),
    (EV, "2021: 50000", "2021: -50000", "levers.ev.capex.path.2021 (line 14)", "less than 0",
     "Cor"),
    (EV, "{2021: 50000, 2025: 30000}", "{2021: 50000, 2024: 30000}",
     "levers.ev.capex.path (line 14)", "says nothing of 2025", "cover"),
    (EV, "{2021: 50000, 2025", "{y2021: 50000, 2025", "levers.ev.capex.path",
     "'y2021' is no year", "digits"),
    (EV, "2025: 30000}", '2025: "30000"}', "levers.ev.capex.path.2025", "not a number", "plain"),
    (EV, "unit: L/vehicle", "unit: L/vehicel", "levers.ev.displaces.unit", "'vehicel'",
     "'vehicle'"),
    (EV, "unit: L/vehicle", "unit: kg/vehicle", "levers.ev.displaces.unit", "not measure",
     "ML/veh"),
    (EV, "value: 4000,", "value: 0,", "levers.ev.displaces", "may not be 0", "Correct"),
    (EV, "value: 4000, unit: L/vehicle", "value: 4000", "levers.ev.displaces.unit", "missing",
     "Add"),
    (EV, "value: 100, unit", "value: 101, unit", "levers.ev.max_share.value", "more than 1",
     "unit"),
    (EV, "    electricity:", "    electrcity:", "levers.ev.uses.electrcity", "carrier",
     "'electricity'"),
    (EV, "kWh/vehicle", "kWh/ML/vehicle", "levers.ev.uses.electricity.unit", "measure", "GWh/ML"),
    (EV, "value: 1000, unit", "by: {vans: 5, shop: 1}, unit", "levers.ev.max_add.by.shop",
     "nothing of that id", "Use one of"),
    (EV, "value: 1000, unit", "by: {shop: 1}, unit", "levers.ev.max_add.by", "missing",
     "source vans"),
    (EV, "  life: 8", "  life: 8\n  first_year: 2024\n  last_year: 2022", "levers.ev.last_year",
     "before 2024", "Correct"),
    (EV, "  life: 8", "  life: 8\n  first_year: 2019", "levers.ev.first_year", "2021", "leave"),
    (EV, "kWh/vehicle}", "kWh/vehicle, account: shop/nort/2}", "levers.ev.uses.electricity.account",
     "region", "'north'"),
    (EV, "ev:", "shop:", "levers.shop (line 1)", "taken already, in businesses.csv", "another id"),
    (EV, "ev:", "EV!:", "levers.EV! (line 1)", "no id", "lower-case"),
    (EV, "unit: vehicle\n", "unit: mwh\n", "levers.ev.unit", "no unit to count in", "such as GWh"),
    (LED, "  displaces: {value: 0.1, unit: GWh/store}\n", "", "levers.led.displaces",
     "one store is no amount of GWh", "GWh/store"),
    (LED, "  potential: {value: 0.2, unit: share}\n", "", "levers.hvac", "how much", "max_share"),
    (LED, "  potential: {value: 0.2, unit: share}", "  potential: {value: 1.2, unit: share}",
     "levers.hvac.potential.value", "more than 1", "unit"),
    (ROOFS, "[shop], scope: [2]", "[fleet], scope: [1]", "levers.roofs.applies_to",
     "uses electricity", "Correct"),
    (ROOFS, "{business: [shop], scope: [2]}", "{category: [purchased_electricity]}",
     "levers.roofs.applies_to.category", "these are accounts", "business"),
    (ROOFS, POTENTIAL, "  min_add: {value: 1, unit: park}", "levers.roofs", "nothing limits",
     "max_add"),
    (ROOFS, POTENTIAL, POTENTIAL + "\n  min_add: {value: 3, unit: park}", "levers.roofs.min_add",
     "more than the potential", "Raise"),
    (ROOFS, "  existing: {value: 1,", "  existing: {value: 12,", "levers.roofs.existing",
     "more than the potential", "Raise"),
    (ROOFS, "value: 0.4", "value: 1.4", "levers.roofs.self_use_share.value", "more than 1", "unit"),
    (ROOFS, "  life: 25", "  life: 25\n  keeps_certificates: no", "keeps_certificates",
     "neither true nor false", "true or false"),
    (WIND, "market: cn", "market: cnn", "levers.wind.market", "no region has this market", "'cn'"),
    (WIND, "instrument: bundled", "instrument: bundle", "instrument", "words known", "'bundled'"),
    (TREES, "value: 200, unit: CNY/t", "value: -200, unit: CNY/t", "levers.trees.price.value",
     "less than 0", "Correct"),
    (TREES, "value: 0.2, unit: share", "value: 1, unit: share", "levers.trees.buffer",
     "less than 1", "unit"),
    (TREES, "  max_add: {value: 20, unit: kt}\n", "", "levers.trees", "nothing limits",
     "limits.yaml"),
    (OFFSET, "scope: [1, 2]", "scope: [1, 5]", "levers.forests.eligible.scope", "no such scope",
     "1"),
    (LIMITS, "  of: yield", "  of: stok", "limits.wind-depth.of", "words known", "'stock'"),
    (LIMITS, "  of: yield", "  of: yield\n  until: 2020", "limits.wind-depth.until",
     "the plan starts in 2021", "Cor"),
    (LIMITS, "[green_power]", "[green_power, removal]", "limits.wind-depth.levers", "added up",
     "only"),
    (LIMITS, "value: 80, unit: GWh", "value: 80, unit: kt", "at_most.unit", "not measure GWh",
     "Give"),
    (LIMITS, "{kind: [green_power]}", "{lever: [wnd]}", "limits.wind-depth.levers.lever", "lever",
     "'wind'"),
    (TARGETS, VANS_YEAR, "  in: 2031", "targets.vans-electric.in", "outside the plan", "later"),
    (TARGETS, VANS_YEAR, "  in: 2024\n  from: 2024", "targets.vans-electric", "exactly one", "one"),
    (TARGETS, VANS_YEAR, "", "targets.vans-electric", "exactly one", "Give one"),
    (TARGETS, "{value: 0.8, unit: share}", "{value: 1.8, unit: share}",
     "vans-electric.value.value", "more than 1", "unit"),
    (TARGETS, "{kind: [electrify]}", "{kind: [retrofit]}", "vans-electric.levers",
     "none of the levers", "Correct"),
    (TARGETS, "metric: net_emissions", "metric: net_emission", "targets.neutral.metric", "words",
     "'net_emissions'"),
    (TARGETS, "perimeter: {scope: [1, 2]}", "perimeter: {category: [mobile_short_haul]}",
     "targets.neutral.perimeter.category", "clean power is claimed", "business"),
    (TARGETS, "perimeter: {scope: [1, 2]}", "note: none", "neutral.perimeter", "needs this key",
     "Add"),
    (TARGETS, "  headline: true", "  headline: true\n  measure: credits_of_bau",
     "targets.neutral.measure", "does not go with net_emissions", "Leave"),
    (TARGETS, "value: {value: 0, unit: t}", "value: {value: 0}", "neutral.value.unit", "missing",
     "Add"),
    (TARGETS, "value: {value: 0, unit: t}", "value: 0", "neutral.value", "no unit", "{value: …"),
    (TARGETS, "value: {value: 0, unit: t}", "value: {value: 0, path: {2021: 1}, unit: t}",
     "targets.neutral.value", "exactly one of value, path, by", "value"),
    (STUDY, "[neutral, clean,", "[neutral, claen,", "targets.1 (line 3)", "target", "'clean'"),
    (STUDY, "interim]", "interim, intensity]", "targets (line 3)", "outside the study", "Widen"),
    (STUDY, "interim]", "interim]\npolicy: caps", "policy (line 4)", "credit_share", "Add one"),
    (STUDY, "scope: [1, 2]}\ntargets: [neutral, clean, vans-electric, interim]",
     "scope: [1]}\ntargets: [vans-electric]", "perimeter", "booked outside the study", "Widen"),
    (STUDY, "interim]", "interim]\nextend: whole", "extend (line 4)", "no such key",
     "'extends'"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "place", "problem", "remedy"), BROKEN)
def test_one_thing_wrong_is_told_where_it_stands(
    tmp_path: Path, file: str, old: str, new: str, place: str, problem: str, remedy: str
) -> None:
    """A fault of the file that was edited names the place, the problem and what to do."""
    faults = faults_of(tmp_path, edited(file, old, new))
    told = [f"{f.file}|{f.place}|{f.problem}|{f.remedy}" for f in faults]
    assert any(
        f.file == file and place in f.place and problem in f.problem and remedy in f.remedy
        for f in faults
    ), told
    assert len(faults) <= 3, told  # no cascade of nonsense from one fault


@pytest.mark.parametrize(
    ("file", "old", "new", "value"),
    [
        (COMPANY, "currency: CNY", "curency: CNY", "curency"),
        (EV, "  life: 8", "  live: {value: 8}", "live"),
        (TARGETS, "{scope: [1, 2]}", "{scop: [1, 2]}", "scop"),
    ],
)
def test_a_key_that_is_none_is_shown_and_not_its_value(
    tmp_path: Path, file: str, old: str, new: str, value: str
):
    found = faults_of(tmp_path, edited(file, old, new))
    assert value in [f.value for f in found if f.problem == "there is no such key here"]


def test_every_fault_of_a_row_is_told(tmp_path: Path):
    """A wrong region does not hide a wrong number, nor the other way round."""
    files = edited(PRICES, "electricity,*,2021,0.7,", "electricity,nort,2021,0.7o,")
    places = [f.place for f in faults_of(tmp_path, files) if f.file == PRICES]
    assert any("column region" in place for place in places)
    assert any("column value" in place for place in places)


def test_a_budget_is_of_what_options_cost(tmp_path: Path):
    """Energy saved is no spending of an option."""
    budget = (
        "cap:\n  name: {en: Cap, zh: 上限}\n  section: own\n  metric: budget\n"
        "  value: {value: 5, unit: MCNY}\n  items: [energy]\n  from: 2021\n"
    )
    files = edited(TARGETS, FILES[TARGETS], f"{FILES[TARGETS]}\n{budget}")
    found = faults_of(tmp_path, files)
    assert any("items" in f.place for f in found)
