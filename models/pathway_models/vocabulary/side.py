"""What a side of the ledger is: what levers enter there, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from pathway_models.case import Option
from pathway_models.vocabulary.components import Term
from pathway_models.vocabulary.flows import Place


class Side:
    """A part of the accounts: its names in the ledger, its variables and rules, what it emits and
    what it costs. A method that a side has no use for keeps its empty default.
    """

    names: ClassVar[tuple[str, ...]]
    """What a flow may name as where it goes ``to``."""

    def enter(self, m: Any, side: str, option: Option, place: Place, year: int, term: Term) -> None:
        """Enters what a flow brings: by default a term, at the place and year."""
        getattr(m.ledger, side)[place, year].append(term)

    def declare(self, m: Any) -> None:
        """Adds the variables; all levers have made their entries by then."""

    def state(self, m: Any) -> None:
        """Adds the rules; all variables are there by then."""

    def emissions(
        self, m: Any, accounts: tuple[str, ...], year: int, *, location: bool
    ) -> tuple[list[Term], float]:
        """What it adds to the gross of accounts, by either method: terms, a constant [kt CO2e].

        By the market-based method the accounts are whole classes.
        """
        return [], 0.0

    def cash(self, m: Any) -> Iterable[Term]:
        """What it costs [million, present value]; what of it is the base's is taken off later."""
        return ()


SIDES: dict[str, Side] = {}
"""Name of a side -> the room that keeps it."""

_ROOMS: dict[type[Side], Side] = {}


def side(cls: type[Side]) -> type[Side]:
    """Class decorator: makes a side known to all that enters, states and prices."""
    room = _ROOMS[cls] = cls()
    SIDES.update(dict.fromkeys(cls.names, room))
    return cls


def rooms() -> list[Side]:
    """Every room, whatever the sides that it keeps."""
    return list(_ROOMS.values())
