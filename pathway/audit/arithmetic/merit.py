"""What a merit order would have picked: each option by itself, the cheapest tonne first.

The most an option could do in a year, all of it bought new, at the year's prices and factors; what
it finds is what cheaper ones have left of its source, of its accounts' electricity, or of the gross
that its credits may neutralise.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from pathway.audit.arithmetic.numbers import Numbers, times
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arithmetic.sides.captured import Captured
from pathway.audit.arithmetic.sides.clean import Contracts
from pathway.audit.arithmetic.sides.co_effects import CoEffects
from pathway.audit.arithmetic.sides.credits import Credits
from pathway.audit.arithmetic.sides.on_site import OnSite
from pathway.audit.arithmetic.sides.stock import allowances
from pathway.audit.arithmetic.sides.uses import Uses
from pathway.audit.arrays import Cells, Floats, Places, Truths
from pathway_models.case import Option

NOISE = 1e-9
"""What a difference of floats may leave, as a share of its operands."""


@dataclass(frozen=True, slots=True)
class Draw:
    """Tonnes [kt] that are cut in rooms, together, in each year; in those that are open then."""

    need: Floats
    rooms: Places
    open: Cells | None = None


@dataclass(frozen=True, slots=True)
class Offers:
    """The most that some options could do in each year: tonnes [kt], what they cost [million].

    ``stock`` does them [stock unit]. ``draws``: what each takes of rooms, by column.
    """

    option: Places
    tonnes: Floats
    cost: Floats
    stock: Floats
    draws: list[list[Draw]]


@dataclass(frozen=True, slots=True)
class Felt:
    """Tonnes that go from other sources, or come, with what options do [kt], a column each; what
    that costs [million], and what it draws of rooms.
    """

    gone: Floats
    come: Floats
    cost: Floats
    draws: list[list[Draw]]


class Merit:
    """The merit order of a case: rooms are its sources, then its accounts' electricity."""

    def __init__(self, numbers: Numbers, base: Plan, neutralised: Truths) -> None:
        self.numbers, self.base, self.neutralised = numbers, base, neutralised
        power = numbers.power_factor["market"]
        factor = np.where(numbers.electric, power[:, numbers.source_account], numbers.own_factor)
        self.factor, self.power = factor, power
        self.before_power = numbers.power_factor["upstream"]
        before = self.before_power[:, numbers.source_account]
        self.before = np.where(numbers.electric, before, numbers.fuel_factor["upstream"])
        """Upstream, which comes along with what is cut, and needs no room."""
        covered = base.self_use - base.grey + base.clean
        open_ = np.maximum(0.0, base.demand - covered)
        self.rooms = np.hstack([factor * base.activity, power * open_])
        self.room = _potential(numbers)
        """The most new stock there is room for [stock unit]."""
        self.most, self.may = _most(numbers, self.room)
        self.borne = numbers.borne(np.full(len(numbers.options), numbers.case.discount_rate))
        made = (self._activity, self._captured, self._on_site, self._clean, self._credits)
        self.offers = [offers() for offers in made]

    def picked(self, total: Floats) -> tuple[Floats, Floats]:
        """Tonnes [kt] and cost [million] picked of every option, for so many kt each year."""
        shape = (len(self.numbers.years), len(self.numbers.options))
        tonnes, cost = np.zeros(shape), np.zeros(shape)
        for row in range(1, shape[0]):
            left, missing = self.rooms[row].tolist(), float(total[row])
            for offers, column in self.in_order(row):
                if missing <= 0:
                    break
                offered = float(offers.tonnes[row, column])
                share = taken(left, missing / offered, offers.draws[column], row)
                option = offers.option[column]
                tonnes[row, option] = share * offered
                cost[row, option] = share * float(offers.cost[row, column])
                missing -= share * offered
        return tonnes, cost

    def in_order(self, row: int) -> list[tuple[Offers, int]]:
        """Cheapest first; where the cost is the same but for the last digits, by name."""
        found = []
        for offers in self.offers:
            for column in np.flatnonzero(offers.tonnes[row] > 0):
                price = float(offers.cost[row, column] / offers.tonnes[row, column])
                name = self.numbers.options[offers.option[column]].id
                found.append((float(f"{price:.9g}"), name, offers, int(column)))
        found.sort(key=lambda offer: offer[:2])
        return [(offers, column) for _, _, offers, column in found]

    def _bought(self, own: Places, stock: Floats, in_use: Floats) -> Floats:
        """What so much new stock costs in a year, and something in use besides [million]."""
        numbers = self.numbers
        newest = _newest(numbers)[:, own]
        rates = np.take_along_axis(self.borne[:, own], newest, axis=0)
        rates = rates + numbers.upkeep_of_capex[:, own]
        capex = np.take_along_axis(numbers.capex[:, own], newest, axis=0)
        premium = np.take_along_axis(numbers.premium[:, own], newest, axis=0)
        unit = rates * capex + numbers.fom[:, own] + premium * numbers.yields[:, own]
        return stock * unit + in_use

    def _activity(self) -> Offers:
        numbers, side = self.numbers, self.numbers.side(Activity)
        own, at = side.options, side.source
        before = self.base.served[:, own]
        able = times(side.displaces, np.where(side.displaces > 0, self.most[:, own], 0.0))
        served = np.where(side.displaces > 0, np.minimum(able, side.most - before), 0.0)
        gross = self.factor[:, at] * served
        saved = self.factor[:1, at] * served
        added = numbers.side(Uses).emitted("market")[:, own] * served
        saved = saved + self.before[:1, at] * served
        added = added + numbers.side(Uses).emitted("upstream")[:, own] * served
        felt = self._felt(own, served)
        saved, added = saved + felt.gone, added + felt.come
        tonnes = np.where(saved - added > NOISE * (saved + abs(added)), saved - added, 0.0)
        tonnes = np.where((served > 0) & (gross > 0) & self.may[:, own], tonnes, 0.0)
        worth = self._worth(own, served)
        worth += sum((times(path, served) for path in side.worth.values()), np.zeros(served.shape))
        unit = np.where(side.displaces > 0, side.displaces, 1.0)
        stock = served / unit
        cost = self._bought(own, stock, side.pass_through * worth + felt.cost)
        draws = []
        for column, source in enumerate(at):
            rooms = [np.array([source])]
            if numbers.electric[source]:
                rooms.append(self._of_power([side.account[column]]))
            draws.append([Draw(gross[:, column], room) for room in rooms])
            draws[-1] += felt.draws[column]
        return Offers(own, tonnes, cost, stock, draws)

    def _captured(self) -> Offers:
        numbers, side = self.numbers, self.numbers.side(Captured)
        own = side.options
        there = side.contents(self.base.activity, self.base.served)
        fits = np.zeros(side.rate.shape)
        draws: list[list[Draw]] = [[] for _ in own]
        for place, columns in enumerate(side.stacks()):
            used = side.takes[:, columns] * self.base.served[:, own[columns]]
            left = np.maximum(0.0, there[:, place] - used.sum(axis=1))
            takes = side.takes[:, columns]
            fits[:, columns] = np.where(takes > 0, left[:, None] / np.where(takes > 0, takes, 1), 0)
        yields = numbers.yields[:, own]
        able = times(yields, np.where(yields > 0, self.most[:, own], 0.0))
        captured = np.where(self.may[:, own], np.minimum(able, fits), 0.0)
        uses = numbers.side(Uses)
        added = (uses.emitted("market") + uses.emitted("upstream"))[:, own] * captured
        cost = self._worth(own, captured)
        cut = (1 - side.biogenic) * captured - added
        tonnes = np.where(cut > NOISE * (captured + abs(added)), cut, 0.0)
        stock = captured / np.where(yields > 0, yields, 1.0)
        cost = self._bought(own, stock, cost)
        for stack in numbers.case.stacks.values():
            rooms = np.array([numbers.source[i] for i in stack.sources], dtype=np.intp)
            for column in (side.column[o] for o in stack.captures):
                draws[column] = [Draw(captured[:, column], rooms)]
        return Offers(own, tonnes, cost, stock, draws)

    def _on_site(self) -> Offers:
        numbers, side = self.numbers, self.numbers.side(OnSite)
        own, account = side.options, side.account
        fits = side.share * self.base.demand[:, account] - self.base.served[:, own]
        yields = numbers.yields[:, own]
        made = np.where(np.isfinite(self.most[:, own]), yields * self.most[:, own], fits)
        used = np.minimum(made, fits)
        need = self.power[:, account] * used * (1 - side.grey)
        need = np.where(self.may[:, own] & (yields > 0), np.maximum(0.0, need), 0.0)
        uses = numbers.side(Uses)
        burnt = (uses.emitted("market") + uses.emitted("upstream"))[:, own] * used
        felt = self._felt(own, used)
        tonnes = need + self.before_power[:, account] * used - burnt + felt.gone - felt.come
        tonnes = np.where((need > 0) & (tonnes > NOISE * need), tonnes, 0.0)
        sent = times(side.earns, np.where(side.fuelled, 0.0, made - used))
        in_use = self._worth(own, used) - times(side.price, used) - sent + felt.cost
        stock = made / np.where(yields > 0, yields, 1.0)
        cost = self._bought(own, stock, in_use)
        rooms = [self._of_power([a]) for a in account]
        draws = [
            [Draw(need[:, column], room), *felt.draws[column]] for column, room in enumerate(rooms)
        ]
        return Offers(own, tonnes, cost, stock, draws)

    def _felt(self, own: Places, done: Floats) -> Felt:
        """What goes from other sources, or comes, with so much of what options do."""
        felt = self.numbers.side(CoEffects)
        gone, come, cost = (np.zeros(done.shape) for _ in range(3))
        draws: list[list[Draw]] = [[] for _ in own]
        items = {str(item) for item in felt.item}
        each = sum((felt.cost(item) for item in items), np.zeros(self.most.shape))
        cost += times(each[:, own], done)
        at = {int(option): column for column, option in enumerate(own)}
        for pair, option in enumerate(felt.options):
            column, source = at.get(int(option)), felt.source[pair]
            if column is None:
                continue
            factor, before = self.factor[:, source], self.before[:, source]
            amount = felt.each[:, pair] * done[:, column]
            less, more = np.maximum(0.0, amount), np.maximum(0.0, -amount)
            gone[:, column] += (factor[0] + before[0]) * less
            come[:, column] += (factor + before) * more
            rooms = [np.array([source])]
            if felt.electric[pair]:
                rooms.append(self._of_power([int(felt.account[pair])]))
            draws[column] += [Draw(factor * less, room) for room in rooms]
        return Felt(gone, come, cost, draws)

    def _worth(self, own: Places, done: Floats) -> Floats:
        """What options buy of carriers to do so much [million]."""
        worth = self.numbers.side(Uses).worth.values()
        return sum((times(path[:, own], done) for path in worth), np.zeros(done.shape))

    def _clean(self) -> Offers:
        """No more than may be claimed in all its accounts, at their mean factor."""
        numbers, own = self.numbers, self.numbers.side(Contracts).options
        rooms, rates = [], []
        for option in own:
            accounts = [numbers.account[a] for a in numbers.options[option].accounts]
            room = self._of_power(accounts)
            gross, factor = self.rooms[:, room], self.power[:, accounts]
            power = np.where(factor > 0, gross / np.where(factor > 0, factor, 1.0), 0.0).sum(axis=1)
            some = power > 0
            rates.append(np.where(some, gross.sum(axis=1) / np.where(some, power, 1.0), 0.0))
            rooms.append(room)
        return self._claimed(own, rooms, numbers.columns(rates))

    def _credits(self) -> Offers:
        """Where a credit may be retired: in its accounts, in the years of a net target."""
        numbers, side = self.numbers, self.numbers.side(Credits)
        rooms = []
        for option in side.options:
            accounts = [numbers.account[a] for a in numbers.options[option].accounts]
            fuels = np.flatnonzero(~numbers.electric & np.isin(numbers.source_account, accounts))
            rooms.append(np.concatenate([fuels, self._of_power(accounts)]).astype(np.intp))
        return self._claimed(side.options, rooms, np.ones((len(numbers.years), len(rooms))))

    def _claimed(self, own: Places, rooms: list[Places], rate: Floats) -> Offers:
        numbers = self.numbers
        counts = np.array([1 - numbers.options[o].buffer for o in own], dtype=float)
        per_unit = np.where(self.may[:, own], counts * numbers.yields[:, own] * rate, 0.0)
        open_ = [self._open(int(o), room) for o, room in zip(own, rooms, strict=True)]
        there = [np.where(o, self.rooms[:, r], 0.0) for o, r in zip(open_, rooms, strict=True)]
        room = numbers.columns(each.sum(axis=1) for each in there)
        some = per_unit > 0
        most = np.where(some, times(per_unit, np.where(some, self.most[:, own], 0.0)), 0.0)
        tonnes = np.maximum(0.0, np.minimum(most, room))
        done, uses = tonnes / np.where(counts > 0, counts, 1.0), numbers.side(Uses)
        in_use = self._worth(own, done)
        stock = tonnes / np.where(some, per_unit, 1.0)
        cost = self._bought(own, stock, in_use)
        draws = [[Draw(tonnes[:, c], rooms[c], open_[c])] for c in range(len(own))]
        added = (uses.emitted("market") + uses.emitted("upstream"))[:, own] * done
        left = np.where(tonnes - added > NOISE * (tonnes + abs(added)), tonnes - added, 0.0)
        return Offers(own, np.where(added > 0, left, tonnes), cost, stock, draws)

    def _open(self, option: int, room: Places) -> Cells:
        """Whether an option may be claimed in rooms, by year: a credit under a net target."""
        numbers = self.numbers
        if numbers.options[option].output != "credits":
            return np.ones((len(numbers.years), len(room)), dtype=bool)
        at = np.concatenate([numbers.source_account, np.arange(len(numbers.accounts))])
        held: Cells = self.neutralised[:, at[room]]
        return held

    def _of_power(self, accounts: Iterable[int]) -> Places:
        return np.array([len(self.numbers.sources) + a for a in accounts], dtype=np.intp)


def taken(left: list[float], most: float, draws: list[Draw], row: int) -> float:
    """The share of an offer that its rooms still hold; it is taken out of them."""
    share, cuts = min(1.0, most), []
    for draw in (d for d in draws if d.need[row] > 0):
        rooms = draw.rooms if draw.open is None else draw.rooms[draw.open[row]]
        need, places = float(draw.need[row]), rooms.tolist()
        there = sum(left[room] for room in places)
        share = min(share, there / need)
        cuts.append((need, places, there))
    share = max(0.0, share)
    for need, places, there in cuts:
        for room in places if there else ():
            left[room] -= share * need * left[room] / there
    return share


def _newest(numbers: Numbers) -> Places:
    """The last vintage that can be in service in each year, as a row."""
    base = numbers.case.base_year
    last = np.array([min(o.last_year, _until(o, numbers) - o.lead) for o in numbers.options])
    newest = np.arange(len(numbers.years))[:, None] - numbers.lead
    rows: Places = np.maximum(0, np.minimum(newest, last - base)).astype(np.intp)
    return rows


def _until(option: Option, numbers: Numbers) -> int:
    end = numbers.case.end
    return end if option.useful_until is None else min(end, option.useful_until)


def _potential(numbers: Numbers) -> Floats:
    """The most new stock by potential, in whole lots."""
    room = numbers.of("potential", math.inf) - numbers.existing
    lot = np.array([o.unit_size for o in numbers.options], dtype=float)
    lumpy = (lot > 0) & np.isfinite(room)
    lots = np.floor(np.where(lumpy, room, 0.0) / np.where(lot > 0, lot, 1.0) + NOISE)
    return np.where(lumpy, lots * lot, room)


def _most(numbers: Numbers, room: Floats) -> tuple[Floats, Truths]:
    """The most new stock by potential and allowances, and whether any can be in service."""
    options, base = numbers.options, numbers.case.base_year
    newest = _newest(numbers)
    first = np.array([max(o.first_year - base, 1) for o in options])
    rows = np.arange(len(numbers.years))[:, None]
    oldest = np.maximum(first, rows - numbers.lead - numbers.life + 1)
    room = np.minimum(room, _allowed(numbers, oldest, newest))
    until = np.array([_until(o, numbers) - base for o in options])
    return room, (newest >= oldest) & (rows > 0) & (rows <= until)


def _allowed(numbers: Numbers, oldest: Floats, newest: Places) -> Floats:
    """What allowances let be in service of vintages: theirs, and what earlier ones have left.

    Of those that are past, what was added.
    """
    new, left = allowances(numbers, np.zeros(oldest.shape))
    was = numbers.of("added", np.nan)
    new = np.where(np.isnan(was), new, was)
    total = np.zeros(oldest.shape)
    for row in range(len(total)):
        inside = np.arange(len(total))[:, None]
        serving = (oldest[row] <= inside) & (inside <= newest[row])
        open_ = serving & np.isnan(was)
        before = np.where(open_.any(axis=0), left[open_.argmax(axis=0), np.arange(len(left[0]))], 0)
        total[row] = np.where(serving, new, 0.0).sum(axis=0) + before
    return total


def _later(paths: Floats) -> Floats:
    return np.where(np.arange(len(paths))[:, None] > 0, paths, 0.0)
