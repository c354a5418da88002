"""Levers that take years, and stock that lasts: of what nothing is said, and what cannot be yet.

The small case of 2022: 9 ML of diesel in vans and 100 GWh in the shop, of which the roof of old
makes 3: 24,120 t, and 97 GWh at 620 t by market. What is bought from 2021 on, or wind from 2022 on,
serves after two years.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES
from disclosure.filled import about, cells, lacks, number
from disclosure.test_expected import said, states, told
from pathway.api.disclosures import Disclosures
from pathway.load import load_case
from pathway.solve import solve
from pathway.tables import tabulate
from pathway.tables.known import how_known

VANS, POWER = "2022,activity,vans,,,,,9,ML", "2022,activity,shop-power,,,,,100,GWh"
ROOF = "2021,stock,roofs,,,,,1,park"
TARGETS = (
    FILES["targets.yaml"].replace("line: 2025", "from: 2025").replace("line: 2024", "in: 2025")
)
TARGETS = TARGETS.replace("value: 0.8, unit: share", "value: 0.1, unit: share")
LATE = {
    "targets.yaml": TARGETS.replace("in: 2024", "in: 2025").replace("value: 60,", "value: 70,"),
    **{
        name: FILES[name].replace("  life: ", "  lead: 2\n  life: ")
        for name in ("levers/electrify.yaml", "levers/retrofit.yaml", "levers/green_power.yaml")
    },
}
"""Everything that is bought serves two years later, and what is promised can be had by then."""


def test_what_cannot_serve_yet_leaves_nothing_open(tmp_path: Path) -> None:
    """84,260 of 85,000 t: of 34,000 that are asked for 740 are off. The roof is told in 2021."""
    disclosed = told(tmp_path, VANS, POWER, ROOF, **LATE)
    found = cells(disclosed)
    assert states(found, 2022, "scope1", "scope2-location", "scope2-market") == ["", "", ""]
    assert number(found, "scope2-market", 2022) == about(97 * 620)
    assert number(found, "target-progress", 2022, "interim") == pytest.approx(740 / 34_000)
    assert states(found, 2022, "power-own", "generation-renewable") == ["", ""]
    case = load_case(tmp_path, "whole")
    tables = tabulate(case, solve(case).plan)
    assert how_known(case, case.targets["interim"], tables, 2022) == "told"  # as `track` says
    assert how_known(case, case.targets["interim"], tables, 2021) == "silent"


def test_without_a_lead_it_is_open(tmp_path: Path) -> None:
    found = cells(disclosed := told(tmp_path, VANS, POWER, ROOF))
    assert states(found, 2022, "scope2-market") == ["partly"]
    assert said(disclosed, "scope2-market").endswith("2022: Electric vans, Wind contracts")
    assert "known in part" in lacks(found, "target-progress", 2022, "interim")


def test_money_of_the_year_is_open_whatever_serves(tmp_path: Path) -> None:
    """10 stores of 2021 last; what was spent on them so far, and in 2022, nobody says."""
    disclosed = told(tmp_path, VANS, POWER, ROOF, "2021,added,led,,,,,10,store", standard="cdp")
    led = {field: cells(disclosed)[field, "led", 2022] for field in ("lever-spent", "lever-saving")}
    assert led["lever-saving"].expected is None
    spent = led["lever-spent"].expected
    assert spent is not None
    assert not spent.whole
    stage = cells(disclosed)["lever-stage", "led", 2022].expected
    assert stage is not None
    assert not stage.whole
    found = cells(told(tmp_path / "e1", VANS, POWER, ROOF, "2021,added,led,,,,,10,store"))
    capex = found["lever-capex", "led", 2022].expected
    assert capex is not None
    assert capex.whole


@pytest.mark.parametrize(("method", "other"), [("market", "location"), ("location", "market")])
def test_tonnes_by_one_method_tell_none_by_the_other(
    tmp_path: Path, method: str, other: str
) -> None:
    """Of scopes 1 and 2 together, and of what is sold with a fact of revenue beside it."""
    rows = (
        f"2022,emissions,,,1;2,,{method},80000,t",
        "2022,emissions,,,3,,,13000,t",
        "2022,revenue,,,,,,1500,MCNY",
    )
    disclosed = told(tmp_path, *rows, standard="esrs-e1-2023", **LATE)
    found = cells(disclosed)
    assert states(found, 2022, f"total-{method}", f"total-{other}") == ["", "partly"]
    per = {"market": "gross-per-revenue", "location": "location-per-revenue"}
    assert states(found, 2022, per[method], per[other]) == ["", "partly"]
    assert f"the tonnes of power by {other}" in said(disclosed, f"scope2-{other}")
    assert f"the tonnes of power by {other}" not in said(disclosed, f"scope2-{method}")
    both = told(tmp_path / "gwh", VANS, POWER, ROOF, standard="esrs-e1-2023", **LATE)
    assert states(cells(both), 2022, "scope2-market", "scope2-location") == ["", ""]


def test_a_zero_rests_on_nothing_that_could_not_change_it(tmp_path: Path) -> None:
    """Nothing burns gas or coal, and no roof burns fuel."""
    found = cells(told(tmp_path, POWER, standard="esrs-e1-2023"))
    for field in ("energy-gas", "energy-coal", "renewable-fuel", "generation-fuelled"):
        assert number(found, field, 2022) == 0
        assert states(found, 2022, field) == [""], field
    assert states(found, 2022, "energy-oil") == ["expected"]


def test_payback_is_of_what_is_in_service(tmp_path: Path) -> None:
    """10 stores of 2021 and 10 of 2022, at 0.2 million, serve after a year: in 2022 the first ten
    save 1 GWh at 0.725 million, so that 2 million are back after 2.76 years, and not 4 after 5.5.
    """
    late = FILES["levers/retrofit.yaml"].replace("  order: 1", "  order: 1\n  lead: 1")
    rows = "2021,added,led,,,,,10,store", "2022,added,led,,,,,10,store"
    more = {"levers/retrofit.yaml": late}
    found = cells(told(tmp_path, VANS, POWER, ROOF, *rows, standard="cdp", **more))
    assert number(found, "lever-spent", 2022, "led") == pytest.approx(4)
    assert number(found, "lever-saving", 2022, "led") == pytest.approx(0.725)
    assert number(found, "lever-payback", 2022, "led") == pytest.approx(2 / 0.725)


def test_what_is_to_come_is_planned_in_a_past_year_too(tmp_path: Path) -> None:
    """Capital of the next year, and the most that a lever takes off in any."""
    disclosed = told(tmp_path, VANS, POWER, ROOF, standard="esrs-e1-2026")
    table = Disclosures(disclosed).cells("en")
    own = table[(table["period"] == 2022) & table["value"].notna()]
    for field in ("short-capex", "lever-reduction-most"):
        assert set(own[own["field"] == field]["status"]) == {"plan"}, field
    assert set(own[own["field"] == "scope1"]["status"]) == {"past"}


def test_power_that_levers_may_draw_is_named_where_it_keeps_a_target_open(tmp_path: Path) -> None:
    """Electric vans that nobody tells of may draw power beside the shop's; told as none, nothing is
    open. Of 34,000 t that are asked for 740 are off.
    """
    rows = VANS, POWER, ROOF, "2022,covered,wind,,,,,0,GWh"
    disclosed = told(tmp_path / "open", *rows)
    assert states(cells(disclosed), 2022, "scope2-market", "energy-total") == ["partly", "partly"]
    assert said(disclosed, "scope2-market").endswith("2022: Electric vans")
    assert "known in part" in lacks(cells(disclosed), "target-progress", 2022, "interim")
    found = cells(told(tmp_path / "none", *rows, "2022,stock,ev,,,,,0,vehicle"))
    assert states(found, 2022, "scope2-market", "scope2-location", "energy-total") == [""] * 3
    assert number(found, "target-progress", 2022, "interim") == pytest.approx(740 / 34_000)
