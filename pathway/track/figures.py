"""Plan against actual as figures: net by year, what adds to it, promises and levers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from pathway.figures.charts.plans_overlaid import Laid, plans_overlaid
from pathway.figures.model import Figure, Line, Listing, Panel, Rule, Series, Table
from pathway.locale import language, say
from pathway.locale.numbers import scale
from pathway.track.said import Row, Teller
from pathway_models.vocabulary.lever import Look

MORE, LESS, ALL = "#D55E00", "#009E73", "#5B6570"
"""What adds to net, what takes off, and all of it."""
FEW = 20
"""Lines of a list that a slide has room for."""


def years(teller: Teller) -> Figure:
    """Net by year: the plan to its end, and what was until today, where a line divides them."""
    teller = replace(teller, board=True)
    t, lang = teller.t, teller.lang
    actual = t.nets.groupby("year")[["bau_t_actual", "net_t_actual"]].sum()
    cost = float(t.plan.summary["npv_cost_m"])
    planned = Laid.of(teller.say("planned"), t.plan.tables["emissions"], cost, t.case.currency)
    was = Laid(
        name=teller.say("actual"),
        bau=actual["bau_t_actual"],
        net=actual["net_t_actual"],
        cost=None,
        past=True,
        currency=t.case.currency,
    )
    drawn = plans_overlaid([planned, was], _heads(teller), teller.say("years"), t.years, lang)
    drawn = replace(drawn, notes=(*drawn.notes, *teller.nets(t.last)[1:]))
    [panel] = drawn.panels
    today = t.last + 1
    if today not in panel.x:
        return drawn
    divide = Rule(at=today, name=say("pathway.today", lang, year=str(today)), upright=True)
    return replace(drawn, panels=(replace(panel, rules=(divide,), bold=(today,)),))


def _heads(teller: Teller) -> tuple[str, str]:
    """What was emitted in the last year, as a title: without its full stop, then shorter."""
    last = teller.t.last
    return teller.net(last).rstrip(".。"), teller.net(last, "net-title")


def drivers(teller: Teller) -> Figure:
    """From the plan of the last year, at nothing, driver by driver to what was."""
    teller = replace(teller, board=True)
    plan, actual = teller.t.net(teller.t.last)
    steps = [(teller.driver(name), value) for name, value in teller.drivers(teller.t.last)]
    heads = teller.say("driver"), teller.say("difference")
    whole = heads[1], actual - plan
    rows, starts = [*steps, whole], [0.0, *accumulate(value for _, value in steps)]
    by = scale("mass", max(map(abs, (*starts, *(v for _, v in rows)))), teller.lang)
    least = by.size / 2 / 10**by.decimals
    seen = [
        (row, start)
        for row, start in zip(rows, [*starts[:-1], 0.0], strict=True)
        if abs(row[1]) >= least or row == whole
    ]
    bars = [_bar(i, len(seen), row, start) for i, (row, start) in enumerate(seen)]
    about = teller.say("bridge-about", year=str(teller.t.last), unit=by.unit)
    small = language(teller.lang).listed([name for name, value in steps if abs(value) < least])
    return Figure(
        chart="track-drivers",
        titles=_heads(teller),
        subtitle=about,
        panels=(
            Panel(
                x=tuple(range(len(seen))),
                names=tuple(name for (name, _), _ in seen),
                series=tuple(bars),
            ),
        ),
        notes=(
            teller.say("any-cut"),
            *([say("bridge.unseen", teller.lang, names=small)] if small else []),
            *teller.supposed(),
            *teller.nets(teller.t.last)[1:],
            *teller.not_gone(),
        ),
        table=Table(caption=about, columns=heads, rows=tuple(rows), measures=("text", "mass")),
        looks={"more": Look(MORE), "less": Look(LESS), "all": Look(ALL)},
    )


def _bar(i: int, count: int, row: tuple[str, float], start: float) -> Series:
    """One bar at its place, which begins where those before it end."""
    name, value = row

    def here(number: float) -> tuple[float | None, ...]:
        return tuple(number if j == i else None for j in range(count))

    return Series(
        key=f"driver-{i}",
        name=name,
        form="bar",
        look="all" if i == count - 1 else "more" if value > 0 else "less",
        start=here(start),
        y=here(value),
        valued=True,
        signed=True,
    )


def promises(teller: Teller) -> Figure | None:
    """Each promise beside the plan, those that are behind first; nothing where there are none."""
    teller = replace(teller, board=True)
    titles = teller.promises_heads()
    notes = [
        *teller.promises_alone(),
        *teller.promises_supposed(),
        teller.say("pace-about"),
        *teller.not_gone(),
    ]
    return _listed(teller, "track-promises", titles, notes, *teller.promise_rows())


def levers(teller: Teller) -> Figure | None:
    """Each lever of which something is said, the latest first; then, where there is room, those of
    which nothing is. None where nothing is said.
    """
    teller = replace(teller, board=True)
    heads, told = teller.lever_rows()
    rows = [*told, *teller.silent_rows()[: max(0, FEW - len(told))]] if told else []
    notes = teller.silent(len(rows) - len(told)), teller.money_unsaid()
    return _listed(teller, "track-levers", teller.levers_heads(), notes, heads, rows)


def _listed(
    teller: Teller,
    chart: str,
    titles: Sequence[str],
    notes: Sequence[str],
    heads: Sequence[str],
    rows: Sequence[Row],
) -> Figure | None:
    if not rows:
        return None
    shown = rows[:FEW]
    return Figure(
        chart=chart,
        titles=tuple(titles),
        subtitle=teller.say("by-now", year=str(teller.t.last)),
        listing=Listing(columns=tuple(heads), lines=tuple(_lines(shown))),
        notes=tuple(filter(None, (*notes, teller.left_out(len(rows) - len(shown))))),
        table=Table(
            caption=titles[0],
            columns=tuple(heads),
            rows=tuple(row.cells for row in shown),
        ),
    )


def _lines(rows: Sequence[Row]) -> Iterator[Line]:
    for row in rows:
        name, *cells = row.cells
        yield Line(name=name, cells=tuple(cells), look="warning" if row.warns else "")
