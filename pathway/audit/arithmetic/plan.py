"""What a plan decides, and the quantities that follow from it, side by side (formulation, 5)."""

from __future__ import annotations

from dataclasses import dataclass, field

from pathway.audit.arithmetic.closings import Closings
from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arrays import Floats


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a plan decides; all else follows. Years down, options across.

    ``added`` [stock unit]; ``served``: activity taken off its source [carrier unit], or of what
    generates on site the power used there [GWh], of what captures the CO2 [kt]; ``clean`` [GWh] and
    ``credits`` [kt] claimed. In a plan, ``served`` is what all that uses carriers does.
    """

    added: Floats
    served: Floats
    clean: Lines
    credits: Lines
    closed: Closings = field(default_factory=Closings.none)


@dataclass(frozen=True, slots=True)
class Plan:
    """The physical quantities of a plan, in internal units; years down.

    By option: ``added`` to ``output``, ``clean_by``, ``retired_by`` and ``purchases``; by source
    ``activity``; by account the others, but for ``unclaimed``.
    """

    numbers: Numbers
    added: Floats
    served: Floats
    clean_of: Lines
    """Claims of clean power [GWh]."""
    credits: Lines
    """Credits retired [kt]."""
    new: Floats
    """Additions in service, less existing stock that is closed [stock unit]."""
    stock: Floats
    output: Floats
    """What the stock yields [GWh or kt]."""
    activity: Floats
    """What is left of every source [carrier unit]."""
    demand: Floats
    """Electricity consumed [GWh]."""
    self_use: Floats
    kept: Floats
    """Self-use that is clean in the market."""
    grey: Floats
    """Self-use whose certificates are sold."""
    export: Floats
    clean: Floats
    unbundled: Floats
    clean_by: Floats
    removals: Floats
    offsets: Floats
    retired_by: Floats
    purchases: Floats
    """Premiums on all that the vintages in service yield, fixed at signing [million]."""
    unclaimed: Floats
    """Contracted clean power that no account claims, by year [GWh]."""
    closings: Closings
    lasting: Floats
    """Of each vintage what is never closed [stock unit]."""
