"""The case as matrices, years down and things across: what all recomputing starts from."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import cached_property
from typing import Any, Literal, Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from pathway.audit.arrays import Floats, Places
from pathway_models.case import ELECTRICITY, GROUP, Case, Option, Output, Path

Method = Literal["market", "location"]
Factors = Literal["market", "location", "upstream", "biogenic"]
"""Those of a method of scope 2, of what is emitted before carriers are used, or outside scopes."""


USUAL = 200.0
"""So much a unit may cost until the rounding of tables is seen in money [million]."""


class Side(Protocol):
    """What a side takes from the case."""

    def __init__(self, numbers: Numbers) -> None: ...


S = TypeVar("S", bound=Side)


class Numbers:
    """A case in matrices: the base year in the first row, then the plan years."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.years = list(case.all_years)
        self.options = list(case.options.values())
        self.accounts = list(case.accounts.values())
        self.sources = list(case.sources.values())
        self.business = places([*case.businesses, GROUP])
        self.account = places(case.accounts)
        self.source = places(case.sources)
        self.option = places(case.options)
        self.discount = np.array([case.discount(year) for year in self.years])
        self.company = np.array([o.book == "company" for o in self.options], dtype=bool)
        self._sides: dict[type, Any] = {}

    def side(self, kind: type[S]) -> S:
        """What a side takes from the case, worked out once."""
        if kind not in self._sides:
            self._sides[kind] = kind(self)
        found: S = self._sides[kind]
        return found

    @cached_property
    def dear(self) -> float:
        """How many times more than usual the dearest unit of what is not in whole lots costs."""
        case, divisible = self.case, [o for o in self.options if not o.unit_size]
        paths = [
            *case.prices.values(),
            *case.export_price.values(),
            *(path for scheme in case.schemes.values() for path in scheme.price.values()),
            *(o.premium for o in self.options),
            *(path for o in divisible for path in (o.capex, o.fom)),
        ]
        dearest = max((abs(price) for path in paths for price in path.values()), default=0.0)
        return max(1.0, dearest / USUAL)

    def paths(self, paths: Iterable[Path | None], absent: float = 0.0) -> Floats:
        """One column a path; ``absent`` in a year that it has not, and where there is none."""
        years = self.years
        nothing: Path = {}
        columns = [
            [path.get(year, absent) for year in years]
            for path in (nothing if each is None else each for each in paths)
        ]
        return np.array(columns, dtype=float).reshape(len(columns), len(years)).T

    def columns(self, columns: Iterable[Floats]) -> Floats:
        """Paths side by side, also where there is none."""
        return np.column_stack([np.zeros((len(self.years), 0)), *columns])

    def of(self, name: str, absent: float = 0.0) -> Floats:
        """A path of every option."""
        return self.paths((getattr(o, name) for o in self.options), absent)

    def chosen(self, options: Iterable[Option]) -> Places:
        """Where these options stand."""
        return np.array([self.option[o.id] for o in options], dtype=np.intp)

    def yielding(self, output: Output) -> Places:
        """The options whose stock yields this."""
        return self.chosen(self.case.yielding(output))

    def summed(self, values: Floats, at: Places, size: int) -> Floats:
        """Columns added up by where they belong: one column of the result each."""
        rows = len(values)
        flat = at[None, :] + size * np.arange(rows)[:, None]
        total = np.bincount(flat.ravel(), weights=values.ravel(), minlength=rows * size)
        return total.astype(float).reshape(rows, size)

    def by_account(self, values: Floats, at: Places) -> Floats:
        """Columns added up by account."""
        return self.summed(values, at, len(self.accounts))

    @cached_property
    def capex(self) -> Floats:
        """Investment, by year of purchase [million / stock unit]."""
        return self.of("capex")

    @cached_property
    def fom(self) -> Floats:
        """Fixed operation and maintenance [million / stock unit]."""
        return self.of("fom")

    @cached_property
    def closure_cost(self) -> Floats:
        """What closing costs [million / stock unit]."""
        return self.of("closure_cost")

    @cached_property
    def premium(self) -> Floats:
        """Price of what is yielded, fixed at signing [million / GWh or kt]."""
        return self.of("premium")

    @cached_property
    def existing(self) -> Floats:
        """Stock before the plan, until it retires [stock unit]."""
        return self.of("existing")

    @cached_property
    def yields(self) -> Floats:
        """What a unit of stock yields [GWh or kt]."""
        return self.of("yields")

    @cached_property
    def life(self) -> Floats:
        """Years in service."""
        return np.array([o.life for o in self.options], dtype=float)

    @cached_property
    def lead(self) -> Floats:
        """Years from purchase to service."""
        return np.array([o.lead for o in self.options], dtype=float)

    @cached_property
    def serves(self) -> Floats:
        """Years in service of each vintage: its life, as far as it is of use."""
        until = np.array([np.inf if o.useful_until is None else o.useful_until
                          for o in self.options], dtype=float)  # fmt: skip
        left = until + 1 - self.lead - np.array(self.years, dtype=float)[:, None]
        years: Floats = np.clip(np.broadcast_to(self.life, left.shape), 0.0, np.maximum(0.0, left))
        return years

    @cached_property
    def upkeep_of_capex(self) -> Floats:
        """Yearly upkeep as a share of what its vintage cost."""
        return self.of("fom_share")

    def paid(self, invested: Floats) -> Floats:
        """What is paid when of what the vintages cost: from purchase on, in instalments."""
        total = np.zeros(invested.shape)
        for column, option in enumerate(self.options):
            for later, share in enumerate(option.capex_profile):
                rows = slice(0, len(total) - later)
                total[later:, column] += share * invested[rows, column]
        return total

    def borne(self, rates: Floats) -> Floats:
        """What a year of service bears of a capex of 1 of each vintage, at a rate each option.

        As an annuity, with interest on what is paid before service.
        """
        at_start = np.array(
            [
                sum(w * (1 + rate) ** (o.lead - k) for k, w in enumerate(o.capex_profile))
                for o, rate in zip(self.options, rates, strict=True)
            ],
            dtype=float,
        )
        serves, here = self.serves, np.broadcast_to(rates, self.serves.shape)
        with np.errstate(all="ignore"):
            bent = here / (1 + here) / -np.expm1(-serves * np.log1p(here))
            each = np.where(here == 0, 1 / serves, bent)
        return np.where(serves > 0, at_start * each, 0.0)

    @cached_property
    def activity(self) -> Floats:
        """Business-as-usual activity of every source [carrier unit]."""
        return self.paths(s.activity for s in self.sources)

    @cached_property
    def source_account(self) -> Places:
        """The account of every source."""
        return np.array([self.account[s.account] for s in self.sources], dtype=np.intp)

    @cached_property
    def electric(self) -> npt.NDArray[np.bool_]:
        """Whether a source consumes electricity."""
        return np.array([s.carrier == ELECTRICITY for s in self.sources], dtype=bool)

    @cached_property
    def own_factor(self) -> Floats:
        """Emission factor of each source's own carrier; of electricity the grid average."""
        own = self.case.factors
        fuel = self.paths(
            None if s.carrier == ELECTRICITY else own[s.carrier, s.region] for s in self.sources
        )
        return np.where(self.electric, self.power_factor["location"][:, self.source_account], fuel)

    @cached_property
    def fuel_factor(self) -> dict[Factors, Floats]:
        """Emission factor of each source's carrier; nothing of electricity [kt / unit]."""
        own = np.where(self.electric, 0.0, self.own_factor)
        case = self.case
        known = [case.accounts[s.account].upstream != "" for s in self.sources]
        before = self.paths(
            case.upstream.get((s.carrier, s.region)) if k and s.carrier != ELECTRICITY else None
            for s, k in zip(self.sources, known, strict=True)
        )
        outside = self.paths(case.biogenic.get((s.carrier, s.region)) for s in self.sources)
        return {"market": own, "location": own, "upstream": before, "biogenic": outside}

    @cached_property
    def before(self) -> Places:
        """The account in which the upstream of each account is booked; -1 where it is not."""
        return np.array([self.account.get(a.upstream, -1) for a in self.accounts], dtype=np.intp)

    def booked_before(self, values: Floats) -> Floats:
        """Upstream of every account, in the account in which it is booked."""
        own = np.flatnonzero(self.before >= 0)
        return self.by_account(values[:, own], self.before[own])

    @cached_property
    def power_factor(self) -> dict[Factors, Floats]:
        """Factor of each account's electricity: residual (or its supplier's) mix, or grid average
        [kt/GWh].

        A region in which nothing uses electricity has none, and needs none.
        """
        case = self.case
        known = [(ELECTRICITY, a.region) in case.factors for a in self.accounts]
        pairs = list(zip(self.accounts, known, strict=True))
        return {
            "market": self.paths(case.residual_of(a.id) if k else None for a, k in pairs),
            "location": self.paths(
                case.factors[ELECTRICITY, a.region] if k else None for a, k in pairs
            ),
            "upstream": self.paths(
                case.upstream.get((ELECTRICITY, a.region)) if a.upstream else None
                for a in self.accounts
            ),
        }

    @cached_property
    def carbon_price(self) -> Floats:
        """What each account pays for its gross [million / kt]."""
        return self.paths(self.case.carbon_price.get(a.id) for a in self.accounts)


def places(names: Iterable[Hashable]) -> dict[Hashable, int]:
    """Name -> where it stands."""
    return {name: place for place, name in enumerate(names)}


def annuity(rate: float, life: float) -> float:
    """What each of ``life`` years bears of a price, from the year of purchase on."""
    if rate == 0:
        return 1 / life
    with np.errstate(over="ignore"):
        return float(rate / (1 + rate) / -np.expm1(-life * np.log1p(rate)))


def times(price: Floats, amount: Floats) -> Floats:
    """A price times an amount; what there is none of needs no price."""
    return np.where(amount == 0, 0.0, price * amount)
