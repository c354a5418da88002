"""What must be started, by whom and when: the next purchases, contracts, and the roadmap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from pathway.figures.data.roadmap import LEAST, PROGRAMME, is_dust
from pathway.locale.messages import Spoken
from pathway_models.case import Case
from pathway_models.levers import LEVERS

Tables = Mapping[str, pd.DataFrame]

ACTIONS, CONTRACTS, ROWS = 5, 5, 20
"""How many a board reads of the next purchases, of contracts, and of the roadmap."""


@dataclass(frozen=True, slots=True)
class Order:
    """What of one lever one owner must buy within twelve months, or sign where ``market``.

    The orders stand in the first quarter of each of ``years``, since a plan's years are whole;
    ``serves`` is the first year in service. ``owner`` is empty where the case names nobody.
    ``capital`` is paid for it, whenever that is, and ``yearly`` what a contract costs a year above
    the market [million]; ``tonnes`` are what the lever takes off, all years.
    """

    lever: str
    kind: str
    name: Spoken
    owner: str
    years: tuple[int, ...]
    serves: int
    amount: float
    unit: str
    capital: float
    yearly: float
    tonnes: float
    market: bool


@dataclass(frozen=True, slots=True)
class Contract:
    """A lever bought on a market: the first year, the most in service, and years of a contract."""

    lever: str
    kind: str
    name: Spoken
    owner: str
    first: int
    peak: float
    unit: str
    term: int


@dataclass(frozen=True, slots=True)
class Step:
    """A row of the roadmap: a lever of an owner, from its first purchase to its most in service."""

    lever: str
    kind: str
    name: Spoken
    owner: str
    first: int
    last: int
    serves: int
    before: float
    peak: float
    unit: str
    tonnes: float


@dataclass(frozen=True, slots=True)
class Few:
    """The largest, and the smaller ones that are folded, both in the order of the hierarchy."""

    named: tuple[Step, ...]
    rest: tuple[Step, ...]


def window(case: Case) -> tuple[int, int]:
    """The first and the last year whose purchases must be ordered within twelve months.

    Of a case that does not say which year is ``today``, the first year of the plan.
    """
    first = case.years[0]
    if case.today is None:
        return first, first
    start = min(max(case.today, first), case.end)
    return start, min(max(start, case.today + 1), case.end)


def orders_of(tables: Tables, case: Case, *, programmes: bool) -> list[Order]:
    """All that must be ordered within twelve months: most capital first, then most tonnes.

    The company's own, or that of the ecosystem's ``programmes``, which stand on a ledger apart.
    """
    first, last = window(case)
    rows = _purchases(tables, case)
    rows = rows[(rows["kind"] == PROGRAMME) == programmes]
    near = rows[(rows["year"] >= first) & (rows["year"] <= last) & (rows["added"] > LEAST)]
    found = []
    for key, own in near.groupby(["lever", "owner"], sort=True):
        lever, owner = (str(part) for part in key)
        option = case.options[str(own["option"].iloc[0])]
        every = rows[(rows["lever"] == key[0]) & (rows["owner"] == key[1])]
        if _dust(option.kind, every, rows):
            continue
        years = sorted({int(year) for year in own["year"]})
        bought = own.drop_duplicates("option")
        found.append(
            Order(
                lever=lever,
                kind=option.kind,
                name=option.name,
                owner=owner,
                years=tuple(years),
                serves=years[0] + option.lead,
                amount=float(own["added"].sum()),
                unit=option.unit,
                capital=_capital(case, own),
                yearly=_yearly(case, own),
                tonnes=float(bought["whole_t"].sum()),
                market=on_market(option.kind),
            )
        )
    return sorted(found, key=lambda o: (-round(o.capital, 6), -o.tonnes, o.lever, o.owner))


def contracts_of(tables: Tables, case: Case) -> list[Contract]:
    """What is signed or bought on a market in years that are planned, the first first."""
    rows = _purchases(tables, case)
    rows = rows[rows["kind"].isin([kind for kind in LEVERS if on_market(kind)])]
    rows = rows[rows["year"] >= case.open_years.start]
    found = []
    for (lever, owner), own in rows.groupby(["lever", "owner"], sort=True):
        bought, option = own[own["added"] > LEAST], case.options[str(own["option"].iloc[0])]
        if len(bought) and not _dust(option.kind, own, rows):
            stock = float(own.groupby("year")["stock"].sum().max())
            first = int(bought["year"].min())
            found.append(
                Contract(
                    str(lever), option.kind, option.name, str(owner), first, stock,
                    option.unit, option.life,
                )
            )  # fmt: skip
    return sorted(found, key=lambda c: (c.first, -c.peak, c.lever))


def _dust(kind: str, own: pd.DataFrame, rows: pd.DataFrame) -> bool:
    """Whether it is what the solver's tolerance leaves, among all ``rows``."""
    most, tonnes = float(own["stock"].max()), float(own["whole_t"].abs().max())
    every = rows.drop_duplicates("option")["whole_t"]
    return is_dust(kind, most, tonnes, float(every.abs().sum()))


def steps_of(tables: Tables, case: Case, most: int = ROWS) -> Few:
    """The roadmap: in the order of the hierarchy, the largest of each kind, in that of time."""
    rows, found = _purchases(tables, case), []
    for (lever, owner), own in rows.groupby(["lever", "owner"], sort=True):
        bought = own[(own["added"] > LEAST) & (own["year"] > case.base_year)]
        if len(bought) and not _dust(str(own["kind"].iloc[0]), own, rows):
            found.append(_step(case, str(lever), str(owner), own, bought))
    order = list(LEVERS)
    by_kind = {k: sorted((s for s in found if s.kind == k), key=_largest) for k in order}
    ranked = sorted(
        (rank, -step.tonnes, order.index(kind), step.lever, step.owner, step)
        for kind, steps in by_kind.items()
        for rank, step in enumerate(steps)
    )

    def ordered(rows: list[Step]) -> tuple[Step, ...]:
        return tuple(sorted(rows, key=lambda s: (order.index(s.kind), s.first, *_largest(s))))

    steps = [row[-1] for row in ranked]
    return Few(ordered(steps[:most]), ordered(steps[most:]))


def on_market(kind: str) -> bool:
    """Whether a kind is bought by contract or as credits."""
    return LEVERS[kind].on == "market"


def _largest(step: Step) -> tuple[float, str, str]:
    return -step.tonnes, step.lever, step.owner


def _step(case: Case, lever: str, owner: str, own: pd.DataFrame, bought: pd.DataFrame) -> Step:
    option = case.options[str(own["option"].iloc[0])]
    sums = own.groupby("year")[["stock", "added"]].sum()
    stock = sums["stock"]
    first = int(bought["year"].min())
    return Step(
        lever=lever,
        kind=option.kind,
        name=option.name,
        owner=owner,
        first=first,
        last=int(bought["year"].max()),
        serves=first + option.lead,
        before=max(0.0, float(stock.iloc[0] - sums["added"].iloc[0])),
        peak=float(stock.max()),
        unit=option.unit,
        tonnes=float(own["reduction_t"].clip(lower=0.0).sum()),
    )


def _purchases(tables: Tables, case: Case) -> pd.DataFrame:
    """Rows of ``levers`` and of programmes, with who owns each and what each takes off in all."""
    columns = ["year", "option", "lever", "kind", "added", "stock", "reduction_t", "capex_m"]
    rows = tables["levers"].reindex(columns=columns)
    programmes = tables.get("ecosystem")
    if programmes is not None and len(programmes):
        named = programmes.rename(columns={"programme": "option", "tonnes": "reduction_t"})
        named = named.assign(lever=named["option"], kind=PROGRAMME).reindex(columns=columns)
        rows = pd.concat([rows, named], ignore_index=True) if len(rows) else named
    rows = rows[rows["option"].isin(list(case.options))]
    owners = {o.id: o.owner for o in case.options.values()}
    whole = rows.groupby("option")["reduction_t"].sum()
    return rows.assign(
        owner=[owners[str(o)] for o in rows["option"]],
        whole_t=[float(whole[o]) for o in rows["option"]],
    )


def _capital(case: Case, own: pd.DataFrame) -> float:
    """What is paid for what is bought, whenever it is [million]."""
    return sum(
        float(added) * case.options[str(o)].capex.get(int(year), 0.0)
        for o, year, added in zip(own["option"], own["year"], own["added"], strict=True)
    )


def _yearly(case: Case, own: pd.DataFrame) -> float:
    """What is paid a year, premiums and credits, for what is bought [million]."""
    found = 0.0
    for o, year, added in zip(own["option"], own["year"], own["added"], strict=True):
        option = case.options[str(o)]
        made = option.yields.get(int(year) + option.lead, 0.0)
        found += float(added) * option.premium.get(int(year), 0.0) * made
    return found
