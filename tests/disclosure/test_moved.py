"""What moved the base year, in disclosures, on the made-up plan of claims, by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cases import name
from claims.made import SCOPE1, SCOPE3, YEARS, Made
from disclosure.filled import Cells, cells, lacks, number
from pathway.disclosure.plan import disclose
from pathway.disclosure.said import value
from pathway_models.case import Case, Change


def sold(account: str = SCOPE3) -> Made:
    """Of 300 kt, 94 of one account are sold in 2025; the base year is recalculated in 2027."""
    made = Made()
    change = Change("b", name("Goods"), 2025, "divestment", {account: -94.0}, None, 2027)
    made.change(changes=(change,))
    made.put("emissions", "bau_t", 6_000.0, account=account, year=[t for t in YEARS if t >= 2025])
    return made


def told(made: Made, standard: str, year: int) -> Cells:
    return cells(disclose(made.tables, made.case, [standard], year))


@pytest.mark.parametrize(("year", "base", "pending"), [(2026, 300, -94), (2027, 206, 0)])
def test_a_sale_is_no_growth_before_and_after_it_moves_the_base(
    year: int, base: int, pending: int
) -> None:
    found = told(sold(), "esrs-e1", year)
    assert number(found, "gross-base", year) == pytest.approx(1000 * base)
    assert number(found, "growth", year) == pytest.approx(0, abs=1e-6)
    assert number(found, "pending", year) == pytest.approx(1000 * pending)


def test_reasons_tell_a_sale_apart() -> None:
    """CDP 7.10 asks why scopes 1 and 2 changed: a sale of scope 3 is none of it."""
    for account, moved in ((SCOPE1, 94_000), (SCOPE3, 0)):
        found = told(sold(account), "cdp", 2025)
        assert number(found, "reason-others", 2025) == pytest.approx(moved)
        assert number(found, "reason-output", 2025) == pytest.approx(0, abs=1e-6)


def test_both_bases_and_why_are_told() -> None:
    made = sold()
    found = told(made, "cdp", 2027)
    assert number(found, "base-published", 2020) == pytest.approx(300_000)
    assert number(found, "base-recalculated", 2027) == pytest.approx(206_000)
    assert found["base-changes", "", 2027].value == ("b",)
    disclosed = disclose(made.tables, made.case, ["cdp"], 2027)
    lines = [line for table in disclosed.tables for line in table.lines]
    line = next(line for line in lines if line.field.name == "base-changes")
    assert value(line, line.cells[2027], made.case, "de") == "Goods (2025: Verkauf)"
    assert told(made, "cdp", 2024)["base-changes", "", 2024].value == ("none-yet",)
    assert "log of events" in lacks(told(Made(), "cdp", 2027), "base-recalculated", 2027)


def test_scopes_of_a_promise_are_shares_of_its_base() -> None:
    """Of 6 kt in scope 3 and 100 in scope 1; as published half each."""
    made = sold()
    made.tables["targets"]["achieved"] = 0.0
    pair = replace(made.case.targets["half"], accounts=(SCOPE1, SCOPE3), since=2030)
    case: Case = replace(made.case, targets={"half": pair})
    found = cells(disclose(made.tables, case, ["cdp"], 2030))
    assert number(found, "target-share-3", 2030, "half") == pytest.approx(6 / 106)


@pytest.mark.parametrize("since", [2022, 2030])
def test_absolute_and_relative_promises_are_measured_from_one_base(since: int) -> None:
    """106 kt are left of 200 of scopes 1 and 3, and 33.5 and 6 of them in 2027: 62.7 % of the way.

    What is asked from before the sale on is due after it; of 200 kt it would be 80.3 %.
    """
    made, own = sold(), (SCOPE1, SCOPE3)
    years = [t for t in YEARS if t >= since]
    net = replace(
        made.case.targets["zero"], accounts=own, value=dict.fromkeys(years, 0.0), since=since
    )
    bases = {t: 106.0 if t >= 2027 else 200.0 for t in YEARS}
    gross = replace(
        net, id="half", metric="gross_emissions", value=dict.fromkeys(years, 0.0), bases=bases
    )
    goods = made.tables["emissions"]
    goods.loc[(goods["account"] == SCOPE3) & (goods["year"] == 2027), "gross_market_t"] = 6_000.0
    made.tables["targets"] = made.tables["targets"].iloc[:0].assign(achieved=0.0)
    made.case = replace(made.case, targets={"zero": net, "half": gross})
    found = told(made, "sbti", 2027)
    for promise in ("zero", "half"):
        assert number(found, "target-base-value", 2027, promise) == pytest.approx(106_000)
        assert number(found, "target-reached", 2020, promise) == pytest.approx(106_000)
        way = number(found, "target-progress", 2027, promise)
        assert way == pytest.approx((106 - 33.5 - 6) / 106)


def test_an_absolute_intensity_is_measured_from_the_base_without_what_was_sold() -> None:
    """100 kt of 100 million; 6 of 10 where what is sold earned 90, and as published if unsaid."""
    made = sold()
    k = replace(
        made.case.targets["goods"], metric="intensity", unit="t/MCNY", since=2030,
        value={2030: 0.1}, whole=dict(made.case.revenue["b"]),
    )  # fmt: skip
    made.tables["targets"] = made.tables["targets"].iloc[:0].assign(achieved=0.0)
    for revenue, base in ((None, 1000), ({"b": -90.0}, 600)):
        change = replace(made.case.changes[0], revenue=revenue)
        made.case = replace(made.case, targets={"goods": k}, changes=(change,))
        found = told(made, "sbti", 2030)
        assert number(found, "target-base-value", 2030, "goods") == pytest.approx(base)
