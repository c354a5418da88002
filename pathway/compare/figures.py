"""The figures of a comparison: plans laid over each other, and what differs as bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pathway.charts.metrics import brief
from pathway.figures.differences import Difference, differences
from pathway.figures.model import Figure
from pathway.figures.plans_overlaid import Laid, plans_overlaid
from pathway.report.cash import COLORS
from pathway_models.vocabulary.lever import Look

from .comparison import Side
from .words import Bar, Teller

SEEN, NOTHING = 1e-3, 1e-6
"""Of the longest bar, and by itself, in the unit of the bars: what is shorter is none."""
LOOKS = {f"item-{key}": Look(color) for key, color in COLORS.items()}


def overlaid(teller: Teller) -> Figure:
    """Net emissions of all runs, each with its cost; the title says how the others are apart."""
    return plans_overlaid(
        [_laid(teller, side) for side in teller.c.sides],
        [teller.apart()],
        teller.say("overlaid", span=teller.span),
        teller.c.years,
        teller.lang,
    )


def _laid(teller: Teller, side: Side) -> Laid:
    study = brief(side.case.study_name.in_(teller.lang), 18, 420)
    name = teller.say("named", letter=side.letter.upper(), study=study)
    cost = side.result.summary.get("npv_cost_m")
    emissions = side.result.tables["emissions"]
    return Laid.of(name, emissions, None if cost is None else float(cost), side.case.currency)


def apart(teller: Teller, letter: str) -> Iterator[Figure]:
    """Tonnes by wedge, and money by item where it can be subtracted: of what differs."""
    b, heads = letter.upper(), (teller.say("wedge"), teller.say("difference", b=letter.upper()))
    if tonnes := _differing(teller.wedge_bars(letter)):
        title = teller.net_message(letter)
        about = teller.say("tonnes-less", b=b, span=teller.span)
        yield differences(f"tonnes-{letter}", tonnes, heads, [title], about)
    if money := _differing(teller.cost_bars(letter)):
        heads, about = (teller.say("item"), heads[1]), teller.say("money-less", b=b)
        title = teller.cost_message(letter)
        yield differences(f"money-{letter}", money, heads, [title], about, LOOKS)


def _differing(bars: Iterable[Bar]) -> list[Difference]:
    """Those that can be seen beside the longest."""
    found = list(bars)
    least = max([NOTHING, *(SEEN * abs(bar.value) for bar in found)])
    seen = [bar for bar in found if abs(bar.value) >= least]
    return [Difference(bar.name, bar.value, bar.text, bar.look) for bar in seen]
