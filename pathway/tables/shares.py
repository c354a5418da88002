"""What is not told of a share in a year that is over: of what it counts, and of its whole.

A share is what some levers do of a whole: power that they give of all that is used, activity that
they serve of all there is, stock of its potential. Facts may tell of one and not of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import inf

import pandas as pd

from pathway.tables.drawn import drawn
from pathway.tables.supposed import supposed
from pathway_models.arithmetic.clashes import OF_STOCK
from pathway_models.arithmetic.told import Thing, gaps, is_said, told_in
from pathway_models.case import ELECTRICITY, Case, Option, Target
from pathway_models.promises.lever_share import serving

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Share:
    """What a share is made of in a year, in one unit.

    ``by``: the options that count, each with the account where it is claimed, or none, and with
    what it does in some tables; ``sources``: what of the ``whole`` is of each; ``powered``: the
    accounts whose power it is.
    """

    by: Callable[[Tables], Mapping[tuple[str, str], float]]
    whole: float
    sources: Mapping[str, float]
    powered: tuple[str, ...] = ()


def share_of(case: Case, k: Target, tables: Tables, year: int) -> Share | None:
    """What a promise is a share of; None where it is none of what levers do."""
    if k.metric == "clean_electricity_share":
        return _clean(case, k, tables, year)
    if k.metric == "lever_share":
        return _treated(case, k, tables, year)
    if k.metric == "deployment":
        at = max(year, case.years.start)
        room = sum((case.options[o].potential or {}).get(at, 0.0) for o in k.options)
        return Share(lambda of: _anywhere(_stock(of, k.options, year)), room, {})
    if k.metric == "credit_share" and k.measure == "credits_of_bau":
        return _credits(case, k, tables, year)
    return None


def not_told(
    case: Case, share: Share, tables: Tables, year: int, plan: Tables | None
) -> tuple[float, float]:
    """What levers of which nothing is said may add to a share, and by how much it may be off as
    its whole is not told.

    Of such a lever, or of one where nothing is said of it, it is what the ``plan`` had of it beyond
    what was; without one, all that is missing of the whole. What is not told of the whole may be
    none of it, or twice as much; power that such levers draw, what the plan had of it. Credits are
    retired by name.
    """
    done = share.by(tables)
    counted, whole = sum(done.values()), share.whole
    if whole <= 0:
        return 0.0, 0.0
    silent = [key for key in done if not _is_told(case, *key, year)]
    if plan is None:
        options = [case.options[o] for o, _ in silent]
        could = any(o.serves(year) for o in options)
        could = could or any(_in_gaps(case, o, None, year) for o, _ in done)
        more = max(0.0, whole - counted) if could else 0.0
    else:
        meant = share.by(plan)
        more = sum(max(0.0, meant.get(key, 0.0) - done[key]) for key in silent)
        for key in done.keys() - {*silent}:
            then, was = (_in_gaps(case, key[0], of, year) for of in (plan, tables))
            more += max(0.0, then * meant.get(key, 0.0) - was * done[key])
    power = drawn(case, share.powered, tables, year, plan).values()
    untold = _untold(case, share, year) + sum(p.there for p in power)
    most = counted + more
    above = _of(most, whole - untold) - _of(most, whole)
    below = _of(counted, whole) - _of(counted, whole + untold + sum(p.more for p in power))
    return more / whole, max(above, below)


def avoided(case: Case, k: Target, tables: Tables, year: int, plan: Tables | None) -> float:
    """What programmes may have avoided by a year in those in which nothing is said of them [t].

    It is what the ``plan`` had of it beyond what was; without one, all of their potential.
    """
    found = 0.0
    for o in (case.options[i] for i in k.options):
        for t in (t for t in case.past if t <= year and not is_said(case, o, t)):
            was = _avoided(tables, o.id, t)
            found += max(0.0, (_most(o, t) if plan is None else _avoided(plan, o.id, t)) - was)
    return found


def spent(case: Case, k: Target, tables: Tables, year: int, plan: Tables | None) -> float:
    """What may have been paid for levers of a budget of which nothing is said [million].

    It is what the ``plan`` paid for them beyond what was; without one any amount.
    """
    to_date = k.cumulative or k.carry_over
    years = [t for t in case.past if t == year or (to_date and t in k.value and t < year)]
    found = 0.0
    for o in (case.options[i] for i in k.options):
        for t in (t for t in years if not _is_bought(case, o, t)):
            if plan is not None:
                found += max(0.0, _paid(plan, o.id, t) - _paid(tables, o.id, t))
            elif o.first_year <= t:
                return inf
    return found


def _is_bought(case: Case, o: Option, year: int) -> bool:
    """Whether facts tell what was bought of a lever in a year: of it, or what stands later."""
    own = [f for f in case.facts if f.quantity in OF_STOCK and o.id in f.of]
    return any(f.year == year or (f.year > year and f.quantity == "stock") for f in own)


def captures(case: Case, k: Target, tables: Tables, year: int, plan: Tables | None) -> bool:
    """Whether biogenic CO2 may have been captured of which nothing is said: it is a removal."""
    silent = [
        o
        for o in case.options.values()
        if o.output == "captured"
        and not {*o.accounts}.isdisjoint(k.accounts)
        and not is_said(case, o, year)
    ]
    if plan is None:
        return any(o.serves(year) for o in silent)
    meant, was = (_levers(of, [o.id for o in silent], year, "served") for of in (plan, tables))
    return any(meant[o] > was[o] for o in meant)


def _paid(tables: Tables, option: str, year: int) -> float:
    """All that is paid for an option in a year."""
    found = 0.0
    for name, of, columns in (
        ("levers", "option", ["capex_m", "opex_m"]),
        ("ecosystem", "programme", ["capex_m", "fom_m"]),
    ):
        rows = tables[name]
        own = rows[(rows[of] == option) & (rows["year"] == year)]
        found += float(own[columns].sum().sum())
    return found


def _avoided(tables: Tables, programme: str, year: int) -> float:
    rows = tables["ecosystem"]
    own = (rows["programme"] == programme) & (rows["year"] == year)
    return float(rows[own]["tonnes"].sum())


def _most(o: Option, year: int) -> float:
    """What a programme could avoid in a year [t]; any amount where it has no potential."""
    if not o.serves(year):
        return 0.0
    most = inf if o.potential is None else o.potential[year]
    return 1000.0 * o.attribution[year] * o.yields[year] * most


def _of(part: float, whole: float) -> float:
    """A share, of all at most."""
    return min(1.0, part / whole) if whole > 0 else float(part > 0)


def _is_told(case: Case, option: str, account: str, year: int) -> bool:
    o = case.options[option]
    return o.output == "credits" or is_said(case, o, year, account)


def _in_gaps(case: Case, option: str, of: Tables | None, year: int) -> float:
    """The part of a lever's stock that is of years of purchase that are not told; all it may be
    where no tables say.
    """
    o = case.options[option]
    years = [v for v in gaps(case, o, year) if 0 <= year - v - o.lead < o.useful_life(v)]
    if of is None or not years:
        return float(bool(years))
    stock, found = 0.0, 0.0
    for name, column in (("levers", "option"), ("ecosystem", "programme")):
        rows = of[name][of[name][column] == option]
        stock += float(rows[rows["year"] == year]["stock"].sum())
        found += float(rows[rows["year"].isin(years)]["added"].sum())
    return min(1.0, found / stock) if stock > 0 else 0.0


def _anywhere(by: Mapping[str, float]) -> dict[tuple[str, str], float]:
    """Of options that are claimed in no account."""
    return {(o, ""): amount for o, amount in by.items()}


def _untold(case: Case, share: Share, year: int) -> float:
    """What of the whole is of sources that no fact tells of by themselves."""
    told = told_in(case, year)
    own: set[Thing] = {("source", s) for s in share.sources}
    return sum(
        amount
        for s, amount in share.sources.items()
        if ("source", s) not in told or not told["source", s] <= own
    )


def _clean(case: Case, k: Target, tables: Tables, year: int) -> Share:
    """Power that is clean of all that is used [GWh]; by volume, whoever may claim it."""
    volume = k.matching == "annual_volume"
    inside = {
        o.id: o
        for o in case.options.values()
        if (o.output == "clean" and (volume or not {*o.accounts}.isdisjoint(k.accounts)))
        or (o.output == "on_site" and o.keeps_certificates and o.accounts[0] in k.accounts)
    }

    def by(of: Tables) -> dict[tuple[str, str], float]:
        used, stock = (_levers(of, inside, year, column) for column in ("served", "stock"))
        claims = of["contracts"][of["contracts"]["year"] == year]
        keys = zip(claims["option"].astype(str), claims["account"].astype(str), strict=True)
        at = dict(zip(keys, claims["clean_gwh"].astype(float), strict=True))
        found = {}
        for i, o in inside.items():
            if o.output == "on_site":
                found[i, ""] = used[i]
            elif volume:
                elsewhere = sum(x for (c, a), x in at.items() if c == i and a not in k.accounts)
                found[i, ""] = stock[i] * o.yields[year] - elsewhere
            else:
                own = (a for a in o.accounts if a in k.accounts)
                found |= {(i, a): at.get((i, a), 0.0) for a in own}
        return found

    power = _left(tables, year)
    own = {s.id for s in case.sources.values() if s.account in k.accounts}
    rows = tables["electricity"]
    demand = rows[(rows["year"] == year) & rows["account"].isin(k.accounts)]["demand_gwh"].sum()
    bought = {i for i in own if case.sources[i].carrier == ELECTRICITY}
    return Share(by, float(demand), {i: power.get(i, 0.0) for i in bought}, k.accounts)


def _treated(case: Case, k: Target, tables: Tables, year: int) -> Share:
    """Activity that levers treat of what is left after savings [carrier unit]."""

    def by(of: Tables) -> dict[tuple[str, str], float]:
        served = _levers(of, k.options, year, "served")
        every = {o: amount / case.options[o].efficiency(year) for o, amount in served.items()}
        return _anywhere(every)

    left = _left(tables, year)
    whole = {s: left.get(s, 0.0) for s in k.sources}
    for o, amount in _levers(tables, serving(case, k), year, "served").items():
        whole[str(case.options[o].source)] += amount
    return Share(by, sum(whole.values()), whole)


def _credits(case: Case, k: Target, tables: Tables, year: int) -> Share:
    """Credits of business as usual, which each source has its part of by what it emits [t]."""
    options = [o.id for o in case.yielding("credits")]

    def by(of: Tables) -> dict[tuple[str, str], float]:
        rows = of["credits"]
        own = rows[(rows["year"] == year) & rows["account"].isin(k.accounts)]
        retired = own.groupby("option")["tonnes"].sum().to_dict()
        return _anywhere({o: float(retired.get(o, 0.0)) for o in options})

    usual, emitted = tables["emissions"], tables["sources"]
    usual = usual[(usual["year"] == year) & usual["account"].isin(k.accounts)]
    emitted = emitted[(emitted["year"] == year) & emitted["account"].isin(k.accounts)]
    tonnes = usual.groupby("account")["bau_t"].sum()
    parts = emitted["gross_t"] / emitted.groupby("account")["gross_t"].transform("sum")
    of_each = parts.fillna(0.0) * emitted["account"].map(tonnes)
    return Share(by, float(tonnes.sum()), dict(zip(emitted["source"], of_each, strict=True)))


def _left(tables: Tables, year: int) -> dict[str, float]:
    """Activity left on each source [carrier unit]."""
    rows = tables["sources"][tables["sources"]["year"] == year]
    return dict(zip(rows["source"], rows["activity"].astype(float), strict=True))


def _levers(tables: Tables, options: Iterable[str], year: int, column: str) -> dict[str, float]:
    """A column of the levers of a year, by option."""
    rows = tables["levers"][tables["levers"]["year"] == year]
    found = dict(zip(rows["option"], rows[column].astype(float), strict=True))
    return {o: found.get(o, 0.0) for o in options}


def _stock(tables: Tables, options: Iterable[str], year: int) -> dict[str, float]:
    """Stock of levers and programmes in service in a year, by option [stock unit]."""
    rows = tables["ecosystem"][tables["ecosystem"]["year"] == year]
    programmes = dict(zip(rows["programme"], rows["stock"].astype(float), strict=True))
    return {
        **_levers(tables, options, year, "stock"),
        **{o: programmes[o] for o in options if o in programmes},
    }


def supposed_of(case: Case, k: Target, tables: Tables, year: int, plan: Tables | None) -> float:
    """What of a share of activity is only supposed to be served."""
    share = share_of(case, k, tables, year) if k.metric == "lever_share" else None
    if plan is None or share is None or share.whole <= 0:
        return 0.0
    idle = supposed(case, tables, year, plan)
    return sum(idle.get(o, 0.0) * done for (o, _), done in share.by(tables).items()) / share.whole
