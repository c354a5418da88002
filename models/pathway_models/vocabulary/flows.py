"""What a lever kind declares: what is decided each year, where it flows, and what is paid.

Declarations are data. ``decide`` makes variables and entries of the ledger of them, ``cost`` the
objectives, the solver's point is read by them and tables add up their cash, all in the same way for
every kind, so that nothing a kind declares is left out anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from pathway_models.case import Case, Option, Path

Where = Literal["option", "pool", "class"]
"""What a decision is taken for: the option as such, or each pool or class of accounts apart."""

When = Literal["now", "bought", "building", "service", "end"]
"""When a payment falls due: in the year of what is decided, in the year of purchase, from then on
in the shares of ``capex_profile``, in every year of service, or in the year after the end of the
plan."""

Place = str | tuple[str, str]
"""Where a flow enters a side of the ledger: an id of a source, account, pool, class or option; on
the side ``uses`` an account and a carrier."""

Places = Iterable[tuple[Place, Path | None]]
"""Places, each with the path of what enters there per unit of what is decided; None is 1."""

YearlyPath = Callable[[Case, Option], Path | None]
"""A path of an option; None where it has none, which is 0."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided in a year, beside what is bought: a variable of the model.

    ``meaning`` ends in its unit in brackets. A unit of stock can do ``per_stock`` of it; decisions
    of a kind that name the same ``per_stock`` share it, up to it or ``in_full``; what names none
    is bounded by another decision, in a rule of its kind. ``most`` is an
    upper bound. ``base`` is the field of ``Base`` that says what existing stock does in the base
    (none: nothing), ``plan`` the field of ``Plan`` that it fills (none: what follows from others).
    """

    name: str
    meaning: str
    per_stock: Callable[[Option, int], float] | None
    where: Where = "option"
    in_full: bool = False
    most: Callable[[Case, Option, int], float] | None = None
    base: str = ""
    plan: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """Each unit of a decision (``of`` its name, or ``stock``) enters a side of the ledger (``to``).

    ``at`` says where; without it a decision enters at the pool or class it is taken for.
    """

    of: str
    to: str
    at: Callable[[Case, Option], Places] | None = None


@dataclass(frozen=True, slots=True)
class Payment:
    """What a unit costs: of what is ``added`` or ``closed``, or ``of`` a decision taken for the
    option.

    It is booked under the cost ``item`` [million]. ``bought``, by the year of purchase, and
    ``yearly``, by the year in which it is paid, are multiplied; which of them count says ``when``:
    ``now`` only ``yearly``, ``bought``, ``building`` and ``end`` only ``bought``, ``service`` both.
    What ``guides`` is minimised with the rest, and paid to no one.
    """

    item: str
    when: When
    bought: YearlyPath | None = None
    yearly: YearlyPath | None = None
    of: str = "added"
    guides: bool = False
    while_open: bool = False
    """Whether it ends with stock that is closed before its time: upkeep, and what is left."""

    @property
    def is_outlay(self) -> bool:
        """Whether it is spent on what is bought: not earned at the end, nor paid to no one."""
        return self.of == "added" and self.when != "end" and not self.guides
