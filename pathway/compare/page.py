"""A comparison as one page that opens from disk: no request, text for everyone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from pathway.figures.model import Figure
from pathway.locale import Count, Lang, language, say
from pathway.print.bundle import bundle
from pathway.print.page import as_json, asset, colours, policy, setup
from pathway.print.said import said

from .comparison import Comparison
from .figures import apart, overlaid
from .moves import moves
from .words import Teller

FEW, MOST = 40, 300
"""Lines of a table that is open at first, and on the page; the files beside it have all."""

_STYLE = """
body { margin: 0 auto; max-width: 1320px; padding: clamp(14px, 3vw, 36px); color: var(--ink);
  background: var(--paper); line-height: 1.45; font-family: var(--fonts); }
h1 { font-size: clamp(22px, 2vw + 12px, 30px); margin: 0 0 4px; }
h2 { font-size: 21px; margin: 40px 0 8px; }
p, li { font-size: 17px; overflow-wrap: anywhere; } .muted, caption { color: var(--muted); }
.answers { margin: 44px 0; } .answers .title { font-size: 21px; }
.rows { overflow-x: auto; }
.rows table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%;
  font-size: 15px; }
.rows caption { text-align: left; padding: 4px 0; }
.rows th, .rows td { padding: 5px 12px; border-bottom: 1px solid var(--grid); text-align: right;
  vertical-align: top; min-width: 5em; }
.rows th:first-child, .rows td:first-child { text-align: left; padding-left: 0; }
.rows:focus-visible, summary:focus-visible { outline: 3px solid var(--target); }
summary { cursor: pointer; margin: 36px 0 8px; }
summary h2 { display: inline; }
@media print { details > * { display: block; } h2 { break-after: avoid; } }
"""
_START = """
const { setup, figures } = JSON.parse(document.getElementById("data").textContent);
figures.forEach((figure, i) => {
  new pathwayFigures.Figure(document.getElementById(`figure-${i}`), setup).show(figure);
});
"""


def page(comparison: Comparison, lang: Lang) -> str:
    """The page, in one language."""
    teller = Teller(comparison, lang)
    title, figures = teller.title, [said(figure, lang) for figure in _figures(teller)]
    head = "".join([*_head(teller, title), *_changed(teller)])
    overlaid, *others = (place(figure, i) for i, figure in enumerate(figures))
    body = "".join([head, overlaid, *_moves(teller), *others, *_tables(teller)])
    return document(title, lang, body, figures)


def document(title: str, lang: Lang, body: str, figures: Sequence[Mapping[str, Any]]) -> str:
    """A page that opens from disk, with figures that answer where ``place`` puts them."""
    library, script = bundle().decode(), asset("figure.js") + _START
    data = as_json({"setup": setup(lang) | {"heading": "h2"}, "figures": figures})
    return (
        f'<!DOCTYPE html>\n<html lang="{language(lang).tag}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(library, script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n"
        f"<style>{colours(lang)}\n{asset('figure.css')}\n{_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}</main>\n"
        f'<script id="data" type="application/json">{data}</script>\n'
        f"<script>{library}</script>\n<script>{script}</script>\n</body>\n</html>\n"
    )


def _figures(teller: Teller) -> Iterator[Figure]:
    """The plans over each other; then, of each, what it does otherwise."""
    yield overlaid(teller)
    for side in teller.c.sides[1:]:
        yield from apart(teller, side.letter)


def place(figure: Mapping[str, Any], i: int) -> str:
    """Where a figure is drawn: until then, and without a script, what it says."""
    texts = (figure["subtitle"], figure["description"])
    about = "".join(f"<p>{escape(text)}</p>" for text in texts if text)
    return (
        f'<section class="answers" id="figure-{i}"><h2>{escape(figure["title"])}</h2>{about}'
        "</section>\n"
    )


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
        changed = "".join(f"<li>{escape(one)}</li>\n" for one in teller.changed(side.letter))
        if changed:
            head = teller.say("changed.head", b=side.letter.upper())
            yield f"<h2>{escape(head)}</h2>\n<ul>\n{changed}</ul>\n"


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
        shown = " open" if len(rows) <= FEW else ""
        yield f"<details{shown}><summary><h2>{escape(title)}</h2></summary>\n"
        yield table(teller.lang, title, columns, rows)
        yield "</details>\n"


def table(lang: Lang, title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table with its caption; of a long one the first lines."""
    if not rows:
        return f"<p>{escape(say('compare.none', lang))}</p>\n"
    caption = title
    if len(rows) > MOST:
        n, every = Count(MOST), Count(len(rows))
        caption = say("compare.first-lines", lang, title=title, n=n, all=every)
    head = "".join(f'<th scope="col">{escape(c)}</th>' for c in columns)
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n"
        for row in rows[:MOST]
    )
    return (
        f'<div class="rows" tabindex="0" role="region" aria-label="{escape(title)}">'
        f"<table><caption>{escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{lines}</tbody></table></div>\n"
    )
