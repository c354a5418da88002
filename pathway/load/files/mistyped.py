"""What to do about a year that is none: which it was meant to be, where its neighbours say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pathway.locale import Said, said

FIRST, LAST = 1900, 2200


def is_year(year: int) -> bool:
    """Whether a whole number can be a year."""
    return FIRST <= year <= LAST


def year_remedy(typed: object, before: Sequence[int] = (), after: Sequence[int] = ()) -> Said:
    """Give the remedy for a year that is none.

    One is proposed only where it is one slip of the hand away, and alone fits between the years
    ``before`` and ``after``: those of the same thing, as they stand in the file. A year that merely
    looks like one would move a number in silence.
    """
    taken = {*before, *after}
    fits = [year for year in sorted(_slips(str(typed)) - taken) if _goes_on(year, before, after)]
    if len(fits) == 1:
        return said("faults.did-you-mean", name=str(fits[0]))
    return said("faults.no-year.remedy", first=str(FIRST), last=str(LAST))


def _goes_on(year: int, before: Sequence[int], after: Sequence[int]) -> bool:
    """Whether it lies between its neighbours, or is as far from the last two as they are apart."""
    if before and after:
        return before[-1] < year < after[0]
    if len(before) > 1:
        return year == 2 * before[-1] - before[-2]
    return len(after) > 1 and year == 2 * after[0] - after[1]


def _slips(text: str) -> set[int]:
    """The years from which one slip makes this text: digits swapped, wrong, one too many or few."""
    digits = re.sub(r"[^0-9]", "", text)[:9]
    found = {digits, f"20{digits}"}
    for i, digit in enumerate(digits):
        found.add(digits[:i] + digits[i + 1 : i + 2] + digit + digits[i + 2 :])
        found.add(digits[:i] + digits[i + 1 :])
        found.update(digits[:i] + other + digits[i + 1 :] for other in "0123456789")
    for i in range(len(digits) + 1):
        found.update(digits[:i] + other + digits[i:] for other in "0123456789")
    return {int(text) for text in found if len(text) == 4 and is_year(int(text))}
