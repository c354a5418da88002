"""What was covered and retired where, as rows of several sizes tell it, by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from cases import case, credit, flat, green, name, source
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.case import Account, Business, Case, Fact
from solving import wrong

X, XS, Y = "x/r/2", "x/s/2", "y/r/2"
POWER = {X: 60, XS: 40, Y: 20}
"""What is bought in each account [GWh]: 100 by business x, in two places, and 20 by y."""
Row = tuple[str | tuple[str, ...], float, str | tuple[str, ...]]
"""Of which options, how much, and in which accounts: none for all."""


def told(quantity: str, *rows: Row) -> Case:
    """What was covered by certificates or a contract in 2021, or retired of forests."""
    made = case(
        [source(a, "electricity", gwh, account=a, business=a[0]) for a, gwh in POWER.items()],
        [
            green("certs", accounts=(X, XS, Y), premium=flat(0.01)),
            green("ppa", accounts=(X, XS, Y), premium=flat(0.01)),
            credit("forests", "offset", 0.1, accounts=(X, XS, Y)),
        ],
        businesses={b: Business(b, name(b)) for b in "bxy"},
        accounts={a: Account(a, a[0], "r", 2) for a in POWER},
        revenue={},
    )
    facts = tuple(_fact(quantity, n, *row) for n, row in enumerate(rows, start=2))
    return replace(made, facts=facts, today=2022)


def _fact(
    quantity: str, row: int, of: str | tuple[str, ...], value: float, at: str | tuple[str, ...]
) -> Fact:
    options, accounts = ((x,) if isinstance(x, str) and x else tuple(x) for x in (of, at))
    place = ("actuals/a.csv", f"row {row}")
    return Fact(2021, quantity, options, value, "-", place, str(of), value, "", "plan", "measured",
                accounts)  # fmt: skip


def claims(made: Case, table: str, column: str) -> dict[tuple[str, str], float]:
    """What the plan has of 2021, by option and account; the audit agrees."""
    was, clashes = as_it_was(made)
    assert clashes == []
    solved = solve(was, gap=1e-9)
    assert wrong(was, solved) == {}
    rows = tabulate(was, solved.plan)[table]
    own = rows[(rows["year"] == 2021) & (rows[column] > 0)]
    return dict(zip(zip(own["option"], own["account"], strict=True), own[column], strict=True))


def hold(found: dict[tuple[str, str], float], want: dict[tuple[str, str], float]) -> None:
    assert found == pytest.approx(want, abs=1e-5)


@pytest.mark.parametrize("of_y", [15.0, 0.0])
def test_of_a_total_the_rest_is_where_nothing_is_told(of_y: float) -> None:
    """40 in all, 15 of them for y: x has 25, by what it buys, 15 and 10; or all of the 40."""
    rest = 40 - of_y
    want = {("certs", X): 0.6 * rest, ("certs", XS): 0.4 * rest, ("certs", Y): of_y}
    found = claims(told("covered", ("certs", of_y, Y), ("certs", 40, "")), "contracts", "clean_gwh")
    hold(found, {key: value for key, value in want.items() if value})


def test_rows_within_rows() -> None:
    """x has 30, of which 10 at XS; all have 40: 20, 10 and 10, whatever their order."""
    rows: list[Row] = [("certs", 10, XS), ("certs", 30, (X, XS)), ("certs", 40, "")]
    want = {("certs", X): 20.0, ("certs", XS): 10.0, ("certs", Y): 10.0}
    for order in (rows, rows[::-1]):
        hold(claims(told("covered", *order), "contracts", "clean_gwh"), want)


def test_rows_of_several_levers_within_rows() -> None:
    """At y 15, of which 5 by certificates: the contract has 10 there; certificates 9 elsewhere."""
    rows: list[Row] = [
        ("certs", 5, Y), (("certs", "ppa"), 15, Y), ("certs", 14, ""),
    ]  # fmt: skip
    want = {("certs", Y): 5.0, ("ppa", Y): 10.0, ("certs", X): 5.4, ("certs", XS): 3.6}
    hold(claims(told("covered", *rows), "contracts", "clean_gwh"), want)


def test_credits_are_retired_where_they_are_told() -> None:
    """20 kt, of which 1 for y: 19 by the gross of x, 30 and 20."""
    rows: Iterable[Row] = [("forests", 1, Y), ("forests", 20, "")]
    found = claims(told("retired", *rows), "credits", "tonnes")
    hold(found, {("forests", X): 11_400.0, ("forests", XS): 7600.0, ("forests", Y): 1000.0})


def test_parts_that_are_more_than_their_sum_are_refused() -> None:
    """15 for y of 10 in all; and 12 of three accounts that are told with 10 in all."""
    for rows in (
        [("certs", 15.0, Y), ("certs", 10.0, "")],
        [("certs", 2.0, Y), ("certs", 5.0, X), ("certs", 5.0, XS), ("certs", 10.0, "")],
        [("certs", 2.0, Y), ("certs", 5.0, X), ("certs", 5.0, XS), ("certs", 20.0, "")],
    ):
        clashes = as_it_was(told("covered", *rows))[1]
        assert [clash.problem for clash in clashes] == ["parts-come-to"], rows


def test_rows_that_overlap_are_refused_unless_what_they_share_is_told() -> None:
    """50 at X and Y, 55 of x: what of each is at X? Where 35 are, 15 are at Y and 20 at XS."""
    rows: list[Row] = [("certs", 50, (X, Y)), ("certs", 55, (X, XS)), ("certs", 70, "")]
    [clash] = as_it_was(told("covered", *rows))[1]
    assert (clash.problem, clash.facts["place"]) == ("claims-overlap", "row 2")
    found = claims(told("covered", ("certs", 35, X), *rows), "contracts", "clean_gwh")
    hold(found, {("certs", X): 35.0, ("certs", XS): 20.0, ("certs", Y): 15.0})


def test_parts_that_are_rounded_otherwise_are_kept_by_the_audit() -> None:
    """60 are in service; 40 and 20.05 are told of two places, less than a thousandth more."""
    rows: list[Row] = [("certs", 40, X), ("certs", 20, Y), ("certs", 59.95, "")]
    found = claims(told("covered", *rows), "contracts", "clean_gwh")
    assert sum(found.values()) == pytest.approx(59.95, rel=1e-3)
