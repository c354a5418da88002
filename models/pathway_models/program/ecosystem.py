"""The ledger of scope 3+: tonnes avoided at other parties, netted against nothing."""

from __future__ import annotations

from typing import Any

from pathway_models.case import Case, Option
from pathway_models.vocabulary.components import Term


def counted(option: Option, stock: float, year: int) -> float:
    """Tonnes of a programme that count: its share of what others avoid, less those sold [kt]."""
    return option.attribution[year] * option.yields[year] * stock - option.sold[year]


def counted_terms(m: Any, options: tuple[str, ...], year: int) -> tuple[list[Term], float]:
    """Counted tonnes of programmes in a year, as terms and a constant [kt]."""
    case: Case = m.case
    terms: list[Term] = []
    constant = 0.0
    for o in (case.options[name] for name in options):
        constant -= o.sold[year]
        terms += m.ledger.avoided[o.id, year]
    return terms, constant
