"""Figures of plans: the same facts as the pictures, said in every language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import chart_tables as made
from pathway.figures.catalogue import figure_of
from pathway.figures.kit import ChartInfo
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
