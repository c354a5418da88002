"""Are the tables whole: columns, keys, numbers, rows, and words as in the case."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pandas as pd

from pathway.audit.books import KEYS, Books
from pathway.audit.check import Checker, Finding, Key, equal, rule, word
from pathway.audit.plan import of_the_company
from pathway.audit.targets import sense
from pathway_models.case import ELECTRICITY, GROUP, Case

ITEMS = (
    "capex",
    "fom",
    "energy",
    "materials",
    "contracts",
    "credits",
    "export",
    "carbon_price",
    "write_off",
    "salvage",
)
PLACE = ("business", "region", "scope")

NUMBERS: dict[str, tuple[str, ...]] = {
    "emissions": (
        "bau_t",
        "gross_location_t",
        "gross_market_t",
        "removals_t",
        "offsets_t",
        "net_t",
    ),
    "sources": ("activity_bau", "activity", "gross_t"),
    "wedges": ("tonnes",),
    "wedges_location": ("tonnes",),
    "levers": ("added", "stock", "served", "reduction_t", "capex_m", "opex_m"),
    "contracts": ("clean_gwh",),
    "electricity": (
        "demand_gwh",
        "self_use_gwh",
        "export_gwh",
        "clean_gwh",
        "clean_unbundled_gwh",
        "residual_gwh",
    ),
    "credits": ("tonnes", "price_per_t", "cost_m", "durability_years"),
    "costs": ("value_m", "discounted_m"),
    "turnover": ("served", "left", "need", "early", "write_off_m"),
    "ecosystem": (
        "added",
        "stock",
        "avoided_t",
        "attribution_share",
        "sold_t",
        "tonnes",
        "cumulative_t",
        "capex_m",
        "fom_m",
    ),
    "targets": ("required",),
}
"""Columns in which every number must be there."""

OTHERS: dict[str, tuple[str, ...]] = {
    "emissions": PLACE,
    "sources": ("account", *PLACE, "category", "carrier", "activity_unit"),
    "wedges": PLACE,
    "wedges_location": PLACE,
    "levers": ("lever", "kind", "source", *PLACE, "unit", "served_unit"),
    "contracts": (*PLACE, "unbundled"),
    "electricity": (*PLACE, "clean_share"),
    "credits": ("kind", *PLACE, "quality", "vintage"),
    "costs": (),
    "turnover": ("business", "unit"),
    "ecosystem": ("business", "unit"),
    "targets": ("section", "metric", "sense", "achieved", "unit", "slack", "binding", "met"),
}
"""Words, and numbers that may be empty."""


@rule("columns", 0)
def tables_have_their_columns(books: Books) -> Iterator[Finding]:
    """Every table is there, with every column."""
    for table in KEYS:
        there = set(books.tables[table].columns) if table in books.tables else set()
        for column in (*KEYS[table], *NUMBERS[table], *OTHERS[table]):
            yield equal(table, (), column, float(column in there), 1.0)


@rule("rows", 0)
def keys_are_unique(books: Books) -> Iterator[Finding]:
    """No two rows of a table have the same key."""
    for table in KEYS:
        seen: set[Key] = set()
        for key in books.keys(table):
            if key in seen:
                yield word(table, key, "+".join(KEYS[table]), "again", "once")
            seen.add(key)


@rule("numbers", 0)
def numbers_are_finite(books: Books) -> Iterator[Finding]:
    """Every number that is needed is there, and finite."""
    for table, columns in NUMBERS.items():
        keys = books.keys(table)
        for column in columns:
            values = pd.to_numeric(books.tables[table][column], errors="coerce").tolist()
            for key, value in zip(keys, values, strict=True):
                if not math.isfinite(value):
                    yield word(table, key, column, value, "a number")


@rule("rows", 0)
def rows_are_those_of_the_case(books: Books) -> Iterator[Finding]:
    """Every row that the case asks for is there, and none that it does not know."""
    for table in KEYS:
        needed = _needed(books, table)
        there = set(books.keys(table))
        for key in sorted(needed - there, key=str):
            yield word(table, key, "+".join(KEYS[table]), "no row", "a row")
        for key in sorted(there - needed, key=str):
            if not _may_be(books, table, key):
                yield word(table, key, "+".join(KEYS[table]), "a row", "no row")


@rule("words", 0)
def words_are_those_of_the_case(books: Books) -> Iterator[Finding]:
    """Businesses, regions, scopes, carriers, units and kinds stand in every row as in the case."""
    for table in KEYS:
        want = {key: _words(books, table, key) for key in books.keys(table)}
        for column in {name for words in want.values() for name in words}:
            for key, value in books.column(table, column).items():
                if text(value) != want[key][column]:
                    yield word(table, key, column, text(value), want[key][column])


STRUCTURE: tuple[Checker, ...] = (
    tables_have_their_columns,
    keys_are_unique,
    numbers_are_finite,
    rows_are_those_of_the_case,
)
"""Without these nothing else can be checked; each needs the ones before it."""
CHECKS: tuple[Checker, ...] = (words_are_those_of_the_case,)


def text(value: Any) -> str:
    """A cell as a word: whole numbers without a point, empty cells as empty text."""
    if value is None or value != value:  # noqa: PLR0124  (a missing cell is no number)
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _needed(books: Books, table: str) -> set[Key]:
    """The keys that a table must have."""
    case, years = books.case, books.case.all_years
    if table in {"contracts", "credits", "costs"}:
        return set()
    if table == "targets":
        sums = {t.id: [max(t.value)] for t in case.targets.values() if t.cumulative}
        return {(t.id, y) for t in case.targets.values() for y in sums.get(t.id, t.value)}
    if table in {"wedges", "wedges_location"}:
        return {(y, a, w) for y in years for a in case.accounts for w in case.wedges}
    rows: dict[str, Iterable[str]] = {
        "emissions": case.accounts,
        "electricity": _with_power(case),
        "sources": case.sources,
        "levers": [option.id for option in of_the_company(case)],
        "turnover": books.incumbents,
        "ecosystem": [option.id for option in case.booked("programme")],
    }
    of_plan = table in {"turnover", "ecosystem"}
    return {(y, id_) for y in (case.years if of_plan else years) for id_ in rows[table]}


def _may_be(books: Books, table: str, key: Key) -> bool:
    """Whether a row that is not needed may stand in a table."""
    case = books.case
    if table in {"contracts", "credits"}:
        year, name, account = key
        kinds = ("green_power",) if table == "contracts" else ("removal", "offset")
        known = name in case.options and case.options[name].kind in kinds
        return known and year in case.all_years and account in case.accounts
    if table == "costs":
        year, business, item = key
        owned = business == GROUP or business in case.businesses
        return owned and item in ITEMS and case.base_year <= year <= case.end + 1
    if table == "targets":
        return key[0] in case.targets and key[1] in case.targets[key[0]].value
    return table == "electricity" and key[0] in case.all_years and key[1] in case.accounts


def _with_power(case: Case) -> set[str]:
    """The accounts that have electricity: of sources, switches or roofs."""
    sources = {s.account for s in case.sources.values() if s.carrier == ELECTRICITY}
    landings = {o.accounts[0] for o in case.options.values() if ELECTRICITY in o.uses}
    return sources | landings | {o.accounts[0] for o in case.yielding("on_site")}


def _words(books: Books, table: str, key: Key) -> dict[str, str]:
    """What the columns of words must say in a row."""
    case = books.case
    if table == "costs":
        return {}
    if table in ROW_WORDS:
        return ROW_WORDS[table](books, key)
    account = case.accounts[key[2 if table in {"contracts", "credits"} else 1]]
    words = {"business": account.business, "region": account.region, "scope": str(account.scope)}
    if table == "contracts":
        words["unbundled"] = str(not case.options[key[1]].bundled)
    if table == "credits":
        option = case.options[key[1]]
        words |= {"kind": option.kind, "quality": option.quality, "vintage": str(key[0])}
    return words


def _target_words(books: Books, key: Key) -> dict[str, str]:
    target = books.case.targets[key[0]]
    return {
        "section": target.section,
        "metric": target.metric,
        "sense": sense(target),
        "unit": target.unit,
    }


def _programme_words(books: Books, key: Key) -> dict[str, str]:
    option = books.case.options[key[1]]
    return {"business": option.business, "unit": option.unit}


def _turnover_words(books: Books, key: Key) -> dict[str, str]:
    group = books.incumbents[key[1]]
    carrier = books.case.sources[group.source].carrier
    return {"business": group.business, "unit": books.case.carriers[carrier].unit}


def _lever_words(books: Books, key: Key) -> dict[str, str]:
    case, option = books.case, books.case.options[key[1]]
    served = {"rooftop_pv": "GWh", "green_power": "GWh", "removal": "t", "offset": "t"}
    if option.source is not None:
        served[option.kind] = case.carriers[case.sources[option.source].carrier].unit
    return {
        "lever": option.lever,
        "kind": option.kind,
        "source": option.source or "",
        "business": option.business,
        "region": option.region,
        "scope": str(option.scope),
        "unit": option.unit,
        "served_unit": served[option.kind],
    }


def _source_words(books: Books, key: Key) -> dict[str, str]:
    case, source = books.case, books.case.sources[key[1]]
    return {
        "account": source.account,
        "business": source.business,
        "region": source.region,
        "scope": str(source.scope),
        "category": source.category,
        "carrier": source.carrier,
        "activity_unit": case.carriers[source.carrier].unit,
    }


ROW_WORDS: dict[str, Callable[[Books, Key], dict[str, str]]] = {
    "targets": _target_words,
    "levers": _lever_words,
    "sources": _source_words,
    "ecosystem": _programme_words,
    "turnover": _turnover_words,
}
