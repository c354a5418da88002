"""The base year in plain arithmetic: what existing stock serves, and the inventory left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from pathway_models.arithmetic.base import by_source, in_order, serve_in_order
from pathway_models.arithmetic.grid import along
from pathway_models.arithmetic.stacks import Books as Flows
from pathway_models.arithmetic.stacks import flows, per_unit, takes
from pathway_models.case import ELECTRICITY, Option, Path, Source, Stack, residual_of


class Books(Flows, Protocol):
    """What the arithmetic needs: a ``Case`` has it, and so has the whole of a case."""

    @property
    def base_year(self) -> int: ...  # noqa: D102
    @property
    def upstream(self) -> Mapping[tuple[str, str], Path]: ...  # noqa: D102
    @property
    def residual(self) -> Mapping[str, Path]: ...  # noqa: D102
    @property
    def stacks(self) -> Mapping[str, Stack]: ...  # noqa: D102


@dataclass
class AccountYear:
    """One account in the base year: kt CO2e of all but electricity, and GWh of electricity."""

    fuels: float = 0.0
    upstream: float = 0.0  # of the same
    demand: float = 0.0
    self_use: float = 0.0
    grey: float = 0.0  # self-use of roofs whose certificates are sold
    clean: float = 0.0

    @property
    def uncovered(self) -> float:
        """Demand that neither roofs nor contracts serve [GWh]."""
        return max(0.0, self.demand - self.self_use - self.clean)


@dataclass
class BaseYear:
    """The base year of a case."""

    activity: dict[str, float] = field(default_factory=dict)  # left on each source
    served: dict[str, float] = field(default_factory=dict)  # by each option, or generated
    accounts: dict[str, AccountYear] = field(default_factory=dict)
    gross: dict[str, float] = field(default_factory=dict)  # market-based [kt], by account
    location: dict[str, float] = field(default_factory=dict)  # location-based [kt], by account


def base_year(books: Books) -> BaseYear:
    """Work out the base year: existing stock serves first, the rest is the inventory."""
    found = BaseYear(accounts={a: AccountYear() for a in books.accounts})
    base = books.base_year
    found.activity = {s.id: s.activity[base] for s in books.sources.values()}
    acting = by_source(books.options.values())
    for place in in_order(books):
        if isinstance(place, Source):
            _use(books, place, acting.get(place.id, ()), found)
        elif isinstance(place, Stack):
            _capture(books, place, found)
        else:
            _roofs(books, place, found)
    _contracts(books, found)
    for name, account in found.accounts.items():
        mix = factor = 0.0
        if account.demand > 0:
            factor = books.factors[ELECTRICITY, books.accounts[name].region][base]
            mix = residual_of(books, name)[base]
        market = account.uncovered + account.grey
        found.gross[name] = account.fuels + mix * min(market, account.demand)
        found.location[name] = account.fuels + factor * (account.demand - account.self_use)
    _upstream(books, found)
    return found


def _use(books: Books, source: Source, options: Iterable[Option], found: BaseYear) -> None:
    """Enter what existing stock serves of a source, and what the source uses itself."""
    base = books.base_year
    year = range(base, base + 1)
    activity = along(source.activity, year)
    for name, path in source.co_effects.items():
        activity -= path[base] * found.served.get(name, 0.0)
    found.activity[source.id] = float(activity[0])
    for option, served in serve_in_order(options, activity, year):
        _serve(books, option, float(served[0]), found)
    left = found.activity[source.id]
    if source.carrier == ELECTRICITY:
        found.accounts[source.account].demand += left
    else:
        _burn(books, source.account, source.carrier, left, found)


def _burn(books: Books, account: str, carrier: str, used: float, found: BaseYear) -> None:
    """Enter what of a carrier but electricity is used in an account."""
    pair, base = (carrier, books.accounts[account].region), books.base_year
    found.accounts[account].fuels += books.factors[pair][base] * used
    if pair in books.upstream:
        found.accounts[account].upstream += books.upstream[pair][base] * used


def _upstream(books: Books, found: BaseYear) -> None:
    """Enter what was emitted before, in the accounts in which that is booked."""
    for name, account in found.accounts.items():
        at = books.accounts[name]
        power = books.upstream.get((ELECTRICITY, at.region), {books.base_year: 0.0})
        bought = account.demand - account.self_use
        before = account.upstream + power[books.base_year] * bought
        if at.upstream:
            found.gross[at.upstream] += before
            found.location[at.upstream] += before


def inventory(books: Books, method: Literal["market", "location"] = "market") -> dict[int, float]:
    """Give the base-year inventory by scope, by a method of scope 2 [kt CO2e]."""
    found = base_year(books)
    gross = found.gross if method == "market" else found.location
    totals = {1: 0.0, 2: 0.0, 3: 0.0}
    for name, account in books.accounts.items():
        totals[account.scope] += gross[name]
    return totals


def _serve(books: Books, option: Option, served: float, found: BaseYear) -> None:
    """Enter what existing stock serves."""
    base = books.base_year
    source = books.sources[option.source or ""]
    found.activity[source.id] -= served
    found.served[option.id] = served
    for carrier, per in option.uses.items():
        if carrier == ELECTRICITY:
            found.accounts[option.uses_in[carrier]].demand += per[base] * served
        elif served:
            _burn(books, option.uses_in[carrier], carrier, per[base] * served, found)


def _capture(books: Books, stack: Stack, found: BaseYear) -> None:
    """Let existing stock capture what a stack has left, with that of its own fuel."""
    base = books.base_year
    left = sum(
        per_unit(books, stack, flow, base).whole
        * (found.activity[flow.source] if flow.source else found.served[flow.option])
        for flow in flows(stack, books)
    )
    for option in (books.options[o] for o in stack.captures):
        fuels = {c: u[base] for c, u in option.uses.items() if c != ELECTRICITY}
        able, each = option.yields[base] * option.existing[base], takes(books, option, base)
        if not able or each <= 0:
            continue
        captured = min(able, max(0.0, left) / each)
        left -= each * captured
        fossil = 1 - option.biogenic_share.get(base, 0.0)
        found.accounts[stack.account].fuels -= fossil * captured
        for carrier, per in fuels.items():
            _burn(books, option.uses_in[carrier], carrier, per * captured, found)
        if ELECTRICITY in option.uses:
            landing = found.accounts[option.uses_in[ELECTRICITY]]
            landing.demand += option.uses[ELECTRICITY][base] * captured


def _roofs(books: Books, place: str, found: BaseYear) -> None:
    base = books.base_year
    for option in books.options.values():
        if option.output == "on_site" and option.accounts[0] == place:
            account = found.accounts[place]
            most = option.self_use_share[base] * account.demand
            made = option.yields[base] * option.existing[base]
            used = min(made, most, account.demand - account.self_use)
            account.self_use += used
            found.served[option.id] = used
            account.grey += 0.0 if option.keeps_certificates else used
            for carrier, each in option.uses.items():
                _burn(books, option.uses_in[carrier], carrier, each[base] * used, found)


def _contracts(books: Books, found: BaseYear) -> None:
    """Spread existing green power pro rata of demand not yet covered, option by option."""
    base = books.base_year
    for option in books.options.values():
        if option.output == "clean":
            accounts = [found.accounts[a] for a in option.accounts]
            room = sum(a.uncovered for a in accounts)
            claimed = min(option.yields[base] * option.existing[base], room)
            shares = [a.uncovered / room if room else 0.0 for a in accounts]
            for account, share in zip(accounts, shares, strict=True):
                account.clean += claimed * share
