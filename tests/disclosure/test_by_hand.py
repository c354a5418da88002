"""GRI 305 of the reference case filled in by hand from the rows of its tables, beside ours.

The base year stands here as numbers, each copied off a row of ``emissions.csv`` or ``sources.csv``;
2030 is summed with nothing but the reader of CSV files.
"""

from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest

from disclosure.filled import Cells, about, number, of_run

SCOPE1 = (
    12781.992, 22032.0, 2412.0, 23427.0, 55019.0,  # Cainiao, campus, cloud (two), Freshippo
    27111.0, 30016.0, 9916.0, 6164.0, 2948.0,  # Intime; Lazada in Indonesia, Malaysia, …
    40272.0, 15243.4, 162024.8, 75558.104, 25100.8,  # … Thailand, Viet Nam; Sun Art (three)
)  # fmt: skip
"""emissions.gross_market_t, 2020, scope 1: the accounts in their order [t]."""
SCOPE2 = (
    130026.4, 50181.6, 200753.82688, 113776.0, 420039.2, 679960.0,
    109880.4, 29744.0, 27270.0, 49880.0, 63000.0, 230092.8,
    69776.0, 330159.2, 25012.0, 9090.0, 9015.0, 5880.0,
    14250.0, 12186.0, 649982.2, 299993.0, 179799.375,
)  # fmt: skip
"""emissions.gross_location_t, 2020, scope 2; market-based is the same: nothing was contracted."""
SCOPE3 = {
    "1": (7500, 20000, 424650, 5700, 122500,  # packaging
          560252, 899968, 160062, 44844, 79980, 105000,  # data centres of others
          65912, 5000, 13000, 22000),  # logistics, paper
    "4": (550022, 429872, 169912, 60032, 639984, 299892),  # air, same city, long haul
    "6": (78430, 4800, 6810),
    "7": (63560, 16051.4),
    "8": (164180.8,),
    "13": (89880, 77896, 22170.4),
    "14": (16178.4, 53928),
    "15": (14500,),
}  # fmt: skip
"""sources.gross_t, 2020, by the number of the category."""
REVENUE = 56000 + 35000 + 25000 + 60000 + 10000 + 15000 + 0 + 443096
"""revenue.csv, 2020 [million CNY]: 644,096."""


@pytest.fixture(scope="module")
def gri(reference_run: Path) -> Cells:
    """Ours, of the base year."""
    return of_run(reference_run, "gri-305", 2020)


def test_scopes_of_the_base_year(gri: Cells) -> None:
    """510,026 t; 3,709,747 t by both methods; 5,294,467 t."""
    assert number(gri, "scope1", 2020) == about(math.fsum(SCOPE1)) == about(510_026.096)
    for field in ("scope2-location", "scope2-market"):
        assert number(gri, field, 2020) == about(math.fsum(SCOPE2)) == about(3_709_747.00188)
    every = [t for category in SCOPE3.values() for t in category]
    assert number(gri, "scope3", 2020) == about(math.fsum(every)) == about(5_294_467.0)


def test_categories_of_the_base_year(gri: Cells) -> None:
    """Category 1 is 2,536,368 t, category 4 is 2,149,714 t; none is without a number."""
    for category, tonnes in SCOPE3.items():
        assert number(gri, "category", 2020, category) == about(sum(tonnes))
    assert number(gri, "no-category", 2020) == 0
    assert {item for field, item, _ in gri if field == "category"} == set(SCOPE3)


def test_intensity_of_the_base_year(gri: Cells) -> None:
    """(510,026.096 + 3,709,747.00188) / 644,096 = 6.5515 t per million; with scope 3 14.7715."""
    own = math.fsum(SCOPE1) + math.fsum(SCOPE2)
    assert own / REVENUE == pytest.approx(6.5515, abs=1e-4)
    assert number(gri, "own-per-revenue", 2020) == about(own / REVENUE)
    assert number(gri, "gross-per-revenue", 2020) == about((own + 5_294_467) / REVENUE)


def test_the_year_of_the_promise(reference_run: Path) -> None:
    """2030, by the reader of CSV files alone: scopes, reductions by lever, the grid apart."""
    ours = of_run(reference_run, "gri-305", 2030)
    emissions = rows(reference_run, "emissions")
    for field, column, scope in (
        ("scope1", "gross_market_t", "1"),
        ("scope2-location", "gross_location_t", "2"),
        ("scope2-market", "gross_market_t", "2"),
        ("scope3", "gross_market_t", "3"),
    ):
        tonnes = math.fsum(float(r[column]) for r in emissions if r["scope"] == scope)
        assert number(ours, field, 2030) == about(tonnes)
    cut = [r for r in rows(reference_run, "levers") if r["kind"] not in ("removal", "offset")]
    of_pv = math.fsum(float(r["reduction_t"]) for r in cut if r["lever"] == "pv-parks")
    assert number(ours, "lever-reduction", 2030, "pv-parks") == about(of_pv)
    retired = math.fsum(float(r["tonnes"]) for r in rows(reference_run, "credits"))
    assert sum(
        number(ours, "credit-tonnes", 2030, item)
        for field, item, year in ours
        if field == "credit-tonnes" and item
    ) == about(retired)


def rows(run: Path, table: str) -> list[dict[str, str]]:
    """The rows of 2030 of a table of the run."""
    with (run / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["year"] == "2030"]
