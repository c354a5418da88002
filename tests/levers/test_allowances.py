"""Allowances by hand: what is not used lapses, but for a lot and for the years carried over."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

from casefiles import changed, edited, write_case
from cases import case, flat, retrofit, source
from pathway.load import load_case
from pathway.locale.errors import InputError
from pathway.solve import solve
from pathway_models.arithmetic.vintages import most_added
from pathway_models.case import Case
from pathway_models.program.build import build
from solving import wrong

FREE = {("gas", "r"): flat(0), ("electricity", "r"): flat(0)}


def fleet(end: int = 2025, need: float = 100, **changes: Any) -> Case:
    """A saving of 1 a unit that costs 1, as much of it as can be had by the end."""

    def years(value: float) -> dict[int, float]:
        return dict(flat(value, 2020, end))

    numbers = {k: years(v) for k, v in {"capex": 1.0, "fom": 0.0, "premium": 0.0,
               "displaces": 1.0, "max_share": 1.0, "existing": 0.0, "min_add": 0.0,
               "yields": 0.0, "self_use_share": 0.0, "attribution": 1.0, "sold": 0.0,
               "incumbent_value": 0.0}.items()}  # fmt: skip
    paths = {k: years(v) if k == "max_add" and isinstance(v, int | float) else v
             for k, v in changes.items()}  # fmt: skip
    saving = retrofit("saving", "gas", **{**numbers, "life": 60, "last_year": end, **paths})
    prices = {("gas", "r"): years(9.0), ("electricity", "r"): years(0)}
    factors = {key: years(0.2) for key in (("gas", "r"), ("electricity", "r"))}
    return case([source("gas", "gas", years(need))], [saving], end=end, prices=prices,
                factors=factors, residual={"r": years(0.0)}, revenue={"b": years(1.0)},
                export_price={"r": years(0.0)})  # fmt: skip


def added(made: Case) -> dict[int, float]:
    solved = solve(made, gap=1e-9)
    assert wrong(made, solved) == {}
    return {v: solved.plan.added.get(("saving", v), 0.0) for v in made.years}


def test_what_is_not_used_lapses():
    """4 a year from 2021; needed from 2024 (activity begins then): 4 in 2024 and in 2025, 8 in
    all, and not the 20 that add up to then."""
    late = {t: 100.0 if t >= 2024 else 0.0 for t in range(2020, 2026)}
    made = case([source("gas", "gas", late)],
                [retrofit("saving", "gas", capex=0.1, max_add=4.0, life=1)])  # fmt: skip
    assert added(made) == pytest.approx({2021: 0, 2022: 0, 2023: 0, 2024: 4, 2025: 4})


def test_an_allowance_of_what_is_divisible_is_but_a_bound():
    model = build(fleet(max_add=4.0))
    assert len(model.ALLOWANCES) == len(model.SAVINGS) == 0
    assert [model.add["saving", v].ub for v in range(2021, 2026)] == [4.0] * 5
    lots = build(fleet(max_add=4.0, unit_size=2.0))
    assert len(lots.ALLOWANCES) == 0


@pytest.mark.parametrize(
    ("carry_over", "in_2024"),
    [
        (0, 4),
        (1, 8),
        (2, 12),
        (math.inf, 16),
    ],
)
def test_what_is_carried_over_lasts_so_many_years(carry_over: float, in_2024: float):
    """4 a year, and something to save in 2024 only: that year's 4, and those of so many before."""
    once = {t: 100.0 if t == 2024 else 0.0 for t in range(2020, 2026)}
    saving = retrofit("saving", "gas", capex=0.1, max_add=4.0, carry_over=carry_over, life=1)
    bought = added(case([source("gas", "gas", once)], [saving]))
    assert bought == pytest.approx({2021: 0, 2022: 0, 2023: 0, 2024: in_2024, 2025: 0})


def test_what_is_saved_lasts_for_one_lot():
    """20 years at 0.99 of a lot a year: the second year has 1.98, and buys one; 0.01 less is left
    each year, so that one is bought in each of the years 2 to 20: 19 lots (a window of two years
    gives 10)."""
    made = fleet(2040, max_add=0.99, unit_size=1.0)
    bought = added(made)
    assert sum(bought.values()) == pytest.approx(19)
    assert bought[2021] == 0


def test_what_is_committed_is_allowed():
    """5 are committed for 2022, and 2 a year are allowed: 5 in 2022, and 2 in each other year."""
    committed = {t: 5.0 if t == 2022 else 0.0 for t in range(2020, 2026)}
    made = fleet(max_add=2.0, min_add=committed)
    assert added(made) == pytest.approx({2021: 2, 2022: 5, 2023: 2, 2024: 2, 2025: 2})
    lots = fleet(max_add=2.0, min_add=committed, unit_size=2.0)
    assert added(lots) == pytest.approx({2021: 2, 2022: 6, 2023: 2, 2024: 2, 2025: 2})


def test_bounds_know_what_can_be_saved():
    made = fleet(max_add=0.99, unit_size=1.0)
    assert most_added(made, made.options["saving"]) == {2021: 0, 2022: 1, 2023: 1, 2024: 1, 2025: 1}
    made = fleet(max_add=1.0, carry_over=2)
    assert most_added(made, made.options["saving"]) == {2021: 1, 2022: 2, 2023: 3, 2024: 3, 2025: 3}


EV = "levers/electrify.yaml"
ALLOWED = "  max_add: {value: 1000, unit: vehicle/yr}\n"


def test_it_is_read_and_set(tmp_path: Path):
    folder = write_case(tmp_path, edited(EV, ALLOWED, ALLOWED + "  carry_over: 2\n"))
    assert load_case(folder).options["ev@vans"].carry_over == 2
    assert load_case(folder, sets=["levers.ev.carry_over=all"]).options["ev@vans"].carry_over == (
        math.inf
    )


@pytest.mark.parametrize(
    ("edit", "place", "problem"),
    [
        ((EV, ALLOWED, ALLOWED + "  carry_over: -1\n"), "ev.carry_over", "less than 0"),
        ((EV, ALLOWED, ALLOWED + "  carry_over: some\n"), "ev.carry_over", ""),
        ((EV, ALLOWED, "  carry_over: 1\n"), "ev.carry_over", "no allowance"),
    ],
)
def test_what_cannot_be_is_told(
    tmp_path: Path, edit: tuple[str, str, str], place: str, problem: str
):
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, changed(edit)))
    assert [f for f in caught.value.faults if place in f.place and problem in f.problem]
