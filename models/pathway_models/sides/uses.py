"""Uses: activity on other carriers that levers bring with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from pathway_models.arithmetic.stacks import escaping, removing
from pathway_models.case import ELECTRICITY, Case, Option
from pathway_models.vocabulary.components import Term
from pathway_models.vocabulary.flows import Place
from pathway_models.vocabulary.side import Side, side


class Use(NamedTuple):
    """Activity on another carrier that a lever adds in an account."""

    carrier: str
    region: str
    pass_through: float
    term: Term
    removing: float
    """Share of it that is for removing, and not for cutting."""
    escaping: float
    """Share of its own emissions that no capture takes."""


@side
class Uses(Side):
    """By account, each with its carrier; paid for as its source's are.

    Electricity among them is part of the account's demand, and is emitted there.
    """

    names = ("uses",)

    def enter(self, m: Any, side: str, option: Option, place: Place, year: int, term: Term) -> None:
        """Enters a use in its account."""
        case: Case = m.case
        account, carrier = place[0], place[1]
        share = case.sources[option.source].pass_through if option.source else 1.0
        part, left = removing(case, option, year), escaping(option, carrier, year)
        use = Use(carrier, case.accounts[account].region, share, term, part, left)
        m.ledger.uses[account, year].append(use)

    def emissions(
        self, m: Any, accounts: tuple[str, ...], year: int, *, location: bool
    ) -> tuple[list[Term], float]:
        """Fuels, heat and substances."""
        factors = m.case.factors
        uses = [use for a in accounts for use in m.ledger.uses.get((a, year), ())]
        return [
            (factors[u.carrier, u.region][year] * u.term[0], u.term[1])
            for u in uses
            if u.carrier != ELECTRICITY
        ], 0.0

    def cash(self, m: Any) -> Iterable[Term]:
        """The price of what is used."""
        prices = m.case.prices
        for (_, t), uses in m.ledger.uses.items():
            for use in uses:
                price = prices[use.carrier, use.region][t] * use.pass_through
                yield m.discount[t] * price * use.term[0], use.term[1]
