"""What a plan decides, and the quantities that follow from it, side by side (formulation, 5)."""

from __future__ import annotations

from dataclasses import dataclass

from pathway.audit.check import Floats
from pathway.audit.lines import Lines
from pathway.audit.numbers import Numbers
from pathway.audit.sides.activity import Activity
from pathway.audit.sides.clean import Contracts
from pathway.audit.sides.on_site import OnSite
from pathway.audit.sides.stock import standing


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a plan decides; all else follows. Years down, options across.

    ``added`` [stock unit]; ``served``: activity taken off its source [carrier unit], or of what
    generates on site the power used there [GWh]; ``clean`` [GWh] and ``credits`` [kt] claimed.
    """

    added: Floats
    served: Floats
    clean: Lines
    credits: Lines


class Plan:
    """The physical quantities of a plan, in internal units; years down."""

    def __init__(self, numbers: Numbers, decided: Decisions) -> None:
        self.numbers = numbers
        self.added, self.served = decided.added, decided.served
        self.clean_of, self.credits = decided.clean, decided.credits
        self.new = standing(numbers, decided.added)
        """Additions in service [stock unit]."""
        self.stock = numbers.existing + self.new
        self.output = numbers.yields * self.stock
        activity, roofs = numbers.side(Activity), numbers.side(OnSite)
        self.activity = activity.left(decided.served)
        self.demand = activity.electricity(self.activity, decided.served)
        used = decided.served[:, roofs.options]
        self.self_use = numbers.by_account(used, roofs.account)
        self.kept = numbers.by_account(used * roofs.keeps, roofs.account)
        """Self-use that is clean in the market."""
        self.export = numbers.by_account(self.output[:, roofs.options] - used, roofs.account)
        self.clean = decided.clean.by_account(numbers)
        self.unbundled = decided.clean.by_account(numbers, numbers.side(Contracts).unbundled)
        self.clean_by = decided.clean.by_option(numbers)
        ranked = numbers.case.ranked
        self.removals = decided.credits.by_account(numbers, numbers.chosen(ranked("remove")))
        self.offsets = decided.credits.by_account(numbers, numbers.chosen(ranked("offset")))
        self.retired_by = decided.credits.by_option(numbers)
        self.purchases = numbers.yields * standing(numbers, numbers.premium * decided.added)
        """Premiums on all that the vintages in service yield, fixed at signing [million]."""

    @property
    def unclaimed(self) -> Floats:
        """Contracted clean power that no account claims, by year [GWh]."""
        contracts = self.numbers.side(Contracts).options
        left: Floats = (self.output - self.clean_by)[:, contracts].sum(axis=1)
        return left
