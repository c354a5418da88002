"""Where levers meet: what each does to the accounts, entered by levers, read by accounts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pathway_models.components import Term


class Use(NamedTuple):
    """Activity on another carrier that a switch adds in an account."""

    account: str
    carrier: str
    region: str
    year: int
    pass_through: float
    term: Term


class Claim(NamedTuple):
    """Credits of an option retired for a class of accounts [kt]."""

    option: str
    variable: Any


def _lists() -> Any:
    return defaultdict(list)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of all levers, by what they touch and year."""

    taken_off: dict[tuple[str, int], list[Term]] = field(default_factory=_lists)
    """(source, year): activity that stock serves [carrier unit]."""
    uses: list[Use] = field(default_factory=list)
    on_site: dict[tuple[str, int], list[Term]] = field(default_factory=_lists)
    """(account, year): rooftop power used on site that keeps its certificates [GWh]."""
    on_site_grey: dict[tuple[str, int], list[Term]] = field(default_factory=_lists)
    """The same, of roofs whose certificates are sold."""
    exported: dict[tuple[str, int], list[Term]] = field(default_factory=_lists)
    """(account, year): rooftop power sent out [GWh]."""
    clean: dict[tuple[str, int], list[Term]] = field(default_factory=_lists)
    """(pool, year): contractual clean power claimed [GWh]."""
    removals: dict[tuple[str, int], list[Claim]] = field(default_factory=_lists)
    """(class, year): removals retired [kt]."""
    offsets: dict[tuple[str, int], list[Claim]] = field(default_factory=_lists)
    """(class, year): offsets retired [kt]."""
