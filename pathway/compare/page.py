"""A comparison as one page that opens from disk: no request, text for everyone."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import chain

from pathway.figures.model import Figure
from pathway.figures.print.document import document, listed, place, table
from pathway.figures.print.said import said
from pathway.locale import Lang

from .changed import Told
from .comparison import Comparison
from .figures import apart, overlaid, staying
from .moves import moves
from .within import within
from .words import Teller

FEW = 40
"""Lines of a table that is open at first."""


def page(comparison: Comparison, lang: Lang) -> str:
    """The page, in one language."""
    teller = Teller(comparison, lang)
    title, figures = teller.title, [said(figure, lang) for figure in _figures(teller)]
    head = "".join([*_head(teller, title), *_changed(teller), *_base_year(teller)])
    overlaid, *others = (place(figure, i) for i, figure in enumerate(figures))
    parts = (_settles(teller), _standing(teller), [overlaid], _moves(teller), others)
    body = "".join([head, *chain(*parts), *_tables(teller)])
    return document(title, lang, body, figures)


def _figures(teller: Teller) -> Iterator[Figure]:
    """The plans over each other; then, of each, what it does otherwise."""
    yield overlaid(teller)
    for side in teller.c.sides[1:]:
        yield from apart(teller, side.letter)
    if (closer := staying(teller)) is not None:
        yield closer


def _head(teller: Teller, title: str) -> Iterator[str]:
    yield f"<h1>{escape(title)}</h1>\n<ul>\n"
    for side in teller.c.sides:
        folder = escape(side.folder)
        yield f'<li>{escape(teller.label(side))} <span class="muted">({folder})</span></li>\n'
    yield "</ul>\n"
    for note in teller.c.notes:
        yield f"<p><strong>{escape(note.in_(teller.lang))}</strong></p>\n"


def _changed(teller: Teller) -> Iterator[str]:
    for side in teller.c.sides[1:]:
        changed = "".join(map(_told, teller.changed(side.letter)))
        if changed:
            head = teller.say("changed.head", b=side.letter.upper())
            yield f"<h2>{escape(head)}</h2>\n<ul>\n{changed}</ul>\n"


def _told(change: Told) -> str:
    return f"<li>{escape(change.text)}</li>\n"


def _base_year(teller: Teller) -> Iterator[str]:
    """Both base years, where something moved."""
    if lines := teller.base_year():
        year = str(teller.c.sides[-1].case.base_year)
        items = "".join(f"<li>{escape(line)}</li>\n" for line in lines)
        yield f"<h2>{escape(teller.say('base-year', year=year))}</h2>\n<ul>\n{items}</ul>\n"


def _settles(teller: Teller) -> Iterator[str]:
    """What collides, and what would settle it; folded, with its settings and all that was tried."""
    briefly, said = (teller.c.settles.get(k, {}).get(teller.lang, ()) for k in ("briefly", "said"))
    if briefly or said:
        yield f"<h2>{escape(teller.say('cannot-title'))}</h2>\n"
        yield listed(briefly or said)
    if briefly and said:
        yield f"<details><summary>{escape(teller.say('cannot-title.settings'))}</summary>\n"
        yield listed(said)
        yield "</details>\n"


def _standing(teller: Teller) -> Iterator[str]:
    """What still stands of the first plan, and what staying closer to it costs."""
    told = teller.standing()
    if told:
        yield f"<h2>{escape(teller.say('standing.head'))}</h2>\n"
        yield "".join(f"<p>{escape(one)}</p>\n" for one in told)
        if moved := teller.moved():
            shown = " open" if len(moved) <= FEW else ""
            title = teller.say("moved")
            yield f"<details{shown}><summary>{escape(title)}</summary>\n"
            yield table(teller.lang, title, teller.moved_heads, moved)
            yield "</details>\n"
    if rows := teller.frontier():
        yield f"<h2>{escape(teller.say('frontier'))}</h2>\n"
        yield f"<p>{escape(teller.say('frontier.about'))}</p>\n"
        yield table(teller.lang, teller.say("frontier"), teller.frontier_heads, rows)


def _moves(teller: Teller) -> Iterator[str]:
    for side in teller.c.sides[1:]:
        head = teller.say("otherwise", b=side.letter.upper())
        yield f"<h2>{escape(head)}</h2>\n"
        found = moves(teller.c, side.letter)
        if not found:
            yield f"<p>{escape(teller.say('alike'))}</p>\n"
            continue
        items = "".join(f"<li>{escape(move.text.in_(teller.lang))}</li>\n" for move in found)
        yield f"<ol>\n{items}</ol>\n"


def _tables(teller: Teller) -> Iterator[str]:
    say, runs, span = teller.say, teller.heads, teller.span
    letters = runs[: len(teller.c.sides)]
    bought = [say("lever"), say("year"), say("unit"), *runs]
    parts: list[tuple[str, list[str], list[list[str]]]] = [
        (say("headline-figures"), [say("figure"), *runs], teller.summary()),
        (say("commitments"), [say("commitment"), *letters], teller.commitments()),
        (say("by-wedge", span=span), [say("wedge"), *runs], teller.wedges()),
        (say("by-item"), [say("item"), *runs], teller.costs()),
        (say("by-lever", span=span), [say("lever"), *runs], teller.levers()),
        (say("bought"), bought, teller.decisions()),
        (say("inputs"), [say("file"), say("place"), *letters], teller.inputs()),
    ]
    for title, columns, rows in parts:
        shown = " open" if len(rows) <= FEW and title != say("inputs") else ""
        yield f"<details{shown}><summary><h2>{escape(title)}</h2></summary>\n"
        if title == parts[0][0] and (known := within(teller.c, teller.lang)):
            yield f"<p>{escape(known)}</p>\n"
        yield table(teller.lang, title, columns, rows)
        yield "</details>\n"
