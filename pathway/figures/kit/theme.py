"""One look for every chart: sizes, colours, patterns, fonts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pathway.locale import Lang, Message, language, message
from pathway_models.case import GRID_MIX
from pathway_models.levers import wedge_order
from pathway_models.vocabulary.lever import LEVERS, Look

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

Style = Look
"""How a wedge looks, in every chart; that of a lever kind stands with the kind."""

GRID_LOOK = Look(
    "#98A2AD",
    ".",
    "white",
    variable="Grid Mix",
)
OTHER_LOOK = Look("#F0E442")


class _Styles(Mapping[str, Style]):
    """The looks of all lever kinds on the company's book, and of what is no lever's doing."""

    def __getitem__(self, wedge: str) -> Style:
        return self._all()[wedge]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    @staticmethod
    def _all() -> dict[str, Style]:
        own = {GRID_MIX: GRID_LOOK, "other": OTHER_LOOK}
        wedges = wedge_order()
        idle = [k for k, c in LEVERS.items() if c.book == "company" and k not in wedges]
        return {w: own.get(w) or LEVERS[w].look for w in (*wedges, *idle, "other")}


WEDGE_STYLES: Mapping[str, Style] = _Styles()


def wedge_name(wedge: str, *, short: bool = False) -> Message:
    """What a wedge is called: a kind of lever, the grid's mix, or other measures."""
    return message(f"levers.{wedge}.short" if short else f"levers.{wedge}")


PROGRAMME_STYLES = tuple(
    Look(color)
    for color in (
        "#332288", "#88CCEE", "#117733", "#DDCC77", "#AA4499", "#44AA99", "#661100", "#CC6677",
        "#224466", "#DDDDDD",
    )
)  # fmt: skip
"""Of ecosystem programmes, from the first: none is the colour of a wedge; dark beside light."""


def page_layout(lang: Lang) -> dict[str, Any]:
    """What the layout of every chart has in common: a white page of fixed size, no legend."""
    font = {"family": language(lang).fonts, "color": INK}
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
