"""What the numbers of a year rest on: sources, levers, revenue and output, by the tables read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pathway.disclosure.claims.book import Fact
from pathway.disclosure.claims.facts import Facts, Lacking
from pathway.disclosure.claims.things import OWN, Things
from pathway.tables.expressions import Reading, parts
from pathway_models.arithmetic.told import Thing
from pathway_models.case import ELECTRICITY, Case, Output

OF_THE_PLAN = {"life", "full_t"}
"""Columns of levers that say nothing of a year."""
AHEAD = {"full_t", "to_come_t"}
"""Columns that say what is to come."""
READ = (
    *("account", "business", "region", "category", "carrier", "form", "lever", "programme"),
    *("wedge", "tonnes", "id", "product", "source"),
)
"""Columns that say what a row is of."""
OF_ITS_VALUE = {"value", "progress", "reached_t"}
"""Columns of targets that say how a year stands."""
AS_IT_CAME = ("of", "stage")
"""Columns that say how a row of energy or of a lever stands in a year."""
Row = Mapping[str, Any]


class Rests(Things):
    """The things of a case that rows of tables of a year rest on."""

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
            yield from self.options(columns={"capex_m"} if fact.table == "costs" else set())
            return
        rests = OF_TABLE.get(fact.table)
        if rests is None or (fact.how == "words" and fact.name != "measure_stage"):
            return
        names = [t.name for t in parts(fact.of) if isinstance(t, Reading)] if fact.of else []
        names += [where.column for where in fact.where if where.column == "stage"]
        for row in self._rows(fact, facts):
            yield from rests(self, row, names)
        if fact.table == "energy":
            yield from self.fuelled(fact)

    def _rows(self, fact: Fact, facts: Facts) -> Iterator[Row]:
        """The rows that a fact is of; where there are none, those that might have been."""
        apart = tuple(where for where in fact.where if where.column not in AS_IT_CAME)
        for of in fact, replace(fact, where=apart):
            try:
                rows = facts.rows(of)
            except Lacking:
                return
            rows = rows[rows["year"] == self.year]
            if of is not fact and fact.table == "energy":  # what a fuel is of hangs on no year
                rows = rows[rows["carrier"] == ELECTRICITY]
            known = rows[[c for c in READ if c in rows]]
            found = known.drop_duplicates().to_dict("records")
            yield from ({str(key): value for key, value in row.items()} for row in found)
            if found:
                return


def _of_emissions(rests: Rests, row: Row, columns: list[str]) -> Iterator[Thing]:
    if {"removals_t", "offsets_t"} & {*columns}:
        yield from rests.options("credits", account=str(row["account"]))
    elif "biogenic_t" in columns:
        yield from _of_biogenic(rests, str(row["account"]))
    else:
        yield from rests.account(str(row["account"]), columns)


def _of_biogenic(rests: Rests, account: str) -> Iterator[Thing]:
    """What may emit biogenic CO2 in an account, or capture it there."""
    of, case = {carrier for carrier, _ in rests.case.biogenic}, rests.case
    yield from (t for t in rests.sources(account=account) if case.sources[t[1]].carrier in of)
    for o in case.options.values():
        used = any(carrier in of and at == account for carrier, at in o.uses_in.items())
        source = case.sources[o.source] if o.source else None
        treated = source is not None and source.account == account and source.carrier in of
        if used or treated:
            yield from rests.option(o)


def _of_category(rests: Rests, row: Row, columns: list[str]) -> Iterator[Thing]:
    account, category = str(row["account"]), str(row["category"])
    of = {"account": account, "category": category}
    known = any(s.category == category for s in rests.case.sources.values())
    yield from rests.sources(**(of if known else {"account": account}))
    method = "gross_market" if "market_t" in columns else "gross_location"
    yield from (t for t in rests.account(account, [method]) if t[0] != "source")


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
    if form == "power":
        yield from (thing for a in accounts for thing in rests.drawing(a))
    elif carrier != ELECTRICITY:
        using = {o.id for o in rests.case.using if o.uses_in.get(carrier) in accounts}
        yield from (thing for thing in rests.options() if thing[1] in using)


def _at(case: Case, account: str) -> dict[str, str]:
    of = case.accounts[account]
    return {"business": of.business, "region": of.region}


def _of_power(rests: Rests, row: Row, columns: list[str]) -> Iterator[Thing]:
    account = str(row["account"])
    if "demand_gwh" in columns:
        yield from rests.sources(carrier=ELECTRICITY, account=account)
        yield from rests.drawing(account)
    if any(name.startswith(("self", "export")) for name in columns):
        yield from rests.options("on_site", account=account)
    elif "fuelled_gwh" in columns:
        for thing in rests.options("on_site", account=account):
            if rests.case.options[thing[1]].is_fuelled:
                yield thing
    if any(name.startswith("clean") for name in columns):
        yield from rests.options("clean", account=account)


def _of_lever(rests: Rests, row: Row, columns: list[str]) -> Iterator[Thing]:
    if not OF_THE_PLAN & {*columns}:
        lever = str(row.get("lever", row.get("programme")))
        yield from rests.options(lever=lever, columns={*columns})


def _of_wedge(rests: Rests, row: Row, _: list[str]) -> Iterator[Thing]:
    kinds = {o.id for o in rests.case.options.values() if o.kind == row["wedge"]}
    if kinds:
        own = rests.options(account=str(row["account"]))
        yield from (thing for thing in own if thing[1] in kinds)
    elif row["tonnes"]:
        yield from rests.sources(account=str(row["account"]))


def is_ahead(fact: Fact) -> bool:
    """Whether a fact is of years after its own."""
    read = [t.name for t in parts(fact.of) if isinstance(t, Reading)] if fact.of else []
    return fact.table == "spending" or bool(AHEAD & {*read})


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
            yield from rests.drawing(account)
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
    if {"covered_t", "traded_share"} & {*columns}:
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
