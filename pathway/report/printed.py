"""How sheets are printed: in a size that can be read, on as many pages as that takes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

A4 = 9
SIDES, ENDS = 0.4, 0.6
"""Margins beside a page, and above and below it [in]."""
LEAST = 70
"""The size at which text can still be read [% of its own]."""
ACROSS, DOWN = 200.0, 700.0
"""Of a page in that size: characters of its columns, height of its rows [pt]."""
WIDER = 1.2
"""Columns in another font, where a reader has not the one that is named."""
ROWS = 45
"""Rows of a table of the run that are printed; all of them are in the sheet, and in its file."""
NAMED = "&R&A  &P / &N"
"""At the foot of a page: the sheet's name, and which page of how many it is."""
LINE = 15.0
"""Height of a row whose height is not set [pt]."""


def lay_out(sheet: Any) -> None:
    """Landscape, on A4, with the sheet's name and pages below."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(SIDES, SIDES, ENDS, ENDS)
    sheet.set_footer(NAMED)


def spread(sheet: Any, widths: Sequence[float], keys: int = 0, *, down: int = 0) -> None:
    """Prints columns of these widths across as many pages as they need, the keys on each.

    ``down``: on so many pages from top to bottom, else on as many as the rows take.
    """
    kept = [n for n in range(keys + 1) if 2 * math.fsum(widths[:n]) <= ACROSS][-1]
    first = math.fsum(widths[:kept])
    pages = max(1, math.ceil((math.fsum(widths) - first) / (ACROSS - first)))
    sheet.fit_to_pages(pages, down)
    if pages > 1 and kept:
        sheet.repeat_columns(0, kept - 1)


def keep_together(
    sheet: Any, width: float, starts: Sequence[int], end: int, heights: Mapping[int, float]
) -> None:
    """Prints columns of that width on one page, and each part of the rows on one where it fits.

    Parts begin in the rows ``starts`` and go on to the next, the last to ``end``.
    """
    scale = min(1.0, ACROSS / WIDER / width)
    sheet.set_print_scale(int(scale * LEAST))
    breaks, top = [], starts[0]
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        if sum(heights.get(row, LINE) for row in range(top, stop)) > DOWN / scale and start > top:
            breaks.append(start)
            top = start
    sheet.set_h_pagebreaks(breaks)
