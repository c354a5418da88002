"""The figures of a comparison: plans laid over each other, what differs as bars, what stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pathway.figures.charts.differences import Difference, differences
from pathway.figures.charts.plans_overlaid import Laid, plans_overlaid
from pathway.figures.kit.goals import missed_before
from pathway.figures.kit.metrics import brief
from pathway.figures.kit.text import sentence
from pathway.figures.model import Figure, Line, Listing, Mark, Panel, Row, Series, Table
from pathway.locale import Count, Lang
from pathway.locale.numbers import money_scale
from pathway.report.cash import COLORS
from pathway.report.terminal import missed_lines
from pathway_models.vocabulary.lever import Look

from .boundary import METHOD, STRUCTURE
from .moves import kept_costs
from .sides import Side
from .within import gap, is_within
from .words import BOUNDARY, Bar, Teller, differing

FEW = 18
"""Lines of a list that a slide has room for."""
LOOKS = {f"item-{key}": Look(color) for key, color in COLORS.items()}
LOOKS_OF_TONNES = {STRUCTURE: Look(BOUNDARY), METHOD: Look(BOUNDARY)}


def overlaid(teller: Teller) -> Figure:
    """Net emissions of all runs, each with its cost; the title says how the others are apart."""
    return plans_overlaid(
        [_laid(teller, side) for side in teller.c.sides],
        [teller.apart(), *(teller.net_message(letter) for letter in teller.c.letters[1:2])],
        teller.say("overlaid", span=teller.span),
        teller.c.years,
        teller.lang,
    )


def _laid(teller: Teller, side: Side) -> Laid:
    study, letter = brief(side.case.study_name.in_(teller.lang), 18, 420), side.letter.upper()
    name = teller.say("named", letter=letter, study=study)
    if teller.c.standing is not None:
        old = side is teller.c.sides[0]
        name = teller.say("named-again", letter=letter, side="old" if old else "new")
    cost = side.result.summary.get("npv_cost_m")
    emissions = side.result.tables["emissions"]
    return Laid.of(name, emissions, None if cost is None else float(cost), side.case.currency)


def apart(teller: Teller, letter: str) -> Iterator[Figure]:
    """Tonnes by wedge, and money by item where it can be subtracted: of what differs."""
    b, heads = letter.upper(), (teller.say("wedge"), teller.say("difference", b=letter.upper()))
    if tonnes := _as_lines(differing(teller.wedge_bars(letter))):
        title = teller.net_message(letter)
        about = teller.say("tonnes-less", b=b, span=teller.span)
        yield differences(f"tonnes-{letter}", tonnes, heads, [title], about, LOOKS_OF_TONNES)
    if money := _as_lines(differing(teller.cost_bars(letter))):
        heads, about = (teller.say("item"), heads[1]), teller.say("money-less", b=b)
        title = teller.cost_message(letter)
        yield differences(f"money-{letter}", money, heads, [title], about, LOOKS)


def _as_lines(bars: Iterable[Bar]) -> list[Difference]:
    return [Difference(bar.name, bar.value, bar.text, bar.look) for bar in bars]


def standing(teller: Teller) -> Figure | None:
    """Which decisions of the first plan do not stand, by the outlay that they move."""
    found, rows = teller.c.standing, teller.moved()
    if found is None or not rows:
        return None
    title = teller.say(
        "standing.title", n=Count(found.decisions), kept=Count(found.count("stands"))
    )
    left = len(rows) - len(rows[:FEW])
    more = [teller.say("standing.more", n=Count(left))] if left else []
    notes = [*teller.standing(), *more]
    return _listed(
        teller.lang, "standing", title, teller.say("moved"), teller.moved_heads, rows[:FEW], notes
    )


def commitments(teller: Teller) -> Figure | None:
    """What each plan does of what it promises; what the last one misses first."""
    table, last = teller.c.commitments, f"met_{teller.c.letters[-1]}"
    if table.empty:
        return None
    missed = [met == "no" for met in table[last]]
    pairs = sorted(zip(missed, teller.commitments(), strict=True), key=lambda pair: not pair[0])
    of, side = int((table[last] != "").sum()), teller.c.sides[-1]
    targets, start = side.result.tables["targets"], side.case.open_years.start
    old = None if teller.c.standing is None else teller.c.sides[0].result.tables
    before = missed_lines(side.case, side.result.tables, teller.lang, old)
    since = str(start) if missed_before(targets, start) and not any(missed) else "first"
    title = teller.say("kept-title", n=Count(of), missed=Count(sum(missed)), since=since)
    heads = [teller.say("commitment"), *(letter.upper() for letter in teller.c.letters)]
    rows, warns = [row for _, row in pairs], {i for i, (bad, _) in enumerate(pairs) if bad}
    costs = kept_costs(teller.c)
    about = teller.say("commitments") if costs is None else costs.in_(teller.lang)
    notes = [teller.say("commitments")] if costs is not None else []
    return _listed(teller.lang, "kept", title, about, heads, rows, [*before, *notes], warns)


def _listed(
    lang: Lang,
    chart: str,
    title: str,
    about: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    notes: Sequence[str],
    warns: Iterable[int] = (),
) -> Figure:
    bad = set(warns)
    lines = [
        Line(name=name, cells=tuple(cells), look="warning" if i in bad else "")
        for i, (name, *cells) in enumerate(rows)
    ]
    return Figure(
        chart=chart,
        titles=(title,),
        subtitle=about,
        listing=Listing(columns=tuple(heads), lines=tuple(lines)),
        notes=tuple(sentence(note, lang) for note in notes),
        table=Table(caption=title, columns=tuple(heads), rows=tuple(map(tuple, rows))),
    )


def _staying(teller: Teller, most: float) -> str:
    sense = "within" if is_within(teller.c, most) else "more"
    facts = {"most": teller.amount(most, teller.c.sides[1]), "gap": gap(teller.c, teller.lang)}
    return teller.say("staying-title", sense=sense, **facts)


def staying(teller: Teller) -> Figure | None:
    """What it costs to change less of the first plan; nothing where all prices ask for the same."""
    found, side, rows = teller.c.frontier, teller.c.sides[1], teller.frontier()
    currency = side.case.currency
    if found is None or len(rows) < 2:
        return None
    named = found.drop_duplicates(["changed_m", "cost_m"])
    costs = money_scale(float(named["cost_m"].max()), teller.lang, currency)
    moved = money_scale(float(named["changed_m"].max()), teller.lang, currency)
    points = [
        (float(changed) / moved.millions, 1e6 * float(cost))
        for changed, cost in named[["changed_m", "cost_m"]].to_numpy()
    ]
    line = sorted(points)
    return Figure(
        chart="staying",
        titles=(_staying(teller, float(named["cost_m"].max())),),
        subtitle=teller.say("staying-title.about", unit=costs.label),
        panels=(
            Panel(
                x=tuple(x for x, _ in line),
                numbered=True,
                measure="money",
                along=teller.say("staying-title.along", unit=moved.label),
                series=(
                    Series(
                        key="cost",
                        name=teller.say("staying-title.cost"),
                        form="line",
                        look="second",
                        y=tuple(y for _, y in line),
                    ),
                ),
                marks=tuple(
                    Mark(x=x, y=y, lines=(price,), rank=1, look="second")
                    for (x, y), (price, *_) in zip(points, rows, strict=False)
                ),
            ),
        ),
        header=teller.say("frontier.stands"),
        column=tuple(
            Row(name=teller.say("staying-title.at", price=price), value=stands)
            for price, _, _, stands in rows
        ),
        notes=(teller.say("frontier.about"),),
        table=Table(
            caption=teller.say("frontier"),
            columns=tuple(teller.frontier_heads),
            rows=tuple(map(tuple, rows)),
        ),
        currency=currency,
    )
