"""What is not told of a share in a year that is over: of what it counts, and of its whole.

A share is what some levers do of a whole: power that they give of all that is used, activity that
they serve of all there is, stock of its potential. Facts may tell of one and not of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from pathway_models.arithmetic.clashes import OF_STOCK
from pathway_models.arithmetic.told import Thing, told_in
from pathway_models.case import ELECTRICITY, Case, Option, Target
from pathway_models.promises.lever_share import serving

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Share:
    """What a share is made of in a year, in one unit.

    ``by``: the options that count, with what each does in some tables; ``sources``: what of the
    ``whole`` is of each.
    """

    by: Callable[[Tables], Mapping[str, float]]
    whole: float
    sources: Mapping[str, float]


def share_of(case: Case, k: Target, tables: Tables, year: int) -> Share | None:
    """What a promise is a share of; None where it is none of what levers do."""
    if k.metric == "clean_electricity_share":
        return _clean(case, k, tables, year)
    if k.metric == "lever_share":
        return _treated(case, k, tables, year)
    if k.metric == "deployment":
        at = max(year, case.years.start)
        room = sum((case.options[o].potential or {}).get(at, 0.0) for o in k.options)
        return Share(lambda of: _stock(of, k.options, year), room, {})
    if k.metric == "credit_share" and k.measure == "credits_of_bau":
        return _credits(case, k, tables, year)
    return None


def not_told(
    case: Case, share: Share, tables: Tables, year: int, plan: Tables | None
) -> tuple[float, float]:
    """What levers of which nothing is said may add to a share, and by how much it may be off as
    its whole is not told.

    Of such a lever it is what the ``plan`` had of it beyond what was; without one, all that is
    missing of the whole. What is not told of the whole may be none of it, or twice as much. Credits
    are retired by name.
    """
    done = share.by(tables)
    counted, whole = sum(done.values()), share.whole
    if whole <= 0:
        return 0.0, 0.0
    silent = [case.options[o] for o in done if not _is_said(case, case.options[o], year)]
    silent = [o for o in silent if o.output != "credits"]
    if plan is None:
        could = any(o.first_year <= year or o.existing[year] > 0 for o in silent)
        more = max(0.0, whole - counted) if could else 0.0
    else:
        meant = share.by(plan)
        more = sum(max(0.0, meant.get(o.id, 0.0) - done[o.id]) for o in silent)
    untold = _untold(case, share, year)
    most = counted + more
    above = _of(most, whole - untold) - _of(most, whole)
    below = _of(counted, whole) - _of(counted, whole + untold)
    return more / whole, max(above, below)


def _of(part: float, whole: float) -> float:
    """A share, of all at most."""
    return min(1.0, part / whole) if whole > 0 else float(part > 0)


def _is_said(case: Case, o: Option, year: int) -> bool:
    """Whether a fact of the year says something of a lever, or one before of what lasts."""
    years = [f.year for f in case.facts if f.quantity in OF_STOCK and o.id in f.of]
    return any(t == year or (t < year and o.life > 1) for t in years)


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

    def by(of: Tables) -> dict[str, float]:
        used, stock = (_levers(of, inside, year, column) for column in ("served", "stock"))
        claims = of["contracts"][of["contracts"]["year"] == year]
        own = claims["account"].isin(k.accounts)
        here, there = (
            claims[rows].groupby("option")["clean_gwh"].sum().to_dict() for rows in (own, ~own)
        )
        found = {}
        for i, o in inside.items():
            given = stock[i] * o.yields[year] - there.get(i, 0.0) if volume else here.get(i, 0.0)
            found[i] = float(used[i] if o.output == "on_site" else given)
        return found

    power = _left(tables, year)
    own = {s.id for s in case.sources.values() if s.account in k.accounts}
    rows = tables["electricity"]
    demand = rows[(rows["year"] == year) & rows["account"].isin(k.accounts)]["demand_gwh"].sum()
    bought = {i for i in own if case.sources[i].carrier == ELECTRICITY}
    return Share(by, float(demand), {i: power.get(i, 0.0) for i in bought})


def _treated(case: Case, k: Target, tables: Tables, year: int) -> Share:
    """Activity that levers treat of what is left after savings [carrier unit]."""

    def by(of: Tables) -> dict[str, float]:
        served = _levers(of, k.options, year, "served")
        return {o: amount / case.options[o].efficiency(year) for o, amount in served.items()}

    left = _left(tables, year)
    whole = {s: left.get(s, 0.0) for s in k.sources}
    for o, amount in _levers(tables, serving(case, k), year, "served").items():
        whole[str(case.options[o].source)] += amount
    return Share(by, sum(whole.values()), whole)


def _credits(case: Case, k: Target, tables: Tables, year: int) -> Share:
    """Credits of business as usual, which each source has its part of by what it emits [t]."""
    options = [o.id for o in case.yielding("credits")]

    def by(of: Tables) -> dict[str, float]:
        rows = of["credits"]
        own = rows[(rows["year"] == year) & rows["account"].isin(k.accounts)]
        retired = own.groupby("option")["tonnes"].sum().to_dict()
        return {o: float(retired.get(o, 0.0)) for o in options}

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
