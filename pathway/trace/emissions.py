"""Emissions of an account in a year, term by term (formulation, 5.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pathway.locale import Message, message
from pathway.trace.cites import DONE, decided
from pathway.trace.quantities import TONNES, At
from pathway.trace.terms import Factor, Term
from pathway_models.arithmetic.plan import Balance
from pathway_models.arithmetic.stacks import biogenic_part
from pathway_models.case import ELECTRICITY, Option, Path


@dataclass(frozen=True, slots=True)
class Basis:
    """At what factors carriers count: those of ``method`` in ``year``."""

    method: str
    """``residual`` and ``location`` for power; ``upstream`` and ``biogenic`` for all."""
    year: int

    @property
    def of_fuels(self) -> str:
        """The method of other carriers."""
        return self.method if self.method in ("upstream", "biogenic") else "-"


def net(at: At, account: str) -> Iterator[Term]:
    """Gross by market, less credits."""
    yield from gross(at, account, at.after, Basis("residual", at.year))
    for kind in ("removals", "offsets"):
        yield from (replace(term, value=-term.value) for term in credits_(at, account, kind))


def usual(at: At, account: str) -> Iterator[Term]:
    """Business as usual: the plan without additions at factors of the base year."""
    return gross(at, account, at.before, Basis("residual", at.case.base_year))


def gross(at: At, account: str, balance: Balance, basis: Basis) -> Iterator[Term]:
    """What is emitted where carriers are used, and what before that is booked in the account."""
    yield from _burnt(at, account, balance, basis)
    yield from _captured(at, account, balance, of_biomass=False)
    power = power_factor(at, account, basis)
    if power is not None:
        market = basis.method == "residual"
        bought = at.bought_power(account, balance, market=market)
        yield Term.product(message("trace.power"), bought, power)
    for feeding in at.case.feeding([account]):
        before = replace(basis, method="upstream")
        yield from _burnt(at, feeding.id, balance, before)
        power = power_factor(at, feeding.id, before)
        if power is not None:
            bought = at.bought_power(feeding.id, balance, market=False)
            yield Term.product(message("trace.before", account=feeding.id), bought, power)


def biogenic(at: At, account: str) -> Iterator[Term]:
    """CO2 of biomass, outside the scopes."""
    yield from _burnt(at, account, at.after, Basis("biogenic", at.year))
    yield from _captured(at, account, at.after, of_biomass=True)


def credits_(at: At, account: str, kind: str) -> Iterator[Term]:
    """Credits that are retired in an account: ``removals`` or ``offsets``."""
    removing = {o.id for o in at.case.removing}
    for option, claimed in at.retired.get(account, ()):
        if (option.id in removing) == (kind == "removals"):
            yield retired(at, option, account, TONNES * claimed)


def retired(at: At, option: Option, account: str, tonnes: float) -> Term:
    """Credits of an option that are retired in an account."""
    row = decided("credits", at.year, option.id, account, value=tonnes, unit="t")
    cited = at.cites.done(row, at.year, option.id, DONE, account)
    return Term(message("trace.retired", option=option.id), tonnes, (), cited, (), option.id)


def _burnt(at: At, account: str, balance: Balance, basis: Basis) -> Iterator[Term]:
    """What carriers but electricity emit that sources and options of an account use."""
    for s in at.sources.get(account, ()):
        if s.carrier != ELECTRICITY:
            factor = fuel_factor(at, s.carrier, account, basis)
            if factor is not None:
                what = message("trace.emitted", source=s.id, carrier=s.carrier)
                yield Term.product(what, at.activity(s.id, balance), factor)
    for option, carrier, product in at.uses(account, balance):
        if carrier != ELECTRICITY:
            factor = fuel_factor(at, carrier, account, basis)
            if factor is not None:
                what = message("trace.used", option=option.id, carrier=carrier)
                yield Term.product(what, *product, factor, option=option.id)


def _captured(at: At, account: str, balance: Balance, *, of_biomass: bool) -> Iterator[Term]:
    """What is captured of what the account emits."""
    for o_id in balance.captured.things:
        option = at.case.options[o_id]
        if option.fitted_at == account:
            part = float(biogenic_part(option, range(at.year, at.year + 1))[0])
            share = part if of_biomass else 1 - part
            each = message("trace.biogenic-part" if of_biomass else "trace.fossil-part")
            cited = at.cites.lever(option, "biogenic_share")
            yield Term.product(
                message("trace.captured", option=o_id),
                at.done(option, balance),
                Factor(each, share, "", cited),
                Factor(message("trace.tonnes"), TONNES, "t/kt"),
                sign=-1.0,
                option=o_id,
            )


def fuel_factor(at: At, carrier: str, account: str, basis: Basis) -> Factor | None:
    """What a unit of a carrier emits in the region of an account; None where none counts."""
    case, region = at.case, at.case.accounts[account].region
    paths: dict[str, Mapping[tuple[str, str], Path]] = {
        "-": case.factors,
        "upstream": case.upstream,
        "biogenic": case.biogenic,
    }
    path = paths[basis.of_fuels].get((carrier, region))
    if path is None:
        return None
    cited = at.cites.factor(carrier, region, basis.of_fuels, basis.year)
    what = _emits(basis, at, carrier)
    return Factor(what, TONNES * path[basis.year], f"t/{at.unit(carrier)}", cited)


def power_factor(at: At, account: str, basis: Basis) -> Factor | None:
    """What a GWh of an account's electricity emits; None where none is used."""
    case, region = at.case, at.case.accounts[account].region
    if (ELECTRICITY, region) not in case.factors or basis.method == "biogenic":
        return None
    path: Path | None = case.factors[ELECTRICITY, region]
    if basis.method == "residual":
        path = case.residual_of(account)
    elif basis.method == "upstream":
        path = case.upstream.get((ELECTRICITY, region))
    if path is None:
        return None
    cited = at.cites.power(account, basis.method, basis.year)
    what = _emits(basis, at, ELECTRICITY)
    return Factor(what, TONNES * path[basis.year], "t/GWh", cited)


def _emits(basis: Basis, at: At, carrier: str) -> Message:
    base = "base" if basis.year != at.year else "own"
    return message("trace.emission-factor", carrier=carrier, which=base, year=str(basis.year))
