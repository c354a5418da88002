"""What is over is no room, no date and no cliff of the plan: explain and review leave it as it was.

The made-up case has 2021 to 2025; facts tell 2021 and 2022, and 2023 is the first year to decide.
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from cases import case, retrofit, source, target
from pathway.explain.rooms import _busiest
from pathway.explain.units import moved, told_year
from pathway.review.idle import idle_stock
from pathway.review.plan import _cliff, _jumps
from pathway_models.arithmetic.variations import Bound, earlier, first_service, later
from pathway_models.case import Case, Fact

END = 2025
YEARS = range(2020, END + 1)
OPEN = 2023


def told_case() -> Case:
    """A boiler and two levers, one from 2024 on; a promise from 2022 on, another from 2024."""
    row = ("actuals/a.csv", "row 2")
    facts = [
        Fact(t, "activity", ("boiler",), 10.0, "", row, "boiler", 10.0, "kt", "", "")
        for t in (2021, 2022)
    ]
    room = dict.fromkeys(YEARS, 5.0)
    levers = [
        retrofit("lining", "boiler", potential=room),
        retrofit("hood", "boiler", potential=room, first_year=2024),
    ]
    promises = [
        target("early", "net_emissions", dict.fromkeys(range(2022, END + 1), 9.0)),
        target("next", "gross_emissions", dict.fromkeys(range(2024, END + 1), 5.0)),
    ]
    made = case([source("boiler", "gas", 10)], levers, promises, end=END)
    return replace(made, facts=tuple(facts), today=OPEN)


def test_room_is_told_in_a_year_to_come() -> None:
    of = told_case()
    assert [*of.past] == [2021, 2022]
    assert moved(of, Bound("potential", "lining"), 0.1, 2021)["year"] == OPEN
    assert told_year(of, of.targets["early"]) == OPEN
    assert told_year(of, of.targets["early"], (2021, 2024)) == 2024
    assert told_year(of, of.targets["next"]) == 2024
    assert _busiest(of) == OPEN


def test_what_began_in_the_past_has_no_later_date() -> None:
    """Two years later it would begin in 2024, and leave 2023 free; a year later changes nothing."""
    of = told_case()
    early = of.targets["early"]
    assert later(of, early, 1) is None
    moved_on = later(of, early, 2)
    assert moved_on is not None
    assert min(moved_on.value) == 2024
    assert later(of, of.targets["next"], 1) is not None


def test_no_lever_could_be_bought_in_a_year_that_is_over() -> None:
    of = told_case()
    assert dict(first_service(of)) == {"hood": 2024}
    sooner = earlier(of, "hood", 4).options
    assert {o.first_year for o in sooner.values() if o.lever == "hood"} == {OPEN}


@pytest.mark.parametrize(("year", "told"), [(2022, False), (2024, True)])
def test_a_fall_and_a_jump_that_were_are_facts(year: int, told: bool) -> None:
    """From 10,000 t to 2,000 t in one year, by all that there is of a lever."""
    of = told_case()
    net = [10_000.0 if t < year else 2_000.0 for t in YEARS]
    of_year = {"bau_t": 10_000.0, "net_t": net, "removals_t": 0.0, "offsets_t": 0.0}
    emissions = pd.DataFrame({"year": YEARS, **of_year})
    assert [r.place for r in _cliff(of, emissions)] == ([str(year)] if told else [])
    (lining,) = [o.id for o in of.options.values() if o.lever == "lining"]
    stock = [0.0 if t < year else 5.0 for t in YEARS]
    levers = pd.DataFrame(
        {"option": lining, "year": YEARS, "stock": stock, "served": stock, "capex_m": 0.0}
    ).assign(reduction_t=[10_000.0 - t for t in net])
    tables = {"emissions": emissions, "levers": levers}
    assert [r.number for r in _jumps(of, tables)] == ([1] if told else [])
    idle = levers.assign(served=[0.0 if t < END else 5.0 for t in YEARS])
    assert [r.number for r in idle_stock(of, idle)] == ([END - year] if told else [])
