"""What leaves a stack and may be captured, in plain arithmetic (formulation, 5.11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

import numpy as np

from pathway_models.arithmetic.grid import Grid, Vector, along
from pathway_models.case import Account, Carrier, Case, Option, Path, Source, Stack
from pathway_models.vocabulary.reach import most_activity, most_treated


class Books(Protocol):
    """What flows are known from: a ``Case`` has it, and so has the whole of a case."""

    @property
    def carriers(self) -> Mapping[str, Carrier]: ...  # noqa: D102
    @property
    def accounts(self) -> Mapping[str, Account]: ...  # noqa: D102
    @property
    def sources(self) -> Mapping[str, Source]: ...  # noqa: D102
    @property
    def options(self) -> Mapping[str, Option]: ...  # noqa: D102
    @property
    def factors(self) -> Mapping[tuple[str, str], Path]: ...  # noqa: D102
    @property
    def biogenic(self) -> Mapping[tuple[str, str], Path]: ...  # noqa: D102


class Carbon(NamedTuple):
    """CO2 of something [kt]."""

    fossil: float
    biogenic: float

    @property
    def whole(self) -> float:
        """All of it."""
        return self.fossil + self.biogenic

    def times(self, amount: float) -> Carbon:
        """That of so much of it."""
        return Carbon(self.fossil * amount, self.biogenic * amount)


class Flow(NamedTuple):
    """CO2 of a stack: that of a carrier used by a source, or by an option."""

    source: str
    option: str
    carrier: str


def carbon(books: Books, carrier: str, region: str, year: int) -> Carbon:
    """CO2 of a unit of a carrier: its whole factor if its gases name it, and that of biomass."""
    of_co2 = "CO2" in books.carriers[carrier].gases
    fossil = books.factors.get((carrier, region), {}).get(year, 0.0) if of_co2 else 0.0
    return Carbon(fossil, books.biogenic.get((carrier, region), {}).get(year, 0.0))


def flows(stack: Stack, books: Books) -> Iterator[Flow]:
    """What a stack is made of, but for the fuel of what captures."""
    for i in stack.sources:
        yield Flow(i, "", books.sources[i].carrier)
    for o, carrier in stack.uses:
        yield Flow("", o, carrier)


def per_unit(books: Books, stack: Stack, flow: Flow, year: int) -> Carbon:
    """CO2 of a flow per unit of activity of its source, or of what its option serves."""
    each = carbon(books, flow.carrier, books.accounts[stack.account].region, year)
    used = books.options[flow.option].uses[flow.carrier][year] if flow.option else 1.0
    return each.times(used)


def most_contents(case: Case, stack: Stack, year: int) -> float:
    """CO2 of a stack if all activity stays and all that uses fuels there serves its most [kt]."""
    total = 0.0
    for flow in flows(stack, case):
        if flow.option:
            most = most_treated(case, case.options[flow.option], year)
        else:
            most = most_activity(case, flow.source, year)
        total += per_unit(case, stack, flow, year).whole * most
    return total


def own_fuels(option: Option) -> list[str]:
    """The carriers that what captures uses, whose CO2 leaves by its own stack."""
    if not option.captures_own_fuel:
        return []
    return [carrier for carrier, account in option.uses_in.items() if account == option.fitted_at]


def own_fuel(books: Books, option: Option, year: int) -> Carbon:
    """CO2 that what captures adds to its stack per tonne captured: 0 if it passes by [kt / kt]."""
    region = books.accounts[option.fitted_at].region
    each = [
        carbon(books, carrier, region, year).times(option.uses[carrier][year])
        for carrier in own_fuels(option)
    ]
    return Carbon(sum(c.fossil for c in each), sum(c.biogenic for c in each))


def takes(books: Books, option: Option, year: int) -> float:
    """What a tonne captured takes of the flows of a stack: what passes it, less its own fuel."""
    rate = option.capture_rate[year]
    return 1 / rate - own_fuel(books, option, year).whole if rate else 0.0


def removing(books: Books, option: Option, year: int) -> float:
    """Share of what an option uses that is for removing and not for cutting.

    Of capture it is the biogenic share of its flows.
    """
    if option.output != "captured" or not option.removes:
        return 1.0 if option.removes else 0.0
    each, rate = takes(books, option, year), option.capture_rate[year]
    if each <= 0:
        return 0.0
    share = option.biogenic_share.get(year, 0.0) / rate - own_fuel(books, option, year).biogenic
    return share / each


def escaping(option: Option, carrier: str, year: int) -> float:
    """Share of what a carrier emits where an option uses it: own fuel that passes is captured."""
    return 1 - option.capture_rate[year] if carrier in own_fuels(option) else 1.0


def capture_existing(
    case: Case, stack: Stack, activity: Grid, served: Grid, captured: Grid
) -> None:
    """Fills in what existing stock captures of what a stack has left, in the order of ids [kt]."""
    years, left = case.all_years, contents(case, stack, activity, served)
    for o in (case.options[name] for name in sorted(stack.captures)):
        able = along(o.yields, years) * along(o.existing, years)
        each = np.array([takes(case, o, t) for t in years])
        fits = np.where(each > 0, left / np.where(each > 0, each, 1.0), 0.0)
        captured.at(o.id)[:] = np.minimum(able, np.maximum(0.0, fits))
        left = left - each * captured.at(o.id)


def contents(case: Case, stack: Stack, activity: Grid, served: Grid) -> Vector:
    """CO2 of the flows of a stack [kt]."""
    total: Vector = np.zeros(len(case.all_years))
    for flow in flows(stack, case):
        amount = activity.at(flow.source) if flow.source else served.at(flow.option)
        each = [per_unit(case, stack, flow, t).whole for t in case.all_years]
        total = total + np.array(each) * amount
    return total


def biogenic_part(option: Option, years: range) -> Vector:
    """Share of what is captured that was biomass; the rest is fossil."""
    return np.array([option.biogenic_share.get(t, 0.0) for t in years])
