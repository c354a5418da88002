"""The words of the summary: whose plan it is, and how its solve ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.columns import millions
from pathway.audit.findings import Finding, word
from pathway.audit.ledgers import number


@rule("words", 0)
def the_summary_is_of_this_run(books: Books) -> Iterator[Finding]:
    """Case, study and policy are the case's; the status is what the stages make it."""
    case, told = books.case, books.summary
    words = {"case": case.id, "study": case.study, "policy": case.hierarchy.policy}
    for name, want in words.items():
        yield word("summary", (), name, str(told.get(name)), want)
    ended = {stage.get("status") for stage in books.stages.values()}
    status = "optimal" if ended == {"optimal"} else "time_limit"
    nearest = told.get("status") == "nearest" and bool(told.get("missed"))
    yield word("summary", (), "status", str(told.get("status")), "nearest" if nearest else status)


@rule("figures", 0)
def figures_are_there(books: Books) -> Iterator[Finding]:
    """The money of the summary is numbers, and its commitments have theirs."""
    for name in MONEY:
        there = abs(books.figure(millions(name))) < LARGE
        yield word("summary", (), millions(name), there, True)
    listed = books.summary.get("commitments")
    commitments = listed if isinstance(listed, Mapping) else {}
    yield word("summary", (), "commitments", isinstance(listed, Mapping), True)
    for target, told in commitments.items():
        of = told if isinstance(told, Mapping) else {}
        for name in ("year", "required"):
            there = abs(number(of.get(name))) < LARGE
            yield word("summary", (target,), name, there, True)


MONEY = (
    "npv_cost",
    "npv_value_chain",
    "npv_ecosystem",
    "hidden_cost",
    "cost_of_commitments",
    "price_of_hierarchy",
)
LARGE = 1e15
"""No figure of a company is as large."""

CHECKS: tuple[Checker, ...] = (the_summary_is_of_this_run,)
