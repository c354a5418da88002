"""Amounts by year, option and account, a line each: claims, and what options take off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arrays import Cells, Floats, Places


@dataclass(frozen=True, slots=True)
class Lines:
    """Where each line stands among years, options and accounts, and its amount."""

    year: Places
    option: Places
    account: Places
    amount: Floats

    @staticmethod
    def none() -> Lines:
        """No line at all."""
        return Lines.together([])

    @staticmethod
    def each_year(option: Places, account: Places, amount: Floats) -> Lines:
        """Years down, a column for each pair of option and account."""
        years, pairs = amount.shape
        year = np.repeat(np.arange(years), pairs)
        return Lines(year, np.tile(option, years), np.tile(account, years), amount.ravel())

    @staticmethod
    def together(parts: Iterable[Lines]) -> Lines:
        """All lines of these."""
        parts = list(parts)
        nowhere = np.zeros(0, dtype=np.intp)
        return Lines(
            np.concatenate([nowhere, *(p.year for p in parts)]),
            np.concatenate([nowhere, *(p.option for p in parts)]),
            np.concatenate([nowhere, *(p.account for p in parts)]),
            np.concatenate([np.zeros(0), *(p.amount for p in parts)]),
        )

    def only(self, which: Cells) -> Lines:
        """Some of the lines."""
        return Lines(self.year[which], self.option[which], self.account[which], self.amount[which])

    def times(self, factor: Floats | float) -> Lines:
        """All lines by a factor, or each by its own."""
        return Lines(self.year, self.option, self.account, self.amount * factor)

    def by_option(self, numbers: Numbers) -> Floats:
        """Added up over accounts."""
        return _added_up(self, self.option, numbers, len(numbers.options))

    def by_account(self, numbers: Numbers, of: Places | None = None) -> Floats:
        """Added up over options: over all, or over these."""
        some = self if of is None else self.only(np.isin(self.option, of))
        return _added_up(some, some.account, numbers, len(numbers.accounts))

    def where(self, numbers: Numbers, line: int) -> tuple[int, str, str]:
        """Year, option and account of a line."""
        return (
            numbers.years[self.year[line]],
            numbers.options[self.option[line]].id,
            numbers.accounts[self.account[line]].id,
        )


def _added_up(lines: Lines, at: Places, numbers: Numbers, size: int) -> Floats:
    years = len(numbers.years)
    total = np.bincount(lines.year * size + at, weights=lines.amount, minlength=years * size)
    return total.astype(float).reshape(years, size)
