"""What a check is: a rule yields findings, and the worst of them against its tolerance counts."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from pathway.audit.arrays import Floats
from pathway.audit.books import Books
from pathway.audit.findings import Finding


@dataclass(frozen=True, slots=True)
class Check:
    """One thing re-checked; ``worst`` is the largest deviation against what is allowed [unit]."""

    name: str
    passed: bool
    worst: float
    where: str
    unit: str


MONEY = ("million", "money per t")
"""Units of what rules find."""

Rule = Callable[[Books], Iterable[Finding]]
Checker = Callable[[Books], Check]


def rule(unit: str, floor: float, relative: float = 0.0) -> Callable[[Rule], Checker]:
    """Make a check of a rule: each deviation may be ``floor + relative · magnitude`` [unit].

    What is money may be off by more where a unit costs more, as tables round what is decided.
    """

    def decorate(findings: Rule) -> Checker:
        @functools.wraps(findings)
        def checker(books: Books) -> Check:
            name = findings.__name__
            worst, most, where = 0.0, -1.0, ""
            least = floor * books.numbers.dear if unit in MONEY else floor
            with np.errstate(all="ignore"):  # what is no number is told as such
                for finding in findings(books):
                    if finding.deviation.size == 0:
                        continue
                    excess = _excess(finding, least, relative)
                    place = int(excess.argmax())
                    if excess.flat[place] > most:
                        most = float(excess.flat[place])
                        worst = float(finding.deviation.flat[place])
                        where = finding.at(place) if most > 0 else ""
            return Check(name, most <= 1, worst, where, unit)

        return checker

    return decorate


def _excess(finding: Finding, floor: float, relative: float) -> Floats:
    deviation = finding.deviation
    allowed = finding.allowed
    room = floor + relative * finding.magnitude if allowed is None else allowed
    share = np.where(room > 0, deviation / np.where(room > 0, room, 1.0), np.inf)
    excess: Floats = np.where(np.isfinite(deviation), share, np.inf)
    return np.where(deviation == 0, 0.0, excess)
