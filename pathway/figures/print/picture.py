"""A scene as a figure of Plotly: plots on axes of their own, the rest in pixels of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pathway.figures.kit.metrics import plain
from pathway.figures.kit.theme import page_layout
from pathway.figures.model import Figure
from pathway.locale import Lang, language, speaking

from .arrange import WIDTH, arrange, framed
from .labelled import labels
from .looks import looks
from .said import said
from .scene import (
    Area,
    Bars,
    Block,
    Curve,
    Dot,
    Layer,
    Plot,
    Points,
    Scene,
    Stroke,
    Write,
    bar_edge,
)

ADDED = {"shape": "\\", "fgopacity": 1, "size": 12, "solidity": 0.15}
SPARE = 10.0
"""Height kept under the lowest value of a plot, so that a thick line on it is not cut [px]."""
CARD = {"bgcolor": "rgba(255,255,255,0.92)", "borderpad": 4}


Spec = dict[str, Any]
"""``data``, its traces, and ``layout``, as plotly.js reads them; ``layout.meta`` says of it in
words what it shows: chart, lang, title, description, table."""


def spec(figure: Figure, lang: Lang) -> Spec:
    """The picture of a figure as plain data: 1920 × 1080, less high if it is a short list."""
    told = said(figure, lang)
    with speaking(lang):
        scene = arrange(told, lang)
    meta = {key: told[key] for key in ("chart", "lang", "description", "table")}
    return picture(scene, told["looks"], {**meta, "title": language(lang).join(scene.title)})


def drawn(spec: Spec) -> Spec:
    """What is drawn of it: without the names of its traces, by which only tests tell them."""
    traces = [{k: v for k, v in trace.items() if k != "uid"} for trace in spec["data"]]
    return {"data": traces, "layout": spec["layout"]}


def picture(scene: Scene, own: Mapping[str, Any], meta: Mapping[str, Any]) -> Spec:
    """As plain data; ``own`` are looks of this figure alone, ``meta`` says it in words."""
    paint, height = _Paint({**looks(), **own}, scene.height), scene.height
    page = len(scene.plots) + 1
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {
        **page_layout(scene.lang),
        "height": round(height),
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hovermode": "closest",
        "barmode": "overlay",
        **_axes(page, (0, WIDTH), (height, 0), (0, 0, WIDTH, height), height),
        "shapes": [paint.line(s) for s in scene.strokes if s.behind],
        "annotations": [],
        "meta": dict(meta),
    }
    for i, plot in enumerate(scene.plots, start=1):
        layout |= _axes_of(plot, i, height)
        layout["shapes"] += paint.grid(plot)
        layout["annotations"] += [paint.text(write) for write in labels(plot)]
        data += [{**paint.layer(layer, plot), **_on(i)} for layer in plot.layers]
    data += [{**paint.block(block), **_on(page)} for block in scene.blocks]
    data += [{**paint.stroke(s), **_on(page)} for s in scene.strokes if not s.behind]
    layout["annotations"] += [paint.text(write) for write in (*framed(scene), *scene.writes)]
    return {"data": data, "layout": layout}


class _Paint:
    """Traces, lines and texts in their colours, on white paper of a height."""

    def __init__(self, known: Mapping[str, Any], height: float) -> None:
        self.known, self.height = known, height

    def of(self, look: str) -> str:
        """The colour of a look; black where it is none."""
        return str(self.known[look if look in self.known else "ink"]["light"])

    def pattern(self, look: str, small: bool = False) -> dict[str, Any] | None:
        """The pattern of a look that has one."""
        known = self.known.get(look, {})
        if not known.get("pattern"):
            return None
        dots = known["pattern"] == "."
        return {
            "shape": known["pattern"],
            "bgcolor": self.of(look),
            "fgcolor": known["ink"],
            "fgopacity": 1,
            "size": 9 if dots else 10 if small else 18,
            "solidity": 0.25 if dots else 0.2,
        }

    def fill(self, look: str, small: bool = False) -> dict[str, Any]:
        """Colour and pattern of what is filled."""
        pattern = self.pattern(look, small)
        filled = {"mode": "none", "fill": "toself", "fillcolor": self.of(look)}
        return filled | ({"fillpattern": pattern} if pattern else {})

    def layer(self, layer: Layer, plot: Plot) -> dict[str, Any]:
        """The trace of a layer."""
        if isinstance(layer, Area):
            return self.area(layer)
        if isinstance(layer, Curve):
            return self.curve(layer)
        return self.bars(layer, plot) if isinstance(layer, Bars) else self.dot(layer)

    def area(self, area: Area) -> dict[str, Any]:
        """Around an area."""
        points = [*zip(area.x, area.high, strict=True)]
        points += [*zip(area.x, area.low, strict=True)][::-1]
        fill = self.fill(area.look)
        if area.added:
            ink = {"fgcolor": self.of("ink"), "bgcolor": self.of(area.look)}
            fill["fillpattern"] = {**ADDED, **ink}
        return {**_scatter(area.key, points), "name": area.name, **fill}

    def curve(self, curve: Curve) -> dict[str, Any]:
        """A line, or a point where the axis has but one."""
        told = {"hoverinfo": "text", "hovertext": list(curve.told)} if any(curve.told) else {}
        return {
            **_scatter(curve.key, list(zip(curve.x, curve.y, strict=True))),
            "name": curve.name,
            "mode": "lines" if len(curve.x) > 1 else "markers",
            "line": {"color": self.of(curve.look), "width": curve.width, "dash": curve.dash},
            "marker": {"color": self.of(curve.look), "size": 12},
            "cliponaxis": False,
            **told,
        }

    def bars(self, bars: Bars, plot: Plot) -> dict[str, Any]:
        """Bars of one look."""
        shown = [i for i, v in enumerate(bars.y) if v is not None]
        places, lengths = [bars.x[i] for i in shown], [bars.y[i] for i in shown]
        pattern = self.pattern(bars.look, small=True)
        edge = {"color": "white", "width": 1.5 if bars.flat else _edge(bars, plot)}
        return {
            "type": "bar",
            "uid": bars.key,
            "name": bars.name,
            "showlegend": False,
            "orientation": "h" if bars.flat else "v",
            "x": lengths if bars.flat else places,
            "y": places if bars.flat else lengths,
            "base": [bars.start[i] for i in shown],
            "width": [bars.width[i] for i in shown],
            "marker": {"color": self.of(bars.look), "line": edge}
            | ({"pattern": pattern} if pattern else {}),
            "hoverinfo": "text",
            "hovertext": [plain(bars.told[i]) for i in shown],
        }

    def dot(self, dot: Dot) -> dict[str, Any]:
        """A ring or a diamond, never cut at the edge of its plot."""
        diamond, scale = dot.shape == "diamond", 0.55 if dot.small else 1
        inner, outer = ("white", self.of(dot.look)) if not diamond else (self.of("target"), "white")
        marker = {
            "symbol": "diamond" if diamond else "circle",
            "size": (30 if diamond else 20) * scale,
            "opacity": 1,
            "color": inner,
            "line": {"color": outer, "width": (3 if diamond else 5) * scale},
        }
        trace = _scatter("mark", [(dot.x, dot.y)])
        return {**trace, "mode": "markers", "marker": marker, "cliponaxis": False}

    def block(self, block: Block) -> dict[str, Any]:
        """A filled shape of the page."""
        trace = {**_scatter("block", block.points), **self.fill(block.look, small=True)}
        if block.share < 1.0:
            trace["fillcolor"] = mixed(self.of(block.look), block.share)
        if block.told:
            trace |= {"hoveron": "fills", "hoverinfo": "text", "text": plain(block.told)}
        return trace

    def stroke(self, stroke: Stroke) -> dict[str, Any]:
        """A line of the page."""
        line = {"color": self.of(stroke.look), "width": stroke.width, "dash": stroke.dash}
        return {**_scatter("stroke", stroke.points), "mode": "lines", "line": line}

    def line(self, stroke: Stroke) -> dict[str, Any]:
        """A straight line of the page under what is drawn, or over it."""
        (x0, y0), (x1, y1) = stroke.points[0], stroke.points[-1]
        return {
            "type": "line",
            "xref": "paper",
            "yref": "paper",
            "layer": "below" if stroke.behind else "above",
            "x0": round(x0 / WIDTH, 6),
            "x1": round(x1 / WIDTH, 6),
            "y0": round(1 - y0 / self.height, 6),
            "y1": round(1 - y1 / self.height, 6),
            "line": {"color": self.of(stroke.look), "width": stroke.width},
        }

    def grid(self, plot: Plot) -> Iterator[dict[str, Any]]:
        """Lines at the steps of the axis of values; that of zero over what is drawn."""
        for tick in plot.steps:
            zero, y = abs(tick.at) < 1e-12, plot.y(tick.at)
            ends = [(plot.box.x0, y), (plot.box.x1, y)]
            look = "ink" if zero else "grid"
            yield self.line(Stroke(points=ends, look=look, width=1.5, behind=not zero))

    def text(self, write: Write) -> dict[str, Any]:
        """Lines of text."""
        lines = [plain(line).replace("₂", "<sub>2</sub>") for line in write.lines]
        bold = {"all": len(lines), "first": 1, "": 0}[write.bold]
        lines = [f"<b>{line}</b>" if i < bold and line else line for i, line in enumerate(lines)]
        return {
            "text": "<br>".join(lines),
            "x": round(write.x / WIDTH, 6),
            "y": round(1 - write.y / self.height, 6),
            "xref": "paper",
            "yref": "paper",
            "xanchor": write.align,
            "yanchor": "middle",
            "align": write.align,
            "showarrow": False,
            "font": {"size": write.size, "color": self.of(write.look)},
            **(CARD if write.card else {}),
        }


def mixed(color: str, share: float) -> str:
    """A colour with white: ``share`` of it."""
    parts = bytes.fromhex(color.removeprefix("#"))
    return "#" + "".join(f"{round(255 - share * (255 - part)):02X}" for part in parts)


def _scatter(uid: str, points: Points | list[tuple[float, float | None]]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "uid": uid,
        "x": [round(x, 4) for x, _ in points],
        "y": [None if y is None else round(y, 6) for _, y in points],
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _edge(bars: Bars, plot: Plot) -> float:
    return bar_edge(min((plot.x(width) - plot.x(0.0) for width in bars.width), default=9.0))


def _on(i: int) -> dict[str, str]:
    number = i if i > 1 else ""
    return {"xaxis": f"x{number}", "yaxis": f"y{number}"}


def _axes_of(plot: Plot, i: int, height: float) -> dict[str, Any]:
    """The axes of a plot; its labels and lines are drawn by us."""
    box, (low, high) = plot.box, plot.up
    spare = 0.0 if plot.flat else SPARE
    below = spare * (high - low) / (box.y1 - box.y0)
    return _axes(
        i, plot.across, (low - below, high), (box.x0, box.y0, box.x1, box.y1 + spare), height
    )


def _axes(
    i: int,
    across: tuple[float, float],
    up: tuple[float, float],
    box: tuple[float, float, float, float],
    height: float,
) -> dict[str, Any]:
    number, (x0, y0, x1, y1) = (i if i > 1 else ""), box
    hidden = {"visible": False, "fixedrange": True}
    x = {"domain": [x0 / WIDTH, x1 / WIDTH], "range": list(across), "anchor": f"y{number}"}
    y = {"domain": [1 - y1 / height, 1 - y0 / height], "range": list(up), "anchor": f"x{number}"}
    return {f"xaxis{number}": {**hidden, **x}, f"yaxis{number}": {**hidden, **y}}
