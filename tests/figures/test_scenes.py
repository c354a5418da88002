"""Pictures keep to laws wherever things stand, in every language and for ugly tables."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest

from pathway.figures.kit.labels import Box
from pathway.figures.kit.metrics import WIDER
from pathway.figures.print.arrange import WIDTH, framed
from pathway.figures.print.colours import channels
from pathway.figures.print.labelled import labels
from pathway.figures.print.looks import looks
from pathway.figures.print.picture import picture
from pathway.figures.print.scene import Area, Bars, Curve, Scene, Write
from pathway.locale import LANGUAGES, Lang

from .cases import CASES, scene_of, told

FAULTED = (
    "neutrality-pathway-neutral", "bridge-neutral", "investment-plain", "composition-composition",
)  # fmt: skip
LATIN_AND_WIDE = ("en", "zh")
"""Languages in which the longest names are tried: in others they are as in English."""
EVERY = pytest.mark.parametrize("case", CASES)
IN_ALL = pytest.mark.parametrize("lang", LANGUAGES)


def texts(scene: Scene) -> list[Write]:
    return [*framed(scene), *scene.writes, *(w for plot in scene.plots for w in labels(plot))]


@EVERY
@IN_ALL
def test_no_text_is_small_outside_or_on_another(case: str, lang: Lang) -> None:
    """Of 12 px and more, on the page, none more than a fifth of a line into another."""
    for long in (False, True) if lang in LATIN_AND_WIDE else (False,):
        scene = scene_of(case, lang, long)
        page = Box(20, 10, 1912, scene.height - 8)
        written = [(w, w.box) for w in texts(scene)]
        assert written
        for write, box in written:
            assert write.size >= 12, write
            assert box.within(page), write
        for (one, a), (other, b) in combinations(written, 2):
            deep = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
            least = 0.26 * min(one.size, other.size)
            assert min(deep) <= least, (long, one.lines, other.lines)


@EVERY
@IN_ALL
def test_no_text_of_a_slide_lies_on_another_in_a_font_that_runs_wide(case: str, lang: Lang) -> None:
    """Values, words of the line between actual and plan, cells of a list; none beyond the slide."""
    for long in (False, True) if lang in LATIN_AND_WIDE else (False,):
        scene = scene_of(case, lang, long, WIDER)
        within = (*scene.writes, *(w for plot in scene.plots for w in labels(plot)))
        written = [(w, w.reach(WIDER)) for w in within]
        for write, box in written:
            assert box.within(Box(0, box.y0, WIDTH, box.y1)), write
        for (one, a), (other, b) in combinations(written, 2):
            deep = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
            least = 0.26 * min(one.size, other.size)
            assert min(deep) <= least, (long, one.lines, other.lines)


@EVERY
@IN_ALL
def test_no_text_lies_on_a_line_across_a_plot(case: str, lang: Lang) -> None:
    """Not even that of the base year, where the line between actual and plan is near."""
    scene = scene_of(case, lang)
    across = [s.points for s in scene.strokes if s.dash == "14px,7px" and len(s.points) == 2]
    for (x0, y0), (x1, y1) in across:
        for write in texts(scene):
            assert not write.box.overlaps(Box(x0, y0, x1, y1)), write.lines


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
            if series["quiet"]:  # one of many of its key
                continue
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
    wanted = [(w.x / 1920, 1 - w.y / scene.height) for w in (*framed(scene), *scene.writes)]
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


@pytest.mark.parametrize("case", FAULTED)
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


@EVERY
@IN_ALL
def test_names_of_a_column_are_of_one_size(case: str, lang: Lang) -> None:
    names = {row["name"] for row in told(case, lang)["column"]}
    named = [w for w in scene_of(case, lang).writes if "".join(w.lines) in names and w.size > 13]
    places = {w.x for w in named if w.align == "left" and w.look == "ink"}
    for x in places:
        assert len({w.size for w in named if w.x == x}) == 1


@EVERY
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_one_picture_tells_apart_has_colours_apart(case: str, scheme: str) -> None:
    """On the dark page as on the light one; patterns tell, too."""
    figure = told(case, "en")
    known = {**looks(), **figure["looks"]}
    listing = figure["listing"] or {"key": [], "looks": []}
    seen = {item["look"] for item in listing["key"]} | {look for look in listing["looks"] if look}
    for panel in figure["panels"]:
        seen |= {s["look"] for s in panel["series"] if s["form"] != "line"}
    for one, other in combinations(sorted(seen & known.keys()), 2):
        if known[one].get("pattern") == known[other].get("pattern"):
            pairs = zip(*(channels(known[look][scheme]) for look in (one, other)), strict=True)
            assert math.dist(*zip(*pairs, strict=True)) > 0.16, (one, other)
