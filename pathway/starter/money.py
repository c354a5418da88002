"""Money of the library in that of the case: at a rate that the user gives, never at another."""

from __future__ import annotations

from dataclasses import dataclass

from pathway.adding.draft import money_unit
from pathway.adding.prices import currency_of
from pathway.starter.wish import Lacking, Wish
from pathway.starter.words import SAID


@dataclass(frozen=True, slots=True)
class Purse:
    """The money of a case, and the rates of others."""

    wish: Wish
    year: int
    lacking: Lacking

    def change(self, unit: str, money_of: str = "") -> tuple[float, str, str]:
        """Give the factor to the money of the case, the unit there, and what is to be said of it.

        ``money_of`` is the year whose money the number is in: it is taken as that of the base year.
        """
        code, own = currency_of(unit), self.wish.currency
        if not code:
            return 1.0, unit, ""
        said, rate = list[str](), 1.0
        if code != own:
            rate = self.wish.rates.get(code, 0.0)
            said.append(f"1 {code} = {rate:g} {own}")
        if not rate:
            self.lacking.tell(
                f"--rate {code}=…",
                f"how many {own} one {code} is worth: the library has prices of measures in {code}",
            )
            rate = 1.0
        if money_of and money_of != str(self.year):
            said.append(SAID["undated"][self.wish.lang].format(year=money_of))
        return rate, money_unit(unit, own), "; ".join(said)
