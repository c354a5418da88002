"""What is drawn and counted of commitments in years that are over: facts, no expectation."""

from __future__ import annotations

from claims.made import Made
from pathway.tables.known import as_told, missed


def row(made: Made, promise: str, year: int, slack: float) -> None:
    cells = {"metric": "gross_emissions", "required": 1.0, "requirement": False}
    made.add("targets", id=promise, year=year, met=slack >= 0, slack=slack, **cells)


def test_what_no_fact_tells_is_neither_drawn_nor_counted() -> None:
    """Heat is told, and so fuel of 2021; goods are of scope 3, and what is of 2030 is planned. Of
    what is asked in a year that is over alone the rows stay.
    """
    made = Made()
    made.tell(2021)
    for promise in ("fuel", "goods"):
        row(made, promise, 2021, -10.0)
        row(made, promise, 2030, 10.0)
    row(made, "half", 2021, -10.0)
    made.promise("half", accounts=("b/r/3",))
    told = as_told(made.case, made.tables)["targets"]
    own = told[told["id"].isin(["fuel", "goods", "half"])]
    assert [*zip(own["id"], own["year"], strict=True)] == [
        ("fuel", 2021), ("fuel", 2030), ("goods", 2030), ("half", 2021),
    ]  # fmt: skip
    assert missed(made.case, made.tables) == {"fuel": [2021]}
    made.change(facts=())
    assert as_told(made.case, made.tables) is made.tables
