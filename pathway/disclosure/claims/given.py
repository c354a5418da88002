"""Facts that no single table says: of contracts, of revenue, of factors. None: not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from pathway.load.inputs.disclosed import named_category
from pathway_models.case import Case, Target
from pathway_models.promises import promise_of

REDUCING = ("gross_emissions", "intensity")
LITTLE = 5e-4
"""Share of what is emitted that is as good as none."""
SIGNIFICANT = 0.05
"""Of scope 3 in categories 1 to 14, from which on a category is significant."""


@dataclass(frozen=True, slots=True)
class Given:
    """A finished plan: its tables (money in columns ``…_m``) and its case."""

    tables: Mapping[str, pd.DataFrame]
    case: Case

    @property
    def promises(self) -> list[Target]:
        """What the company promises: neither requirements nor caps on money."""
        return [k for k in self.case.targets.values() if not promise_of(k).is_cap]

    def of(self, *metrics: str) -> list[Target]:
        """The promises with such a metric."""
        return [k for k in self.promises if k.metric in metrics]

    def scopes(self, k: Target) -> set[int]:
        """The scopes of a promise's perimeter."""
        return {self.case.accounts[a].scope for a in k.accounts}

    def accounts(self, *scopes: int) -> set[str]:
        """The accounts of some scopes."""
        return {a.id for a in self.case.accounts.values() if a.scope in scopes}


Yearly = Callable[[Given, int], "float | None"]
Always = Callable[[Given], "float | None"]
GIVEN: dict[str, Yearly] = {}
"""Each fact by its name: what it is in a year."""


def yearly(read: Yearly) -> Yearly:
    """Makes a function a fact of its name."""
    GIVEN[read.__name__] = read
    return read


def given(read: Always) -> Always:
    """Likewise, of one that is the same in every year."""
    GIVEN[read.__name__] = lambda at, _: read(at)
    return read


def counted(found: Iterable[object]) -> float:
    """How many there are."""
    return float(sum(1 for _ in found))


@yearly
def identity_gap_t(at: Given, year: int) -> float | None:
    """Worst account's business as usual less wedges less net [t]."""
    emissions, wedges = (at.tables[name] for name in ("emissions", "wedges"))
    own = emissions[emissions["year"] == year].groupby("account")[["bau_t", "net_t"]].sum()
    taken = wedges[wedges["year"] == year].groupby("account")["tonnes"].sum()
    gap = own["bau_t"] - own["net_t"] - taken.reindex(own.index, fill_value=0.0)
    return float(gap.abs().max()) if len(gap) else 0.0


@yearly
def revenue_m(at: Given, year: int) -> float | None:
    """Revenue of all businesses [million]; not known where none has any."""
    paths = at.case.revenue.values()
    total = sum(path.get(year, 0.0) for path in paths)
    return total or None


@given
def biogenic_factors(at: Given) -> float | None:
    """1 where the case has factors of biogenic CO2."""
    return 1.0 if at.case.biogenic else None


def number_of(case: Case, category: str) -> int:
    """Of a category of scope 3, its number in the GHG Protocol: as its sources say, or its name.

    0: nothing says it.
    """
    typed = {s.ghg_category for s in case.sources.values() if s.category == category}
    return typed.pop() if len(typed) == 1 else named_category(category)


@given
def uncovered_categories(at: Given) -> float | None:
    """Significant categories of scope 3 that no promise about tonnes or intensity has.

    A category is that of its sources, or read off names such as ``cat4_air_freight``.
    """
    table = at.tables["sources"]
    numbers = [number_of(at.case, str(category)) for category in table["category"]]
    table = table.assign(number=numbers)
    base = table[(table["year"] == at.case.base_year) & table["number"].between(1, 14)]
    by_category = base.groupby("number")["gross_t"].sum()
    if not by_category.sum() > 0:
        return None
    covered = {a for k in at.of(*REDUCING) for a in k.accounts}
    significant = by_category[by_category >= SIGNIFICANT * by_category.sum()].index
    return counted(
        n for n in significant if not set(base["account"][base["number"] == n]) <= covered
    )


@given
def in_order(at: Given) -> float | None:
    """1 where the plan cuts, then removes, then offsets."""
    return float(at.case.hierarchy.policy == "lexicographic")


@yearly
def foreign_contract_gwh(at: Given, year: int) -> float | None:
    """Clean power claimed in accounts for which its contract is not valid [GWh]."""
    table = at.tables["contracts"]
    table = table[table["year"] == year]
    valid = {(o.id, a) for o in at.case.options.values() for a in o.accounts}
    pairs = zip(table["option"], table["account"], table["clean_gwh"], strict=True)
    return float(sum(gwh for option, account, gwh in pairs if (option, account) not in valid))


@yearly
def nuclear_contract_gwh(at: Given, year: int) -> float | None:
    """Nuclear power of contracts in scope 2 [GWh]; not known where one names no technology."""
    table = at.tables["contracts"]
    own = table["account"].isin(at.accounts(2)) & (table["clean_gwh"] > 0)
    table = table[own & (table["year"] == year)]
    named = [_technology(at.case, str(option)) for option in table["option"]]
    if "" in named:
        return None
    amounts = zip(named, table["clean_gwh"], strict=True)
    return float(sum(gwh for technology, gwh in amounts if technology == "nuclear"))


def _technology(case: Case, option: str) -> str:
    return case.options[option].technology if option in case.options else ""


def _chinese(at: Given) -> list[str]:
    return [r.id for r in at.case.regions.values() if r.market.lower() in ("cn", "china")]


@given
def chinese_regions(at: Given) -> float | None:
    """Regions in the market of China."""
    return counted(_chinese(at))


@yearly
def residual_shortfall(at: Given, year: int) -> float | None:
    """By how much at most a residual factor there is below that by location [t/MWh]."""
    factors, found = at.case.factors, []
    for region in _chinese(at):
        located = factors.get(("electricity", region), {}).get(year)
        residual = at.case.residual.get(region, {}).get(year)
        if located is not None and residual is not None:
            found.append(located - residual)
    return max(found, default=None)


@given
def demand_growth(at: Given) -> float | None:
    """Of electricity in scope 2, a year over the five years from the base year."""
    table = at.tables["electricity"]
    by_year = table[table["scope"].astype(str) == "2"].groupby("year")["demand_gwh"].sum()
    first, last = (float(by_year.get(at.case.base_year + n, 0.0)) for n in (0, 5))
    return float((last / first) ** 0.2 - 1) if first > 0 and last > 0 else None


@given
def little_t(at: Given) -> float | None:
    """Tonnes that are as good as none: one, and less of a company that emits few."""
    by_year = at.tables["emissions"].groupby("year")["gross_market_t"].sum()
    return min(1.0, LITTLE * float(by_year.max()))


@given
def rise_after_peak_t(at: Given) -> float | None:
    """The most by which gross emissions rise again after their peak [t]."""
    by_year = at.tables["emissions"].groupby("year")["gross_market_t"].sum().sort_index()
    after = by_year.loc[by_year.idxmax() :]
    return float((after - after.cummin()).max())


@yearly
def least_nature_buffer(at: Given, year: int) -> float | None:
    """The least margin kept on credits of nature that are retired in the year, as a share."""
    table = at.tables["credits"]
    of_nature = table["quality"].astype(str).str.startswith("nature")
    used = table[(table["year"] == year) & of_nature & (table["tonnes"] > 0)]
    options = at.case.options
    return min((options[o].buffer for o in set(used["option"]) if o in options), default=None)
