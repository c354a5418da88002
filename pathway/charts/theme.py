"""One look for every chart: sizes, colours, patterns, fonts, the names of the wedges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pathway_models.case import Name

from .info import Lang
from .labels import Box

WIDTH, HEIGHT = 1920, 1080
MARGIN = 56
PLOT = Box(96, 214, 1390, 942)
"""The plot of a chart with a column of labels at its right; its zero line is the lower edge."""
COLUMN_RIGHT = 1864

SUBJECT_ROOM, FOOTER_ROOM = 800, 480
"""Width of a company's, a business's or a study's name in the subtitle and the footer [px]."""

INK, MUTED, GRID = "#17202A", "#5B6470", "#E3E7EB"
NET, BAU, REMAINING, PART, SAVED = "#101820", "#5B6470", "#E9ECEF", "#D3D9DF", "#DCEAF4"
TARGET, TARGET_TEXT = "#D55E00", "#B34700"

TITLE, SUBTITLE, LABEL, VALUE, TICK, SMALL, FOOTER = 38, 24, 22, 24, 22, 18, 16

FONTS: dict[Lang, str] = {
    "en": "Inter,'Helvetica Neue',Arial,'Liberation Sans','Noto Sans CJK SC',sans-serif",
    "zh": "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC',"
    "'Microsoft YaHei',sans-serif",
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a wedge looks, in every chart: fill, pattern and its ink, colour of text on it, names.

    ``name`` labels it; ``short`` stands in a sentence.
    """

    color: str
    name: Name
    short: Name
    pattern: str = ""
    pattern_ink: str = ""
    text: str = INK


WEDGE_STYLES: dict[str, Style] = {
    "retrofit": Style(
        "#0072B2",
        Name("Efficiency retrofit", "能效改造"),
        Name("efficiency", "能效改造"),
        text="white",
    ),
    "electrify": Style(
        "#56B4E9", Name("Electrification", "电气化替代"), Name("electrification", "电气化")
    ),
    "grid_mix": Style(
        "#98A2AD",
        Name("Grid mix", "电网结构变化"),
        Name("the changing grid mix", "电网变化"),
        ".",
        "white",
    ),
    "rooftop_pv": Style("#E69F00", Name("Rooftop PV", "屋顶光伏"), Name("rooftop PV", "屋顶光伏")),
    "green_power": Style(
        "#009E73", Name("Green-power purchase", "绿电采购"), Name("green power", "绿电采购")
    ),
    "other": Style("#F0E442", Name("Other", "其他"), Name("other measures", "其他措施")),
    "removal": Style(
        "#882255",
        Name("Carbon removals", "碳移除"),
        Name("removals", "碳移除"),
        "/",
        "white",
        text="white",
    ),
    "offset": Style(
        "#C9CDD2",
        Name("Offsets (credits)", "碳抵消（信用）"),
        Name("offsets", "碳抵消"),
        "\\",
        "#7F8A96",
    ),
}

_NO_NAME = Name("", "")
PROGRAMME_STYLES = tuple(
    Style(color, _NO_NAME, _NO_NAME)
    for color in (
        "#332288", "#88CCEE", "#117733", "#DDCC77", "#AA4499", "#44AA99", "#661100", "#CC6677",
        "#224466", "#DDDDDD",
    )
)  # fmt: skip
"""Of ecosystem programmes, from the first: none is the colour of a wedge; dark beside light."""


def page_layout(lang: Lang) -> dict[str, Any]:
    """What the layout of every chart has in common: a white page of fixed size, no legend."""
    font = {"family": FONTS[lang], "color": INK}
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "autosize": False,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "autoexpand": False},
        "paper_bgcolor": "white",
        "plot_bgcolor": "white",
        "font": {**font, "size": LABEL},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "x",
        "hoverdistance": -1,
        "hoverlabel": {
            "bgcolor": "white",
            "bordercolor": INK,
            "align": "left",
            "font": {**font, "size": 20},
        },
    }
