"""What the numbers of a year rest on: sources, levers, revenue and output, by the tables read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pathway.disclosure.claims.book import Fact
from pathway.disclosure.claims.facts import Facts, Lacking
from pathway.tables.expressions import Reading, parts
from pathway_models.arithmetic.told import Thing
from pathway_models.case import ELECTRICITY, Case, Option, Output

OWN = (1, 2)
OF_THE_PLAN = {"life", "full_t"}
"""Columns of levers that say nothing of a year."""
READ = (
    *("account", "business", "region", "category", "carrier", "form", "lever", "programme"),
    *("wedge", "tonnes", "id", "product", "source"),
)
"""Columns that say what a row is of."""
OF_ITS_VALUE = {"value", "progress"}
"""Columns of targets that say how a year stands."""
AS_IT_CAME = ("of", "stage")
"""Columns that say how a row of energy or of a lever stands in a year."""
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rests:
    """The things of a case that rows of tables of a year rest on."""

    case: Case
    year: int
    told: Mapping[Thing, frozenset[Thing]]

    def on(self, fact: Fact, facts: Facts) -> Iterator[Thing]:
        """Those of a fact."""
        if fact.how == "case":
            if fact.name == "revenue_m":
                yield from (("revenue", business) for business in self.case.revenue)
            return
        if fact.table in OF_OUTPUT:
            asked = facts.only.get("option")
            own = self.options(OF_OUTPUT[fact.table])
            yield from (thing for thing in own if asked is None or thing[1] in asked)
            return
        if fact.table in OF_ALL:
            yield from self.options()
            return
        rests = OF_TABLE.get(fact.table)
        if rests is None or (fact.how == "words" and fact.name != "measure_stage"):
            return
        names = [t.name for t in parts(fact.of) if isinstance(t, Reading)] if fact.of else []
        for row in self._rows(fact, facts):
            yield from rests(self, row, names)

    def _rows(self, fact: Fact, facts: Facts) -> Iterator[Row]:
        """The rows that a fact is of; where there are none, those that might have been."""
        apart = tuple(where for where in fact.where if where.column not in AS_IT_CAME)
        for of in fact, replace(fact, where=apart):
            try:
                rows = facts.rows(of)
            except Lacking:
                return
            known = rows.loc[rows["year"] == self.year, [c for c in READ if c in rows]]
            found = known.drop_duplicates().to_dict("records")
            yield from ({str(key): value for key, value in row.items()} for row in found)
            if found:
                return

    def sources(self, **of: str) -> Iterator[Thing]:
        """The sources with these fields that are told, or expected to be in use."""
        for s in self.case.sources.values():
            thing = "source", s.id
            there = thing in self.told or s.activity[self.year] > 0
            if there and all(getattr(s, key) == value for key, value in of.items()):
                yield thing

    def options(self, *outputs: Output, account: str = "", lever: str = "") -> Iterator[Thing]:
        """The options that could have been bought: of an output, of a lever, at an account."""
        for o in self.case.options.values():
            asked = (not outputs or o.output in outputs) and (not lever or o.lever == lever)
            if asked and (not account or account in o.accounts) and self._could(o):
                yield "option", o.id

    def _could(self, o: Option) -> bool:
        told = ("option", o.id) in self.told
        return told or o.first_year <= self.year or o.existing[self.year] > 0

    def account(self, account: str, columns: Iterable[str]) -> Iterator[Thing]:
        """What tonnes of an account rest on: its sources, and what takes off their power."""
        yield from self.sources(account=account)
        for column in columns:
            if column.startswith("net"):
                yield from self.options("credits", account=account)
            if column.startswith(("gross", "net")):
                yield from self._power(account, "location" if "location" in column else "market")

    def _power(self, account: str, method: str) -> Iterator[Thing]:
        """Levers that tonnes of power rest on, where no fact tells the tonnes themselves."""
        if not any(self.sources(carrier=ELECTRICITY, account=account)):
            return
        facts = [f for f in self.case.facts if f.year == self.year and account in f.of]
        said = [f for f in facts if f.quantity == "emissions"]
        if any(f.method == method for f in said):
            return
        if method == "market" or said:
            yield from self.options("clean", account=account)
        if not said and not any(f.quantity == "bought" for f in facts):
            yield from self.options("on_site", account=account)


def _of_emissions(rests: Rests, row: Row, columns: list[str]) -> Iterator[Thing]:
    if {"removals_t", "offsets_t"} & {*columns}:
        yield from rests.options("credits", account=str(row["account"]))
    else:
        yield from rests.account(str(row["account"]), columns)


def _of_category(rests: Rests, row: Row, columns: list[str]) -> Iterator[Thing]:
    account, category = str(row["account"]), str(row["category"])
    of = {"account": account, "category": category}
    known = any(s.category == category for s in rests.case.sources.values())
    yield from rests.sources(**(of if known else {"account": account}))
    method = "gross_market" if "market_t" in columns else "gross_location"
    yield from (t for t in rests.account(account, [method]) if t[0] == "option")


def _of_energy(rests: Rests, row: Row, _: list[str]) -> Iterator[Thing]:
    place = {"business": row["business"], "region": row["region"]}
    carrier, form = str(row["carrier"]), str(row["form"])
    accounts = [a.id for a in rests.case.accounts.values() if a.scope in OWN]
    accounts = [a for a in accounts if _at(rests.case, a) == place]
    if form != "own":
        yield from (thing for a in accounts for thing in rests.sources(account=a, carrier=carrier))
    outputs: tuple[Output, ...] = ("on_site",) if form == "own" else ("clean", "on_site")
    if form in ("own", "power"):
        yield from (thing for a in accounts for thing in rests.options(*outputs, account=a))
    if carrier != ELECTRICITY:
        using = {o.id for o in rests.case.using if o.uses_in.get(carrier) in accounts}
        yield from (thing for thing in rests.options() if thing[1] in using)


def _at(case: Case, account: str) -> dict[str, str]:
    of = case.accounts[account]
    return {"business": of.business, "region": of.region}


def _of_power(rests: Rests, row: Row, columns: list[str]) -> Iterator[Thing]:
    account = str(row["account"])
    if "demand_gwh" in columns:
        yield from rests.sources(carrier=ELECTRICITY, account=account)
    if any(name.startswith(("self", "export", "fuelled")) for name in columns):
        yield from rests.options("on_site", account=account)
    if any(name.startswith("clean") for name in columns):
        yield from rests.options("clean", account=account)


def _of_lever(rests: Rests, row: Row, columns: list[str]) -> Iterator[Thing]:
    if not OF_THE_PLAN & {*columns}:
        yield from rests.options(lever=str(row.get("lever", row.get("programme"))))


def _of_wedge(rests: Rests, row: Row, _: list[str]) -> Iterator[Thing]:
    kinds = {o.id for o in rests.case.options.values() if o.kind == row["wedge"]}
    if kinds:
        own = rests.options(account=str(row["account"]))
        yield from (thing for thing in own if thing[1] in kinds)
    elif row["tonnes"]:
        yield from rests.sources(account=str(row["account"]))


def of_value(fact: Fact) -> bool:
    """Whether a fact is what a target has come to, or how far."""
    read = [t.name for t in parts(fact.of) if isinstance(t, Reading)] if fact.of else []
    return fact.table == "promises" and bool(OF_ITS_VALUE & {*read})


def _of_promise(rests: Rests, row: Row, columns: list[str]) -> Iterator[Thing]:
    k = rests.case.targets.get(str(row["id"]))
    if k is None or not OF_ITS_VALUE & {*columns}:
        return
    if k.options:
        yield from (thing for thing in rests.options() if thing[1] in k.options)
        return
    column = {"net_emissions": "net_t", "credit_share": "net_t"}.get(
        k.metric, f"gross_{k.method}_t"
    )
    for account in k.accounts:
        if k.metric == "clean_electricity_share":
            yield from rests.sources(carrier=ELECTRICITY, account=account)
            yield from rests.options("clean", "on_site", account=account)
        else:
            yield from rests.account(account, [column])


def _of_product(rests: Rests, row: Row, columns: list[str]) -> Iterator[Thing]:
    if "output" in columns:
        yield "output", f"{row['business']}/{row['product']}"
    if "own_t" in columns:
        for a in rests.case.accounts.values():
            if a.scope in OWN and a.business == row["business"]:
                yield from rests.account(a.id, ["gross_market_t"])


def _of_price(rests: Rests, _: Row, columns: list[str]) -> Iterator[Thing]:
    if "covered_t" in columns:
        for account in rests.case.accounts:
            yield from rests.account(account, ["gross_market_t"])


def _of_asset(rests: Rests, row: Row, _: list[str]) -> Iterator[Thing]:
    yield from rests.sources(id=str(row["source"]))


OF_TABLE: Mapping[str, Callable[[Rests, Row, list[str]], Iterator[Thing]]] = {
    "assets": _of_asset,
    "categories": _of_category,
    "ecosystem": _of_lever,
    "electricity": _of_power,
    "emissions": _of_emissions,
    "energy": _of_energy,
    "levers": _of_lever,
    "measures": _of_lever,
    "prices": _of_price,
    "products": _of_product,
    "promises": _of_promise,
    "wedges": _of_wedge,
}
"""What the rows of a table rest on, by the columns that are read; of others nothing is expected:
they are inputs, or about years to come."""
OF_OUTPUT: Mapping[str, Output] = {
    "contracted": "clean",
    "contracts": "clean",
    "credits": "credits",
    "purchased": "credits",
    "own_removals": "captured",
}
"""Tables with rows of what is there alone, and what the levers in them yield."""
OF_ALL = {"costs", "turnover"}
"""Tables of what all levers cost together, and of what they put out of service."""
