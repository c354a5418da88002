"""Years of a company whose financial years are others than the calendar's.

A financial year is called by the year in which it ends, and is told as the calendar year that holds
most of its months; of two that hold six each it is the first (SBTi, criterion C34.1).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from pathway.locale import message
from pathway.locale.errors import UsageError
from pathway_models.case import Case

LAST_OF_SAME = 7
"""The last month with which a financial year may begin and have most of its months in the same."""
FISCAL = re.compile(r"FY(19|2[01])[0-9][0-9]")
"""How a financial year is written: by the year in which it ends."""


class Year(NamedTuple):
    """A year of a plan, and whether it was told as the financial one."""

    year: int
    financial: bool = False

    def written(self, starts: int | None) -> str:
        """As tables of actuals have it."""
        return f"FY{ends_in(self.year, starts)}" if self.financial else str(self.year)


def months_late(starts: int | None) -> int:
    """How many months after the first of January the financial year of a year begins."""
    month = starts or 1
    return month - 1 if month <= LAST_OF_SAME else month - 13


def ends_in(year: int, starts: int | None) -> int:
    """The year in which the financial year ends that a year stands for."""
    return (12 * year + months_late(starts) + 11) // 12


def calendar_year(fiscal: int, starts: int | None) -> int:
    """The year that stands for the financial year that ends in ``fiscal``."""
    return fiscal - (ends_in(fiscal, starts) - fiscal)


def read_year(text: str, starts: int | None) -> Year | None:
    """The year of a plan that is written in four digits, or as a financial one; None of others."""
    if FISCAL.fullmatch(text):
        return Year(calendar_year(int(text[2:]), starts), financial=True)
    return Year(int(text)) if re.fullmatch(r"[0-9]{4}", text) else None


def asked_year(told: int | str, starts: int | None) -> Year:
    """The year that somebody asks for.

    Raises:
        UsageError: it is none.

    """
    found = Year(told) if isinstance(told, int) else read_year(told.strip(), starts)
    if found is None:
        raise UsageError(message("usage.no-year", year=repr(told)))
    return found


def financial_year(case: Case, year: int) -> tuple[date, date] | None:
    """The first and last day of the financial year that a year stands for; None where it is the
    calendar year, or facts tell of it by calendar years.
    """
    starts = case.year_starts
    if starts in (None, 1) or any(f.year == year and not f.financial for f in case.facts):
        return None
    first = date(year - (starts > LAST_OF_SAME), starts, 1)
    return first, first.replace(year=first.year + 1) - timedelta(days=1)
