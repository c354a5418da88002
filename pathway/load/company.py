"""company.yaml: who it is, the years of the plan, what money costs, and the verified inventory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from pydantic import Field

from pathway.load.faults import Faults, Skip, Spot
from pathway.load.numbers import constant, path_of
from pathway.load.schema import read_model
from pathway.load.units import Units
from pathway.load.yamlfile import read_yaml
from pathway_models.case import Hierarchy, Name, Path, Policy
from pathway_models.lever import NameText, Quantity, Schema

EARLIEST = 1900
LONGEST_HORIZON = 80  # years
Ceiling = Quantity | Literal["inf"]


class HorizonText(Schema):
    """The base year, whose inventory is verified, and the last year of the plan."""

    base_year: int = Field(ge=EARLIEST, le=2200, description="the plan starts the year after")
    end: int = Field(ge=EARLIEST, le=2200, description="the last year of the plan")


class HierarchyText(Schema):
    """How the company ranks cuts, removals and offsets."""

    policy: Policy = Field(description="lexicographic, none or caps")
    reduce_until: Ceiling = Field(description="price per tonne, or inf for without limit")
    remove_until: Ceiling = Field(description="price per tonne, or inf for without limit")


class VerifiedText(Schema):
    """The verified inventory of the base year."""

    scope1: Quantity
    scope2: Quantity
    scope3: Quantity


class CompanyText(Schema):
    """company.yaml as written."""

    name: NameText
    currency: str = Field(description="code of three letters")
    price_year: int = Field(ge=EARLIEST, le=2200, description="money is real, of this year")
    horizon: HorizonText
    discount_rate: Quantity = Field(description="real, a year")
    default_study: str
    hierarchy: HierarchyText
    verified: VerifiedText


@dataclass(frozen=True, slots=True)
class Company:
    """company.yaml in internal units."""

    name: Name
    currency: str
    price_year: int
    base_year: int
    end: int
    discount_rate: float
    default_study: str
    hierarchy: Hierarchy
    verified: dict[int, float]
    spot: Spot

    @property
    def years(self) -> range:
        """The plan years."""
        return range(self.base_year + 1, self.end + 1)

    @property
    def all_years(self) -> range:
        """The base year and the plan years."""
        return range(self.base_year, self.end + 1)


def read_company(name: str, data: bytes, faults: Faults) -> tuple[Company, Units]:
    """Read company.yaml and make the units of its currency.

    Where only the rest of it is at fault, that is told and stands empty in what is returned, so
    that the other files can still be checked.

    Raises:
        Skip: it cannot be read, or not its currency or its years.

    """
    values, spot = read_yaml(name, data, "", faults)
    text: CompanyText | None = None
    with faults.skipping():
        text = read_model(CompanyText, values, spot, faults)
    currency = _currency(values.get("currency"), spot / "currency", faults)
    base, end = _horizon(values.get("horizon"), spot / "horizon", faults)
    years, units = range(base + 1, end + 1), Units(currency, faults)
    company = Company(
        Name("", ""), currency, 0, base, end, 0.0, "", Hierarchy("none", None, None), {}, spot
    )
    if text is None:
        return company, units
    rate, hierarchy = company.discount_rate, company.hierarchy
    with faults.skipping():
        rate = _rate(text.discount_rate, spot / "discount_rate", units, faults)
    with faults.skipping():
        hierarchy = _hierarchy(text.hierarchy, years, spot / "hierarchy", units)
    company = replace(
        company,
        name=Name(text.name.en, text.name.zh),
        price_year=text.price_year,
        discount_rate=rate,
        default_study=text.default_study,
        hierarchy=hierarchy,
        verified=_verified(text.verified, spot / "verified", units),
    )
    return company, units


def _currency(currency: object, spot: Spot, faults: Faults) -> str:
    if not isinstance(currency, str):
        raise Skip
    if not (
        len(currency) == 3 and currency.isascii() and currency.isalpha() and currency.isupper()
    ):
        remedy = "Write its code of three letters, such as CNY"
        faults.fail(spot, currency, "this is no currency", remedy)
    return currency


def _horizon(horizon: object, spot: Spot, faults: Faults) -> tuple[int, int]:
    found = horizon if isinstance(horizon, dict) else {}
    base, end = found.get("base_year"), found.get("end")
    if type(base) is not int or type(end) is not int or min(base, end) < EARLIEST:
        raise Skip
    if end <= base:
        faults.fail(
            spot / "end", end, f"the plan ends before it starts in {base + 1}", "Correct it"
        )
    if end - base > LONGEST_HORIZON:
        problem = f"the plan is longer than {LONGEST_HORIZON} years"
        faults.fail(spot / "end", end, problem, "Let it end earlier")
    return base, end


def _verified(text: VerifiedText, spot: Spot, units: Units) -> dict[int, float]:
    """Give the verified inventory by scope [kt]; what is at fault is told and left out."""
    numbers = {1: text.scope1, 2: text.scope2, 3: text.scope3}
    verified = {}
    for scope, number in numbers.items():
        with units.faults.skipping():
            verified[scope] = constant(number, "kt", spot / f"scope{scope}", units)
    return verified


def _rate(number: Quantity, spot: Spot, units: Units, faults: Faults) -> float:
    rate = constant(number, "share", spot, units, at_least=None)
    if not -1 < rate < 1:
        remedy = "Write 0.06 with the unit share, or 6 with the unit %"
        faults.fail(spot, rate, "a rate lies between -1 and 1", remedy)
    return rate


def _hierarchy(text: HierarchyText, years: range, spot: Spot, units: Units) -> Hierarchy:
    reduce = _ceiling(text.reduce_until, years, spot / "reduce_until", units)
    remove = _ceiling(text.remove_until, years, spot / "remove_until", units)
    return Hierarchy(text.policy, reduce, remove)


def _ceiling(number: Ceiling, years: range, spot: Spot, units: Units) -> Path | None:
    """Give the ceiling in million / kt; None is without limit."""
    if isinstance(number, str):
        return None
    return path_of(number, f"{units.money}/kt", years, spot, units)
