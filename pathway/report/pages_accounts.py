"""Slides of the accounts: whose emissions, whose electricity, intensity, the scope 3+ ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import floor

from pathway.charts.info import scope_name
from pathway.charts.ledger_data import read_ledger
from pathway.charts.numbers import decimals_for, half_up, mass_unit, percent, show
from pathway.charts.text import fit_title, scopes
from pathway.charts.theme import PROGRAMME_STYLES, WEDGE_STYLES, Style
from pathway_models.case import Name

from . import facts
from .deck import Deck
from .layout import Drawn, Key, columns_with_key
from .native import Series
from .story import Story
from .transcribe import frame_of, transcribe

_OTHERS = Name("Others", "其他")
_TARGET = Name("Target", "目标")


def part_name(story: Story, by: str, key: str) -> str:
    """The name of a business, a scope or a region."""
    if key == "other":
        return story.say(_OTHERS)
    if by == "scope":
        return story.say(scope_name([int(key)]))
    names = story.info.names.businesses if by == "business" else story.info.names.regions
    return story.name(names.get(key, Name(key, key)), 260)


def add_composition(deck: Deck, story: Story) -> None:
    """Gross emissions by business (or scope, or region), every year."""
    by, years, parts = facts.composition(story.tables, story.case)
    kept, rest = facts.largest(parts, len(PROGRAMME_STYLES))
    shown = [*kept, *([rest] if rest else [])]
    totals = [sum(p.values[i] for p in parts) for i in range(len(years))]
    unit = mass_unit(max(totals))
    decimals = decimals_for(max(totals) / unit.tonnes)
    names = [part_name(story, by, p.key) for p in shown]
    series, keys = [], []
    for part, name, style in zip(shown, names, PROGRAMME_STYLES, strict=False):
        values = [round(v / unit.tonnes, 6) for v in part.values]
        series.append(Series(name=name, values=values, color=style.color))
        ends = tuple(show(half_up(part.values[i] / unit.tonnes, decimals)) for i in (0, -1))
        keys.append(Key(name, ends, style.color))
    total = story.say(Name("Total", "合计"))
    ends = tuple(show(half_up(totals[i] / unit.tonnes, decimals)) for i in (0, -1))
    keys = [Key(total, ends, bold=True), *reversed(keys)]
    title = fit_title(_composition_titles(story, by, parts, totals, years), story.lang)
    text = Name(
        "{subject}, {scopes}, gross emissions (market-based) by {by}, {unit} CO₂e per year",
        "{subject}{scopes}总排放（基于市场），按{by}，{unit} CO₂e／年",
    )
    subtitle = story.say(
        text, subject=story.subject(), scopes=scopes(story.info.scopes, story.lang),
        by=story.say(_BY[by]), unit=story.say(unit.name),
    )  # fmt: skip
    page = deck.page()
    page.frame(title, subtitle, [story.source("emissions")])
    alt = _alt(story.joined(title), keys)
    heads = (str(years[0]), str(years[-1]))
    columns_with_key(page, [str(y) for y in years], series, heads, keys, alt)
    what = Name("Gross emissions", "总排放")
    page.note(story.note(story.joined(title), [(what, "emissions", "gross_market_t")]))


_BY = {
    "business": Name("business", "业务"),
    "scope": Name("scope", "范围"),
    "region": Name("region", "区域"),
}


def _composition_titles(
    story: Story,
    by: str,
    parts: tuple[facts.Part, ...],
    totals: list[float],
    years: tuple[int, ...],
) -> Iterator[str]:
    best = max(parts, key=lambda p: p.values[-1])
    blanks: dict[str, object] = {"end": years[-1], "base": years[0]}
    blanks["name"] = part_name(story, by, best.key)
    if totals[-1] <= 0:
        yield story.say(Name("No gross emissions are left in {end}", "{end}年已无总排放"), **blanks)
        return
    blanks["share"] = percent(best.values[-1] / totals[-1])
    blanks["was"] = percent(best.values[0] / totals[0]) if totals[0] > 0 else "0%"
    most = "{name} is {share} of gross emissions in {end}, against {was} in {base}"
    zh = "{end}年{name}占总排放的{share}，{base}年为{was}"
    yield story.say(Name(most, zh), **blanks)
    short = Name("{name} is {share} of gross emissions in {end}", "{end}年{name}占总排放的{share}")
    yield story.say(short, **blanks)


# Electricity

_UNNAMED = Name("", "")
_COVERS: dict[str, tuple[Name, Style]] = {
    "self_use": (Name("Rooftop PV, own use", "屋顶光伏自用"), WEDGE_STYLES["rooftop_pv"]),
    "fuelled": (Name("Generated on site with fuel", "现场燃料发电"), WEDGE_STYLES["generation"]),
    "bundled": (Name("Green-power contracts", "绿电合同"), WEDGE_STYLES["green_power"]),
    "unbundled": (
        Name("Unbundled certificates", "非捆绑绿证"),
        Style("#A6DCCB", _UNNAMED, _UNNAMED, "/", "#007A59"),
    ),
    "residual": (
        Name("Residual mix of the grid", "其余电网电量"),
        Style("#D3D9DF", _UNNAMED, _UNNAMED),
    ),
}


def power_series(story: Story) -> Drawn | None:
    """Demand and how it is covered, by year; nothing where there is no demand."""
    power = facts.power(story.tables)
    if power is None:
        return None
    unit, factor, number = _power_unit(power)
    series = []
    for part in power.parts:
        if any(part.values):
            name, style = _COVERS[part.key]
            series.append(
                Series(
                    name=story.say(name),
                    values=[round(v / factor, 6) for v in part.values],
                    color=style.color,
                    pattern=style.pattern,
                    ink=style.pattern_ink,
                )
            )
    title = fit_title(_power_titles(story, power, unit, number), story.lang)
    text = Name("{subject}, electricity and how it is covered, {unit} a year",
                "{subject}用电量及其来源，{unit}／年")  # fmt: skip
    about = story.say(text, subject=story.subject(), unit=unit)
    return Drawn(title, about, [str(y) for y in power.years], series)


def _power_unit(power: facts.Power) -> tuple[str, float, Callable[[float], str]]:
    """GWh, or TWh where there is much; its size in GWh; how a number is written."""
    big = max(power.demand) >= 1000
    unit, factor = ("TWh", 1000.0) if big else ("GWh", 1.0)
    decimals = min(1, decimals_for(max(power.demand) / factor))
    return unit, factor, lambda value: show(half_up(value / factor, decimals))


def add_electricity(deck: Deck, story: Story) -> None:
    """Demand and how it is covered, every year; the clean share in the key."""
    power, drawn = facts.power(story.tables), power_series(story)
    if power is None or drawn is None:
        return
    number = _power_unit(power)[2]
    covers = [part for part in power.parts if any(part.values)]
    keys = [
        Key(one.name, (number(part.values[0]), number(part.values[-1])), one.color, one.pattern,
            one.ink)
        for one, part in zip(drawn.series, covers, strict=True)
    ]  # fmt: skip
    demand = story.say(Name("Demand", "用电需求"))
    clean = story.say(Name("Clean share", "清洁占比"))
    keys = [
        Key(demand, (number(power.demand[0]), number(power.demand[-1])), bold=True),
        *reversed(keys),
        Key(clean, tuple(_floored(power.clean[i]) for i in (0, -1)), bold=True),
    ]
    page = deck.page()
    page.frame(drawn.lines, drawn.about, _power_notes(story))
    heads = (drawn.years[0], drawn.years[-1])
    columns_with_key(page, drawn.years, drawn.series, heads, keys, _alt(drawn.title, keys))
    cover = "self_use_gwh, clean_gwh, clean_unbundled_gwh, residual_gwh"
    origins = [
        (Name("Demand", "用电需求"), "electricity", "demand_gwh"),
        (Name("Cover", "来源"), "electricity", cover),
        (Name("Clean share", "清洁占比"), "electricity", "clean_share"),
    ]
    page.note(story.note(drawn.title, origins))


def _power_notes(story: Story) -> list[str]:
    clean = Name(
        "Clean: contracts, certificates, and own roofs that keep their certificates.",
        "清洁电力：合同、绿证，以及保留绿证的屋顶光伏。",
    )
    return [story.source("electricity"), story.say(clean)]


def _floored(share: float) -> str:
    """A share rounded down, so that 100% is every kWh."""
    return f"{floor(share * 100 + 1e-4)}%"


def _power_titles(
    story: Story, power: facts.Power, unit: str, number: Callable[[float], str]
) -> Iterator[str]:
    years, clean = power.years, power.clean
    full = [i for i in range(len(years)) if all(c > 1 - 1e-6 for c in clean[i:])]
    blanks: dict[str, object] = {
        "share": _floored(clean[-1]), "end": years[-1], "base": years[0], "unit": unit,
        "last": number(power.demand[-1]), "was": _floored(clean[0]),
        "from": years[full[0]] if full else 0,
    }  # fmt: skip
    if full:
        head = story.say(Name("All electricity is clean from {from}",
                              "{from}年起电力全部清洁"), **blanks)  # fmt: skip
    else:
        head = story.say(
            Name("Clean electricity goes from {was} in {base} to {share} in {end}",
                 "清洁电力由{base}年的{was}升至{end}年的{share}"), **blanks)  # fmt: skip
    grows = power.demand[-1] >= power.demand[0]
    rise = Name("while demand grows to {last} {unit}", "用电量增至{last} {unit}")
    fall = Name("and demand falls to {last} {unit}", "用电量降至{last} {unit}")
    comma = "，" if story.lang == "zh" else ", "
    yield head + comma + story.say(rise if grows else fall, **blanks)
    yield head


def _alt(message: str, keys: list[Key]) -> str:
    """The text alternative: the message and the key, line by line."""
    lines = [f"{key.name}: {', '.join(key.values)}" for key in keys]
    return f"{message}. {'; '.join(lines)}."


# Charts that have a figure


def add_intensity(deck: Deck, story: Story) -> None:
    """Tonnes per unit of revenue: plan, business as usual, limit."""
    figure, page = story.figures["scope3-intensity"], deck.page()
    page.frame(*frame_of(figure))
    names = {
        "remaining": story.say(Name("Plan (area)", "规划（面积）")),
        "saved": story.say(Name("Saved", "减少")),
        "bau": story.say(Name("Without action", "不采取行动")),
        "limit": story.say(Name("Limit", "上限")),
        "plan": story.say(Name("Plan", "规划")),
        "target": story.say(_TARGET),
    }
    transcribe(page, figure, names, {})
    origins = [
        (Name("Tonnes", "吨数"), "emissions", "bau_t, gross_market_t"),
        (Name("Target and plan", "目标与规划值"), "targets", "required, achieved"),
    ]
    text = Name("Revenue: inputs/revenue.csv.", "收入：inputs/revenue.csv。")
    if any(promise.unit for promise in story.info.intensities):
        text = Name("Output: inputs/outputs.csv.", "产量：inputs/outputs.csv。")
    page.note(story.note(figure["layout"]["meta"]["title"], origins, story.say(text)))


def add_ledger(deck: Deck, story: Story) -> None:
    """The scope 3+ ledger: what programmes avoid at others, never beside net."""
    figure, page = story.figures["ecosystem-ledger"], deck.page()
    page.frame(*frame_of(figure))
    ledger = read_ledger(story.tables, story.info)
    colors = {style.color: i for i, style in enumerate(PROGRAMME_STYLES)}
    names = {
        trace["uid"]: story.name(ledger.programmes[colors[trace["fillcolor"]]].name)
        for trace in figure["data"]
        if trace.get("fill") == "toself"
    }
    names["total"] = story.say(Name("Counted in total", "累计合计"))
    names["target"] = story.say(_TARGET)
    transcribe(page, figure, names, {})
    origins = [
        (Name("Tonnes so far", "累计吨数"), "ecosystem", "cumulative_t"),
        (Name("Target and plan", "目标与规划值"), "targets", "required, achieved"),
    ]
    page.note(story.note(figure["layout"]["meta"]["title"], origins))
