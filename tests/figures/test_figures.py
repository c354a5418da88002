"""Figures of plans: the same facts as the pictures, said in every language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import chart_tables as made
from pathway.figures.catalogue import figure_of
from pathway.figures.kit import ChartInfo
from pathway.figures.print.arrange import arrange
from pathway.figures.print.said import said

CASES = (
    (made.neutral, made.INFO),
    (made.negative_wedges, made.INFO),
    (made.net_removal, made.INFO),
    (made.group, made.GROUP_INFO),
    (made.value_chain, made.CHAIN_INFO),
)


@pytest.mark.parametrize(("tables", "info"), CASES, ids=[tables.__name__ for tables, _ in CASES])
def test_what_hangs_from_business_as_usual_ends_at_net(
    tables: Callable[[], made.Tables], info: ChartInfo
) -> None:
    """Every year: business as usual less all wedges, those that add too, is net."""
    panel = said(figure_of("neutrality-pathway", tables(), info, "en"), "en")["panels"][0]
    lines = {s["key"]: s["y"] for s in panel["series"]}
    wedges = [s["y"] for s in panel["series"] if s["form"] == "wedge"]
    for i, (bau, net) in enumerate(zip(lines["bau"], lines["net"], strict=True)):
        assert bau - sum(y[i] for y in wedges) == pytest.approx(net, abs=2e-5)


def test_promises_of_parts_are_marked() -> None:
    """Parts that are promised the same in the same year share a diamond, and each is named."""
    panel = said(figure_of("neutrality-pathway", made.group(), made.GROUP_INFO, "en"), "en")
    marks = [m for m in panel["panels"][0]["marks"] if m["shape"] == "diamond"]
    assert marks
    named = " ".join(line for mark in marks for line in mark["lines"])
    for part in made.GROUP_INFO.parts:
        assert part.name.in_("en") in named


@pytest.mark.parametrize("tables", [made.thin, made.thin_and_dirtier], ids=["thin", "dirtier"])
def test_thin_wedges_are_drawn_once_more_on_a_scale_of_their_own(
    tables: Callable[[], made.Tables],
) -> None:
    """The same tonnes in both panels, hanging from zero in the second; the column is led to it."""
    figure = said(figure_of("neutrality-pathway", tables(), made.INFO, "en"), "en")
    whole, closer = figure["panels"]
    assert closer["title"] == "Enlarged: change from business as usual"
    of = {s["key"]: s["y"] for s in whole["series"]}
    below = {s["key"]: s["y"] for s in closer["series"]}
    for key in ("bau", "net"):
        wanted = [value - bau for value, bau in zip(of[key], of["bau"], strict=True)]
        assert below[key] == pytest.approx(wanted, abs=2e-6)
    wedges = [s["key"] for s in whole["series"] if s["form"] == "wedge"]
    assert [s["key"] for s in closer["series"] if s["form"] == "wedge"] == wedges
    assert all(below[key] == of[key] for key in wedges)
    assert {row["key"] for row in figure["column"] if row["panel"] == 1} == set(wedges)
    scene = arrange(figure, "en")
    blocks = {block.look: block.points[0][1] for block in scene.blocks}
    assert all(blocks[key] > scene.plots[0].box.y1 for key in wedges)


@pytest.mark.parametrize("tables", [made.neutral, made.negative_wedges, made.net_stays])
def test_wedges_that_can_be_read_are_drawn_once(tables: Callable[[], made.Tables]) -> None:
    assert len(figure_of("neutrality-pathway", tables(), made.INFO, "en").panels) == 1
