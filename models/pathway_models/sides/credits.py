"""Credits retired: removals and offsets, which neutralise what is left of gross."""

from __future__ import annotations

from typing import Any, NamedTuple

from pathway_models.case import Option
from pathway_models.vocabulary.components import Term, documented, linear
from pathway_models.vocabulary.flows import Place
from pathway_models.vocabulary.side import Side, side


class Claim(NamedTuple):
    """Credits of an option retired for a class of accounts [kt]."""

    option: str
    variable: Any


@side
class Credits(Side):
    """By class of accounts, in the years in which it is neutralised."""

    names = ("removals", "offsets")

    def enter(self, m: Any, side: str, option: Option, place: Place, year: int, term: Term) -> None:
        """Enters credits with the option that they are of."""
        getattr(m.ledger, side)[place, year].append(Claim(option.id, term[1]))

    def state(self, m: Any) -> None:
        """No more than there is to neutralise."""

        @documented(m.Constraint, m.NEUTRALISED)
        def credits_within_gross(m: Any, c: str, t: int) -> object:
            """No account is over-credited:
            sum of claim[o,c,t] over o <= gross[c,t]  [kt CO2e]
            """
            claims = [*m.ledger.removals[c, t], *m.ledger.offsets[c, t]]
            if not claims:
                return m.gross[c, t] >= 0
            return linear([*((1.0, k.variable) for k in claims), (-1, m.gross[c, t])]) <= 0
