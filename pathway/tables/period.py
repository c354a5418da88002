"""Which days a year of actuals holds, where a company tells them by financial years."""

from __future__ import annotations

from datetime import date, timedelta

from pathway_models.case import Case

LAST_OF_SAME = 7
"""The last month with which a financial year may begin and have most of its months in the same."""


def financial_year(case: Case, year: int) -> tuple[date, date] | None:
    """The first and last day of the financial year that a year stands for; None where it is the
    calendar year, or facts tell of it by calendar years.
    """
    starts = case.year_starts
    if starts in (None, 1) or any(f.year == year and not f.financial for f in case.facts):
        return None
    first = date(year - (starts > LAST_OF_SAME), starts, 1)
    return first, first.replace(year=first.year + 1) - timedelta(days=1)
