"""history.csv: what was emitted before the base year, for targets relative to such a year."""

from __future__ import annotations

from pathway.load.files.csvfile import Row, until_many
from pathway.load.files.faults import Location, listed
from pathway.load.inputs.past import FINER, Past
from pathway.load.inputs.world import World
from pathway.locale import Count

FILE = "history.csv"
COLUMNS = ("year", "business", "scope", "tonnes", "method", "source", "confidence")
METHODS = ("-", "market", "location")


def read_history(world: World, rows: list[Row] | None) -> None:
    """Read history.csv."""
    seen: set[tuple[object, ...]] = set()
    for row in until_many(rows or (), FILE, world.faults):
        with world.faults.skipping():
            past = _past(world, row)
            parts = tuple(getattr(past, name) for name in ("year", "business", "scope", *FINER))
            methods = METHODS if past.method == "-" else ("-", past.method)
            if any((*parts, method) in seen for method in methods):
                row.faults.fail(row.at("year"), past.year, "row-twice")
            seen.add((*parts, past.method))
            world.history.append(past)
    _check_detail(world)


def _past(world: World, row: Row) -> Past:
    """Read a row.

    Raises:
        Invalid: something in it is wrong.

    """
    year, business = row.year(), row.text("business")
    if year >= world.base_year:
        row.faults.fail(row.at("year"), year, "history-not-past", base=str(world.base_year))
    world.refer("business", business, row.at("business"))
    scope = int(row.one_of("scope", ("1", "2", "3")))
    finer = {name: row.cells.get(name, "") for name in FINER}
    for name in ("region", "category"):
        if finer[name]:
            row.id(name)
    if finer["region"]:
        world.refer("region", finer["region"], row.at("region"))
    past = Past(year, business, scope, row.one_of("method", METHODS), row.number("tonnes") / 1000,
                **finer)  # fmt: skip
    if past.account:
        known = world.accounts.get(past.account)
        if known is None or not past.covers(known):
            facts = {"business": business, "scope": str(scope)}
            row.faults.fail(row.at("account"), past.account, "no-account-in-scope", **facts)
    return past


def _check_detail(world: World) -> None:
    """Tell totals beside parts of them, which would count twice."""
    first: dict[tuple[object, ...], Past] = {}
    for past in world.history:
        of = (past.year, past.business, past.scope)
        if first.setdefault(of, past).detail != past.detail:
            value = f"{past.year}, {past.business}, scope {past.scope}"
            world.faults.add(Location(FILE), value, "total-beside-parts", columns=listed(FINER))
            return


def note_history(world: World) -> None:
    """Note tonnes of what is in no account any more."""
    for past in world.history:
        if not any(past.covers(account) for account in world.accounts.values()):
            where = {"file": FILE, "business": past.business, "year": str(past.year)}
            world.faults.note("history-gone", scope=Count(past.scope), **where)


class Untold(Exception):
    """What history.csv does not say: a message of the faults."""

    def __init__(self, key: str, /, **facts: str) -> None:
        super().__init__(key)
        self.key, self.facts = key, facts


def past_kt(
    world: World, accounts: tuple[str, ...], year: int, method: str, gone: frozenset[str] | None
) -> float:
    """Give what these accounts emitted in a year; ``gone`` are the sources that leave it.

    A row leaves with its sources, and so does one of which no source is left. None: nothing does.

    Raises:
        Untold: the rows do not say.

    """
    inside, total = set(accounts), 0.0
    rows = [p for p in world.history if p.year == year and p.method in ("-", method)]
    told = {a.id for a in world.accounts.values() if any(past.covers(a) for past in rows)}
    untold = sorted({s.account for s in world.sources.values()} & inside - told)
    if untold:
        raise Untold("history-untold", account=untold[0], method=method)
    for past in rows:
        own = {a.id for a in world.accounts.values() if past.covers(a)}
        if own & inside:
            _tell_apart(own & inside, own - inside)
            total += 0.0 if _leaves(world, past, gone) else past.kt
    return total


def _leaves(world: World, past: Past, gone: frozenset[str] | None) -> bool:
    """Whether all that a row is of is gone. Raises ``Untold`` where only a part of it is."""
    if gone is None:
        return False
    sources = {s.id for s in world.sources.values() if past.tells(s)}
    _tell_apart(sources & gone, sources - gone)
    return not sources - gone


def _tell_apart(some: set[str], others: set[str]) -> None:
    """Raise ``Untold`` where one row is of both."""
    if some and others:
        raise Untold("history-not-apart", one=min(some), other=min(others))
