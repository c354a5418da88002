"""A number whose source is a row of the library is held beside that row."""

from __future__ import annotations

from pathlib import Path

import pytest

from pathway.api import read
from pathway.cases.starter import Wish
from pathway.cases.starter import write_case as write_starter
from pathway.load.summed import followed, with_totals

KEY = "cited_otherwise"


@pytest.mark.parametrize(
    ("file", "carrier", "named"),
    [
        ("prices.csv", "natural-gas", "price-gas-eu27"),
        ("prices.csv", "electricity", "price-electricity-eu27"),
        ("factors.csv", "diesel", "fuel-diesel-ipcc"),
        ("factors.csv", "electricity", "grid-de-ember"),
        ("factors.csv", "r410a", "gwp-r410a"),
    ],
)
@pytest.mark.parametrize("times", [0.3, 1.0, 3.0])
def test_a_number_that_its_source_does_not_say_is_told(
    tmp_path: Path, file: str, carrier: str, named: str, times: float
) -> None:
    """Three times as much, or as little, is no other rate or heating value; what is there is."""
    mine = tmp_path / "mine"
    write_starter(mine, Wish(base_year=2025))
    table = mine / file
    head, *rows = [row.split(",") for row in table.read_text("utf-8").splitlines()]
    at = next(row for row in rows if row[0] == carrier)
    at[head.index("value")] = f"{times * float(at[head.index('value')]):g}"
    table.write_text("\n".join(map(",".join, [head, *rows])) + "\n", "utf-8")
    files = {p.relative_to(mine).as_posix(): p.read_bytes() for p in mine.rglob("*.*")}
    (mine / "company.yaml").write_bytes(with_totals(files, followed(files)))
    told = [r for r in read(mine).review() if r.key == KEY]
    assert len(told) == (times != 1)
    for remark in told:
        assert remark.severity == "warning"
        assert remark.number == pytest.approx(times, rel=0.15)
        assert named in remark.said.in_("en")
