"""What is told of levers: the part of each option, and what that says was added of it (formulation,
12).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

from pathway_models.arithmetic.clashes import OF_STOCK, Clash, rounding
from pathway_models.arithmetic.finer import Claim, claims_of, overlapping
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import ELECTRICITY, Case, Fact, Option, Path

Told = dict[str, dict[int, tuple[float, Fact]]]
"""What is told of an option: quantity -> year -> amount, and the fact that says so."""


def told_of(case: Case, clashes: list[Clash]) -> dict[str, Told]:
    """What is told of each option, year by year: the finer facts hold, and of what several are
    told of together each has its part.
    """
    told: dict[str, Told] = {o: {} for o in case.options}
    every = claims_of(case)
    claims = {id(claim.fact): claim for claim in every}
    twice = [*overlapping(every)]
    for claim, other in twice:
        file, place = other.fact.place
        clashes.append(Clash(claim.fact, "claims-overlap", {"file": file, "place": place}))
    unclear = {_of(c.fact) for c, _ in twice}
    for fact in sorted(case.facts, key=_coarse):
        if fact.quantity not in OF_STOCK or fact.quantity == "spent":
            continue
        own = claims.get(id(fact))
        parts = (
            _parts(case, fact, told, clashes)
            if own is None
            else _claimed(case, own, told, [] if _of(fact) in unclear else clashes)
        )
        for o, amount in parts.items():
            told[o].setdefault(fact.quantity, {})[fact.year] = amount, fact
    return told


def _of(fact: Fact) -> tuple[int, str]:
    return fact.year, fact.quantity


def _claimed(
    case: Case, claim: Claim, told: Mapping[str, Told], clashes: list[Clash]
) -> dict[str, float]:
    """What is claimed of the options of a fact, with what finer ones tell of other accounts."""
    fact, close = claim.fact, rounding(claim.fact.value)
    if claim.value < -close or (not claim.places and claim.value > close):
        told_finer = fact.told(fact.value - claim.value)
        clashes.append(Clash(fact, "parts-come-to", {"sum": told_finer}))
    before = {o: told[o].get(fact.quantity, {}).get(fact.year) for o in claim.places}
    there = {o: was[0] if was else 0.0 for o, was in before.items()}
    rest, room = max(0.0, claim.value), dict(shared(case, claim))
    if fact.at or len(there) < 2:
        parts = room
    else:
        of = [case.options[o] for o in there]
        stock = {o.id: _in_service(case, o, fact, told[o.id]) for o in of}
        most = {o.id: _most(case, o, fact, told[o.id], stock[o.id]) - there[o.id] for o in of}
        parts = spread(rest, dict.fromkeys(there, 0.0), room, most)
    return {o: there[o] + parts[o] for o in there}


def _coarse(fact: Fact) -> tuple[int, bool, bool, bool, int]:
    """What comes later in its order is shared by what was told before it."""
    quantity = fact.quantity
    return fact.year, quantity != "added", quantity != "stock", not fact.at, len(fact.of)


def _parts(
    case: Case, fact: Fact, told: Mapping[str, Told], clashes: list[Clash]
) -> dict[str, float]:
    """What a fact says of those of its options of which no finer one does."""
    before = {o: told[o].get(fact.quantity, {}).get(fact.year) for o in fact.of}
    there = {o: was[0] if was else 0.0 for o, was in before.items()}
    finer = {o: there.pop(o) for o, was in before.items() if was}
    if fact.quantity == "added" and len(there) > 1:
        there |= {o: _bought(case, case.options[o], fact, told[o]) or 0.0 for o in there}
    rest, least = fact.value - sum(finer.values()), sum(there.values())
    close = rounding(fact.value)
    if rest < least - close or (not there and rest > close):
        clashes.append(Clash(fact, "parts-come-to", {"sum": fact.told(fact.value - rest + least)}))
    if len(there) == 1:
        return dict.fromkeys(there, max(0.0, rest))
    of = [case.options[o] for o in there]
    stock = {o.id: _in_service(case, o, fact, told[o.id]) for o in of}
    if fact.quantity == "served":
        each = {o.id: able(o, fact.year) for o in of}
        there = {o: each[o] * stock[o] for o in there}
        room = {o: each[o] * left for o, left in rooms_left(case, fact, stock).items()}
    else:
        there = stock if fact.quantity == "stock" else there
        room = rooms_left(case, fact, stock)
    most = {o.id: _most(case, o, fact, told[o.id], stock[o.id]) for o in of}
    return spread(max(0.0, rest), there, room, most)


def _in_service(case: Case, o: Option, fact: Fact, told: Told) -> float:
    """What of an option serves when what is bought in the year of a fact does, or when what it
    tells of was there: as told, else what exists and what is told to have been bought, or was
    before [stock unit].
    """
    v = _bought_in(o, fact)
    t = min(v + o.lead, case.end)
    if fact.quantity != "stock" and t in told.get("stock", {}):
        return told["stock"][t][0]
    bought = {
        w: amount
        for w, amount in added_as_told(case, o, told, []).items()
        if w != v or w in told.get("added", {})
    }
    return locked_in(replace(o, added=bought, min_add=bought))[t]


def _most(case: Case, o: Option, fact: Fact, told: Told, stock: float) -> float:
    """What can be told of an option: of stock, and of what was added to it, what is told of it in
    later years leaves; and of what stock did what it could, where it is told.
    """
    t, v = fact.year, _bought_in(o, fact)
    is_known = v in told.get("added", {}) or v not in case.past
    if fact.quantity == "added":
        bought = _bought(case, o, fact, told)
        return max(0.0, _left(case, o, v) - stock) if bought is None else bought
    if fact.quantity != "stock":
        return able(o, t) * stock if is_known or t in told.get("stock", {}) else math.inf
    return stock if is_known else _left(case, o, v)


def _left(case: Case, o: Option, v: int) -> float:
    """What facts of later years leave of the stock in which serves what was bought in a year."""
    t = min(v + o.lead, case.end)
    until = t + o.useful_life(v)
    later = (f for f in case.facts if f.quantity == "stock" and f.of == (o.id,) and f.year > t)
    left = (f.value + o.existing[t] - o.existing[f.year] for f in later if f.year < until)
    return min(left, default=math.inf)


def _bought(case: Case, o: Option, fact: Fact, told: Told) -> float | None:
    """What was added of an option in the year of a fact, as its own stock of the year in which
    that serves shows; None where that is not told.
    """
    t = fact.year + o.lead
    own = (f for f in case.facts if f.quantity == "stock" and f.of == (o.id,) and f.year == t)
    seen = next(own, None)
    if seen is None:
        return None
    added = {v: amount for v, (amount, _) in told.get("added", {}).items() if v != fact.year}
    others = {v: added.get(v, o.min_add[v]) for v in case.past if v != fact.year}
    return max(0.0, seen.value - locked_in(replace(o, added=others, min_add=others))[t])


def able(option: Option, year: int) -> float:
    """What a unit of stock can do in a year: serve, yield, or neutralise [its unit]."""
    if option.source is not None:
        return option.displaces[year]
    return (1 - option.buffer) * option.yields[year]


def added_as_told(case: Case, o: Option, told: Told, clashes: list[Clash]) -> dict[int, float]:
    """What was added in each year that is past: as told, or as what was in service shows."""
    given = {v: amount for v, (amount, _) in told.get("added", {}).items()}
    added = {v: given.get(v, o.min_add[v]) for v in case.past}
    for t in case.past:
        seen = _seen(o, told, t)
        if seen is None:
            continue
        amount, fact, exactly, each = seen
        v = t - o.lead
        of = {"option": o.id, "lever": o.lever, "year": str(t)}
        others = {w: a for w, a in added.items() if w != v}
        there = locked_in(replace(o, added=others, min_add=others))[t]
        need, close = amount - there, rounding(amount, there, each=each)
        if v in given:
            if exactly and abs(need - given[v]) > close:
                by_then = {**of, "there": fact.told(there + given[v])}
                clashes.append(Clash(fact, "stock-not-as-added", by_then, "where-closed"))
        elif v not in added:
            if need > close or (exactly and -need > close):
                clashes.append(Clash(fact, "bought-before-plan", {**of, "bought": str(v)}))
        elif exactly and -need > close:
            still = {**of, "there": fact.told(there)}
            clashes.append(Clash(fact, "stock-still-serves", still, "where-closed"))
        else:
            added[v] = need if exactly else max(added[v], need)
            added[v] = max(0.0, added[v])
    return added


def _seen(o: Option, told: Told, t: int) -> tuple[float, Fact, bool, float] | None:
    """What is seen of the stock in a year: told, or at least what it takes to do what it did; and
    how much stock a unit of what is told is.
    """
    if t in told.get("stock", {}):
        return (*told["stock"][t], True, 1.0)
    each = able(o, t)
    for quantity in ("served", "covered", "retired"):
        if t in told.get(quantity, {}) and each > 0:
            amount, fact = told[quantity][t]
            return amount / each, fact, False, 1 / each
    return None


def spread(
    amount: float, there: Mapping[str, float], room: Mapping[str, float], most: Mapping[str, float]
) -> dict[str, float]:
    """An amount in parts: what is ``there`` of each, and the rest by their ``room``, up to its
    ``most``. Less than is there, or more than they may have, is shared in proportion.
    """
    parts, rest = dict(there), amount - sum(there.values())
    if rest <= 0:
        return {o: x * amount / sum(there.values()) if x else 0.0 for o, x in there.items()}
    open_ = {o for o in parts if room[o] > 0 and most[o] > parts[o]}
    while open_:
        more = {o: rest * room[o] / sum(room[q] for q in open_) for o in open_}
        full = {o for o in open_ if parts[o] + more[o] >= most[o]}
        if not full:
            return parts | {o: parts[o] + more[o] for o in open_}
        rest -= sum(most[o] - parts[o] for o in full)
        parts |= {o: most[o] for o in full}
        open_ -= full
    weights = next(x for x in (room, there, dict.fromkeys(parts, 1.0)) if any(x.values()))
    return {o: x + rest * weights[o] / sum(weights.values()) for o, x in parts.items()}


def rooms_left(case: Case, fact: Fact, stock: Mapping[str, float]) -> dict[str, float]:
    """What could be bought of options in the year of a fact, beside their ``stock``: all alike
    where it is not told of each [stock unit].
    """
    bounded = all(_bound(case.options[o]) is not None for o in fact.of)
    rooms = dict.fromkeys(stock, 0.0)
    for o in (case.options[i] for i in stock):
        v = _bought_in(o, fact)
        if v <= case.base_year or not o.first_year <= v <= o.last_year:
            continue
        if not bounded:
            rooms[o.id] = 1.0
        elif o.potential is not None:
            rooms[o.id] = max(0.0, o.potential[min(v + o.lead, case.end)] - stock[o.id])
        elif o.max_add is not None:
            rooms[o.id] = o.max_add[v]
    return rooms


def _bought_in(o: Option, fact: Fact) -> int:
    """The year in which what a fact tells of was bought: before it was in service."""
    return fact.year if fact.quantity == "added" else fact.year - o.lead


def shared(case: Case, claim: Claim) -> Iterator[tuple[str, float]]:
    """What a fact of claims says of each of its options: by the room that each has.

    Power is covered alike in all accounts that it may cover, and in each by the room of options.
    """
    fact, value = claim.fact, max(0.0, claim.value)
    rooms = {o: _room(case, case.options[o], fact) for o in claim.places}
    rooms = rooms if any(rooms.values()) else dict.fromkeys(rooms, 1.0)
    if fact.quantity == "covered" and len(rooms) > 1:
        yield from ((o, value * share) for o, share in _alike(case, claim, rooms))
        return
    yield from ((o, value * room / sum(rooms.values())) for o, room in rooms.items())


def _alike(case: Case, claim: Claim, rooms: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """The share of options in what they cover, which is alike in all accounts."""
    sharing = {a: [o for o in rooms if a in claim.places[o] and rooms[o]] for a in case.accounts}
    demand = dict.fromkeys(case.accounts, 0.0)
    for s in case.sources.values():
        if s.carrier == ELECTRICITY and sharing[s.account]:
            demand[s.account] += s.activity[claim.fact.year]
    whole = sum(demand.values())
    for o in rooms:
        own = [a for a in case.accounts if o in sharing[a]]
        part = sum(demand[a] * rooms[o] / sum(rooms[q] for q in sharing[a]) for a in own)
        yield o, part / whole if whole else 1 / len(rooms)


def _room(case: Case, o: Option, fact: Fact) -> float:
    """What room there was for an option, as a weight; all alike where it is not told of each."""
    year = _bought_in(o, fact)
    bounded = all(_bound(case.options[q]) is not None for q in fact.of)
    there = o.existing[fact.year]
    if year <= case.base_year or not o.first_year <= year <= o.last_year:
        return there
    bound = _bound(o)
    return there + (bound[fact.year] if bounded and bound is not None else 1.0)


def _bound(o: Option) -> Path | None:
    return o.max_add if o.potential is None else o.potential
