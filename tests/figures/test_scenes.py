"""Pictures keep to laws wherever things stand, in every language and for ugly tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Any

import pytest

import chart_parts as parted
import chart_tables as charted
import plan_tables as planned
from pathway.charts.labels import Box
from pathway.charts.metrics import plain, text_size
from pathway.figures.catalogue import figure_of
from pathway.locale import LANGUAGES, Lang, speaking
from pathway.print.arrange import arrange, framed
from pathway.print.labelled import labels
from pathway.print.looks import looks
from pathway.print.picture import picture
from pathway.print.said import said
from pathway.print.scene import Area, Bars, Curve, Scene, Write

PATHWAYS = {case.__name__: ("neutrality-pathway", case, charted.INFO) for case in charted.CASES}
OTHERS: Mapping[str, tuple[str, Callable[[], Any], Any]] = {
    "bridge": ("bridge", charted.neutral, charted.INFO),
    "bridge-added": ("bridge", charted.negative_wedges, charted.INFO),
    "by-business": ("pathways-by-business", parted.three, parted.INFO),
    "by-many": ("pathways-by-business", lambda: parted.many(12), parted.INFO),
    "composition": ("composition", parted.composition, parted.INFO),
    "crowded": ("composition", parted.crowded, parted.INFO),
    "electricity": ("electricity", parted.covered, parted.INFO),
    "uncovered": ("electricity", parted.uncovered, parted.INFO),
    "roofs": ("electricity", parted.roofs_only, parted.INFO),
    "ledgers": ("scope2-ledgers", parted.two_ledgers, charted.INFO),
    "intensity": ("scope3-intensity", charted.value_chain, charted.CHAIN_INFO),
    "ecosystem": ("ecosystem-ledger", charted.ledger_met, charted.LEDGER_INFO),
    **{
        chart: (chart, planned.plain, planned.INFO)
        for chart in ("abatement-cost", "investment", "roadmap", "commitments", "credits")
    },
}
CASES = {**PATHWAYS, **OTHERS}
EVERY = pytest.mark.parametrize("case", CASES)


@cache
def told(case: str, lang: Lang) -> dict[str, Any]:
    chart, tables, info = CASES[case]
    return said(figure_of(chart, tables(), info, lang), lang)


def scene_of(case: str, lang: Lang) -> Scene:
    with speaking(lang):
        return arrange(told(case, lang), lang)


def box_of(write: Write) -> Box:
    """Where a text lies, as far as its font can be foreseen [px]."""
    bold = {"all": len(write.lines), "first": 1, "": 0}[write.bold]
    lines = [f"<b>{plain(t)}</b>" if i < bold else plain(t) for i, t in enumerate(write.lines)]
    wide, tall = text_size("<br>".join(lines), write.size)
    left = write.x - {"left": 0.0, "center": 0.5, "right": 1.0}[write.align] * wide
    return Box(left, write.y - tall / 2, left + wide, write.y + tall / 2)


def texts(scene: Scene) -> list[Write]:
    return [*framed(scene), *scene.writes, *(w for plot in scene.plots for w in labels(plot))]


@EVERY
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_is_small_outside_or_on_another(case: str, lang: Lang) -> None:
    """Of 12 px and more, on the page, none more than a fifth of a line into another."""
    written = [(w, box_of(w)) for w in texts(scene_of(case, lang))]
    assert written
    for write, box in written:
        assert write.size >= 12, write
        assert box.x0 > 20, write
        assert box.x1 < 1912, write
        assert box.y0 > 10, write
        assert box.y1 < 1072, write
    for (one, a), (other, b) in combinations(written, 2):
        deep = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
        least = 0.26 * min(one.size, other.size)
        assert min(deep) <= least, (one.lines, other.lines)


@EVERY
def test_every_series_is_drawn_with_its_numbers_and_its_look(case: str) -> None:
    """Each line and bar by its values; each area by what it takes; each in its own colour."""
    figure, scene = told(case, "en"), scene_of(case, "en")
    layers = {
        (i, layer.key): layer
        for i, plot in enumerate(scene.plots)
        for layer in plot.layers
        if isinstance(layer, Area | Curve | Bars)
    }
    for i, panel in enumerate(figure["panels"]):
        for series in panel["series"]:
            layer = layers[i, series["key"]]
            assert (layer.look, layer.name) == (series["look"], series["name"])
            assert list(layer.x) == list(panel["x"])
            if isinstance(layer, Area):
                heights = [h - low for h, low in zip(layer.high, layer.low, strict=True)]
                starts = series["start"] or [0.0] * len(heights)
                wanted = [v - s for v, s in zip(series["y"], starts, strict=True)]
                assert heights == pytest.approx([max(v, 0.0) for v in wanted], abs=1e-6)
            else:
                assert list(layer.y) == list(series["y"])
    drawn = picture(scene, figure["looks"], {})
    assert wrong(drawn, figure, scene) == []


def wrong(drawn: Mapping[str, Any], figure: Mapping[str, Any], scene: Scene) -> list[str]:
    """What a picture draws otherwise than its scene says: colours, lines, places of texts."""
    known = {**looks(), **figure["looks"]}
    layers = [layer for plot in scene.plots for layer in plot.layers]
    strokes = [stroke for stroke in scene.strokes if not stroke.behind]
    found = []
    if len(drawn["data"]) != len(layers) + len(scene.blocks) + len(strokes):
        found.append("count of traces")
    for layer, trace in zip(layers, drawn["data"], strict=False):
        if isinstance(layer, Area | Curve | Bars) and trace["uid"] != layer.key:
            found.append(f"order at {layer.key}")
        if _colour(trace) != known.get(layer.look, known["ink"])["light"]:
            found.append(f"colour of {trace['uid']}")
    wanted = [(w.x / 1920, 1 - w.y / 1080) for w in (*framed(scene), *scene.writes)]
    written = drawn["layout"]["annotations"][-len(wanted) :]
    for (x, y), text in zip(wanted, written, strict=True):
        if abs(text["x"] - x) > 1e-4 or abs(text["y"] - y) > 1e-4:
            found.append(f"place of {text['text']}")
    return found


def _colour(trace: Mapping[str, Any]) -> str:
    marker = trace.get("marker", {})
    if trace.get("mode") == "markers":
        ring = marker.get("symbol") == "circle"
        return str(marker["line"]["color"] if ring else looks()["net"]["light"])
    found = trace.get("fillcolor") or trace.get("line", {}).get("color") or marker["color"]
    return str(found)


@pytest.mark.parametrize("case", ["neutral", "bridge", "investment", "composition"])
def test_a_wrong_printer_is_noticed(case: str) -> None:
    """Two colours swapped, a line dropped, a label moved by 30 px: each is found."""
    figure, scene = told(case, "en"), scene_of(case, "en")
    right = picture(scene, figure["looks"], {})
    dropped = {**right, "data": right["data"][:-1]}
    assert "count of traces" in wrong(dropped, figure, scene)
    writes = [replace(w, x=w.x + 30) if i == 0 else w for i, w in enumerate(scene.writes)]
    moved = replace(scene, writes=writes)
    assert wrong(picture(moved, figure["looks"], {}), figure, scene)
    if scene.plots:
        names = {layer.look for layer in scene.plots[0].layers if isinstance(layer, Area | Bars)}
        one, other = sorted(names & looks().keys() | {"left", "net"})[:2]
        swapped = {**figure["looks"], one: looks()[other], other: looks()[one]}
        assert wrong(picture(scene, swapped, {}), figure, scene)
