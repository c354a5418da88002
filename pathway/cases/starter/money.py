"""Money of the library in that of the case: at the rate that the user gives, or the year's."""

from __future__ import annotations

from dataclasses import dataclass

from pathway.cases.adding.draft import money_unit
from pathway.cases.adding.prices import currency_of
from pathway.cases.starter.wish import Lacking, Wish
from pathway.cases.starter.words import SAID
from pathway.library import rate_of


@dataclass(frozen=True, slots=True)
class Purse:
    """The money of a case, and the rates of others."""

    wish: Wish
    year: int
    lacking: Lacking
    rated: dict[str, str]
    """Currency -> at what rate its money is taken, and who says so."""

    def change(self, unit: str, money_of: str = "") -> tuple[float, str, str]:
        """Give the factor to the money of the case, the unit there, and what is to be said of it.

        ``money_of`` is the year whose money the number is in: it is taken as that of the base year.
        """
        code, own = currency_of(unit), self.wish.currency
        if not code:
            return 1.0, unit, ""
        said, rate = list[str](), 1.0
        if code != own:
            rate = rate_in(self.wish, code, self.year)
            said.append(f"1 {code} = {rate:g} {own}")
            self.rated[code] = f"{said[0]}: {self._who_says(code)}"
        if not rate:
            self.lacking.tell(f"--rate {code}=…", "lacks-rate", own=own, code=code)
            rate = 1.0
        if money_of and money_of != str(self.year):
            said.append(SAID["undated"][self.wish.lang].format(year=money_of))
        return rate, money_unit(unit, own), "; ".join(said)

    def _who_says(self, code: str) -> str:
        """Who says what a currency is worth."""
        found = rate_of(code, self.wish.currency, self.year)
        if code in self.wish.rates or found is None:
            return SAID["own_rate"][self.wish.lang]
        ids = ", ".join(row.id for row in found.rows)
        return SAID["mean_rate"][self.wish.lang].format(year=self.year, ids=ids)


def rate_in(wish: Wish, code: str, year: int) -> float:
    """Money of the case that one of a currency is worth: as given, else of the year; 0 if unknown.

    >>> rate_in(Wish(currency="USD"), "EUR", 2022)
    1.05305
    """
    known = rate_of(code, wish.currency, year)
    return wish.rates.get(code, known.value if known else 0.0)
