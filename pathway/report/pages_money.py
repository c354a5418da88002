"""Slides of decisions and money: cash by year, the largest levers, credits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pathway.charts.numbers import decimals_for, half_up, mass_unit, percent, show
from pathway.charts.text import and_list, fit_title
from pathway.charts.theme import NET, WEDGE_STYLES
from pathway_models.case import Name, Rank
from pathway_models.levers import LEVERS

from . import facts
from .canvas import Column, Frame
from .deck import Deck
from .layout import Drawn, Key, columns_with_key
from .native import Series
from .story import Story

ITEMS: dict[str, tuple[Name, str]] = {
    "capex": (Name("Investment", "投资"), "#8FA3B5"),
    "fom": (Name("Operation and maintenance", "运行维护"), "#8C510A"),
    "energy": (Name("Energy", "能源"), "#0072B2"),
    "materials": (Name("Materials", "材料"), "#56B4E9"),
    "contracts": (Name("Green-power contracts", "绿电合同"), "#009E73"),
    "credits": (Name("Credits", "碳信用"), "#882255"),
    "carbon_price": (Name("Carbon price", "碳价"), "#E69F00"),
    "write_off": (Name("Early replacement", "提前更换"), "#AA4499"),
    "closure": (Name("Closing", "关停"), "#332288"),
    "export": (Name("Power sold", "售电收入"), "#F0E442"),
    "salvage": (Name("Value left at the end", "期末残值"), "#C9CDD2"),
}
"""Name and colour of each item of company cash."""


_NET_CASH = Name("Net cash", "净现金")


def cash_series(story: Story) -> Drawn | None:
    """Company cash by year and item, and the net of them; nothing where there is none."""
    cash = facts.cash(story.tables, story.case)
    if not cash.parts:
        return None
    net = [sum(p.values[i] for p in cash.parts) for i in range(len(cash.years))]
    stacks = [sum(abs(p.values[i]) for p in cash.parts) for i in range(len(cash.years))]
    unit = story.money_unit(max(stacks))

    def scaled(values: Sequence[float]) -> list[float]:
        return [round(v / unit.millions, 6) for v in values]

    series = [
        Series(name=story.say(ITEMS[p.key][0]), values=scaled(p.values), color=ITEMS[p.key][1])
        for p in cash.parts
    ]
    series.append(Series(name=story.say(_NET_CASH), values=scaled(net), color=NET, width=6))
    text = Name(
        "{subject}: cash against doing nothing, {unit} of {year} a year; below zero it is saved",
        "{subject}：与不采取行动相比的现金，{unit}（{year}年不变价）／年；零以下为节省",
    )
    about = story.say(text, subject=story.subject(), unit=unit.name, year=story.case.price_year)
    title = fit_title(_money_titles(story, cash), story.lang)
    return Drawn(title, about, [str(y) for y in cash.years], series)


def add_investment(deck: Deck, story: Story) -> None:
    """Company cash by year and item, against doing nothing."""
    cash, drawn = facts.cash(story.tables, story.case), cash_series(story)
    if drawn is None:
        return
    net = sum(p.total for p in cash.parts)
    stacks = [sum(abs(p.values[i]) for p in cash.parts) for i in range(len(cash.years))]
    unit = story.money_unit(max(stacks))
    keys = [
        Key(story.say(ITEMS[p.key][0]), (unit.number(p.total),), ITEMS[p.key][1])
        for p in cash.parts
    ]
    keys.append(Key(story.say(_NET_CASH), (unit.number(net),), NET, bold=True))
    if round(cash.salvage / unit.millions, unit.decimals):
        name = story.say(ITEMS["salvage"][0])
        keys.append(Key(name, (unit.number(cash.salvage),)))
    page = deck.page()
    page.frame(drawn.lines, drawn.about, _money_notes(story))
    span = f"{cash.years[0]}–{cash.years[-1]}"
    lines = "; ".join(f"{key.name} {key.values[0]} {unit.name}" for key in keys)
    alt = f"{drawn.title}. {span}: {lines}."
    columns_with_key(page, drawn.years, drawn.series, (span,), keys, alt)
    origins = [
        (Name("Cash by item", "各项现金"), "costs", "value_m"),
        (Name("Present value", "现值"), "costs", "discounted_m"),
    ]
    page.note(story.note(drawn.title, origins))


def _money_notes(story: Story) -> list[str]:
    rate = Name(
        "Present value in {base} at {rate} real; undiscounted in the picture. Scope 3+ is apart.",
        "现值以{base}年计，实际贴现率{rate}；图中数值未贴现。范围三＋单列。",
    )
    text = story.say(rate, base=story.case.base_year, rate=percent(story.case.discount_rate))
    return [story.source("costs"), text]


def _money_titles(story: Story, cash: facts.Cash) -> Iterator[str]:
    blanks: dict[str, object] = {
        "x": story.money(cash.invested), "npv": story.money(abs(cash.npv)),
        "span": f"{cash.years[0]}–{cash.years[-1]}",
    }  # fmt: skip
    if abs(cash.npv) < 0.05 and not cash.parts:
        yield story.say(Name("The plan moves no money", "规划不涉及任何支出"))
        return
    saves = Name("over its life the plan saves {npv} in present value", "全周期现值节省{npv}")
    costs = Name("over its life the plan costs {npv} in present value", "全周期现值成本{npv}")
    end = story.say(saves if cash.npv < 0 else costs, **blanks)
    head = story.say(Name("{x} invested in {span}", "{span}年投资{x}"), **blanks)
    yield head + ("，" if story.lang == "zh" else ": ") + end
    yield end[:1].upper() + end[1:]


# Levers

MOST = 12


def add_levers(deck: Deck, story: Story) -> None:
    """The levers that cut most, as a native table."""
    rows = facts.lever_rows(story.tables, story.case)
    total, last = sum(r.total for r in rows), sum(r.last for r in rows)
    shown, rest = rows[:MOST], rows[MOST:]
    unit = mass_unit(max([abs(r.total) for r in rows] or [0.0]))
    money = story.money_unit(max([abs(r.capex) for r in rows] + [abs(r.opex) for r in rows]))
    texts = [_lever_line(story, r, unit.tonnes, money.number, total) for r in shown]
    if rest:
        name = Name(f"{len(rest)} other levers", f"其他{len(rest)}项措施")
        numbers = [sum(getattr(r, k) for r in rest) for k in ("last", "total", "capex", "opex")]
        other = facts.LeverRow("", "", name, *numbers)
        texts.append(_lever_line(story, other, unit.tonnes, money.number, total))
    name = Name("All levers", "全部措施")
    money_sum = [sum(getattr(r, k) for r in rows) for k in ("capex", "opex")]
    every = facts.LeverRow("", "", name, last, total, *money_sum)
    texts.append(_lever_line(story, every, unit.tonnes, money.number, total))
    title = fit_title(_lever_titles(story, rows, total), story.lang)
    page = deck.page()
    years = story.case.years
    text = Name("What each lever cuts and costs, {span}; tonnes market-based, money undiscounted",
                "各项措施的减排与支出，{span}年；减排基于市场，金额未贴现")  # fmt: skip
    subtitle = story.say(text, span=f"{years[0]}–{years[-1]}")
    page.frame(title, subtitle, [story.source("levers")])
    mass = story.say(unit.name)
    columns = [
        Column(story.say(Name("Lever", "措施")), 640),
        Column(story.say(Name("Kind", "类别")), 330),
        Column(f"{years[-1]}, {mass}", 180, "right"),
        Column(f"{years[0]}–{years[-1]}, {mass}", 250, "right"),
        Column(story.say(Name("share", "占比")), 110, "right"),
        Column(story.say(Name("invested, {unit}", "投资，{unit}"), unit=money.name), 240, "right"),
        Column(story.say(Name("running, {unit}", "运行，{unit}"), unit=money.name), 240, "right"),
    ]
    at = Frame(56, 210, 1808, 0)
    page.table(at, columns, texts, 20, story.joined(title), min(52, 760 / (len(texts) + 1)))
    origins = [
        (Name("Tonnes", "吨数"), "levers", "reduction_t"),
        (Name("Investment, running cost", "投资与运行"), "levers", "capex_m, opex_m"),
    ]
    page.note(story.note(story.joined(title), origins))


def _lever_line(
    story: Story, row: facts.LeverRow, tonnes: float, money: Callable[[float], str], total: float
) -> list[str]:
    kind = story.say(WEDGE_STYLES[row.kind].name) if row.kind in WEDGE_STYLES else ""
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
    end = story.case.end
    if not rows or total <= 0:
        yield story.say(
            Name("No lever cuts emissions to {end}", "到{end}年没有措施减少排放"), end=end
        )
        return
    best = rows[:MOST]
    blanks: dict[str, object] = {
        "n": len(best), "all": len(rows), "end": end, "name": story.name(rows[0].name, 600),
        "share": percent(sum(r.total for r in best) / total),
    }  # fmt: skip
    if len(rows) > len(best):
        head = Name("{n} of {all} levers do {share} of all cuts to {end}",
                    "{all}项措施中{n}项占到{end}年全部减排的{share}")  # fmt: skip
    else:
        head = Name("{n} levers cut emissions to {end}", "到{end}年共{n}项措施减少排放")
    led = Name(", led by {name}", "，首位是{name}")
    yield story.say(head, **blanks) + story.say(led, **blanks)
    yield story.say(head, **blanks)


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
    unit = mass_unit(max(totals))
    decimals = decimals_for(max(totals) / unit.tonnes)
    seen = dict.fromkeys(SHADES, 0)
    series, keys = [], []
    for row in rows:
        rank = LEVERS[row.kind].rank
        color = SHADES[rank][min(seen[rank], len(SHADES[rank]) - 1)]
        hatch = "/" if rank == "remove" else "\\"
        seen[rank] += 1
        named = story.name(_credit_name(story, row))
        values = [round(v / unit.tonnes, 6) for v in row.values]
        series.append(Series(name=named, values=values, color=color, pattern=hatch, ink="white"))
        text = show(half_up(row.total / unit.tonnes, decimals))
        keys.append(Key(named, (text, _durability(story, row)), color, hatch, "white"))
    title = fit_title(_credit_titles(story, rows), story.lang)
    about = Name("{subject}: credits retired, {unit} CO₂e a year",
                "{subject}：注销的碳信用，{unit} CO₂e／年")  # fmt: skip
    page = deck.page()
    subtitle = story.say(about, subject=story.subject(), unit=story.say(unit.name))
    page.frame(title, subtitle, _credit_notes(story, rows))
    heads = (
        f"{years[0]}–{years[-1]}",
        story.say(Name("years stored", "储存年数")),
    )
    alt = "; ".join(f"{k.name} {k.values[0]} {story.say(unit.name)}" for k in keys)
    reversed_keys = list(reversed(keys))
    columns_with_key(page, [str(y) for y in years], series, heads, reversed_keys,
                     f"{story.joined(title)}. {alt}.")  # fmt: skip
    origins = [
        (Name("Credits", "碳信用"), "credits", "tonnes, durability_years, quality, cost_m"),
    ]
    price = story.say(Name("Price of the hierarchy: summary.json, price_of_hierarchy.",
                           "层级代价：summary.json，price_of_hierarchy。"))  # fmt: skip
    page.note(story.note(story.joined(title), origins, price))


def _credit_name(story: Story, row: facts.CreditRow) -> Name:
    if row.option == "other" and not row.quality:
        return Name("Others", "其他")
    return story.info.names.options.get(row.option, Name(row.option, row.option))


def _durability(story: Story, row: facts.CreditRow) -> str:
    return f"{row.durability:,}" if row.durability else story.say(Name("none", "无"))


def _credit_titles(story: Story, rows: Sequence[facts.CreditRow]) -> Iterator[str]:
    total = sum(r.total for r in rows)
    removed = sum(r.total for r in rows if LEVERS[r.kind].rank == "remove")
    cost = sum(r.cost for r in rows)
    blanks: dict[str, object] = {
        "x": story.mass(total), "end": story.case.end, "share": percent(removed / total),
        "cost": story.money(cost),
    }  # fmt: skip
    head = Name("Credits for {x} to {end}", "到{end}年共用碳信用{x}")
    tail = Name("{share} of them removals, for {cost}", "其中碳移除占{share}，花费{cost}")
    colon = "，" if story.lang == "zh" else ": "
    yield story.say(head, **blanks) + colon + story.say(tail, **blanks)
    yield story.say(head, **blanks)


def _credit_notes(story: Story, rows: Sequence[facts.CreditRow]) -> list[str]:
    notes = [story.source("credits")]
    if story.case.hierarchy.policy == "lexicographic":
        price = float(story.result.summary["price_of_hierarchy_m"])
        text = Name("Cutting first, then removing, costs {x} more in present value than no order.",
                    "先减排、再移除、后抵消，比不分先后多花{x}（现值）。")  # fmt: skip
        notes.append(story.say(text, x=story.money(price)))
    classes = sorted({r.quality for r in rows if r.quality})
    if classes:
        text = Name("Quality classes: {names}.", "质量等级：{names}。")
        names = and_list([story.name(Name(c, c), 200) for c in classes], story.lang)
        notes.append(story.say(text, names=names))
    return notes
