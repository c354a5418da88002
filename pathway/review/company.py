"""The company as a whole: rates, prices of a tonne, tonnes and bills beside revenue."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from pathway import library
from pathway.load.check.inventory import base_year
from pathway.locale import Count, percent
from pathway.review.book import Book
from pathway.review.money import dollars
from pathway.review.ranges import Range, in_dollars, of
from pathway.review.remark import Amount, Remark, number, remark
from pathway_models.case import Case, Path

LEAST_RATE, MOST_RATE = 0.01, 0.2
"""Real rates of discount that companies plan with: 1 to 20 % a year."""
LONGEST, SHORTEST = 40, 3
"""Years of a plan."""
OLD_MONEY = 15
"""Years between the money of a case and its base year."""
LEAST_INTENSITY, MOST_INTENSITY = 0.2, 30_000.0
"""Tonnes of all scopes for a million US dollars of revenue: software to lignite power."""
MOST_BILL = 1.5
"""Energy and materials bought, as a share of revenue: a trader's, with losses."""
LARGEST = 1.5e6
"""Revenue of the largest companies there are, twice over [million USD]."""
CREDIT_SLACK = 4.0
"""How many times beyond the library's prices of carbon a price of a tonne may lie."""


def rates(book: Book) -> Iterator[Remark]:
    """The discount rate, and the years."""
    case, rate = book.case, book.case.discount_rate
    if not LEAST_RATE <= rate <= MOST_RATE:
        yield remark(
            "discount_off", book.place("company.yaml", "discount_rate"), rate, "share",
            "grave", "company.yaml",
            rate=percent(rate, 2), low=percent(LEAST_RATE), high=percent(MOST_RATE),
        )  # fmt: skip
    if case.today is not None and case.today < case.base_year:
        yield remark(
            "horizon_off", book.place("company.yaml", "today"), case.today, "year",
            "warning", "company.yaml", says="horizon_off-today", advice="typing-error",
            today=str(case.today), base=str(case.base_year), end=str(case.end),
        )  # fmt: skip
    years = case.end - case.base_year
    if not SHORTEST <= years <= LONGEST or abs(case.price_year - case.base_year) > OLD_MONEY:
        yield remark(
            "horizon_off", book.place("company.yaml", "horizon"), years, "years",
            "warning", "company.yaml",
            base=str(case.base_year), end=str(case.end), years=Count(years),
            money=str(case.price_year),
        )  # fmt: skip


def of_a_tonne() -> Range | None:
    """What a tonne costs in the library: carbon prices, credits and removals [USD/t]."""
    found = []
    for kind in ("prices", "instruments", "measures"):
        for row in library.rows(kind):
            unit, value = row.unit.partition("/")[2], in_dollars(row)
            carbon = kind != "prices" or "co2" in row.id or "carbon" in row.id
            credit = kind != "measures" or row.more.get("lever") in ("removal", "offset")
            if row.quantity == "price" and unit == "t" and value and carbon and credit:
                found.append((value, row.id))
    return of(found, "USD/t")


def prices_of_a_tonne(book: Book) -> Iterator[Remark]:
    """Carbon prices, ceilings and credits, beside what a tonne costs in the library."""
    case, rate, known = book.case, dollars(book.case.currency), of_a_tonne()
    if rate is None or known is None:
        return
    told: list[tuple[str, tuple[str, ...], Path]] = []
    told += [
        ("company.yaml", _scheme(case, s.id), p)
        for s in case.schemes.values()
        for p in s.price.values()
    ]
    if case.internal_carbon_price is not None:
        told.append(("company.yaml", ("internal_carbon_price",), case.internal_carbon_price))
    for key in ("reduce_until", "remove_until"):
        path = getattr(case.hierarchy, key)
        told += [("company.yaml", ("hierarchy", key), path)] if path else []
    for option in case.yielding("credits"):
        prices = {y: option.premium[y] for y in case.years if y in option.premium}
        told.append((f"levers/{option.kind}.yaml", (option.lever, "price"), prices))
    seen = set()
    for file, steps, path in told:
        values = [v for v in path.values() if v and math.isfinite(v)]
        worst = max(values, key=lambda v: abs(math.log(abs(v) * 1000 * rate / 50)), default=None)
        off = 1.0 if worst is None else _off(worst * 1000 * rate, known)
        if worst is not None and off != 1 and (file, steps) not in seen:
            seen.add((file, steps))
            yield _tonne(book, file, steps, worst * 1000, off, known)


def _off(value: float, known: Range) -> float:
    low, high = known.low / CREDIT_SLACK, known.high * CREDIT_SLACK
    return value / low if value < low else value / high if value > high else 1.0


def _scheme(case: Case, scheme: str) -> tuple[str, ...]:
    return (
        ("carbon_price", "price")
        if len(case.schemes) == 1 and not scheme
        else ("carbon_prices", scheme, "price")
    )


def _tonne(
    book: Book, file: str, steps: tuple[str, ...], value: float, off: float, known: Range
) -> Remark:
    grave = off < 0 or off > 10 or off < 0.1
    code, wide = book.case.currency, CREDIT_SLACK**2 * known.high / known.low
    return remark(
        "tonne_off", book.place(file, *steps), off, "times", "grave" if grave else "warning", file,
        value=number(value), code=code, side="below" if off < 1 else "above",
        range=known.in_money(code).told, fits=(off / wide, off) if off < 1 else (off, off * wide),
    )  # fmt: skip


def tonnes(book: Book) -> Iterator[Remark]:
    """The base year: tonnes beside revenue, bills beside revenue."""
    case = book.case
    gross = base_year(case).location
    whole = sum(gross.values())
    if whole <= 0:
        place = book.place("company.yaml", "verified")
        yield remark("no_emissions", place, whole, "kt", "grave", "company.yaml")
        return
    revenue = {b: p[case.base_year] for b, p in case.revenue.items() if p.get(case.base_year)}
    by_business: dict[str, float] = {}
    for account, kt in gross.items():
        name = case.accounts[account].business
        by_business[name] = by_business.get(name, 0.0) + kt
    yield from _intensities(book, by_business, revenue)
    yield from _bills(book, revenue)


def _intensities(
    book: Book, gross: Mapping[str, float], revenue: Mapping[str, float]
) -> Iterator[Remark]:
    rate = dollars(book.case.currency)
    for business, money in revenue.items():
        kt = gross.get(business, 0.0)
        if rate is None or not kt:
            continue
        each, sales = 1000 * kt / (money * rate), money * rate
        if LEAST_INTENSITY <= each <= MOST_INTENSITY and sales <= LARGEST:
            continue
        yield remark(
            "intensity_off", _row(book, business), each, "t/MUSD", "grave", "revenue.csv",
            advice="revenue", t=number(1000 * kt), money=_money(book, money),
            each=number(each), low=number(LEAST_INTENSITY), high=number(MOST_INTENSITY),
            about=[f"revenue {business}"],
        )  # fmt: skip


def _bills(book: Book, revenue: Mapping[str, float]) -> Iterator[Remark]:
    """What a business pays for energy and materials, beside its revenue."""
    case, year = book.case, book.case.base_year + 1
    paid: dict[str, float] = {}
    about: dict[str, set[str]] = {}
    grows = {row.cells.get("id", ""): row.cells.get("growth") for row in book.rows("sources.csv")}
    for source in case.sources.values():
        price = case.prices.get((source.carrier, source.region), {}).get(year, 0.0)
        share = 1.0 if source.scope < 3 else source.pass_through
        paid[source.business] = (
            paid.get(source.business, 0.0) + share * price * source.activity[year]
        )
        of = {f"price {source.carrier}", f"activity {source.id}", f"driver {grows.get(source.id)}"}
        about.setdefault(source.business, {f"revenue {source.business}"}).update(of)
    for business, bill in paid.items():
        money = case.revenue.get(business, {}).get(year, 0.0)
        if business in revenue and money and bill > MOST_BILL * money:
            yield remark(
                "bill_off", _row(book, business), bill / money, "times", "grave", "revenue.csv",
                advice="revenue", year=str(year), bill=_money(book, bill),
                times=number(bill / money), money=_money(book, money), most=number(MOST_BILL),
                about=about[business], fits=(bill / money / MOST_BILL, math.inf),
            )  # fmt: skip


def _money(book: Book, millions: float) -> Amount:
    code = book.case.currency
    return Amount(millions, f"M{code}", code)


def _row(book: Book, business: str) -> str:
    """Where the revenue of a business stands."""
    rows = book.series("revenue.csv", "business").get((business,), [])
    return f"{rows[0].place} ({business})" if rows else business
