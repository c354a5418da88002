"""The words of the summary: whose plan it is, and how its solve ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pathway.audit.check import Checker, Finding, rule, word
from pathway.audit.objective import stages

if TYPE_CHECKING:
    from pathway.audit.books import Books


@rule("words", 0)
def the_summary_is_of_this_run(books: Books) -> Iterator[Finding]:
    """Case, study and policy are the case's; the status is what the stages make it."""
    case, told = books.case, books.summary
    words = {"case": case.id, "study": case.study, "policy": case.hierarchy.policy}
    for name, want in words.items():
        yield word("summary", (), name, str(told.get(name)), want)
    ended = {stage.get("status") for stage in stages(books.manifest).values()}
    status = "optimal" if ended == {"optimal"} else "time_limit"
    nearest = told.get("status") == "nearest" and bool(told.get("missed"))
    yield word("summary", (), "status", str(told.get("status")), "nearest" if nearest else status)


CHECKS: tuple[Checker, ...] = (the_summary_is_of_this_run,)
