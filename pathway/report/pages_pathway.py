"""Slides of the pathway: from business as usual to net, over the years and in the last one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pathway.charts.numbers import half_up, show
from pathway.charts.text import fit_title
from pathway.charts.theme import (
    INK,
    MUTED,
    WEDGE_STYLES,
)
from pathway.locale import Fact
from pathway.numbers import percents, share_of
from pathway_models.levers import credit_kinds

from .canvas import Frame
from .deck import Deck
from .layout import number_format
from .native import Axis, Series, add_chart
from .page import Page
from .story import Origin, Story
from .transcribe import ADDED, frame_of, transcribe

LEVEL, GROWTH = "#3C4650", "#8C510A"

_ORIGINS: tuple[Origin, ...] = (
    ("business-as-usual", "emissions", "bau_t"),
    ("net-emissions", "emissions", "net_t"),
    ("wedges", "wedges", "tonnes"),
    ("gross", "emissions", "gross_market_t"),
    ("targets", "targets", "required, achieved"),
)


def add_pathway(deck: Deck, story: Story) -> None:
    """The neutrality pathway: areas from net up to business as usual, and lines."""
    figure, page = story.figures["neutrality-pathway"], deck.page()
    title, subtitle, notes = frame_of(figure)
    page.frame(title, subtitle, notes)
    transcribe(page, figure, pathway_names(story), WEDGE_STYLES)
    sections = [f"{k.id}: {k.section}" for k in story.case.targets.values()]
    page.note(story.note(figure["layout"]["meta"]["title"], _ORIGINS, *sections))


def pathway_names(story: Story) -> dict[str, str]:
    """What the areas and lines of the pathway are called, by uid of the trace."""
    wedges = {key: story.words.wedge(key) for key in WEDGE_STYLES}
    names = {
        "remaining": story.say("remaining"),
        "bau": story.say("business-as-usual"),
        "gross": story.say("gross"),
        "net": story.say("net-emissions"),
        "limit": story.say("limit"),
        "target": story.say("target"),
        **wedges,
        **{f"{ADDED}{key}": story.say("added", name=name) for key, name in wedges.items()},
    }
    for i, part in enumerate(story.path.parts):
        names[f"part-{i}"] = story.say("of-which", part=story.words.part(part))
    return names


# The bridge


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the bridge: from one level to another [chart unit], and what is said of it."""

    name: str
    start: float
    end: float
    value: str
    share: str = ""
    color: str = LEVEL
    pattern: str = ""
    ink: str = ""

    @property
    def top(self) -> float:
        """Its upper edge."""
        return max(self.start, self.end)


def bridge_bars(story: Story) -> list[Bar]:
    """From the base year to net in the last year, left to right."""
    path, words, say, unit = story.path, story.words, story.say, story.words.unit.tonnes
    base, bau, end = path.net[0] / unit, path.bau[-1] / unit, str(path.years[-1])
    shown, shares = words.shown(-1), path.shares(-1)
    first = half_up(base, words.decimals)
    grown = shown.bau - first

    def percent(value: Decimal, tonnes: float) -> str:
        if not value and abs(tonnes) > path.nothing:
            return share_of(0.001, 1.0, story.lang)
        return percents(abs(value), story.lang)

    bars = [
        Bar(say("bar-base", year=str(path.years[0])), 0, base, show(first)),
        Bar(say("bar-growth", sense="grows" if grown >= 0 else "falls"), base, bau,
            show(grown, plus=True), color=GROWTH),
        Bar(say("bar-bau", year=end), 0, bau, show(shown.bau),
            percent(shares.bau, path.bau[-1]) if shares else ""),
    ]  # fmt: skip
    level, levelled = bau, False
    for wedge in path.wedges:
        if wedge.key in credit_kinds() and not levelled:
            bars.append(_gross_bar(story, percent(shares.gross, path.gross[-1]) if shares else ""))
            level, levelled = path.gross[-1] / unit, True
        style, part = WEDGE_STYLES[wedge.key], shown.parts[wedge.key]
        lower = level - wedge.tonnes[-1] / unit
        share = percent(shares.parts[wedge.key], wedge.tonnes[-1]) if shares else ""
        bars.append(
            Bar(words.wedge(wedge.key), level, lower, words.change(part), share, style.color,
                style.pattern, style.pattern_ink)
        )  # fmt: skip
        level = lower
    net = path.net[-1] / unit
    share = percent(shares.net, path.net[-1]) if shares else ""
    return [*bars, Bar(say("bar-net", year=end), 0, net, show(shown.net), share)]


def _gross_bar(story: Story, share: str) -> Bar:
    words, gross = story.words, story.path.gross[-1]
    value = show(words.shown(-1).gross)
    return Bar(words.left, 0, gross / words.unit.tonnes, value, share)


def add_bridge(deck: Deck, story: Story) -> None:
    """Stacked columns on a base that is not seen, with their values over them."""
    page, bars, words = deck.page(), bridge_bars(story), story.words
    subtitle = story.say(
        "bridge-about", base=str(story.path.years[0]), end=str(story.path.years[-1]),
        unit=words.unit_name, scopes=story.scopes,
    )  # fmt: skip
    title = fit_title(bridge_titles(story), story.lang)
    notes = [story.source("emissions", "wedges"), story.say("bridge-order")]
    page.frame(title, subtitle, notes)
    largest = max(bar.top for bar in bars)
    high = 1.16 * (largest if largest > 1e-6 else 1.0)
    low = min(0.0, *(1.1 * min(bar.start, bar.end) for bar in bars))
    shown = number_format(10.0**-words.decimals, words.decimals)
    top = round(high, 6)
    axis = Axis(low=round(low, 6), high=top, step=top, format=shown, hidden=True)
    alt = "; ".join(f"{bar.name} {bar.value}".replace("\n", " ") for bar in bars)
    plot = Frame(56, 230, 1808, 640)
    names = [bar.name.replace("\n", " ") for bar in bars]
    add_chart(page, "column", plot, plot, names, _bridge_series(story, bars), axis,
              f"{story.joined(title)} {alt}")  # fmt: skip
    _write_bars(page, bars, plot, axis)
    page.note(story.note(story.joined(title), _ORIGINS[:4]))


def _bridge_series(story: Story, bars: list[Bar]) -> list[Series]:
    lows = [min(bar.start, bar.end) for bar in bars]
    highs = [bar.top for bar in bars]
    base = [max(lo, 0.0) if lo >= 0 else min(hi, 0.0) for lo, hi in zip(lows, highs, strict=True)]
    above = [max(hi, 0.0) - max(lo, 0.0) for lo, hi in zip(lows, highs, strict=True)]
    below = [min(lo, 0.0) - min(hi, 0.0) for lo, hi in zip(lows, highs, strict=True)]
    points = [(bar.color, bar.pattern, bar.ink) for bar in bars]

    def rounded(values: list[float]) -> list[float]:
        return [round(v, 6) for v in values]

    series = [
        Series(name=story.say("bar-hidden"), values=rounded(base)),
        Series(name=story.words.unit_name, values=rounded(above), color=LEVEL, points=points),
    ]
    if any(below):
        name = story.say("bar-below")
        series.append(Series(name=name, values=rounded(below), color=LEVEL, points=points))
    return series


def _write_bars(page: Page, bars: list[Bar], plot: Frame, axis: Axis) -> None:
    width = plot.width / len(bars)
    for i, bar in enumerate(bars):
        x = plot.x + i * width
        share = (bar.top - axis.low) / (axis.high - axis.low)
        y = plot.y + plot.height * (1 - share)
        up = 30 if bar.share else 0
        page.write(bar.value, Frame(x, y - 42 - up, width, 38), 24, bold=True, align="center",
                   anchor="bottom")  # fmt: skip
        if bar.share:
            page.write(bar.share, Frame(x, y - 36, width, 30), 18, color=MUTED, align="center",
                       anchor="bottom")  # fmt: skip
        level = bar.color == LEVEL
        name = Frame(x + 4, plot.y + plot.height + 10, width - 8, 100)
        page.write(bar.name, name, 20 if len(bars) < 12 else 18, bold=level, align="center",
                   color=INK)  # fmt: skip


def bridge_titles(story: Story) -> Iterator[str]:
    """The message of the bridge, the fullest first."""
    path, words, shares = story.path, story.words, story.path.shares(-1)
    grown = words.shown(-1).bau - half_up(path.net[0] / words.unit.tonnes, words.decimals)
    cuts = [w for w in path.wedges if w.key not in credit_kinds() and w.tonnes[-1] > path.nothing]
    best = max(cuts, key=lambda w: w.tonnes[-1], default=None) if shares else None
    gross, net = path.gross[-1], path.net[-1]
    nothing, neutral = gross <= path.nothing, net <= path.nothing
    facts: dict[str, Fact] = {
        "sense": "flat" if not grown else "grows" if grown > 0 else "falls",
        "grown": show(abs(grown)), "unit": words.unit_name, "end": str(path.years[-1]),
        "cuts": "some" if best else "none",
        "wedge": words.wedge(best.key, short=True) if best else "",
        "share": percents(shares.parts[best.key], story.lang) if best and shares else "",
        "left": "nothing" if nothing else "neutral" if neutral else "net",
        "rest": words.amount(gross if neutral else net),
    }  # fmt: skip
    for form in ("", ".short", ".growth"):
        yield story.say(f"bridge-title{form}", **facts)
