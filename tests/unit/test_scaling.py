"""The numbers of a program, by hand, and what is beyond the solver's tolerances."""

from __future__ import annotations

from pathlib import Path

import pytest

import pathway
from casefiles import write_case
from pathway.solve.scaling import Scaling, Span


def tiny(folder: Path, **sets: str) -> Scaling:
    made = {name.replace("__", "."): value for name, value in sets.items()}
    return pathway.read(write_case(folder)).change(sets=made).scaling()


def span(found: Scaling, part: str, family: str) -> Span:
    [one] = [s for s in found.spans if (s.part, s.family) == (part, family)]
    return one


def test_each_end_of_a_span_has_its_input(tmp_path: Path) -> None:
    """Gross of 2021 is 0.61 kt/GWh of uncovered power (0.6, on its way to 0.65 in 2025) and
    2,680 t/ML, or 2.68 kt, of diesel; a park yields 3 GWh, and there is room for 11; a tonne of
    forests is 0.001 kt; 80 GWh of wind may be had; and a van costs 0.05 million.
    """
    found = tiny(tmp_path)
    assert found.doubts == ()
    mixed = ((0.61, "factors.electricity"), (2.68, "factors.diesel"))
    ends = {
        ("coefficients", "gross_emissions"): mixed,
        ("coefficients", "all_of_stock"): ((1.0, ""), (3.0, "levers.roofs.yields")),
        ("sides", "shared_limit"): ((80.0, "limits.wind-depth.at_most"),) * 2,
    }  # fmt: skip
    for of, (least, most) in ends.items():
        one = span(found, *of)
        assert (one.least.size, one.least.place) == (pytest.approx(least[0]), least[1])
        assert (one.most.size, one.most.place) == (pytest.approx(most[0]), most[1])
    within = span(found, "coefficients", "within_stock").least
    assert (within.size, within.place) == (pytest.approx(1e-3), "levers.forests.yields")
    stock = span(found, "bounds", "stock").least
    assert (stock.size, stock.place) == (11.0, "levers.roofs.potential")
    assert [s.family for s in found.spans if s.part == "objectives"] == ["reduce", "remove", "cost"]


def test_what_the_solver_cannot_hold_is_doubted(tmp_path: Path) -> None:
    """1e-3 L a van are 1e-9 ML, nothing to it; of 1e9 parks it tells 15 digits, so 1e-6; a price
    of 1e-7 CNY/t is 1e-10 million a kt; and lots of 1e15 it does not take.
    """
    edges = {
        "lost": ({"levers__ev__displaces": "1e-3"}, 1e-9, "levers.ev.displaces"),
        "digits": ({"levers__roofs__potential": "1e9"}, 1e9, "levers.roofs.potential"),
        "cheap": ({"levers__forests__price": "1e-7"}, None, "levers.forests"),
        "refused": ({"levers__ev__unit_size": "1e15"}, 1e15, "levers.ev.unit_size"),
    }
    for why, (sets, size, place) in edges.items():
        found = [d for d in tiny(tmp_path, **sets).doubts if d.why == why]
        assert place in {d.end.place for d in found}, why
        if size is not None:
            assert found[0].end.size == pytest.approx(size), why
        assert {d.refuses for d in found} == {why in ("lost", "refused")}, why
