"""Slides of decisions and money: cash by year, the largest levers, credits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pathway.charts.numbers import MINUS, decimals_for, half_up, mass_unit, percent, show
from pathway.charts.text import fit_title
from pathway.charts.theme import NET, WEDGE_STYLES, wedge_name
from pathway.locale import Count, Fact, language, message
from pathway.locale.messages import FIRST, Spoken
from pathway.numbers import MoneyScale
from pathway_models.case import Name, Rank
from pathway_models.levers import LEVERS

from . import facts
from .canvas import Column, Frame
from .deck import Deck
from .layout import Drawn, Key, columns_with_key
from .native import Series
from .story import Story

COLORS = {
    "capex": "#8FA3B5", "fom": "#8C510A", "energy": "#0072B2", "materials": "#56B4E9",
    "contracts": "#009E73", "credits": "#882255", "carbon_price": "#E69F00",
    "write_off": "#AA4499", "closure": "#332288", "export": "#F0E442", "salvage": "#C9CDD2",
}  # fmt: skip
"""Of each item of company cash; it is called by the message of its name."""
NET_CASH, RECEIVED = "net", ("export", "salvage")


def item_name(item: str) -> Spoken:
    """What an item of company cash is called; one of a plug-in by its own word."""
    return message(f"slides.item-{item}") if item in COLORS else Name.of({FIRST: item})


def cash_series(story: Story) -> Drawn | None:
    """Company cash by year and item, and the net of them; nothing where there is none."""
    cash = facts.cash(story.tables, story.case)
    if not cash.parts:
        return None
    net = [sum(p.values[i] for p in cash.parts) for i in range(len(cash.years))]
    stacks = [sum(abs(p.values[i]) for p in cash.parts) for i in range(len(cash.years))]
    unit = story.money_scale(max(stacks))

    def scaled(values: Sequence[float]) -> list[float]:
        return [round(v / unit.millions, 6) for v in values]

    series = [
        Series(name=item_name(p.key).in_(story.lang), values=scaled(p.values), color=COLORS[p.key])
        for p in cash.parts
    ]
    series.append(Series(name=story.say("net-cash"), values=scaled(net), color=NET, width=6))
    year = str(story.case.price_year)
    about = story.say("cash-about", subject=story.subject(), unit=unit.label, year=year)
    title = fit_title(_money_titles(story, cash), story.lang)
    return Drawn(title, story.joined(title), about, [str(y) for y in cash.years], series)


def add_investment(deck: Deck, story: Story) -> None:
    """Company cash by year and item, against doing nothing."""
    cash, drawn = facts.cash(story.tables, story.case), cash_series(story)
    if drawn is None:
        return
    net = sum(p.total for p in cash.parts)
    stacks = [sum(abs(p.values[i]) for p in cash.parts) for i in range(len(cash.years))]
    unit = story.money_scale(max(stacks))
    keys = [
        Key(_spent(story, p.key, unit, p.total), (unit.number(p.total),), COLORS[p.key])
        for p in cash.parts
    ]
    name = _spent(story, NET_CASH, unit, net)
    keys.append(Key(name, (unit.number(net),), NET, bold=True))
    if round(cash.salvage / unit.millions, unit.decimals):
        name = _spent(story, "salvage", unit, cash.salvage)
        keys.append(Key(name, (unit.number(cash.salvage),)))
    page = deck.page()
    page.frame(drawn.lines, drawn.about, _money_notes(story))
    span = f"{cash.years[0]}–{cash.years[-1]}"
    lines = [f"{key.name} {key.values[0]} {unit.label}" for key in keys]
    alt = story.alternative(drawn.title, [f"{span}: {lines[0]}", *lines[1:]])
    columns_with_key(page, drawn.years, drawn.series, (span,), keys, alt)
    origins = [
        ("cash-by-item", "costs", "value_m"),
        ("present-value", "costs", "discounted_m"),
    ]
    page.note(story.note(drawn.title, origins))


def _spent(story: Story, item: str, unit: MoneyScale, total: float) -> str:
    """An item of cash; below zero it is said that it is saved, or received."""
    name = message("slides.net-cash") if item == NET_CASH else item_name(item)
    less = "received" if item in RECEIVED else "saved"
    return story.say(
        "cash-spent", name=name, sense=less if unit.number(total).startswith(MINUS) else "spent"
    )


def _money_notes(story: Story) -> list[str]:
    base, rate = str(story.case.base_year), percent(story.case.discount_rate)
    return [story.source("costs"), story.say("cash-note", base=base, rate=rate)]


def _money_titles(story: Story, cash: facts.Cash) -> Iterator[str]:
    if abs(cash.npv) < 0.05 and not cash.parts:
        yield story.say("cash-none")
        return
    sense, npv = "saves" if cash.npv < 0 else "costs", story.money(abs(cash.npv))
    x, span = story.money(cash.invested), f"{cash.years[0]}–{cash.years[-1]}"
    if abs(cash.invested) >= LEAST_SUM:
        yield story.say("cash-title", sense=sense, npv=npv, x=x, span=span)
    yield story.say("cash-title.short", sense=sense, npv=npv)


# Levers

MOST = 12
LEAST_SUM = 5e-7
"""Millions that are as good as none."""


def add_levers(deck: Deck, story: Story) -> None:
    """The levers that cut most, as a native table."""
    rows = facts.lever_rows(story.tables, story.case)
    total, last = sum(r.total for r in rows), sum(r.last for r in rows)
    shown, rest = rows[:MOST], rows[MOST:]
    unit = mass_unit(max([abs(r.total) for r in rows] or [0.0]), story.lang)
    money = story.money_scale(max([abs(r.capex) for r in rows] + [abs(r.opex) for r in rows]))
    texts = [_lever_line(story, r, unit.tonnes, money.number, total) for r in shown]
    if rest:
        name = message("slides.levers-other", n=Count(len(rest)))
        numbers = [sum(getattr(r, k) for r in rest) for k in ("last", "total", "capex", "opex")]
        other = facts.LeverRow("", "", name, *numbers)
        texts.append(_lever_line(story, other, unit.tonnes, money.number, total))
    name = message("slides.levers-all")
    money_sum = [sum(getattr(r, k) for r in rows) for k in ("capex", "opex")]
    every = facts.LeverRow("", "", name, last, total, *money_sum)
    texts.append(_lever_line(story, every, unit.tonnes, money.number, total))
    title = fit_title(_lever_titles(story, rows, total), story.lang)
    page = deck.page()
    years = story.case.years
    subtitle = story.say("levers-about", span=f"{years[0]}–{years[-1]}")
    page.frame(title, subtitle, [story.source("levers")])
    mass = unit.name.in_(story.lang)
    columns = [
        Column(story.say("column-lever"), 640),
        Column(story.say("column-kind"), 330),
        Column(f"{years[-1]}, {mass}", 180, "right"),
        Column(f"{years[0]}–{years[-1]}, {mass}", 250, "right"),
        Column(story.say("share"), 110, "right"),
        Column(story.say("column-invested", unit=money.label), 240, "right"),
        Column(story.say("column-running", unit=money.label), 240, "right"),
    ]
    at = Frame(56, 210, 1808, 0)
    page.table(at, columns, texts, 20, story.joined(title), min(52, 760 / (len(texts) + 1)))
    origins = [
        ("tonnes", "levers", "reduction_t"),
        ("lever-money", "levers", "capex_m, opex_m"),
    ]
    page.note(story.note(story.joined(title), origins))


def _lever_line(
    story: Story, row: facts.LeverRow, tonnes: float, money: Callable[[float], str], total: float
) -> list[str]:
    kind = wedge_name(row.kind).in_(story.lang) if row.kind in WEDGE_STYLES else ""
    return [
        story.name(row.name, 600),
        kind,
        show(half_up(row.last / tonnes, 2)),
        show(half_up(row.total / tonnes, 2)),
        percent(row.total / total) if total > 0 else "",
        money(row.capex),
        money(row.opex),
    ]


def _lever_titles(story: Story, rows: Sequence[facts.LeverRow], total: float) -> Iterator[str]:
    end = str(story.case.end)
    if not rows or total <= 0:
        yield story.say("levers-title.none", end=end)
        return
    cutting = [r for r in rows if r.total > 0.5]
    best = cutting[:MOST]
    share = percent(sum(r.total for r in best) / total)
    facts: dict[str, Fact] = {
        "cut": "few" if len(cutting) > len(best) else "all", "n": Count(len(best)),
        "all": Count(len(cutting)), "end": end, "share": share,
    }  # fmt: skip
    yield story.say("levers-title.led", name=story.name(rows[0].name, 600), **facts)
    yield story.say("levers-title", **facts)


# Credits

SHADES: dict[Rank, tuple[str, ...]] = {
    "remove": ("#661A40", "#99406B", "#BF7396", "#E0B5C9"),
    "offset": ("#6B7682", "#98A2AD", "#C9CDD2", "#DDE0E4"),
}
"""Of credits, by rank, the most durable first."""


def add_credits(deck: Deck, story: Story) -> None:
    """What is removed and offset, by kind of credit; the price of the hierarchy."""
    years = tuple(story.case.years)
    rows = facts.credit_rows(story.tables, years)
    totals = [sum(r.values[i] for r in rows) for i in range(len(years))]
    unit = mass_unit(max(totals), story.lang)
    decimals = decimals_for(max(totals) / unit.tonnes)
    seen = dict.fromkeys(SHADES, 0)
    series, keys = [], []
    for row in rows:
        rank = LEVERS[row.kind].rank
        color = SHADES[rank][min(seen[rank], len(SHADES[rank]) - 1)]
        hatch = "/" if rank == "remove" else "\\"
        seen[rank] += 1
        named = _credit_name(story, row)
        values = [round(v / unit.tonnes, 6) for v in row.values]
        series.append(Series(name=named, values=values, color=color, pattern=hatch, ink="white"))
        text = show(half_up(row.total / unit.tonnes, decimals))
        keys.append(Key(named, (text, _durability(story, row)), color, hatch, "white"))
    title = fit_title(_credit_titles(story, rows), story.lang)
    page, mass, message = deck.page(), unit.name.in_(story.lang), story.joined(title)
    subtitle = story.say("credits-about", subject=story.subject(), unit=mass)
    page.frame(title, subtitle, _credit_notes(story, rows))
    heads = (f"{years[0]}–{years[-1]}", story.say("credits-stored"))
    alt = story.alternative(message, (f"{k.name} {k.values[0]} {mass}" for k in keys))
    columns_with_key(page, [str(y) for y in years], series, heads, list(reversed(keys)), alt)
    origins = [("item-credits", "credits", "tonnes, durability_years, quality, cost_m")]
    page.note(story.note(message, origins, story.say("credits-price-from")))


def _credit_name(story: Story, row: facts.CreditRow) -> str:
    if row.option == "other" and not row.quality:
        return story.say("others")
    return story.name(story.info.names.options.get(row.option, row.option))


def _durability(story: Story, row: facts.CreditRow) -> str:
    return f"{row.durability:,}" if row.durability else story.say("none")


def _credit_titles(story: Story, rows: Sequence[facts.CreditRow]) -> Iterator[str]:
    total = sum(r.total for r in rows)
    removed = sum(r.total for r in rows if LEVERS[r.kind].rank == "remove")
    cost = sum(r.cost for r in rows)
    x, end, share = story.mass(total), str(story.case.end), percent(removed / total)
    yield story.say("credits-title.full", x=x, end=end, share=share, cost=story.money(cost))
    yield story.say("credits-title", x=x, end=end)


def _credit_notes(story: Story, rows: Sequence[facts.CreditRow]) -> list[str]:
    notes = [story.source("credits")]
    if story.case.hierarchy.policy == "lexicographic":
        price = float(story.result.summary["price_of_hierarchy_m"])
        sense = "saves" if price < 0 else "costs"
        notes.append(story.say("credits-hierarchy", x=story.money(abs(price)), sense=sense))
    classes = sorted({r.quality for r in rows if r.quality})
    if classes:
        names = language(story.lang).listed([story.quality(one) for one in classes])
        notes.append(story.say("credits-classes", names=names))
    return notes
