"""Plan against actual as one page that opens from disk."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from pathway.compare.page import document, place, table
from pathway.figures.differences import Difference, differences
from pathway.figures.model import Figure
from pathway.figures.plans_overlaid import Laid, plans_overlaid
from pathway.print.said import said
from pathway.track.said import Teller
from pathway_models.vocabulary.lever import Look

MORE, LESS = "#D55E00", "#009E73"
"""What adds to net, and what takes off."""


def page(teller: Teller, run: str) -> str:
    """The page, in the language of the teller."""
    lang, figures = teller.lang, [said(f, teller.lang) for f in (_years(teller), _drivers(teller))]
    years, drivers = (place(figure, i) for i, figure in enumerate(figures))
    body = "".join([*_head(teller, run), years, drivers, *_rest(teller)])
    return document(teller.title, lang, body, figures)


def _years(teller: Teller) -> Figure:
    """Net by year: the plan to its end, and what was until today."""
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
    return plans_overlaid([planned, was], [teller.net(t.last)], teller.say("years"), t.years, lang)


def _drivers(teller: Teller) -> Figure:
    """What adds to the net of the last year beside the plan, and what takes off."""
    rows = [
        Difference(teller.driver(d), v, teller.tonnes(v), "more" if v > 0 else "less")
        for d, v in teller.drivers(teller.t.last)
    ]
    heads = (teller.say("driver"), teller.say("difference"))
    about = teller.say("about", year=str(teller.t.last))
    looks = {"more": Look(MORE), "less": Look(LESS)}
    return differences("track-drivers", rows, heads, [teller.net(teller.t.last)], about, looks)


def _head(teller: Teller, run: str) -> Iterator[str]:
    yield f"<h1>{escape(teller.title)}</h1>\n"
    study = teller.t.planned.study_name.in_(teller.lang)
    yield f'<p class="muted">{escape(teller.say("plan", run=run, study=study))}</p>\n'
    yield from (f"<p>{escape(teller.net(year))}</p>\n" for year in teller.t.years)


def _listed(head: str, lines: list[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>\n" for line in lines if line)
    return f"<h2>{escape(head)}</h2>\n<ul>\n{items}</ul>\n" if items else ""


def _rest(teller: Teller) -> Iterator[str]:
    t, say = teller.t, teller.say
    if "not_told" in set(t.variance["driver"]):
        yield f"<p>{escape(say('not-told-about'))}</p>\n"
    yield _listed(say("promises"), teller.promises())
    yield f'<p class="muted">{escape(say("pace-about"))}</p>\n'
    yield _listed(say("levers"), [*teller.levers(), teller.silent()])
    yield _listed(say("base-year", year=str(t.case.base_year)), teller.base_year())
    title = say("money", span=teller.span)
    for head, (columns, rows) in (
        (say("years"), teller.by_year()),
        (say("business"), teller.cut("business")),
        (say("scope"), teller.cut("scope")),
        (title, teller.money()),
    ):
        yield f"<h2>{escape(head)}</h2>\n"
        yield table(teller.lang, head, columns, rows)
