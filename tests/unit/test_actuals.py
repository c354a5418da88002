"""What was, in place of what was expected: by hand, on the tiny case (tests/casefiles.py).

Its vans use 10 ML of diesel a year, its shop 100 GWh that grow to 150 by 2025 (110 in 2021, 120 in
2022); a roof serves 3 of them. An electric van serves 4,000 L and uses 10,000 kWh.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casefiles import FILES, english, write_case
from pathway.cases.export.workbook import build
from pathway.load import load_case
from pathway.load.build.loader import load
from pathway.load.files.csvfile import MOST_FAULTS
from pathway.locale.errors import InputError
from pathway.solve import solve
from pathway.tables import tabulate
from pathway.tables.period import calendar_year
from pathway_models.arithmetic.observed import going_on
from pathway_models.case import Case, Hierarchy
from solving import wrong

HEAD = "year,quantity,of,business,scope,carrier,method,value,unit,source,confidence\n"
VANS, EV = "vans", "ev@vans"


def told(*rows: str, files: dict[str, str | bytes] | None = None) -> dict[str, str | bytes]:
    """The tiny case with these rows of actuals: ``year,quantity,of,…,value,unit``."""
    text = HEAD + "".join(f"{row},ledger,measured\n" for row in rows)
    return {**(files or FILES), "actuals/ledger.csv": text}


def made(folder: Path, *rows: str, study: str = "whole") -> Case:
    return load_case(write_case(folder, told(*rows)), study)


def refused(folder: Path, *rows: str) -> list[str]:
    with pytest.raises(InputError) as error:
        load_case(write_case(folder, told(*rows)), "whole")
    return [f"{f.file} {f.place}: {f.value}: {f.problem}. {f.remedy}" for f in error.value.faults]


def test_activity_is_a_fact_and_goes_on_from_there(tmp_path: Path) -> None:
    """121 GWh in 2022 where 120 were expected; from then on 121 / 120 of what was expected, and
    before as expected: a fact says nothing of the years before it."""
    case = made(tmp_path, "2022,activity,shop-power,,,,,121,GWh")
    power = case.sources["shop-power"].activity
    assert power[2022] == pytest.approx(121)
    assert power[2021] == pytest.approx(110)
    assert power[2025] == pytest.approx(150 * 121 / 120)
    assert (case.today, list(case.past)) == (2023, [2021, 2022])
    assert case.sources[VANS].activity[2022] == 10


def test_a_year_between_goes_on_from_the_fact_before_it(tmp_path: Path) -> None:
    """11 ML of the vans in 2021, where 10 are expected in each year, and none in 2024, when they
    were sold: 11 until then, for no gradual closing is told of, and none after. Likewise revenue.
    """
    vans = "2021,activity,vans,,,,,11,ML", "2024,activity,vans,,,,,0,ML"
    money = "2021,revenue,,fleet,,,,220,MCNY", "2024,revenue,,fleet,,,,0,MCNY"
    case = made(tmp_path, *vans, *money)
    path = case.sources[VANS].activity
    assert [path[t] for t in range(2020, 2026)] == pytest.approx([10, 11, 11, 11, 0, 0], abs=0)
    earned = case.revenue["fleet"]
    assert [earned[t] / earned[2020] for t in (2022, 2023)] == pytest.approx([1.1, 1.1])
    assert [earned[t] for t in (2024, 2025)] == [0, 0]


def test_what_is_told_together_is_shared_by_what_is_expected_by_then(tmp_path: Path) -> None:
    """Vans and freight use 10 and 5 ML. In 2021 the vans were 20; 15 in all in 2022 are 12 and 3,
    for 20 and 5 were expected by then. Sold vans stay sold: then all 15 are the freight's. Where
    all was sold, and is told again, it is 10 and 5. Likewise revenue, 200 of 1,200 of the fleet's.
    """
    sold = "2021,activity,vans,,,,,0,ML", "2021,activity,freight,,,,,0,ML"
    diesel = "2022,activity,,,,diesel,,15,ML"
    for n, (rows, want) in enumerate(
        ((("2021,activity,vans,,,,,20,ML",), (12, 3)), (sold[:1], (0, 15)), (sold, (10, 5)))
    ):
        sources = made(tmp_path / str(n), *rows, diesel).sources
        assert [sources[i].activity[2022] for i in (VANS, "freight")] == pytest.approx(want)
    money = "2021,revenue,,fleet,,,,0,MCNY", "2022,revenue,,,,,,1300,MCNY"
    earned = made(tmp_path / "sold", *money).revenue
    assert [earned[b][2022] for b in ("shop", "fleet")] == pytest.approx([1300, 0])


def test_what_was_where_nothing_was_expected_is_of_its_year(tmp_path: Path) -> None:
    """11 ML in 2021 for 10 expected, and 2 in 2022 that nobody expected: 1.1 from 2023 on."""
    path = going_on(dict.fromkeys(range(2020, 2025), 10.0) | {2022: 0.0}, {2021: 11, 2022: 2})
    assert path == pytest.approx({2020: 10, 2021: 11, 2022: 2, 2023: 11, 2024: 11})


def test_business_as_usual_is_what_is_left_and_what_levers_served(tmp_path: Path) -> None:
    """8 ML were burnt by the vans that are left; 500 electric ones served 2: usual were 10."""
    rows = "2021,activity,vans,,,,,9.5,ML", "2021,added,ev,,,,,500,vehicle"
    case = made(tmp_path, *rows)
    assert case.sources[VANS].activity[2021] == pytest.approx(11.5)
    assert case.options[EV].added == {2021: 500}
    assert case.options[EV].done == pytest.approx({2021: 2.0})


OFFERED = {
    "later": ("  first_year: 2023\n", "2021,added,ev,,,,,10,vehicle", 2021, 2023),
    "no more": ("  last_year: 2022\n", "2023,added,ev,,,,,10,vehicle", 2023, 2022),
}


@pytest.mark.parametrize("offer", OFFERED)
def test_what_was_bought_when_it_was_not_on_offer_cost_what_it_did_next(
    tmp_path: Path, offer: str
) -> None:
    """50,000 a van in 2021 and 30,000 in 2025: 40,000 in 2023, and 45,000 in 2022. What is told to
    have been spent on 10 vans in 2021 is 0.6 million, 60,000 a van.
    """
    years, row, bought, like = OFFERED[offer]
    lever = {"levers/electrify.yaml": FILES["levers/electrify.yaml"] + years}
    case = load_case(write_case(tmp_path / "a", told(row, files={**FILES, **lever})), "whole")
    usual = {2023: 0.04, 2022: 0.045}[like]
    assert case.options[EV].capex[bought] == pytest.approx(usual)
    assert case.options[EV].displaces[bought] > 0
    spent = f"{bought},spent,ev,,,,,0.6,MCNY"
    files = told(row, spent, files={**FILES, **lever})
    case = load_case(write_case(tmp_path / "b", files), "whole")
    assert case.options[EV].capex[bought] == pytest.approx(0.06)


def test_what_never_goes_into_service_is_told(tmp_path: Path) -> None:
    """Two years of delivery end in 2026, after the plan; its audit failed."""
    lever = {"levers/electrify.yaml": FILES["levers/electrify.yaml"] + "  lead: 2\n"}
    files = told("2024,added,ev,,,,,10,vehicle", files={**FILES, **lever})
    with pytest.raises(InputError) as error:
        load_case(write_case(tmp_path, files), "whole")
    [fault] = error.value.faults
    assert "goes into service in 2026, after 2025" in fault.problem


def made_with_share(folder: Path, share: str, *rows: str) -> Case:
    name, was = "levers/electrify.yaml", 'max_share: {value: 100, unit: "%"}'
    assert was in FILES[name]
    text = FILES[name].replace(was, f'max_share: {{value: {share}, unit: "%"}}')
    files = told("2021,added,ev,,,,,5000,vehicle", *rows, files={**FILES, name: text})
    return load_case(write_case(folder, files), "whole")


def test_nothing_may_be_left_of_a_source(tmp_path: Path) -> None:
    """5,000 electric vans serve up to 20 ML: all 10 that were expected. Where they may serve but
    95 %, nothing left is nothing there; of 500 that serve all they can, 2 ML were usual.
    """
    none = "2021,activity,vans,,,,,0,ML"
    for share, usual in ("100", 10.0), ("95", 0.0):
        case = made_with_share(tmp_path / share, share, none)
        assert case.sources[VANS].activity[2021] == pytest.approx(usual, abs=0)
        assert case.options[EV].done[2021] == pytest.approx(usual, abs=0)
    few = made(tmp_path / "few", none, "2021,added,ev,,,,,500,vehicle")
    assert few.sources[VANS].activity[2021] == pytest.approx(2)


def test_nothing_left_beside_a_share_is_noted(tmp_path: Path) -> None:
    """Vans that are all electric under a share of 90 % are read as none: it says what to do."""
    rows = "2021,activity,vans,,,,,0,ML", "2021,added,ev,,,,,5000,vehicle"
    name, was = "levers/electrify.yaml", 'max_share: {value: 100, unit: "%"}'
    for share, noted in (("90", True), ("100", False)):
        text = FILES[name].replace(was, f'max_share: {{value: {share}, unit: "%"}}')
        folder = write_case(tmp_path / share, told(*rows, files={**FILES, name: text}))
        every = [n.in_("en") for n in load(folder, "whole").notes]
        notes = [n for n in every if "nothing is left of vans in 2021" in n]
        assert len(notes) == noted
        assert all("Raise max_share" in n and " ev may serve" in n for n in notes)


def test_what_a_share_leaves_says_how_much_there_was(tmp_path: Path) -> None:
    """0.1 ML are left where 99 % were served: 10 ML less 9.9; 0.02 of 2 ML."""
    for left, usual in ("0.1", 10), ("0.02", 2):
        case = made_with_share(tmp_path / left, "99", f"2021,activity,vans,,,,,{left},ML")
        assert case.sources[VANS].activity[2021] == pytest.approx(usual)


def test_what_was_served_beyond_its_share_names_the_share(tmp_path: Path) -> None:
    rows = "2021,served,ev,,,,,8,ML", "2021,activity,vans,,,,,0,ML"
    with pytest.raises(InputError) as error:
        made_with_share(tmp_path, "95", *rows)
    (fault,) = error.value.faults
    assert fault.remedy == "Correct it, or what was used, or raise max_share of ev"


def test_tonnes_of_a_source_are_its_activity(tmp_path: Path) -> None:
    """29,480 t at 2,680 t/ML are 11 ML."""
    case = made(tmp_path, "2021,emissions,vans,,,,,29480,t")
    assert case.sources[VANS].activity[2021] == pytest.approx(11)


def test_tonnes_without_a_method_are_those_that_commitments_count(tmp_path: Path) -> None:
    """Scope 3 holds a let hall's power, 10 GWh at 610 t/GWh by market and 580 by location, beside
    13,400 t of freight: told as 18,000 t, that is what the tables show by market, whole or of the
    hall alone. Of scope 2 it has to be said.
    """
    hall = (
        "hall,shop,north,3,let,cat13_downstream_leased,electricity,10,GWh,flat,0,Hall,厅,r,report\n"
    )
    company = FILES["company.yaml"].replace("value: 13400,", "value: 19400,")
    files = {**FILES, "sources.csv": FILES["sources.csv"] + hall, "company.yaml": company}
    for n, (row, method) in enumerate(
        (("emissions,,,3,", ""), ("emissions,,,3,", "location"), ("emissions,hall,,,", ""))
    ):
        rows = told(f"2021,{row},{method},18000,t", files=files)
        case = load_case(write_case(tmp_path / str(n), rows), "whole")
        case = replace(case, targets={}, hierarchy=Hierarchy("none", None, None))
        shown = tabulate(case, solve(case).plan)["emissions"]
        own = shown[(shown["year"] == 2021) & (shown["scope"] == 3)]
        gross = own[f"gross_{method or 'market'}_t"].sum()
        assert gross == pytest.approx(18000 + (13400 if "hall" in row else 0))
    (fault,) = refused(tmp_path / "power", "2021,emissions,shop-power,,,,,60000,t")
    assert "method: : scope 2 is told by location or by market" in fault


def test_a_total_moves_what_nothing_is_said_of(tmp_path: Path) -> None:
    """Scope 2 by location of 2021: 580 t/GWh times 113 GWh that the roof leaves of 116."""
    case = made(tmp_path, "2021,emissions,,,2,,location,65540,t")
    assert case.sources["shop-power"].activity[2021] == pytest.approx(116)


def test_a_total_is_what_its_parts_leave(tmp_path: Path) -> None:
    """Of 15 ML of diesel in all 11 were the vans': 4 are left for the freight."""
    rows = "2021,activity,vans,,,,,11,ML", "2021,activity,,,,diesel,,15,ML"
    case = made(tmp_path, *rows)
    assert case.sources["freight"].activity[2021] == pytest.approx(4)


def test_power_bought_is_what_the_roof_leaves(tmp_path: Path) -> None:
    """117 GWh from the grid and 3 of the roof."""
    case = made(tmp_path, "2021,bought,,shop,,,,117,GWh")
    assert case.sources["shop-power"].activity[2021] == pytest.approx(120)


def test_revenue_goes_on_from_what_it_was(tmp_path: Path) -> None:
    """1,320 in all for 1,100 + 200 expected: each by 1,320 / 1,300, in later years too."""
    case = made(tmp_path, "2021,revenue,,,,,,1320,MCNY")
    assert case.revenue["shop"][2021] == pytest.approx(1100 * 1320 / 1300)
    assert case.revenue["fleet"][2025] == pytest.approx(200 * 1320 / 1300)


def test_stock_says_what_was_added(tmp_path: Path) -> None:
    """300 in service in 2021 and 450 in 2022: 300, then 150 were added."""
    case = made(tmp_path, "2021,stock,ev,,,,,300,vehicle", "2022,stock,ev,,,,,450,vehicle")
    assert case.options[EV].added == {2021: 300, 2022: 150}


def test_what_was_covered_says_what_was_bought(tmp_path: Path) -> None:
    """12 GWh of wind, of which 10 are committed; no lots in what has been."""
    case = made(tmp_path, "2022,covered,wind,,,,,12,GWh")
    assert case.options["wind"].added == {2021: 0, 2022: 12}
    assert case.options["wind"].done[2022] == pytest.approx(12)


ROOM = "potential: {path: {2021: 500, 2022: 900, 2025: 900}, unit: vehicle}"
SERVED = "2021,served,ev,,,,,2.5,ML"


@pytest.mark.parametrize(
    ("lever", "rows", "noted"),
    [
        ("max_add: {value: 0", (SERVED,), True),
        ("first_year: 2022\n  max_add: {value: 900", (SERVED,), True),
        (f"{ROOM}\n  max_add: {{value: 900", (SERVED,), True),
        ("max_add: {value: 1000", (SERVED,), False),
        ("max_add: {value: 0", ("2021,served,ev,,,,,2.001,ML",), False),
        ("max_add: {value: 0", (SERVED, "2021,added,ev,,,,,125,vehicle"), False),
        ("max_add: {value: 0", (SERVED, "2021,stock,ev,,,,,625,vehicle"), False),
    ],
)
def test_what_did_more_than_it_can_and_could_not_be_bought_is_noted(
    tmp_path: Path, lever: str, rows: tuple[str, ...], *, noted: bool
) -> None:
    """500 vans that are there serve 2 of 12 ML; 2.5 ML are 125 vans more, which nobody sold."""
    ev, company = "levers/electrify.yaml", "company.yaml"
    text = FILES[ev].replace("max_add: {value: 1000", lever)
    own = {ev: f"{text}  existing: {{value: 500, unit: vehicle}}\n"}
    own[company] = FILES[company].replace("26800", "21440").replace("58.2", "61.2")
    folder = write_case(tmp_path, told(*rows, files={**FILES, **own}))
    notes = [n for n in english(load(folder, "whole").notes) if "purchase" in n]
    assert len(notes) == noted
    for note in notes:
        assert "row 2: ev@vans did 2.5 ML in 2021" in note
        assert "a purchase of 125 vehicle in 2021 is supposed" in note


def test_certificates_that_were_claimed_were_bought(tmp_path: Path) -> None:
    """Whatever a plan could have bought: 12 GWh of wind, of which nothing was in service."""
    name = "levers/green_power.yaml"
    text = FILES[name].replace("first_year: 2022", "first_year: 2023")
    text = text.replace("2022: 10", "2022: 0")
    files = {**FILES, name: text}
    folder = write_case(tmp_path, told("2022,covered,wind,,,,,12,GWh", files=files))
    assert not [n for n in english(load(folder, "whole").notes) if "purchase" in n]


GROSS = "2021,activity,vans,,,,,10,ML", "2021,emissions,,,2,,market,53600,t"
"""26,800 t of the vans, and twice as much of the shop."""
RETIRED = "2021,retired,trees,,,,,7.04,kt", "2021,retired,forests,shop,,,,10,kt"


def test_credits_are_retired_where_facts_say_and_else_alike(tmp_path: Path) -> None:
    """10 kt for the shop leave 43.6 of it: with 26.8 of the vans 70.4, of which 7.04 are a tenth of
    each. So it is in a plan of the whole, of whatever it promises, and of the shop alone.
    """
    files = told(*GROSS, *RETIRED)
    for study, of in (("all", "{}"), ("shop", "{business: [shop]}")):
        text = f"name: {{en: A, zh: 店}}\nperimeter: {of}\ntargets: []\npolicy: none\n"
        files[f"studies/{study}.yaml"] = text
    folder = write_case(tmp_path, files)
    shop = {("forests", "shop/north/2"): 10_000, ("trees", "shop/north/2"): 4_360}
    both = {**shop, ("trees", "fleet/north/1"): 2_680}
    for study, want in (("all", both), ("operations", both), ("shop", shop)):
        case = load_case(folder, study)
        shown = tabulate(case, solve(case).plan)["credits"]
        shown = shown[(shown["year"] == 2021) & (shown["tonnes"] > 0)]
        assert shown.set_index(["option", "account"])["tonnes"].to_dict() == pytest.approx(want)


def test_no_more_is_retired_than_is_emitted(tmp_path: Path) -> None:
    """Of 80,400 t; and of 3,600 that 50,000 of the shop's leave."""
    (found,) = refused(tmp_path / "all", *GROSS, "2021,retired,trees,,,,,90,kt")
    assert "90 kt: only 80.4 kt are emitted there in 2021, beside what else is retired" in found
    more = "2021,retired,trees,shop,,,,50,kt"
    (found,) = refused(tmp_path / "shop", *GROSS, RETIRED[1], more)
    assert "10 kt: only 3.6 kt are emitted there in 2021" in found
    assert found.endswith("Correct it, or what was emitted")


def test_what_was_paid_is_the_price_of_what_was_added(tmp_path: Path) -> None:
    """500 vans for 20 million are 0.04 each, and not 0.05."""
    case = made(tmp_path, "2021,added,ev,,,,,500,vehicle", "2021,spent,ev,,,,,20,MCNY")
    assert case.options[EV].capex[2021] == pytest.approx(0.04)


REFUSED = {
    "2020,activity,vans,,,,,9,ML": "this is no year of the plan, 2021 to 2025",
    "2030,activity,vans,,,,,9,ML": "this is no year of the plan, 2021 to 2025",
    "2021,activity,lorries,,,,,9,ML": "there is no such source",
    "2021,activity,vans,,,,,9,GWh": "this unit does not measure ML",
    "2021,emissions,vans,,,,,9,GWh": "this unit does not measure tonnes",
    "2021,activity,vans,shop,,,,9,ML": "vans is of business fleet",
    "2021,activity,freight,,,electricity,,9,ML": "freight is of carrier diesel",
    "2021,activity,,shop,,diesel,,9,ML": "no source has all that this row names",
    "2021,emissions,,,2,,grid,9,t": "this is no known method",
    "2021,added,evs,,,,,9,vehicle": "there is no such lever. Did you mean 'ev'?",
    "2021,added,ev,,,,,9,GWh": "this unit does not measure vehicle",
    "2021,activity,,,,,,9,ML": "activity of diesel, electricity cannot be added up",
    "2021,emissions,,,2,,,9,t": "scope 2 is told by location or by market",
    "2021,covered,ev,,,,,9,GWh": "nothing of this covers electricity",
    "2021,burnt,vans,,,,,9,ML": "this is no known quantity",
    "2021,activity,vans,,,,,-9,ML": "this may not be less than 0",
    "2021,revenue,vans,,,,,9,MCNY": "revenue is not told by of",
    "2021,output,trees,,,,,9,t": "there is no such product in outputs.csv",
    "2021,spent,ev,,,,,9,MCNY": "nothing that costs was added in 2021",
}


@pytest.mark.parametrize("row", REFUSED)
def test_a_row_that_cannot_be_is_told(tmp_path: Path, row: str) -> None:
    found = refused(tmp_path, row)
    assert len(found) == 1, found
    assert found[0].startswith("actuals/ledger.csv row 2")
    assert REFUSED[row] in found[0], found


TOGETHER = {
    "twice": (
        ("2021,activity,vans,,,,,9,ML", "2021,activity,vans,,,,,8,ML"),
        "this stands in actuals/ledger.csv row 2 already",
    ),
    "more than the total": (
        ("2021,activity,vans,,,,,9,ML", "2021,activity,freight,,,,,5,ML",
         "2021,activity,,,,diesel,,15,ML"),
        "its parts, which are given too, come to 14 ML",
    ),
    "more revenue than parts": (
        ("2021,revenue,,shop,,,,1000,MCNY", "2021,revenue,,fleet,,,,200,MCNY",
         "2021,revenue,,,,,,1203,MCNY"),
        "its parts, which are given too, come to 1,200 MCNY",
    ),
    "one thing told otherwise": (
        ("2021,activity,vans,,,,,9,ML", "2021,emissions,vans,,,,,25000,t"),
        "with what else is said, 24,120 t is as near as it comes",
    ),
    "market-based tonnes of a source whose power is covered": (
        ("2022,covered,wind,,,,,10,GWh", "2022,emissions,shop-power,,,,market,58200,t"),
        "covers power there: nothing says whether these market-based tonnes are those before",
    ),
    "more retired than bought": (
        ("2021,added,trees,,,,,10,kt", "2021,retired,trees,,,,,9,kt"),
        "what was bought, its own margin (`buffer`) left out: 8 kt of trees in 2021",
    ),
    "more retired than bought, in tonnes": (
        ("2021,added,trees,,,,,100,t", "2021,retired,trees,,,,,96,t"),
        "left out: 80 t of trees in 2021",
    ),
    "more covered than is in service": (
        ("2021,added,wind,,,,,10000,MWh", "2021,covered,wind,,,,,12000,MWh"),
        "more is covered than what is in service can: 10,000 MWh of wind in 2021",
    ),
    "more than a limit leaves for later": (
        ("2021,covered,wind,,,,,100,GWh",),
        "110 GWh will be in service in 2022, of 80 GWh that wind-depth allows",
    ),
    "stock that was not added": (
        ("2021,added,ev,,,,,100,vehicle", "2021,stock,ev,,,,,150,vehicle"),
        "100 vehicle of ev@vans are in service in 2021 by what existed and was added",
    ),
    "stock that went before its life": (
        ("2021,stock,ev,,,,,300,vehicle", "2022,stock,ev,,,,,200,vehicle"),
        "300 vehicle of ev@vans were added before or exist, and still serve in 2022",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TOGETHER)
def test_rows_that_cannot_be_together_are_told(tmp_path: Path, name: str) -> None:
    rows, problem = TOGETHER[name]
    found = refused(tmp_path, *rows)
    assert any(problem in fault for fault in found), found


SOUTH = {
    "regions.csv": FILES["regions.csv"] + "south,South,南,cn\n",
    "sources.csv": FILES["sources.csv"]
    + "hall,shop,south,2,,purchased_electricity,electricity,50,GWh,flat,,Hall,厅,r,report\n",
    "factors.csv": FILES["factors.csv"]
    + "".join(
        f"electricity,south,{year},{method},200,t/GWh,report,report\n"
        for year in (2020, 2025)
        for method in ("location", "residual")
    ),
    "prices.csv": FILES["prices.csv"]
    + "electricity_export,south,2021,0.3,CNY/kWh,a,assumption\n"
    + "electricity_export,south,2025,0.3,CNY/kWh,a,assumption\n",
    "company.yaml": FILES["company.yaml"].replace("58.2", "67.6"),
}


def test_two_totals_in_another_mix_than_expected_ask_for_one_of_its_parts(tmp_path: Path) -> None:
    """Of 154 GWh 107 are expected to be bought in the north at 580 t, and 47 in the south at 200,
    beside 3 of a roof in each. 117 and 37 are 75,260 t, and nothing says so; one part does.
    """
    rows = "2021,bought,,shop,,,,154,GWh", "2021,emissions,,shop,2,,location,75260,t"
    case = write_case(tmp_path / "one", told(*rows, files={**FILES, **SOUTH}))
    with pytest.raises(InputError) as error:
        load_case(case, "whole")
    [fault] = error.value.faults
    assert fault.place == "row 3"
    assert "nothing tells them apart, what else is said of them comes to 71,460 t" in fault.problem
    apart = "2021,activity,hall,,,,,40,GWh"
    made = load_case(write_case(tmp_path / "two", told(*rows, apart, files={**FILES, **SOUTH})))
    assert made.sources["shop-power"].activity[2021] == pytest.approx(117 + 3)


def test_totals_that_are_rounded_otherwise_are_kept_by_the_audit(tmp_path: Path) -> None:
    """9 ML of diesel are 24,120 t; 24,130 are told, four in ten thousand more: so is revenue."""
    rows = (
        "2021,activity,vans,,,,,9,ML",
        "2021,emissions,,fleet,1,,,24130,t",
        "2021,revenue,,shop,,,,1000,MCNY",
        "2021,revenue,,fleet,,,,200,MCNY",
        "2021,revenue,,,,,,1200.9,MCNY",
    )
    case = load_case(write_case(tmp_path, told(*rows)), "operations")
    assert case.revenue["shop"][2021] == 1000
    assert wrong(case, solve(case)) == {}


def test_what_was_bought_and_closed_is_said_by_existing(tmp_path: Path) -> None:
    """The refusal says so, and so told it holds: 100 vans of 2021, of which 60 are left in 2022."""
    rows = ("2021,added,ev,,,,,100,vehicle", "2022,stock,ev,,,,,60,vehicle")
    (found,) = refused(tmp_path / "refused", *rows)
    assert "let `existing` of ev say what was in service year by year, in place of rows" in found
    name = "levers/electrify.yaml"
    path = "  existing: {path: {2020: 0, 2021: 100, 2022: 60, 2025: 60}, unit: vehicle}\n"
    text = FILES[name].replace("  unit: vehicle\n", f"  unit: vehicle\n{path}", 1)
    files = told("2022,activity,vans,,,,,9,ML", files={**FILES, name: text})
    case = load_case(write_case(tmp_path / "told", files), "operations")
    stock = tabulate(case, solve(case).plan)["levers"].set_index(["option", "year"])["stock"]
    assert [stock[EV, t] for t in (2021, 2022)] == [100, 60]
    assert stock[EV, 2023] >= 60


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    assert len(refused(tmp_path, *list(REFUSED)[:6])) == 6


def test_what_needs_the_whole_is_told_beside_what_does_not(tmp_path: Path) -> None:
    """But of what a row at fault is about: 150 vans may have been added, where GWh are written."""
    rows = (
        "2021,activity,lorries,,,,,9,ML",
        "2030,activity,vans,,,,,9,ML",
        *TOGETHER["more retired than bought"][0],
        "2021,added,wind,,,,,10000,MWh",
        "2021,covered,wind,,,,,12000,MWh",
        "2021,added,ev,,,,,150,GWh",
        "2021,stock,ev,,,,,150,vehicle",
    )
    found = refused(tmp_path, *rows)
    told = (
        "there is no such source",
        "or let `end` of `horizon` in company.yaml be later",
        "more is retired than counts of what was bought",
        "more is covered than what is in service can",
        "this unit does not measure vehicle",
    )
    assert all(any(text in fault for fault in found) for text in told), found
    assert len(found) == len(told), found


def test_a_confidence_at_fault_hides_nothing(tmp_path: Path) -> None:
    """Its row says what it is of all the same: of the row itself, too, what is wrong is told."""
    rows, text = TOGETHER["more retired than bought"]
    files = told(*rows, "2021,activity,vans,,,,,9,ML")
    ledger = str(files["actuals/ledger.csv"])
    for n, sure in enumerate(ledger.splitlines()[1:]):
        wrong = ledger.replace(sure, sure.replace("measured", "sure"))
        with pytest.raises(InputError) as error:
            load_case(
                write_case(tmp_path / str(n), {**files, "actuals/ledger.csv": wrong}), "whole"
            )
        found = [f.problem for f in error.value.faults]
        assert len(found) == 2, found
        assert "this is no known confidence" in found
        assert any(text in problem for problem in found), found


def test_after_hundreds_of_faults_the_rest_is_left_unread(tmp_path: Path) -> None:
    """It ended as a fault of the program's own."""
    found = refused(tmp_path, *["2021,activity,moon,,,,,9,ML"] * (MOST_FAULTS + 7))
    assert len(found) == MOST_FAULTS + 1
    assert any("the last 7 rows have not been read" in fault for fault in found)


def test_a_method_that_is_none_offers_those_that_are(tmp_path: Path) -> None:
    """A dash says that there is none, as an empty cell does: it is no choice."""
    (fault,) = refused(tmp_path, "2021,emissions,,,2,,grid,9,kt")
    assert fault.endswith("Use one of: market, location")
    assert made(tmp_path / "dash", "2021,emissions,vans,,,,-,9,kt").facts[0].method == "market"


def test_gaps_are_told(tmp_path: Path) -> None:
    folder = write_case(tmp_path, told("2021,activity,vans,,,,,9,ML"))
    notes = english(load(folder, "whole").notes)
    (note,) = [note for note in notes if "nothing is said of 2 of 3 sources in 2021" in note]
    assert note.endswith(
        "they go on from their last fact, or the base year, as they were expected to grow."
    )


def test_a_workbook_holds_them(tmp_path: Path) -> None:
    """Two files are one sheet, and the case is the same."""
    more = {"actuals/more.csv": HEAD + "2021,added,ev,,,,,500,vehicle,ledger,verified\n"}
    files = {**told("2021,activity,vans,,,,,9.5,ML"), **more}
    case = load_case(write_case(tmp_path / "case", files), "whole")
    (tmp_path / "case.xlsx").write_bytes(
        build({k: v if isinstance(v, bytes) else v.encode() for k, v in files.items()})
    )
    again = load_case(tmp_path / "case.xlsx", "whole")
    assert again.sources == case.sources
    assert again.options == case.options
    assert [f.value for f in again.facts] == [f.value for f in case.facts]


def test_a_study_may_know_nothing_of_what_was(tmp_path: Path) -> None:
    files = told("2021,activity,vans,,,,,9,ML")
    files["studies/then.yaml"] = f"{files['studies/whole.yaml']}actuals: false\n"
    folder = write_case(tmp_path, files)
    then = load_case(folder, "then")
    assert (then.facts, list(then.past), then.sources[VANS].activity[2021]) == ((), [], 10)
    known = load(folder, "then", actuals=True).case
    assert known.sources[VANS].activity[2021] == 9


def test_what_was_is_checked_where_no_study_knows_of_it(tmp_path: Path) -> None:
    """Each study is of the plan as it was made; whoever checks the case is told all the same."""
    files = told("2031,activity,vans,,,,,9.5,ML")
    for name in [name for name in files if name.startswith("studies/")]:
        files[name] = f"{files[name]}actuals: false\n"
    folder = write_case(tmp_path, files)
    assert load(folder, "whole").case.facts == ()
    with pytest.raises(InputError) as error:
        load(folder, "whole", every=True)
    (fault,) = error.value.faults
    assert (fault.file, fault.place) == ("actuals/ledger.csv", "row 2, column year")
    assert fault.value == "2031"


def test_a_financial_year_is_told_as_the_one_with_most_of_its_months(tmp_path: Path) -> None:
    """Of a year that begins in April, FY2022 has nine months of 2021."""
    files = told("FY2022,activity,vans,,,,,9,ML")
    files["company.yaml"] = f"{files['company.yaml']}year_starts: april\n"
    case = load_case(write_case(tmp_path, files), "whole")
    assert case.sources[VANS].activity[2021] == 9
    note = load(
        write_case(tmp_path / "silent", told("FY2022,activity,vans,,,,,9,ML")), "whole"
    ).notes
    assert "FY2022 is read as 2022: year_starts" in "\n".join(n.in_("en") for n in note)
    said = load(write_case(tmp_path / "said", files), "whole").notes
    assert "year_starts" not in "\n".join(n.in_("en") for n in said)
    assert [calendar_year(2022, month) for month in (1, 4, 7, 8, 12)] == [
        2022,
        2021,
        2021,
        2022,
        2022,
    ]


@pytest.mark.parametrize("year", ["FY22", "fy2022", "FY 2022", "2021/22", "2021-2022", "GJ 2022"])
def test_other_forms_of_a_financial_year_are_told_the_one_that_is_read(
    tmp_path: Path, year: str
) -> None:
    """2022 in four digits would be another year."""
    (fault,) = refused(tmp_path, f"{year},activity,vans,,,,,9,ML")
    assert f": {year}: " in fault
    assert "a financial year by the year in which it ends: FY2027" in fault


def test_a_row_may_be_of_several_scopes(tmp_path: Path) -> None:
    """26,800 t of the vans and 580 t/GWh times 110 GWh, of which the roof serves 3: 88,860 t.

    To be 137,310 the activity of both is r times as much: 26,800 r + 580 (110 r - 3) = 137,310.
    """
    case = made(tmp_path, "2021,emissions,,,1;2,,location,137310,t")
    ratio = (137310 + 580 * 3) / (26800 + 580 * 110)
    assert case.sources[VANS].activity[2021] == pytest.approx(10 * ratio)
    assert case.sources["shop-power"].activity[2021] == pytest.approx(110 * ratio)


def test_power_may_be_covered_by_a_kind_of_lever(tmp_path: Path) -> None:
    case = made(tmp_path, "2022,covered,green_power,,,,,12,GWh")
    assert case.options["wind"].done[2022] == pytest.approx(12)
