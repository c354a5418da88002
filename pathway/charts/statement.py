"""A page that says there is nothing to show, and why."""

from __future__ import annotations

from collections.abc import Sequence

from .canvas import Canvas
from .figure import Spec
from .speaker import Speaker
from .text import fit_title
from .theme import GRID, HEIGHT, LABEL, MUTED


def statement(chart: str, message: str, speaker: Speaker, years: Sequence[int]) -> Spec:
    """The page of a chart that does not apply: its message as the title, and who says so."""
    canvas = Canvas(speaker.lang)
    title = fit_title([message], speaker.lang)
    canvas.write_frame(title, speaker.subject, [speaker.source(years)])
    canvas.line("nothing", [(810, HEIGHT / 2 - 40), (1110, HEIGHT / 2 - 40)], GRID, 4)
    nothing = speaker.say("statement.nothing")
    canvas.write(nothing, 960, HEIGHT / 2, LABEL, color=MUTED, align="center")
    table = {"caption": nothing, "columns": [], "rows": []}
    return canvas.page_figure(speaker.meta(chart, title, [nothing], table))
