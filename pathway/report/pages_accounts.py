"""Slides of the accounts: whose emissions, whose electricity, intensity, the scope 3+ ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import floor

from pathway.charts.info import scope_name
from pathway.charts.ledger_data import read_ledger
from pathway.charts.numbers import decimals_for, half_up, mass_unit, percent, show
from pathway.charts.text import fit_title
from pathway.charts.theme import PROGRAMME_STYLES, WEDGE_STYLES
from pathway.locale import Fact

from . import facts
from .deck import Deck
from .layout import Drawn, Key, columns_with_key
from .native import Series
from .story import Story
from .transcribe import frame_of, transcribe


def part_name(story: Story, by: str, key: str) -> str:
    """The name of a business, a scope or a region."""
    if key == "other":
        return story.say("others")
    if by == "scope":
        return scope_name([int(key)]).in_(story.lang)
    names = story.info.names.businesses if by == "business" else story.info.names.regions
    return story.name(names.get(key, key), 260)


def add_composition(deck: Deck, story: Story) -> None:
    """Gross emissions by business (or scope, or region), every year."""
    by, years, parts = facts.composition(story.tables, story.case)
    kept, rest = facts.largest(parts, len(PROGRAMME_STYLES))
    shown = [*kept, *([rest] if rest else [])]
    totals = [sum(p.values[i] for p in parts) for i in range(len(years))]
    unit = mass_unit(max(totals), story.lang)
    decimals = decimals_for(max(totals) / unit.tonnes)
    names = [part_name(story, by, p.key) for p in shown]
    series, keys = [], []
    for part, name, style in zip(shown, names, PROGRAMME_STYLES, strict=False):
        values = [round(v / unit.tonnes, 6) for v in part.values]
        series.append(Series(name=name, values=values, color=style.color))
        ends = tuple(show(half_up(part.values[i] / unit.tonnes, decimals)) for i in (0, -1))
        keys.append(Key(name, ends, style.color))
    total = story.say("total")
    ends = tuple(show(half_up(totals[i] / unit.tonnes, decimals)) for i in (0, -1))
    keys = [Key(total, ends, bold=True), *reversed(keys)]
    title = fit_title(_composition_titles(story, by, parts, totals, years), story.lang)
    subtitle = story.say(
        "composition-about", subject=story.subject(), scopes=story.scopes, by=by, unit=unit.name
    )
    page = deck.page()
    page.frame(title, subtitle, [story.source("emissions")])
    alt = _alt(story, story.joined(title), keys)
    heads = (str(years[0]), str(years[-1]))
    columns_with_key(page, [str(y) for y in years], series, heads, keys, alt)
    origins = [("gross-emissions", "emissions", "gross_market_t")]
    page.note(story.note(story.joined(title), origins))


def _composition_titles(
    story: Story,
    by: str,
    parts: tuple[facts.Part, ...],
    totals: list[float],
    years: tuple[int, ...],
) -> Iterator[str]:
    best = max(parts, key=lambda p: p.values[-1])
    name, end, base = part_name(story, by, best.key), str(years[-1]), str(years[0])
    if totals[-1] <= 0:
        yield story.say("composition-title.none", end=end)
        return
    share = percent(best.values[-1] / totals[-1])
    was = percent(best.values[0] / totals[0]) if totals[0] > 0 else percent(0.0)
    yield story.say("composition-title.full", name=name, share=share, end=end, was=was, base=base)
    yield story.say("composition-title", name=name, share=share, end=end)


# Electricity

_KINDS = {"self_use": "rooftop_pv", "fuelled": "generation", "bundled": "green_power"}
"""The lever kinds whose colours stand for what covers demand."""
_COLORS = {"unbundled": ("#A6DCCB", "/", "#007A59"), "residual": ("#D3D9DF", "", "")}
"""Of the others colour, pattern and its ink."""


def _look(cover: str) -> tuple[str, str, str]:
    if cover in _COLORS:
        return _COLORS[cover]
    style = WEDGE_STYLES[_KINDS[cover]]
    return style.color, style.pattern, style.pattern_ink


def power_series(story: Story) -> Drawn | None:
    """Demand and how it is covered, by year; nothing where there is no demand."""
    power = facts.power(story.tables)
    if power is None:
        return None
    unit, factor, number = _power_unit(power)
    series = []
    for part in power.parts:
        if any(part.values):
            name, (color, pattern, ink) = story.say(f"power-{part.key}"), _look(part.key)
            values = [round(v / factor, 6) for v in part.values]
            series.append(Series(name=name, values=values, color=color, pattern=pattern, ink=ink))
    title = fit_title(_power_titles(story, power, unit, number), story.lang)
    about = story.say("power-about", subject=story.subject(), unit=unit)
    return Drawn(title, story.joined(title), about, [str(y) for y in power.years], series)


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
    demand = story.say("demand")
    clean = story.say("clean-share")
    keys = [
        Key(demand, (number(power.demand[0]), number(power.demand[-1])), bold=True),
        *reversed(keys),
        Key(clean, tuple(_floored(power.clean[i]) for i in (0, -1)), bold=True),
    ]
    page = deck.page()
    notes = [story.source("electricity"), story.say("power-note")]
    page.frame(drawn.lines, drawn.about, notes)
    heads = (drawn.years[0], drawn.years[-1])
    columns_with_key(page, drawn.years, drawn.series, heads, keys, _alt(story, drawn.title, keys))
    cover = "self_use_gwh, clean_gwh, clean_unbundled_gwh, residual_gwh"
    origins = [
        ("demand", "electricity", "demand_gwh"),
        ("cover", "electricity", cover),
        ("clean-share", "electricity", "clean_share"),
    ]
    page.note(story.note(drawn.title, origins))


def _floored(share: float) -> str:
    """A share rounded down, so that 100% is every kWh."""
    return percent(floor(share * 100 + 1e-4) / 100)


def _power_titles(
    story: Story, power: facts.Power, unit: str, number: Callable[[float], str]
) -> Iterator[str]:
    years, clean = power.years, power.clean
    full = [i for i in range(len(years)) if all(c > 1 - 1e-6 for c in clean[i:])]
    best = max(range(len(years)), key=lambda i: clean[i])
    peaks = clean[best] - clean[-1] > 0.01
    first, last = power.demand[0], power.demand[-1]
    stays = number(first) == number(last)
    facts: dict[str, Fact] = {
        "clean": "all" if full else "peaks" if peaks else "moves" if any(clean) else "none",
        "best": _floored(clean[best]), "when": str(years[best]),
        "from": str(years[full[0]]) if full else "",
        "was": _floored(clean[0]), "base": str(years[0]),
        "share": _floored(clean[-1]), "end": str(years[-1]),
        "demand": "stays" if stays else "grows" if last > first else "falls",
        "last": number(last), "unit": unit,
    }  # fmt: skip
    yield story.say("power-title.full", **facts)
    yield story.say("power-title", **facts)


def _alt(story: Story, message: str, keys: list[Key]) -> str:
    """The text alternative: the message and the key, line by line."""
    return story.alternative(message, (f"{key.name}: {', '.join(key.values)}" for key in keys))


# Charts that have a figure


def add_intensity(deck: Deck, story: Story) -> None:
    """Tonnes per unit of revenue: plan, business as usual, limit."""
    figure, page = story.figures["scope3-intensity"], deck.page()
    page.frame(*frame_of(figure))
    names = {
        "remaining": story.say("plan-area"),
        "saved": story.say("saved"),
        "bau": story.say("without-action"),
        "limit": story.say("limit-line"),
        "plan": story.say("plan-line"),
        "target": story.say("target"),
    }
    transcribe(page, figure, names, {})
    origins = [
        ("tonnes", "emissions", "bau_t, gross_market_t"),
        ("target-and-plan", "targets", "required, achieved"),
    ]
    products = any(promise.unit for promise in story.info.intensities)
    of = story.say("output-from" if products else "revenue-from")
    page.note(story.note(figure["layout"]["meta"]["title"], origins, of))


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
    names["total"] = story.say("counted-in-total")
    names["target"] = story.say("target")
    transcribe(page, figure, names, {})
    origins = [
        ("tonnes-so-far", "ecosystem", "cumulative_t"),
        ("target-and-plan", "targets", "required, achieved"),
    ]
    page.note(story.note(figure["layout"]["meta"]["title"], origins))
