"""Gross emissions of accounts: where the sides of the ledger meet."""

from __future__ import annotations

from typing import Any

from pathway_models.sides import rooms
from pathway_models.sides.activity import activity_terms
from pathway_models.vocabulary.components import Term, documented, index_set, linear, variable

__all__ = ["activity_terms", "build_accounts", "declare_accounts", "location_terms"]


def declare_accounts(m: Any) -> None:
    """Adds the variables of all sides, and ``gross``."""
    for room in rooms():
        room.declare(m)
    m.CLASS_YEARS = index_set(((c, t) for c in m.classes.classes for t in m.YEARS), dimen=2)
    variable(m, "gross", m.CLASS_YEARS, "gross emissions, market-based [kt CO2e]")


def build_accounts(m: Any) -> None:
    """Adds the balances of formulation 5.2 to 5.5, over what the levers entered in the ledger."""
    for room in rooms():
        room.state(m)

    @documented(m.Constraint, m.CLASS_YEARS)
    def gross_emissions(m: Any, c: str, t: int) -> object:
        """Market-based gross; a roof whose certificates are sold is grey:
        gross[c,t] = sum of EF * activity + sum of EF * uses * served + sum over pools p of c of
        EFres * (uncovered[p,t] + grey self_use)  [kt CO2e]
        """
        terms, constant = emission_terms(m, m.classes.classes[c], t, location=False)
        return linear([(1, m.gross[c, t]), *((-k, v) for k, v in terms)]) == constant


def location_terms(m: Any, accounts: tuple[str, ...], year: int) -> tuple[list[Term], float]:
    """Location-based gross emissions of accounts [kt CO2e], as terms and a constant."""
    return emission_terms(m, accounts, year, location=True)


def emission_terms(
    m: Any, accounts: tuple[str, ...], year: int, *, location: bool
) -> tuple[list[Term], float]:
    """Gross emissions of accounts [kt CO2e], as terms and a constant."""
    terms: list[Term] = []
    constant = 0.0
    for room in rooms():
        more, fixed = room.emissions(m, accounts, year, location=location)
        terms += more
        constant += fixed
    return terms, constant
