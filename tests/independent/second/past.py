"""Years that are over: what was added and done in them, and the activity (formulation, section 12).

Facts that contradict each other, or the case, are refused elsewhere: here they are taken as told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from pathway_models.case import Case, Fact, Option, Path
from second.base import Told
from second.carried import work_as_carried
from second.ledger import Decided, Ledger
from second.paid import paid

CLOSE = 1e-12
"""Of what is observed: so near it is met."""

DIGIT = 1e-6
"""The last digit of a fact; what goes on from it has room for it where there is no plan else."""

DONE = ("served", "covered", "retired")
OBSERVED = ("activity", "bought", "emissions")


@dataclass
class Past:
    """What is known: the case with its activity and prices of purchase as they were, additions,
    what stock did, and of credits what was retired, and where.
    """

    case: Case
    first: int
    """The first year that is planned."""
    added: dict[tuple[str, int], float] = field(default_factory=dict)
    decided: Decided = field(default_factory=Decided)
    retired: list[Fact] = field(default_factory=list)
    digit: float = 0.0
    """The room that what goes on from facts has for their last digit."""

    @property
    def years(self) -> range:
        return range(self.case.base_year + 1, self.first)

    @property
    def planned(self) -> range:
        return range(self.first, self.case.end + 1)


def past_of(case: Case) -> Past:
    """All that facts say of a case; without any every year is planned."""
    last = max((f.year for f in case.facts), default=case.base_year)
    past = Past(case, max(last + 1, case.today or 0) if case.facts else case.base_year + 1)
    past.case = case = _each(past)
    past.added = _added(past)
    past.case = paid(past.case, past.added)
    past.retired = [f for f in case.facts if f.quantity == "retired"]
    told = _told(case)
    past.case = _moved(past, told)
    made = Ledger(_without_loads(past, told), past.decided)
    for t in past.years:
        work_as_carried(made, t, past_stock(past), told)
    return past


# stock


def past_stock(past: Past) -> Callable[[Option, int], float]:
    """Stock in service in a year of the past."""
    return lambda o, t: o.existing[t] + _bought(past.added, past.years, o, t)


def _bought(added: dict[tuple[str, int], float], years: Iterable[int], o: Option, t: int) -> float:
    """Of what was added so far, what serves in a year."""
    return sum(
        added.get((o.id, v), 0.0) for v in years if v + o.lead <= t < v + o.lead + o.useful_life(v)
    )


def able(o: Option, t: int) -> float:
    """What a unit of stock can do."""
    if o.source is not None:
        return o.displaces[t]
    return (1 - o.buffer) * o.yields[t] if o.output == "credits" else o.yields[t]


def _added(past: Past) -> dict[tuple[str, int], float]:
    found = {}
    for o in past.case.options.values():
        told = [f for f in past.case.facts if f.of == (o.id,)]
        bought = {f.year: f.value for f in told if f.quantity == "added"}
        mine = {(o.id, v): bought.get(v, o.min_add.get(v, 0.0)) for v in past.years}
        for t in past.years:
            v, stock = t - o.lead, [f.value for f in told if (f.quantity, f.year) == ("stock", t)]
            done = sum(f.value for f in told if f.quantity in DONE and f.year == t)
            if v not in past.years or v in bought:
                continue
            if stock:
                mine[o.id, v] = 0.0
                mine[o.id, v] = max(0.0, stock[0] - o.existing[t] - _bought(mine, past.years, o, t))
            elif done > 0:
                missing = done / able(o, t) - o.existing[t] - _bought(mine, past.years, o, t)
                mine[o.id, v] += max(0.0, missing)
        found.update(mine)
    return found


def _each(past: Past) -> Case:
    """Stock that is told of several options is told of each: what is there stays, and what came is
    shared by the room that is left; of what finer or later rows hold it is no more than that.
    """
    case = past.case
    together = [f for f in case.facts if f.quantity == "stock" and len(f.of) > 1]
    alone = [f for f in case.facts if f not in together]
    for f in sorted(together, key=lambda f: (f.year, len(f.of))):
        stock = {(g.of[0], g.year): g.value for g in alone if g.quantity == "stock"}
        open_ = [case.options[i] for i in f.of if (i, f.year) not in stock]
        part = _there(replace(past, case=replace(case, facts=tuple(alone))), open_, f.year)
        rest = f.value - sum(part.values())
        rest -= sum(stock[i, f.year] for i in f.of if (i, f.year) in stock)
        room = _rooms([case.options[i] for i in f.of], part, f.year)
        most = {o.id: _held(o, stock, f.year) for o in open_}
        while rest > 1e-9:  # step by step, of all that have room
            shared = [i for i in part if room[i] > 0 and most[i] - part[i] > 1e-12]
            share = {i: room[i] / sum(room[j] for j in shared) for i in shared}
            step = min([rest, *((most[i] - part[i]) / share[i] for i in shared)])
            part.update({i: part[i] + step * share[i] for i in shared})
            rest -= step
        alone += [replace(f, of=(i,), value=amount) for i, amount in part.items()]
    return replace(case, facts=tuple(alone))


def _there(past: Past, options: list[Option], t: int) -> dict[str, float]:
    """Stock in a year without what comes into service in it."""
    added = _added(past)
    before = {k: x for k, x in added.items() if k not in {(o.id, t - o.lead) for o in options}}
    return {o.id: o.existing[t] + _bought(before, past.years, o, t) for o in options}


def _rooms(of: list[Option], there: dict[str, float], t: int) -> dict[str, float]:
    """What could come of each beside what is there, or alike."""
    found = dict.fromkeys(there, 1.0)
    if all(o.potential or o.max_add for o in of):
        for o in (o for o in of if o.id in there):
            allowed = (o.max_add or {}).get(t - o.lead, 0.0)
            found[o.id] = o.potential[t] - there[o.id] if o.potential else allowed
    return found


def _held(o: Option, stock: dict[tuple[str, int], float], t: int) -> float:
    """What later rows of its own leave of an option."""
    later = [(year, value) for (i, year), value in stock.items() if i == o.id and year > t]
    return min((x + o.existing[t] - o.existing[year] for year, x in later), default=float("inf"))


def _told(case: Case) -> Told:
    done: dict[tuple[str, int], float] = {}
    at: dict[tuple[str, str, int], float] = {}
    for f in case.facts:
        if f.quantity in DONE:
            (o,) = f.of
            done[o, f.year] = done.get((o, f.year), 0.0) + f.value
            if f.quantity == "covered" and len(f.at) == 1:
                at[o, f.at[0], f.year] = f.value
    return Told(done, at)


def _without_loads(past: Past, told: Told) -> Case:
    """What was added, or told of, is no lot."""
    loose = {o for (o, _), amount in past.added.items() if amount > 0} | {o for o, _ in told.done}
    options = {
        o.id: replace(o, min_load=0.0) if o.id in loose else o for o in past.case.options.values()
    }
    return replace(past.case, options=options)


# activity


def _moved(past: Past, told: Told) -> Case:
    """Activity by which what levers leave is what was observed, and goes on from there; where
    nothing was expected it is of its year alone.
    """
    expected = {i: s.activity for i, s in past.case.sources.items()}
    alone: dict[str, dict[int, float]] = {i: {} for i in expected}
    ratios = {i: {past.case.base_year: 1.0} for i in expected}
    for t in past.years:
        by_then = {i: _from_then_on(expected[i], ratios[i])[t] for i in expected}
        for i, amount in _observed(past, t, told, by_then).items():
            if expected[i][t]:
                ratios[i][t] = amount / expected[i][t]
            else:
                alone[i][t] = amount
    sources = {
        i: replace(s, activity=_from_then_on(expected[i], ratios[i]) | alone[i])
        for i, s in past.case.sources.items()
    }
    return replace(past.case, sources=sources)


def _from_then_on(expected: Path, ratios: dict[int, float]) -> Path:
    """As in the last fact until there is another; as expected before the first."""
    return {
        t: activity * ratios[max(y for y in ratios if y <= t)] for t, activity in expected.items()
    }


def _observed(past: Past, t: int, told: Told, usual: dict[str, float]) -> dict[str, float]:
    """By source of which something is said: its activity, several in one ratio to what is usual."""
    case = _without_loads(past, told)
    facts = [f for f in case.facts if f.year == t and f.quantity in OBSERVED]
    facts.sort(key=lambda f: len(_seen(case, f)))
    moves: list[tuple[Fact, set[str]]] = []
    known: set[str] = set()
    for f in facts:  # the finer first
        moves.append((f, _seen(case, f) - known))
        usual.update(_else(case, moves[-1][1], t, usual))
        known |= _seen(case, f)
    ratios = dict.fromkeys(known, 1.0)

    def observed(f: Fact, moved: set[str], ratio: float) -> float:
        ratios.update(dict.fromkeys(moved, ratio))
        sources = {
            i: replace(s, activity={**s.activity, t: ratios.get(i, 1.0) * usual[i]})
            for i, s in case.sources.items()
        }
        made = Ledger(replace(case, sources=sources), Decided())
        work_as_carried(made, t, past_stock(past), told)
        return _value(made, f)

    for _ in range(100):
        before = dict(ratios)
        for f, moved in moves:
            if moved:
                now = ratios[next(iter(moved))]
                ratio = _root(lambda x, f=f, m=moved: observed(f, m, x) - f.value, now, f.value)
                ratios.update(dict.fromkeys(moved, ratio))
        if all(abs(ratios[i] - before[i]) <= CLOSE for i in ratios):
            break
    return {i: ratio * usual[i] for i, ratio in ratios.items()}


def _else(case: Case, moved: set[str], t: int, usual: dict[str, float]) -> dict[str, float]:
    """What stands in for what is usual, where that is nothing: what the case expects, or a unit."""
    if any(usual[i] for i in moved):
        return {}
    expected = {i: case.sources[i].activity[t] for i in moved}
    return dict.fromkeys(moved, 1.0) if len(moved) == 1 and not any(expected.values()) else expected


def _seen(case: Case, f: Fact) -> set[str]:
    """The sources of which a fact tells."""
    if set(f.of) <= case.sources.keys():
        return set(f.of)
    within = {s.id for s in case.sources.values() if s.account in f.of}
    power = {i for i in within if case.sources[i].carrier == "electricity"}
    return power if f.quantity == "bought" else within


def _value(made: Ledger, f: Fact) -> float:
    if f.quantity == "bought":
        found = sum(float(made.bought(a, f.year)) for a in f.of)  # type: ignore[arg-type]
    elif set(f.of) <= made.case.sources.keys():
        sources = [made.case.sources[i] for i in f.of]
        found = sum(
            float(made.activity(s.id, f.year))  # type: ignore[arg-type]
            * (1.0 if f.quantity == "activity" else made.factor(s.carrier, s.account, f.year))
            for s in sources
        )
    else:
        found = float(made.gross(f.of, f.year, f.method))  # type: ignore[arg-type]
    return found


def _root(f: Callable[[float], float], x: float, size: float) -> float:
    """Where a function that rises, in straight pieces, is 0."""
    low, high = x, x
    while f(low) > 0 and low > 1e-9:
        low /= 2
    while f(high) < 0:
        high *= 2
    at_low, at_high = f(low), f(high)
    for _ in range(200):
        if high - low <= CLOSE * high or at_high <= at_low:
            break
        for by_halves in (False, True):
            x = (low + high) / 2 if by_halves else low - at_low * (high - low) / (at_high - at_low)
            there = f(x)
            if abs(there) <= CLOSE * max(1.0, abs(size)):
                return x
            if there < 0:
                low, at_low = x, there
            else:
                high, at_high = x, there
    return high
