"""actuals/*.csv: what was, year by year, in place of what was expected (formulation, 12)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, NoReturn

from pathway.load.files.csvfile import Row, until_many
from pathway.load.files.faults import Invalid, Location, amount, listed, nearest
from pathway.load.inputs import unclear
from pathway.load.inputs.world import World
from pathway.locale import Count, Digits, Listed, Spoken, message
from pathway.tables.period import FISCAL, Year, calendar_year
from pathway_models.arithmetic.clashes import Clash, rounding
from pathway_models.arithmetic.observed import OF_ACTIVITY, going_on
from pathway_models.arithmetic.remains import of_a_year_alone
from pathway_models.arithmetic.told import told_in
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import ELECTRICITY, Account, Case, Fact, Option, Path, Source
from pathway_models.levers import LEVERS

FOLDER = "actuals"
FILE = f"{FOLDER}/actuals.csv"
"""The table, which may be in several files of any name."""
CONFIDENCES = ("measured", "verified", "estimated")
"""How far what was can be trusted."""
PARTS = ("business", "region", "scope", "account", "category", "carrier")
"""Columns that say what a row is of; one that is empty means all."""
REQUIRED = ("year", "quantity", "value", "unit", "source", "confidence")
OPTIONAL = ("of", *PARTS, "method", "price_year")
LIKE_FISCAL = re.compile(r"[^\W\d]*[ ']*\d{2,4}( *[/–-] *\d{2,4})?")
"""What may be meant for a financial year: FY27, fy2027, 2026/27, GJ 2027."""
METHODS = ("market", "location")
NO_METHOD = ("", "-")
OF_BUSINESS = ("revenue", "output")
CLAIMED = ("covered", "retired")


class Kind(NamedTuple):
    """A quantity: what it is of, and the columns that may narrow that down."""

    of: str
    parts: tuple[str, ...]
    meaning: str


ACCOUNTS = ("business", "region", "scope", "account")
QUANTITIES: dict[str, Kind] = {
    "activity": Kind("source", PARTS, "activity that is left on a source, or on all of a carrier"),
    "emissions": Kind("source", PARTS, "tonnes of a source, or gross of all accounts named"),
    "bought": Kind("", ACCOUNTS, "electricity from the grid"),
    "revenue": Kind("", ("business",), "revenue; of all businesses where none is named"),
    "output": Kind("product", ("business",), "what was made of a product"),
    "stock": Kind("lever", PARTS, "stock in service at the end of the year"),
    "added": Kind("lever", PARTS, "stock that was bought in the year"),
    "served": Kind(
        "lever", PARTS, "what it took off its source, captured, or generated for its site"
    ),
    "covered": Kind("lever", PARTS, "electricity that a contract or certificate covered"),
    "retired": Kind("lever", PARTS, "credits retired"),
    "spent": Kind(
        "lever",
        PARTS,
        "what was paid in the year for what was added: capex, or the premium",
    ),
}
"""Quantity -> what a row of it is."""


def read_of_businesses(world: World) -> None:
    """Read what businesses earned and made, and let both go on from there."""
    for row in world.actual_rows:
        if row.cells["quantity"] in OF_BUSINESS:
            _take(world, row)
    revenue: dict[tuple[str, ...], Path] = {(b,): path for b, path in world.revenue.items()}
    outputs: dict[tuple[str, ...], Path] = {(b, p): path for (b, p), path in world.outputs.items()}
    world.revenue |= {b: path for (b,), path in _as_it_was(world, "revenue", revenue).items()}
    made = _as_it_was(world, "output", outputs)
    world.outputs |= {(business, product): path for (business, product), path in made.items()}


def _as_it_was(
    world: World, quantity: str, expected: Mapping[tuple[str, ...], Path]
) -> dict[tuple[str, ...], Path]:
    """What goes on from facts: of one business, or of several in proportion to what is expected by
    then of those that are left.
    """
    was: dict[tuple[str, ...], dict[int, float]] = {}
    facts = [fact for fact in world.facts if fact.quantity == quantity]
    by_then = dict(expected)
    for fact in sorted(facts, key=lambda f: (f.year, len(f.of))):
        t = fact.year
        *businesses, product = fact.of if quantity == "output" else (*fact.of, "")
        keys = [(b, product) if product else (b,) for b in businesses]
        open_ = [k for k in keys if k in expected and t not in was.get(k, {})]
        rest = fact.value - sum(was[k][t] for k in keys if k in was and t in was[k])
        if abs(rest) <= rounding(fact.value) and not any(expected[k][t] for k in open_):
            continue
        usual = by_then if any(by_then[k][t] for k in open_) else expected
        share = {k: usual[k][t] for k in open_}
        there = sum(share.values())
        if rest < 0 or not there:
            at, told = _place(fact), Digits(fact.told(fact.value - rest))
            if rest < 0 or not open_:
                world.faults.add(*at, "parts-come-to", sum=told)
            else:
                world.faults.add(*at, "nothing-to-share-by")
            continue
        for k in open_:
            was.setdefault(k, {})[t] = rest * share[k] / there
            by_then[k] = going_on(expected[k], was[k])
    return {k: by_then[k] for k in was}


def read_actuals(world: World) -> None:
    """Read what was of sources, accounts and levers."""
    if not world.actual_rows:
        return
    read = 0
    with world.faults.skipping():
        for row in until_many(world.actual_rows, FOLDER, world.faults):
            read += 1
            if row.cells["quantity"] not in OF_BUSINESS:
                _take(world, row)
    if read < len(world.actual_rows):
        world.torn.add(FILE)
    seen: dict[tuple[object, ...], Fact] = {}
    for fact in world.facts:
        key = (fact.year, fact.quantity, fact.of, fact.method, fact.at)
        if key in seen:
            file, place = seen[key].place
            world.faults.add(*_place(fact), "fact-twice", file=file, place=place)
            world.unclear.append((fact.quantity, frozenset(fact.of)))
        seen.setdefault(key, fact)
    world.facts = [*seen.values()]


def _take(world: World, row: Row) -> None:
    """Take in what a row says; of what is at fault, what it seems to be about."""
    before = len(world.facts)
    with world.faults.skipping():
        world.facts.append(_fact(world, row))
    if len(world.facts) > before:
        return
    unclear.mark(world, row)


def _fact(world: World, row: Row) -> Fact:
    """Read a row.

    Raises:
        Invalid: something in it is wrong; all of it has been told.

    """
    before = len(world.faults.found)
    year, found = Year(0), list[object]()
    with world.faults.skipping():
        year = _year(world, row)
    for read in (_kind, lambda _, r: r.number("value")):
        with world.faults.skipping():
            found.append(read(world, row))
    if len(world.faults.found) > before:
        raise Invalid
    quantity, value = found
    kind = QUANTITIES[str(quantity)]
    told = row.cells.get("method", "")
    if told not in NO_METHOD:
        row.one_of("method", METHODS)
    for column in (*PARTS, "of"):
        allowed = (*kind.parts, *(("of",) if kind.of else ()))
        if row.cells.get(column) and column not in allowed:
            facts = {"quantity": str(quantity), "column": column}
            row.faults.fail(row.at(column), row.cells[column], "not-told-by", **facts)
    of, to, counted = _LOOK_UP[str(quantity)](world, row)
    at = _claimed_at(world, row, of) if quantity in CLAIMED else ()
    factor = world.units.factor(row.text("unit"), to, row.at("unit"), counted)
    real = world.real(row, year.year) if to == world.units.money else 1.0
    return Fact(
        year=year.year,
        quantity=str(quantity),
        of=tuple(of),
        value=float(str(value)) * factor * real,
        method=told if told in METHODS else _only_method(world, row, str(quantity), of),
        place=(row.spot.file, row.spot.place),
        name=row.cells.get("of", ""),
        written=float(str(value)),
        unit=row.cells["unit"],
        source=row.cells.get("source", ""),
        confidence=row.cells.get("confidence", ""),
        at=at,
        scale=1 / (factor * real),
        financial=year.financial,
    )


def _claimed_at(world: World, row: Row, of: Sequence[str]) -> tuple[str, ...]:
    """The accounts that a row of claims names; nothing where it is of all that may claim."""
    open_to = sorted({a for o in of for a in world.options[o].accounts})
    named = tuple(a for a in open_to if _matches(row, world.accounts[a]))
    return () if len(named) == len(open_to) else named


def _only_method(world: World, row: Row, quantity: str, of: Iterable[str]) -> str:
    """By which method tonnes are told: as commitments count, but of scope 2 it has to be said."""
    if quantity != "emissions":
        return "-"
    accounts = {world.sources[i].account if i in world.sources else i for i in of}
    if any(world.accounts[a].scope == 2 for a in accounts):
        row.faults.fail(row.at("method"), None, "no-method-of-scope-2")
    return "market"


def year_of(row: Row, starts: int | None) -> Year:
    """Read the year of a row: in four digits, or a financial one."""
    written = row.text("year")
    if FISCAL.fullmatch(written):
        return Year(calendar_year(int(written[2:]), starts), financial=True)
    if row.year_or_none() is None and not written.isdigit() and LIKE_FISCAL.fullmatch(written):
        row.faults.fail(row.at("year"), written, "no-year", message("faults.write-financial-year"))
    return Year(row.year())


def _year(world: World, row: Row) -> Year:
    found = year_of(row, world.company.year_starts)
    year = found.year
    if found.financial and world.company.year_starts is None:
        said = {"file": row.spot.file, "written": row.text("year"), "year": str(year)}
        world.faults.note("financial-year", **said)
    if not world.base_year < year <= world.company.end:
        facts = {"first": str(world.base_year + 1), "last": str(world.company.end)}
        out = "late" if year > world.base_year else "past"
        remedy = message(f"faults.leave-{out}-out")
        row.faults.fail(row.at("year"), year, "not-of-the-plan", remedy, **facts)
    return found


def _kind(_: World, row: Row) -> str:
    return row.one_of("quantity", tuple(QUANTITIES))


Found = tuple[Sequence[str], str, tuple[str, ...]]
"""What a row is of, the internal unit of its quantity, and units that are counted."""


def _activity(world: World, row: Row) -> Found:
    sources = _sources(world, row)
    carriers = {s.carrier for s in sources}
    if len(carriers) > 1:
        at, some = row.at("carrier"), listed(sorted(carriers)[:3])
        row.faults.fail(at, row.cells.get("carrier"), "carriers-unlike", carriers=some)
    unit = world.carriers[sources[0].carrier].unit
    return [s.id for s in sources], unit, (unit,)


def _emissions(world: World, row: Row) -> Found:
    if any(row.cells.get(c) for c in ("of", "category", "carrier")):
        return [s.id for s in _sources(world, row)], "kt", ()
    return _accounts(world, row), "kt", ()


def _bought(world: World, row: Row) -> Found:
    accounts = _accounts(world, row)
    power = {s.account for s in world.sources.values() if s.carrier == ELECTRICITY}
    return [a for a in accounts if a in power] or accounts, "GWh", ()


def _revenue(world: World, row: Row) -> Found:
    return _businesses(row, world.revenue), world.units.money, ()


def _output(world: World, row: Row) -> Found:
    product = row.text("of")
    if product not in world.products:
        remedy = nearest(product, world.products)
        row.faults.fail(row.at("of"), product, "no-such-output", remedy)
    makers = [b for b, p in world.outputs if p == product]
    unit = world.products[product]
    return [*_businesses(row, makers), product], unit, (unit,)


def _businesses(row: Row, known: Iterable[str]) -> list[str]:
    all_ = sorted(known)
    if not row.cells.get("business"):
        return all_
    named = _listed(row, "business")
    for business in named:
        if business not in all_:
            remedy = nearest(business, all_)
            row.faults.fail(row.at("business"), business, "none-of-business", remedy)
    return named


def _stock(world: World, row: Row) -> Found:
    options = _options(world, row)
    units = {o.unit for o in options}
    if len(units) > 1:
        _tell_units(row, "options-unlike", units)
    unit = options[0].unit
    return [o.id for o in options], unit, (unit,)


def _served(world: World, row: Row) -> Found:
    def does(o: Option) -> bool:
        return o.source is not None or o.output in ("captured", "on_site")

    options = _doing(world, row, does)
    units = {_unit_served(world, o) for o in options}
    if len(units) > 1:
        _tell_units(row, "served-unlike", units)
    unit = units.pop()
    return [o.id for o in options], unit, (unit,)


def _unit_served(world: World, option: Option) -> str:
    if option.source is None:
        return "kt" if option.output == "captured" else "GWh"
    return world.carriers[world.sources[option.source].carrier].unit


def _covered(world: World, row: Row) -> Found:
    options = _doing(world, row, lambda o: o.output == "clean")
    return [o.id for o in options], "GWh", ()


def _retired(world: World, row: Row) -> Found:
    options = _doing(world, row, lambda o: o.output == "credits")
    return [o.id for o in options], "kt", ()


def _spent(world: World, row: Row) -> Found:
    return [o.id for o in _options(world, row)], world.units.money, ()


_LOOK_UP: dict[str, Callable[[World, Row], Found]] = {
    "activity": _activity,
    "emissions": _emissions,
    "bought": _bought,
    "revenue": _revenue,
    "output": _output,
    "stock": _stock,
    "added": _stock,
    "served": _served,
    "covered": _covered,
    "retired": _retired,
    "spent": _spent,
}


def _doing(world: World, row: Row, does: Callable[[Option], bool]) -> list[Option]:
    options = _options(world, row)
    if not all(map(does, options)):
        row.faults.fail(row.at("of"), row.cells["of"], "does-not", what=row.cells["quantity"])
    return options


def _tell_units(row: Row, problem: str, units: Iterable[str]) -> NoReturn:
    """Tell that what a row is of is counted in several units. Raises Invalid, always."""
    several = Listed(tuple(sorted(units)), "language.and")
    row.faults.fail(row.at("of"), row.cells["of"], problem, units=several)


def _options(world: World, row: Row) -> list[Option]:
    """The options of a lever, or one by its id, as far as the row narrows them down."""
    name = row.text("of", 400)
    _refer(world, row)
    if name in world.options:
        options = [world.options[name]]
    elif name in LEVERS:
        options = [o for o in world.options.values() if o.kind == name]
    else:
        levers = sorted({o.lever for o in world.options.values()})
        if name not in levers:
            if _may_be_lost(world, name):
                raise Invalid
            known = [*levers, *world.options] if "@" in name else levers
            remedy = nearest(name, known)
            row.faults.fail(row.at("of"), name, "no-such", remedy, what="lever")
        options = [o for o in world.options.values() if o.lever == name]
    kept = [o for o in options if _fits(world, row, o)]
    if not kept:
        known = [o.id for o in options]
        row.faults.fail(row.at("of"), name, "no-option-there", nearest(name, known))
    return kept


def _may_be_lost(world: World, name: str) -> bool:
    """Whether a lever, or an option of one, may be missing for a fault of its own."""
    if "lever" not in world.names:
        return True
    return world.incomplete and name.split("@", maxsplit=1)[0] in world.names["lever"]


def _fits(world: World, row: Row, option: Option) -> bool:
    if option.source is not None:
        return _matches(row, world.sources[option.source])
    accounts = [world.accounts[a] for a in option.accounts if a in world.accounts]
    if accounts:
        return any(_matches(row, a) for a in accounts)
    own = {c: getattr(option, c) for c in ("business", "region")}
    return all(not row.cells.get(c) or own[c] in _listed(row, c) for c in own)


def _matches(row: Row, thing: Source | Account) -> bool:
    own = {c: str(getattr(thing, c, "")) for c in PARTS}
    own["account"] = thing.account if isinstance(thing, Source) else thing.id
    return all(not row.cells.get(c) or own[c] in _listed(row, c) for c in PARTS)


def _listed(row: Row, column: str) -> list[str]:
    """What a cell names: one thing, or several, with ; between them."""
    return [word.strip() for word in row.cells.get(column, "").split(";")]


def _sources(world: World, row: Row) -> list[Source]:
    name = row.cells.get("of", "")
    if name:
        world.refer("source", name, row.at("of"))
    _refer(world, row)
    found = [s for s in world.sources.values() if name in ("", s.id) and _matches(row, s)]
    if not found:
        if world.lacks_sources:
            raise Invalid
        if name:
            _tell_other(row, world.sources[name])
        row.faults.fail(row.at("quantity"), row.cells["quantity"], "no-source-with-all")
    if not name and _may_be_of_lost(world, row):
        world.partial |= {s.id for s in found}
    return found


def _tell_other(row: Row, source: Source) -> NoReturn:
    """Tell that a source is of another business, carrier or the like than its row says.

    Raises:
        Invalid: always.

    """
    own = {c: str(getattr(source, c, "")) for c in PARTS}
    column = next(c for c in PARTS if row.cells.get(c) and own[c] not in _listed(row, c))
    facts = {"source": source.id, "column": column, "own": own[column]}
    row.faults.fail(row.at(column), row.cells[column], "source-of-another", **facts)


def _accounts(world: World, row: Row) -> list[str]:
    _refer(world, row)
    found = [a.id for a in world.accounts.values() if _matches(row, a)]
    if not found:
        if world.lacks_sources:
            raise Invalid
        row.faults.fail(row.at("quantity"), None, "nothing-booked")
    if _may_be_of_lost(world, row):
        world.partial |= {*found}
    return found


def _may_be_of_lost(world: World, row: Row) -> bool:
    """Whether a source that is at fault may be one of those that a row is of."""
    told = [{str(w) for w in _listed(row, c)} if row.cells.get(c) else None for c in PARTS]
    return any(
        all(
            words is None or c not in facts or words >= {str(w) for w in facts[c]}
            for c, words in zip(PARTS, told, strict=True)
        )
        for facts in world.lost_facts.values()
    )


def _refer(world: World, row: Row) -> None:
    for column in ("business", "region", "carrier", "category"):
        for word in _listed(row, column) if row.cells.get(column) else ():
            world.refer(column, word, row.at(column))
    for word in _listed(row, "scope") if row.cells.get("scope") else ():
        if word not in ("1", "2", "3"):
            row.faults.fail(row.at("scope"), word, "no-scope")


def _place(fact: Fact) -> tuple[Location, str]:
    """Where a fact stands, and what stands there."""
    file, place = fact.place
    return Location(file, (place,)), f"{fact.written:g} {fact.unit}"


def tell_clashes(world: World, clashes: Iterable[Clash], hides: Callable[[Clash], bool]) -> None:
    """Tell facts that cannot be beside each other, each once; not those that something at fault
    ``hides``.
    """
    told: list[Clash] = []
    for clash in clashes:
        if clash not in told and unclear.is_clear(world, clash.fact) and not hides(clash):
            told.append(clash)
            facts: dict[str, Spoken] = {
                name: Digits(value) if isinstance(value, str) else listed(value)
                for name, value in clash.facts.items()
            }
            remedy = message(f"faults.{clash.remedy}", **facts) if clash.remedy else None
            world.faults.add(*_place(clash.fact), clash.problem, remedy, **facts)


def note_gaps(world: World, case: Case) -> None:
    """Tell what nothing is said of in years that are past."""
    if case.facts and not case.open_years:
        world.faults.note("facts-to-the-end", file=FOLDER, year=str(case.end))
    told = {(i, f.year) for f in case.facts if f.quantity in OF_ACTIVITY for i in f.of}
    accounts = {s.id: s.account for s in case.sources.values()}
    for t in case.past:
        silent = [i for i in accounts if (i, t) not in told and (accounts[i], t) not in told]
        if silent:
            counts = {"n": Count(len(silent)), "all": Count(len(accounts))}
            facts = {"file": FOLDER, "year": str(t), "source": silent[0]}
            world.faults.note("facts-silent", **facts, **counts)


def note_none_left(world: World, case: Case) -> None:
    """Tell sources of which nothing was left, beside levers that may serve but a share of them."""
    for s in case.sources.values():
        none = [t for t in case.past if ("source", s.id) in told_in(case, t) and not s.activity[t]]
        if not none or not s.expected[none[0]]:
            continue
        t = none[0]
        serving = [o for o in case.options.values() if o.source == s.id and locked_in(o)[t] > 0]
        if serving and all(o.max_share[t] < 1 for o in serving):
            levers = ", ".join(sorted({o.lever for o in serving}))
            where = {"file": FOLDER, "source": s.id, "year": str(t), "levers": levers}
            world.faults.note("none-left", **where)


def note_of_a_year_alone(world: World, case: Case) -> None:
    """Tell what facts tell of a year, and is gone in the next, for nothing was expected of it."""
    for year, sources, kt in of_a_year_alone(case):
        tonnes = amount(float(f"{1000 * kt:.6g}"))
        facts = {"file": FOLDER, "year": str(year), "next": str(year + 1)}
        world.faults.note("of-a-year-alone", **facts, of=listed(sources), tonnes=tonnes)
