"""What slides and workbook show beside the pathway, as numbers: pure functions of the tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from pathway.locale.messages import Spoken
from pathway_models.case import Case
from pathway_models.levers import credit_kinds

Tables = Mapping[str, pd.DataFrame]
Series = tuple[float, ...]

ITEMS = (
    "capex", "fom", "energy", "materials", "contracts", "credits", "carbon_price", "write_off",
    "closure", "export", "salvage",
)  # fmt: skip
"""Items of company cash, in the order in which they are stacked."""

DIMENSIONS = ("business", "scope", "region")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a whole, by year."""

    key: str
    values: Series

    @property
    def total(self) -> float:
        """Over all years."""
        return sum(self.values)


@dataclass(frozen=True, slots=True)
class Power:
    """Electricity of all accounts, by year [GWh]: how demand is covered."""

    years: tuple[int, ...]
    parts: tuple[Part, ...]  # self_use, fuelled, bundled, unbundled, residual
    demand: Series
    clean: Series  # share of demand; 0 at demand 0


@dataclass(frozen=True, slots=True)
class Cash:
    """Company cash against doing nothing, by plan year and item [million].

    Salvage stands in the year after the end and is apart.
    """

    years: tuple[int, ...]
    parts: tuple[Part, ...]
    salvage: float
    invested: float  # capex of all years
    npv: float


@dataclass(frozen=True, slots=True)
class LeverRow:
    """What one lever does, over all of its options."""

    lever: str
    kind: str
    name: Spoken | str
    last: float  # tonnes in the last year
    total: float  # tonnes of all years
    capex: float  # [million]
    opex: float  # fixed operation, premium and credits [million]


@dataclass(frozen=True, slots=True)
class CreditRow:
    """The credits of one option."""

    option: str
    kind: str
    quality: str
    durability: int
    values: Series  # tonnes by year
    cost: float  # [million]

    @property
    def total(self) -> float:
        """Tonnes of all years."""
        return sum(self.values)


def composition(tables: Tables, case: Case) -> tuple[str, tuple[int, ...], tuple[Part, ...]]:
    """Gross emissions by year and by what they differ in: business, else scope, else region."""
    emissions = tables["emissions"]
    by = next((d for d in DIMENSIONS if emissions[d].nunique() > 1), "business")
    sums = emissions.groupby([by, "year"])["gross_market_t"].sum()
    years = tuple(sorted(int(y) for y in emissions["year"].unique()))
    order = list(case.businesses) if by == "business" else sorted(emissions[by].unique())
    found = {key for key, _ in sums.index}
    return by, years, tuple(Part(str(k), _along(sums, k, years)) for k in order if k in found)


def power(tables: Tables) -> Power | None:
    """How electricity demand is covered; nothing where there is none."""
    table = tables["electricity"]
    if table.empty or table["demand_gwh"].sum() <= 0:
        return None
    claimed = table["clean_share"].fillna(0.0) * table["demand_gwh"]
    sums = table.assign(claimed=claimed).groupby("year").sum(numeric_only=True).sort_index()
    columns = {
        "self_use": sums["self_use_gwh"] - sums["fuelled_gwh"],
        "fuelled": sums["fuelled_gwh"],
        "bundled": sums["clean_gwh"] - sums["clean_unbundled_gwh"],
        "unbundled": sums["clean_unbundled_gwh"],
        "residual": sums["residual_gwh"],
    }
    demand = tuple(float(v) for v in sums["demand_gwh"])
    return Power(
        years=tuple(int(y) for y in sums.index),
        parts=tuple(Part(k, tuple(float(v) for v in column)) for k, column in columns.items()),
        demand=demand,
        clean=tuple(
            float(c / d) if d > 0 else 0.0 for c, d in zip(sums["claimed"], demand, strict=True)
        ),
    )


def cash(tables: Tables, case: Case) -> Cash:
    """Company cash by year and item; items without any are left out."""
    costs, years = tables["costs"], tuple(case.years)
    sums = costs.groupby(["item", "year"])["value_m"].sum()
    parts = [Part(item, _along(sums, item, years)) for item in ITEMS if item != "salvage"]
    salvage = costs[costs["item"] == "salvage"]["value_m"].sum()
    return Cash(
        years=years,
        parts=tuple(p for p in parts if any(p.values)),
        salvage=float(salvage),
        invested=float(costs[costs["item"] == "capex"]["value_m"].sum()),
        npv=float(costs["discounted_m"].sum()),
    )


def lever_rows(tables: Tables, case: Case) -> list[LeverRow]:
    """Every lever that does something, the one that cuts most over all years first.

    Removals and offsets cut nothing: they are in ``credit_rows``.
    """
    levers = tables["levers"]
    table = levers[~levers["kind"].isin(credit_kinds())]
    names = {o.lever: o.name for o in case.options.values()}
    rows = []
    for (lever, kind), own in table.groupby(["lever", "kind"], sort=True):
        last = own[own["year"] == case.end]["reduction_t"].sum()
        numbers = [float(own[c].sum()) for c in ("reduction_t", "capex_m", "opex_m")]
        if any(abs(n) > 5e-7 for n in numbers):
            name = names.get(str(lever), str(lever))
            rows.append(LeverRow(str(lever), str(kind), name, float(last), *numbers))
    return sorted(rows, key=lambda row: (-row.total, row.lever))


def credit_rows(tables: Tables, years: Sequence[int]) -> list[CreditRow]:
    """Every kind of credit that is retired, removals first, the most durable first."""
    rows = []
    for option, own in tables["credits"].groupby("option", sort=True):
        sums = own.groupby("year")["tonnes"].sum()
        first = own.iloc[0]
        rows.append(
            CreditRow(
                option=str(option),
                kind=str(first["kind"]),
                quality=str(first["quality"]),
                durability=int(first["durability_years"]),
                values=tuple(float(sums.get(y, 0.0)) for y in years),
                cost=float(own["cost_m"].sum()),
            )
        )
    rows = [row for row in rows if row.total >= 0.5]
    order = sorted(rows, key=lambda r: (-r.durability, r.option))
    return [row for kind in credit_kinds() for row in _few(order, kind)]


def _few(rows: Sequence[CreditRow], kind: str, most: int = 4) -> list[CreditRow]:
    """The largest of one kind, the others in one row."""
    own = [r for r in rows if r.kind == kind]
    kept = sorted(own, key=lambda r: -r.total)[: most - 1 if len(own) > most else most]
    small = [r for r in own if r not in kept]
    if not small:
        return own
    values = tuple(sum(v) for v in zip(*(r.values for r in small), strict=True))
    rest = CreditRow("other", kind, "", small[0].durability, values, sum(r.cost for r in small))
    return [*(r for r in own if r in kept), rest]


def largest(parts: Sequence[Part], most: int) -> tuple[list[Part], Part | None]:
    """The largest parts in their own order, and the sum of the others if there are more."""
    if len(parts) <= most:
        return list(parts), None
    ranked = sorted(parts, key=lambda p: -p.total)
    small = ranked[most - 1 :]
    rest = tuple(sum(values) for values in zip(*(p.values for p in small), strict=True))
    return [p for p in parts if p not in small], Part("other", rest)


def _along(sums: pd.Series, key: object, years: Sequence[int]) -> Series:
    return tuple(float(sums.get((key, year), 0.0)) for year in years)
