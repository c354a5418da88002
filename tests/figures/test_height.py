"""A picture that is a list is as high as its lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pathway.figures.print.arrange import arrange
from pathway.figures.print.picture import picture
from pathway.figures.print.said import said

from . import made


@pytest.mark.parametrize("count", [1, 5, 14, 60])
def test_a_short_list_leaves_no_room_blank(count: int) -> None:
    """The notes follow 45 px under the last line; of many lines the page is full."""
    figure = made.listing()
    assert figure.listing
    lines = tuple(replace(figure.listing.lines[0], group="") for _ in range(count))
    figure = replace(figure, listing=replace(figure.listing, lines=lines))
    scene = arrange(said(figure, "en"), "en")
    last = max(y for stroke in scene.strokes for _, y in stroke.points)
    notes = scene.height - 33 - 21 * max(len(scene.notes), 2)
    assert notes - last == pytest.approx(12, abs=1)
    assert (scene.height == 1080) == (count == 60)
    drawn = picture(scene, {}, {})["layout"]
    assert drawn["height"] == round(scene.height)
    foot = next(t for t in drawn["annotations"] if t["text"].startswith("Source: made up."))
    assert (1 - foot["y"]) * drawn["height"] == pytest.approx(scene.height - 33, abs=22)
