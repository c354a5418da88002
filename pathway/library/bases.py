"""On what basis a number is, and which words of a command pick one where there are several."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from pathway.library.shelf import Row
from pathway_models.case import Carrier

HEATS = ("LHV", "HHV")
"""Heating values per which an energy may be counted: the user says which."""
TAG = re.compile(r"\[library: (?P<id>[\w-]+)(; (?P<basis>[^\]]*))?\]")
"""What a row of a case says of its entry."""

WARMER = frozenset({"CH4", "N2O"})
"""What fuels emit beside CO2."""


def report_of(basis: str) -> str:
    """The assessment report whose warming potentials a basis is by; nothing if by none."""
    found = re.search(r"AR\d", basis)
    return found[0] if found else ""


def reports_in(sources: Iterable[str]) -> set[str]:
    """The assessment reports by which rows of a case count that are from the library."""
    tags = filter(None, map(TAG.search, sources))
    return {report_of(tag["basis"] or "") for tag in tags} - {""}


def called(carrier: Carrier) -> tuple[str, ...]:
    """What a carrier may be called: id, name in English, and the gas that it is, as refrigerants.

    What emits CO2, or several gases, is none of them; nor is what is burnt.
    """
    leaks = carrier.item == "materials"
    families = ("CO2", "HFCs", "PFCs", *(() if leaks else WARMER))
    gas = [g for g in carrier.gases if len(carrier.gases) == 1 and g not in families]
    return (carrier.id, carrier.name.en, *gas)


def by_gases(rows: Sequence[Row], carrier: Carrier) -> list[Row]:
    """Of CO2 and CO2e the one that carriers.csv says: all gases where it lists CH4 or N2O."""
    other = "co2" if WARMER & set(carrier.gases) else "co2e"
    if not any(row.quantity in ("co2", "co2e") for row in rows):
        return [*rows]
    return [row for row in rows if row.quantity in {"co2", "co2e"} - {other}]


def basis_options(rows: Sequence[Row], own: Collection[str]) -> str:
    """The options of ``pathway library add`` that pick one basis, with its heating value.

    Of several assessment reports that by which the case counts already, else the latest.
    """
    if not rows:
        return ""
    best = max(rows, key=lambda r: (report_of(r.basis) in own, report_of(r.basis)))
    words = [{word for base in row.bases for word in base.split()} for row in rows]
    its = {word for base in best.bases for word in base.split()}
    apart = {word for word in its if word in HEATS or any(word not in other for other in words)}
    return "".join(f" --basis {word}" for word in sorted(apart))
