"""Plan against actual as one page that opens from disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from pathway.figures.print.document import document, place, table
from pathway.figures.print.said import said
from pathway.track.figures import drivers, years
from pathway.track.said import Teller


def page(teller: Teller, run: str) -> str:
    """The page, in the language of the teller."""
    lang, figures = teller.lang, [said(f, teller.lang) for f in (years(teller), drivers(teller))]
    places = (place(figure, i) for i, figure in enumerate(figures))
    body = "".join([*_head(teller, run), *places, *_rest(teller)])
    return document(teller.title, lang, body, figures)


def _head(teller: Teller, run: str) -> Iterator[str]:
    yield f"<h1>{escape(teller.title)}</h1>\n"
    study = teller.t.planned.study_name.in_(teller.lang)
    yield f'<p class="muted">{escape(teller.say("plan", run=run, study=study))}</p>\n'
    yield from (f"<p><strong>{escape(line)}</strong></p>\n" for line in teller.not_gone())
    told = (line for year in teller.t.years for line in teller.nets(year))
    yield from (f"<p>{escape(line)}</p>\n" for line in told)


def _listed(head: str, lines: list[str]) -> str:
    """Lines as a list, where each stands in front."""
    items = "".join(f"<li>{_line(line)}</li>\n" for line in lines if line)
    return f"<h2>{escape(head)}</h2>\n<ul>\n{items}</ul>\n" if items else ""


def without_id(line: str) -> str:
    """What a line of a terminal says, without the id that commands take."""
    return re.sub(r" \[[\w.-]+\]", "", line, count=1)


def _line(line: str) -> str:
    """What a line of a terminal says, its state before it."""
    state, *told = re.split("  |\u3000", without_id(line), maxsplit=1)
    return f"<strong>{escape(state)}</strong> {escape(told[0])}" if told else escape(line)


def _rest(teller: Teller) -> Iterator[str]:
    t, say = teller.t, teller.say
    if "not_told" in set(t.variance["driver"]):
        yield f"<p>{escape(say('not-told-about'))}</p>\n"
    yield _listed(say("promises"), teller.promises())
    yield f'<p class="muted">{escape(say("pace-about"))}</p>\n'
    yield _listed(say("levers"), [*teller.levers(), teller.silent()])
    yield _listed(teller.base_year_head, teller.base_year())
    title = say("money", span=teller.span)
    for head, about, (columns, rows) in (
        (say("years"), "", teller.by_year()),
        (say("business"), "tonnes", teller.cut("business")),
        (say("scope"), "tonnes", teller.cut("scope")),
        (title, "money", teller.money()),
    ):
        yield f"<h2>{escape(head)}</h2>\n"
        yield table(teller.lang, head, columns, rows)
        if about and (marked := teller.marked(about, rows)):
            yield f'<p class="muted">{escape(marked)}</p>\n'
    for unsaid in filter(None, (teller.money_unsaid(), teller.money_running())):
        yield f'<p class="muted">{escape(unsaid)}</p>\n'
