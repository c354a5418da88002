"""The verified inventory: as published, with its rounding; else refused, whatever its size."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import changed, english, write_case
from pathway.load import load
from pathway.load.inputs.verified import rounding
from pathway.locale.errors import InputError


def notes(folder: Path, *edits: tuple[str, str, str]) -> tuple[str, ...]:
    """What is noted of the verified totals."""
    said = english(load(write_case(folder / "case", changed(*edits)), every=True).notes)
    return tuple(note for note in said if note.startswith("verified."))


def stated(total: str, unit: str = "t") -> tuple[str, str, str]:
    return ("company.yaml", "{value: 26800, unit: t,", f"{{value: {total}, unit: {unit},")


@pytest.mark.parametrize(
    ("number", "last", "off"),
    [
        (26800, 0.5, 50),
        (26801, 0.5, 0.5),
        (27000, 0.5, 500),
        (30000, 0.5, 500),
        (1e6, 0.5, 50000),
        (3709747, 0.5, 0.5),
        (3, 0.05, 0.05),
        (3.1, 0.05, 0.05),
        (58.25, 0.005, 0.005),
        (0.00582, 0.000005, 0.000005),
        (0, 0, 0),
    ],
)
def test_half_of_the_last_digit_that_is_not_a_zero(number: float, last: float, off: float) -> None:
    """Two digits at least are meant: 30000 is no 26800, which would be 30000 to one digit."""
    assert rounding(number) == pytest.approx((last, off))


def test_a_total_that_is_exact_needs_no_note(tmp_path: Path) -> None:
    assert notes(tmp_path) == ()
    assert notes(tmp_path / "a", ("sources.csv", "diesel,10,ML", "diesel,10.0001,ML")) == ()


@pytest.mark.parametrize(
    ("total", "unit"),
    [
        ("26801", "t"),  # 1 t is 0.004 %
        ("26826", "t"),  # 26 t are 0.097 %
        ("26774", "t"),
        ("27000", "t"),  # to two digits
        ("27", "kt"),
    ],
)
def test_a_rounded_total_passes_with_a_note(tmp_path: Path, total: str, unit: str) -> None:
    (said,) = notes(tmp_path, stated(total, unit))
    assert said.startswith("verified.scope1: the sources of scope 1 add up to 26,800")


OFF = ("26850", "27100", "28000", "30000", "20000", "26740", "0", "31000")
"""26850 t is 0.19 % off, and no rounding of 26800."""


@pytest.mark.parametrize("total", OFF)
@pytest.mark.parametrize("times", [1.0, 1e-4, 1e-8, 1e4])
def test_a_total_that_is_off_is_refused_whatever_the_size(
    tmp_path: Path, total: str, times: float
) -> None:
    """The whole case a thousand times smaller or larger: the same share off is the same fault."""
    vans = ("sources.csv", "diesel,10,ML", f"diesel,{10 * times:.10g},ML")
    lots = ("levers/electrify.yaml", "unit_size: 10", f"unit_size: {10 * times:.10g}")
    each = ("levers/electrify.yaml", "value: 4000, unit: L", f"value: {4000 * times:.10g}, unit: L")
    with pytest.raises(InputError) as caught:
        notes(tmp_path, vans, lots, each, stated(f"{float(total) * times:.10g}"))
    assert [f.place for f in caught.value.faults] == ["verified.scope1 (line 12)"]


def test_nothing_is_stated_exactly(tmp_path: Path) -> None:
    """Without sources of scope 1 its total is 0, and 0 is verified."""
    vans = "vans,fleet,north,1,,mobile_short_haul,diesel,10,ML"
    none = ("sources.csv", vans, vans.replace(",10,", ",0,"))
    assert notes(tmp_path, none, stated("0")) == ()


def test_the_fault_says_how_much_is_missing(tmp_path: Path) -> None:
    """1 kL of diesel is 2.68 t, and 3.1 t are verified."""
    vans = ("sources.csv", "diesel,10,ML", "diesel,1,kL")
    with pytest.raises(
        InputError, match=r"add up to 2\.68 t, not to the verified 3\.10 t \(-0\.42 t\)"
    ):
        notes(tmp_path, vans, stated("3.1"))


@pytest.mark.parametrize(
    ("edits", "told"),
    [
        (
            [("sources.csv", "diesel,10,ML", "diesel,10000,ML")],
            (
                "Likely sources.csv, row 2 (vans): a thousandth of it would close the gap, "
                "it emits 26,800,000 t."
            ),
        ),
        (
            [("sources.csv", "diesel,10,ML", "diesel,10,kL")],
            (
                "Likely sources.csv, row 2 (vans): a thousand times as much would close the gap, "
                "it emits 27 t."
            ),
        ),
        (  # 8.7 ML are 23,316 t beyond the 26,800 t, of no usual mistake
            [("sources.csv", "diesel,10,ML", "diesel,18.7,ML")],
            "Look at sources.csv, row 2 (vans) first: it alone emits 50,116 t.",
        ),
        (  # 13 t less than the total, by no usual mistake
            [("sources.csv", "diesel,10,ML", "diesel,9.5,ML")],
            "Correct sources.csv (activity), factors.csv,",
        ),
    ],
)
def test_the_row_whose_mistake_closes_the_gap_is_named(
    tmp_path: Path, edits: list[tuple[str, str, str]], told: str
) -> None:
    with pytest.raises(InputError) as caught:
        notes(tmp_path, *edits)
    (fault,) = caught.value.faults
    assert fault.remedy.startswith(told)
    assert fault.remedy.endswith("or this total")


def test_power_is_looked_for_less_what_roofs_serve(tmp_path: Path) -> None:
    """Ten times 100 GWh less the 3 of the roof are 997 at 600 t: 540 kt beyond the 58.2 kt."""
    with pytest.raises(InputError) as caught:
        notes(tmp_path, ("sources.csv", "electricity,100,GWh", "electricity,1000,GWh"))
    told = [fault.remedy for fault in caught.value.faults]
    assert any("row 3 (shop-power): a tenth of it would close the gap" in one for one in told)


def test_a_factor_that_several_sources_share_is_named(tmp_path: Path) -> None:
    """Vans and another 2 ML of scope 1: 32,160 t, and a thousand times that by the factor."""
    row = "vans,fleet,north,1,,mobile_short_haul,diesel,10,ML,flat,,Vans,货车,report,report\n"
    more = ("sources.csv", row, row + row.replace("vans", "cars").replace(",10,", ",2,"))
    edits = [more, stated("32160")]
    for year in ("2020", "2025"):
        right = f"diesel,*,{year},-,2680,t/ML"
        edits.append(("factors.csv", right, right.replace("t/ML", "kt/ML")))
    with pytest.raises(InputError) as caught:
        notes(tmp_path, *edits)
    told = [fault.remedy for fault in caught.value.faults]
    assert told[0].startswith("Likely factors.csv, diesel in north: a thousandth of it would")
