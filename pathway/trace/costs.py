"""Cash of a business and item in a year, against the base, term by term (formulation, 6)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pathway.locale import Message, message
from pathway.trace.cites import DONE, decided
from pathway.trace.emissions import Basis, gross
from pathway.trace.quantities import At
from pathway.trace.terms import Cited, Factor, Term, some, total
from pathway.trace.wedges import more_of
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.carbon import free_of
from pathway_models.case import ELECTRICITY, Case, Option, Source
from pathway_models.levers import LEVERS
from pathway_models.program.cost import Closing, Due, dues, payments_of
from pathway_models.program.turnover import incumbents

PER = {
    "capex": ("capex", "capex_profile", "cost_share"),
    "fom": ("fom", "cost_share"),
    "contracts": ("premium", "yields"),
    "credits": ("price", "premium", "yields"),
    "closure": ("closure_cost",),
    "salvage": ("capex", "life"),
}
"""Item -> the numbers of a lever that what it pays is made of."""


class Cash:
    """The cash of a plan against the base, by terms of one (year, business, item)."""

    def __init__(self, case: Case) -> None:
        self.case, self.base = case, base_plan(case)
        self.groups = incumbents(case)
        self._dues: dict[tuple[str, str, int], list[tuple[Option, Due]]] = {}
        for option in case.booked("company"):
            for payment in payments_of(option):
                if not payment.guides:
                    for due in dues(case, option, payment):
                        key = option.business, payment.item, due.year
                        self._dues.setdefault(key, []).append((option, due))

    def terms(self, at: At, business: str, item: str) -> Iterator[Term]:
        """All that is paid under an item; in the year after the end what is left then."""
        yield from self._of_options(at, business, item)
        if at.year <= self.case.end:
            yield from self._of_sources(at, business, item)
            yield from self._of_uses(at, business, item)
            yield from self._on_site(at, business, item)
            if item == "carbon_price":
                yield from self._carbon(at, business)
        if item in ("write_off", "salvage"):
            yield from self._idle(at, business, item)

    def _of_options(self, at: At, business: str, item: str) -> Iterator[Term]:
        for option, due in self._dues.get((business, item, at.year), ()):
            term = self._due(at, option, item, due.of, due.when, due.amount)
            if term.value:
                yield term

    def _due(
        self, at: At, option: Option, item: str, of: str, when: int | Closing, amount: float
    ) -> Term:
        """What falls due of what was bought in a year, closed, or done in this one."""
        unit = option.unit
        if isinstance(when, tuple):
            bought, until, year = when
            value = at.compared.plan.closed.get((option.id, *when), 0.0)
            key = (option.id, str(bought), str(until))
            what = message("trace.closed", option=option.id, bought=str(bought), year=str(year))
            row = decided("closures", year, *key, value=value, unit=unit)
            cited: tuple[Cited, ...] = at.cites.done(row, year, option.id)
        elif of == "added":
            value = at.compared.plan.added.get((option.id, when), 0.0)
            what = message("trace.bought", option=option.id, year=str(when))
            row = decided("levers", when, option.id, value=value, unit=unit)
            cited = at.cites.bought(row, when, option)
        else:
            done = {d.name: d for d in LEVERS[option.kind].decisions}[of]
            there, usual = getattr(at.compared.plan, done.plan), getattr(self.base, done.base, {})
            key_ = option.id, when
            value = float(there.get(key_, 0.0) - usual.get(key_, 0.0))
            what = message("trace.done-served", option=option.id)
            row = decided("levers", when, option.id, value=there.get(key_, 0.0))
            cited = at.cites.done(row, when, option.id, DONE)
            unit = at.done(option, at.after).unit
        quantity = Factor(what, value, unit, cited)
        paid = message("trace.paid", item=item, year=str(at.year))
        rows = at.cites.lever(option, *PER.get(item, ()))
        rows += _spent(at, option, {at.year, when} if isinstance(when, int) else set())
        rate = Factor(paid, amount, f"{_money(at)}/{unit}", rows)
        return Term.product(what, quantity, rate, option=option.id)

    def _of_sources(self, at: At, business: str, item: str) -> Iterator[Term]:
        """What sources no longer buy; what options bring to them is paid in full."""
        for i, s in self.case.sources.items():
            if s.business != business or self.case.carriers[s.carrier].item != item:
                continue
            if at.of(at.before.activity, i) != at.of(at.after.activity, i):
                saved = _difference(*(at.activity(i, b) for b in (at.before, at.after)))
                price = _price(at, s.carrier, s.region)
                what = message("trace.saved", source=i)
                yield Term.product(what, saved, price, *_share(at, s), sign=-1.0)
            yield from self._brought(at, s)

    def _brought(self, at: At, s: Source) -> Iterator[Term]:
        for o_id, path in s.co_effects.items():
            option, each = self.case.options[o_id], max(0.0, -path[at.year])
            if each and s.pass_through < 1:
                unit = at.unit(s.carrier)
                rest = Factor(message("trace.rest"), 1 - s.pass_through, "", at.cites.share(s.id))
                cited = at.cites.effect(option, s.id)
                rate = Factor(message("trace.felt-each"), each, unit, cited)
                price = _price(at, s.carrier, s.region)
                what = message("trace.felt-at", option=o_id, source=s.id)
                yield Term.product(what, more_of(at, option), rate, price, rest, option=o_id)

    def _of_uses(self, at: At, business: str, item: str) -> Iterator[Term]:
        """What options buy instead."""
        for (o_id, carrier), used in at.after.uses.items():
            option = self.case.options[o_id]
            more = used[at.column] - at.before.uses[o_id, carrier][at.column]
            if option.business != business or self.case.carriers[carrier].item != item or not more:
                continue
            region = self.case.accounts[option.uses_in[carrier]].region
            share = _share(at, self.case.sources[option.source]) if option.source else ()
            done = more_of(at, option)
            unit = f"{at.unit(carrier)}/{done.unit}"
            cited = at.cites.lever(option, f"uses.{carrier}")
            rate = Factor(
                message("trace.each", carrier=carrier), option.uses[carrier][at.year], unit, cited
            )
            what = message("trace.used", option=o_id, carrier=carrier)
            price = _price(at, carrier, region)
            yield Term.product(what, done, rate, price, *share, option=o_id)

    def _on_site(self, at: At, business: str, item: str) -> Iterator[Term]:
        """What is generated on site saves of the grid's price, and what is sent out earns."""
        for o_id in at.after.self_use.things:
            option = self.case.options[o_id]
            account = self.case.accounts[option.accounts[0]]
            if account.business != business:
                continue
            if item == "energy":
                price = _price(at, ELECTRICITY, account.region)
                what = message("trace.done-on-site", option=o_id)
                yield Term.product(what, more_of(at, option), price, sign=-1.0, option=o_id)
            elif item == "export" and not option.is_fuelled:
                sent = at.of(at.after.exported, o_id) - at.of(at.before.exported, o_id)
                what = message("trace.exported", option=o_id)
                cited = at.cites.price("electricity_export", account.region, at.year)
                rate = Factor(
                    message("trace.price", carrier="electricity_export"),
                    self.case.export_price[account.region][at.year],
                    f"{_money(at)}/GWh",
                    cited,
                )
                yield Term.product(what, Factor(what, sent, "GWh"), rate, sign=-1.0, option=o_id)

    def _carbon(self, at: At, business: str) -> Iterator[Term]:
        """The carbon prices on gross, less what is free."""
        for scheme in self.case.schemes.values():
            cited = at.cites.company("carbon_prices", scheme.id, "price") or at.cites.company(
                "carbon_price", "price"
            )
            for a, path in sorted(scheme.price.items()):
                if self.case.accounts[a].business == business:
                    price = Factor(
                        message("trace.carbon-price", scheme=scheme.id),
                        path[at.year] / 1000,
                        f"{_money(at)}/t",
                        cited,
                    )
                    yield Term.product(
                        message("trace.gross-of", account=a), _more_gross(at, a), price
                    )
            yield from self._freed(at, business, scheme.id)

    def _freed(self, at: At, business: str, name: str) -> Iterator[Term]:
        """What is free more than in the base, by what is left on a source or served."""
        scheme, place = self.case.schemes[name], at.column - 1
        freed = zip(
            free_of(self.case, scheme, at.before), free_of(self.case, scheme, at.after), strict=True
        )
        worth = sum(
            float(now.worth[place] - was.worth[place])
            for was, now in freed
            if now.business == business
        )
        cited = at.cites.company("carbon_prices", name, "free_allocation") or at.cites.company(
            "carbon_price", "free_allocation"
        )
        yield Term(message("trace.freed", scheme=name), -worth, (), cited)

    def _idle(self, at: At, business: str, item: str) -> Iterator[Term]:
        """What incumbents that are replaced early still cost."""
        for group in self.groups:
            if group.business != business or (item == "salvage") != (at.year > self.case.end):
                continue
            was, now = (group.turned_over(b.all_done)[1] for b in (at.before, at.after))
            more = {t: now[t] - was[t] for t in group.years}
            value = group.written_off(self.case, more).get(at.year, 0.0)
            cited = at.cites.lever(group.options[0], "incumbent_value", "incumbent_life")
            yield Term(message("trace.idle", source=group.id), value, (), cited)


def _spent(at: At, option: Option, years: Collection[int]) -> tuple[Cited, ...]:
    """What is told to have been paid for an option in years that are past."""
    past = [t for t in at.case.past if t in years]
    rows = (row for t in past for row in at.cites.actuals({option.id}, t, ("spent",)))
    return tuple(dict.fromkeys(rows))


def _money(at: At) -> str:
    return f"M{at.case.currency}"


def _price(at: At, carrier: str, region: str) -> Factor:
    """The price of a carrier."""
    value = at.case.prices[carrier, region][at.year]
    unit = f"{_money(at)}/{at.unit(carrier)}"
    cited = at.cites.price(carrier, region, at.year)
    return Factor(message("trace.price", carrier=carrier), value, unit, cited)


def _share(at: At, source: Source) -> tuple[Factor, ...]:
    """The share of savings that reaches the company, where it is not all."""
    if source.pass_through == 1:
        return ()
    through = message("trace.pass-through")
    return (Factor(through, source.pass_through, "", at.cites.share(source.id)),)


def _difference(before: Factor, after: Factor) -> Factor:
    """What is left of a source in the base, and no more in the plan."""
    terms = (
        Term(message("trace.in-base"), before.value, (), before.cited, before.terms),
        Term(message("trace.in-plan"), -after.value, (), after.cited, after.terms),
    )
    return Factor(message("trace.less"), before.value - after.value, before.unit, (), terms)


def _more_gross(at: At, account: str) -> Factor:
    """Gross emissions by market of an account, beyond the base."""
    basis = Basis("residual", at.year)
    sums: list[tuple[Message, float, tuple[Term, ...]]] = []
    for what, balance, sign in (("in-plan", at.after, 1), ("in-base", at.before, -1)):
        terms = tuple(some(gross(at, account, balance, basis)))
        sums.append((message(f"trace.{what}"), sign * total(terms), terms))
    parts = tuple(Term(what, value, (), (), terms) for what, value, terms in sums)
    return Factor(message("trace.gross-more"), sum(v for _, v, _ in sums), "t", (), parts)
