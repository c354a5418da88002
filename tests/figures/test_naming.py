"""Words and lines of a plot keep clear of each other where much stands in little room."""

from __future__ import annotations

from itertools import combinations

import pytest

from pathway.figures.kit.metrics import WIDER
from pathway.figures.model import Figure, Mark, Panel, Rule, Series
from pathway.figures.print.arrange import arrange
from pathway.figures.print.said import said
from pathway.figures.print.scene import Bars, Curve, Scene, Write
from pathway.locale import LANGUAGES, Lang, say, speaking

from . import made
from .cases import CASES, scene_of


def scene(figure: Figure, lang: Lang = "en", wider: float = 1.0) -> Scene:
    with speaking(lang):
        return arrange(said(figure, lang), lang, wider)


def stairs(*steps: tuple[float, float]) -> Figure:
    """A cost curve of steps: width and height."""
    middles, done = [], 0.0
    for wide, _ in steps:
        middles.append(done + wide / 2)
        done += wide
    bars = Series(
        key="retrofit", name="Retrofit", form="bar", look="retrofit",
        y=tuple(cost for _, cost in steps), start=(0.0,) * len(steps),
        width=tuple(wide for wide, _ in steps),
    )  # fmt: skip
    marks = tuple(
        Mark(x=x, y=cost, lines=(str(i),), rank=3, shape="none")
        for i, (x, (_, cost)) in enumerate(zip(middles, steps, strict=True), start=1)
    )
    panel = Panel(
        x=tuple(middles), series=(bars,), marks=marks, numbered=True, measure="rate",
        span=(0.0, done),
    )  # fmt: skip
    return Figure(chart="stairs", titles=("Stairs",), subtitle="", panels=(panel,))


def numbers(of: Scene) -> dict[str, Write]:
    return {w.lines[0]: w for w in of.writes if w.lines[0].isdigit() and w.bold == "all"}


def test_every_step_has_its_number_clear_of_other_steps() -> None:
    """Two thin ones beside each other at the top, as at the end of a curve; two below zero."""
    drawn = scene(stairs((0.1, -90), (0.1, -30), (0.01, 20), (9, 50), (0.1, 288), (0.1, 300)))
    found, plot = numbers(drawn), drawn.plots[0]
    assert list(found) == ["1", "2", "3", "4", "5", "6"]
    for one, other in combinations(found.values(), 2):
        assert not one.box.overlaps(other.box)
    bars = next(layer for layer in plot.layers if isinstance(layer, Bars))
    for x, y, wide in zip(bars.x, bars.y, bars.width, strict=True):
        assert y is not None
        for name in found.values():
            apart = plot.x(x - wide / 2) >= name.box.x1 or plot.x(x + wide / 2) <= name.box.x0
            below = name.box.y0 >= max(plot.y(0), plot.y(y)) - 3
            assert apart or below or name.box.y1 <= min(plot.y(0), plot.y(y)) + 3, name


@pytest.mark.parametrize("case", CASES)
def test_bars_stand_on_a_line(case: str) -> None:
    """That of zero is drawn, whether the axis has steps or the bars are told their values."""
    drawn = scene_of(case, "en")
    for plot in drawn.plots:
        x, y, box = plot.x(0.0), plot.y(0.0), plot.box
        ends = [(x, box.y0), (x, box.y1)] if plot.flat else [(box.x0, y), (box.x1, y)]
        stepped = any(tick.at == 0.0 for tick in plot.steps)
        assert stepped or ends in [list(stroke.points) for stroke in drawn.strokes]


@pytest.mark.parametrize("wider", [1.0, WIDER])
@pytest.mark.parametrize("year", [2023, 2024, 2026])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_mark_keeps_clear_of_the_name_of_a_line_across(
    lang: Lang, year: int, wider: float
) -> None:
    """A peak above all lines, beside the line of today, which has its name there; on a slide, too,
    whose font may be wider.
    """
    name = say("pathway.today", lang, year="2022")
    lines = tuple(
        Series(key=f"line-{i}", name="", form="line", look="level", y=((10 - i) * 1e6,) * 16)
        for i in range(4)
    )
    peak = Mark(x=year, y=10e6, lines=(f"{year}: 10.00",))
    rule = Rule(at=2022, name=name, upright=True)
    panel = Panel(x=made.YEARS, series=lines, rules=(rule,), marks=(peak,))
    figure = Figure(chart="lines", titles=("Lines",), subtitle="", panels=(panel,))
    boxes = {w.lines: w.reach(wider) for w in scene(figure, lang, wider).writes}
    assert not boxes[name,].overlaps(boxes[peak.lines])


@pytest.mark.parametrize("wider", [1.0, WIDER])
def test_what_is_promised_lies_on_no_line(wider: float) -> None:
    """Two promises of power, whose names take the room above demand."""
    places, asked = ("Own data centres", "South-East Asia"), "≥ 100%, plan 100%"
    goals = tuple(f"2030, {place} on renewable electricity: {asked}" for place in places)
    demand = tuple(9e6 + 0.3e6 * i for i in range(16))
    area = Series(key="residual", name="", form="area", look="part", y=demand)
    line = Series(key="demand", name="", form="line", look="net", y=demand)
    due = Mark(x=2030, y=demand[10], lines=("82% clean",), rank=1)
    card = Mark(x=2023, y=demand[-1], lines=("Targets", *goals), shape="none", look="target")
    panel = Panel(x=made.YEARS, series=(area, line), marks=(due, card))
    rows = made.pathway().column
    figure = Figure(
        chart="power", titles=("Power",), subtitle="", panels=(panel,), header="", column=rows
    )
    drawn = scene(figure, wider=wider)
    (plot,) = drawn.plots
    found = next(w.reach(wider) for w in drawn.writes if w.lines[0] == "Targets")
    (curve,) = (c for c in plot.layers if isinstance(c, Curve) and c.key == "demand")
    at = [(plot.x(x), plot.y(y)) for x, y in zip(curve.x, curve.y, strict=True) if y]
    assert found.y1 < min(y for x, y in at if x < found.x1)
