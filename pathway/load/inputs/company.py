"""company.yaml: who it is, the years of the plan, what money costs, and the verified inventory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from pydantic import Field

from pathway.load.files.faults import Faults, Invalid, Location
from pathway.load.files.schema import read_model
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs.names import check_name, name_of, read_languages
from pathway.load.inputs.verified import Verified, VerifiedText, read_verified
from pathway.load.units.numbers import are_years, constant, path_of
from pathway.load.units.rules import Rules
from pathway.load.units.units import Units
from pathway.locale import Count
from pathway_models.case import Hierarchy, Name, Path, Policy
from pathway_models.vocabulary.schema import Beyond, NameText, Quantity, Schema, Selector

EARLIEST = 1900
LONGEST_HORIZON = 80  # years
Ceiling = Quantity | Literal["inf"]
CEILINGS = ("reduce_until", "remove_until")


class HorizonText(Schema):
    """The base year, whose inventory is verified, and the last year of the plan."""

    base_year: int = Field(ge=EARLIEST, le=2200, description="the plan starts the year after")
    end: int = Field(ge=EARLIEST, le=2200, description="the last year of the plan")


class HierarchyText(Schema):
    """How the company ranks cuts, removals and offsets."""

    policy: Policy = Field(description="lexicographic, none or caps")
    reduce_until: Ceiling | None = Field(
        None,
        description="price per tonne, or inf for without limit; needed where something is "
        "neutralised in this order",
    )
    remove_until: Ceiling | None = Field(
        None, description="likewise, and only where there are offsets"
    )
    reduce_method: Literal["market", "location"] = Field(
        "market", description="scope 2 method of the gross that cuts come first for"
    )


class CarbonPriceText(Schema):
    """A tax or trading scheme: what the company pays for each tonne of market-based gross."""

    perimeter: Selector = Field(description="the accounts whose tonnes are charged")
    price: Quantity = Field(
        description="price per tonne; `by` account, business or region [money/tonnes]"
    )
    free: Quantity | None = Field(
        None,
        description="tonnes a year that are free whatever the plan; `by` account or business "
        "[tonnes]",
    )
    free_allocation: dict[str, Quantity] | None = Field(
        None,
        description="source or lever: tonnes that are free for each unit of activity left on it, "
        "or served by it [tonnes/activity]",
    )


class BeyondText(Schema):
    """How the numbers of each file go on after the last year given; no rule: refused."""

    activity: Beyond | None = Field(None, description="for activity.csv")
    growth: Beyond | None = Field(None, description="for growth.csv")
    revenue: Beyond | None = Field(None, description="for revenue.csv")
    outputs: Beyond | None = Field(None, description="for outputs.csv")
    factors: Beyond | None = Field(None, description="for factors.csv")
    prices: Beyond | None = Field(None, description="for prices.csv")
    levers: Beyond | None = Field(None, description="for levers/*.yaml")
    limits: Beyond | None = Field(None, description="for limits.yaml")
    targets: Beyond | None = Field(None, description="for targets.yaml")
    company: Beyond | None = Field(None, description="for company.yaml")


Month = Literal[
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
]  # fmt: skip


class CompanyText(Schema):
    """company.yaml as written."""

    name: NameText
    languages: list[str] | None = Field(
        None,
        min_length=1,
        description="codes of the languages that names are given in, the first in all; else those "
        "of the company's name",
    )
    currency: str = Field(description="code of three letters")
    price_year: int = Field(ge=EARLIEST, le=2200, description="money is real, of this year")
    horizon: HorizonText
    today: int | None = Field(
        None,
        ge=EARLIEST,
        le=2200,
        description="the year in which the plan is made: what is bought before it is remarked",
    )
    recalculation_threshold: Quantity | None = Field(
        None,
        description="share of a scope's base year from which changes.yaml recalculates it; 5 % if "
        "it is left out",
    )
    discount_rate: Quantity = Field(description="real, a year")
    default_study: str
    hierarchy: HierarchyText
    verified: VerifiedText
    year_starts: Month | None = Field(
        None,
        description="month in which a financial year begins, if not january: `FY2024` in actuals "
        "ends in 2024, and is told as the calendar year with most of its months",
    )
    internal_carbon_price: Quantity | None = Field(
        None, description="guides the choice on every tonne of gross; no cash [money/tonnes]"
    )
    carbon_price: CarbonPriceText | None = Field(
        None, description="paid on the gross of a perimeter: cash"
    )
    carbon_prices: dict[str, CarbonPriceText] | None = Field(
        None, description="several of them, by id; where perimeters overlap, prices add up"
    )
    deflator: Quantity | None = Field(
        None, description="price level by year, to any base, for money of other years [index]"
    )
    beyond: BeyondText | None = Field(
        None, description="rule of each file for years after the last given"
    )


THRESHOLD = 0.05
MONTHS: tuple[str, ...] = get_args(Month)


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
    verified: dict[str, Verified]
    spot: Location
    rules: Rules
    internal_carbon_price: Path | None = None
    carbon_price: CarbonPriceText | None = None
    carbon_prices: Mapping[str, CarbonPriceText] = field(default_factory=dict)
    lacking: tuple[str, ...] = ()
    """What of the hierarchy is not given: it may not be needed."""
    languages: tuple[str, ...] = ("en",)
    today: int | None = None
    year_starts: int | None = None
    """Month in which a financial year begins."""
    recalculation_threshold: float = THRESHOLD
    """Share of the base year of a scope from which it is recalculated (SBTi, criterion C8)."""

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
        Invalid: it cannot be read, or not its currency or its years.

    """
    values, spot = read_yaml(name, data, "", faults)
    before = len(faults.found)
    text = _text(values, spot, faults)
    is_whole = len(faults.found) == before
    currency = _currency(values.get("currency"), spot / "currency", faults)
    base, end = _horizon(values.get("horizon"), spot / "horizon", faults)
    years, units = range(base + 1, end + 1), Units(currency, faults)
    rules = Rules(beyond=_beyond(values.get("beyond")), sound=False)
    nobody, unranked = Name("", ""), Hierarchy("none", None, None)
    company = Company(nobody, currency, 0, base, end, 0.0, "", unranked, {}, spot, rules)
    languages = read_languages(_listed(values), values.get("name"), spot, faults)
    company = replace(company, languages=languages)
    if text is None:
        return company, units
    with faults.skipping():
        _check_today(text.today, end, spot / "today", faults)
    check_name(text.name, languages, spot, faults)
    rate, internal = company.discount_rate, company.internal_carbon_price
    with faults.skipping():
        rate = _rate(text.discount_rate, spot / "discount_rate", units, faults)
    rules = _rules(text, rules.beyond, end, spot / "deflator", units)
    rules = replace(rules, sound=rules.sound and is_whole)
    hierarchy = _hierarchy(text.hierarchy, years, spot / "hierarchy", units, rules)
    if text.internal_carbon_price is not None:
        at = spot / "internal_carbon_price"
        with faults.skipping():
            internal = _ceiling(text.internal_carbon_price, years, at, units, rules)
    company = replace(
        company,
        name=name_of(text.name, languages),
        price_year=text.price_year,
        discount_rate=rate,
        default_study=text.default_study,
        hierarchy=hierarchy,
        lacking=tuple(key for key in CEILINGS if getattr(text.hierarchy, key) is None),
        verified=read_verified(text.verified, spot / "verified", units),
        rules=rules,
        internal_carbon_price=internal,
        carbon_price=text.carbon_price,
        today=text.today,
        year_starts=None if text.year_starts is None else 1 + MONTHS.index(text.year_starts),
        recalculation_threshold=_threshold(text.recalculation_threshold, spot, units, faults),
        carbon_prices=text.carbon_prices or {},
    )
    return company, units


def _text(values: Mapping[str, object], spot: Location, faults: Faults) -> CompanyText | None:
    """Read the file as written; a key that there is none of is told, and left out."""
    known = {key: value for key, value in values.items() if key in CompanyText.model_fields}
    for keys, told in ((values, faults), (known, Faults())):
        with told.skipping():
            return read_model(CompanyText, keys, spot, told)
    return None


def _listed(values: Mapping[str, object]) -> list[str] | None:
    """Give the languages that the file lists; what is no list of words is told elsewhere."""
    given = values.get("languages")
    words = isinstance(given, list) and given and all(isinstance(word, str) for word in given)
    return given if words else None  # type: ignore[return-value]


def _currency(currency: object, spot: Location, faults: Faults) -> str:
    if not isinstance(currency, str):
        raise Invalid
    if not (
        len(currency) == 3 and currency.isascii() and currency.isalpha() and currency.isupper()
    ):
        faults.fail(spot, currency, "no-currency")
    return currency


def _horizon(horizon: object, spot: Location, faults: Faults) -> tuple[int, int]:
    found = horizon if isinstance(horizon, dict) else {}
    base, end = found.get("base_year"), found.get("end")
    if type(base) is not int or type(end) is not int or min(base, end) < EARLIEST:
        raise Invalid
    if end <= base:
        faults.fail(spot / "end", end, "ends-before-start", first=str(base + 1))
    if end - base > LONGEST_HORIZON:
        faults.fail(spot / "end", end, "plan-too-long", most=Count(LONGEST_HORIZON))
    return base, end


def _check_today(today: int | None, end: int, spot: Location, faults: Faults) -> None:
    if today is not None and today > end:
        faults.fail(spot, today, "nothing-left-to-plan", end=str(end))


def _threshold(number: Quantity | None, spot: Location, units: Units, faults: Faults) -> float:
    if number is not None:
        with faults.skipping():
            return constant(number, "share", spot / "recalculation_threshold", units)
    return THRESHOLD


def _rate(number: Quantity, spot: Location, units: Units, faults: Faults) -> float:
    rate = constant(number, "share", spot, units, at_least=None)
    if not -1 < rate < 1:
        faults.fail(spot, rate, "rate-beyond-1")
    return rate


def _beyond(written: object) -> dict[str, Beyond]:
    """Give the rule of each file; one that is wrong, which is told elsewhere, holds."""
    files = written if isinstance(written, dict) else {}
    return {str(k): "trend" if v == "trend" else "hold" for k, v in files.items() if v is not None}


def _rules(
    text: CompanyText, beyond: Mapping[str, Beyond], end: int, spot: Location, units: Units
) -> Rules:
    """Give the rules for money of other years and for later years."""
    rules, number, faults = Rules(text.price_year, None, beyond), text.deflator, units.faults
    if number is None:
        return rules
    with faults.skipping():
        if number.path is None:
            faults.fail(spot, None, "one-price-level")
        if number.path and min(number.path.values()) <= 0:
            faults.fail(spot / "path", None, "price-level-not-above-0")
        are_years(number.path, spot / "path", faults)
        last = max(number.path, default=0)
        last = max(last, end) if rules.after(spot, number.beyond) else last
        years = range(min(number.path, default=0), last + 1)
        level = path_of(number, "index", years, spot, units, rules)
        if min(level.values()) <= 0:
            gone = next(year for year in level if level[year] <= 0)
            faults.fail(spot, None, "price-level-falls-to-0", year=str(gone))
        return replace(rules, level=level)
    return replace(rules, sound=False)


def _hierarchy(
    text: HierarchyText, years: range, spot: Location, units: Units, rules: Rules
) -> Hierarchy:
    """Give the hierarchy; a price at fault is told, and stands as without limit."""
    ceilings: dict[str, Path | None] = {}
    for name, number in (("reduce_until", text.reduce_until), ("remove_until", text.remove_until)):
        ceilings[name] = None
        with units.faults.skipping():
            ceilings[name] = _ceiling(number, years, spot / name, units, rules)
    return Hierarchy(text.policy, **ceilings, reduce_method=text.reduce_method)


def _ceiling(
    number: Ceiling | None, years: range, spot: Location, units: Units, rules: Rules
) -> Path | None:
    """Give a price per tonne in million / kt; None is without limit, or not given."""
    if number is None or isinstance(number, str):
        return None
    return path_of(number, f"{units.money}/kt", years, spot, units, rules)
